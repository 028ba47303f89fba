"""What a figure is measured against (`versus`) is named in its sentence, or before it.

PASS:
    figures:
      - what: 추론 비용
        themes: [추론 비용]
        value: 5분의 1
        versus: [김하늘]
        said_by: 김하늘
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 230만 명을 넘어섰다
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
FAIL:
    figures:
      - what: 추론 비용
        themes: [추론 비용]
        value: 5분의 1
        versus: [다온 5]
        said_by: 김하늘
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.model import Figure
from briefing.problem import Problem
from briefing.rules.ground import grounds
from briefing.rules.wording import quoted

CODE = "versus-in-article"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every yardstick that the article does not name there."""
    for ground in grounds(entry, "figure"):
        figure = ground.item.source
        assert isinstance(figure, Figure)
        named = ground.names(ground.before)
        owners = {owner for name in named for owner in entry.registry.companies_of(name)}
        for number, spelling in enumerate(figure.versus):
            name = entry.registry.find(spelling)
            if name and name not in named | owners:
                message = f"{quoted(spelling, '은/는')} 근거의 문장에도 그 앞에도 나오지 않습니다."
                hint = "기사가 견준 이름을 적거나 versus 줄을 지워 주세요."
                yield Problem(CODE, "error", ground.place("versus", number), message, hint)
