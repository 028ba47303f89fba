"""A measure over time: the figures of one subject in one unit, for a drawing and its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.addresses import item_url
from briefing.charts import Mark, Point
from briefing.entry import LinkedItem
from briefing.korean.amount_words import format_amount
from briefing.korean.cue import Relation
from briefing.korean.date_words import format_date
from briefing.registry import Name

_MARKS: dict[Relation, Mark] = {
    "=": "exact",
    "~": "about",
    ">": "over",
    ">=": "over",
    "<": "under",
    "<=": "under",
}


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One figure of a series in the table beside the drawing."""

    when: str
    value: str
    url: str


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one subject over time; `id` names the drawing's title."""

    id: str
    subject: str
    measure: str
    points: tuple[Point, ...]
    rows: tuple[SeriesRow, ...]
    briefings: int


def series_of(items: Iterable[LinkedItem]) -> Iterator[Series]:
    """Every series among these figures that spans two days or more.

    Only figures of a registered measure with a day of their own and one value are comparable over
    time: a range has no point, and free text may mean something else each time.
    """
    grouped: dict[tuple[Name, tuple[Name, ...], str], list[Told]] = {}
    for item in items:
        told = _told(item)
        if told and item.measure:
            grouped.setdefault((item.measure, item.about, told.unit), []).append(told)
    ranked = sorted(grouped.items(), key=lambda pair: (-len(pair[1]), _subject(pair[0][1])))
    for (measure, about, unit), found in ranked:
        if len({told.point.day for told in found}) > 1:
            yield _series(measure, about, unit, sorted(found, key=lambda told: told.point.day))


@dataclass(frozen=True, slots=True)
class Told:
    """One figure that can stand in a drawing."""

    point: Point
    unit: str
    url: str
    briefing: str


def _told(item: LinkedItem) -> Told | None:
    amount, day = item.amount, item.date.last_day if item.date else None
    if amount is None or amount.value is None or day is None or amount.relation not in _MARKS:
        return None
    assert item.date is not None
    point = Point(
        day=day,
        value=float(amount.value),
        mark=_MARKS[amount.relation],
        value_words=str(format_amount(amount)),
        day_words=format_date(item.date),
    )
    return Told(point, amount.unit, item_url(item), item.briefing)


def _series(measure: Name, about: tuple[Name, ...], unit: str, found: list[Told]) -> Series:
    slugs = [measure.slug, *(f"{name.kind}-{name.slug}" for name in about)]
    return Series(
        # No slug has this letter: a measure's slug is an anchor of the same page.
        id="_".join(["g", *slugs, "".join(c for c in unit.lower() if c.isalnum())]),
        subject=_subject(about) or measure.name,
        measure=measure.name,
        points=tuple(told.point for told in found),
        rows=tuple(
            SeriesRow(told.point.day_words, told.point.value_words, told.url) for told in found
        ),
        briefings=len({told.briefing for told in found}),
    )


def _subject(about: tuple[Name, ...]) -> str:
    return ", ".join(name.name for name in about)
