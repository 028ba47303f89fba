"""A numeral with its counter, read at one place: 3만~5만 개, 2시간 30분, 10분의 1, $1.2B, 절반."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from briefing.korean.counter import AFTER_COUNTER, read_counter
from briefing.korean.duration import is_open_duration, may_follow, mixed_range, with_half, with_part
from briefing.korean.not_amount import counts_nothing, is_age_group
from briefing.korean.numeral import INITIALS, NUMERAL_WORD, Numeral, read_digits, read_words
from briefing.korean.quantity import Quantity
from briefing.korean.unit import AGE, FRACTION, PLAIN, SHARE, UNIT_OF_COUNTER, Unit

_SYMBOLS = {"$": "달러", "US$": "달러", "₩": "원", "€": "유로", "£": "파운드", "¥": "엔"}
_IDIOMS: dict[str, tuple[str, str, str]] = {
    "절반": ("0.5", "0.5", ""),
    "갑절": ("2", "2", "배"),
    "곱절": ("2", "2", "배"),
    "반년": ("0.5", "0.5", "년"),
    "반 년": ("0.5", "0.5", "년"),
    "하루": ("1", "1", "일"),
    "이틀": ("2", "2", "일"),
    "사흘": ("3", "3", "일"),
    "나흘": ("4", "4", "일"),
    "닷새": ("5", "5", "일"),
    "엿새": ("6", "6", "일"),
    "열흘": ("10", "10", "일"),
    "보름": ("15", "15", "일"),
    "며칠": ("2", "9", "일"),
    "일주일": ("1", "1", "주"),
}
_FIRST = "".join({*INITIALS, *(idiom[0] for idiom in _IDIOMS), *"마영$₩€£¥U"})
# The first letters stand in front and the words before the figures: a paragraph is searched in a
# quarter of the time (21 µs for 200 characters instead of 80).
_START = re.compile(
    rf"(?=[{_FIRST}\d-])(?:"
    rf"(?<![가-힣A-Za-z\d])(?:(?P<idiom>{'|'.join(_IDIOMS)})(?=새|{AFTER_COUNTER})"
    rf"|(?=(?P<word>{NUMERAL_WORD})))"
    r"|(?P<sign>(?:마이너스|영하) ?|(?<![\w)\]-])-)?(?P<symbol>(?:US)?\$|[₩€£¥])?"
    r"(?<![A-Za-z\d_/])(?<!\d[.,])(?<![A-Za-z가-힣\d]-)(?=\d))"
)
# A day counts from midnight to midnight; 하루 is an amount only where it is a span.
_A_DAY = re.compile(r" ?(?:만에|만인|동안|새|안에|이상|이내|간)")
_BETWEEN = re.compile(r" ?~ ?|-(?=\d)| 내지 |, ?(?=\d\D)")
_LARGEST_PART = 10_000
_PART_OF = re.compile(r"분의 ?(?=\d)")
_DECADE = re.compile(
    r"대(?=(?![가-힣])|(?:[가는를의에로다도인]|에서|까지|였다|로의|의)(?![가-힣]))"
)
_LATIN_MONEY = re.compile(
    r"(?: ?(?P<word>[mbt]r?illion|bn|mn|tn)|(?P<letter>[KMBT]))(?![A-Za-z\d])"
)
_LATIN_MONEY_FACTORS = {"K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12}


def read_quantities(text: str) -> Iterator[Quantity]:
    """Every quantity of a text in order; bare numerals are among them (3만 in 3만에서 5만 명)."""
    pos = 0
    while start := _START.search(text, pos):
        quantity = _read(text, start)
        if quantity is None:
            pos = start.end() + 1
            continue
        pos = quantity.end
        if not counts_nothing(text, quantity):
            yield quantity


def _read(text: str, start: re.Match[str]) -> Quantity | None:
    if start["idiom"]:
        return _read_idiom(text, start)
    if start["word"]:
        return _read_word(text, start.start())
    quantity = _read_figures(text, start.end(), start["symbol"])
    if quantity is None:
        return None
    quantity = _join_range(text, quantity, start["symbol"])
    quantity = _join_duration(text, quantity)
    sign = bool(start["sign"]) and (quantity.unit is not PLAIN or quantity.numeral.has_myriad)
    if sign:
        quantity = replace(quantity, low=-quantity.high, high=-quantity.low)
    return replace(quantity, start=start.start()) if sign or start["symbol"] else quantity


def _read_idiom(text: str, start: re.Match[str]) -> Quantity | None:
    idiom, end = start["idiom"], start.end()
    low, high, counter = _IDIOMS[idiom]
    if idiom == "하루" and not _A_DAY.match(text, end):
        return None
    unit = UNIT_OF_COUNTER[counter] if counter else FRACTION
    numeral = Numeral(start.start(), end, Decimal(low), Decimal(high), "native")
    return Quantity(
        *(start.start(), end, numeral.low, numeral.high, unit, counter, numeral),
        is_vague=low != high,
    )


def _read_word(text: str, pos: int) -> Quantity | None:
    for numeral in read_words(text, pos):
        quantity = _with_counter(text, numeral)
        if quantity is not None and (quantity.unit is not PLAIN or _is_large(numeral)):
            return _join_duration(text, quantity)
    return None


def _is_large(numeral: Numeral) -> bool:
    """Whether 수십만, 수백억 counts by itself; 수조 is a water tank, 수만 a noun and 만."""
    return numeral.style == "vague" and numeral.factor >= 10**5 and numeral.factor != 10**12


def _read_figures(text: str, pos: int, symbol: str | None) -> Quantity | None:
    numeral = read_digits(text, pos)
    if numeral is None:
        return None
    if symbol:
        return _with_symbol(text, numeral, symbol)
    part = _PART_OF.match(text, numeral.end)
    if part:
        return _read_fraction(text, numeral, part.end())
    return _with_counter(text, numeral)


def _with_symbol(text: str, numeral: Numeral, symbol: str) -> Quantity:
    counter, end = _SYMBOLS[symbol], numeral.end
    letter = _LATIN_MONEY.match(text, end)
    if letter:
        power = _LATIN_MONEY_FACTORS[(letter["word"] or letter["letter"])[0]]
        end = letter.end()
        numeral = numeral.times(Decimal(10) ** power, end)
    unit = UNIT_OF_COUNTER[counter]
    return Quantity(numeral.start, end, numeral.low, numeral.high, unit, counter, numeral)


def _read_fraction(text: str, denominator: Numeral, pos: int) -> Quantity | None:
    numerator = read_digits(text, pos)
    if numerator is None or numerator.low > _LARGEST_PART or not denominator.low:
        return None
    # A third has no last digit; ten places are published.
    value = (numerator.low / denominator.low).quantize(Decimal("1e-10"), ROUND_HALF_UP)
    return Quantity(denominator.start, numerator.end, value, value, FRACTION, "", denominator)


def _with_counter(text: str, numeral: Numeral) -> Quantity | None:
    counter = read_counter(text, numeral)
    if counter is None:
        return _bare(text, numeral)
    unit, end = counter.unit, counter.end
    if counter.text == "주" and (numeral.has_myriad or numeral.low >= 1000):
        unit = SHARE
    vague = numeral.style == "vague"
    low, high = numeral.low * unit.factor, numeral.high * unit.factor
    if counter.text == "대" and is_age_group(text, numeral, end):
        unit, high, vague = AGE, numeral.low + 9, True
    elif decade := _DECADE.match(text, end):
        end = decade.end()
        high = high if vague else _decade_end(numeral, unit)
        vague = True
    start = numeral.start
    if unit.kind in ("ordinal", "count") and text[start - 1 : start] == "제":
        start, unit = start - 1, UNIT_OF_COUNTER["차"]
    return Quantity(
        *(start, end, low, high, unit, counter.text, numeral),
        is_range=low != high and not vague,
        is_vague=vague,
        over=numeral.over or counter.over,
    )


def _bare(text: str, numeral: Numeral) -> Quantity:
    end, high, vague = numeral.end, numeral.high, numeral.style == "vague"
    # 5만대 are machines, 30억대 is money.
    decade = _DECADE.match(text, end) if numeral.factor >= 10**8 else None
    if decade:
        end, high, vague = decade.end(), _decade_end(numeral, PLAIN), True
    return Quantity(
        *(numeral.start, end, numeral.low, high, PLAIN, "", numeral),
        is_vague=vague,
        over=numeral.over,
    )


def _decade_end(numeral: Numeral, unit: Unit) -> Decimal:
    """The last amount of 700억원대 (79,999,999,999), 7%대 (7.9), 3.5%대 (3.59)."""
    countable = unit.kind in ("money", "count", "plain", "point") and numeral.place >= 1
    step = Decimal(1) if countable else min(numeral.place, Decimal(1)) / 10
    return numeral.low + numeral.place - step


def _join_range(text: str, first: Quantity, symbol: str | None) -> Quantity:
    between = _BETWEEN.match(text, first.end)
    if between is None or (between[0] == "-" and text[first.start - 1 : first.start].isalpha()):
        return first
    again = len(symbol) if symbol and text.startswith(symbol, between.end()) else 0
    second = _read_figures(text, between.end() + again, symbol)
    if second is None or first.is_vague:
        return first
    if between[0][0] == "," and not _are_neighbours(first, second):
        return first
    return range_of(first, second) or first


def _are_neighbours(first: Quantity, second: Quantity) -> bool:
    """Whether a comma joins them as in 2, 3년 (two or three years)."""
    consecutive = first.low + 1 == second.low < 10
    return consecutive and first.unit is PLAIN and second.unit.kind in ("time", "times")


def range_of(first: Quantity, second: Quantity) -> Quantity | None:
    """One quantity out of its two ends, or None where they do not fit together."""
    low, high = first.low, second.high
    if first.unit is PLAIN:
        low *= shared_factor(first.numeral, second.numeral) * second.unit.factor
        unit = second.unit
    elif first.unit.name == second.unit.name:
        unit = second.unit
    else:
        return mixed_range(first, second)
    if low >= high:
        return None
    return Quantity(
        *(first.start, second.end, low, high, unit, second.counter, second.numeral),
        is_range=True,
        over=second.over,
    )


def shared_factor(first: Numeral, second: Numeral) -> Decimal:
    """What the first number of 3~5만 shares with the second; 5000~1만 shares nothing."""
    mantissa = second.low / second.factor
    return second.factor if not first.has_myriad and first.low < mantissa else Decimal(1)


def _join_duration(text: str, first: Quantity) -> Quantity:
    if not is_open_duration(first):
        return first
    halved = with_half(text, first)
    if halved:
        return halved
    pos = first.end + (text[first.end : first.end + 1] == " ")
    second = _read_figures(text, pos, None)
    if second is None or not may_follow(first, second):
        return first
    return with_part(first, _join_duration(text, second)) or first
