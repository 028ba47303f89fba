"""Every passage given as evidence stands in the article as it was copied.

PASS:
    events:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    events:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 선보였다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.model import Quote
from briefing.problem import Problem
from briefing.rules.nearest import nearest_hint
from briefing.rules.passage import written_passages

CODE = "evidence-in-article"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every piece of evidence that the article does not have."""
    for passage in written_passages(entry):
        if isinstance(passage.item.source, Quote) or passage.span:
            continue
        yield Problem(
            CODE,
            "error",
            entry.place(*passage.path),
            "근거로 옮긴 구절이 기사에 없습니다.",
            nearest_hint(entry, passage.text),
        )
