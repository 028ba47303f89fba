"""A small sample of the measure, so that no change of the rules goes unseen."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

from playwright.sync_api import Browser
from tests.bench.generated_library import write_library
from tests.bench.vocabulary import FIRST
from tests.search.measure import found_by_kind
from tests.search.queries import KINDS, derive
from tests.search.served import serve, write_search

from briefing.library import Library
from briefing.problem import Report


def test_what_is_asked_for_is_among_the_first_five(tmp_path: Path, browser: Browser) -> None:
    world, briefings = write_library(tmp_path / "library", 120, 3, FIRST)
    write_search(Library.open(tmp_path / "library", Report()), tmp_path / "site")
    queries = list(derive(world, briefings, "sample", 5))
    with serve(tmp_path / "site") as address:
        page = browser.new_page()
        page.goto(address)
        kinds = {kind: mean(five) for kind, _, five, _ in found_by_kind(page, queries)}
        page.close()
    assert set(kinds) == set(KINDS)
    assert mean(kinds.values()) >= 0.97
    assert min(kinds.values()) >= 0.8, kinds  # five queries a kind: one may fail
