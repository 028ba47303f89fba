"""Figures that count nothing: dates, clock times, laws, scores, generations, names of lists."""

from __future__ import annotations

import re

from briefing.korean.counter import AFTER_COUNTER
from briefing.korean.numeral import Numeral
from briefing.korean.quantity import Quantity
from briefing.korean.unit import PLAIN

# 3년 전 is a date (the year it was), 1~2년 전 an estimate of how long.
_AGO = re.compile(
    r" ?전(?:(?![가-힣])|(?:에|의|부터|만|보다|까지|과|이|인|은|에는|에도|쯤|께)(?![가-힣]))"
)
_PART_OF_YEAR = re.compile(
    r" ?\d{1,2}월| ?[1-4]분기| ?[상하]반기| ?말(?![가-힣])| ?초(?=[ 에,부])|도(?![가-힣])"
)
_SPAN_OF_DAYS = re.compile(
    r" ?(?:간(?:의|은|에)?(?![가-힣])|동안|만에|만의|만인|이내|이상|이하|안에|짜리|째|가량|정도|씩)"
    r"| ?(?:연속|남짓|여간)| ?내에?(?![가-힣])| ?[뒤후](?:에)?(?![가-힣])"
)
_DAYS_A_WEEK = re.compile(r"(?:^|\s)주 $|최근 $|향후 $")
_RUN_OF_QUARTERS = re.compile(r" ?(?:연속|만에|동안|째|내내|이상)")
_CHARTED = (
    "강국|기업|은행|과제|전략|금융|그룹|핵심|축|지수|주주|광역시|시중은행|분야|사업|산업"
    "|요소|원칙|통신사|이통사|이동통신|업체|빅테크|거래소|도시|시장|국가|법안|의제|수출"
    "|메이저|클라우드|플랫폼|로펌|회계법인|기술|키워드|트렌드|완성차|게임사|제조사|정당"
    "|뉴스|국정|공약|미래|첨단|건설사|증권사|특검|세습|법칙|개혁|난제|프로젝트|성인병|질환"
)
_LIST = re.compile(rf" ?(?:{_CHARTED})")
_AGAINST = re.compile(r" ?\d{1,3}(?:로|으로|인|의|이|가|,|\.|\)| |$)")
# 5대 금융, but 5대 가운데, 5대 이상, 5대 판매.
_NOUN_AHEAD = re.compile(
    r" (?!이상|이하|미만|초과|가운데|중|규모|가까이|정도|가량|안팎|판매|공급|도입|추가|생산|출하"
    r"|확보|구매|보급|증설|운영|한정|모두|전부|더|씩|남짓|등|뿐)[가-힣]"
)
_LAW_BEFORE = re.compile(
    r"(?:제|법 ?|법」 ?|조례 ?|규칙 ?|조약 ?|나토 ?|협정 ?|협약 ?|헌장 ?|\d·|\d인 ?)$"
)
_LAW_BEHIND = re.compile(r" ?(?:제?\d+항|의\d|에 따|를 위반|위반|에서 규정|에서 정|에 규정)")
_NAMED_ORDINAL = re.compile(
    r" ?(?:전지|산업혁명|세계대전|피해|가해|창작|저작|가공|협력사|하청|감염|판매점|시장(?![가-힣])"
    r"|대전|산업|방정식|함수)"
)
_AGE_BEHIND = re.compile(r" ?(?:이상|이하|미만|초과|부터|까지|아동|유아|어린이|아이|딸|아들)")
_ONCE = re.compile(r"(?:만(?:으로|에)?(?![가-힣])|의|으로| 충전| 이상|뿐)")
_AGAIN = re.compile(r"(?:다시|또) $")
_LAUNCHED = re.compile(
    r"(?:원전|원자로|위성|발전기|미사일|로켓|풍력|터빈|크레인|장비|설비)[가-힣]* ?$"
)
_CONCRETE = re.compile(r"(?:[를와가의로씩]|에서|까지|이상)(?![가-힣])|[^가-힣]*맞먹|와 맞먹")
_ROUND = re.compile(r" ?단위")
_AFTER = re.compile(AFTER_COUNTER)
_WARMTH = re.compile("온도|기온|섭씨|영하|영상|체온|수온|실내")
_WARMER = re.compile(" ?(?:안팎|이상|이하|오[르른]|올[라랐]|내[려리]|높|낮|상승|하락)")
_MACHINE = re.compile(
    r"(?:서버|로봇|차량|차|택시|트럭|버스|장비|컴퓨터|PC|노트북|드론|기기|단말기?|카메라|스마트폰|여객기|항공기|"
    r"전차|기계|설비|크레인|TV|무인기|헬기|발전기|시스템|슈퍼컴|대당|GPU|프린터|냉장고|휴머노이드|전투기)"
    r"[가-힣]{0,2} ?(?:약 ?|총 ?|최대 ?|각 ?)?$"
)


