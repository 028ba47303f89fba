"""Printed dates that leave the year or the month out: 14일, 2월 14일, 2분기, 오는 상반기."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Literal

from briefing.korean.calendar_span import Part, Span, months_span, part_of_month, shifted_month
from briefing.korean.date_reading import DAYS_OF_NEWS, Reading, Told, YearWord, days_of_month
from briefing.korean.tense import Tense

Lead = Literal["last", "next"]
Follows = Literal["directly", "in the sentence"]
"""How a date follows another: joined to it (3월 5일과 12일), or where a sentence tells its year."""

# How many months, or years, around that of publication hold a day and its like: not each has a
# 31st or a 29th of February.
_ONE_AROUND, _TWO_AROUND, _FOUR_AROUND = range(-1, 2), range(-2, 3), range(-4, 5)
_IN_EVERY_MONTH = 28
_NEVER = 100_000.0


def months(
    first: int,
    last: int,
    *,
    word: YearWord | None = None,
    lead: Lead | None = None,
    part: Part | None = None,
    tense: Tense | None = None,
    follows: Follows | None = None,
) -> Reading:
    """Months of a year: one, several, a quarter, a half year, a season; or a part of them."""

    def resolve(told: Told) -> Span | None:
        if word:
            year = word.year(told)
        else:
            year = _lent_year(first, follows if lead is None else None, tense, told)
            if year is None:
                year = _year_of_months(first, last, lead, tense, told.published)
        return _months_or_part(year, first, last, part) if year is not None else None

    if word:
        return Reading(word.grain, resolve, word.leans)
    return Reading("month", resolve, leans=follows is not None)


def _months_or_part(year: int, first: int, last: int, part: Part | None) -> Span:
    if part is None:
        return months_span(year, first, last)
    if first == last:
        return part_of_month(year, first, part)
    month = {"early": first, "middle": (first + last) // 2, "late": last}[part]
    return months_span(year, month, month)


def _year_of_months(
    first: int, last: int, lead: Lead | None, tense: Tense | None, published: date
) -> int:
    now = 12 * published.year + published.month
    # Two back: in January the winter of the year before has not ended.
    years = range(published.year - 2, published.year + 2)
    if lead == "next":
        return min(year for year in years if 12 * year + last >= now)
    if lead == "last":
        # 지난 2월 may be this month; 지난 2분기 has ended.
        latest = now if first == last else now - 1
        return max(year for year in years if 12 * year + last <= latest)

    def cost(year: int) -> float:
        start, end = 12 * year + first - now, 12 * year + last - now
        distance = 0 if start <= 0 <= end else min(start, end, key=abs)
        return _cost(distance, year == published.year, tense)

    return min(years, key=cost)


def _lent_year(month: int, follows: Follows | None, tense: Tense | None, told: Told) -> int | None:
    """The year of the date told before: 2023년 3월 설립해 9월에; 2025년 11월과 2월."""
    if follows is None or told.last is None:
        return None
    before = told.last.first
    if follows == "directly":
        return before.year + (month < before.month)
    return before.year if month > before.month and tense != "future" else None


def _cost(distance: int, is_current: bool, tense: Tense | None) -> float:
    """How unlikely a candidate is that lies `distance` ahead (behind: negative), in any unit.

    `is_current` tells of the year (for a bare day: the month) of publication, which print leaves
    out. A verb to come never sends a date of the current year to the next one.
    """
    ahead, far = distance > 0, abs(distance)
    if tense == "past":
        return far + (_NEVER if ahead else 0)
    if tense == "future":
        return (0.0 if is_current else far) if ahead else 2.0 * far
    return far if is_current else 3.0 * far


def month_day(
    month: int,
    day: int,
    until: int | None = None,
    *,
    word: YearWord | None = None,
    lead: Lead | None = None,
    tense: Tense | None = None,
    follows: Follows | None = None,
) -> Reading:
    """Days of a month of a year: 2월 14일, 지난해 12월 30일, 내년 6월 8~12일."""

    def cost(span: Span, published: date) -> float:
        distance = (span.first - published).days
        return _cost(distance, span.first.year == published.year, tense)

    def resolve(told: Told) -> Span | None:
        year = word.year(told) if word else None
        if word is None:
            year = _lent_year(month, follows if lead is None else None, tense, told)
        elif year is None:
            return None
        if year is not None:
            return days_of_month(year, month, day, until)
        years = _FOUR_AROUND if (month, day) == (2, 29) else _ONE_AROUND
        around = ((told.published.year + shift, month) for shift in years)
        return _likeliest(_existing(around, day, until), lead, told.published, cost)

    if word:
        return Reading(word.grain, resolve, word.leans)
    return Reading("day", resolve, leans=follows is not None)


def lone_day(
    day: int,
    until: int | None = None,
    *,
    lead: Lead | None = None,
    tense: Tense | None = None,
    of_report: bool = False,
    follows: bool = False,
) -> Reading:
    """Days without a month: 14일, 지난 14일, 오는 23~26일.

    `of_report` marks the day of an announcement, `follows` that another day stands directly before.
    """

    def cost(span: Span, published: date) -> float:
        distance = (span.first - published).days
        is_current = (span.first.year, span.first.month) == (published.year, published.month)
        if of_report and -DAYS_OF_NEWS <= distance <= 0:
            return -distance - _NEVER
        if tense == "future" and distance < 0 and not is_current:
            return 6.0 * -distance
        return _cost(distance, is_current, tense)

    def resolve(told: Told) -> Span | None:
        if follows and lead is None and told.last:
            before = told.last.last
            month = shifted_month(before.year, before.month + (day < before.day))
            return days_of_month(*month, day, until)
        now = told.published
        shifts = _ONE_AROUND if max(day, until or 0) <= _IN_EVERY_MONTH else _TWO_AROUND
        around = (shifted_month(now.year, now.month + shift) for shift in shifts)
        return _likeliest(_existing(around, day, until), lead, now, cost)

    return Reading("day", resolve, leans=follows)


def _existing(around: Iterable[tuple[int, int]], day: int, until: int | None) -> Iterator[Span]:
    """The days in those months, in order, without the 31st of April."""
    for year, month in around:
        try:
            yield days_of_month(year, month, day, until)
        except ValueError:
            continue


def _likeliest(
    candidates: Iterable[Span],
    lead: Lead | None,
    published: date,
    cost: Callable[[Span, date], float],
) -> Span | None:
    """지난: the latest on or before publication; 오는: the first after it; else the cheapest."""
    if lead == "last":
        past = [span for span in candidates if span.first <= published]
        return past[-1] if past else None
    if lead == "next":
        return next((span for span in candidates if span.first > published), None)
    return min(candidates, key=lambda span: cost(span, published), default=None)
