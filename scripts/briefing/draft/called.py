"""What an amount is called by the verb behind it: 쓴 돈, 투자 유치액, 증가율."""

from __future__ import annotations

import re

# What an agent does with the money, where nothing else says what the money is.
_MONEY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:장을|거래를) (?:마|끝)|에 마감"), "종가"),
    (re.compile(r"투자(?:를|받)?[^.]{0,8}?(?:유치|받)|조달|^[을를] 유치"), "투자 유치액"),
    (re.compile(r"^(?:에|로) (?:\S+ )?(?:인수|사들)"), "인수 금액"),
    (re.compile(r"^어치[^.]{0,12}(?:공급|납품)"), "공급액"),
    (re.compile(r"투자|투입|쏟"), "투자액"),
    (re.compile(r"(?:을|를) (?:썼|쓴|쓰|들[였이여])"), "쓴 돈"),
    (re.compile(r"(?:을|를) (?:아[꼈끼낀]|절감)"), "아낀 돈"),
    (re.compile(r"(?:을|를) (?:벌|번)"), "번 돈"),
    (re.compile(r"(?:을|를) (?:지급|지원|보상|나눠|풀)"), "지급액"),
    (re.compile(r"(?:을|를) (?:물|배상|내야|부과)"), "물어야 할 돈"),
)
# How a rate of change is called, by the verb behind it.
_CHANGES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:오른|올랐|오르|뛰|급등|상승)"),
        "상승률",
    ),
    (
        re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:내린|내렸|떨어|급락|하락)"),
        "하락률",
    ),
    (re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:늘|증가|성장|불어)"), "증가율"),
    (
        re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:줄|감소|낮[춘췄아]|절감)"),
        "감소율",
    ),
)


def use_of_money(after: str) -> str | None:
    """What an amount of money is by the verb behind it: 「9000억원을 썼다」 → 쓴 돈."""
    near = re.split(r"\d", after)[0][:20]
    return next((name for pattern, name in _MONEY if pattern.search(near)), None)


def rate_of_change(after: str, unit: str) -> str | None:
    """What a change in percent is called by the verb behind it: 「8.2% 오른」 → 상승률.

    One in percentage points is a 폭: 「6.8%포인트 올랐다」 → 상승폭.
    """
    name = next((name for pattern, name in _CHANGES if pattern.match(after)), None)
    return f"{name[:-1]}폭" if name and unit == "percentage_point" else name
