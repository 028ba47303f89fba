"""Printed dates that count from the day of publication or from a date told before: 3년 전, 이날."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from briefing.korean.calendar_span import (
    Part,
    Span,
    day_span,
    days_span,
    months_span,
    part_of_month,
    part_of_year,
    shifted_month,
    week_span,
    weekend_span,
    years_span,
)

Grain = Literal["day", "month", "year", "never"]
GRAINS: tuple[Grain, ...] = ("day", "month", "year", "never")
"""How far the day of publication may move before a reading can change, the finest first."""

# A paper tells of a day by 이날 and 전날, and of the day of a report without its month, for a week.
DAYS_OF_NEWS = 7


@dataclass(frozen=True, slots=True)
class Told:
    """The day of publication, and what the text has told so far: its last date, day and months."""

    published: date
    last: Span | None = None
    day: date | None = None
    months: Span | None = None

    def then(self, span: Span) -> Told:
        """After one more date."""
        months = span if len(span.start_text) == len("2026-01") else self.months
        return Told(self.published, span, span.first if span.is_day else self.day, months)


@dataclass(frozen=True, slots=True)
class Reading:
    """A printed date before the day of publication is known.

    `resolve` gives None where the text has not told what this date leans on, and raises ValueError
    or OverflowError for a date that no calendar holds. What is told in passing (주가는 전날보다 3%)
    is nothing that the next date leans on; `leans` tells of a reading that leans on one before.
    """

    grain: Grain
    resolve: Callable[[Told], Span | None]
    leans: bool = False
    in_passing: bool = False


@dataclass(frozen=True, slots=True)
class YearWord:
    """A year: `number` itself, counted from the day of publication, or from the last one told."""

    number: int
    counted: Literal["absolute", "published", "told"] = "absolute"

    def year(self, told: Told) -> int | None:
        """The year meant; None where none was told before."""
        if self.counted == "absolute":
            return self.number
        if self.counted == "published":
            return told.published.year + self.number
        return told.last.first.year + self.number if told.last else None

    @property
    def leans(self) -> bool:
        """Whether it is counted from a year told before."""
        return self.counted == "told"

    @property
    def grain(self) -> Grain:
        """A year counted from another one told is as fixed as that one."""
        return "year" if self.counted == "published" else "never"


def fixed(span: Span) -> Reading:
    """A date printed in full."""
    return Reading("never", lambda _told: span)


def years(word: YearWord, until: int | None = None, part: Part | None = None) -> Reading:
    """A year, several (2024~2025년), or its beginning, middle or end."""

    def resolve(told: Told) -> Span | None:
        year = word.year(told)
        if year is None:
            return None
        return part_of_year(year, part) if part else years_span(year, until or year)

    return Reading(word.grain, resolve, word.leans)


def same_months(word: YearWord) -> Reading:
    """지난해 같은 기간: the months told last, in another year."""

    def resolve(told: Told) -> Span | None:
        year = word.year(told)
        if year is None or told.months is None:
            return None
        first, last = told.months.first, told.months.last
        return months_span(year, first.month, 12 * (last.year - first.year) + last.month)

    return Reading(word.grain, resolve, leans=True)


def counted_month(
    shift: int,
    counted: Literal["published", "told"] = "published",
    day: int | None = None,
    until: int | None = None,
    part: Part | None = None,
) -> Reading:
    """A month counted from another one (지난달, 같은 달), its days, or a part of it."""

    def resolve(told: Told) -> Span | None:
        base = told.published if counted == "published" else told.last and told.last.first
        if not isinstance(base, date):
            return None
        year, month = shifted_month(base.year, base.month + shift)
        if day is not None:
            return days_of_month(year, month, day, until)
        return part_of_month(year, month, part) if part else months_span(year, month, month)

    if counted == "told":
        return Reading("never", resolve, leans=True)
    return Reading("month", resolve)


@lru_cache(maxsize=4096)
def days_of_month(year: int, month: int, day: int, until: int | None = None) -> Span:
    """A day of a month, or the days up to another; a smaller one is of the next month: 28~3일."""
    first = date(year, month, day)
    if until is None:
        return day_span(first)
    return days_span(first, date(*shifted_month(year, month + (until < day)), until))


def counted_quarter(shift: int) -> Reading:
    """이번 분기, 지난 분기, 다음 분기."""

    def resolve(told: Told) -> Span:
        first = (told.published.month - 1) // 3 * 3 + 1 + 3 * shift
        year, month = shifted_month(told.published.year, first)
        return months_span(year, month, month + 2)

    return Reading("month", resolve)


def counted_week(shift: int, weekday: int | None = None, is_weekend: bool = False) -> Reading:
    """A week from Monday to Sunday, its weekend, or a day of it (Monday is 0)."""

    def resolve(told: Told) -> Span:
        day = told.published + timedelta(weeks=shift)
        if is_weekend:
            return weekend_span(day)
        if weekday is None:
            return week_span(day)
        return day_span(day + timedelta(days=weekday - day.weekday()))

    return Reading("day", resolve)


def near_weekday(weekday: int, is_next: bool) -> Reading:
    """오는 금요일, the first after the day of publication; 지난 금요일, the last until then."""

    def resolve(told: Told) -> Span:
        ahead = (weekday - told.published.weekday() - 1) % 7 + 1
        return day_span(told.published + timedelta(days=ahead if is_next else ahead - 7))

    return Reading("day", resolve)


def counted_day(shift: int) -> Reading:
    """A day counted from the day of publication: 어제, 모레, 사흘 전."""
    return Reading("day", lambda told: day_span(told.published + timedelta(days=shift)))


def told_day(shift: int, else_published: bool = False, is_news: bool = False) -> Reading:
    """A day counted from the last one told: 이날, 전날, 다음 날.

    `else_published` falls back on the day of publication; `is_news` leans on none but a day of the
    week before it: 전날 in a report that mentions a day of last year is yesterday.
    """

    def resolve(told: Told) -> Span | None:
        day = told.day
        if day and is_news and not 0 <= (told.published - day).days <= DAYS_OF_NEWS:
            day = None
        base = day or (told.published if else_published else None)
        return day_span(base + timedelta(days=shift)) if base else None

    grain: Grain = "day" if else_published else "never"
    return Reading(grain, resolve, leans=True, in_passing=is_news)


def from_to(start: Reading, end: Reading) -> Reading:
    """Two dates joined by a tilde; the second leans on the first."""

    def resolve(told: Told) -> Span | None:
        first = start.resolve(told)
        last = end.resolve(told.then(first)) if first else None
        if first is None or last is None or first.first > last.last:
            return None
        return Span(f"{first.start_text}/{last.end_text}", first.first, last.last)

    grain = min(start.grain, end.grain, key=GRAINS.index)
    return Reading(grain, resolve, leans=start.leans or end.leans)
