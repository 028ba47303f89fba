"""Two quantities that belong together: a change (A에서 B로, A → B), a range (2만에서 3만 명)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.korean.quantity import Quantity
from briefing.korean.quantity_reader import range_of, shared_factor
from briefing.korean.rate import is_denominator
from briefing.korean.unit import PLAIN

_FROM = re.compile(
    r"(?:\([^()]{0,60}\))?(?: ?(?:수준|안팎|가량|이상|정도|선))?(?:에서는?|에서만)"
    r"(?P<between>[^.,…\"”。\n]{0,26})"
)
_ARROW = re.compile(r"(?:\([^()]{0,60}\))? ?(?:→|⟶|->|=>) ?(?:[^.,…\"”。→]{0,14} )?")
_GROWTH = (
    "늘|증가|확대|커[졌지]|뛰|올[랐라리렸]|성장|줄|감소|낮|떨어|내[려렸]|좁|하락|상승|급[등증락]"
)
_TO = re.compile(
    r"(?:\([^()]{0,60}\))?(?: ?(?:이상|안팎|수준|가량|정도|규모|선|쯤|이하|미만|가까이))?"
    rf"(?:(?:으로|로)(?:까지|도|만)?(?![가-힣])(?! ?(?P<estimate>추산|추정|예상|전망|예측))"
    rf"|(?:까지|가까이) ?(?:{_GROWTH}))"
)
_RANGE_BEHIND = re.compile(r" ?사이|까지(?! ?(?:" + _GROWTH + "))")
# Farther apart two quantities are no pair; the limit also keeps the search linear.
_FARTHEST = 80
_NEXT_QUANTITIES = 4


def _gap(text: str, first: Quantity, second: Quantity) -> str | None:
    if second.start - first.end > _FARTHEST:
        return None
    return text[first.end : second.start]


def join_ranges(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """「2만에서 3만 명이」 and 「20%에서 30% 사이」 become one quantity each."""
    joined: list[Quantity] = []
    for quantity in quantities:
        last = joined[-1] if joined else None
        if last is not None and _is_range(text, last, quantity):
            whole = range_of(last, quantity)
            if whole is not None:
                joined[-1] = whole
                continue
        joined.append(quantity)
    return joined


def _is_range(text: str, first: Quantity, second: Quantity) -> bool:
    if _gap(text, first, second) != "에서 " or first.is_range or second.is_range:
        return False
    if first.unit is PLAIN:
        return second.unit is not PLAIN and _TO.match(text, second.end) is None
    return first.unit.name == second.unit.name and bool(_RANGE_BEHIND.match(text, second.end))


def join_changes(
    text: str, quantities: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity | None]]:
    """Each quantity with the one it changed from, where there is one.

    A first one without a unit takes that of the second: 「3만에서 5만 명으로」, 「4→6%」.
    """
    found = list(quantities)
    origins: dict[int, int] = {}
    for index, first in enumerate(found):
        target = _changes_to(text, found, index)
        if target is None:
            continue
        origins[target] = index
        found[index] = _with_unit_of(first, found[target])
    return [
        (quantity, found[origins[index]] if index in origins else None)
        for index, quantity in enumerate(found)
    ]


def _changes_to(text: str, quantities: Sequence[Quantity], index: int) -> int | None:
    """The index of the quantity that the one at `index` changed to."""
    first = quantities[index]
    if first.is_range or first.is_vague:
        return None
    for target in range(index + 1, min(index + _NEXT_QUANTITIES, len(quantities))):
        second = quantities[target]
        gap = _gap(text, first, second)
        if gap is None:
            return None
        same = first.unit.name == second.unit.name
        if _ARROW.fullmatch(gap) and (same or first.unit is PLAIN):
            return target
        if same and _FROM.fullmatch(gap):
            return target if _TO.match(text, second.end) else None
        if first.unit is PLAIN and second.unit is not PLAIN and gap == "에서 ":
            return target if _TO.match(text, second.end) else None
        passed_over = second.unit.kind == "time" or is_denominator(text, second)
        if second.counts and not passed_over:
            return None
    return None


def _with_unit_of(first: Quantity, second: Quantity) -> Quantity:
    if first.unit is not PLAIN or second.unit is PLAIN:
        return first
    factor = shared_factor(first.numeral, second.numeral) * second.unit.factor
    shared = replace(first, unit=second.unit, counter=second.counter)
    return replace(shared, low=first.low * factor, high=first.high * factor)
