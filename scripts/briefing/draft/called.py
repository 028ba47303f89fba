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
    (re.compile(r"^(?:이|가) (?:들[었어]|든|드는|들 )"), "비용"),
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
_MORE = r"\s?(?:나|이나|가량|정도|넘게|이상|가까이|쯤)?\s?(?:더 )?"
_QUALITIES = tuple(
    (re.compile(rf"{_MORE}(?:{verbs})"), name)
    for verbs, name in (
        ("크[지고다게]|큰|커[졌지]|작[지고다은아]", "크기"),
        ("빠르|빨[라랐]|빠른|느[리린렸려]", "속도"),
        ("많[은다았지고]|적[은다었지고]", "수"),
        ("비싸|비싼|싸[다고지]|싼 |저렴", "가격"),
        ("길[다어고]|긴 |짧", "길이"),
        ("무거|무겁|가볍|가벼", "무게"),
        ("높[은다았아고]|낮[은다았아고]", "수준"),
        ("좋[은다았아]|나[은았]", "성능"),
    )
)
_TIME = frozenset("hour minute second day week month year".split())
_COUNTS: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = (
    (frozenset(["person"]), re.compile("뽑|채용|충원"), "채용 인원"),
    (frozenset(["person"]), re.compile("감원|해고|내보|줄[이였]"), "감원 인원"),
    (frozenset(["person"]), re.compile("참여|참가|참석|모[였여]"), "참가 인원"),
    (frozenset(["percent", "fraction", "person"]), re.compile("답했|응답|꼽았|대답"), "응답 비율"),
    (frozenset(["unit", "company"]), re.compile("팔[았렸린릴아]|판매"), "판매량"),
    (frozenset(["unit", "company"]), re.compile("생산|만들|양산|찍어"), "생산량"),
    (frozenset(["unit", "company"]), re.compile("들여|도입|사들|구매|주문"), "도입량"),
    (frozenset(["unit"]), re.compile("굴[리린렸]|운행|운영"), "운행 대수"),
    (frozenset(["unit", "company"]), re.compile("공급|납품"), "공급량"),
    (_TIME, re.compile("걸[리렸린릴]|만에|안에|이내|내에|끝[내났]|단축|줄[이였었]"), "걸리는 시간"),
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


def use_of_count(after: str, unit: str) -> str | None:
    """What an amount is by the verb behind it: 「3000명을 뽑는다」 → 채용 인원."""
    near = re.split(r"\d", after)[0][:20]
    return next(
        (name for units, pattern, name in _COUNTS if unit in units and pattern.search(near)), None
    )


def quality(after: str) -> str | None:
    """What is compared: 「이전보다 1.6배 크지만」 → 크기."""
    return next((name for pattern, name in _QUALITIES if pattern.match(after)), None)
