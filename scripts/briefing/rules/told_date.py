"""The dates an item may have: what the words of its evidence say, or what was told before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from briefing.edtf import Edtf, parse_edtf
from briefing.korean.press_date import PossibleDate
from briefing.rules.ground import Ground

# A coarser date stands for several possible ones while it is not far longer than all of them.
_LONGEST = 2.5
# 「지난달 1일부터 14일까지」 are two dates and one time.
_UNTIL = re.compile(r"(?:부터|에서|~|-|∼)\s?")


def told_dates(ground: Ground) -> tuple[PossibleDate, ...]:
    """The dates of the evidence's sentence; where it has none, what was told last before it."""
    for spans in (ground.sentences, ground.before):
        found = ground.dates(spans)
        if found:
            inside = ground.dates(ground.spans)
            return (*inside, *(one for one in found if one not in inside), *_ranges(ground, found))
    numbers = [part.number for part in ground.entry.article.body]
    first = min((span.paragraph for span in ground.spans), default=0)
    for number in reversed([number for number in numbers if number < first]):
        dates = ground.entry.reading.dates(number)
        if dates:
            return dates
    return ()


def _ranges(ground: Ground, found: list[PossibleDate]) -> Iterator[PossibleDate]:
    """Two dates that stand from one to the other, as one time."""
    texts = [ground.entry.reading.paragraph(span.paragraph).text for span in ground.sentences]
    for one, two in pairwise(found):
        for text in texts:
            if _UNTIL.fullmatch(text[one.end : two.start]) and text[one.start :].startswith(
                one.text
            ):
                values = frozenset(
                    f"{start}/{end}"
                    for start in one.values
                    for end in two.values
                    if "/" not in start + end and start < end
                )
                yield PossibleDate(text[one.start : two.end], one.start, two.end, values)


def agrees(written: Edtf, found: PossibleDate, *, is_deadline: bool = False) -> bool:
    """Whether a date of the YAML file is what the printed one says, on some day of publication."""
    values = [parse_edtf(value) for value in found.values]
    if any(_is_same(written, value) for value in values):
        return not (is_deadline and written.precision == "interval")
    if is_deadline and written.precision != "interval":
        return any(_is_end(written, value) for value in values)
    if any(_is_until(written, value) or _is_part(written, value) for value in values):
        return True
    return len(values) > 1 and _covers(written, values)


def is_coarser(written: Edtf, found: PossibleDate) -> bool:
    """Whether a date says less than the article does: 2026-03 for 「지난 3일」."""
    return any(written.contains(parse_edtf(value)) for value in found.values)


def _is_same(a: Edtf, b: Edtf) -> bool:
    return (a.first_day, a.last_day, a.approximate) == (b.first_day, b.last_day, b.approximate)


def _is_end(written: Edtf, value: Edtf) -> bool:
    """「올해 안에」 is due on the last day of the year, however it is written."""
    if value.last_day is None:
        return written.first_day == value.first_day
    return written.last_day == value.last_day or _is_part(written, value)


def _is_until(written: Edtf, value: Edtf) -> bool:
    """「2028년까지」 may be written as ../2028."""
    return written.first_day is None and written.last_day == value.last_day


def _is_part(written: Edtf, value: Edtf) -> bool:
    """「지난달 말」, 「1일부터 14일까지」: some days of a month are written as the month."""
    if value.precision != "interval" or written.precision != "month" or written.approximate:
        return False
    return bool(value.first_day and value.last_day) and written.contains(value)


def _covers(written: Edtf, values: list[Edtf]) -> bool:
    """「이번 주」 of an article without a day may be any of three weeks: the month says so."""
    if not written.first_day or not written.last_day:
        return False
    if any(not value.first_day or not value.last_day for value in values):
        return False
    if not all(written.overlaps(value) for value in values):
        return False
    first = min(value.first_day or date.max for value in values)
    last = max(value.last_day or date.min for value in values)
    whole = (last - first).days + 1
    return (written.last_day - written.first_day).days + 1 <= whole * _LONGEST


def shown_values(found: PossibleDate, *, is_deadline: bool = False) -> str:
    """The EDTF that a printed date stands for, for a hint."""
    values = sorted({_shown(parse_edtf(value), is_deadline) for value in found.values})
    return values[0] if len(values) == 1 else " 또는 ".join(values[:3])


def _shown(value: Edtf, is_deadline: bool) -> str:
    """What is to be written: for a deadline the end of the interval."""
    start, _, end = value.text.partition("/")
    if is_deadline and end:
        return start if end == ".." else end
    return value.text
