"""A review was signed over the briefing and the article as they are now.

PASS:
    reviewed: []
FAIL:
    reviewed:
      - by: 이보람
        date: 2026-03-07
        of: 0123456789abcdef
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.problem import Problem
from briefing.review import is_current

CODE = "review-current"


def check(entry: Entry) -> Iterator[Problem]:
    """Hint at a briefing that was changed after its last review."""
    reviews = entry.briefing.reviewed
    if reviews and not any(is_current(entry, review) for review in reviews):
        message = "살펴본 뒤에 브리핑이나 기사가 바뀌었습니다."
        hint = f"다시 살펴보고 briefing review {entry.slug} --sign 이름"
        place = entry.place("reviewed", len(reviews) - 1, "of")
        yield Problem(CODE, "hint", place, message, hint)
