"""The page of the search: without a script an index of every name, in the order of the alphabet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from briefing.library import Library
from briefing.model import NameKind
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.listing import NameRow, alphabetical, letter_of, name_row

_KINDS: tuple[NameKind, ...] = ("company", "theme", "product", "person", "organisation")


@dataclass(frozen=True, slots=True)
class FinderRow:
    """A name with its kind in words."""

    row: NameRow
    kind_label: str


@dataclass(frozen=True, slots=True)
class FinderGroup:
    """The names under one letter."""

    letter: str
    id: str
    rows: tuple[FinderRow, ...]


@dataclass(frozen=True, slots=True)
class FinderView:
    """Every name that has a page, by its first letter."""

    url: str
    title: str
    description: str
    briefings: int
    groups: tuple[FinderGroup, ...]


def finder_view(library: Library) -> FinderView:
    """The page at `/search/`."""
    names = [name for kind in _KINDS for name in library.names(kind)]
    names.sort(key=lambda name: (alphabetical(name.name), _KINDS.index(name.kind)))
    groups = [
        FinderGroup(letter, f"l-{number}", tuple(_row(library, name) for name in found))
        for number, (letter, found) in enumerate(groupby(names, key=letter_of), start=1)
    ]
    briefings = len(library.listed)
    return FinderView("search/", KO["search"], KO["search.says"], briefings, tuple(groups))


def _row(library: Library, name: Name) -> FinderRow:
    return FinderRow(name_row(library, name), KO[f"kind.{name.kind}"])
