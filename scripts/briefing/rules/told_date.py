"""The dates an item may have: what the words of its evidence say, or what was told before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from briefing.article import Span
from briefing.edtf import Edtf, parse_edtf
from briefing.korean.press_date import PossibleDate
from briefing.rules.amount_match import same_number
from briefing.rules.ground import Ground
from briefing.rules.imprecise_date import is_imprecise, may_stand_for

# A coarser date stands for several possible ones while it is not far longer than all of them.
_LONGEST = 2.5
# Behind a date that something is only held against: 「지난해 같은 기간보다 18.2% 늘었다」.
_BASELINE = re.compile(r"\s*(?:보다|대비|에 비해|에 견줘|[과와] (?:비교|견줘|비해))")
_FROM = re.compile(r"\s*(?:부터|에서)\s*")
_UNTIL = re.compile(r"\s*까지")
# 「2월 말 현재」 is no date of its own.
_NOW = re.compile(
    r"(?<![가-힣])(?<![일월년말초] )(?:(?:현재|지금)(?:까지|[은는도의])?|이미)(?![가-힣])"
)


def told_dates(ground: Ground) -> tuple[PossibleDate, ...]:
    """The dates of the evidence; where it has none, of its sentence, of what stands before it."""
    for spans in (ground.spans, ground.sentences, ground.before):
        found = tuple(_dates(ground, spans))
        if found:
            return found
    numbers = [part.number for part in ground.entry.article.body]
    first = min((span.paragraph for span in ground.spans), default=0)
    for number in reversed([number for number in numbers if number < first]):
        length = len(ground.entry.reading.paragraph(number).text)
        dates = tuple(_dates(ground, [Span(number, 0, length)]))
        if dates:
            return dates
    return ()


def sentence_dates(ground: Ground) -> tuple[PossibleDate, ...]:
    """The dates of the whole sentences around the evidence."""
    return tuple(_dates(ground, ground.sentences))


def figure_dates(ground: Ground, told: tuple[PossibleDate, ...]) -> tuple[PossibleDate, ...]:
    """The dates of a figure, the one its amount belongs to in front: the last one before it.

    「현재」 counts as the article's day, unless another date stands between it and the amount.
    """
    at = _amount_at(ground)
    now = [
        word
        for word in _now_words(ground)
        if at is None or not any(word.start < found.start < at for found in told)
    ]
    if at is None:
        return (*told, *now)
    return tuple(sorted((*told, *now), key=lambda found: (found.start > at, abs(at - found.start))))


def _amount_at(ground: Ground) -> int | None:
    """Where the figure's amount stands in its paragraph."""
    amount, reading = ground.item.amount, ground.entry.reading
    found = (
        other.start
        for span in ground.spans
        for other in reading.amounts_in(span)
        if amount and same_number(amount, other)
    )
    return next(found, None)


def _now_words(ground: Ground) -> Iterator[PossibleDate]:
    published, reading = ground.entry.briefing.source.published, ground.entry.reading
    for sentence in ground.sentences:
        for word in _NOW.finditer(reading.text(sentence)):
            start, end = (sentence.start + offset for offset in word.span())
            yield PossibleDate(word[0], start, end, _now(published))


def _now(published: Edtf) -> frozenset[str]:
    days = [published.text]
    if published.precision == "day":
        days.append(published.text[: len("2026-03")])
    return frozenset(days)


def _dates(ground: Ground, spans: Iterable[Span]) -> Iterator[PossibleDate]:
    """The dates of some spans that may be an item's: no baselines, 「A부터 B까지」 as one."""
    reading = ground.entry.reading
    for span in spans:
        text = reading.paragraph(span.paragraph).text
        start: PossibleDate | None = None
        for found in reading.dates_in(span):
            ends = start and _FROM.fullmatch(text, start.end, found.start)
            if start and ends and _UNTIL.match(text, found.end):
                yield _joined(start, found)
                start = None
                continue
            if start:
                yield start
            start = None if _BASELINE.match(text, found.end) else _with_until(found, text)
        if start:
            yield start


def _joined(start: PossibleDate, end: PossibleDate) -> PossibleDate:
    """「2023년 10월부터 2025년 3월까지」."""
    pairs = {
        f"{first}/{last}"
        for first in start.values
        for last in end.values
        if "/" not in first + last and first <= last
    }
    text = f"{start.text}부터 {end.text}까지"
    return PossibleDate(text, start.start, end.end, frozenset(pairs) or end.values)


def _with_until(found: PossibleDate, text: str) -> PossibleDate:
    until = _UNTIL.match(text, found.end)
    return replace(found, text=text[found.start : until.end()]) if until else found


def agrees(written: Edtf, found: PossibleDate, *, is_deadline: bool = False) -> bool:
    """Whether a date of the YAML file is what the printed one says, on some day of publication."""
    if may_stand_for(written, found, is_deadline=is_deadline):
        return True
    dates = [parse_edtf(value) for value in found.values]
    if any(
        _is_end(written, value) if is_deadline else _is_month(written, value) for value in dates
    ):
        return True
    if not is_deadline and _UNTIL.search(found.text):
        # 「2028년까지」 is 2028, and everything up to it.
        dates += [parse_edtf(f"../{value.text}") for value in dates if "/" not in value.text]
        return any(_is_same(written, value) for value in dates)
    values = [_meant(value, is_deadline) for value in dates]
    if any(_is_same(written, value) for value in values):
        return True
    return len(values) > 1 and _covers(written, values)


def _meant(value: Edtf, is_deadline: bool) -> Edtf:
    """What is to be written: for a deadline the end of the interval."""
    if is_deadline and value.precision == "interval":
        start, _, end = value.text.partition("/")
        return parse_edtf(start if end == ".." else end)
    return value


def _is_end(written: Edtf, value: Edtf) -> bool:
    """A deadline may be the last month or day of a year or interval: 올해 안에 → 2026-12."""
    wide = value.precision in ("interval", "year") and value.last_day is not None
    return wide and written.precision != "interval" and written.last_day == value.last_day


def _is_month(written: Edtf, value: Edtf) -> bool:
    """Some days of one month are that month: 지난달 말 → 2026-03."""
    some = value.precision == "interval" and "/.." not in value.text and "../" not in value.text
    return some and written.precision == "month" and written.contains(value)


def is_coarser(written: Edtf, found: PossibleDate) -> bool:
    """Whether a date says less than the article does: 2026-03 for 「지난 3일」."""
    if written.precision == "interval":
        return False
    return any(written.contains(parse_edtf(value)) for value in found.values)


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


def mend(written: Edtf, found: PossibleDate, *, is_deadline: bool = False) -> str:
    """The EDTF to write for a printed date; who wrote 약 is not led to a bare month."""
    values = sorted({_meant(parse_edtf(value), is_deadline).text for value in found.values})
    if written.approximate and is_imprecise(found):
        values = [value if "/" in value else f"{value}~" for value in values]
    return values[0] if len(values) == 1 else " 또는 ".join(values[:3])
