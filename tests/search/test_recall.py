"""A small sample of the measure, so that no change of the rules goes unseen."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

from tests.bench.generated_library import write_library
from tests.bench.vocabulary import FIRST
from tests.search.measure import found_by_kind
from tests.search.queries import KINDS, derive
from tests.search.served import browser, serve, write_search

from briefing.library import Library
from briefing.problem import Report


def test_what_is_asked_for_is_among_the_first_five(tmp_path: Path) -> None:
    world, briefings = write_library(tmp_path / "library", 120, 3, FIRST)
    write_search(Library.open(tmp_path / "library", Report()), tmp_path / "site")
    queries = list(derive(world, briefings, "sample", 5))
    with browser() as chromium, serve(tmp_path / "site") as address:
        page = chromium.new_page()
        page.goto(address)
        kinds = {kind: mean(five) for kind, _, five, _ in found_by_kind(page, queries)}
    assert set(kinds) == set(KINDS)
    assert mean(kinds.values()) >= 0.97
    assert min(kinds.values()) >= 0.8, kinds  # five queries a kind: one may fail
