"""The names of an article that the text itself marks, whoever has heard of them before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from briefing.korean.common_noun import is_ordinary, sounds_foreign
from briefing.korean.medium import media_in
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
    is_medium_like,
    is_organisation_like,
    is_university,
)
from briefing.korean.name_mark import (
    NameMark,
    acting_names,
    bare_name,
    categorised_names,
    foreign_names,
    glossed_names,
    incorporated_names,
    may_be_name,
    may_be_verb,
    product_names,
    suffixed_names,
    traded_names,
)
from briefing.korean.noun_phrase import (
    Usage,
    Word,
    any_particle,
    phrase_start,
    words_between,
    words_of,
)
from briefing.korean.particle import possible_stems
from briefing.korean.party import Party, read_party
from briefing.korean.quotation_mark import find_marked
from briefing.korean.quoted_sentence import ParagraphLike
from briefing.korean.role import (
    UNNAMED,
    is_body,
    is_category,
    may_be_korean_name,
    title_after_name,
    title_of,
)
from briefing.korean.sentence import split_sentences

# Who sees one with such a title knows what kind of body stands before it.
_OF_COMPANY = re.compile(
    r"(?:대표|CEO|CTO|CFO|COO|사장|회장|창업자|창립자|설립자|부사장|전무|상무|최고\S+책임자|최고경영자|애널리스트|대표이사|의장)$"
)
_OF_ORGANISATION = re.compile(
    r"(?:교수|장관|차관|의원|위원장|총장|학장|총재|청장|사무총장|정책관|과장|국장)$"
)
_PART_OF_BODY = re.compile(
    r".+(?:학과|학부|학교실|본부|부문|사업부|팀|실|센터|부서|연구팀|지사|지부|지점|사업단|그룹장|총괄|담당|분과|국|과|원|소|랩)$"
)
_NO_BODY = frozenset(
    "전 현 신임 초대 공동 부 수석 선임 최고 전직 현직 해당 같은 이 그 한 다른 익명의 또 모 어느 각 "
    "여러".split()
)
_PRODUCT_WEIGHT = 5
_NO_TITLES = UNNAMED | {""}
_LISTED = re.compile(r"(?:[가-힣A-Za-z0-9]{2,15}(?:[·,]\s?|[와과] ))+[가-힣A-Za-z0-9]{2,15}")
_BETWEEN = re.compile(r"[·,]\s?|[와과] ")
_KINDS: tuple[MentionKind, ...] = ("person", "medium", "company", "organisation", "product")


def marked_names(
    paragraphs: Sequence[ParagraphLike], is_registered: Callable[[str], bool]
) -> tuple[NameMark, ...]:
    """Every name the text marks, once, with the kind most of its marks speak for.

    `is_registered` tells whether a spelling is that of a registered company: what stands in one
    list with it is a company too.
    """
    read = [part for part in paragraphs if part.kind in ("body", "deck", "caption", "title")]
    words = {part.number: words_of(part.text, 0, len(part.text)) for part in read}
    usage = Usage.of(words.values())
    votes: dict[str, Counter[MentionKind]] = {}
    for part in read:
        for mark in _marks(part.text, words[part.number], usage):
            votes.setdefault(mark.text, Counter())[mark.kind] += 1
    for part in read:
        for mark in _listed(part.text, usage, lambda n: is_registered(n) or _is_company(votes, n)):
            votes.setdefault(mark.text, Counter())[mark.kind] += 1
    named = {name: _elected(kinds) for name, kinds in votes.items()}
    called: dict[str, MentionKind] = {
        part: "person"
        for name, kind in named.items()
        if kind == "person" and " " in name
        for part in name.split()
        if part in usage.called or part in usage.nouns
    }
    return tuple(NameMark(name, kind) for name, kind in {**named, **called}.items())


def _elected(kinds: Counter[MentionKind]) -> MentionKind:
    return max(kinds, key=lambda kind: (kinds[kind], -_KINDS.index(kind)))


def _is_company(votes: dict[str, Counter[MentionKind]], name: str) -> bool:
    return name in votes and _elected(votes[name]) == "company"


def _marks(text: str, words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    yield from glossed_names(text, usage)
    yield from incorporated_names(text)
    # What stands in single marks is more surely a product than what acts is a company.
    yield from (mark for mark in product_names(text) for _ in range(_PRODUCT_WEIGHT))
    yield from (NameMark(name, "medium") for name in media_in(text))
    yield from categorised_names(words, usage)
    yield from foreign_names(words, usage)
    yield from suffixed_names(words, usage)
    yield from traded_names(words)
    for start, end in split_sentences(text):
        inside = words_between(words, start, end)
        yield from _titled(inside, usage)
        said = find_marked(text)
        own = [w for w in inside if not any(m.start <= w.start < m.end for m in said)]
        yield from acting_names(own, usage, text[start:end])


def _titled(words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    """People with their titles, and the bodies they speak for."""
    for index, word in enumerate(words):
        is_title = title_after_name(word.bare) or word.bare in usage.titles
        particle = "" if is_title else any_particle(word.bare)
        stem = word.bare.removesuffix(particle)
        if not (title_after_name(stem) or stem in usage.titles or stem.endswith("씨")):
            continue
        first = phrase_start(words, index, usage)
        if not particle and (title_of(stem) or "") not in _NO_TITLES:
            yield from _named_behind(words, index, usage)
        party = read_party(words[first : index + 1], word.text.removesuffix(particle), usage)
        if party:
            yield from _of_party(party, [w.bare for w in words[first:index]])


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
    if bodies and (title not in UNNAMED or _speaks_for(title) or _may_be_institution(bodies[0])):
        yield NameMark(bodies[0], _body_kind(bodies[0], title))


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
    if pieces and particle in ("은", "는", "이", "가", "도", "의") and _may_be_person(name, ""):
        yield NameMark(name, "person")


def _may_be_person(name: str, title: str) -> bool:
    """Whether a name beside a title is a person's, Korean or foreign."""
    parts = name.split()
    if not parts or name.endswith(("씨", "모")) or parts[0] in _NO_BODY:
        return False
    if len(parts) > 1:
        return all(may_be_name(part) or len(part) == 1 for part in parts)
    # 「신고 지연 경위」: such titles are words of other senses as well.
    is_sure = len(name) == 3 or title_of(title) is not None
    is_word = any(is_ordinary(stem) for stem in possible_stems(name))
    return may_be_korean_name(name) and is_sure and not is_word


