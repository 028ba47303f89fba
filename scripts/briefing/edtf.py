"""The forms of EDTF this project writes dates in, and the days each of them covers."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "month", "year", "interval"]

_POINT = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?]?)"
)
_OPEN = ".."
_SHOWN_CHARACTERS = 40
_FORMS = "2026, 2026-02, 2026-02-14, 2026-02~, 2026-02?, 2026-01/2026-06, 2023/.., ../2023"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as written and the days it covers, both ends included, in Asia/Seoul.

    An open end (`2023/..`, `../2023`) has no day on that side. `approximate` and `uncertain` tell
    of `~` and `?`; neither widens the days. `precision` is "interval" for everything with a `/`.
    Source: EDTF (ISO 8601-2), reduced to the forms in the manual.
    """

    text: str
    first_day: date | None
    last_day: date | None
    precision: Precision
    approximate: bool
    uncertain: bool

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """By the first day, then by the last; an open start comes first, an open end last."""
        return self.first_day or date.min, self.last_day or date.max, self.text

    def contains(self, other: Edtf) -> bool:
        """Whether every day of the other date is a day of this one."""
        starts = self.first_day is None or (
            other.first_day is not None and self.first_day <= other.first_day
        )
        ends = self.last_day is None or (
            other.last_day is not None and other.last_day <= self.last_day
        )
        return starts and ends

    def overlaps(self, other: Edtf) -> bool:
        """Whether the two dates share a day."""
        latest_start = max(self.first_day or date.min, other.first_day or date.min)
        return latest_start <= min(self.last_day or date.max, other.last_day or date.max)


def parse_edtf(text: str) -> Edtf:
    """Read one date. ValueError says in Korean what is wrong and what to write instead."""
    start_text, slash, end_text = text.partition("/")
    if not slash:
        return _parse_point(text, text)
    start = None if start_text == _OPEN else _parse_point(start_text, text)
    end = None if end_text == _OPEN else _parse_point(end_text, text)
    if start is None and end is None:
        raise ValueError(f"「{text}」: 날짜가 없습니다. 시작이나 끝은 적어 주세요. 예: 2023/..")
    first_day = start.first_day if start else None
    last_day = end.last_day if end else None
    if first_day and last_day and first_day > last_day:
        raise ValueError(
            f"「{text}」: 끝이 시작보다 앞섭니다. 이렇게 적어 주세요: {end_text}/{start_text}"
        )
    points = [point for point in (start, end) if point]
    approximate = any(point.approximate for point in points)
    uncertain = any(point.uncertain for point in points)
    return Edtf(text, first_day, last_day, "interval", approximate, uncertain)


