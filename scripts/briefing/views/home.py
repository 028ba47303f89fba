"""The home page: what is new, which days are coming, who and what is told of."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.edtf import parse_edtf
from briefing.entry import LinkedItem
from briefing.library import Library
from briefing.model import Outlook
from briefing.strings import KO
from briefing.views.item import DateView, ItemView, date_view, item_view
from briefing.views.listing import BriefingRow, NameRow, briefing_row, recently_active
from briefing.views.name import due_order

ROWS, FIGURES, DATES, NAMES = 5, 4, 4, 12


@dataclass(frozen=True, slots=True)
class HomeView:
    """All the home page shows. `day` is the day of the newest briefing, None without any."""

    url: str
    title: str
    description: str
    day: DateView | None
    rows: tuple[BriefingRow, ...]
    total: int
    due: tuple[ItemView, ...]
    figures: tuple[ItemView, ...]
    companies: tuple[NameRow, ...]
    company_total: int
    themes: tuple[NameRow, ...]
    theme_total: int
    examples: tuple[str, ...]


def home_view(library: Library) -> HomeView:
    """Everything the home page shows."""
    listed = library.listed
    companies = recently_active(library, "company", NAMES)
    themes = recently_active(library, "theme", NAMES)
    return HomeView(
        url="",
        title=KO["site.description"],
        description=KO["site.lead"],
        day=date_view(parse_edtf(library.day)) if library.day else None,
        rows=tuple(briefing_row(library, entry) for entry in listed[:ROWS]),
        total=len(listed),
        due=tuple(_due(library)),
        figures=tuple(_figures(library)),
        companies=companies,
        company_total=len(library.names("company")),
        themes=themes,
        theme_total=len(library.names("theme")),
        examples=tuple(row.name for row in (*companies[:2], *themes[:2])),
    )


def _due(library: Library) -> list[ItemView]:
    """What is still to come on the day of the build and has no outcome, the nearest day first."""
    dated = [
        (item, entry)
        for entry in library.listed
        for item in entry.of_kind("outlook")
        if _is_coming(item, library.day)
    ]
    dated.sort(key=lambda pair: due_order(pair[0]))
    return [item_view(library, entry, item) for item, entry in dated[:DATES]]


def _is_coming(item: LinkedItem, day: str | None) -> bool:
    last = item.date.last_day if item.date else None
    has_outcome = isinstance(item.source, Outlook) and item.source.outcome is not None
    return last is not None and not has_outcome and last.isoformat() >= (day or "")


def _figures(library: Library) -> list[ItemView]:
    newest = [
        (entry, item)
        for entry in library.listed[:FIGURES]
        for item in entry.of_kind("figure")
        if item.amount
    ]
    return [item_view(library, entry, item) for entry, item in newest[:FIGURES]]
