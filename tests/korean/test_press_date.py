"""Dates of a text against an exact and an inexact day of publication."""

from __future__ import annotations

import pytest

from briefing.edtf import parse_edtf
from briefing.korean.press_date import possible_dates


def dates(text: str, published: str = "2026-03-05") -> list[tuple[str, set[str]]]:
    found = possible_dates(text, parse_edtf(published))
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.text, set(one.values)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Neighbours in a list are a stretch, others are two days; no month has a 32nd.
        ("3월 14·15일 열린다", [("3월 14·15일", {"2026-03-14/2026-03-15"})]),
        ("3월 14~16일 열린다", [("3월 14~16일", {"2026-03-14/2026-03-16"})]),
        ("3월 14~14일 열린다", [("3월 14~14일", {"2026-03-14"})]),
        ("3월 28~32일 열린다", []),
        ("3월 32일 열린다", []),
        ("2월 30일 열린다", []),
        ("지난 31일 열렸다", [("지난 31일", {"2026-01-31"})]),
        ("2월 28일~3월 1일 열렸다", [("2월 28일~3월 1일", {"2026-02-28/2026-03-01"})]),
    ],
)
def test_days_of_a_month(text: str, expected: list[tuple[str, set[str]]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        # Some day of `published` gives it; its marks widen nothing.
        ("2026-03-05", {"2026-03-03"}),
        ("2026-03-02/2026-03-04", {"2026-02-03", "2026-03-03"}),
        ("2026-03~", {"2026-02-03", "2026-03-03"}),
        ("2026-03", {"2026-02-03", "2026-03-03"}),
    ],
)
def test_a_date_counted_from_an_inexact_day(published: str, expected: set[str]) -> None:
    assert dates("지난 3일 열렸다", published) == [("지난 3일", expected)]
