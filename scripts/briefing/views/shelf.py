"""Long histories in several pages: the newest on the first, each older year on one of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

Told = TypeVar("Told")
# More than this, and a page keeps its newest year; a year with more than twice as much keeps its
# newest month, and each other month has a page.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class OlderLink:
    """The way to an older page: 「2025년」 or 「2025년 3월」, and how much it holds."""

    label: str
    url: str
    number: int


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Told]):
    """What one page holds of a history.

    `period` is '' on the first page, else what the page is of: 「2025년」. `newer` leads back.
    """

    url: str
    period: str
    told: tuple[Told, ...]
    older: tuple[OlderLink, ...]
    newer: str | None


def shelves(
    url: str, told: Sequence[Told], day: Callable[[Told], str], longest: int = LONGEST
) -> Iterator[Shelf[Told]]:
    """Split what is sorted by `day` (ISO), newest first, into pages below `url`.

    A short history is one page; of a long one each year stands at `<url><year>/`, and of a very
    long year each month at `<url><year>/<month>/`.
    """
    years = _grouped(told, day, 4)
    if len(told) <= longest:
        years = {"": list(told)} if told else {}
    newest, *older = years or {"": []}
    links = tuple(OlderLink(_words(year), f"{url}{year}/", len(years[year])) for year in older)
    first, *months = _of_year(url, years.get(newest, []), day, longest)
    yield Shelf(url, "", first.told, (*first.older, *links), None)
    yield from months
    for year in older:
        yield from _year(url, year, years[year], day, longest)


def _of_year(
    url: str, told: list[Told], day: Callable[[Told], str], longest: int
) -> Iterator[Shelf[Told]]:
    """The newest year: whole, or its newest month on the first page and the others beside it."""
    months = _grouped(told, day, 7)
    if len(told) <= 2 * longest or len(months) < 2:
        yield Shelf(url, "", tuple(told), (), None)
        return
    newest, *older = months
    yield Shelf(url, "", tuple(months[newest]), _links(url, months, older), None)
    for month in older:
        yield Shelf(_month_url(url, month), _words(month), tuple(months[month]), (), url)


def _year(
    url: str, year: str, told: list[Told], day: Callable[[Told], str], longest: int
) -> Iterator[Shelf[Told]]:
    here = f"{url}{year}/"
    months = _grouped(told, day, 7)
    if len(told) <= 2 * longest or len(months) < 2:
        yield Shelf(here, _words(year), tuple(told), (), url)
        return
    yield Shelf(here, _words(year), (), _links(url, months, list(months)), url)
    for month in months:
        yield Shelf(_month_url(url, month), _words(month), tuple(months[month]), (), here)


def _links(url: str, months: dict[str, list[Told]], wanted: list[str]) -> tuple[OlderLink, ...]:
    return tuple(
        OlderLink(_words(month), _month_url(url, month), len(months[month])) for month in wanted
    )


def _month_url(url: str, month: str) -> str:
    return f"{url}{month.replace('-', '/')}/"


def _grouped(
    told: Sequence[Told], day: Callable[[Told], str], length: int
) -> dict[str, list[Told]]:
    return {key: list(found) for key, found in groupby(told, key=lambda one: day(one)[:length])}


def _words(period: str) -> str:
    year, _, month = period.partition("-")
    return f"{int(year)}년 {int(month)}월" if month else f"{int(year)}년"
