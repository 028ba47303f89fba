"""Rows of briefings and lists of names: what the home page and the indexes are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, takewhile

from briefing.addresses import name_url
from briefing.entry import Entry
from briefing.korean.jamo import choseong
from briefing.library import Library
from briefing.model import PLURALS, NameKind
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.history import history_day
from briefing.views.item import BriefingLink, ItemView, briefing_link, item_view
from briefing.views.name import script
from briefing.views.shelf import OlderLink, shelves

# Doubled consonants stand under their plain one, as in a Korean dictionary's index.
_PLAIN = str.maketrans("ㄲㄸㅃㅆㅉ", "ㄱㄷㅂㅅㅈ")
# An index of more names than these keeps those that are still told of.
LONGEST_INDEX = 1000
# What counts as recent on the home page.
RECENT = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class BriefingRow:
    """A briefing in a list: its date, the names its title leaves out, first sentence, a figure."""

    link: BriefingLink
    added: str
    names: tuple[str, ...]
    text: str
    figure: ItemView | None
    status: str | None


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name in an index: its page, its other spellings with their language, how much is told."""

    name: str
    url: str
    others: tuple[tuple[str, str], ...]
    briefings: int
    items: int


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names under one letter: ㄱ, ㄴ … then Latin letters, then the rest."""

    letter: str
    id: str
    rows: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class NameIndexView:
    """The index of all companies, themes, products, people or organisations."""

    url: str
    kind: NameKind
    title: str
    description: str
    groups: tuple[NameGroup, ...]
    older: tuple[OlderLink, ...]
    newer: str | None


@dataclass(frozen=True, slots=True)
class BriefingIndexView:
    """The index of all briefings, newest first."""

    url: str
    title: str
    description: str
    rows: tuple[BriefingRow, ...]
    older: tuple[OlderLink, ...]
    newer: str | None


def briefing_row(library: Library, entry: Entry) -> BriefingRow:
    """A briefing as one row of a list."""
    figures = [item for item in entry.of_kind("figure") if item.amount]
    title = entry.briefing.title
    names = [name.name for name in _most_told(entry) if name.name not in title]
    return BriefingRow(
        link=briefing_link(entry),
        added=entry.added,
        names=tuple(names[:3]),
        text=entry.briefing.summary[0].text,
        figure=item_view(library, entry, figures[0]) if figures else None,
        status=entry.briefing.status,
    )


def _most_told(entry: Entry) -> list[Name]:
    """The companies and themes of a briefing, those that most of its items are about first."""
    told = Counter(name for item in entry.items for name in item.names)
    names = [name for name in entry.names if name.kind in ("company", "theme")]
    return sorted(names, key=lambda name: -told[name])


def briefing_index_views(library: Library) -> Iterator[BriefingIndexView]:
    """All briefings, newest first, each older year on its own page when there are many."""
    for shelf in shelves("briefings/", library.listed, lambda entry: entry.added):
        title = KO["kind.briefing"]
        yield BriefingIndexView(
            url=shelf.url,
            title=f"{title} · {shelf.period}" if shelf.period else title,
            description=KO["index.briefing"],
            rows=tuple(briefing_row(library, entry) for entry in shelf.told),
            older=shelf.older,
            newer=shelf.newer,
        )


def name_row(library: Library, name: Name) -> NameRow:
    """A name as one row of an index."""
    items = library.by_name[name]
    return NameRow(
        name=name.name,
        url=name_url(name),
        others=tuple((text, script(text)) for text in name.spellings[1:]),
        briefings=len({item.briefing for item in items}),
        items=len(items),
    )


def name_index_views(library: Library, kind: NameKind) -> Iterator[NameIndexView]:
    """All names of a kind that have a page, in the order of the Korean alphabet.

    Of very many, those last told of in an older year stand under that year.
    """

    def last_told(name: Name) -> str:
        return max(history_day(library, item) for item in library.by_name[name])

    names = sorted(library.names(kind), key=last_told, reverse=True)
    for shelf in shelves(f"{PLURALS[kind]}/", names, last_told, LONGEST_INDEX):
        title = KO[f"kind.{kind}"]
        yield NameIndexView(
            url=shelf.url,
            kind=kind,
            title=f"{title} · {shelf.period}" if shelf.period else title,
            description=KO[f"index.{kind}"],
            groups=tuple(_groups(library, shelf.told)),
            older=shelf.older,
            newer=shelf.newer,
        )


def _groups(library: Library, names: Sequence[Name]) -> Iterator[NameGroup]:
    ordered = sorted(names, key=lambda name: alphabetical(name.name))
    for index, (letter, found) in enumerate(groupby(ordered, key=letter_of), start=1):
        yield NameGroup(letter, f"l-{index}", tuple(name_row(library, name) for name in found))


def recently_active(library: Library, kind: NameKind, number: int) -> tuple[NameRow, ...]:
    """The names most told of in the last months before the day of the build.

    A row counts the items of those months alone.
    """
    if library.day is None:
        return ()
    since = (date.fromisoformat(library.day) - RECENT).isoformat()
    recent = takewhile(lambda entry: entry.added >= since, library.listed)
    counted = Counter(
        name
        for entry in recent
        for item in entry.items
        for name in item.names
        if name.kind == kind and name in library.by_name
    )
    ranked = sorted(counted, key=lambda name: (-counted[name], alphabetical(name.name)))
    return tuple(replace(name_row(library, name), items=counted[name]) for name in ranked[:number])


def alphabetical(name: str) -> tuple[int, str]:
    """Hangul first, in 가나다 order, then Latin without regard to case, then everything else."""
    first = name[0]
    if "가" <= first <= "힣":
        return 0, name
    if first.isascii() and first.isalpha():
        return 1, name.casefold()
    return 2, name


def letter_of(name: Name) -> str:
    """The letter a name stands under: ㄱ, ㄴ …, A, B …, then what begins with neither."""
    order, _ = alphabetical(name.name)
    if order == 0:
        return choseong(name.name[0]).translate(_PLAIN)
    return name.name[0].upper() if order == 1 else "0–9"
