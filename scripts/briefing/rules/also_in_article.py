"""A second reading in `also` is of the same amount: the article prints the two side by side.

PASS:
    figures:
      - what: 매출
        about: [누리 앱]
        value: 30억 위안
        also: 약 6,300억 원
        evidence: 누리 앱의 매출은 30억 위안(약 6300억 원)
    # seeds/2026-03-gana-nuri-3.txt
    가나전자, 누리 3 공개
    가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
    가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 말했다.
    누리 앱의 매출은 30억 위안(약 6300억 원)이다.
    회사는 오는 하반기까지 결제 기능을 넣을 계획이다.
FAIL:
    figures:
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 230만 명을 넘어섰다
        also: 5분의 1
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entry import Entry
from briefing.korean.amount import Amount, parse_amount
from briefing.model import Figure, is_todo
from briefing.problem import Problem
from briefing.rules.amount_match import same_bound, same_number
from briefing.rules.ground import Ground, grounds
from briefing.rules.value_in_evidence import printed_with_cue
from briefing.rules.wording import quoted

CODE = "also-in-article"
# What stands between the two: an opening parenthesis and what is before the second in it, or a
# word that says 「the same」; no sentence, no other clause.
_BESIDE = re.compile(
    r"[^()\[\].!?]{0,12}?\s?[(\[][^()\[\]]{0,60}"
    r"|\s?(?:,|·|/|=|즉|또는|우리 ?돈(?:으로)?|한화(?:로)?|원화(?:로)?)?\s?"
    r"(?:즉|또는|우리 ?돈(?:으로)?|한화(?:로)?|원화(?:로)?)?\s?(?:약|대략)?\s?"
)


def check(entry: Entry) -> Iterator[Problem]:
    """Report every `also` that is no amount of the article, or one that stands elsewhere."""
    for ground in grounds(entry, "figure"):
        figure, written = ground.item.source, ground.item.amount
        assert isinstance(figure, Figure)
        if written is None:
            continue
        for number, text in enumerate(figure.also):
            if not is_todo(text):
                yield from _check(ground, written, text, number)


def _check(ground: Ground, value: Amount, text: str, number: int) -> Iterator[Problem]:
    place = ground.place("also", number)
    second = parse_amount(text)
    if second is None:
        message = f"「{text}」에서 수를 읽을 수 없습니다."
        yield Problem(CODE, "error", place, message, "기사에 적힌 수를 단위까지 옮겨 주세요.")
        return
    pairs = [pair for pair in _pairs(ground, value) if same_number(second, pair)]
    if not pairs:
        message = f"기사는 {quoted(text, '을/를')} 같은 수로 나란히 적지 않았습니다."
        beside = [printed_with_cue(ground, pair) for pair in _pairs(ground, value)]
        hint = f"also: {beside[0]}" if beside else "also 줄을 지워 주세요."
        yield Problem(CODE, "error", place, message, hint)
    elif not any(same_bound(second, pair) for pair in pairs):
        message = "기사는 수의 한계나 어림을 다르게 적었습니다."
        hint = f"also: {printed_with_cue(ground, pairs[0])}"
        yield Problem(CODE, "error", place, message, hint)


def _pairs(ground: Ground, value: Amount) -> Iterator[Amount]:
    """The amounts that stand beside the figure's own in the article."""
    for span in ground.spans:
        reading = ground.entry.reading
        text, amounts = reading.paragraph(span.paragraph).text, reading.amounts(span.paragraph)
        own = [amount for amount in reading.amounts_in(span) if same_number(value, amount)]
        for amount in own:
            for other in amounts:
                first, second = sorted((amount, other), key=lambda one: one.start)
                between = text[first.end : second.start]
                if other is not amount and _BESIDE.fullmatch(between):
                    yield other
