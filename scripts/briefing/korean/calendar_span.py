"""Stretches of the calendar (days, weeks, months, quarters, parts of a month), each as EDTF."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Part = Literal["early", "middle", "late"]

_DAYS_OF_PART = {"early": (1, 10), "middle": (11, 20), "late": (21, 31)}
_MONTHS_OF_PART = {"early": (1, 1), "middle": (6, 7), "late": (12, 12)}


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included, and how EDTF writes it.

    What EDTF cannot write as one date is an interval: of months where it begins and ends with a
    month, else of days. A day or month that does not exist raises ValueError.
    """

    text: str
    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    @property
    def start_text(self) -> str:
        """Its beginning as EDTF: the first of an interval, else all of it."""
        return self.text.partition("/")[0]

    @property
    def end_text(self) -> str:
        """Its end as EDTF: the last of an interval, else all of it."""
        return self.text.rpartition("/")[2]


@lru_cache(maxsize=2048)
def day_span(day: date) -> Span:
    """One day."""
    return Span(day.isoformat(), day, day)


def days_span(first: date, last: date) -> Span:
    """From a day to a later one."""
    if first > last:
        raise ValueError(f"{first} is after {last}")
    if first == last:
        return day_span(first)
    return Span(f"{first.isoformat()}/{last.isoformat()}", first, last)


def week_span(day: date) -> Span:
    """The week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return days_span(monday, monday + timedelta(days=6))


def weekend_span(day: date) -> Span:
    """Saturday and Sunday of the week of a day."""
    saturday = day + timedelta(days=5 - day.weekday())
    return days_span(saturday, saturday + timedelta(days=1))


def shifted_month(year: int, month: int) -> tuple[int, int]:
    """A month counted past the end of its year or back before its start: (2026, 0) is 2025-12."""
    years, index = divmod(month - 1, 12)
    return year + years, index + 1


@lru_cache(maxsize=2048)
def months_span(year: int, first: int, last: int) -> Span:
    """From a month of a year to another; months beyond 12 belong to the next year."""
    if first > last:
        raise ValueError(f"month {first} is after {last}")
    start, end = shifted_month(year, first), shifted_month(year, last)
    last_day = date(*end, calendar.monthrange(*end)[1])
    texts = [f"{year:04}-{month:02}" for year, month in (start, end)]
    return Span(texts[0] if start == end else "/".join(texts), date(*start, 1), last_day)


@lru_cache(maxsize=2048)
def part_of_month(year: int, month: int, part: Part) -> Span:
    """초순, 중순, 하순: the 1st to 10th, the 11th to 20th, the rest."""
    year, month = shifted_month(year, month)
    first, last = _DAYS_OF_PART[part]
    return days_span(
        date(year, month, first), date(year, month, min(last, calendar.monthrange(year, month)[1]))
    )


def part_of_year(year: int, part: Part) -> Span:
    """연초, 연중, 연말: January, June and July, December."""
    return months_span(year, *_MONTHS_OF_PART[part])


@lru_cache(maxsize=512)
def years_span(first: int, last: int) -> Span:
    """From a year to another, both included."""
    days = date(first, 1, 1), date(last, 12, 31)
    if first > last:
        raise ValueError(f"{first} is after {last}")
    return Span(f"{first:04}" if first == last else f"{first:04}/{last:04}", *days)
