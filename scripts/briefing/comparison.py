"""What several briefings say of one thing: figures that agree, that differ, that stand alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from briefing.entry import LinkedItem
from briefing.korean.amount import Amount
from briefing.model import Quote
from briefing.registry import Name, Registry, fold

# What is compared: the measure, whom it is of, against what, and the days it is counted for.
Subject = tuple[Name, frozenset[Name], frozenset[Name], date | None, date | None]
# 「약」 and 「수준」 leave this much room on both sides.
_ABOUT = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The figures and claims of a library, by what they are of.

    Only figures of a registered measure with a time are compared, and quotations by their words.
    """

    _by_subject: Mapping[Subject, tuple[LinkedItem, ...]]
    _by_words: Mapping[str, tuple[LinkedItem, ...]]
    _subjects: Mapping[LinkedItem, Subject]

    def alike(self, item: LinkedItem) -> tuple[LinkedItem, ...]:
        """The items of other briefings that tell of the same thing."""
        subject = self._subjects.get(item)
        others = self._by_subject[subject] if subject else self._by_words.get(_words(item), ())
        return tuple(other for other in others if other.briefing != item.briefing)

    def conflicts(self, item: LinkedItem) -> tuple[LinkedItem, ...]:
        """The figures of other briefings that cannot be true beside this one."""
        mine = item.amount
        if mine is None:
            return ()
        return tuple(
            other
            for other in self.alike(item)
            if other.amount and not may_both_hold(mine, other.amount)
        )

    def is_compared(self, item: LinkedItem) -> bool:
        """Whether an item is of a kind that other briefings could carry as well."""
        return item in self._subjects or item.kind == "quote"

    def is_single_sourced(self, item: LinkedItem) -> bool:
        """「기사 1건에 근거」: it could be compared, and no second briefing carries it."""
        if not self.is_compared(item):
            return False
        disputed = set(self.conflicts(item))
        return all(other in disputed for other in self.alike(item))


def compare(items: Iterable[LinkedItem], registry: Registry) -> Comparison:
    """Group the figures and quotations of a library by what they are of."""
    by_subject: dict[Subject, list[LinkedItem]] = defaultdict(list)
    by_words: dict[str, list[LinkedItem]] = defaultdict(list)
    subjects: dict[LinkedItem, Subject] = {}
    for item in items:
        subject = _subject(item, registry)
        if subject:
            by_subject[subject].append(item)
            subjects[item] = subject
        elif isinstance(item.source, Quote):
            by_words[_words(item)].append(item)
    return Comparison(
        {subject: tuple(found) for subject, found in by_subject.items()},
        {words: tuple(found) for words, found in by_words.items()},
        subjects,
    )


def _subject(item: LinkedItem, registry: Registry) -> Subject | None:
    if item.measure is None or item.date is None or not item.about:
        return None
    # 「알리바바, 첸 앱」 and 「첸 앱」 are one subject: the company goes with its product.
    owners = {owner for name in item.about for owner in registry.companies_of(name)}
    about = frozenset(item.about) - owners or frozenset(item.about)
    days = (item.date.first_day, item.date.last_day)
    return (item.measure, about, frozenset(item.versus), *days)


def _words(item: LinkedItem) -> str:
    return fold(item.source.text) if isinstance(item.source, Quote) else ""


def may_both_hold(a: Amount, b: Amount) -> bool:
    """Whether two readings can be true at once; amounts of different units are not compared."""
    if a.unit != b.unit:
        return True
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    if low_a is not None and high_b is not None and _is_over(low_a, high_b, a, b):
        return False
    return not (low_b is not None and high_a is not None and _is_over(low_b, high_a, b, a))


def _is_over(low: Decimal, high: Decimal, above: Amount, below: Amount) -> bool:
    """Whether everything that `above` allows is more than everything that `below` does."""
    is_open = above.relation == ">" or below.relation == "<"
    return low > high or (low == high and is_open)


def _bounds(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    low = amount.value if amount.value is not None else amount.low
    high = amount.value if amount.value is not None else amount.high
    if low is None or high is None:
        return None, None
    match amount.relation:
        case ">" | ">=":
            return low, None
        case "<" | "<=":
            return None, high
        case "~":
            return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
        case _:
            return low, high
