"""A figure, a claim or a forecast that the article gives to a party has `said_by`.

「…에 따르면」, 「…라고 밝혔다」, 「…라고 강조했다」: the page shows it as that party's statement,
not as the paper's.

PASS:
    figures:
      - what: 이전 모델에 견준 추론 비용
        about: [누리 3]
        value: 5분의 1
        said_by: 김하늘
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 230만 명을 넘어섰다
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
FAIL:
    figures:
      - what: 이전 모델에 견준 추론 비용
        about: [누리 3]
        value: 5분의 1
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.model import Item
from briefing.problem import Problem
from briefing.rules.attributed import Attributed, attributed_at
from briefing.rules.ground import Ground, grounds

CODE = "claim-said-by"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every statement, figure and outlook that a party makes and nobody is named for."""
    for ground in grounds(entry, "statement", "figure", "outlook"):
        source = ground.item.source
        if not isinstance(source, Item) or source.said_by:
            continue
        party = _party(ground)
        if party:
            name = party.bare or party.printed
            registered = entry.registry.find(name)
            message = f"기사 {ground.line}행은 이것을 「{party.printed}」의 말로 전합니다."
            hint = f"said_by: {registered.name if registered else name}"
            yield Problem(CODE, "warning", ground.place(), message, hint)


def _party(ground: Ground) -> Attributed | None:
    """Whose all of it is; evidence that is partly the paper's own, or of two, is nobody's."""
    parties = [attributed_at(ground, span) for span in ground.spans]
    first = next(iter(parties[0]), None)
    return first if first and all(first in found for found in parties) else None
