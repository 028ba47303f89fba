"""For what time an amount is told: which of its sentence's dates is its own."""

from __future__ import annotations

import re

from briefing.draft.telling import Sentence, ToldDate
from briefing.korean.amount import Amount

_MARKED = re.compile(r"\s?(?:기준|현재|말 기준|까지)")
# 「지난해 38억 원의 세 배 수준인 120억 원」, 「지난해 말 18곳에서」: a yardstick with its date.
_YARDSTICK = re.compile(r"\s?(?:의|보다|에서|이던|였던|인데|이었지만|에 비해|대비)")
_NEXT_CLAUSE = re.compile(r"(?:고|며|지만|는데|면서),? ")
_PARTICLE = re.compile(
    r"(?:부터|까지|에는|에도|에만|에서|에|의|은|는|께|쯤|경)?(?: 들어)?(?![가-힣])"
)
_WORD_END = re.compile(r"[가-힣]*")
_LONGEST_GAP = 25


def date_of(sentence: Sentence, amount: Amount) -> ToldDate | None:
    """The date an amount is counted for: the nearest before it, of a period or marked as such.

    「지난해 매출 310억 원, 영업손실 420억 원」: of a list, each amount has that of the first.
    """
    text = sentence.part.text
    for date in reversed([date for date in sentence.dates if date.end <= amount.start]):
        if _MARKED.match(text, date.end):
            return date
        if _is_of_yardstick(sentence, date, amount):
            continue
        is_period = date.value.precision != "day" if date.value else "일" not in date.text
        return date if is_period and _governs(sentence, date, amount) else None
    return None


def bare(sentence: Sentence, start: int, end: int) -> str:
    """A stretch of the sentence without its dates and amounts, which are no part of what counts."""
    text = sentence.part.text
    cuts = [(date.start, _PARTICLE, date.end) for date in sentence.dates]
    cuts += [(one.cue[0], _WORD_END, one.cue[1]) for one in sentence.amounts]
    pieces, position = [], start
    for first, behind, last in sorted(cuts, key=lambda cut: cut[0]):
        if position <= first and last <= end:
            pieces.append(text[position:first])
            tail = behind.match(text, last, end)
            position = tail.end() if tail else last
    return "".join((*pieces, text[position:end]))


def _is_of_yardstick(sentence: Sentence, date: ToldDate, amount: Amount) -> bool:
    text = sentence.part.text
    return any(
        not text[date.end : other.start].strip() and bool(_YARDSTICK.match(text, other.end))
        for other in sentence.amounts
        if date.end <= other.start < amount.start
    )


def _governs(sentence: Sentence, date: ToldDate, amount: Amount) -> bool:
    """Whether nothing but other amounts of the same time stands between a date and an amount."""
    between = [one for one in sentence.amounts if date.end <= one.start < amount.start]
    last = between[-1] if between else None
    if last and not _governs(sentence, date, last):
        return False
    gap = sentence.part.text[(last.end if last else date.end) : amount.start]
    listed = re.sub(r"^(?:을|를|이|과|와)?, ", "", gap) if last else gap
    is_near = len(gap) < _LONGEST_GAP and "." not in gap and "," not in listed
    return is_near and not (last and _NEXT_CLAUSE.search(gap))
