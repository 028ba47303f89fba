"""Every date a paragraph prints, as EDTF, against an exact or an inexact day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.edtf import Edtf
from briefing.korean.calendar_date import read_calendar_date
from briefing.korean.calendar_span import Span
from briefing.korean.counted_date import read_counted_date
from briefing.korean.date_context import Found
from briefing.korean.date_reading import GRAINS, Told, from_to
from briefing.korean.normalise import normalise

_MAY_BEGIN = re.compile(
    r"(?<=[가-힣])(?=(?:19|20)\d\d[.\-/])|(?<![0-9A-Za-z가-힣])(?<!\d[.,~/:-])(?<![A-Za-z]-)"
    r"(?=[0-9']|지난|지지|오[는늘]|올|이[번달날튿듬레틀 ]|금[년일주]|작년|재작|내[년후달주일]"
    r"|명[년일]|후년|다[음다가섯]|돌아|그[해제저 ]|같은|[상하]반|연[말초내]|어[제젯]|엊그|모레"
    r"|[한두세네석넉열일][해개달주년 ]|여섯|일곱|여덟|아홉|글피|전날|차주|직전"
    r"|하루|사흘|나흘|닷새|엿새|열흘|보름|반년)"
)
# 「닷새 뒤인 29일」 is one day, told by its date.
_IS_THE_SAME = re.compile("인 ")
_TILDE = re.compile(" ?~ ?")
_OPEN = re.compile(
    r" ?(?:(?P<since>이후|이래)|(?P<before>이전))(?=[로에의도]|까지|부터|(?![가-힣]))"
    r"|(?P<about>께|쯤|경|무렵|즈음)(?=[에의은는]|부터|까지|(?![가-힣]))"
)
# What an open end of `published` is given; and the most that is searched, the latest years.
_OPEN_YEAR = timedelta(days=366)
_LONGEST_PUBLISHED = timedelta(days=20 * 366)


@dataclass(frozen=True, slots=True)
class PressDate:
    """A date printed at `text[start:end]` and its EDTF."""

    text: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class PossibleDate:
    """A date printed at `text[start:end]` and every EDTF that some day of publication gives it."""

    text: str
    start: int
    end: int
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A date in normalised text, with the 이후, 이전 or 께 behind it."""

    found: Found
    end: int
    open: str | None

    def value(self, span: Span) -> str:
        """The EDTF of its days, opened or marked as printed."""
        if self.open == "since":
            return f"{span.start_text}/.."
        if self.open == "before":
            return f"../{span.end_text}"
        return f"{span.text}~" if self.open == "about" and "/" not in span.text else span.text


def find_dates(text: str, published: date) -> tuple[PressDate, ...]:
    """Every date of one paragraph, given the day its article was published.

    Durations (1년 만에), times of day and vague counts (1~2년 전) are no dates. 이날 is the last
    day the paragraph told, else the day of publication; see `find_article_dates`.
    """
    return find_article_dates([text], published)[0]


def find_article_dates(
    paragraphs: Sequence[str], published: date
) -> tuple[tuple[PressDate, ...], ...]:
    """The dates of each paragraph of one article.

    A paragraph that opens with 이날 means the day the article reports on: the first single day it
    tells that is not to come.
    """
    report: date | None = None
    dates = []
    for text in paragraphs:
        offsets, printed = _printed(text)
        told = Told(published, day=report)
        found = []
        for one, span in _resolved(printed, told):
            start, end = offsets[one.found.start], offsets[one.end]
            found.append(PressDate(text[start:end], start, end, one.value(span)))
            if report is None and span.is_day and span.first <= published:
                report = span.first
        dates.append(tuple(found))
    return tuple(dates)


def possible_dates(text: str, published: Edtf) -> tuple[PossibleDate, ...]:
    """Every date of one paragraph with all it may be, given what is known of the publication.

    A value is possible when some day of `published` gives it; `~` and `?` do not widen it.
    """
    offsets, printed = _printed(text)
    values: dict[int, set[str]] = {one.found.start: set() for one in printed}
    together = any(one.found.reading.leans for one in printed)
    for group in [printed] if together else [[one] for one in printed]:
        for day in _telling_days(published, group):
            for one, span in _resolved(group, Told(day)):
                values[one.found.start].add(one.value(span))
    return tuple(
        PossibleDate(text[start:end], start, end, frozenset(values[one.found.start]))
        for one in printed
        if values[one.found.start]
        for start, end in [(offsets[one.found.start], offsets[one.end])]
    )


def _telling_days(published: Edtf, group: Sequence[_Printed]) -> Iterator[date]:
    """The days of publication that can make a difference: one a month where only months count."""
    last = published.last_day or (published.first_day or date.min) + _OPEN_YEAR
    first = published.first_day or last - min(_OPEN_YEAR, last - date.min)
    first = max(first, last - min(_LONGEST_PUBLISHED, last - date.min))
    grain = min((one.found.reading.grain for one in group), key=GRAINS.index, default=GRAINS[-1])
    told = None
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        period = {"day": ordinal, "month": (day.year, day.month), "year": day.year, "never": 0}[
            grain
        ]
        if period != told:
            told = period
            yield day


def _printed(text: str) -> tuple[Sequence[int], list[_Printed]]:
    """The printed dates in order, in normalised text, and the way back to the given text."""
    normalised = normalise(text)
    printed: list[_Printed] = []
    for found in _joined(normalised.text):
        behind = _OPEN.match(normalised.text, found.end)
        end = behind.end() if behind else found.end
        printed.append(_Printed(found, end, behind.lastgroup if behind else None))
    return normalised.offsets, printed


def _joined(text: str) -> Iterator[Found]:
    """The dates as they stand, two of them joined by a tilde as one."""
    waiting: Found | None = None
    for found in _found(text):
        if waiting and _TILDE.fullmatch(text, waiting.end, found.start):
            reading = from_to(waiting.reading, found.reading)
            yield replace(waiting, end=found.end, reading=reading)
            waiting = None
            continue
        if waiting and not _IS_THE_SAME.fullmatch(text, waiting.end, found.start):
            yield waiting
        waiting = found
    if waiting:
        yield waiting


def _found(text: str) -> Iterator[Found]:
    before: Found | None = None
    for beginning in _MAY_BEGIN.finditer(text):
        start = beginning.start()
        if before and start < before.end:
            continue
        found = read_counted_date(text, start, before) or read_calendar_date(text, start, before)
        if found:
            yield found
            before = found


def _resolved(printed: Sequence[_Printed], told: Told) -> Iterator[tuple[_Printed, Span]]:
    """The dates that are some, each seen from what the text has told before it."""
    for one in printed:
        try:
            span = one.found.reading.resolve(told)
        except (ValueError, OverflowError):
            # The calendar has no such day: 2월 30일.
            continue
        if span is not None:
            told = told if one.found.reading.in_passing else told.then(span)
            yield one, span
