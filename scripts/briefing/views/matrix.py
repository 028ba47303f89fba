"""Company × theme: how many items tell of both, and where they are listed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from briefing.addresses import name_url
from briefing.library import Library
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.listing import alphabetical

# More rows and columns than a reader can scan; the busiest are shown and the page says so.
ROWS, COLUMNS = 60, 24
HEATS = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """The items where a company and a theme meet; `heat` 0 to 4 by their number."""

    number: int
    heat: int
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A company or theme at the edge of the table, with all its items."""

    name: str
    url: str
    number: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A company and its cells, one for each theme of the head."""

    head: Heading
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The table; `left_out` counts the companies and themes that did not fit."""

    url: str
    title: str
    description: str
    themes: tuple[Heading, ...]
    rows: tuple[MatrixRow, ...]
    left_out: tuple[int, int]
    steps: tuple[str, ...]


def meeting_url(company: Name, theme: Name) -> str:
    """Where a company's page lists its items of a theme."""
    return f"{name_url(company)}#t-{theme.slug}"


def matrix_view(library: Library) -> MatrixView:
    """The busiest companies and themes, the busiest first."""
    companies, themes = _ranked(library, "company"), _ranked(library, "theme")
    meetings = Counter(
        (company, theme)
        for company in companies
        for item in library.by_name[company]
        for theme in item.themes
    )
    most = max(meetings.values(), default=0)
    shown = themes[:COLUMNS]
    return MatrixView(
        url="matrix/",
        title=KO["matrix.title"],
        description=KO["matrix.lead"],
        themes=tuple(_heading(library, theme) for theme in shown),
        rows=tuple(
            MatrixRow(
                _heading(library, company),
                tuple(_cell(company, theme, meetings[company, theme], most) for theme in shown),
            )
            for company in companies[:ROWS]
        ),
        left_out=(max(0, len(companies) - ROWS), max(0, len(themes) - COLUMNS)),
        steps=_steps(most),
    )


def _ranked(library: Library, kind: str) -> list[Name]:
    names = library.names("company" if kind == "company" else "theme")
    return sorted(names, key=lambda name: (-len(library.by_name[name]), alphabetical(name.name)))


def _heading(library: Library, name: Name) -> Heading:
    return Heading(name.name, name_url(name), len(library.by_name[name]))


def _cell(company: Name, theme: Name, number: int, most: int) -> Cell:
    label = f"{company.name}, {theme.name}"
    return Cell(number, heat(number, most), meeting_url(company, theme), label)


def heat(number: int, most: int) -> int:
    """0 for nothing, else 1 to 4: equal steps up to the fullest cell."""
    if number == 0:
        return 0
    return min(HEATS, 1 + (number - 1) * HEATS // max(most, HEATS))


def _steps(most: int) -> tuple[str, ...]:
    """What each tint stands for, in words: 「1–3」."""
    steps = []
    for level in range(1, HEATS + 1):
        numbers = [number for number in range(1, most + 1) if heat(number, most) == level]
        if numbers:
            first, last = numbers[0], numbers[-1]
            steps.append(str(first) if first == last else f"{first}–{last}")
    return tuple(steps)
