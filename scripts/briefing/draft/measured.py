"""What an amount is of: a registered measure, else the words of the article, else a to-do."""

from __future__ import annotations

import re

from briefing.draft.called import quality, rate_of_change, use_of_count, use_of_money
from briefing.draft.context import Context
from briefing.draft.counting import bare_noun_before, counted_thing, purpose, subject_of
from briefing.draft.dating import bare, date_of
from briefing.draft.telling import Sentence
from briefing.draft.verb_form import before_noun
from briefing.korean.amount import Amount
from briefing.korean.cast import is_company_again
from briefing.model import TODO

_MONEY = frozenset("KRW USD CNY JPY EUR GBP".split())
_TIMES = frozenset("year quarter month week day hour minute second".split())
# 「월 9900원」: what is paid by the month is a fee.
_FEES = {
    "KRW/month": "월 요금",
    "USD/month": "월 요금",
    "KRW/year": "연 요금",
    "USD/year": "연 요금",
}
_SHARES = frozenset("percent percentage_point times fraction rank point".split())
_COUNTED = frozenset(("person", "company", "unit", "parameter", "종"))
_PIECES = frozenset("개 대 장 기 세트 권 정 자루".split())
_CALLED = {"point": "점수", "rank": "순위"}
_AGENTS = frozenset("회사 정부 은행 업체 기업 당국 학교 시 도 측".split())
# 「31만 건이 | 소리차트를 거친다」: a subject with one object and a verb of the present.
_RESTS = re.compile(r"[이가] (?P<object>\S{1,12}[을를]) (?P<verb>[가-힣]{2,5}다)[.]?$")
_LISTED = re.compile(r", [가-힣A-Za-z ]{1,20}?(?:은|는|이|가)? ?")
# 「육지의 | 5분의 1로」, 「지금의 | 세 배 수준」: what something is held against.
_COMPARES = re.compile(r"\s?(?:로|으로|에 불과|수준|밖에|정도|가까이|이다|다)")
# 「한 번 충전하면 | 20시간을 움직인다」
_GIVEN = re.compile(
    r"(?:^|\s)(?P<given>(?:(?!\S+(?:고|며|지만|는데|은|는)\s)[^\s,]+\s){0,3}"
    r"[^\s,]*(?<![화전장측표국반단노지양])면)\s$"
)
_FOLLOWS = re.compile(
    r"(?:[을를]|\s?동안|까지)? (?P<verb>(?:[가-힣]+ 수 있|[가-힣]+)다)(?![가-힣])"
)
_LENGTHS = frozenset("km ㎞ 킬로미터 m 미터".split())
_GOAL = re.compile(r"\s(?:목표|계획|전망|예상)$")


def what_of(context: Context, sentence: Sentence, amount: Amount, within: tuple[int, int]) -> str:
    """What an amount is of, by the words of its sentence `within` two places of the paragraph."""
    text, (first, last) = sentence.part.text, within
    told = max(
        [first, *(_word_end(text, one.end) for one in sentence.amounts if _is_before(one, amount))]
    )
    before = bare(sentence, first, amount.cue[0])
    behind, behind_cue = text[amount.end : last], text[amount.cue[1] : last]
    near = bare(sentence, min(told, amount.cue[0]), amount.cue[0])
    if text[first:told].endswith(("을", "를")):
        # 「1200억 원을 들여 40개」: what was done with the one before says nothing of this one.
        near = near.lstrip().partition(" ")[2]
    what = None
    if amount.unit in _TIMES or amount.unit in _MONEY:
        what = purpose(near, amount.unit)
    # 「1인당 평균 피해액은 4600만원」: the thing stands between the rate and the number.
    inside = counted_thing(text[amount.cue[0] : amount.start].partition("당 ")[2], "")
    what = what or inside or _what(context, near, behind, behind_cue, amount)
    given = _GIVEN.search(text[first : amount.cue[0]])
    if what.startswith(TODO) and given:
        # What was told before the condition says nothing of what follows from it.
        what = _under(given["given"], behind, amount.unit) or what
    elif what.startswith(TODO) and told > first:
        what = _what(context, before, behind, behind_cue, amount)
    if " " not in what and _RESTS.match(behind):
        what = _with_predicate(what, behind)
    is_change = amount.unit in ("percent", "percentage_point")
    rate = rate_of_change(_behind_list(sentence, amount, last), amount.unit) if is_change else None
    if rate:
        what = _with_rate(what, rate)
    return _GOAL.sub("", what) if _is_past(context, sentence, amount) else what


def _with_predicate(what: str, behind: str) -> str:
    """A bare noun with what is said of it: 「진료 31만 건이 소리차트를 거친다」."""
    said = _RESTS.match(behind)
    verb = before_noun(said["verb"]) if said else None
    return f"{said['object']} {verb} {what}" if said and verb else what


