"""Two briefings give the same measure of the same subject and time alike, or know of each other.

Both may be right to the letter, and the articles still differ: then `see` joins the briefings,
and the pages show the two values side by side as differing.

PASS:
    figures:
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 230만 명을 넘어섰다
        when: 2026-02
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
    see: [2026-03-daon-open-test]
FAIL:
    figures:
      - what: 월간 활성 이용자
        about: [다온 노트]
        value: 230만 명을 넘어섰다
        when: 2026-02
        evidence: 다온 노트의 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
    # seeds/2026-03-gana-nuri-3.txt
    가나전자, 누리 3 공개
    가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
    가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 말했다.
    다온 노트의 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다.
    누리 앱에는 오는 하반기까지 결제 기능을 넣을 계획이다.
    # briefings/2026-03-daon-open-test.yaml
    format: 1
    title: 다온AI, 한국어 공개 시험 문항 200개 내놓아
    source:
      publisher: 예시통신
      published: 2026-03-13
    summary:
      - text: 다온AI가 한국어 공개 시험의 문항 200개를 공개했다.
        about: [다온AI]
        evidence: 12일 한국어 공개 시험 '바른말'의 문항 200개를 공개했다
    figures:
      - what: 월간 활성 이용자
        about: [다온 노트]
        value: 225만 명
        when: 2026-02
        said_by: 솔빛리서치
        evidence: 다온 노트의 월간 활성 이용자는 지난달 기준 약 310만 명
    added: 2026-03-14
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.korean.particle import with_particle
from briefing.library import Library
from briefing.model import Figure
from briefing.problem import Problem
from briefing.rules.wording import quoted

CODE = "figures-agree"


def check(library: Library) -> Iterator[Problem]:
    """Report every figure that another briefing gives otherwise, unless `see` joins the two."""
    for entry in library.listed:
        for item in entry.of_kind("figure"):
            for other in library.comparison.conflicts(item):
                if joined(library, entry.slug, other.briefing):
                    continue
                assert isinstance(other.source, Figure)
                place = entry.place(item.field, item.index, "value")
                where = with_particle(library.by_slug[other.briefing].path, "은/는")
                says = quoted(other.source.value, "이라고/라고")
                message = f"같은 때의 같은 수치를 {where} {says} 합니다."
                hint = f"둘 다 기사와 같으면 see: [{other.briefing}]로 이어 주세요."
                yield Problem(CODE, "warning", place, message, hint)


def joined(library: Library, slug: str, other: str) -> bool:
    """Whether one of two briefings names the other in `see`."""
    one, two = library.by_slug[slug].briefing, library.by_slug[other].briefing
    return other in one.see or slug in two.see
