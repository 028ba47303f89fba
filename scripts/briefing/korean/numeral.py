"""Numerals as Koreans print them (3조 2천억, 1만5천, 스물두, 수십만) → exact decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

Style = Literal["digits", "hangul", "native", "vague"]

SCALES = {"십": 10, "백": 100, "천": 1000}
MYRIADS = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}

_SINO = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", start=1)}
_ONES = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}
_TENS = {
    **{"열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80},
    **{"아흔": 90},
}
_ALONE = {
    **{
        "석": (3, 3),
        "넉": (4, 4),
        "스무": (20, 20),
        "한두": (1, 2),
        "두세": (2, 3),
        "두어": (2, 3),
    },
    **{"서너": (3, 4), "너댓": (4, 5), "네댓": (4, 5), "네다섯": (4, 5), "대여섯": (5, 6)},
    **{"예닐곱": (6, 7), "일고여덟": (7, 8), "여덟아홉": (8, 9)},
}
_NATIVE = re.compile(
    rf"(?P<alone>{'|'.join(_ALONE)})|(?P<tens>{'|'.join(_TENS)})?(?P<ones>{'|'.join(_ONES)})?"
)

# Lengths are capped so that a wall of digits fails at once; the caps are far above any amount.
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?!\d)(?:\.\d{1,9}(?!\d))?(?![.,]\d)"
# 3경기 and 3조각 are three games and three pieces, 3조항 is three clauses.
_MYRIAD = r"[만억]|조(?![각항])|경(?![기주로계영])"
_DIGIT_TERM = re.compile(
    rf"(?P<number>{_DIGITS})(?P<over>여(?=[십백천만억조]))?(?P<scale>[십백천])?"
    rf"(?P<over2>여(?=[만억조]))?(?P<myriad>{_MYRIAD})?"
)
_HANGUL_TERM = re.compile(
    r"(?P<number>[일이삼사오육칠팔구])?(?P<over>여(?=[십백천만억조]))?(?P<scale>[십백천])?"
    rf"(?P<over2>여(?=[만억조]))?(?P<myriad>{_MYRIAD})?"
)
_VAGUE = re.compile(r"(?P<head>수|몇) ?(?P<scale>[십백천])?(?P<myriad>[만억조])?")
_LATIN_SCALE = re.compile(r"(?P<letter>[KMBT])(?= ?(?:토큰|파라미터|매개변수))")
_LATIN_SCALES = {"K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
# 매출 3조 2026년, 5만 3월: what follows is a date, no smaller part of the numeral.
_CALENDAR_AHEAD = re.compile(r"(?:년|월|일|분기|시(?!간)|위(?!안)|차)")

# 억 and 조 alone are orders of magnitude, 구조 is structure, 일조 sunshine.
_NO_NUMERAL = frozenset(("억", "조", "구조", "일조", "사조"))

NUMERAL_WORD = (
    rf"(?:수|몇)(?=[ 십백천만억조년개일차시])|{'|'.join((*_ALONE, *_TENS, *_ONES))}"
    r"|[일이삼사오육칠팔구]?[십백천만억조]"
)
"""What a numeral in letters begins with (a regular expression, to be found at a word's start)."""
_WORDS = (*SCALES, *MYRIADS, *_SINO, *_ALONE, *_TENS, *_ONES)
INITIALS = "".join(sorted({"수", "몇", *(word[0] for word in _WORDS)}))
"""The letters a numeral word can begin with."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral and what its print tells beyond the number.

    `low` and `high` differ for 수십 (10 to 99) and 두세 (2 to 3). `place` is the lowest printed
    place (700억 → 100억, 3.5 → 0.1), `factor` what the last digits are multiplied by (700억 → 억),
    `over` a 여 inside the numeral (40여만). With 만, 억, 조 or 경 in it (`has_myriad`) a numeral
    counts something even where no unit follows.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    style: Style
    place: Decimal = Decimal(1)
    factor: Decimal = Decimal(1)
    has_myriad: bool = False
    over: bool = False

    def times(self, factor: Decimal, end: int) -> Numeral:
        """The numeral with a factor printed behind it, up to `end`: 128K, $1.2B."""
        numbers = (self.low, self.high, self.place, self.factor)
        low, high, place, whole = (number * factor for number in numbers)
        return replace(self, end=end, low=low, high=high, place=place, factor=whole)


@dataclass(slots=True)
class _Chain:
    """The terms of one numeral read so far: 4조, 5,000억."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    group_ceiling: Decimal = Decimal("Infinity")
    myriad_ceiling: Decimal = Decimal("Infinity")
    open: bool = True

    def accepts(self, term: re.Match[str], spaced: bool) -> bool:
        """Whether a further term belongs: it must be smaller than what the last one left open."""
        scale, myriad = _multipliers(term)
        if not self.open or ("." in (term["number"] or "") and scale * myriad > 1):
            return False
        part = _number(term) * scale
        # 1억 1명 and 2천 500명 are one numeral, 2천 3명 hardly; 천만 이 … goes on otherwise.
        hardly = term["number"] in _SINO or (self.group and part < 100)
        if spaced and scale == myriad == 1 and hardly:
            return False
        return part < self.group_ceiling and (self.group + part) * myriad < self.myriad_ceiling

    def add(self, term: re.Match[str]) -> None:
        """Take up a term: scales collect in the group, a myriad closes it."""
        scale, myriad = _multipliers(term)
        self.group += _number(term) * scale
        self.group_ceiling = Decimal(scale)
        self.open = (scale > 1 or myriad > 1) and "." not in (term["number"] or "")
        if myriad > 1:
            self.total += self.group * myriad
            self.group = Decimal(0)
            self.group_ceiling, self.myriad_ceiling = Decimal(10**4), Decimal(myriad)


def _number(term: re.Match[str]) -> Decimal:
    digits = term["number"]
    if digits is None:
        return Decimal(1)
    return Decimal(_SINO.get(digits) or digits.replace(",", ""))


def _multipliers(term: re.Match[str]) -> tuple[int, int]:
    return SCALES.get(term["scale"], 1), MYRIADS.get(term["myriad"], 1)


def _place(number: Decimal) -> Decimal:
    """The lowest place with a digit: 700 → 100, 3.50 → 0.01."""
    _, digits, exponent = number.as_tuple()
    zeros = 0
    if exponent == 0:
        zeros = len(digits) - len("".join(map(str, digits)).rstrip("0") or "0")
    return Decimal(1).scaleb(int(exponent) + zeros)


def _read_terms(text: str, pos: int, term_pattern: re.Pattern[str], style: Style) -> Numeral | None:
    term = term_pattern.match(text, pos)
    if term is None or term.end() == pos:
        return None
    chain, over, end = _Chain(), False, pos
    while term is not None and term.end() > term.start():
        spaced = term.start() > end > pos
        if end > pos and not chain.accepts(term, spaced):
            break
        if spaced and term["scale"] is term["myriad"] is None and _is_date(text, term.end()):
            break
        chain.add(term)
        last, end = term, term.end()
        over = over or bool(term["over"] or term["over2"])
        gap = 1 if text[end : end + 1] == " " else 0
        term = term_pattern.match(text, end + gap) if chain.open else None
    scale, myriad = _multipliers(last)
    value, factor = chain.total + chain.group, Decimal(scale * myriad)
    place, has_myriad = _place(_number(last)) * factor, chain.myriad_ceiling.is_finite()
    return Numeral(pos, end, value, value, style, place, factor, has_myriad, over)


def _is_date(text: str, pos: int) -> bool:
    return _CALENDAR_AHEAD.match(text, pos) is not None


def _read_vague(text: str, pos: int) -> Numeral | None:
    match = _VAGUE.match(text, pos)
    if match is None:
        return None
    scale, myriad = _multipliers(match)
    factor = Decimal(scale * myriad)
    low, high = (factor, factor * 10 - 1) if factor > 1 else (Decimal(2), Decimal(9))
    end = match.end() if factor > 1 else match.end("head")
    return Numeral(pos, end, low, high, "vague", factor, factor, myriad > 1)


def _read_native(text: str, pos: int) -> Numeral | None:
    match = _NATIVE.match(text, pos)
    if match is None or match.end() == pos:
        return None
    exact = _TENS.get(match["tens"], 0) + _ONES.get(match["ones"], 0)
    low, high = _ALONE.get(match["alone"], (exact, exact))
    return Numeral(pos, match.end(), Decimal(low), Decimal(high), "native")


def read_digits(text: str, pos: int) -> Numeral | None:
    """The numeral in figures that begins at `pos`: 2,048 · 3조 2천억 · 1만5천 · 40여만 · 128K."""
    numeral = _read_terms(text, pos, _DIGIT_TERM, "digits")
    if numeral is None:
        return None
    letter = _LATIN_SCALE.match(text, numeral.end)
    if letter is None:
        return numeral
    return numeral.times(Decimal(_LATIN_SCALES[letter["letter"]]), letter.end())


def read_words(text: str, pos: int) -> tuple[Numeral, ...]:
    """The numerals in letters that can begin at `pos`, the likelier first: 수십만, 스물두, 이천만.

    More than one where the letters alone do not decide (일곱 / 일); the unit behind does.
    """
    vague, native = _read_vague(text, pos), _read_native(text, pos)
    sino = _read_terms(text, pos, _HANGUL_TERM, "hangul")
    if sino is not None and (sino.low < 10 or text[pos : sino.end] in _NO_NUMERAL):
        sino = None
    return tuple(numeral for numeral in (vague, native, sino) if numeral is not None)
