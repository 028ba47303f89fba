"""The page of a name: everything told about a company, theme, product or person, by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.addresses import feed_url, name_url
from briefing.entry import LinkedItem
from briefing.library import Library
from briefing.model import NameKind, Outlook
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.history import (
    Count,
    Meeting,
    Month,
    Together,
    counts_of,
    history_day,
    item_views,
    meetings_of,
    months_of,
    together_of,
)
from briefing.views.item import Chip, ItemView, chip
from briefing.views.series import Series, series_of
from briefing.views.shelf import OlderLink, Shelf, shelves


@dataclass(frozen=True, slots=True)
class NameView:
    """All a name's page shows; `period` is '' on its first page, else what the page is of."""

    url: str
    kind: NameKind
    kind_label: str
    title: str
    description: str
    name: str
    period: str
    others: tuple[tuple[str, str], ...]
    means: str | None
    owner: Chip | None
    owned: tuple[Chip, ...]
    counts: tuple[Count, ...]
    due: tuple[ItemView, ...]
    series: tuple[Series, ...]
    months: tuple[Month, ...]
    meetings: tuple[Meeting, ...]
    together: tuple[tuple[str, tuple[Together, ...]], ...]
    older: tuple[OlderLink, ...]
    newer: str | None
    feed: str | None


def name_views(library: Library, name: Name) -> Iterator[NameView]:
    """The page of a name and, of a long history, one for each older year."""
    told = sorted(library.by_name[name], key=lambda item: history_day(library, item), reverse=True)
    pages = list(shelves(name_url(name), told, lambda item: history_day(library, item)))
    first, *older = pages
    yield _first_view(library, name, first, older)
    for shelf in older:
        meetings = meetings_of(library, name, shelf.told, ())
        yield _name_view(library, name, shelf, shelf.told, meetings)


def _first_view(
    library: Library, name: Name, shelf: Shelf[LinkedItem], older: Sequence[Shelf[LinkedItem]]
) -> NameView:
    """The page that speaks of the whole history: its counts, drawings and kin are of all years."""
    items = library.by_name[name]
    owners = library.registry.companies_of(name)
    owned = (other for other in library.registry.owned_by(name) if other in library.by_name)
    series = series_of(items) if name.kind != "theme" else ()
    # What is still to come stays in sight, however long ago it was announced.
    still = [item for page in older for item in page.told if _is_still_due(item, library.day or "")]
    meetings = meetings_of(library, name, shelf.told, older)
    return replace(
        _name_view(library, name, shelf, items, meetings),
        others=tuple((text, script(text)) for text in name.spellings[1:]),
        means=name.file.means,
        owner=chip(library, owners[0]) if owners else None,
        owned=tuple(chip(library, other) for other in owned),
        due=tuple(_due(library, (*shelf.told, *still))),
        series=tuple(series),
        feed=feed_url(name) if name.kind in ("company", "theme") else None,
    )


def _name_view(
    library: Library,
    name: Name,
    shelf: Shelf[LinkedItem],
    counted: Sequence[LinkedItem],
    meetings: Iterable[Meeting],
) -> NameView:
    """What every page of a name shows: the items of its period, and counts over `counted`."""
    return NameView(
        url=shelf.url,
        kind=name.kind,
        kind_label=KO[f"kind.{name.kind}"],
        title=f"{name.name} · {shelf.period}" if shelf.period else name.name,
        description=name.file.means or f"{name.name} · {KO['site.name']}",
        name=name.name,
        period=shelf.period,
        others=(),
        means=None,
        owner=None,
        owned=(),
        counts=tuple(counts_of(counted)),
        due=tuple(_due(library, shelf.told)),
        series=(),
        months=tuple(months_of(library, shelf.told)),
        meetings=tuple(meetings),
        together=tuple(together_of(library, name, counted)),
        older=shelf.older,
        newer=shelf.newer,
        feed=None,
    )


def _is_still_due(item: LinkedItem, day: str) -> bool:
    if not isinstance(item.source, Outlook) or item.source.outcome or item.date is None:
        return False
    return item.date.last_day is None or item.date.last_day.isoformat() >= day


def script(text: str) -> str:
    """The language a spelling is written in, for the `lang` attribute: ko, zh-Hant or en."""
    if any("\uac00" <= character <= "\ud7a3" for character in text):
        return "ko"
    if any("\u3400" <= character <= "\u9fff" for character in text):
        return "zh-Hant"
    return "en"


def _due(library: Library, items: Iterable[LinkedItem]) -> list[ItemView]:
    """What is announced and has a day, the nearest first, then what has none."""
    outlook = [item for item in items if item.kind == "outlook"]
    return item_views(library, sorted(outlook, key=due_order))


def due_order(item: LinkedItem) -> tuple[bool, str]:
    """Sorts outlooks by the last day they are due; those without a day come last."""
    last = item.date.last_day if item.date else None
    return last is None, last.isoformat() if last else ""