def counts_nothing(text: str, quantity: Quantity) -> bool:
    """Whether what was read at `quantity` is a date, a name, a label: no amount."""
    start, end = quantity.start, quantity.end
    if _is_in_address(text, start, end) or _ROUND.match(text, end):
        return True
    if quantity.unit is PLAIN:
        return _is_bare_label(text, quantity)
    if quantity.unit.kind == "time":
        return _is_calendar(text, quantity)
    if quantity.unit.kind == "age":
        return _is_heir(text, quantity)
    if quantity.unit.kind == "ordinal":
        return _NAMED_ORDINAL.match(text, end) is not None
    return _is_label(text, quantity)


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Whether the figure is a part of an e-mail or web address."""
    near = text[max(0, start - 60) : start].rsplit(" ", 1)[-1]
    near += text[start : end + 60].split(" ", 1)[0]
    return "@" in near or "://" in near or "www." in near


def _is_bare_label(text: str, quantity: Quantity) -> bool:
    if not quantity.numeral.has_myriad:
        return False
    before, end = text[max(0, quantity.start - 4) : quantity.start], quantity.end
    if text[end - 1] == "조" and (_LAW_BEFORE.search(before) or _LAW_BEHIND.match(text, end)):
        return True
    # 누리3만 공개했다: 만 is a particle behind a name.
    if "가" <= before[-1:] <= "힣" and before[-1] not in "약총만":
        return True
    return _AFTER.match(text, end) is None


def _is_calendar(text: str, quantity: Quantity) -> bool:
    name, start, end = quantity.unit.name, quantity.start, quantity.end
    if not quantity.is_range and _AGO.match(text, end):
        return True
    in_figures = quantity.numeral.style == "digits" and quantity.numeral.factor == 1
    if not in_figures:
        return False
    if name == "year":
        return _is_calendar_year(text, quantity)
    if name == "day":
        before = text[max(0, start - 3) : start]
        if before.rstrip().endswith("월"):
            return True
        is_span = _SPAN_OF_DAYS.match(text, end) or _DAYS_A_WEEK.search(before)
        is_date = quantity.high in range(1, 32) and quantity.counter == "일"
        return is_date and not is_span
    if name == "quarter":
        return quantity.counter == "분기" and not _RUN_OF_QUARTERS.match(text, end)
    if name == "minute":
        return text[max(0, start - 2) : start].rstrip().endswith("시")
    return False


def _is_calendar_year(text: str, quantity: Quantity) -> bool:
    if "," not in text[quantity.start : quantity.end] and 1800 <= quantity.high <= 2199:
        return True
    if not 10 <= quantity.high < 100:
        return False
    shortened = text[quantity.start - 1 : quantity.start] in ("'", "’", "‘", "~")
    return _PART_OF_YEAR.match(text, quantity.end) is not None or (
        shortened and not _SPAN_OF_DAYS.match(text, quantity.end)
    )


def _is_heir(text: str, quantity: Quantity) -> bool:
    """재벌 3세: a generation of a family, where nothing says that it is an age."""
    young = quantity.counter == "세" and quantity.high <= 4
    return young and not (
        _AGE_BEHIND.match(text, quantity.end)
        or text[max(0, quantity.start - 2) : quantity.start] == "만 "
    )


def _is_label(text: str, quantity: Quantity) -> bool:
    counter, start, end = quantity.counter, quantity.start, quantity.end
    if counter == "대":
        return _is_score_or_list(text, quantity)
    if counter == "도":
        return not _is_temperature(text, quantity)
    if counter == "인":
        return quantity.high == 1 and text[end : end + 1] != "당"
    if counter == "기":
        before = text[max(0, start - 12) : start]
        return quantity.high < 10 and not (_LAUNCHED.search(before) or _CONCRETE.match(text, end))
    if counter == "번" and text[start] == "한":
        before = text[max(0, start - 3) : start]
        return bool(_AGAIN.search(before)) or not _ONCE.match(text, end)
    if counter == "번" and text.startswith(" 다시", end):
        return True
    in_words = quantity.numeral.style == "native"
    return counter == "개" and in_words and text[end : end + 1] == "인"


def _is_score_or_list(text: str, quantity: Quantity) -> bool:
    """51 대 49 is a score, 3대 강국 and 500대 기업 are lists by name; 서버 3대 is neither."""
    end = quantity.end
    if _AGAINST.match(text, end):
        return True
    glued = text[end - 2 : end - 1].isdigit()
    if not glued or quantity.high > 1000 or quantity.numeral.has_myriad:
        return False
    if _LIST.match(text, end):
        return True
    few = quantity.high <= 10 and _NOUN_AHEAD.match(text, end) is not None
    return few and not _is_machine(text, quantity.start)


def _is_temperature(text: str, quantity: Quantity) -> bool:
    """Whether 도 is degrees; else it is a particle behind a name (누리 3도)."""
    before = text[max(0, quantity.start - 12) : quantity.start]
    frozen = text.startswith("영하", quantity.start)
    return (
        frozen
        or quantity.numeral.place < 1
        or bool(_WARMTH.search(before) or _WARMER.match(text, quantity.end))
    )


def _is_machine(text: str, start: int) -> bool:
    return _MACHINE.search(text[max(0, start - 14) : start]) is not None


# 「30대로 늘릴」 are machines, whatever they are.
_MACHINES_AHEAD = re.compile(
    r"(?:로|를|까지|씩|가|만)? ?(?:늘[리릴려린어렸]|줄[이일여인]|확대|증차|들여|추가|도입|운행)"
)


def is_age_group(text: str, numeral: Numeral, end: int) -> bool:
    """Whether N대 with `end` behind 대 are people in their tens of years, not N machines."""
    is_ten = numeral.style == "digits" and numeral.factor == 1 and numeral.place == 10
    if not is_ten or numeral.high > 90 or end != numeral.end + 1:
        return False
    if _MACHINES_AHEAD.match(text, end):
        return False
    if _LIST.match(text, end) or _AGAINST.match(text, end):
        return False
    return not _is_machine(text, numeral.start)
