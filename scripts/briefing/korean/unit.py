"""The table of units: which printed counters (명, 달러, %p, 장) stand for which unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal[
    "money", "count", "measure", "percent", "point", "times", "time", "age", "rank", "ordinal",
    "fraction", "plain", "name",
]  # fmt: skip
"""`plain` has no unit (1억을 넘었다), `name` makes a name or a date of its number (90년대)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a counter stands for.

    `name` is the published one (KRW, person, unit, GB, else the counter as printed), `minimum`
    the smallest number the counter counts (1부 is a chapter, 1만 부 are copies).
    """

    name: str
    kind: Kind
    factor: Decimal = Decimal(1)
    minimum: int = 0


PLAIN = Unit("", "plain")
FRACTION = Unit("fraction", "fraction")
AGE = Unit("year", "age")
SHARE = Unit("주", "count")

# name, kind, counters: the first one is printed where an amount came without a text.
_ROWS: tuple[tuple[str, Kind, str], ...] = (
    ("KRW", "money", "원"),
    ("USD", "money", "달러|미국 달러|미국달러|미 달러|미달러|USD"),
    ("CNY", "money", "위안|위안화"),
    ("JPY", "money", "엔|엔화"),
    ("EUR", "money", "유로|유로화"),
    ("GBP", "money", "파운드"),
    ("person", "count", "명|인|사람"),
    ("company", "count", "개사|개 사|사"),
    (
        "unit",
        "count",
        "개|건|장|대|곳|회|번|차례|가지|종|종류|기|채|척|편|권|벌|통|병|잔|세트|팀|쌍|곡",
    ),
    ("unit", "count", "군데|개소|마리|그루|매|줄|켤레|발|개 종|개 품목"),
    ("token", "count", "토큰"),
    ("parameter", "count", "매개변수|파라미터"),
    ("percent", "percent", "%|퍼센트"),
    ("percentage_point", "percent", "%포인트|%p|%P|%pt|% 포인트|퍼센트포인트|퍼센트 포인트"),
    ("times", "times", "배|갑절|곱절"),
    ("point", "point", "점|포인트|p"),
    ("rank", "rank", "위|위권|등"),
    ("ordinal", "ordinal", "번째|차"),
    ("year", "time", "년"),
    ("year", "age", "세|살"),
    ("quarter", "time", "분기|개 분기|개분기"),
    ("month", "time", "개월|달"),
    ("week", "time", "주|주일|주간"),
    ("day", "time", "일|거래일|영업일"),
    ("hour", "time", "시간"),
    ("minute", "time", "분"),
    ("second", "time", "초"),
    ("ms", "time", "ms|㎳|밀리초"),
    ("nm", "measure", "나노|나노미터|nm|㎚"),
    ("mm", "measure", "㎜|mm|밀리미터"),
    ("cm", "measure", "㎝|cm|센티미터"),
    ("m", "measure", "m|미터"),
    ("km", "measure", "㎞|km|킬로미터"),
    ("㎡", "measure", "㎡|m²|제곱미터"),
    ("㎥", "measure", "㎥|m³|입방미터|세제곱미터"),
    ("㎢", "measure", "㎢|km²|제곱킬로미터"),
    ("헥타르", "measure", "헥타르|㏊|ha"),
    ("inch", "measure", "인치"),
    ("g", "measure", "g|그램"),
    ("kg", "measure", "㎏|kg|킬로그램"),
    ("톤", "measure", "톤|t"),
    ("리터", "measure", "리터|ℓ"),
    ("℃", "measure", "도|℃|°C"),
    ("V", "measure", "V|볼트"),
    ("kV", "measure", "kV|㎸|킬로볼트"),
    ("W", "measure", "W|와트"),
    ("kW", "measure", "kW|㎾|킬로와트"),
    ("MW", "measure", "MW|㎿|메가와트"),
    ("GW", "measure", "GW|기가와트"),
    ("TW", "measure", "TW|테라와트"),
    ("kWh", "measure", "kWh|㎾h|킬로와트시"),
    ("MWh", "measure", "MWh|㎿h|메가와트시"),
    ("GWh", "measure", "GWh|기가와트시"),
    ("TWh", "measure", "TWh|테라와트시"),
    ("KB", "measure", "KB|킬로바이트"),
    ("MB", "measure", "MB|메가바이트"),
    ("GB", "measure", "GB|기가바이트"),
    ("TB", "measure", "TB|테라바이트"),
    ("PB", "measure", "PB|페타바이트"),
    ("EB", "measure", "EB|엑사바이트"),
    ("Gb", "measure", "Gb|기가비트"),
    ("Tb", "measure", "Tb|테라비트"),
    ("bit", "measure", "비트"),
    ("Mbps", "measure", "Mbps"),
    ("Gbps", "measure", "Gbps"),
    ("Tbps", "measure", "Tbps"),
    ("Hz", "measure", "Hz|헤르츠"),
    ("MHz", "measure", "MHz|메가헤르츠"),
    ("GHz", "measure", "GHz|기가헤르츠"),
    ("TFLOPS", "measure", "TFLOPS|TFLOPs|테라플롭스"),
    ("PFLOPS", "measure", "PFLOPS|PFLOPs|페타플롭스"),
    ("EFLOPS", "measure", "EFLOPS|EFLOPs|엑사플롭스"),
    ("TOPS", "measure", "TOPS|톱스"),
    ("bp", "measure", "bp|bps"),
    ("fps", "measure", "fps"),
)
# The counter is the unit's name.
_MONEYS = (
    "홍콩달러|홍콩 달러|대만달러|대만 달러|호주달러|호주 달러|캐나다달러|캐나다 달러|싱가포르달러"
    "|루피|바트|루블|리라|페소|헤알|디르함|크로나|크로네|프랑|리얄|링깃|루피아"
)
_COUNTS = (
    "개국|개교|가구|단어|어절|글자|페이지|쪽|문항|화소|픽셀|큐비트|코어|노드|랙|프레임|표|석|배럴|"
    "단계|평|집|니트|데시벨|칼로리|마력"
)
# Nouns that count without a counter, behind 만, 억 and 조 only: 5만 이용자.
_PEOPLE = "이용자|사용자|가입자|구독자|회원|관객|관람객|개발자|팔로워|직원|임직원"
_THINGS = "GPU|다운로드|뷰"
# These would be read as 개, 년, 등 with an ending.
_NAMES = "개년|년대|년도|등급"


def _rows() -> Iterator[tuple[str, Unit]]:
    for name, kind, counters in _ROWS:
        yield from ((counter, Unit(name, kind)) for counter in counters.split("|"))
    yield from ((money, Unit(money.replace(" ", ""), "money")) for money in _MONEYS.split("|"))
    yield from ((counter, Unit(counter, "count")) for counter in _COUNTS.split("|"))
    yield from ((noun, Unit("person", "count", minimum=10**4)) for noun in _PEOPLE.split("|"))
    yield from ((noun, Unit("unit", "count", minimum=10**4)) for noun in _THINGS.split("|"))
    yield from ((name, Unit(name, "name")) for name in _NAMES.split("|"))
    yield "B", Unit("parameter", "count", factor=Decimal(10**9))
    yield "부", Unit("unit", "count", minimum=100)
    yield "선", Unit("point", "point", minimum=100)
    # Up to a score it is a generation (6세대 HBM), beyond that households.
    yield "세대", Unit("세대", "count", minimum=20)


UNIT_OF_COUNTER: dict[str, Unit] = dict(_rows())
"""Every counter that is read, with its unit."""


def default_counter(name: str) -> str:
    """The counter to print for a unit that came without one: KRW → 원; an unknown name itself."""
    for counter, unit in UNIT_OF_COUNTER.items():
        if unit.name == name:
            return counter
    return name
