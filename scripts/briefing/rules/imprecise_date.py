"""What may be written for an imprecise word: 「내년 초」 is 2027-01, 2027-01~, a deadline 2027-03.

The contract gives such a word one date; whoever says 약 (`~`) or an interval around it is no less
right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.edtf import Edtf, parse_edtf
from briefing.korean.calendar_span import shifted_month
from briefing.korean.press_date import PossibleDate

_PART = re.compile(
    r"(?:(?P<early>연초|초(?:반|순)?|상순)|(?P<middle>중[순반])|(?P<late>연말|(?<!주)말|하순|후반))"
    r"(?:까지)?$"
)
_OF_PERIOD = re.compile("분기|반기|봄|여름|가을|겨울")
# How many months a beginning or an end may take beside its first or last one.
_OF_YEAR_MONTHS, _OF_PERIOD_MONTHS = 2, 1


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The date that the contract gives an imprecise word, and all that it may mean."""

    named: Edtf
    whole: Edtf
    part: str


def is_imprecise(found: PossibleDate) -> bool:
    """Whether a printed date is only the beginning, middle or end of a time."""
    return bool(_PART.search(found.text))


def may_stand_for(written: Edtf, found: PossibleDate, *, is_deadline: bool) -> bool:
    """Whether a date of the YAML file is a sensible one for an imprecise word."""
    return any(_fits(written, stretch, is_deadline) for stretch in _stretches(found))


def _fits(written: Edtf, stretch: _Stretch, is_deadline: bool) -> bool:
    if written.uncertain:
        return False
    inside = stretch.whole.contains(written)
    if written.precision == "interval":
        return inside and written.overlaps(stretch.named)
    # 「3월 초」 may be 2026-03, for it is of days.
    is_month = written.precision == "month" and written.contains(stretch.whole)
    if written.approximate:
        return inside or is_month
    is_end = inside and written.last_day == stretch.whole.last_day
    return is_month or (
        is_deadline and stretch.part == "early" and written.precision == "month" and is_end
    )


def _stretches(found: PossibleDate) -> Iterator[_Stretch]:
    part = _PART.search(found.text)
    if part is None or not part.lastgroup:
        return
    reach = _OF_PERIOD_MONTHS if _OF_PERIOD.search(found.text) else _OF_YEAR_MONTHS
    for value in found.values:
        named = parse_edtf(value)
        if ".." not in value:
            yield _Stretch(named, _whole(named, part.lastgroup, reach), part.lastgroup)


def _whole(named: Edtf, part: str, reach: int) -> Edtf:
    """The months around those of a part of a year or a quarter; the days of a part of a month."""
    points = named.text.split("/")
    if any(len(point) != len("2026-01") for point in points):
        return named
    ahead = {"early": reach, "middle": 1, "late": 0}[part]
    back = {"early": 0, "middle": 1, "late": reach}[part]
    return parse_edtf(f"{_shifted(points[0], -back)}/{_shifted(points[-1], ahead)}")


def _shifted(month: str, by: int) -> str:
    year, number = shifted_month(int(month[:4]), int(month[5:7]) + by)
    return f"{year:04}-{number:02}"
