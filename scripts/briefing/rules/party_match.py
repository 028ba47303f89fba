"""Whether a name or description in a briefing means the party that the article gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.entry import Entry
from briefing.korean.normalise import normalise
from briefing.registry import Name, fold

_PARENTHESES = re.compile(r"\s*\([^()]*\)")


def is_party(entry: Entry, spelling: str, printed: str, bare: str | None) -> bool:
    """Whether `spelling` is the party printed so; `bare` is its name without role, if it has one.

    A person is not the company he speaks for, nor somebody unnamed the company he works at.
    """
    name = entry.registry.find(spelling)
    if name is None:
        return _is_described(spelling, printed)
    if bare is not None:
        is_person = name.kind == "person" and _is_named(entry, name, printed)
        return is_person or _is_named(entry, name, bare) or _is_surname(name, printed)
    return _stands_last(entry, name, printed) or _is_surname(name, printed)


def is_side(entry: Entry, spelling: str, printed: str, bare: str | None) -> bool:
    """The same, or whom the party speaks for: 「가나전자 관계자」 for 가나전자."""
    name = entry.registry.find(spelling)
    speaks_for = name and any(found == name for _, found in entry.registry.mentions(printed))
    return bool(speaks_for) or is_party(entry, spelling, printed, bare)


def _is_described(words: str, printed: str) -> bool:
    written, given = fold(normalise(words).text), fold(normalise(printed).text)
    plain = fold(_PARENTHESES.sub("", normalise(printed).text))
    if written in given or given in written or written in plain or plain in written:
        return True
    return _is_shortened(words.split(), _PARENTHESES.sub("", printed).split())


def _is_shortened(written: Sequence[str], given: Sequence[str]) -> bool:
    """「대학병원 교수」 of 「지방 대학병원의 한 교수」: words left out, up to the same last one."""
    left = iter(given)
    same = all(any(word in (other, other.removesuffix("의")) for other in left) for word in written)
    return bool(same and written and written[-1] == given[-1])


def _is_named(entry: Entry, name: Name, bare: str) -> bool:
    if any(fold(spelling) == fold(bare) for spelling in name.spellings):
        return True
    return any(found == name for _, found in entry.registry.mentions(bare))


def _stands_last(entry: Entry, name: Name, printed: str) -> bool:
    """「산업연구원」, but not 「가나전자 관계자」 for 가나전자."""
    plain = _PARENTHESES.sub("", printed).rstrip()
    return any(
        found == name and mention.end >= len(plain)
        for mention, found in entry.registry.mentions(plain)
    )


def _is_surname(name: Name, printed: str) -> bool:
    """「임 대표」 for 임마루: the article's short form."""
    words = printed.split()
    return name.kind == "person" and len(words) == 2 and words[0] == name.name[:1]
