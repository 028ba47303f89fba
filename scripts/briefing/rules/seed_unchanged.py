"""The article is the one the briefing was written from: `source.sha256` is of its bytes.

PASS:
    source:
      publisher: 예시신문
      published: 2026-03-05
FAIL:
    source:
      publisher: 예시신문
      published: 2026-03-05
      sha256: 0000000000000000000000000000000000000000000000000000000000000000
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.problem import Problem

CODE = "seed-unchanged"


def check(entry: Entry) -> Iterator[Problem]:
    """Report an article whose bytes are not those that the briefing was written from."""
    written = entry.briefing.source.sha256
    if written and written != entry.article.sha256:
        yield Problem(
            CODE,
            "error",
            entry.place("source", "sha256"),
            f"{entry.article.path}가 브리핑을 쓸 때의 기사와 다릅니다.",
            f"기사를 되돌리거나, 바뀐 기사에 맞게 살펴본 뒤 sha256: {entry.article.sha256}",
        )
