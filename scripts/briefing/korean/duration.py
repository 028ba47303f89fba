"""Spans of time in several parts: 2시간 30분, 1년 6개월, 2년 반, 6개월~1년."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from briefing.korean.quantity import Quantity
from briefing.korean.unit import Unit

_HALF = re.compile(
    r" ?반(?=(?![가-힣])|(?:이|을|의|만|에|간|과|은|가까이|동안|쯤|정도|가량)(?![가-힣])|만에|이상)"
)
# Which parts may follow a part; hours are counted in seconds as soon as minutes follow them.
_FINER = {"year": ("month",), "hour": ("minute", "second"), "minute": ("second",)}
_IN_SPANS: dict[str, tuple[str, str, int]] = {
    "year": ("month", "개월", 12),
    "month": ("month", "개월", 1),
    "week": ("day", "일", 7),
    "day": ("day", "일", 1),
    "hour": ("second", "초", 3600),
    "minute": ("second", "초", 60),
    "second": ("second", "초", 1),
}


def is_open_duration(quantity: Quantity) -> bool:
    """Whether a further part may follow (2시간 …): one exact span of time, and no year by date."""
    exact = not (quantity.is_vague or quantity.is_range)
    return exact and quantity.unit.kind == "time" and quantity.low < 1000


def may_follow(first: Quantity, second: Quantity) -> bool:
    """Whether `second` is the next finer part: minutes behind hours, months behind years."""
    return second.unit.name in _FINER.get(first.unit.name, ())


def with_half(text: str, first: Quantity) -> Quantity | None:
    """2년 반 → 2.5 years; None where no 반 follows."""
    half = _HALF.match(text, first.end)
    if half is None:
        return None
    value = first.low + Decimal("0.5")
    return replace(first, end=half.end(), low=value, high=value)


def with_part(first: Quantity, second: Quantity) -> Quantity | None:
    """2시간 + 30분 → 9,000 seconds, 1년 + 6개월 → 18 months; None where they do not join."""
    if not is_open_duration(second):
        return None
    name, _, span = _IN_SPANS[first.unit.name]
    value = first.low * span + second.low * _IN_SPANS[second.unit.name][2]
    joined = replace(first, end=second.end, low=value, high=value, over=second.over)
    return replace(joined, unit=Unit(name, "time"))


def mixed_range(first: Quantity, second: Quantity) -> Quantity | None:
    """6개월~1년 → 6 to 12 months; None where the two units have nothing in common."""
    if first.unit.name not in _IN_SPANS or second.unit.name not in _IN_SPANS:
        return None
    name, counter, span = _IN_SPANS[first.unit.name]
    other, _, other_span = _IN_SPANS[second.unit.name]
    low, high = first.low * span, second.high * other_span
    if name != other or low >= high:
        return None
    joined = replace(first, end=second.end, low=low, high=high, is_range=True)
    return replace(joined, unit=Unit(name, "time"), counter=counter)
