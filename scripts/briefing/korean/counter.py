"""Which counter stands behind a numeral: 3개가 yes, 3 개발 and 두 배우 no."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.korean.numeral import Numeral
from briefing.korean.unit import UNIT_OF_COUNTER, Unit

_PARTICLES = (
    "이|가|은|는|을|를|의|에|로|으로|와|과|도|만|까지|부터|씩|뿐|뿐이다|뿐이었다|뿐인|뿐이고|뿐이라고|뿐이라며|뿐이라는|뿐이며|뿐만|마다|밖에|보다|나|이나|"
    "라도|이라도|며|이며|고|이고|다|이다|였다|이었다|였고|이었고|였던|이었던|이던|던|이라고|"
    "라고|이라는|라는|이라며|라며|입니다|이란|란|이지만|지만|이어서|여서|이면|면|임|인|인데|"
    "처럼|같은|조차|당|여|간|내|분|급|꼴|등|중|째|에는|에도|에만|에서|에서는|에서도|에서의|"
    "에서만|에게|에게는|에게서|로는|으로는|로도|으로도|로의|으로의|로만|으로만|로부터|"
    "으로부터|와의|과의|와는|과는|만의|만에|만이|만을|만으로|만도|까지는|까지의|까지도|"
    "까지만|부터는|씩을|씩의|보다는|보다도|마저|간의|간은|내에|내로|여의|여간|였지만|"
    "이었지만|였으며|이었으며|였는데|이었는데|였으나|이었으나|였다가|이자|자|이니|이므로|"
    "이었다고|였다고|이었다는|였다는|이었다며|였다며|이라던|라던|"
    "이라|라|이에|째로|째를|급의|급으로|급인|꼴로|꼴이다|인지|인가|이어야|여야|대|대가|대는|"
    "대를|대의|대에|대로|대다|대에서|대까지|대였다|대인|대로의|으로서|로서|에다|이요|요|선|"
    "선을|선에서|선까지|선이|선으로|권|어치|분의|분을"
)
# Words that print glues to a counter; what follows them is free (이상의, 규모로).
_GLUED_WORDS = (
    "이상|이하|이내|미만|초과|안팎|내외|가량|정도|쯤|남짓|수준|규모|가까이|짜리|어치|상당|동안|안에|이후"
    "|돌파|넘[는게었을긴겼기고]|육박|전후|언저리|연속|투자|수출|매출|계약|아래"
)
AFTER_COUNTER = rf"(?:(?![가-힣])|(?:{_PARTICLES})(?![가-힣])|(?:{_GLUED_WORDS}))"
"""What may follow a counter (a lookahead's body); otherwise the letters begin another word."""

# Counters that stand at the number without a space, or are not these (3 등, 4 선).
_GLUED_ONLY = re.compile("[등선인차도B세mgtWp]")
# Counters that go with 한, 두, 세; the others take figures or 일, 이, 삼.
_NATIVE = re.compile(
    "[개명곳달배번살대장건편종팀권쌍줄곡주채척벌병잔통분매]|사람|군데|가지|종류|갑절|번째|차례|시간|마리|집"
    "|그루|세트|단어|문항|켤레"
)
# Glued to 한, 두, 세 any other counter reads as a word: 한편, 세대, 열기, 한도.
_NATIVE_GLUED = re.compile("[배달명곳개]|가지|번째|차례|시간|사람")
# 만 and 천 alone, glued to another counter than these, are words: 만기, 만점, 천장.
_SINO_GLUED = re.compile("[명원개]|달러|위안|유로|시간|토큰|건")
# 원전, 원칙 and so on are words, 3조원투자 is not; 3개사이 is 3개사 + 이.
_LOOSE_SINGLE = r"개(?!인(?!당)|발)|명|원(?![전칙료자리유인장])"


def _alternatives(counters: list[str]) -> str:
    return "|".join(re.escape(counter) for counter in sorted(counters, key=len, reverse=True))


def _is_hangul(counter: str) -> bool:
    return "가" <= counter[-1] <= "힣"


_HANGUL = [counter for counter in UNIT_OF_COUNTER if _is_hangul(counter)]
_SYMBOL = re.compile(
    rf"(?:{_alternatives([c for c in UNIT_OF_COUNTER if not _is_hangul(c)])})"
    r"(?:(?<![A-Za-z])|(?![A-Za-z0-9]|-[A-Za-z]))"
)
# 4개 사업자 are no four companies: a counter of two words ends where a word does.
_ONE_WORD = [counter for counter in _HANGUL if len(counter) > 1 and " " not in counter]
_LOOSE = re.compile(rf"{_alternatives(_ONE_WORD)}|{_LOOSE_SINGLE}")
# 1억 초과 is a bound, not 100 million seconds and more.
_STRICT = re.compile(rf"(?!초과)(?:{_alternatives(_HANGUL)})(?={AFTER_COUNTER})")
_GAP = re.compile(r"(?P<over> ?여(?= ?[가-힣]))? ?")
_OVER_BEHIND = re.compile(r"여(?=[ ,.)]|$|간|의|를|에|가)")


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter as printed and its unit; `over` where 여 stands before or behind it."""

    text: str
    unit: Unit
    over: bool
    end: int


def _find(text: str, pos: int, is_close: bool) -> str | None:
    symbol, strict = _SYMBOL.match(text, pos), _STRICT.match(text, pos)
    loose = _LOOSE.match(text, pos) if is_close else None
    return max((match[0] for match in (symbol, strict, loose) if match), key=len, default=None)


def _fits(counter: str, unit: Unit, numeral: Numeral, glued: bool) -> bool:
    if not glued and _GLUED_ONLY.fullmatch(counter):
        return counter.isascii() and numeral.has_myriad
    # 열 집 are households, 「5집」 is a record.
    if counter == "집" and (numeral.style != "native" or glued):
        return False
    if numeral.style == "native":
        return (_NATIVE_GLUED if glued else _NATIVE).fullmatch(counter) is not None
    if numeral.style == "hangul" and glued and not _SINO_GLUED.fullmatch(counter):
        return False
    return unit.minimum <= 1 or numeral.high >= unit.minimum


def read_counter(text: str, numeral: Numeral) -> Counter | None:
    """The counter that stands behind a numeral, or None where other words follow."""
    gap = _GAP.match(text, numeral.end)
    assert gap is not None  # every part of it is optional
    glued = gap.end() == numeral.end
    printed = _find(text, gap.end(), gap[0] in ("", "여") and numeral.style == "digits")
    if printed is None:
        return None
    unit = UNIT_OF_COUNTER[printed]
    if not _fits(printed, unit, numeral, glued):
        return None
    end = gap.end() + len(printed)
    behind = _OVER_BEHIND.match(text, end)
    over = bool(gap["over"] or behind)
    return Counter(printed, unit, over, behind.end() if behind else end)
