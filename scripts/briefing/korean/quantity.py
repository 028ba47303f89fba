"""A quantity: a number or a range with its unit, as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefing.korean.numeral import Numeral
from briefing.korean.unit import PLAIN, Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is printed at `text[start:end]`, without the words that bound it.

    `low` and `high` are equal unless `is_range` (20~30%) or `is_vague` (수십, 700억원대, 몇 달).
    `counter` is the counter as printed; `place` and `factor` are those of the (last) numeral.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: Unit
    counter: str
    numeral: Numeral
    is_range: bool = False
    is_vague: bool = False
    over: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is an amount at all: with a unit, or large (1억을 넘었다)."""
        if self.unit.kind == "name":
            return False
        return self.unit is not PLAIN or self.numeral.has_myriad
