"""The hint that shows the passage of the article nearest to what was written."""

from __future__ import annotations

from briefing.entry import Entry


def nearest_hint(entry: Entry, passage: str) -> str:
    """Where the article has something like it; never accepted, only shown."""
    nearest = entry.article.nearest(passage)
    if nearest is None:
        return f"기사({entry.article.path})에 비슷한 말이 없습니다. 기사에서 그대로 옮겨 주세요."
    return f"기사 {nearest.line}행에는 이렇게 적혀 있습니다: {nearest.text}"
