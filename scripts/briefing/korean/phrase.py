"""A quantity with all that belongs to it: its cues, what it is counted per, what it was before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.korean.change import join_changes, join_ranges
from briefing.korean.cue import Cue, Relation, read_cue_behind, read_cue_in_front
from briefing.korean.quantity import Quantity
from briefing.korean.quantity_reader import read_quantities
from briefing.korean.rate import (
    fee_period,
    goes_on,
    is_denominator,
    is_spread_over,
    name_denominator,
    reaches,
    read_slash,
    takes_rate,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One amount of a text. `start` and `end` hold number and unit, `front` and `behind` the cues.

    `per` is the denominator's unit and print (month, 월); `origin` the phrase of the old value.
    """

    quantity: Quantity
    start: int
    end: int
    front: int
    behind: int
    relation: Relation
    per: tuple[str, str] | None = None
    origin: Phrase | None = None


def read_phrases(text: str) -> list[Phrase]:
    """The amounts of a text (in plain print) in order."""
    quantities = join_ranges(text, list(read_quantities(text)))
    phrases: list[Phrase] = []
    denominator: Quantity | None = None
    for quantity, origin in join_changes(text, quantities):
        if is_denominator(text, quantity):
            denominator = quantity
        elif quantity.counts:
            phrase = _read_phrase(text, quantity, phrases[-1] if phrases else None, denominator)
            if phrase.front < (phrases[-1].end if phrases else 0):
                phrases.pop()
            phrases.append(_with_origin(phrase, origin, phrases))
    return phrases


def _read_phrase(
    text: str, quantity: Quantity, last: Phrase | None, denominator: Quantity | None
) -> Phrase:
    floor = max(last.end if last else 0, denominator.end if denominator else 0)
    cue = read_cue_in_front(text, quantity.start, floor, quantity.unit.kind)
    start, front, per = quantity.start, cue.edge, cue.per
    if takes_rate(quantity.unit.kind, ""):
        # 「1인당 월 2만 원」 is a fee by the month, what stands nearest.
        if denominator is not None and per is None and reaches(text, denominator, front):
            front, per = denominator.start, name_denominator(denominator)
        elif last is not None and denominator and goes_on(text, last.quantity, quantity, front):
            per = last.per
        elif last is not None and per is None and is_spread_over(text, last.quantity, front):
            front, per = last.front, (last.quantity.unit.name, last.quantity.counter)
    if per is None and quantity.unit.kind == "money":
        per = fee_period(text, floor, front)
    # 「100만 토큰당 450원」 is number and unit; a cue or a word between leaves only 「450원」.
    if text[front:start].rstrip().endswith("당"):
        start = front
    end = quantity.end
    slash = read_slash(text, end) if per is None else None
    if slash is not None:
        per, end = slash[:2], slash[2]
    behind = read_cue_behind(text, end, front)
    return Phrase(quantity, start, end, front, behind.edge, _relation(quantity, cue, behind), per)


def _relation(quantity: Quantity, front: Cue, behind: Cue) -> Relation:
    """The bound: a word behind beats one in front, a bound beats 여, 여 beats 약."""
    if quantity.is_range:
        return "range"
    for cue in (behind, front):
        if cue.relation is not None and cue.relation != "~":
            return cue.relation
    if quantity.over:
        return ">"
    about = quantity.is_vague or "~" in (behind.relation, front.relation)
    return "~" if about else "="


def _with_origin(phrase: Phrase, origin: Quantity | None, before: list[Phrase]) -> Phrase:
    """The phrase joined to the one that holds its old value; it shares that one's rate."""
    if origin is None:
        return phrase
    for old in reversed(before):
        if old.quantity is origin:
            return replace(phrase, origin=old, front=old.front, per=phrase.per or old.per)
    return phrase
