"""What stands under `outlook` was still to come when the article was published.

What has been done belongs under `events`, its date under `when`.

PASS:
    outlook:
      - by: 2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
FAIL:
    outlook:
      - by: 2026-03-03
        what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    outlook:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.korean.tense import tells_future, tells_past
from briefing.model import Outlook
from briefing.problem import Problem
from briefing.rules.ground import Ground, grounds

CODE = "outlook-to-come"
_HINT = "events로 옮기고 날짜는 when에 적어 주세요."


def check(entry: Entry) -> Iterator[Problem]:
    """Report every outlook that had happened; one with its outcome is none."""
    published = entry.briefing.source.published.first_day
    for ground in grounds(entry, "outlook"):
        outlook = ground.item.source
        assert isinstance(outlook, Outlook)
        last = outlook.by.last_day if outlook.by else None
        if outlook.outcome:
            continue
        if last and published and last < published:
            message = f"기사가 나오기 전의 날짜({last.isoformat()})를 기한으로 적었습니다."
            yield Problem(CODE, "error", ground.place("by"), message, _HINT)
        elif _has_happened(ground):
            message = f"기사 {ground.line}행은 이것을 이미 일어난 일로 적었습니다."
            yield Problem(CODE, "warning", ground.place("what"), message, _HINT)


def _has_happened(ground: Ground) -> bool:
    """Whether the evidence's sentences tell of something done, and of nothing to come."""
    sentences = [ground.entry.reading.text(span) for span in ground.sentences]
    return any(map(tells_past, sentences)) and not any(map(tells_future, sentences))
