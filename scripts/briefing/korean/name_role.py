"""Names that are told by what stands around them: who makes, sells, announces what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.korean.common_noun import is_common, is_object, sounds_foreign
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
    is_organisation_like,
    is_university,
)
from briefing.korean.name_word import (
    CATEGORY,
    MARKS,
    NameMark,
    bare_name,
    kind_of,
    may_be_name,
    may_be_verb,
)
from briefing.korean.role import (
    COUNTRIES,
    is_category,
    may_be_korean_name,
    title_of,
)
from briefing.korean.usage import Usage
from briefing.korean.word import Word, any_particle

_ACTS = re.compile(
    r"(?:수혜|선두|뛰어들|물색|유치|가세|차지|지켰|올랐|그쳤|추격|뒤를 이|맡았|사들|쓰기로|하기로"
    r"|확대했|늘렸|줄였|받았|내렸|공략|공급해|끌어들|밝혔|발표했|출시했|공개했|선보였|내놨|내놓았"
    r"|인수했|투자했|체결했|맺었|설명했|강조했|덧붙였|전했|말했|설립했|열었|공급하|공급했"
    r"|도입했|개발했|추진하|나섰|계획이다|예정이다|방침이다|기록했|돌파했|확보했|유치했|손잡았"
    r"|합의했|제휴|협력하|매입했|인상했|인하했"
    r"|감원|채용|상장|출원|제기했|맞섰|반박했|부인했|거부했|중단했|지급하|제공하|운영하|입점"
    r"|제휴를|예고했|시작했|마쳤|집계됐|올렸|거뒀)"
)
# How far from the beginning of a sentence a word without a foreign sound may be its topic.
_NEAR = 6
_MODIFIES = ("인", "한", "된", "든", "은", "는", "던", "낸", "킨", "할", "될")
_ADVERBIAL = re.compile(
    r"(?:최근|이날|지난해|올해|당시|앞서|이후|반면|한편|역시|지난주|지난달|전날|고|며|면서|지만|일"
    r"|월|년|분기)$"
)
MAKES = re.compile(
    r"(?:만드는|만든|공급하는|공급해 온|운영하는|개발하는|개발한|서비스하는|제조하는|생산하는"
    r"|제공하는|알려진|꼽히는|이끄는"
    r"|설립한|창업한|인수한|투자한|출시한|내놓은|선보인|상장한)$"
)
WITH = (
    r"(?:\S+ ){0,2}?(?:손잡|손을 잡|계약|제휴|협력|합작|합병|협업|업무협약"
    r"|공동|맞손|파트너십|동맹|경쟁|담판|합의)"
)
"""What follows a partner: 「…와 손잡고」 (a regular expression)."""
_WITH = re.compile(WITH)
# 「미국 로스앤젤레스에 법인을」: where something stands or is set up is a place, no company.
_STANDS = re.compile(
    r"(?:\S+ )?(?:법인|지사|공장|사무소|본사|본부|연구소|센터|데이터센터|매장|거점|캠퍼스"
    r"|있|자리|위치|머물)"
)
_BRANCH = re.compile("(?:코리아|재팬|차이나|아메리카)$")
_MEDIA = re.compile(r"(?:매체|언론|일간지|주간지|월간지|경제지|방송사|통신사|잡지|학술지)$")
_BODIES = re.compile(
    r"(?:연구소|연구기관|시민단체|소비자단체|환경단체|비영리단체|싱크탱크|국책연구기관|공공기관|산하기관)$"
)
_SCHOOL = re.compile(r"[가-힣]{2,4}[고중초]")
_AT_SCHOOL = re.compile(r"교사|교장|교감|학생|[1-6]학년")
_CAMPUS = re.compile(r"(?:학생|교수|연구|총장|캠퍼스|병원|동문|출신|산학|대학|[의공법]대)")
_COURT = re.compile(r"(?:연방|중앙|특허|국제|[동서남북]부)*(?:연방|지방|고등|항소|가정|행정)법원")
_PLACE = re.compile(r"(?!한국|미국|중국|일본|유럽|독일|영국|현지|해당|관할)[가-힣]{2,8}")
_LABORATORY = re.compile(r"[가-힣A-Za-z]+(?:연구실|연구센터|연구단|사업단)")
_SHARES = re.compile(r"(?:주가|주식|시가총액|시총)(?:[은는이가을를]|도|의)?$")


def categorised_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """「AI 스타트업 다온」, 「시장조사업체 퀘스트모바일」."""
    for index in range(1, len(words)):
        before = words[index - 1]
        kind = _category_kind(before.bare)
        if before.comma or kind is None:
            continue
        name = bare_name(words[index], usage.nouns)
        following = words[index + 1].bare if index + 1 < len(words) else ""
        is_used = name in usage.nouns or name != words[index].bare.strip(MARKS)
        is_used = is_used or following in ("등", "등이", "등은", "등의", "등을", "등에", "등에서")
        noun = name != words[index].bare
        if may_be_name(name, noun) and not may_be_verb(name) and (is_used or words[index].comma):
            yield NameMark(name, kind if kind != "company" else kind_of(name))


def _category_kind(word: str) -> MentionKind | None:
    """What a word says that follows: a company, an organisation, a medium."""
    if CATEGORY.search(word):
        return "company"
    if _MEDIA.search(word):
        return "medium"
    return "organisation" if _BODIES.search(word) else None


def suffixed_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """Names that end as those of companies or of offices do."""
    for index, word in enumerate(words):
        name = bare_name(word, usage.nouns)
        before = words[index - 1].bare if index and not words[index - 1].comma else ""
        whole = _whole_organisation(before, name)
        if whole:
            yield NameMark(whole, "organisation")
            continue
        following = words[index + 1].bare if index + 1 < len(words) else ""
        of_school = _SCHOOL.fullmatch(name) and _AT_SCHOOL.match(following)
        if of_school or (is_university(name) and _CAMPUS.match(following)):
            yield NameMark(name, "organisation")
        # 「한별대 법학전문대학원 교수」 works for the university.
        if name.endswith("대학원") and is_university(before):
            continue
        if is_company_like(name) and not title_of(name):
            yield NameMark(name, "company")
            branch = _BRANCH.search(name)
            if branch and branch.start() > 1 and may_be_name(name[: branch.start()]):
                yield NameMark(name[: branch.start()], "company")
        elif is_organisation_like(name):
            yield NameMark(name, "organisation")


def _whole_organisation(before: str, name: str) -> str:
    """「오리건 연방지방법원」, 「한별대 언어처리연구실」: what is no name alone; else nothing."""
    joined = (_COURT.fullmatch(name) and _PLACE.fullmatch(before) and not any_particle(before)) or (
        (is_university(before) or is_organisation_like(before)) and _LABORATORY.fullmatch(name)
    )
    return f"{before} {name}" if joined else ""


def acting_names(words: Sequence[Word], usage: Usage, sentence: str) -> Iterator[NameMark]:
    """The topic of a sentence in which somebody announces, sells, buys, hires."""
    acts = bool(_ACTS.search(sentence))
    for index, word in enumerate(words):
        particle = any_particle(word.bare)
        if particle not in ("은", "는", "이", "가", "도"):
            continue
        name = bare_name(word, usage.nouns)
        if acts and "·" in name:
            yield from _joined_by_dots(name)
        if name == word.bare or not may_be_name(name) or may_be_verb(name) or "·" in name:
            continue
        foreign = sounds_foreign(name) and not is_object(name)
        sure = acts or particle not in ("이", "가") or name in usage.nouns
        proper = (foreign and sure) or (acts and name in usage.nouns and index < _NEAR)
        is_person = may_be_korean_name(name) and len(name) == 3 and not foreign
        held = index and not _stands_free(words[index - 1])
        if proper and not is_person and not held:
            yield NameMark(name, kind_of(name))
        joined = bare_name(words[index - 1], usage.nouns) if index else ""
        if joined and words[index - 1].bare in (f"{joined}와", f"{joined}과"):
            pair = (joined, name)
            if any(map(sounds_foreign, pair)) and all(map(may_be_name, pair)):
                yield from (NameMark(one, kind_of(one)) for one in pair)


def _joined_by_dots(name: str) -> Iterator[NameMark]:
    """「물푸레·별마루·온새미가 뛰어들었다」."""
    names = name.split("·")
    if all(len(one) > 2 and may_be_name(one) and not is_common(one) for one in names):
        yield from (NameMark(one, kind_of(one)) for one in names)


def partner_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """「오픈하버와 손잡고」, 「한길제약과 공동개발 계약을」."""
    for index in range(len(words) - 1):
        word = words[index].bare
        near = " ".join(after.bare for after in words[index + 1 : index + 4])
        if word.endswith(("와", "과")) and _WITH.match(near):
            name = word[:-1].strip(MARKS)
            known = sounds_foreign(name) or is_company_like(name) or name in usage.nouns
            if known and may_be_name(name) and not may_be_korean_name(name):
                yield NameMark(name, kind_of(name))


def _stands_free(before: Word) -> bool:
    """Whether a word before a name is no noun of the same phrase."""
    if (
        before.comma
        or is_category(before.bare)
        or before.bare.endswith(_MODIFIES)
        or before.bare in COUNTRIES
    ):
        return True
    return bool(any_particle(before.bare)) or bool(_ADVERBIAL.search(before.bare))


def foreign_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """「미국 브라이트코어로부터」, 「일본의 하루카는」, 「냉각장치를 만드는 아이스필드의」."""
    for index in range(1, len(words)):
        before = words[index - 1]
        place = words[index - 2].bare if index > 1 and before.bare.endswith("의") else ""
        # 「일본의 하루카는」, 「일본 도쿄의 로보라인도」.
        country = before.bare.removesuffix("의") in COUNTRIES or place in COUNTRIES
        maker = bool(MAKES.search(before.bare))
        if before.comma or not (country or maker):
            continue
        name = bare_name(words[index], usage.nouns)
        has_particle = name != words[index].bare or words[index].comma
        near = " ".join(after.bare for after in words[index + 1 : index + 3])
        if country and words[index].bare.endswith(("에", "에서")) and _STANDS.match(near):
            continue
        sure = sounds_foreign(name) or (maker and name in usage.nouns)
        if has_particle and sure and may_be_name(name) and not may_be_verb(name):
            yield NameMark(name, kind_of(name))


def sided_names(words: Sequence[Word]) -> Iterator[NameMark]:
    """「카카도 측은」, 「타라그룹 산하 타라파워가」."""
    for index in range(1, len(words)):
        before = words[index - 1]
        stem = words[index].bare.removesuffix(any_particle(words[index].bare))
        if stem in ("측", "산하", "계열", "본사", "노조") and not before.comma:
            name = before.bare.strip(MARKS)
            if may_be_name(name) and not may_be_verb(name) and not any_particle(name):
                yield NameMark(name, kind_of(name))
                behind = words[index + 1 : index + 2] if stem in ("산하", "계열") else ()
                owned = any_particle(behind[0].bare) if behind else ""
                if owned and sounds_foreign(behind[0].bare.removesuffix(owned)):
                    yield NameMark(behind[0].bare.removesuffix(owned), "company")


def traded_names(words: Sequence[Word]) -> Iterator[NameMark]:
    """「라온반도체 주가는」."""
    for index in range(1, len(words)):
        if _SHARES.search(words[index].bare) and not words[index - 1].comma:
            name = words[index - 1].bare.strip(MARKS).removesuffix("의")
            if may_be_name(name) and not may_be_verb(name):
                yield NameMark(name, "company")
