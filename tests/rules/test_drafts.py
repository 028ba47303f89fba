"""A draft's problems are one level milder, whichever rule finds them; its hints fall away."""

from pathlib import Path

import pytest

from briefing.library import Library
from briefing.problem import Level, Report
from briefing.rules import check_library

FILE = "briefings/2026-03-gana-nuri-3.yaml"


def level_of(root: Path, code: str) -> Level | None:
    report = Report()
    report.extend(check_library(Library.open(root, report, with_drafts=True)))
    found = (p.level for p in report if p.code == code and p.place.path == FILE)
    return next(found, None)


@pytest.mark.parametrize(
    ("code", "old", "new", "levels"),
    [
        ("quote-in-article", "5분의 1로 낮췄다", "4분의 1로 낮췄다", ("error", "warning")),
        ("known-slug", "corrections: []", "see: [2026-03-nowhere]", ("error", "warning")),
        ("known-field", "publisher:", "publsher:", ("error", "warning")),
        ("date-form", "added: 2026-03-06", "added: 어제", ("error", "warning")),
        ("yaml-comment", "what: 누리 3 공개", "what: 누리 #3 공개", ("error", "warning")),
        ("yaml-comment", "what: 누리 3 공개", "what: 누리 # 공개", ("warning", "hint")),
        ("outlook-has-outcome", "added: 2026-03-06", "added: 2027-01-02", ("hint", None)),
    ],
)
def test_a_draft_is_told_off_less(
    library_copy: Path, code: str, old: str, new: str, levels: tuple[Level, Level | None]
) -> None:
    path = library_copy / FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    told = []
    for status in ("", "status: draft\n"):
        path.write_text(text.replace(old, new) + status, encoding="utf-8")
        told.append(level_of(library_copy, code))

    assert tuple(told) == levels
