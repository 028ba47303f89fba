"""Figures of several briefings beside each other: what agrees, what differs, what stands alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.comparison import may_both_hold
from briefing.korean.amount import parse_amount
from briefing.library import Library
from briefing.problem import Report
from briefing.rules import check_library


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("230만 명", "230만 명", True),
        ("230만 명", "225만 명", False),
        ("230만 명을 넘어섰다", "225만 명", False),
        ("230만 명을 넘어섰다", "231만 명", True),
        ("230만 명을 넘어섰다", "230만 명", False),
        ("230만 명 이상", "230만 명", True),
        ("약 230만 명", "225만 명", True),
        ("약 230만 명", "200만 명", False),
        ("70~72점", "71점", True),
        ("70~72점", "73점", False),
        ("30억 위안", "6300억 원", True),
    ],
)
def test_two_readings_hold_together_or_not(one: str, other: str, expected: bool) -> None:
    first, second = parse_amount(one), parse_amount(other)
    assert first
    assert second

    assert may_both_hold(first, second) is expected
    assert may_both_hold(second, first) is expected


def open_library(root: Path) -> tuple[Library, Report]:
    report = Report()
    library = Library.open(root, report)
    report.extend(check_library(library))
    return library, report


def test_a_conflict_is_shown_and_only_told_where_see_does_not_join(library_copy: Path) -> None:
    library, report = open_library(library_copy)
    users = {
        item.briefing: item
        for entry in library.listed
        for item in entry.of_kind("figure")
        if item.measure and [name.name for name in item.about] == ["누리 앱"]
    }
    gana, daon = users["2026-03-gana-nuri-3"], users["2026-03-daon-open-test"]

    assert library.comparison.conflicts(gana) == (daon,)
    assert library.comparison.conflicts(daon) == (gana,)
    assert "figures-agree" not in {problem.code for problem in report}

    path = library_copy / "briefings/2026-03-daon-open-test.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("see: [2026", "was: [2026-"), "utf-8")
    _, report = open_library(library_copy)
    assert {p.place.path for p in report if p.code == "figures-agree"} == {
        f"briefings/{slug}.yaml" for slug in users
    }


def test_what_no_second_briefing_carries_is_single_sourced(library_copy: Path) -> None:
    library, _ = open_library(library_copy)
    alone = {
        (item.briefing, item.about[0].name)
        for entry in library.listed
        for item in entry.of_kind("figure")
        if library.comparison.is_single_sourced(item)
    }

    assert ("2026-03-daon-open-test", "다온 노트") in alone
    assert ("2026-03-gana-nuri-3", "누리 앱") in alone