def _may_be_body(word: str) -> bool:
    if is_organisation_like(word) or is_university(word) or is_company_like(word):
        return True
    if word in _NO_BODY or is_category(word) or title_of(word) or may_be_verb(word):
        return False
    return may_be_name(word) and not _PART_OF_BODY.fullmatch(word)


def _body_kind(body: str, title: str) -> MentionKind:
    if is_medium_like(body):
        return "medium"
    if is_company_like(body):
        return "company"
    if is_organisation_like(body) or is_university(body) or _OF_ORGANISATION.search(title):
        return "organisation"
    return "company"


def _listed(text: str, usage: Usage, is_company: Callable[[str], bool]) -> Iterator[NameMark]:
    """「구글·메타·가나전자」: who stands in one list with a company."""
    for found in _LISTED.finditer(text):
        names = _BETWEEN.split(found[0])
        last = names[-1].removesuffix(any_particle(names[-1]))
        names[-1] = last if last in usage.nouns or any_particle(names[-1]) else names[-1]
        if not any(is_company(name) for name in names):
            continue
        for name in names:
            proper = sounds_foreign(name) or name in usage.nouns or is_company_like(name)
            if may_be_name(name) and proper and not may_be_verb(name) and not is_company(name):
                yield NameMark(name, "company")


__all__ = ["NameMark", "bare_name", "marked_names"]
