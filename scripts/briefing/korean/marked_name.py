"""The names of an article that the text itself marks, whoever has heard of them before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.korean.common_noun import is_object, sounds_foreign
from briefing.korean.company_frame import framed_lists, framed_names
from briefing.korean.known_name import known_names
from briefing.korean.medium import media_in
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
)
from briefing.korean.name_mark import glossed_names, headed_names, incorporated_names
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
from briefing.korean.product_mark import product_names, versioned
from briefing.korean.quotation_mark import find_marked
from briefing.korean.quoted_sentence import ParagraphLike
from briefing.korean.role import title_of
from briefing.korean.sentence import split_sentences
from briefing.korean.usage import Usage
from briefing.korean.word import Word, any_particle, words_between, words_of

_PRODUCT_WEIGHT = 5
_MEDIUM_WEIGHT = 3
# What has versions is more surely a product than what acts once is a company.
_LINE_WEIGHT = 2
# A kind that was told by the word before the gloss, where company is the rest.
_GLOSS_WEIGHT = {"company": 1, "product": 2, "person": 2, "organisation": 2, "medium": 3}
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
    products = {name for name, kinds in votes.items() if _elected(kinds) == "product"}
    for part in read:
        for mark in versioned(products, part.text):
            votes.setdefault(mark.text, Counter())[mark.kind] += _LINE_WEIGHT
    for part in read:
        for mark in _listed(part.text, usage, lambda n: is_registered(n) or _is_company(votes, n)):
            votes.setdefault(mark.text, Counter())[mark.kind] += 1
    for part in read:
        for mark in _owned(words[part.number], usage, lambda name: _is_company(votes, name)):
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
        foreign = sounds_foreign(name) and not is_object(name) and not re.search(r"\d|씨$", name)
        if count > 1 and name in doing and foreign and name not in taken and may_be_name(name):
            yield name


def _elected(kinds: Counter[MentionKind]) -> MentionKind:
    return max(kinds, key=lambda kind: (kinds[kind], -_KINDS.index(kind)))


def _is_company(votes: dict[str, Counter[MentionKind]], name: str) -> bool:
    return name in votes and _elected(votes[name]) == "company"


def _marks(text: str, words: Sequence[Word], usage: Usage) -> Iterator[NameMark]:
    yield from (m for m in glossed_names(text, usage) for _ in range(_GLOSS_WEIGHT[m.kind]))
    yield from headed_names(text)
    yield from incorporated_names(text)
    # What stands in single marks is more surely a product than what acts is a company.
    yield from (mark for mark in product_names(text) for _ in range(_PRODUCT_WEIGHT))
    yield from (mark for mark in known_names(text) for _ in range(_PRODUCT_WEIGHT))
    yield from (NameMark(name, "medium") for name in media_in(text) for _ in range(_MEDIUM_WEIGHT))
    yield from categorised_names(words, usage)
    yield from foreign_names(words, usage)
    yield from suffixed_names(words, usage)
    yield from traded_names(words)
    yield from sided_names(words)
    yield from framed_lists(text)
    yield from partner_names(words, usage)
    said = [(marked.start, marked.end) for marked in find_marked(text)]
    for start, end in split_sentences(text):
        inside = words_between(words, start, end)
        quoted = [span for span in said if span[0] < end and start < span[1]]
        yield from titled_names(inside, usage)
        own = [word for word in inside if not any(a <= word.start < b for a, b in quoted)]
        yield from acting_names(own, usage, text[start:end])
        yield from framed_names(own, usage, text[start:end])


def _owned(
    words: Sequence[Word], usage: Usage, is_company: Callable[[str], bool]
) -> Iterator[NameMark]:
    """「테슬라의 옵티머스에」: what sounds foreign and is a company's, if it is nobody named."""
    for owner, word in pairwise(words):
        if owner.bare.endswith("의") and is_company(owner.bare[:-1]):
            name = bare_name(word, usage.nouns)
            free = name not in usage.called and not title_of(name)
            if free and name != word.bare and sounds_foreign(name) and may_be_name(name):
                yield NameMark(name, "product")


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
