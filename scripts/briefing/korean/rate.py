"""What an amount is counted per: 월 20달러, 100만 토큰당 450원, 1인당, 20달러/월, 초당."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from briefing.korean.quantity import Quantity
from briefing.korean.unit import SHARE, UNIT_OF_COUNTER, Kind

_WORDS: dict[tuple[str, str], str] = {
    ("year", "연간"): "연 연간 매년 연평균 해마다",
    ("quarter", "분기"): "분기당",
    ("month", "월"): "월 매월 매달 월간 월평균 달마다",
    ("week", "주"): "주 매주 주간 주평균",
    ("day", "하루"): "하루 하루에 매일 일일 일평균 일",
    ("hour", "시간"): "시속",
    ("second", "초"): "초속",
}
_PERIODS = {word: period for period, words in _WORDS.items() for word in words.split()}
_YEAR = re.compile(r"한 ?(?:해|해에|해에만)$")
_FEE = re.compile(
    r"(?<![가-힣])(?P<period>월|연|연간|매월|매달|주|하루) ?(?:기본 |이용 |구독 )?"
    r"(?:구독료|이용료|사용료|요금|회비|임대료|관리비|수수료|정액 요금)(?:은|는|이|가"
    r"|도)? ?(?:약 )?$"
)
_LONGEST_FEE = 16
# 이번 주 3건 is a week of the calendar; 지난 하루 is a span.
_DATED = re.compile(r"(?:이번|다음|지난|최근|첫|마지막|매|향후|오는) ?$")
_BEHIND = re.compile(
    r" ?/ ?(?P<per>월|년|일|주|시간|분|초|s|h|sec|명|인|개|건|kWh|MWh|토큰)(?![A-Za-z])"
)
_SLASHED = {"s": "초", "sec": "초", "h": "시간", "월": "달"}
_PER = re.compile(r"당(?![가-힣])")
_EACH = re.compile(r"에 ?| ")
# 100만 토큰당 입력 0.14달러: a word or two may stand between.
_PER_GAP = re.compile(r"당(?:에)? ?(?:[가-힣]{1,5} ){0,2}(?:[가-힣]{1,4}(?:은|는) )?")

# Only what is priced by the token goes on: 100엔당 942원, 유로는 1696원 counts something else.
_LISTED = re.compile(
    r"(?:,|·|/|와|과|이고)? ?"
    r"(?:입력|출력|캐시|텍스트|이미지|음성|영상)(?:은|는| 토큰은| 가격은| 단가는| 요금은)? "
)


def takes_rate(kind: Kind, word: str) -> bool:
    """Whether an amount of this kind is counted per period: 연 4.5% is, 하루 5% is not."""
    if kind == "percent":
        return word in ("연", "월")
    return kind in ("money", "count", "measure", "time", "plain")


@dataclass(frozen=True, slots=True)
class Period:
    """A word for a period or a 'per' in front of an amount: its unit, its print, its offset."""

    unit: str
    counter: str
    start: int


def period_of(text: str, word: str, start: int, kind: Kind) -> Period | None:
    """What a word in front of an amount of this kind counts it by: 월, 연간, 하루, 시간당, 개당."""
    if word == "주당" and kind == "money":
        return Period(SHARE.name, "주", start)
    if word.endswith("당") and word[:-1] in UNIT_OF_COUNTER:
        counter = word[:-1]
        return Period(UNIT_OF_COUNTER[counter].name, counter, start)
    year = _YEAR.search(text[max(0, start - 2) : start] + word)
    if year and word.startswith("해"):
        return Period("year", "연간", start - 2)
    if word not in _PERIODS or _DATED.search(text[max(0, start - 4) : start]):
        return None
    return Period(*_PERIODS[word], start)


def fee_period(text: str, floor: int, front: int) -> tuple[str, str] | None:
    """What a fee is paid by where the word stands before its name: 「월 구독료는 | 9900원」."""
    fee = _FEE.search(text[max(floor, front - _LONGEST_FEE) : front])
    return _PERIODS[fee["period"]] if fee else None


def read_slash(text: str, end: int) -> tuple[str, str, int] | None:
    """The unit, the print and the end of a rate behind an amount: /월, /s."""
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    counter = _SLASHED.get(match["per"], match["per"])
    return UNIT_OF_COUNTER[counter].name, counter, match.end()


def is_denominator(text: str, quantity: Quantity) -> bool:
    """Whether 당 stands behind: 1인당, 100만 토큰당; such a quantity is no amount itself."""
    return _PER.match(text, quantity.end) is not None


def name_denominator(quantity: Quantity) -> tuple[str, str]:
    """('1000000 token', '토큰') of 100만 토큰당, ('person', '인') of 1인당."""
    name = quantity.unit.name
    if quantity.low != Decimal(1):
        name = f"{quantity.low.to_integral_value():f} {name}"
    return name, quantity.counter


def reaches(text: str, quantity: Quantity, start: int) -> bool:
    """Whether nothing but a word or two stands between 100만 토큰당 and its amount at `start`."""
    return _PER_GAP.fullmatch(text, quantity.end, start) is not None


def goes_on(text: str, last: Quantity, quantity: Quantity, start: int) -> bool:
    """Whether a second amount shares the rate: 100만 토큰당 입력 0.14달러, 출력 0.28달러."""
    same = last.unit.name == quantity.unit.name
    return same and _LISTED.fullmatch(text, last.end, start) is not None


def is_spread_over(text: str, period: Quantity, start: int) -> bool:
    """Whether a span directly in front makes a rate of the amount at `start`: 한 달에 7만 건."""
    if period.unit.kind != "time" or not period.low == period.high == 1:
        return False
    dated = _DATED.search(text[max(0, period.start - 4) : period.start])
    return not dated and _EACH.fullmatch(text, period.end, start) is not None
