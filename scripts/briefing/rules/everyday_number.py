"""Number words of everyday language, which say no more than the article: 한 달 for 매달."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.korean.amount import Amount
from briefing.rules.amount_match import same_unit

# What tells of something that comes again: 「매달 31만 건」 is 「한 달에 31만 건」.
_RECURRING = {
    "year": re.compile(r"매년|매해|해마다|연간|연평균|(?<![가-힣])연 "),
    "month": re.compile(r"매달|매월|달마다|다달이|월간|월평균|(?<![가-힣\d])월 "),
    "week": re.compile(r"매주|주마다|주간|(?<![가-힣])주 |주당"),
    "day": re.compile(r"매일|날마다|하루|일간|일평균"),
}
_COUNTED = frozenset({"unit", "person", "company"})
_WORD = re.compile(r"(?:한|두|세|네|석|넉|하나|둘|셋|넷)(?![가-힣])")
# Whoever counts to ten in words may have miscounted what the article counts.
_SMALL = 10


def is_everyday(ours: Amount, told: str, given: Sequence[Amount]) -> bool:
    """Whether a number of ours that the article does not print is a turn of speech.

    `told` is the text it may rest on, `given` are all amounts of the article: where that counts the
    same thing, another number is wrong (한 곳 beside small ones alone), as is as many of another.
    """
    recurring = _RECURRING.get(ours.unit)
    if recurring:
        return ours.value == 1 and bool(recurring.search(told))
    if ours.unit not in _COUNTED or not _WORD.match(ours.text):
        return False
    return not any(_contradicts(ours, other) for other in given if other.unit in _COUNTED)


def _contradicts(ours: Amount, given: Amount) -> bool:
    if same_unit(ours, given):
        return ours.value != 1 or given.value is None or given.value <= _SMALL
    return given.value == ours.value != 1
