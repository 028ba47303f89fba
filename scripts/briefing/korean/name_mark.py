"""What marks a word as a name in the text itself: a gloss, a category before it, what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.korean.common_noun import is_common, is_ordinary, sounds_foreign
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
    is_organisation_like,
    is_university,
)
from briefing.korean.noun_phrase import Usage, Word, any_particle
from briefing.korean.particle import possible_stems
from briefing.korean.role import COUNTRIES, is_category, may_be_korean_name, title_of

_MARKS = "'‘’\"“”《》「」『』<>〈〉[]()"
# 「바이트댄스(字節跳動)」, 「문샷 AI(Moonshot AI)」; 「인공지능(AI)」 glosses no name.
_GLOSS = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9·]+(?: [가-힣A-Za-z0-9·]+){0,2})['’]?"
    r"\((?P<gloss>(?:[A-Z][\w.&'’-]*|[a-z]+[A-Z]\w*)(?: [\w.&'’-]+){0,4}"
    r"|[一-鿿]{2,12})(?:[,·;][^()]*)?\)"
)
_HEADED = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9&·]{2,20})\s?\((?:(?:공동|각자)?\s?대표(?:이사)?|회장|CEO|사장|\d{6}\b|코스닥|코스피|NASDAQ|나스닥|NYSE)"
)
_INCORPORATED = re.compile(
    r"(?:㈜|\(주\)|주식회사)\s?(?P<behind>[가-힣A-Za-z0-9&]{2,20})|(?P<before>[가-힣A-Za-z0-9&]{2,20})\s?(?:㈜|\(주\))"
)
_CATEGORY = re.compile(
    r"(?:기업|업체|스타트업|회사|유니콘|빅테크|벤처|운영사|개발사|제조사|경쟁사|자회사|모회사|계열사|관계사|협력사|파트너사|고객사|배급사"
    r"|증권사|통신사|운용사|조사기관|사업자|팹리스|파운드리|조사업체|은행|금융지주|대기업|중소기업|중견기업|상장사|투자사|컨설팅사|게임사|유통사"
    r"|정유사|제약사|카드사|보험사|완성차|출판사|항공사|플랫폼사|설계사|공급사|판매사|지주사|체인|총판|평가사|거래소|스튜디오|평가기관|조사기관|제작사)$"
)
_PRODUCT_CATEGORY = re.compile(
    r"(?:모델|앱|챗봇|서비스|시스템|상담사|도우미|LLM|어플|프로그램|로봇|칩|반도체|프로세서|가속기|브라우저|엔진|비서|에이전트|제품|시리즈|브랜드|도구|게임|플랫폼|운영체제"
    r"|소프트웨어|솔루션|스피커|안경|글라스|폰|노트북|번역기|생성기|검색기|LLM|sLLM|AI)$"
)
_QUOTED = re.compile(r"['‘](?P<name>[^'‘’\"“”]{2,30})['’]")
_LAUNCHED_BEFORE = re.compile(
    r"(?:공개|출시|발표|개발|운영)(?:한|하는|했던|할)$|(?:내놓은|선보인|내놓을|선보일|만든)$"
)
_LAUNCHED = re.compile(
    r"(?:\([^()]*\))?(?:[을를은는]|이라는|라는)?\s?(?:\S+\s){0,3}?(?:출시|공개|선보|내놓|내놨|발표|서비스|개발|탑재|업그레이드|도입|운영)"
)
_ACTS = re.compile(
    r"(?:수혜|선두|뛰어들|물색|유치|가세|차지|지켰|올랐|그쳤|추격|뒤를 이|맡았|사들|쓰기로|하기로"
    r"|확대했|늘렸|줄였|받았|내렸|공략|공급해|끌어들|밝혔|발표했|출시했|공개했|선보였|내놨|내놓았"
    r"|인수했|투자했|체결했|맺었|설명했|강조했|덧붙였|전했|말했|설립했|열었|공급하|공급했"
    r"|도입했|개발했|추진하|나섰|계획이다|예정이다|방침이다|기록했|돌파했|확보했|유치했|손잡았|합의했|제휴|협력하|매입했|인상했|인하했"
    r"|감원|채용|상장|출원|제기했|맞섰|반박했|부인했|거부했|중단했|지급하|제공하|운영하|입점|제휴를|예고했|시작했|마쳤|집계됐|올렸|거뒀)"
)
# How far from the beginning of a sentence a word without a foreign sound may be its topic.
_NEAR = 6
_ADVERBIAL = re.compile(
    r"(?:최근|이날|지난해|올해|당시|앞서|이후|반면|한편|역시|지난주|지난달|전날|고|며|면서|지만|일|월|년|분기)$"
)
_MAKES = re.compile(
    r"(?:만드는|만든|공급하는|공급해 온|운영하는|개발하는|개발한|서비스하는|제조하는|생산하는"
    r"|제공하는|알려진|꼽히는|이끄는"
    r"|설립한|창업한|인수한|투자한|출시한|내놓은|선보인|상장한)$"
)
_FROM = re.compile(
    r"(?:(?<=[가-힣A-Za-z])(?:이다|이었다|였다)|(?<=[가-힣])으로부터|(?<=[가-힣A-Za-z])로부터|에게서|에서는|에서도|에선)$"
)
_SHARES = re.compile(r"(?:주가|주식|시가총액|시총)(?:[은는이가을를]|도|의)?$")
# A verb in the past that goes on, and what is the name of a model or a standard: HBM4.
_SS = "".join(chr(code) for code in range(ord("가") + 20, ord("힣") + 1, 28))
_PAST = re.compile(
    rf"[{_SS}](?:고|며|으며|지만|는데|으나|던|을|기|음|다|으니)$|^[A-Z]{{2,}}[-.]?[0-9][0-9A-Z.]*$"
)
_NOT_A_NAME = re.compile(
    r"[0-9.,%·-]+|.*(?:하는|했던|되는|되던|있는|없는|에서|에게|으로|까지|부터|처럼|보다|라는|이라는|는데|면서|지만|려고|도록"
    r"|거나|든지|니까|다|하자|되자|지자|리자|가자|오자|하고|되고|라고|하며|되며|이며|으며|하면|되면|하게|하지|해서|위해|통해|대해"
    r"|따라|관련|였던|이던|했고|됐고|이다|였다|적인|스런|로운)"
)


@dataclass(frozen=True, slots=True)
class NameMark:
    """A name that the text marks, and what it is a name of."""

    text: str
    kind: MentionKind


def bare_name(word: Word, nouns: frozenset[str]) -> str:
    """A word without marks and particle: the shortest stem that the article has as a noun."""
    text = word.bare.strip(_MARKS)
    from_whom = _FROM.search(text)
    if from_whom:
        return text[: from_whom.start()]
    particle = any_particle(text)
    for cut in (particle, particle[-1:]):
        stem = text.removesuffix(cut)
        if cut and stem in nouns:
            return stem
    stems = [stem for stem in possible_stems(text) if stem in nouns]
    return min(stems, key=len) if stems else text.removesuffix(particle)


def may_be_name(name: str) -> bool:
    """Whether a word may name a company at all."""
    return (
        2 <= len(name) <= 20
        and bool(re.search("[가-힣A-Za-z一-鿿]", name))
        and not (_NOT_A_NAME.fullmatch(name) or _PAST.search(name) or title_of(name))
        and not (is_category(name) and is_common(name))
        and (is_company_like(name) or not is_common(name))
    )


def glossed_names(text: str, usage: Usage) -> Iterator[NameMark]:
    """Names before their Latin or Chinese form in parentheses."""
    for found in _GLOSS.finditer(text):
        words = _glossed_words(found["name"].split(), found["gloss"], usage)
        name = " ".join(words)
        gloss = found["gloss"]
        if not words or (gloss.isupper() and len(gloss) < 7 and not _is_body_name(name)):
            continue
        if len(words) == 1 and is_common(name) and not is_organisation_like(name):
            continue
        kind = _glossed_kind(text, found, name)
        yield NameMark(name, kind)


def _glossed_words(words: list[str], gloss: str, usage: Usage) -> list[str]:
    """As many words of the Korean form as the gloss has, none of them an ordinary noun."""
    many = len(gloss.split()) if gloss[0].isascii() else 1
    kept: list[str] = []
    for word in reversed(words[-many:]):
        alone = any_particle(word) and word not in usage.nouns and len(kept) > 0
        if kept and (alone or is_common(word) or is_category(word) or title_of(word)):
            break
        kept.insert(0, word)
    return kept


def _is_body_name(name: str) -> bool:
    last = name.split()[-1]
    return is_organisation_like(last) or is_company_like(last)


def _glossed_kind(text: str, found: re.Match[str], name: str) -> MentionKind:
    before = text[: found.start("name")].rstrip("'‘ ").split()
    behind = text[found.end() :]
    last = name.split()[-1]
    if is_organisation_like(last) or is_university(last):
        return "organisation"
    if is_company_like(last):
        return "company"
    if before and _CATEGORY.search(before[-1]):
        return "company"
    is_marked = text[: found.start("name")].endswith(("'", "‘"))
    if is_marked or re.match(r"['’]?\s?\d", behind):
        return "product"
    title = re.match(r"['’]?\s(?P<title>\S+)", behind)
    titled = title and title_of(title["title"].removesuffix(any_particle(title["title"])))
    if titled and not (before and may_be_korean_name(before[-1])):
        return "person"
    if before and (title_of(before[-1]) or _PRODUCT_CATEGORY.search(before[-1])):
        return "person" if title_of(before[-1]) else "product"
    is_chinese = not found["gloss"][0].isascii()
    if is_chinese and may_be_korean_name(name) and len(found["gloss"]) in (2, 3):
        return "person"
    return "company"


def incorporated_names(text: str) -> Iterator[NameMark]:
    """㈜가나, 가나전자(대표 김하늘), 가나전자(005930)."""
    for found in _INCORPORATED.finditer(text):
        yield NameMark(found["behind"] or found["before"], "company")
    for found in _HEADED.finditer(text):
        if may_be_name(found["name"]):
            yield NameMark(found["name"], "company")


def categorised_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """「AI 스타트업 다온」, 「시장조사업체 퀘스트모바일」."""
    for index in range(1, len(words)):
        before = words[index - 1]
        if before.comma or not _CATEGORY.search(before.bare):
            continue
        name = bare_name(words[index], usage.nouns)
        following = words[index + 1].bare if index + 1 < len(words) else ""
        is_used = name in usage.nouns or name != words[index].bare.strip(_MARKS)
        is_used = is_used or following in ("등", "등이", "등은", "등의", "등을", "등에", "등에서")
        if may_be_name(name) and not may_be_verb(name) and (is_used or words[index].comma):
            yield NameMark(name, _kind_of(name))


def may_be_verb(name: str) -> bool:
    """Whether a word may be a verb or an adjective in front of a noun."""
    return bool(re.search(r"(?:[은는던]|[^가-힣]인|한|된|될|할|킨|낸|온|운|룬|른|진)$", name))


def _kind_of(name: str) -> MentionKind:
    is_body = is_organisation_like(name) or is_university(name)
    return "organisation" if is_body and not is_company_like(name) else "company"


def suffixed_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """Names that end as those of companies or of offices do."""
    for word in words:
        name = bare_name(word, usage.nouns)
        if is_company_like(name) and not title_of(name):
            yield NameMark(name, "company")
        elif is_organisation_like(name):
            yield NameMark(name, "organisation")


def acting_names(words: Sequence[Word], usage: Usage, sentence: str) -> Iterator[NameMark]:
    """The topic of a sentence in which somebody announces, sells, buys, hires."""
    if not _ACTS.search(sentence):
        return
    for index, word in enumerate(words):
        particle = any_particle(word.bare)
        if particle not in ("은", "는", "이", "가", "도"):
            continue
        name = bare_name(word, usage.nouns)
        if name == word.bare or not may_be_name(name) or may_be_verb(name):
            continue
        foreign = sounds_foreign(name)
        proper = foreign or (name in usage.nouns and index < _NEAR)
        is_person = may_be_korean_name(name) and len(name) == 3 and not foreign
        held = index and not _stands_free(words[index - 1])
        if proper and not is_person and not held:
            yield NameMark(name, _kind_of(name))
        joined = bare_name(words[index - 1], usage.nouns) if index else ""
        if joined and words[index - 1].bare in (f"{joined}와", f"{joined}과"):
            pair = (joined, name)
            if any(map(sounds_foreign, pair)) and all(map(may_be_name, pair)):
                yield from (NameMark(one, _kind_of(one)) for one in pair)


def _stands_free(before: Word) -> bool:
    """Whether a word before a name is no noun of the same phrase."""
    if (
        before.comma
        or is_category(before.bare)
        or before.bare.endswith(("인", "한", "된"))
        or before.bare in COUNTRIES
    ):
        return True
    return bool(any_particle(before.bare)) or bool(_ADVERBIAL.search(before.bare))


def foreign_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """「미국 브라이트코어로부터」, 「일본의 하루카는」, 「냉각장치를 만드는 아이스필드의」."""
    for index in range(1, len(words)):
        before = words[index - 1]
        country = before.bare.removesuffix("의") in COUNTRIES
        maker = bool(_MAKES.search(before.bare))
        if before.comma or not (country or maker):
            continue
        name = bare_name(words[index], usage.nouns)
        has_particle = name != words[index].bare or words[index].comma
        sure = sounds_foreign(name) or (maker and name in usage.nouns)
        if has_particle and sure and may_be_name(name) and not may_be_verb(name):
            yield NameMark(name, _kind_of(name))


def traded_names(words: Sequence[Word]) -> Iterator[NameMark]:
    """「라온반도체 주가는」."""
    for index in range(1, len(words)):
        if _SHARES.search(words[index].bare) and not words[index - 1].comma:
            name = words[index - 1].bare.strip(_MARKS).removesuffix("의")
            if may_be_name(name) and not may_be_verb(name):
                yield NameMark(name, "company")


def product_names(text: str) -> Iterator[NameMark]:
    """「모델 '누리 3'」, 「'글샘 2.0'을 공개했다」."""
    for found in _QUOTED.finditer(text):
        before = text[: found.start()].split()
        name = re.sub(r"\([^()]*\)", "", found["name"]).strip()
        named = bool(before) and bool(
            _PRODUCT_CATEGORY.search(before[-1]) or _LAUNCHED_BEFORE.search(before[-1])
        )
        launched = _LAUNCHED.match(text, found.end())
        if before and (_CATEGORY.search(before[-1]) or before[-1].endswith("법인")):
            if may_be_name(name):
                yield NameMark(name, "company")
            continue
        short = len(name) <= 15 and not re.search(r"[다요까]$|[.?!…]", name) and name.count(" ") < 3
        owner = before[-1].removesuffix("의") if before and before[-1].endswith("의") else ""
        owned = bool(owner) and (is_company_like(owner) or sounds_foreign(owner))
        if short and (named or launched or owned) and not is_ordinary(name):
            yield NameMark(name, "product")
