"""What was to happen by a day that has passed has its outcome, or a note on the words; an outcome
names the briefing that tells it.

A day has passed when the newest briefing was added after it: a build has no clock.

PASS:
    outlook:
      - by: 2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
FAIL:
    outlook:
      - by: 2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
    added: 2027-01-05
FAIL:
    outlook:
      - by: 2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
        outcome: kept
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry, LinkedItem
from briefing.library import Library
from briefing.model import Outlook
from briefing.problem import Problem

CODE = "outlook-has-outcome"


def check(library: Library) -> Iterator[Problem]:
    """Ask for the outcome of every outlook whose day has passed."""
    today = library.day
    for entry in library.listed:
        for item in entry.of_kind("outlook"):
            outlook = item.source
            assert isinstance(outlook, Outlook)
            if outlook.outcome and not outlook.see:
                message = "어떻게 되었는지 알린 브리핑(see)이 없습니다."
                hint = "see: [그 일을 다룬 브리핑]을 적어 주세요."
                place = entry.place(item.field, item.index, "outcome")
                yield Problem(CODE, "hint", place, message, hint)
            last = outlook.by.last_day if outlook.by else None
            if outlook.outcome or not last or not today or last.isoformat() >= today:
                continue
            if _is_answered(entry, item):
                continue
            message = f"기한({last.isoformat()})이 지났습니다. 어떻게 되었나요?"
            hint = (
                "outcome: kept, missed, changed 가운데 하나와 see: [결과를 알린 브리핑]을 적거나, "
                "아직 모르면 notes에 이 구절을 evidence로 적어 주세요."
            )
            place = entry.place(item.field, item.index, "by")
            yield Problem(CODE, "hint", place, message, hint)


def _is_answered(entry: Entry, item: LinkedItem) -> bool:
    """Whether a note of the editor's speaks of the same words."""
    spans = [evidence.span for evidence in item.evidence if evidence.span]
    return any(
        noted.span
        and noted.span.paragraph == span.paragraph
        and noted.span.start < span.end
        and span.start < noted.span.end
        for note in entry.of_kind("note")
        for noted in note.evidence
        for span in spans
    )
