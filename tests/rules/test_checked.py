"""How much of a briefing agrees with its article, as its page tells it."""

from __future__ import annotations

from pathlib import Path

from briefing.library import Library
from briefing.problem import Report
from briefing.rules.checked import Count, checked, checked_site

GANA = "2026-03-gana-nuri-3"


def open_library(root: Path) -> Library:
    return Library.open(root, Report())


def test_every_item_of_a_correct_library_agrees(library_copy: Path) -> None:
    library = open_library(library_copy)

    assert checked(library.by_slug[GANA]).quotes == Count(1, 1)
    assert checked(library.by_slug[GANA]).whole == Count(5, 5)
    site = checked_site(library).whole
    assert site.right == site.all == sum(checked(entry).whole.all for entry in library.listed)


def test_an_item_with_an_error_does_not_agree(library_copy: Path) -> None:
    path = library_copy / f"briefings/{GANA}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("5분의 1", "4분의 1"), "utf-8")

    found = checked(open_library(library_copy).by_slug[GANA])

    assert (found.quotes, found.figures) == (Count(0, 1), Count(1, 1))
