"""Items of all briefings in one stream: every figure, quotation, event, outlook and correction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from briefing.entry import Entry, LinkedItem
from briefing.library import Library
from briefing.model import ItemKind
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.item import ItemView, item_view
from briefing.views.listing import alphabetical
from briefing.views.series import Series, series_of
from briefing.views.shelf import OlderLink, Shelf, shelves

Told = tuple[Entry, LinkedItem]
# How many of the coming days the timeline begins with.
COMING = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading; `id` is its anchor. A measure's heading is the registry's text."""

    id: str
    title: str
    means: str | None
    items: tuple[ItemView, ...]
    series: tuple[Series, ...] = ()
    # The same items, those that cannot all be true in one row.
    rows: tuple[tuple[ItemView, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class StreamView:
    """A page of items. `total` counts those of all pages; `newer` leads back to the first.

    `empty` is what it says while there are none.
    """

    url: str
    title: str
    description: str
    groups: tuple[Group, ...]
    total: int
    older: tuple[OlderLink, ...]
    newer: str | None
    empty: str

    @property
    def companies(self) -> tuple[str, ...]:
        """The companies that its items are about, for choosing one."""
        names = {name for group in self.groups for item in group.items for name in item.companies}
        return tuple(sorted(names, key=alphabetical))


@dataclass(frozen=True, slots=True)
class StreamKind:
    """One of the pages of items: which, in what order, under which headings."""

    url: str
    title: str
    description: str
    kind: ItemKind
    group: Callable[[Library, list[Told]], Iterator[Group]]
    ahead: Callable[[Library], Iterator[Group]] | None = None
    empty: str = "nothing"


def stream_views(library: Library, kind: StreamKind) -> Iterator[StreamView]:
    """The newest page of a stream and, when it is long, one for each older year."""
    told = [(entry, item) for entry in library.listed for item in entry.of_kind(kind.kind)]
    told.sort(key=_day, reverse=True)
    newest = library.day or ""

    def shelf_day(one: Told) -> str:
        # What is yet to come stands with the newest, however far away its day.
        return min(_day(one), newest)

    for shelf in shelves(kind.url, told, shelf_day):
        yield _view(library, kind, shelf, len(told))


def _view(library: Library, kind: StreamKind, shelf: Shelf[Told], total: int) -> StreamView:
    title = KO[kind.title]
    ahead = kind.ahead(library) if kind.ahead and not shelf.period else ()
    return StreamView(
        url=shelf.url,
        title=f"{title} · {shelf.period}" if shelf.period else title,
        description=KO[kind.description],
        groups=(*ahead, *kind.group(library, list(shelf.told))),
        total=total,
        older=shelf.older,
        newer=shelf.newer,
        empty=KO[kind.empty],
    )


def _day(told: Told) -> str:
    """The day an item is ordered by: its own, else the article's."""
    entry, item = told
    day = item.date and (item.date.last_day or item.date.first_day)
    return (day or entry.published_day).isoformat()


def _views(library: Library, told: Iterable[Told]) -> tuple[ItemView, ...]:
    return tuple(item_view(library, entry, item) for entry, item in told)


def by_month(library: Library, told: list[Told]) -> Iterator[Group]:
    """Under the month an item is of, newest first."""
    for month, found in groupby(told, key=lambda one: _day(one)[:7]):
        title = f"{int(month[:4])}년 {int(month[5:])}월"
        yield Group(f"m-{month}", title, None, _views(library, found))


def by_measure(library: Library, told: list[Told]) -> Iterator[Group]:
    """Under the measure a figure is of, the measures in the order of the Korean alphabet.

    The drawings are of every year, on whichever page the measure's figures stand.
    """
    measured: dict[Name, list[Told]] = {}
    free: list[Told] = []
    for entry, item in told:
        if item.measure:
            measured.setdefault(item.measure, []).append((entry, item))
        else:
            free.append((entry, item))
    for name in sorted(measured, key=lambda name: alphabetical(name.name)):
        series = tuple(series_of(library.by_name[name]))
        items = _views(library, measured[name])
        rows = tuple(_rows(items))
        yield Group(name.slug, name.name, name.file.means, items, series, rows)
    if free:
        items = _views(library, free)
        yield Group("others", KO["figures.others"], None, items, (), tuple(_rows(items)))


def _rows(items: tuple[ItemView, ...]) -> Iterator[tuple[ItemView, ...]]:
    """One row a figure; figures of the same thing that differ share one, so that both are seen."""
    by_url = {item.url: item for item in items}
    placed: set[str] = set()
    for item in items:
        if item.url in placed:
            continue
        others = (by_url[other.url] for other in item.differing if other.url in by_url)
        row = [item, *(other for other in others if other.url not in placed)]
        placed |= {one.url for one in row}
        yield tuple(row)


def by_deadline(library: Library, told: list[Told]) -> Iterator[Group]:
    """What is coming under its year, the nearest first; what has no day; then what has been."""
    today = library.day or ""
    dated = sorted((one for one in told if one[1].date), key=_day)
    coming = [one for one in dated if _day(one) >= today]
    for year, found in groupby(coming, key=lambda one: _day(one)[:4]):
        yield Group(f"y-{year}", f"{year}년", None, _views(library, found))
    undated = [one for one in told if not one[1].date]
    if undated:
        yield Group("no-date", KO["no_date"], None, _views(library, undated))
    been = [one for one in reversed(dated) if _day(one) < today]
    if been:
        yield Group("been", KO["late.title"], None, _views(library, been))


def coming_days(library: Library) -> Iterator[Group]:
    """The next days something is due, the farthest first: a timeline runs back from there."""
    today = library.day or ""
    told = [(entry, item) for entry in library.listed for item in entry.of_kind("outlook")]
    due = sorted((one for one in told if one[1].date and _day(one) >= today), key=_day)[:COMING]
    if due:
        yield Group("coming", KO["section.due"], None, _views(library, reversed(due)))


FIGURES = StreamKind("figures/", "section.figure", "figures.lead", "figure", by_measure)
QUOTES = StreamKind("quotes/", "section.quote", "quotes.lead", "quote", by_month)
TIMELINE = StreamKind(
    "timeline/", "timeline.title", "timeline.lead", "event", by_month, coming_days
)
OUTLOOK = StreamKind("outlook/", "section.outlook", "outlook.lead", "outlook", by_deadline)
CORRECTIONS = StreamKind(
    "corrections/",
    "corrections.title",
    "corrections.lead",
    "correction",
    by_month,
    empty="corrections.none",
)
