"""What stands under `events` has happened when the article was published.

What is planned, due or expected belongs under `outlook`, its date under `by`.

PASS:
    events:
      - when: 2026-03-03
        what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    events:
      - when: 2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
FAIL:
    events:
      - what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.korean.tense import ends_in_future, tells_past
from briefing.model import Event
from briefing.problem import Problem
from briefing.rules.ground import Ground, grounds

CODE = "event-happened"
_HINT = "outlook으로 옮기고 날짜는 by에 적어 주세요."


def check(entry: Entry) -> Iterator[Problem]:
    """Report every event that was still to come."""
    published = entry.briefing.source.published.last_day
    for ground in grounds(entry, "event"):
        event = ground.item.source
        assert isinstance(event, Event)
        first = event.when.first_day if event.when else None
        if first and published and first > published:
            message = f"기사가 나온 뒤의 날짜({first.isoformat()})에 일어난 일로 적었습니다."
            yield Problem(CODE, "error", ground.place("when"), message, _HINT)
        elif _is_to_come(ground):
            message = f"기사 {ground.line}행은 이것을 앞으로 있을 일로 적었습니다."
            yield Problem(CODE, "warning", ground.place("what"), message, _HINT)


def _is_to_come(ground: Ground) -> bool:
    """Whether no piece of the evidence tells of what is done, and each sentence ends in a plan."""
    text = ground.entry.reading.text
    if any(tells_past(text(span)) for span in ground.spans):
        return False
    return all(map(ends_in_future, map(text, ground.spans))) or all(
        map(ends_in_future, map(text, ground.sentences))
    )
