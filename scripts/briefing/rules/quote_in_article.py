"""A quotation stands in the article, word for word, inside quotation marks.

PASS:
    quotes:
      - who: 김하늘
        text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
        about: [누리 3]
FAIL:
    quotes:
      - who: 김하늘
        text: 추론 비용을 이전 모델의 4분의 1로 낮췄다
        about: [누리 3]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.problem import Problem
from briefing.rules.nearest import nearest_hint

CODE = "quote-in-article"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every quotation whose words the article does not have."""
    for item in entry.of_kind("quote"):
        if item.evidence[0].span is None:
            yield Problem(
                CODE,
                "error",
                entry.place(item.field, item.index, "text"),
                "따옴표 안의 말이 기사와 다릅니다.",
                nearest_hint(entry, item.evidence[0].text),
            )
