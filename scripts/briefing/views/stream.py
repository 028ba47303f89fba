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

Told = tuple[Entry, LinkedItem]
# A stream longer than this keeps its newest year; each older one has a page of its own.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading; `id` is its anchor. A measure's heading is the registry's text."""

    id: str
    title: str
    means: str | None
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class StreamView:
    """A page of items. `years` lead to the older ones: (year, address, number of items)."""

    url: str
    title: str
    description: str
    groups: tuple[Group, ...]
    total: int
    years: tuple[tuple[str, str, int], ...]
    newer: str | None


@dataclass(frozen=True, slots=True)
class StreamKind:
    """One of the pages of items: which, in what order, under which headings."""

    url: str
    title: str
    description: str
    kinds: tuple[ItemKind, ...]
    group: Callable[[Library, list[Told]], Iterator[Group]]


def stream_views(library: Library, kind: StreamKind) -> Iterator[StreamView]:
    """The newest page of a stream and, when it is long, one for each older year."""
    told = [
        (entry, item) for entry in library.listed for item in entry.items if item.kind in kind.kinds
    ]
    told.sort(key=_day, reverse=True)
    by_year = {year: list(found) for year, found in groupby(told, key=lambda one: _day(one)[:4])}
    if len(told) <= LONGEST or len(by_year) < 2:
        yield _view(library, kind, kind.url, told, (), None)
        return
    newest, *older = by_year
    links = tuple((year, f"{kind.url}{year}/", len(by_year[year])) for year in older)
    yield _view(library, kind, kind.url, by_year[newest], links, None)
    for year in older:
        yield _view(library, kind, f"{kind.url}{year}/", by_year[year], (), kind.url)


def _view(
    library: Library,
    kind: StreamKind,
    url: str,
    told: list[Told],
    years: tuple[tuple[str, str, int], ...],
    newer: str | None,
) -> StreamView:
    title = KO[kind.title]
    return StreamView(
        url=url,
        title=f"{title} {url.rstrip('/').rpartition('/')[2]}" if newer else title,
        description=KO[kind.description],
        groups=tuple(kind.group(library, told)),
        total=len(told),
        years=years,
        newer=newer,
    )


def _day(told: Told) -> str:
    """The day an item is ordered by: its own, else the article's."""
    entry, item = told
    published = entry.briefing.source.published
    for date in (item.date, published):
        day = date and (date.last_day or date.first_day)
        if day:
            return day.isoformat()
    raise AssertionError("an interval is open on one side at most")


def _views(library: Library, told: Iterable[Told]) -> tuple[ItemView, ...]:
    return tuple(item_view(library, entry, item) for entry, item in told)


def by_month(library: Library, told: list[Told]) -> Iterator[Group]:
    """Under the month an item is of, newest first."""
    for month, found in groupby(told, key=lambda one: _day(one)[:7]):
        title = f"{int(month[:4])}년 {int(month[5:])}월"
        yield Group(f"m-{month}", title, None, _views(library, found))


def by_measure(library: Library, told: list[Told]) -> Iterator[Group]:
    """Under the measure a figure is of, the measures in the order of the Korean alphabet."""
    measured: dict[Name, list[Told]] = {}
    free: list[Told] = []
    for entry, item in told:
        if item.measure:
            measured.setdefault(item.measure, []).append((entry, item))
        else:
            free.append((entry, item))
    for name in sorted(measured, key=lambda name: alphabetical(name.name)):
        yield Group(name.slug, name.name, name.file.means, _views(library, measured[name]))
    if free:
        yield Group("others", KO["figures.others"], None, _views(library, free))


def by_deadline(library: Library, told: list[Told]) -> Iterator[Group]:
    """What has a day under its year, the nearest first; then what has none."""
    dated = sorted((one for one in told if one[1].date), key=_day)
    for year, found in groupby(dated, key=lambda one: _day(one)[:4]):
        yield Group(f"y-{year}", f"{year}년", None, _views(library, found))
    undated = [one for one in told if not one[1].date]
    if undated:
        yield Group("no-date", KO["no_date"], None, _views(library, undated))


FIGURES = StreamKind("figures/", "section.figure", "figures.lead", ("figure",), by_measure)
QUOTES = StreamKind("quotes/", "section.quote", "quotes.lead", ("quote",), by_month)
TIMELINE = StreamKind("timeline/", "timeline.title", "timeline.lead", ("event",), by_month)
OUTLOOK = StreamKind("outlook/", "section.outlook", "outlook.lead", ("outlook",), by_deadline)
CORRECTIONS = StreamKind(
    "corrections/", "corrections.title", "corrections.lead", ("correction",), by_month
)
