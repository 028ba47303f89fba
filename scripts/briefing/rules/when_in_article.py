"""When something happened or was counted is what the words of the article say.

「지난달」 in an article of 2026-03-05 is 2026-02, 「지난해 말」 2025-12. Where the day of the
article is not known, each date passes that some day of it gives.

PASS:
    events:
      - when: 2026-03-03
        what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    events:
      - when: 2026-03-04
        what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    events:
      - when: 2026-03
        what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.model import Event, Figure
from briefing.problem import Problem
from briefing.rules.ground import Ground, grounds
from briefing.rules.told_date import (
    agrees,
    figure_dates,
    is_coarser,
    mend,
    sentence_dates,
    told_dates,
)
from briefing.rules.wording import quoted

CODE = "when-in-article"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every date of a figure or an event that the article does not give it."""
    for ground in grounds(entry, "figure", "event"):
        source = ground.item.source
        if isinstance(source, (Figure, Event)) and source.when:
            yield from check_date(ground, "when", is_deadline=False)


def check_date(ground: Ground, field: str, *, is_deadline: bool) -> Iterator[Problem]:
    """Hold one date against the words of its evidence."""
    written = ground.item.date
    assert written is not None
    told = told_dates(ground)
    told += tuple(found for found in sentence_dates(ground) if found not in told)
    if isinstance(ground.item.source, Figure):
        told = figure_dates(ground, told)
    if any(agrees(written, found, is_deadline=is_deadline) for found in told):
        return
    place, code = ground.place(field), f"{field}-in-article"
    if not told:
        message = f"기사에는 {field}에 적을 날짜가 없습니다."
        hint = f"{field} 줄을 지우면 「날짜 없음」으로 싣습니다."
        yield Problem(code, "error", place, message, hint)
        return
    words = "·".join(f"「{found.text}」" for found in told[:3])
    hint = f"{field}: {mend(written, told[0], is_deadline=is_deadline)}"
    if any(is_coarser(written, found) for found in told):
        message = f"기사 {ground.line}행은 더 자세히 적었습니다: {words}"
        yield Problem(code, "hint", place, message, hint)
        return
    message = f"{quoted(written.text, '은/는')} 기사 {ground.line}행의 {words}에 맞지 않습니다."
    yield Problem(code, "error", place, message, hint)
