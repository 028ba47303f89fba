"""Dates printed by year, month and day: 2월 14일, 지난해 4분기, 오는 상반기, 2026. 2. 14."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from briefing.korean.calendar_span import Part, days_span, years_span
from briefing.korean.date_context import (
    Found,
    follows,
    is_duration_of_days,
    is_duration_of_years,
    is_issue,
    is_recurring,
    is_row_of_quarters,
)
from briefing.korean.date_guess import Lead, lone_day, month_day, months
from briefing.korean.date_reading import YearWord, counted_month, fixed, same_months, years
from briefing.korean.tense import is_day_of_report, tense_after

# The text is normalised: one kind of tilde, dash and quotation mark, no two spaces together.

_TO = r" ?[~·-] ?"
_YEAR_WORDS = {
    **{"올해": 0, "금년": 0, "지난해": -1, "작년": -1, "재작년": -2, "지지난해": -2},
    **{"내년": 1, "명년": 1, "내후년": 2, "후년": 2, "올": 0, "지난 해": -1},
}
_TOLD_YEAR_WORDS = {"이듬해": 1, "다음 해": 1, "그해": 0, "그 해": 0, "같은 해": 0}
_MONTH_WORDS = {
    **{"이달": 0, "이번 달": 0, "이번달": 0, "지난달": -1, "지난 달": -1, "지지난달": -2},
    **{"다음 달": 1, "다음달": 1, "내달": 1, "다다음 달": 2, "다다음달": 2},
}
_LEADS: dict[str, Lead] = {"지난": "last", "오는": "next", "다가오는": "next", "돌아오는": "next"}
_PARTS: dict[str, Part] = {"초": "early", "상": "early", "중": "middle", "하": "late", "말": "late"}
_SEASONS = {"봄": (3, 5), "여름": (6, 8), "가을": (9, 11), "겨울": (12, 14)}
_HALVES = {"상": (1, 6), "하": (7, 12)}

# No longer word goes on: 그 해외, 다음 달성, 2월 초대형 모델, 2026년 말레이시아.
_WORD_ENDS = (
    r"(?:(?![가-힣])|(?=에|의|은|는|이|가|도|엔|까지|부터|만|보다|께|쯤|경|과|와|로|중|무렵|들어))"
)
_PART = rf"(?P<part>초(?:반|순)?|상순|중순|중반|하순|후반|말){_WORD_ENDS}"
_YEAR = (
    r"(?:(?P<year>(?:1[3-9]|2[01])\d\d)(?:년? ?[~-] ?(?P<until_year>(?:1[3-9]|2[01])\d\d))?년도?"
    r"|'(?P<short_year>\d\d)년|(?P<bare_year>\d\d)년(?= ?(?:1?\d월|[1-4]분기|[상하]반기))"
    r"|(?P<year_word>올해|금년|지난해|작년|재작년|지지난해|내년|명년|내후년|후년|이듬해|올(?= 들어)"
    rf"|(?:지난|다음|그|같은) ?해{_WORD_ENDS}))"
)
_PERIOD = (
    rf"(?:(?P<quarter>[1-4])(?:(?P<old>[·/]4)|{_TO}(?P<until_quarter>[1-4]))? ?분기"
    r"|(?P<half>[상하])반기|(?P<season>봄|여름|가을|겨울))"
)
_MONTH = rf"(?P<month>[01]?\d)(?:월?{_TO}(?P<until_month>[01]?\d))?월"
_PLACE_OF_TIME = (
    r"(?: ?\((?:[^()]{0,8}(?:현지|한국|미국|중국|동부|서부)[^()]{0,4}시[간각]"
    r"|[월화수목금토일](?:요일)?)\))?"
)
_DAY = rf"(?P<day>[0-3]?\d)(?:일?(?P<list>{_TO})(?P<until_day>[0-3]?\d))?일(?!\d){_PLACE_OF_TIME}"
_LEAD = r"(?:(?P<lead>지난|오는|올|이번|다가오는|돌아오는) ?(?=[\d'상하봄여가겨초말연]))?"

_LONE_DAY = re.compile(_LEAD + _DAY)
_CALENDAR = re.compile(
    rf"{_LEAD}(?:{_YEAR} ?)?(?:(?P<turn>연말|연초|연내){_WORD_ENDS}"
    rf"|(?:{_PERIOD}|{_MONTH}(?: ?{_DAY})?)?(?: ?{_PART})?)"
)
_MONTH_WORD = re.compile(
    rf"(?P<word>{'|'.join(sorted(_MONTH_WORDS, key=len, reverse=True))}|같은 ?달)"
    rf"(?:{_WORD_ENDS}|(?=초|중순|하순|말))(?: ?(?:{_DAY}|{_PART}))?"
)
_SAME_MONTHS = re.compile(r"(?P<word>지난해|작년) ?(?:같은 ?(?:기간|분기|달)|동기)")
_DECADE = re.compile(r"(?P<decade>(?:19|20|21)\d|[5-9])0년대")
_CLOCK = r"(?: ?T?(?:오[전후] )?\d{1,2}:\d\d(?::\d\d)?(?:Z|[+]\d\d:?\d\d)?)?"
_NUMERIC = re.compile(
    r"(?P<year>(?:19|20|21)\d\d|'\d\d)(?P<by>[.\-/]) ?(?P<month>\d{1,2})(?P=by) ?(?P<day>\d{1,2})"
    r"(?:\.? ?~ ?(?:(?P<until_month>\d{1,2})(?P=by) ?)?(?P<until_day>\d{1,2})(?![\d.]\d))?"
    rf"(?!\d|[-/]\w|\.\d)\.?{_PLACE_OF_TIME}{_CLOCK}"
)


def read_calendar_date(text: str, start: int, before: Found | None) -> Found | None:
    """The date by year, month and day that begins at `start`, if one does."""
    for read in (_numeric, _decade, _lone_day, _same_months, _month_word, _calendar):
        found = read(text, start, before)
        if found:
            return found
    return None


def _numeric(text: str, start: int, _before: Found | None) -> Found | None:
    match = _NUMERIC.match(text, start)
    if match is None:
        return None
    year = int(match["year"].replace("'", "20"))
    try:
        first = date(year, int(match["month"]), int(match["day"]))
        last = first
        if match["until_day"]:
            last = date(year, int(match["until_month"] or match["month"]), int(match["until_day"]))
        reading = fixed(days_span(first, last))
    except ValueError:
        return None
    return Found(start, match.end(), reading, "day", prints_year=True)


def _decade(text: str, start: int, _before: Found | None) -> Found | None:
    match = _DECADE.match(text, start)
    if match is None:
        return None
    first = int(match["decade"]) * 10 + (1900 if len(match["decade"]) == 1 else 0)
    return Found(start, match.end(), fixed(years_span(first, first + 9)), "year", prints_year=True)


def _lone_day(text: str, start: int, before: Found | None) -> Found | None:
    match = _LONE_DAY.match(text, start)
    if match is None or is_duration_of_days(text, match.start("day"), match.end()):
        return None
    days = _days(match)
    if days is None or is_recurring(text, start):
        return None
    near = before is not None and before.level == "day"
    reading = lone_day(
        *days,
        lead=_LEADS.get(match["lead"] or ""),
        tense=tense_after(text, match.end()),
        of_report=is_day_of_report(text, start, match.end()),
        follows=near and follows(text, before, start) == "directly",
    )
    return Found(start, match.end(), reading, "day")


def _days(match: re.Match[str]) -> tuple[int, int | None] | None:
    """First and last day; of a list only one of neighbours is a stretch (14·15일)."""
    day = int(match["day"])
    until = int(match["until_day"]) if match["until_day"] else None
    listed = match["list"] is not None and match["list"].strip() == "·"
    if not 1 <= day <= 31 or (until and until > 31) or (listed and until != day + 1):
        return None
    return day, until if until != day else None


def _same_months(text: str, start: int, _before: Found | None) -> Found | None:
    match = _SAME_MONTHS.match(text, start)
    if match is None:
        return None
    word = YearWord(_YEAR_WORDS[match["word"]], "published")
    return Found(start, match.end(), same_months(word), "month", prints_year=True)


def _month_word(text: str, start: int, _before: Found | None) -> Found | None:
    match = _MONTH_WORD.match(text, start)
    if match is None:
        return None
    shift = _MONTH_WORDS.get(match["word"])
    day, until = (_days(match) or (0, None)) if match["day"] else (None, None)
    if day == 0:
        return None
    counted: Literal["published", "told"] = "told" if shift is None else "published"
    reading = counted_month(shift or 0, counted, day, until, _part(match))
    return Found(start, match.end(), reading, "day" if match["day"] else "month")


def _part(match: re.Match[str]) -> Part | None:
    return _PARTS["말" if match["part"] == "후반" else match["part"][0]] if match["part"] else None


def _calendar(text: str, start: int, before: Found | None) -> Found | None:
    match = _CALENDAR.match(text, start)
    if match is None or is_recurring(text, start):
        return None
    end = start + len(match[0].rstrip())
    word = _year_word(match)
    if match["month"]:
        return _months_or_days(text, match, end, word, before)
    if match["quarter"] or match["half"] or (match["season"] and (word or match["lead"])):
        return _period(text, match, end, word, before)
    return _year_or_turn(text, match, end, word)


def _year_word(match: re.Match[str]) -> YearWord | None:
    if match["year"]:
        return YearWord(int(match["year"]))
    if short := match["short_year"] or match["bare_year"]:
        return YearWord(int(short) + (2000 if int(short) < 60 else 1900))
    if match["year_word"] in _TOLD_YEAR_WORDS:
        return YearWord(_TOLD_YEAR_WORDS[match["year_word"]], "told")
    if match["year_word"]:
        return YearWord(_YEAR_WORDS[match["year_word"]], "published")
    return YearWord(0, "published") if match["lead"] == "올" else None


def _months_or_days(
    text: str, match: re.Match[str], end: int, word: YearWord | None, before: Found | None
) -> Found | None:
    first, last = int(match["month"]), int(match["until_month"] or match["month"])
    if not (1 <= first <= 12 and 1 <= last <= 12) or is_issue(text, end):
        return None
    hangs = follows(text, before, match.start())
    lead, tense = _LEADS.get(match["lead"] or ""), tense_after(text, end)
    level: Literal["day", "month"] = "month"
    if match["day"]:
        days = _days(match)
        if days is None:
            return None
        level = "day"
        reading = month_day(first, *days, word=word, lead=lead, tense=tense, follows=hangs)
    else:
        last += 12 * (last < first)
        reading = months(
            first, last, word=word, lead=lead, part=_part(match), tense=tense, follows=hangs
        )
    return Found(match.start(), end, reading, level, word is not None)


def _period(
    text: str, match: re.Match[str], end: int, word: YearWord | None, before: Found | None
) -> Found | None:
    if match["quarter"]:
        if is_row_of_quarters(text, end):
            return None
        last = int((match["until_quarter"] if not match["old"] else None) or match["quarter"])
        span = int(match["quarter"]) * 3 - 2, last * 3
    else:
        span = _HALVES[match["half"]] if match["half"] else _SEASONS[match["season"]]
    reading = months(
        *span,
        word=word,
        lead=_LEADS.get(match["lead"] or ""),
        part=_part(match),
        tense=tense_after(text, end),
        # 「27일 3분기 실적」: a day lends a quarter nothing, for the report came after it.
        follows=None if before and before.level == "day" else follows(text, before, match.start()),
    )
    return Found(match.start(), end, reading, "month", word is not None)


_TURNS: dict[str, Part] = {"연말": "late", "연초": "early"}


def _year_or_turn(text: str, match: re.Match[str], end: int, word: YearWord | None) -> Found | None:
    turn = _TURNS.get(match["turn"] or "")
    if turn and word is None:
        month = 12 if turn == "late" else 1
        tense = "future" if text.startswith("까지", end) else tense_after(text, end)
        lead = _LEADS.get(match["lead"] or "")
        return Found(match.start(), end, months(month, month, lead=lead, tense=tense), "month")
    if match["turn"] == "연내":
        word = word or YearWord(0, "published")
    if word is None or (match["lead"] == "올" and not (match["part"] or match["turn"])):
        return None
    if is_duration_of_years(text, end):
        return None
    until = int(match["until_year"]) if match["until_year"] else None
    part = turn or _part(match)
    reading = years(word, until, part)
    return Found(match.start(), end, reading, "month" if part else "year", prints_year=True)