def _parse_point(text: str, whole: str) -> Edtf:
    """A date without `/`; `whole` is what the writer wrote, for the message."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(_form_message(whole))
    year = int(match["year"])
    if year == 0:
        raise ValueError(f"「{whole}」: 0000년은 없습니다. 해는 0001부터 적어 주세요.")
    marks = (match["mark"] == "~", match["mark"] == "?")
    if match["month"] is None:
        return Edtf(text, date(year, 1, 1), date(year, 12, 31), "year", *marks)
    month = int(match["month"])
    if not 1 <= month <= 12:
        raise ValueError(_month_message(whole, match["month"]))
    days = calendar.monthrange(year, month)[1]
    if match["day"] is None:
        return Edtf(text, date(year, month, 1), date(year, month, days), "month", *marks)
    if not 1 <= int(match["day"]) <= days:
        raise ValueError(
            f"「{whole}」: 없는 날입니다. {year}년 {month}월은 1일부터 {days}일까지입니다."
        )
    day = date(year, month, int(match["day"]))
    return Edtf(text, day, day, "day", *marks)


def _month_message(whole: str, month: str) -> str:
    # EDTF proper gives seasons and quarters the numbers 21 to 41; here they are months.
    if 21 <= int(month) <= 41:
        return f"「{whole}」: 계절, 분기, 반기는 달의 구간으로 적어 주세요. 예: 2026-01/2026-03"
    return f"「{whole}」: 없는 달입니다. 달은 01부터 12까지입니다."


def _form_message(whole: str) -> str:
    shown = whole if len(whole) <= _SHOWN_CHARACTERS else whole[:_SHOWN_CHARACTERS] + "…"
    nearest = nearest_form(whole)
    if nearest is None:
        return f"「{shown}」: 날짜의 꼴이 아닙니다. 쓸 수 있는 꼴: {_FORMS}"
    return f"「{shown}」: 날짜의 꼴이 아닙니다. 이렇게 적어 주세요: {nearest}"


_WRITTEN = re.compile(
    r"(?P<about>약|~|c(?:irca|a\.?)?)?(?P<year>[0-9]{4}|'?[0-9]{2}(?=[.년/-]))년?(?:[./-]?"
    r"(?:(?P<half>[상하])반기|h(?P<latin_half>[12])|(?P<quarter>[1-4])분기|q(?P<latin_quarter>[1-4])"
    r"|(?P<month>[0-9]{1,2})월?(?:[./-]?(?P<day>[0-9]{1,2})일?)?))?\.?"
    r"(?:t?[0-9]{2}:[0-9]{2}.*)?(?P<mark>[~?]|경|쯤|께|무렵|추정|\(추정\)|불확실|\(불확실\))?"
)
_ODD_DIGITS = re.compile("[0-9]{5}|[0-9]{7}")
_SINCE = re.compile(r"(?P<point>.+?)(?:이후|부터|이래|[~/-]|\.\.|/(?:…|\.{3}|now|open|현재))")
_UNTIL = re.compile(r"(?:[~/]|\.\.)(?P<after>.+)|(?P<before>.+?)(?:까지|이전)")
_UNCERTAIN_MARKS = ("?", "불확실", "(불확실)")


def nearest_form(text: str) -> str | None:
    """What the writer of a date in another form seems to mean; None where nothing is near."""
    plain = unicodedata.normalize("NFKC", text[:_SHOWN_CHARACTERS]).lower()
    plain = re.sub(r"[∼〜]", "~", re.sub(r"[‐-―−]", "-", re.sub(r"[\s‘’]", "", plain)))
    return _if_it_exists(_nearest_point(plain)) or _if_it_exists(_nearest_interval(plain))


def _if_it_exists(written: str | None) -> str | None:
    try:
        return parse_edtf(written).text if written else None
    except ValueError:
        return None


def _nearest_interval(plain: str) -> str | None:
    for separator in ("/", "~", "부터", "..", "-"):
        left, found, right = plain.partition(separator)
        if found and (interval := _nearest_span(left, right.removesuffix("까지"))):
            return interval
    since = _SINCE.fullmatch(plain)
    start = _nearest_point(since["point"]) if since else None
    if start and start[-1] not in "~?":
        return f"{start}/.."
    until = _UNTIL.fullmatch(plain)
    end = _nearest_point(until["after"] or until["before"]) if until else None
    return f"../{end}" if end else None


def _nearest_span(left: str, right: str) -> str | None:
    """Both ends of an interval; what the end leaves out (2026-02-14~20) is taken from the start."""
    start, numbers = _nearest_point(left), re.findall("[0-9]+", right)
    if start is None or "/" in start or not numbers:
        return None
    known = start.rstrip("~?").split("-")
    left_out = "-".join(known[: len(known) - len(numbers)])
    end = _nearest_point(f"{left_out}-{right}" if left_out else right)
    return f"{start}/{end}" if end and "/" not in end else None


def _nearest_point(plain: str) -> str | None:
    match = _WRITTEN.fullmatch(plain)
    if match is None or _ODD_DIGITS.fullmatch(plain):
        return None
    parts = match.groupdict()
    year = parts["year"].lstrip("'")
    year = year if len(year) == 4 else f"20{year}"
    half = {"상": 1, "하": 2}.get(parts["half"] or "", int(parts["latin_half"] or 0))
    if half:
        return f"{year}-{half * 6 - 5:02}/{year}-{half * 6:02}"
    quarter = int(parts["quarter"] or parts["latin_quarter"] or 0)
    if quarter:
        return f"{year}-{quarter * 3 - 2:02}/{year}-{quarter * 3:02}"
    numbers = [year, *(f"{int(parts[name]):02}" for name in ("month", "day") if parts[name])]
    mark = parts["mark"] or (parts["about"] and "~") or ""
    return "-".join(numbers) + (("?" if mark in _UNCERTAIN_MARKS else "~") if mark else "")
