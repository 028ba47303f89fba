"""Every amount of an article as a ready item, its value as printed and the clause it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.draft.context import Block, Context
from briefing.draft.dating import date_of
from briefing.draft.measured import what_of
from briefing.draft.passage import Bounds, passage
from briefing.draft.quotes import speaker_of
from briefing.draft.telling import Sentence
from briefing.korean.amount import Amount, find_amounts, parse_amount, same_amount
from briefing.model import TODO

# A span of time that only says when or how fast: 「1년 만에」, 「3년 안에」.
_TIMES = frozenset("year quarter month week day hour minute second".split())
_MERE_TIME = re.compile(
    r"\s?(?:만에|만의|만인|전|뒤|후|안에|이내|내에|동안|간|째|연속|내내|앞으로|여\s?동안|새|차"
    r"|넘게|이 지|가 지|을 맞|도 안|마다|사이|이면|면 |[을를] (?:일한|일했|써|쓴|보낸|보냈|지낸))"
)
_SHORT_TIMES = frozenset(["minute", "second"])
_WITHIN = re.compile(r"\s?(?:안에|이내|내에)")
_RELATIVE = frozenset("times fraction percent percentage_point".split())
_ENDINGS = frozenset(
    "을 를 이 가 은 는 에 로 으로 의 이다 이라고 라고 이라며 라며 인 이며 이고".split()
)
_IDLE = re.compile(
    r"한\s?(?:사람|명|번|대|가지|곳|개|해|달|주|쪽|건|편|줄|장)$|(?:두|세|네|다섯)\s?(?:번|가지)$|.*(?:살|세)$"
)
_CLAUSES = re.compile("(?:고|지만|며|는데|으나), ")
_OPENS = re.compile(r"\s?[(（]\s?(?:약\s)?$")
_LONGEST_CLAUSE, _SHORT_REST, _NEAR = 90, 12, 20


def figure_blocks(context: Context) -> Iterator[tuple[int, Block]]:
    """The amounts in order, each with the line of the article; a second reading is no item."""
    for sentence in context.sentences:
        amounts = [amount for amount in sentence.amounts if belongs(sentence, amount)]
        told: list[tuple[str, str]] = []
        counted: dict[str, str] = {}
        for index, amount in enumerate(amounts):
            if (
                _is_second_reading(sentence, amounts, index)
                or _is_old_value(amounts, index)
                or _only_relates(sentence, amounts, index)
            ):
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


def without_announced(
    figures: Sequence[tuple[int, Block]], outlook: Sequence[tuple[int, Block]]
) -> list[tuple[int, Block]]:
    """The figures without those that an item of the outlook tells: what is to be reached."""
    # 「과태료를 3000만 원 물지만, …하기로」: what its last clause tells.
    announced = [(line, _CLAUSES.split(str(block["what"]))[-1]) for line, block in outlook]

    def is_told(line: int, value: str) -> bool:
        amounts = [amount.text for amount in find_amounts(value)]
        return bool(amounts) and any(
            line == other and all(text in what for text in amounts) for other, what in announced
        )

    return [item for item in figures if not is_told(item[0], str(item[1]["value"]))]


def belongs(sentence: Sentence, amount: Amount) -> bool:
    """Whether an amount is told for its own sake."""
    after = sentence.part.text[amount.end : amount.end + 6]
    # 「0.3초 안에 답한다」 tells how fast, 「3년 안에」 only when.
    fast = amount.unit in _SHORT_TIMES and _WITHIN.match(after)
    if amount.unit in _TIMES and _MERE_TIME.match(after) and not fast:
        return False
    if amount.unit == "year" and amount.text.endswith("0대"):
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


def _only_relates(sentence: Sentence, amounts: Sequence[Amount], index: int) -> bool:
    """The middle of 「38억 원의 세 배 수준인 120억 원」, which the other two tell."""
    if not 0 < index < len(amounts) - 1 or amounts[index].unit not in _RELATIVE:
        return False
    text, cue = sentence.part.text, amounts[index].cue
    before, behind = text[amounts[index - 1].end : cue[0]], text[amounts[index].end :]
    return before.strip() in ("의", "보다") and bool(re.match(r"\s?(?:수준|규모|가량)?인 ", behind))


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
    whole = (quote.start, quote.end) if quote else (sentence.start, sentence.end)
    first, last = within = sentence.stretch_at(amount.start)
    start, end = _clause(text, first, last, amount)
    what = what_of(context, sentence, amount, within)
    if what.startswith(TODO) and within != whole:
        what = what_of(context, sentence, amount, whole)
    # 「4나노미터(㎚) 공정으로」: what stands behind the amount belongs to its evidence.
    counted = text.find(what, end, min(end + _NEAR, last))
    end = counted + len(what) if counted >= 0 and what not in text[start:end] else end
    block: Block = {"what": what}
    teller = speaker_of(context, quote)[0] if quote else context.teller(sentence)
    before = text[whole[0] : amount.cue[0]]
    tags = context.tags(sentence, text[start:end], (before,) if before else (), teller=teller)
    block |= {key: tags[key] for key in ("about", "themes") if key in tags}
    block["value"] = _value(text, amount)
    if following and _is_second_reading(sentence, [amount, following[0]], 1):
        block["also"] = _value(text, following[0])
    versus = context.compared(text[first:end]) if amount.unit in _RELATIVE else ()
    if versus:
        block["versus"] = tuple(name.name for name in versus)
    date = date_of(sentence, amount)
    if date:
        block["when"] = date.value.text if date.value else f"{TODO} {date.text}"
    if teller:
        block["said_by"] = teller
    bounds = Bounds(sentence.part, first, last)
    block["evidence"] = passage(context.article, bounds, start, end, sentence.amount_spans)
    return block


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
    # What is left of the sentence is mostly the verb: 「58% | 늘었다」.
    if len(text[end:last].rstrip(" .")) <= _SHORT_REST and not re.search(r"\d|, ", text[end:last]):
        end = last
    return start, end
