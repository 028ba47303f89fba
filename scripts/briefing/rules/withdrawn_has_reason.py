"""A briefing that was withdrawn says why, in `corrections`.

PASS:
    status: withdrawn
    corrections:
      - date: 2026-03-20
        what: 기사를 낸 매체가 기사를 거두어들여 이 브리핑도 거두어들임
FAIL:
    status: withdrawn
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.problem import Problem

CODE = "withdrawn-has-reason"


def check(entry: Entry) -> Iterator[Problem]:
    """Report a withdrawn briefing without a correction."""
    if entry.is_withdrawn and not entry.briefing.corrections:
        message = "거두어들인 까닭이 없습니다."
        hint = "corrections에 date와 what으로 언제 왜 거두어들였는지 적어 주세요."
        yield Problem(CODE, "error", entry.place("status"), message, hint)
