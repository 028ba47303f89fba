"""People named with their titles, and the bodies they speak for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.korean.common_noun import is_common, is_ordinary, sounds_foreign
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
    is_medium_like,
    is_organisation_like,
    is_town,
    is_university,
)
from briefing.korean.name_word import (
    NUMBERED,
    NameMark,
    bare_name,
    may_be_name,
    may_be_verb,
)
from briefing.korean.noun_phrase import phrase_start
from briefing.korean.numeral import NUMERAL_WORD
from briefing.korean.particle import possible_stems
from briefing.korean.party import Party, read_party
from briefing.korean.role import (
    OCCUPATIONS,
    UNNAMED,
    is_body,
    is_category,
    is_rare_surname,
    may_be_korean_name,
    title_after_name,
    title_ending,
    title_of,
)
from briefing.korean.usage import Usage
from briefing.korean.word import Word, any_particle

_OF_ORGANISATION = re.compile(
    r"(?:교수|장관|차관|의원|위원장|총장|학장|총재|청장|사무총장|정책관|과장|국장)$"
)
_PART_OF_BODY = re.compile(
    r".+(?:학과|학부|학교실|본부|부문|사업부|팀|실|센터|부서|연구팀|지사|지부|지점|사업단|그룹장|총괄|담당|분과|국|과|원|소|랩)$"
)
_WITH_PARTICLE = re.compile("['’][가-힣]{1,2}$")
_NO_BODY = frozenset(
    "전 현 신임 초대 공동 부 수석 선임 최고 전직 현직 해당 같은 이 그 한 다른 익명의 또 모 어느 각 "
    "여러".split()
)
_WITHOUT_BODY = UNNAMED | {"씨"}
_WRITERS = frozenset(["기자", "특파원", "앵커", "논설위원", "에디터", "PD"])
# 「연구자 다섯 명이」.
_COUNTED = re.compile(rf"(?:{NUMERAL_WORD})\S*(?: \S+)*? (?:명|사람|곳|팀|쌍)")
_HEADS = re.compile(r"(?:대표|대표이사|창업자|창립자|회장|사장|최고경영자|의장|CEO|CTO|CFO|COO)$")
_NO_TITLES = UNNAMED | {""}


def titled_names(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """People with their titles, and the bodies they speak for."""
    for index, word in enumerate(words):
        is_title = title_after_name(word.bare) or word.bare in usage.titles
        particle = "" if is_title else any_particle(word.bare) or title_ending(word.bare)
        stem = word.bare.removesuffix(particle)
        if not (title_after_name(stem) or stem in usage.titles or stem.endswith("씨")):
            continue
        # 「40개 군으로」: what is counted is no title.
        if index and NUMBERED.match(words[index - 1].bare) and len(stem) == 1:
            continue
        if not particle and _names_another(words, index):
            continue
        first = _behind_marks(words, phrase_start(words, index, usage), index)
        # 「강모루 교수와 두리안 새솔고 교사」: who stands behind 와 is another.
        for at in range(index - 1, first, -1):
            if words[at].bare.endswith(("와", "과")) and title_of(words[at].bare[:-1]):
                first = at + 1
                break
        if not particle and (title_of(stem) or "") not in _NO_TITLES:
            yield from _named_behind(words, index, usage)
            yield from _body_before(words, index)
        party = read_party(words[first : index + 1], word.text.removesuffix(particle), usage)
        if party:
            yield from _of_party(party, [w.bare for w in words[first:index]])


def _names_another(words: Sequence[Word], index: int) -> bool:
    """「장흥읍 이장 강모루 씨는」: the title is of who stands behind it."""
    if index + 2 >= len(words) or not index or words[index].comma:
        return False
    name, title = words[index + 1], words[index + 2].bare
    title = title.removesuffix(any_particle(title))
    titled = title == "씨" or title_after_name(title)
    return may_be_korean_name(name.bare) and not name.comma and bool(titled)


def _behind_marks(words: Sequence[Word], first: int, last: int) -> int:
    """Where a phrase begins: 「AI ‘소리차트’가 대표 제품이다」 names nobody before 대표."""
    closed = (at + 1 for at in range(first, last) if _WITH_PARTICLE.search(words[at].text))
    return max(closed, default=first)


def _of_party(party: Party, before: Sequence[str]) -> Iterator[NameMark]:
    """The person, and the first body among the words before the title."""
    kinds = [at for at, word in enumerate(before) if is_category(word)]
    behind = [word.strip("'‘’") for word in (before[kinds[-1] + 1 :] if kinds else before)]
    title = party.title or ""
    name = _person_in(party, behind) if party.kind == "person" and party.title else ""
    if _may_be_person(name, title) or _is_first_of(behind, name):
        yield NameMark(name, "person")
    rest = [word.removesuffix("의") for word in behind if word not in name.split()]
    bodies = [word for word in rest if _may_be_body(word)]
    if bodies and (
        title not in _WITHOUT_BODY | OCCUPATIONS
        or _speaks_for(title)
        or _may_be_institution(bodies[0])
    ):
        yield NameMark(bodies[0], body_kind(bodies[0], title))


def _speaks_for(title: str) -> bool:
    """Whether somebody unnamed with such a title belongs to the body before it."""
    return title in (
        "관계자",
        "임원",
        "직원",
        "간부",
        "경영진",
        "임직원",
        "개발진",
        "연구진",
        "측근",
    )


def _is_first_of(words: Sequence[str], name: str) -> bool:
    """「린위안 중국 외교부 대변인」: a foreign name before the body it speaks for."""
    if len(words) < 2 or words[0] != name or len(name) < 2 or is_ordinary(name):
        return False
    return is_body(words[1]) and not _may_be_institution(name) and not is_body(name)


def _person_in(party: Party, words: Sequence[str]) -> str:
    """The whole name: of 「로언 피셔」 the last word may look like a Korean name of its own."""
    name = party.name or ""
    if len(name) == 2 and len(words) > 1 and words[-1] == name and title_of(party.title or ""):
        first = words[-2]
        if may_be_name(first) and not _may_be_institution(first) and not first.endswith("의"):
            return f"{first} {name}"
    return name


def _may_be_institution(word: str) -> bool:
    return (
        is_company_like(word)
        or is_organisation_like(word)
        or is_university(word)
        or bool(re.search("[A-Za-z]", word))
        or bool(_PART_OF_BODY.fullmatch(word))
    )


def _named_behind(words: Sequence[Word], index: int, usage: Usage) -> Iterator[NameMark]:
    """「대표 미라 솔베르는」: up to two words behind a title, the last one with its particle."""
    pieces: list[str] = []
    for word in words[index + 1 : index + 3]:
        particle = any_particle(word.bare)
        pieces.append(bare_name(word, usage.nouns) if particle else word.bare)
        if particle or word.comma:
            break
    name = " ".join(pieces)
    if (
        pieces
        and particle in ("은", "는", "이", "가", "도", "의", "와", "과")
        and _may_be_person(name, "")
    ):
        yield NameMark(name, "person")


def _body_before(words: Sequence[Word], index: int) -> Iterator[NameMark]:
    """「물푸레 창업자 김하늘은」: whose head is named behind his title."""
    if not index or words[index - 1].comma or not _HEADS.search(words[index].bare):
        return
    named = words[index + 1 : index + 2]
    body = words[index - 1].bare.removesuffix("의").strip("'‘’")
    name = named[0].bare.removesuffix(any_particle(named[0].bare)) if named else ""
    is_body = _may_be_body(body) and not any_particle(body) and not may_be_korean_name(body)
    if is_body and _may_be_person(name, "대표"):
        yield NameMark(body, body_kind(body, "대표"))


def _may_be_person(name: str, title: str) -> bool:
    """Whether a name beside a title is a person's, Korean or foreign."""
    parts = name.split()
    if _COUNTED.fullmatch(name) or name.endswith("의"):
        return False
    if not parts or name.endswith(("씨", "모")) or parts[0] in _NO_BODY:
        return False
    if len(parts) > 1:
        if parts[0].endswith("인") and is_common(parts[0][:-1]):
            return False
        # 「고바야시 다쿠미」: a name may end as ordinary nouns do where the other sounds foreign.
        foreign = any(map(sounds_foreign, parts))
        return all(
            may_be_name(part) or len(part) == 1 or (foreign and not is_ordinary(part))
            for part in parts
        )
    # 「신고 지연 경위」: such titles are words of other senses as well.
    is_sure = len(name) == 3 or (title_of(title) is not None and not is_rare_surname(name[0]))
    # 「손잡고 시장에」: no given name ends as a verb that goes on does.
    is_sure = is_sure and not name.endswith(("고", "며", "려", "는"))
    is_word = any(is_ordinary(stem) for stem in possible_stems(name))
    return may_be_korean_name(name) and is_sure and not is_word


def _may_be_body(word: str) -> bool:
    if is_organisation_like(word) or is_university(word) or is_company_like(word):
        return True
    if "·" in word or word in _NO_BODY or is_category(word) or title_of(word) or may_be_verb(word):
        return False
    return (is_town(word) or may_be_name(word, is_noun=True)) and not _PART_OF_BODY.fullmatch(word)


def body_kind(body: str, title: str) -> MentionKind:
    """What a body is that somebody with this title speaks for; the title may be empty."""
    if is_medium_like(body) and (not body.endswith("통신") or title in _WRITERS):
        return "medium"
    if is_company_like(body):
        return "company"
    if is_town(body) and title:
        return "organisation"
    if is_organisation_like(body) or is_university(body) or _OF_ORGANISATION.search(title):
        return "organisation"
    return "company"
