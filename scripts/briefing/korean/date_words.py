"""Dates in the words of a Korean page: 2026. 2. 14. · 2026년 상반기 · 2026년 6월까지."""

from __future__ import annotations

import re

from briefing.edtf import Edtf

_PARTS_OF_A_YEAR = {
    ("01", "06"): "상반기",
    ("07", "12"): "하반기",
    ("01", "03"): "1분기",
    ("04", "06"): "2분기",
    ("07", "09"): "3분기",
    ("10", "12"): "4분기",
}
_OPEN = ".."


def format_date(value: Edtf) -> str:
    """A date as Koreans write it, with (추정) for `~` and (불확실) for `?`."""
    return _words(value) + _mark(value)


def format_deadline(value: Edtf) -> str:
    """A date by which something is to happen; of an interval its end, of an open one its start."""
    words = _words(value)
    start, _, end = value.text.partition("/")
    if end == _OPEN or start == _OPEN:
        return words + _mark(value)
    if value.precision == "interval" and not _part_of_year(*_points(value)):
        words = _point_words(_points(value)[1])
    return f"{words}까지{_mark(value)}"


def _mark(value: Edtf) -> str:
    marks = ("추정",) * value.approximate + ("불확실",) * value.uncertain
    return f"({', '.join(marks)})" if marks else ""


def _points(value: Edtf) -> list[list[str]]:
    """The numbers of the date, or of both ends of the interval."""
    return [re.sub("[~?]", "", point).split("-") for point in value.text.split("/")]


def _words(value: Edtf) -> str:
    if value.precision != "interval":
        return _point_words(_points(value)[0])
    start, end = _points(value)
    if end == [_OPEN]:
        return f"{_point_words(start)} 이후"
    if start == [_OPEN]:
        return f"{_point_words(end)}까지"
    if start == end:
        return _point_words(start)
    return _part_of_year(start, end) or f"{_point_words(start)}~{_end_words(start, end)}"


def _point_words(numbers: list[str]) -> str:
    year, *rest = (int(number) for number in numbers)
    if len(rest) == 2:
        return f"{year}. {rest[0]}. {rest[1]}."
    return f"{year}년 {rest[0]}월" if rest else f"{year}년"


def _part_of_year(start: list[str], end: list[str]) -> str | None:
    """2026년 상반기 or 2026년 3분기, where the months are just those."""
    if len(start) != 2 or len(end) != 2 or start[0] != end[0]:
        return None
    part = _PARTS_OF_A_YEAR.get((start[1], end[1]))
    return f"{int(start[0])}년 {part}" if part else None


def _end_words(start: list[str], end: list[str]) -> str:
    """The end of an interval without what it shares with the start: 2026. 2. 16.~22."""
    if len(start) != len(end):
        return _point_words(end)
    shared = next(
        (i for i, pair in enumerate(zip(start, end, strict=True)) if pair[0] != pair[1]), 0
    )
    if len(end) == 3:
        return " ".join(f"{int(number)}." for number in end[shared:])
    return f"{int(end[1])}월" if shared == 1 else _point_words(end)
