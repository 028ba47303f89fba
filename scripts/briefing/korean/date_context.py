"""What stands around the words of a date: whether they are one, and what the date before lends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefing.korean.date_guess import Follows
from briefing.korean.date_reading import Reading
from briefing.korean.particle import LONGEST_PARTICLES, is_particles

Level = Literal["year", "month", "day", "week"]

# 14일간, 14일 동안; but 14일 간담회, 14일 새 모델, 14일 차세대, 14일 분기 실적 are dates.
_DURATION = re.compile(
    r"(?:간|째|차|여|씩|치|분|권|짜리|제|장)(?=(?:의|은|을|에|에서|만|로|이|씩)?(?![가-힣]))"
    r"| ?(?:동안|만에|만의|만인|연속|이내|이상|이하|미만|남짓|안팎|내내|넘[게는도]|가까이|가량)"
    r"| ?정도| ?내(?=에|로)| (?:안에|이용권|사용권|무료 (?:체험|이용|사용)|이 (?:걸|지나)|을 넘)"
)
_DAILY = re.compile(r" (?:\d{1,3} ?(?:회|번|시간|건씩)|평균|[한두세네] (?:번|차례))")
_SPAN_BEFORE = re.compile(
    r"(?:하루|약|최대|최소|최장|적어도|총|단|불과|평균|각각|만|향후|앞으로|최근|꼬박|주|무료|영업|근무|통상)"
    r" ?$"
)
_RECURRING_BEFORE = re.compile(r"(?:매년|해마다|매월|매달|다달이|회계연도) ?$")
_YEARS_OF_AGE = re.compile(r" ?(?:동안|만에|연속|째|역사|내내)|간(?![가-힣])|[형식생차]|산(?!업)")
_QUARTERS_IN_A_ROW = re.compile(r" ?(?:연속|만에|째|동안|내내|치)")
_ISSUE_OF_A_MONTH = re.compile("호(?![가-힣])|생(?![가-힣])")
_NO_LONGER_WORD = (
    "",
    "쯤",
    "께",
    "경",
    "초",
    "말",
    "중",
    "중에",
    "안에",
    "내",
    "내에",
    "들어",
    "도",
    "오후",
)
_JOINED = re.compile(r"(?:부터|에서|과|와|및|이나|~|-|,|·)? ?(?:및 |또는 |그리고 )?")
_SENTENCE_END = re.compile(r"[.!?][\"']? ")


@dataclass(frozen=True, slots=True)
class Found:
    """A date printed at `text[start:end]`. `prints_year` tells whether its year stands there."""

    start: int
    end: int
    reading: Reading
    level: Level
    prints_year: bool = False


def is_duration_of_days(text: str, start: int, end: int) -> bool:
    """주 5일, 30일 동안, 하루 3일, 1일 2회: days counted, none of the calendar."""
    return bool(
        _DURATION.match(text, end)
        or _DAILY.match(text, end)
        or _SPAN_BEFORE.search(text, max(0, start - 5), start)
    )


def is_duration_of_years(text: str, end: int) -> bool:
    """2000년 동안, 2000년 역사, and 2026년형, 1998년생, which name no time of an event."""
    return bool(_YEARS_OF_AGE.match(text, end))


def is_row_of_quarters(text: str, end: int) -> bool:
    """2분기 연속, 3분기 만에."""
    return bool(_QUARTERS_IN_A_ROW.match(text, end))


def is_issue(text: str, end: int) -> bool:
    """A magazine's 3월호."""
    return bool(_ISSUE_OF_A_MONTH.match(text, end))


def is_recurring(text: str, start: int) -> bool:
    """매년 3월, 매달 25일; 회계연도 2분기 follows another calendar."""
    return bool(_RECURRING_BEFORE.search(text, max(0, start - 6), start))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the word is no part of a longer one: particles and their like may follow."""
    stop = end
    while stop < len(text) and stop - end <= LONGEST_PARTICLES and "가" <= text[stop] <= "힣":
        stop += 1
    run = text[end:stop]
    return run in _NO_LONGER_WORD or is_particles(run, text[start:end])


def follows(text: str, before: Found | None, start: int) -> Follows | None:
    """How the date at `start` hangs on the one before."""
    if before is None or before.level == "week":
        return None
    if before.level != "year" and _JOINED.fullmatch(text, before.end, start):
        return "directly"
    tells = before.prints_year and before.level != "year"
    return (
        "in the sentence" if tells and not _SENTENCE_END.search(text, before.end, start) else None
    )
