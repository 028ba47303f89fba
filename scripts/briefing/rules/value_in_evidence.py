"""A figure's value, unit and bound are those of an amount in its evidence.

Any way of writing the number will do (1억 5,500만 명, 1억5500만명); a bound that the article sets
(약, 이상, 을 넘어섰다) is copied with it, and no other word.

PASS:
    figures:
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 2,300,000명을 넘어섰다
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
FAIL:
    figures:
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 240만 명을 넘어섰다
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
FAIL:
    figures:
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 230만 명
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.entry import Entry
from briefing.korean.amount import Amount, find_amounts
from briefing.korean.normalise import normalise
from briefing.model import Figure, is_todo
from briefing.problem import Problem
from briefing.registry import fold
from briefing.rules.amount_match import nearest_amount, same_bound, same_number
from briefing.rules.ground import Ground, grounds
from briefing.rules.wording import quoted

CODE = "value-in-evidence"
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# What every number has, in digits or in words: 절반, 수백만 명, 두 배.
_NUMBER = re.compile("[0-9일이삼사오육칠팔구십백천만억조한두세네섯곱덟홉열반절몇수배]")
_QUOTING = re.compile(r"(?<=다)(?:고|며|면서|는|지만)$")


def check(entry: Entry) -> Iterator[Problem]:
    """Report every figure that the evidence does not give."""
    for ground in grounds(entry, "figure"):
        figure = ground.item.source
        assert isinstance(figure, Figure)
        if not is_todo(figure.value):
            yield from _check(ground, figure.value)


def _check(ground: Ground, value: str) -> Iterator[Problem]:
    written = ground.item.amount
    given = ground.amounts(ground.spans)
    place = ground.place("value")
    if written is None:
        if not _stands_in(ground, value):
            message = f"{quoted(value, '은/는')} 근거에 없는 말입니다."
            yield Problem(CODE, "error", place, message, _hint(ground, given))
        elif not _NUMBER.search(value):
            message = f"{quoted(value, '은/는')} 수가 아닙니다."
            yield Problem(CODE, "error", place, message, _hint(ground, given))
        else:
            yield from _unread(ground, value)
        return
    same = [amount for amount in given if same_number(written, amount)]
    changes = [amount for amount in given if amount.from_value is not None]
    # Who writes a change is shown a change: 「12만 톤에서 15만 톤」, not one end of it.
    alike = changes if written.from_value is not None and changes else given
    if not same:
        nearest = nearest_amount(written, alike)
        message = f"근거에 {quoted(value, '이라는/라는')} 수가 없습니다."
        hint = _hint(ground, [nearest] if nearest else [])
        yield Problem(CODE, "error", place, message, hint)
    elif not any(same_bound(written, amount) for amount in same):
        message = f"기사 {ground.line}행은 수의 한계나 어림을 다르게 적었습니다."
        yield Problem(
            CODE, "error", place, message, _hint(ground, same if alike is given else alike)
        )


def _unread(ground: Ground, value: str) -> Iterator[Problem]:
    """Words beside the number (2.5배 빠르고): printed as they are, and no number in the data."""
    found = find_amounts(value)
    if len(found) == 1:
        message = "수 곁에 다른 말이 있어, 자료와 도표에 수로 실리지 않습니다."
        number = value[slice(*found[0].cue)].strip()
        hint = f"value: {number} (무엇이 어떻게 되었는지는 what에. 예: 매출 증가율)"
        yield Problem(CODE, "hint", ground.place("value"), message, hint)


def _stands_in(ground: Ground, value: str) -> bool:
    wanted = _plain(value)
    return any(wanted in _plain(ground.entry.reading.text(span)) for span in ground.spans)


def _plain(text: str) -> str:
    """Without spaces, and without the commas that group digits: 1,100상자."""
    return _GROUPED.sub("", fold(normalise(text).text))


def _hint(ground: Ground, given: Sequence[Amount]) -> str:
    if not given:
        return "근거에 그 수가 든 구절을 옮겨 주세요."
    printed = " / ".join(printed_with_cue(ground, amount) for amount in given)
    return f"기사에 적힌 대로: {printed}"


def printed_with_cue(ground: Ground, amount: Amount) -> str:
    """The amount with the words that bound it, as the article prints them."""
    for span in ground.spans:
        if amount in ground.entry.reading.amounts(span.paragraph):
            text = ground.entry.reading.paragraph(span.paragraph).text
            # 「…을 넘어섰다고 밝혔다」: the quoting particle is no part of it.
            return _QUOTING.sub("", text[slice(*amount.cue)].strip())
    return amount.text
