"""Whether an amount as written is one of the amounts the article gives there."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.korean.amount import Amount

# What rounds may differ by: 「약 1억 6천만」 for 1억 5,500만.
_ROUNDED = Decimal("0.05")
_UNITS_BY_COUNTER = frozenset({"unit"})


def same_number(a: Amount, b: Amount) -> bool:
    """The same value or range, exactly, and the same unit; of things counted the same counter."""
    return (a.value, a.low, a.high) == (b.value, b.low, b.high) and same_unit(a, b)


def same_in_our_words(ours: Amount, given: Amount) -> bool:
    """The same number as we may put it: 50% for 절반, 2달러 for 「100만 토큰당 2달러」.

    A number whose counter is not read (9만 건뿐이라고) is one of any unit.
    """
    if same_number(ours, given):
        return True
    if (_share(ours), ours.low, ours.high) != (_share(given), given.low, given.high):
        return False
    bases = {amount.unit.partition("/")[0] for amount in (ours, given)}
    counters = {amount.counter.partition("/")[0] for amount in (ours, given)}
    if not ours.unit or bases == {"percent", "fraction"}:
        return True
    is_rate = ("/" in ours.unit) != ("/" in given.unit)
    return is_rate and len(bases) == 1 and (bases != _UNITS_BY_COUNTER or len(counters) == 1)


def _share(amount: Amount) -> Decimal | None:
    """The value, a fraction in percent."""
    if amount.value is None or amount.unit != "fraction":
        return amount.value
    return amount.value * 100


def same_unit(a: Amount, b: Amount) -> bool:
    """The same unit; 개 is not 곳, though both count things."""
    if a.unit != b.unit:
        return False
    return a.unit not in _UNITS_BY_COUNTER or a.counter == b.counter


def same_bound(written: Amount, given: Amount) -> bool:
    """The same bound, and the old value of a change where it was written."""
    if written.from_value is not None and written.from_value != given.from_value:
        return False
    return written.relation == given.relation


def rounds(written: Amount, given: Amount) -> bool:
    """Whether 「약 …」 in our own words is near enough to what the article gives."""
    if written.relation != "~" or not same_unit(written, given):
        return False
    if written.value is None or given.value is None:
        return False
    return abs(written.value - given.value) <= abs(given.value) * _ROUNDED


def nearest_amount(written: Amount, given: Sequence[Amount]) -> Amount | None:
    """The amount most likely meant: of the same unit and value, of one of them, or the first."""

    def likeness(amount: Amount) -> tuple[bool, bool]:
        same_value = (amount.value, amount.low) == (written.value, written.low)
        return same_value, same_unit(amount, written)

    return max(given, key=likeness, default=None)
