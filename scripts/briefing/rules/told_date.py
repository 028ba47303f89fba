"""The dates an item may have: what the words of its evidence say, or what was told before them."""

from __future__ import annotations

from datetime import date

from briefing.edtf import Edtf, parse_edtf
from briefing.korean.press_date import PossibleDate
from briefing.rules.ground import Ground

# A coarser date stands for several possible ones while it is not far longer than all of them.
_LONGEST = 2.5


def told_dates(ground: Ground) -> tuple[PossibleDate, ...]:
    """The dates of the evidence; where it has none, of its sentence, of what stands before it."""
    for spans in (ground.spans, ground.sentences, ground.before):
        found = ground.dates(spans)
        if found:
            return tuple(found)
    numbers = [part.number for part in ground.entry.article.body]
    first = min((span.paragraph for span in ground.spans), default=0)
    for number in reversed([number for number in numbers if number < first]):
        dates = ground.entry.reading.dates(number)
        if dates:
            return dates
    return ()


def sentence_dates(ground: Ground) -> tuple[PossibleDate, ...]:
    """The dates of the whole sentences around the evidence."""
    return tuple(ground.dates(ground.sentences))


def agrees(written: Edtf, found: PossibleDate, *, is_deadline: bool = False) -> bool:
    """Whether a date of the YAML file is what the printed one says, on some day of publication."""
    values = [_meant(parse_edtf(value), is_deadline) for value in found.values]
    if any(_is_same(written, value) for value in values):
        return True
    return len(values) > 1 and _covers(written, values)


def _meant(value: Edtf, is_deadline: bool) -> Edtf:
    """What is to be written: for a deadline the end of the interval."""
    if is_deadline and value.precision == "interval":
        start, _, end = value.text.partition("/")
        return parse_edtf(start if end == ".." else end)
    return value


def _is_same(a: Edtf, b: Edtf) -> bool:
    return (a.first_day, a.last_day, a.approximate) == (b.first_day, b.last_day, b.approximate)


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
    values = sorted({_meant(parse_edtf(value), is_deadline).text for value in found.values})
    return values[0] if len(values) == 1 else " 또는 ".join(values[:3])
