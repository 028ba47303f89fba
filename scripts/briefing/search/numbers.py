"""Numbers by their value, however printed: 30억 위안, 30억위안, 3,000,000,000, 1.5억, 128K."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing.search.rules import read_rules
from briefing.search.syllable import is_syllable, pairs

NUMBER = r"[$₩¥€£]?\d"
# 「30 억 위안」 too, but no 조 that begins a word: 3 조사.
_SPACED = " (?=[만억조경](?:[^가-힣]|$|원|위안|달러|엔|유로|명|개))"
_TERM = re.compile(rf"(\d{{1,3}}(?:,\d{{3}})+|\d+)(\.\d+)?([십백천]?)(?:{_SPACED})?([만억조경]?)")
_SMALL = {"": 1, "십": 10, "백": 100, "천": 1000}
_LARGE = {"": 1, "만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
_LATIN = re.compile(r" ?(thousand|million|billion|trillion|bn|[kmbt])(?![a-z])")
_LATIN_SIZE = {
    **{"thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12},
    **{"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12},
}
_UNITS: dict[str, str] = read_rules()["units"]
_SYMBOLS: dict[str, str] = read_rules()["symbols"]
_UNIT = re.compile(" ?(" + "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True)) + ")")


def read_number(text: str, start: int) -> tuple[list[str], int]:
    """The terms of the number at `start` (folded text), and where it ends with its unit."""
    symbol = _SYMBOLS.get(text[start], "")
    value, end = _value(text, start + (text[start] in _SYMBOLS))
    if size := _LATIN.match(text, end):
        value, end = value * _LATIN_SIZE[size[1]], size.end()
    if symbol:
        return number_terms(value, symbol), end
    found = _UNIT.match(text, end)
    if found is None or not _ends(text, found):
        return number_terms(value, ""), end
    word = found[1]
    spoken = [*pairs(word)] if is_syllable(word[0]) else []
    return [*number_terms(value, _UNITS[word]), *spoken], found.end()


def number_terms(value: Decimal, unit: str) -> list[str]:
    """`#30` for any 30, and `#30USD` where the unit is one of those that are told apart."""
    number = f"#{_format(value)}"
    return [number, number + unit] if unit else [number]


def _format(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _value(text: str, position: int) -> tuple[Decimal, int]:
    """A chain such as 1억 5,500만: each further part is smaller than what the last left open."""
    total = group = Decimal(0)
    room = Decimal("Infinity")
    end = position
    while term := _TERM.match(text, position):
        part = Decimal(term[1].replace(",", "") + (term[2] or "")) * _SMALL[term[3]]
        size = _LARGE[term[4]]
        if (group + part) * size >= room or (end > 0 and group and part >= 1000):
            break
        group += part
        end = term.end()
        if term[4]:
            total, group, room = total + group * size, Decimal(0), Decimal(size)
        if term[2] or not (term[3] or term[4]):
            break
        position = end + (text[end : end + 1] == " ")
    return total + group, end


def _ends(text: str, unit: re.Match[str]) -> bool:
    """A Latin unit must end as a word does: 30 usd, not 30 users."""
    return not (unit[1][-1].isascii() and unit[1][-1].isalpha() and _is_letter(text, unit.end()))


def _is_letter(text: str, position: int) -> bool:
    following = text[position : position + 1]
    return following.isascii() and following.isalpha()
