"""How much of a briefing agrees with its article, for the reader: 「인용 10/10 · 수치 8/8」."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from briefing.entry import Entry, LinkedItem
from briefing.library import Library
from briefing.problem import Problem
from briefing.rules import check_entry

_KINDS = {
    "statement": "statements",
    "quote": "quotes",
    "figure": "figures",
    "event": "events",
    "outlook": "outlook",
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many items of a kind agree with the article, of how many."""

    right: int = 0
    all: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.all + other.all)


@dataclass(frozen=True, slots=True)
class Checked:
    """The items of a briefing, or of many, by kind. An item agrees when no error is at it."""

    statements: Count = Count()
    quotes: Count = Count()
    figures: Count = Count()
    events: Count = Count()
    outlook: Count = Count()

    def __add__(self, other: Checked) -> Checked:
        return Checked(
            *(getattr(self, each.name) + getattr(other, each.name) for each in fields(self))
        )

    @property
    def whole(self) -> Count:
        """All items together."""
        return sum((getattr(self, each.name) for each in fields(self)), Count())


def checked(entry: Entry) -> Checked:
    """Hold every item of a briefing against its article."""
    return checked_by(entry, check_entry(entry))


def checked_site(library: Library) -> Checked:
    """The same for everything that is listed."""
    return sum((checked(entry) for entry in library.listed), Checked())


def checked_by(entry: Entry, problems: Iterable[Problem]) -> Checked:
    """What agrees, given the problems already found: those of other files do not matter."""
    wrong = {
        problem.place.line
        for problem in problems
        if problem.level == "error" and problem.place.path == entry.path
    }
    counts = dict.fromkeys(_KINDS.values(), Count())
    for item in entry.items:
        field = _KINDS.get(item.kind)
        if field:
            counts[field] += Count(int(not _is_at(entry, item, wrong)), 1)
    return Checked(**counts)


def _is_at(entry: Entry, item: LinkedItem, lines: set[int]) -> bool:
    place = entry.place(item.field, item.index)
    last = place.end_line or place.line
    return any(place.line <= line <= last for line in lines)
