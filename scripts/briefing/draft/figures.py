"""Every amount of an article as a ready item, its value as printed and the clause it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.draft.context import Block, Context
from briefing.draft.passage import Bounds, passage
from briefing.draft.quotes import speaker_of
from briefing.draft.telling import Sentence, ToldDate
from briefing.draft.wording import counted_thing, rate_of_change, use_of_money
from briefing.korean.amount import Amount, parse_amount, same_amount
from briefing.korean.cast import is_company_again
from briefing.model import TODO

# A span of time that only says when or how fast: 「1년 만에」, 「3년 안에」.
_TIMES = frozenset("year quarter month week day hour minute second".split())
_MERE_TIME = re.compile(
    r"\s?(?:만에|만의|만인|전|뒤|후|안에|이내|내에|동안|간|째|연속|내내|앞으로|여\s?동안|새|차"
    r"|넘게|이 지|가 지|을 맞|도 안|마다|사이|이면|면 |[을를] (?:일한|일했|써|쓴|보낸|보냈|지낸))"
)
_MONEY = frozenset("KRW USD CNY JPY EUR GBP".split())
# 「월 9900원」: what is paid by the month is a fee.
_FEES = {
    "KRW/month": "월 요금",
    "USD/month": "월 요금",
    "KRW/year": "연 요금",
    "USD/year": "연 요금",
}
_CALLED = {"point": "점수", "rank": "순위"}
_ENDINGS = frozenset(
    "을 를 이 가 은 는 에 로 으로 의 이다 이라고 라고 이라며 라며 인 이며 이고".split()
)
_AGENTS = frozenset("회사 정부 은행 업체 기업 당국 학교 시 도 측".split())
_IDLE = re.compile(
    r"한\s?(?:사람|명|번|대|가지|곳|개|해|달|주|쪽|건|편|줄|장)$|(?:두|세|네|다섯)\s?(?:번|가지)$|.*(?:살|세)$"
)
_OPENS = re.compile(r"\s?[(（]\s?(?:약\s)?$")
# 「지난달 기준 230만 명」, 「지난해 말 1억 명」: the date is the amount's, not an event's.
_DATED = re.compile(r"^\s?(?:기준|현재|말|까지|에만|에|의|은|는|동안|,)?\s?")
_LONGEST_CLAUSE = 90


def figure_blocks(context: Context) -> Iterator[tuple[int, Block]]:
    """The amounts in order, each with the line of the article; a second reading is no item."""
    for sentence in context.sentences:
        amounts = [amount for amount in sentence.amounts if belongs(sentence, amount)]
        told: list[tuple[str, str]] = []
        counted: dict[str, str] = {}
        for index, amount in enumerate(amounts):
            if _is_second_reading(sentence, amounts, index) or _is_old_value(amounts, index):
                continue
            block = _block(context, sentence, amount, amounts[index + 1 :])
            # 「자기소개서 열 장 가운데 여섯 장」: of the same thing as the one before it.
            what = str(block["what"])
            if what.startswith(TODO):
                what = counted.get(amount.counter, what)
            counted[amount.counter] = block["what"] = what
            said = (what, str(block["value"]))
            if said not in told:
                told.append(said)
                yield sentence.part.line, block


def belongs(sentence: Sentence, amount: Amount) -> bool:
    """Whether an amount is told for its own sake."""
    after = sentence.part.text[amount.end : amount.end + 6]
    if amount.unit in _TIMES and _MERE_TIME.match(after):
        return False
    # 「개발자 한 사람」, 「세 번 돌리던 일」: an article, a habit.
    if amount.unit == "ordinal" or _IDLE.match(amount.text):
        return False
    return not any(date.start < amount.end and amount.start < date.end for date in sentence.dates)


def _is_second_reading(sentence: Sentence, amounts: Sequence[Amount], index: int) -> bool:
    """「30억 위안(약 6300억 원)」: the second is the first in another unit."""
    if not index:
        return False
    between = sentence.part.text[amounts[index - 1].end : amounts[index].start]
    return bool(_OPENS.fullmatch(between)) and amounts[index - 1].unit != amounts[index].unit


def _is_old_value(amounts: Sequence[Amount], index: int) -> bool:
    """The first half of 「12만 톤에서 15만 톤으로」, which the second tells as well."""
    following = amounts[index + 1] if index + 1 < len(amounts) else None
    return (
        following is not None
        and following.from_value is not None
        and (following.cue[0] <= amounts[index].start)
    )


def _block(
    context: Context, sentence: Sentence, amount: Amount, following: Sequence[Amount]
) -> Block:
    text = sentence.part.text
    quote = sentence.quote_at(amount.start)
    first, last = (quote.start, quote.end) if quote else (sentence.start, sentence.end)
    start, end = _clause(text, first, last, amount)
    before, after = text[first : amount.cue[0]], text[amount.cue[1] : last]
    told = max([first, *(other.end for other in sentence.amounts if other.end <= amount.cue[0])])
    what = _what(context, text[told : amount.cue[0]], text[amount.end : last], after, amount.unit)
    if what.startswith(TODO) and told > first:
        what = _what(context, before, text[amount.end : last], after, amount.unit)
    rate = rate_of_change(text[amount.end : last]) if amount.unit == "percent" else None
    if rate:
        what = _with_rate(what, rate)
    tags = context.tags(sentence, text[start:end], (before,) if before else ())
    block: Block = {"what": what}
    block |= {"about": tags["about"]} if "about" in tags else {}
    block |= {"themes": tags["themes"]} if "themes" in tags else {}
    block["value"] = _value(text, amount)
    if following and _is_second_reading(sentence, [amount, following[0]], 1):
        block["also"] = _value(text, following[0])
    date = date_of(sentence, amount)
    if date:
        block["when"] = date.value.text if date.value else f"{TODO} {date.text}"
    said_by = speaker_of(context, quote)[0] if quote else sentence.claimed_by
    if said_by:
        block["said_by"] = context.registered_as(said_by)
        # Whoever only tells of it is not whom it is about.
        others = tuple(name for name in block.get("about", ()) if name != block["said_by"])
        block |= {"about": others} if others else {}
    bounds = Bounds(sentence.part, first, last)
    block["evidence"] = passage(context.article, bounds, start, end, sentence.amount_spans)
    return block


def _what(context: Context, before: str, after: str, after_cue: str, unit: str) -> str:
    """A registered measure, else the words of the article, else a to-do."""
    measure = context.measure_before(before)
    if measure:
        return measure
    thing = counted_thing(before, after) or counted_thing("", after_cue)
    if thing is None or _is_agent(context, thing):
        money = use_of_money(after) if unit in _MONEY else _FEES.get(unit)
        asked = "무엇의 수치인가" if thing is None else f"{thing}의 무엇인가"
        return money or f"{TODO} {asked}"
    called = _CALLED.get(unit)
    if called and not thing.endswith(called):
        thing = f"{thing} {called}"
    # 「누리 앱의 월간 활성 이용자」 stands under 누리 앱 already.
    for mention, _ in context.registry.mentions(thing):
        rest = thing[mention.end :].removeprefix("의").strip()
        if mention.start == 0 and len(rest) > 1:
            return rest
    return thing


def _is_agent(context: Context, thing: str) -> bool:
    """Whether it is who does something, and so no answer to what the amount is of."""
    if (
        thing in _AGENTS
        or is_company_again(thing)
        or any(new.name == thing for new in context.new_names)
    ):
        return True
    name = context.registry.find(thing)
    return name is not None and name.kind not in ("measure", "theme")


def _with_rate(what: str, rate: str) -> str:
    """「주가」 that rose by 8 % is 「주가 상승률」."""
    if what.startswith(TODO):
        return rate
    return what if what.endswith(("율", "률")) else f"{what} {rate}"


def _value(text: str, amount: Amount) -> str:
    """The amount as printed with its bounds, where that reads back as the same amount."""
    end = amount.cue[1]
    # 「30%에서 18%로」 is a change only with its last particle.
    word_end = re.compile(r"[가-힣]{0,2}(?![가-힣])").match(text, end)
    ends = (end, word_end.end() if word_end else end)
    printings = [text[amount.cue[0] : end] for end in ends]
    # 「8억달러(약 1조1000억원)를 넘는다」: what is in parentheses is the second reading.
    printings.append(re.sub(r"\([^()]*\)", "", printings[0]))
    for printed in printings:
        read = parse_amount(printed.strip())
        if read and same_amount(read, amount):
            return _without_ending(printed.strip(), amount)
    return amount.text


def _without_ending(printed: str, amount: Amount) -> str:
    """「10분의 1 수준이라고」 without what only joins it to the sentence."""
    for length in range(4, 0, -1):
        ending, shorter = printed[-length:], printed[:-length]
        read = parse_amount(shorter) if ending in _ENDINGS else None
        if read and same_amount(read, amount):
            return shorter
    return printed


def _clause(text: str, first: int, last: int, amount: Amount) -> tuple[int, int]:
    """The words of the article an amount rests on: its sentence, or its clause of a long one."""
    end = max(amount.cue[1], amount.end)
    following = text.find(" ", end, last)
    end = following if following >= 0 else last
    while end < last and text[first:end].count("(") > text[first:end].count(")"):
        following = text.find(" ", end + 1, last)
        end = following if following >= 0 else last
    start = first
    while len(text[start : amount.cue[0]]) > _LONGEST_CLAUSE:
        comma = text.find(", ", start, amount.cue[0])
        if comma < 0:
            break
        start = comma + 2
    return start, end


def date_of(sentence: Sentence, amount: Amount) -> ToldDate | None:
    """The date an amount is counted for: the nearest before it, of a period or marked as such."""
    before = [date for date in sentence.dates if date.end <= amount.start]
    if not before:
        return None
    date = before[-1]
    between = sentence.part.text[date.end : amount.start]
    if re.match(r"\s?(?:기준|현재|말 기준|까지)", between):
        return date
    is_period = date.value.precision != "day" if date.value else "일" not in date.text
    same_clause = "," not in between and len(between) < 25
    return date if is_period and same_clause and "." not in between else None