def _under(given: str, behind: str, unit: str) -> str | None:
    """What follows from a condition: 「한 번 충전하면 움직이는 시간」."""
    follows = _FOLLOWS.match(behind)
    kind = "시간" if unit in _TIMES else "거리" if unit in _LENGTHS else None
    if follows is None or kind is None:
        return None
    can = follows["verb"].endswith("수 있다")
    verb = f"{follows['verb'][:-1]}는" if can else before_noun(follows["verb"])
    return f"{given} {verb} {kind}" if verb else None


def _behind_list(sentence: Sentence, amount: Amount, last: int) -> str:
    """What stands behind the last of a list: 「매출은 28.7%, 영업이익은 두 배 넘게 늘었다」."""
    text = sentence.part.text
    for other in sentence.amounts:
        if other.start >= amount.end and _LISTED.fullmatch(text[amount.end : other.cue[0]]):
            amount = other
    return text[amount.end : last]


def _is_before(other: Amount, amount: Amount) -> bool:
    return other.end <= amount.cue[0]


def _word_end(text: str, end: int) -> int:
    """Where the word ends that an amount is part of: its particle says nothing of the next one."""
    space = text.find(" ", end)
    return len(text) if space < 0 else space


def _is_past(context: Context, sentence: Sentence, amount: Amount) -> bool:
    """Whether an amount is counted for a time that was over: what was reached is no goal."""
    date = date_of(sentence, amount)
    last = date.value.last_day if date and date.value else None
    published = context.published.last_day if context.published else None
    return bool(last and published and last < published)


def _what(context: Context, before: str, after: str, after_cue: str, amount: Amount) -> str:
    unit = amount.unit
    measure = context.measure_before(before)
    if measure:
        return measure
    thing = None
    if unit in ("times", "fraction") and before.rstrip().endswith("의") and _COMPARES.match(after):
        thing = subject_of(before)
    elif after.startswith("의 ") and unit in _COUNTED:
        thing = bare_noun_before(before)
    thing = thing or counted_thing(before, after) or counted_thing("", after_cue)
    if thing and unit not in _SHARES:
        thing = _named_at_end(context, thing)
    if thing and _is_agent(context, thing):
        name = context.registry.find(thing)
        if name and name.kind == "product" and amount.counter in _PIECES:
            return f"{thing} 수량"
        # 「가온2는 4나노미터 공정으로」: what stands behind it tells more.
        thing = counted_thing("", after) or thing
    if thing and unit in _SHARES and _is_agent(context, thing):
        # 「지분은 노아텔이 51%」
        whole = subject_of(before[: before.rfind(thing)])
        thing = whole if whole and not _is_agent(context, whole) else thing
    if thing is None or _is_agent(context, thing):
        money = (
            use_of_money(re.sub(r"^\([^()]*\)", "", after)) if unit in _MONEY else _FEES.get(unit)
        )
        asked = "무엇의 수치인가" if thing is None else f"{thing}의 무엇인가"
        used = money or (
            quality(after) or use_of_count(after, unit) if unit not in _MONEY else None
        )
        return used or _CALLED.get(unit) or f"{TODO} {asked}"
    called = _CALLED.get(unit)
    if called and not thing.endswith(called):
        thing = f"{thing} {called}"
    # 「누리 앱의 월간 활성 이용자」 stands under 누리 앱 already.
    for mention, _ in context.registry.mentions(thing):
        rest = thing[mention.end :]
        if mention.start == 0 and rest.startswith(("의 ", " ")) and len(rest) > 2:
            return rest.removeprefix("의").lstrip()
    return thing


def _is_agent(context: Context, thing: str) -> bool:
    """Whether it is who does something, and so no answer to what the amount is of."""
    if thing in _AGENTS or is_company_again(thing):
        return True
    name = context.registry.find(thing)
    return name is not None and name.kind not in ("measure", "theme")


def _named_at_end(context: Context, thing: str) -> str:
    """「모델을 개발하는 다온」 is 다온; of shares (「중국 다온 20%」) the whole tells more."""
    mentions = context.registry.mentions(thing)
    is_body = mentions and mentions[-1][1].kind in ("company", "organisation", "person")
    return mentions[-1][0].text if is_body and mentions[-1][0].end == len(thing) else thing


def _with_rate(what: str, rate: str) -> str:
    """「주가」 that rose by 8 % is 「주가 상승률」."""
    if what.startswith(TODO):
        return rate
    is_rate = what.endswith(("율", "률", "폭")) and not rate.endswith("폭")
    return what if is_rate else f"{what} {rate}"
