"""An amount in the words a page shows: 1억 5,500만 · 명 · 초과."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from briefing.korean.amount import Amount, Relation
from briefing.korean.numeral import MYRIADS, SCALES
from briefing.korean.unit import default_counter

_BOUNDS: dict[Relation, str] = {
    "=": "",
    "range": "",
    "~": "쯤",
    ">": "초과",
    ">=": "이상",
    "<": "미만",
    "<=": "이하",
}
# How a rate is said in front of the number; any other denominator takes 당.
_PER = {
    "year": "연간",
    "month": "월",
    "week": "주",
    "day": "하루",
    "hour": "시간당",
    "minute": "분당",
    "second": "초당",
    "quarter": "분기당",
    "person": "1인당",
}
# As printed these would be read as something else: 7B, 3달, 3분기.
_SAID = {"B": "매개변수", "달": "개월", "분기": "개 분기"}
_MYRIAD = 10_000
_HANGUL_END = re.compile(r"[가-힣]$")


@dataclass(frozen=True, slots=True)
class AmountWords:
    """The parts of an amount in reading order; `str()` joins them.

    `number` holds the rate too (월 20, 100만 토큰당 450), `bound` is one of 초과 이상 이하 미만 쯤
    대, `before` the old value of a change with its unit (12만 8,000토큰). Absent parts are ''.
    """

    number: str
    unit: str
    bound: str
    before: str

    def __str__(self) -> str:
        glue = " " if self.bound and self.bound not in ("쯤", "대") else ""
        now = f"{_join(self.number, self.unit)}{glue}{self.bound}"
        return f"{self.before} → {now}" if self.before else now


def format_amount(amount: Amount) -> AmountWords:
    """Write an amount as Koreans do: 30억 위안, 1만 2,000개, 2.5배, 10분의 1, 7%대, 20~30%.

    Needs no text: without a printed counter the usual one of the unit is taken (USD → 달러).
    """
    name, _, denominator = amount.unit.partition("/")
    printed, _, per_printed = amount.counter.partition("/")
    counter = printed or default_counter(name)
    number, unit, bound = _number_and_unit(amount, name, counter)
    per = f"{_per(denominator, per_printed, name)} " if denominator else ""
    before = ""
    if amount.from_value is not None:
        before = per + _join(*_exact(amount.from_value, name, counter))
    return AmountWords(per + number, unit, bound, before)


def _join(number: str, unit: str) -> str:
    """A space only between letters: 8,000토큰, 100만 토큰, 51.3%, 3만 ㎡."""
    return f"{number} {unit}".rstrip() if _HANGUL_END.search(number) else number + unit


def _number_and_unit(amount: Amount, name: str, counter: str) -> tuple[str, str, str]:
    bound = _BOUNDS[amount.relation]
    if amount.value is not None:
        return *_exact(amount.value, name, counter), bound
    if amount.low is None or amount.high is None:
        raise ValueError("an amount has a value, or a low and a high end")
    if amount.relation == "range":
        return *_range(amount.low, amount.high, counter), bound
    return _vague(amount.low, amount.high, counter, "" if amount.relation == "~" else bound)


def _range(low: Decimal, high: Decimal, counter: str) -> tuple[str, str]:
    if counter == "대" and high % 10 == 9 and low % 10 == 0:
        high -= 9
    counter = _SAID.get(counter, counter)
    # 3~5만 개 would be 30,000 to 50,000: the smaller end says its unit.
    start = format_number(low) if low >= _MYRIAD or high < _MYRIAD else format_number(low) + counter
    return f"{start}~{format_number(high)}", counter


def _exact(value: Decimal, name: str, counter: str) -> tuple[str, str]:
    if name == "fraction":
        return _fraction(value), ""
    if name == "ordinal" and counter != "번째":
        return f"제{format_number(value)}", "차"
    if name == "year" and value == Decimal("0.5"):
        return "반", "년"
    if name == "second" and counter in ("시간", "분"):
        return _duration(value, ((3600, "시간"), (60, "분"), (1, "초")))
    if name == "month" and counter == "년":
        return _duration(value, ((12, "년"), (1, "개월")))
    return format_number(value), _SAID.get(counter, counter)


def _duration(value: Decimal, spans: tuple[tuple[int, str], ...]) -> tuple[str, str]:
    """9000 seconds → ('2시간 30', '분')."""
    parts: list[tuple[str, str]] = []
    for span, counter in spans:
        count, value = divmod(value, span)
        if count:
            parts.append((format_number(count), counter))
    number, unit = parts[-1]
    return " ".join([count + counter for count, counter in parts[:-1]] + [number]), unit


def _fraction(value: Decimal) -> str:
    if value == Decimal("0.5"):
        return "절반"
    part = Fraction(value).limit_denominator(1000)
    again = Decimal(part.numerator) / part.denominator
    if again.quantize(Decimal("1e-10"), ROUND_HALF_UP) != value:
        return format_number(value)
    return f"{format_number(Decimal(part.denominator))}분의 {part.numerator}"


def _vague(low: Decimal, high: Decimal, counter: str, bound: str) -> tuple[str, str, str]:
    """수십억, 몇 달, 700억 원대: an amount of which only the size is told."""
    if low == 2 and high == 9:
        return ("며칠", "", bound) if counter == "일" else ("몇", counter, bound)
    if high == low * 10 - 1 and low in _SIZES:
        return f"수{_SIZES[low]}", counter, bound
    if counter == "대" and high == low + 9:
        return format_number(low), counter, bound
    number = format_number(low)
    return (number, f"{counter}대", bound) if bound else (number, counter, "대")


_SIZES = {
    Decimal(scale * myriad): scale_word + myriad_word
    for myriad_word, myriad in {"": 1, **MYRIADS}.items()
    for scale_word, scale in {"": 1, **SCALES}.items()
    if scale * myriad > 1
}


def _per(denominator: str, printed: str, name: str) -> str:
    if name == "percent" and denominator == "year":
        return "연"
    if denominator in _PER:
        return _PER[denominator]
    number, _, _ = denominator.rpartition(" ")
    counter = printed or default_counter(denominator.rpartition(" ")[2])
    return f"{_join(format_number(Decimal(number)), counter)}당" if number else f"{counter}당"


def format_number(value: Decimal) -> str:
    """Digits in groups of four with 만, 억, 조, 경 and commas: 155000000 → 1억 5,500만."""
    sign, rest = ("-" if value < 0 else ""), abs(value)
    parts: list[str] = []
    for word, size in reversed(MYRIADS.items()):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count:,f}{word}")
    if rest or not parts:
        parts.append(f"{rest.normalize():,f}")
    return sign + " ".join(parts)
