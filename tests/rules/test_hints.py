"""Hints fall away where there is nothing to do: an outcome nobody waits for, a slip in an item."""

from pathlib import Path

import pytest

from briefing.library import Library
from briefing.problem import Report
from briefing.rules import check_library

FILE = "briefings/2026-03-gana-nuri-3.yaml"


def hints_after(root: Path, code: str, **changes: str) -> list[str]:
    """The hints of a code after replacements in the annotated briefing."""
    path = root / FILE
    text = path.read_text(encoding="utf-8")
    for old, new in (pair.split(" → ") for pair in changes.values()):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    library = Library.open(root, Report())
    return [problem.message for problem in check_library(library) if problem.code == code]


@pytest.mark.parametrize(
    ("added", "count"), [("2026-03-06", 1), ("2026-03-10", 1), ("2026-03-11", 0)]
)
def test_only_who_published_before_the_day_is_asked_for_the_outcome(
    library_copy: Path, added: str, count: int
) -> None:
    # Another briefing of the library was added on 2026-03-20.
    changes = {"by": "by: 2026-12 → by: 2026-03-10", "added": f"added: 2026-03-06 → added: {added}"}

    assert len(hints_after(library_copy, "outlook-has-outcome", **changes)) == count


@pytest.mark.parametrize(
    "slip",
    [
        "지난달 기준 230만 명을 → 지난달 기준 320만 명을",
        "text: 추론 비용을 이전 모델의 5분의 1로 → text: 추론 비용을 이전 모델의 4분의 1로",
        "about: [누리 앱] → about: [누리앱스]",
        "who: 김하늘 → who: 김하눌",
        "'누리(Nuri) 3'를 공개했다 → '누리(Nuri) 3'를 공개햇다",
    ],
)
def test_an_item_with_a_slip_is_no_item_that_is_missing(library_copy: Path, slip: str) -> None:
    assert hints_after(library_copy, "article-covered", slip=slip) == []


def test_what_no_item_tells_is_still_hinted_at(library_copy: Path) -> None:
    evidence = "월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다"
    changes = {"evidence": f"{evidence} → 오는 하반기까지 결제 기능을 넣을 계획이다"}

    assert hints_after(library_copy, "article-covered", **changes) == [
        "기사의 수 「230만 명」을 쓴 항목이 없습니다."
    ]
