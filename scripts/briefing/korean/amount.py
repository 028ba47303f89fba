"""Korean amounts: found in a paragraph, read from what a contributor copied, compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing.korean.cue import Relation
from briefing.korean.normalise import normalise
from briefing.korean.phrase import Phrase, read_phrases

__all__ = ["Amount", "Relation", "find_amounts", "parse_amount", "same_amount"]

_WIDE = re.compile("[０-９，．％＄￦]")
_NARROW = str.maketrans("０１２３４５６７８９，．％＄￦", "0123456789,.%$₩")
# What may stand beside an amount without changing what it says: endings, and verbs of being.
_HARMLESS = re.compile(
    r"(?:[\s.,·'\"“”‘’「」()]|규모|수준|어치|상당|짜리|으로|로|의|은|는|이|가|을|를|에|도|만|와|과|까지|부터|씩|간|동안"
    r"|만에|이다|다|였다|이었다|입니다|이며|인|달한다|달했다|달하는|이른다|이르렀다|이르는|불과하다|불과했다"
    r"|그쳤다|그친다|기록했다|집계됐다|나타났다|된다|됐다)*"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as an article prints it.

    `text` is number and unit without the cue, `start` and `end` are its offsets in the string
    that was read (code points); `cue` are those of the whole phrase (약 …, … 이상; of a change
    from the old value on). Either `value` is set, or `low` and `high` (20~30%, 수십억, 700억원대).
    `unit` is a published unit (KRW, person, USD/month), else the printed counter; `counter` is
    the counter as printed, of a rate both (원/토큰). `from_value` is the old value of a change:
    120,000 in 「12만 톤에서 15만 톤으로」.
    """

    text: str
    start: int
    end: int
    cue: tuple[int, int]
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    relation: Relation
    from_value: Decimal | None = None
    counter: str = ""


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Every amount of a paragraph in order; they do not overlap.

    A change (「A에서 B로」, 「A → B」) is two amounts, the second one with `from_value`.
    """
    normal = normalise(text)
    plain = normal.text.translate(_NARROW) if _WIDE.search(normal.text) else normal.text
    phrases = read_phrases(plain)
    return tuple(_amount(text, normal.offsets, phrase) for phrase in phrases)


def _amount(source: str, offsets: Sequence[int], phrase: Phrase) -> Amount:
    start, end = offsets[phrase.start], offsets[phrase.end]
    quantity, per = phrase.quantity, phrase.per
    exact = not (quantity.is_range or quantity.is_vague)
    unit, counter = quantity.unit.name, quantity.counter
    if per is not None:
        unit, counter = f"{unit}/{per[0]}", f"{counter}/{per[1]}"
    old = phrase.origin.quantity if phrase.origin else None
    return Amount(
        *(source[start:end], start, end, (offsets[phrase.front], offsets[phrase.behind])),
        value=_plain(quantity.low) if exact else None,
        low=None if exact else _plain(quantity.low),
        high=None if exact else _plain(quantity.high),
        unit=unit,
        relation=phrase.relation,
        from_value=_plain(old.low) if old is not None else None,
        counter=counter,
    )


def _plain(value: Decimal) -> Decimal:
    """The same number without trailing zeros or an exponent: 1.20E+9 → 1200000000."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def parse_amount(text: str) -> Amount | None:
    """The one amount, range or change a contributor copied, with its cues: 약 6,300억 원.

    None where there is none, more than one, or where other words stand beside it.
    """
    amounts = find_amounts(text)
    is_change = len(amounts) == 2 and amounts[1].from_value is not None
    if len(amounts) != 1 and not is_change:
        return None
    start, end = amounts[-1].cue
    rest = normalise(text[:start] + text[end:]).text
    return amounts[-1] if _HARMLESS.fullmatch(rest) else None


def same_amount(a: Amount, b: Amount) -> bool:
    """Whether two readings say the same: value or bounds, unit, relation and old value, exactly."""
    return _said(a) == _said(b)


def _said(amount: Amount) -> tuple[Decimal | str | None, ...]:
    numbers = (amount.value, amount.low, amount.high, amount.from_value)
    return (*numbers, amount.unit, amount.relation)
