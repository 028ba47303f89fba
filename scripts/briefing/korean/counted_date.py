"""Dates printed as a count of days, weeks, months or years: 어제, 지난주 금요일, 3년 전, 이날."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.korean.date_context import Found, Level, stands_alone
from briefing.korean.date_reading import (
    Reading,
    YearWord,
    counted_day,
    counted_month,
    counted_quarter,
    counted_week,
    near_weekday,
    told_day,
    years,
)
from briefing.korean.tense import tense_after

_WEEKDAYS = "월화수목금토일"
_DAYS = {
    **{"오늘": 0, "금일": 0, "어제": -1, "어젯밤": -1, "그제": -2, "그저께": -2, "엊그제": -2},
    **{"내일": 1, "명일": 1, "모레": 2, "글피": 3},
}
_TOLD_DAYS = {
    "이날": told_day(0, else_published=True),
    "같은 날": told_day(0),
    "전날": told_day(-1, else_published=True, is_news=True),
    "다음 날": told_day(1),
    "다음날": told_day(1),
    "이튿날": told_day(1),
}
_WEEKS = {"지지난": -2, "지난": -1, "이번": 0, "다음": 1, "다다음": 2, "금": 0, "내": 1, "차": 1}
_QUARTERS = {"지난": -1, "직전": -1, "이번": 0, "다음": 1}
_NATIVE = dict(zip("한두세네", range(1, 5), strict=True)) | {
    **{"석": 3, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "일": 1},
}
_WHOLE = {
    **{
        "하루": (1, "일"),
        "이틀": (2, "일"),
        "사흘": (3, "일"),
        "나흘": (4, "일"),
        "닷새": (5, "일"),
    },
    **{"엿새": (6, "일"), "이레": (7, "일"), "열흘": (10, "일"), "보름": (15, "일")},
    **{"일주일": (1, "주"), "반년": (6, "개월")},
}


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DAY_WORD = re.compile(rf"(?P<day>{_one_of(_DAYS)})|(?P<told>{_one_of(_TOLD_DAYS)})")
_WEEK_WORD = re.compile(
    rf"(?P<week>{_one_of(_WEEKS)}) ?주(?: ?(?:(?P<weekday>[{_WEEKDAYS}])요일"
    rf"|(?P<weekend>말(?=[에의은이도과부까로]|[^가-힣]|$))))?"
    rf"|(?:(?P<near_end>오는|이) ?주말)"
    rf"|(?P<near>지난|오는) (?P<near_day>[{_WEEKDAYS}])요일"
    rf"|(?P<quarter>{_one_of(_QUARTERS)}) ?분기"
)
_LEVELS: dict[str, Level] = {
    **{"년": "year", "해": "year", "개월": "month", "달": "month"},
    **{"주일": "week", "주": "week", "일": "day"},
}
# 14일 전격 공개, 14일 전 세계에: no count; and a day is told before 전했다.
_AGO = re.compile(
    rf"(?:(?P<number>\d{{1,3}}|{_one_of(_NATIVE)}) ?(?P<unit>년|해|개월|달|주일|주|일)"
    rf"|(?P<whole>{_one_of(_WHOLE)})) ?(?P<way>전|뒤|후)"
    r"(?=(?:에|부터|까지|만|보다|과|와|의|인|이|쯤|께|으로|은|는|도)|(?![가-힣]))"
)
_ALL_OF = re.compile(
    " (?:세계|직원|국민|제품|사업|분야|산업|부문|과정|임직원|계열|회원|지역|모델|세대)"
)
# 「출시 3년 전」 and 「공포 6개월 뒤」 count from something else than today; a particle, a comma or
# the start of a sentence before the count leaves only today.
_COUNTS_FROM_TODAY = re.compile(
    r"(?:^|[.,!?\"'…] ?|[은는이가을를도와과서고며로만지] "
    r"|(?:약|불과|이미|겨우|무려|벌써|대략|지금부터|앞으로|향후|이르면|늦어도|바로|한|딱) )$"
)


def read_counted_date(text: str, start: int, _before: Found | None) -> Found | None:
    """The counted date that begins at `start`, if one does."""
    return _day(text, start) or _week(text, start) or _ago(text, start)


def _day(text: str, start: int) -> Found | None:
    match = _DAY_WORD.match(text, start)
    if match is None or not stands_alone(text, start, match.end()):
        return None
    reading = _TOLD_DAYS[match["told"]] if match["told"] else counted_day(_DAYS[match["day"]])
    return Found(start, match.end(), reading, "day")


def _week(text: str, start: int) -> Found | None:
    match = _WEEK_WORD.match(text, start)
    if match is None or not stands_alone(text, start, match.end()):
        return None
    if match["quarter"]:
        return Found(start, match.end(), counted_quarter(_QUARTERS[match["quarter"]]), "month")
    if match["near"]:
        reading = near_weekday(_WEEKDAYS.index(match["near_day"]), match["near"] == "오는")
        return Found(start, match.end(), reading, "day")
    weekday = _WEEKDAYS.index(match["weekday"]) if match["weekday"] else None
    is_weekend = bool(match["weekend"] or match["near_end"])
    reading = counted_week(_WEEKS.get(match["week"], 0), weekday, is_weekend)
    return Found(start, match.end(), reading, "week" if weekday is None else "day")


def _ago(text: str, start: int) -> Found | None:
    match = _AGO.match(text, start)
    if match is None or not _COUNTS_FROM_TODAY.search(text, max(0, start - 6), start):
        return None
    # 「…손을 잡았다가 1년 뒤 갈라섰다」 counts from the date told before, if from any.
    if match["way"] != "전" and tense_after(text, match.end()) == "past":
        return None
    number, unit = _WHOLE.get(match["whole"]) or (
        int(_NATIVE.get(match["number"]) or match["number"]),
        match["unit"],
    )
    if unit == "일" and _ALL_OF.match(text, match.end()):
        return None
    reading = _shifted(-number if match["way"] == "전" else number, unit)
    return Found(start, match.end(), reading, _LEVELS[unit])


def _shifted(number: int, unit: str) -> Reading:
    if unit in ("년", "해"):
        return years(YearWord(number, "published"))
    if unit in ("개월", "달"):
        return counted_month(number)
    return counted_week(number) if unit.startswith("주") else counted_day(number)
