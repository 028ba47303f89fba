"""The names of an article that the text itself marks, whoever has heard of them before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.korean.common_noun import sounds_foreign
from briefing.korean.medium import media_in
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
)
from briefing.korean.name_mark import glossed_names, incorporated_names, product_names
from briefing.korean.name_role import (
    acting_names,
    categorised_names,
    foreign_names,
    partner_names,
    sided_names,
    suffixed_names,
    traded_names,
)
from briefing.korean.name_word import (
    NameMark,
    bare_name,
    may_be_name,
    may_be_verb,
)
from briefing.korean.named_party import body_kind, titled_names
from briefing.korean.quotation_mark import find_marked
from briefing.korean.quoted_sentence import ParagraphLike
from briefing.korean.sentence import split_sentences
from briefing.korean.usage import Usage
from briefing.korean.word import Word, any_particle, words_between, words_of

_PRODUCT_WEIGHT = 5
_DOES = ("은", "는", "이", "가", "도", "의", "와", "과")
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
    for name in _often(read, words, votes, usage):
        votes[name] = Counter([body_kind(name, "")])
    named = {name: _elected(kinds) for name, kinds in votes.items()}
    called: dict[str, MentionKind] = {
        part: "person"
        for name, kind in named.items()
        if kind == "person" and " " in name
        for part in name.split()
        if part in usage.called or part in usage.nouns or part in named
    }
    return tuple(NameMark(name, kind) for name, kind in {**named, **called}.items())


def _often(
    read: Sequence[ParagraphLike],
    words: Mapping[int, Sequence[Word]],
    votes: Mapping[str, Counter[MentionKind]],
    usage: Usage,
) -> Iterator[str]:
    """What sounds foreign, stands time and again, and is no part of a name found so far.

    Nearly always a company: people come with their titles, products in marks, and the loan words
    of this kind of news are listed.
    """
    taken = {part for name in votes for part in name.split()}
    seen: Counter[str] = Counter()
    doing: set[str] = set()
    for part in read:
        for word in words[part.number]:
            particle = any_particle(word.bare)
            name = bare_name(word, usage.nouns)
            seen[name] += 1
            if particle in _DOES:
                doing.add(name)
    for name, count in seen.items():
        foreign = sounds_foreign(name) and not re.search(r"\d|씨$", name)
        if count > 1 and name in doing and foreign and name not in taken and may_be_name(name):
            yield name


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
    yield from sided_names(words)
    yield from partner_names(words, usage)
    said = [(marked.start, marked.end) for marked in find_marked(text)]
    for start, end in split_sentences(text):
        inside = words_between(words, start, end)
        yield from titled_names(inside, usage)
        quoted = [span for span in said if span[0] < end and start < span[1]]
        own = [word for word in inside if not any(a <= word.start < b for a, b in quoted)]
        yield from acting_names(own, usage, text[start:end])


def _listed(text: str, usage: Usage, is_company: Callable[[str], bool]) -> Iterator[NameMark]:
    """「구글·메타·가나전자」: who stands in one list with a company."""
    for found in _LISTED.finditer(text):
        names = _BETWEEN.split(found[0])
        last = names[-1].removesuffix(any_particle(names[-1]))
        names[-1] = last if last in usage.nouns or any_particle(names[-1]) else names[-1]
        if not any(is_company(name) for name in names):
            continue
        for name in (name.strip("'‘’") for name in names):
            proper = sounds_foreign(name) or name in usage.nouns or is_company_like(name)
            if may_be_name(name) and proper and not may_be_verb(name) and not is_company(name):
                yield NameMark(name, "company")
