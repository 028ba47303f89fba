"""How a long history is split into pages."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.views.shelf import Shelf, shelves


def split(days: list[str], longest: int = 4) -> list[Shelf[str]]:
    return list(shelves("x/", sorted(days, reverse=True), lambda day: day, longest))


def test_a_short_history_is_one_page() -> None:
    assert split(["2024-01-01", "2025-01-01"]) == [
        Shelf("x/", "", ("2025-01-01", "2024-01-01"), (), None)
    ]
    assert split([]) == [Shelf("x/", "", (), (), None)]


def test_each_older_year_has_its_page() -> None:
    pages = split(["2024-01-01", *[f"2025-0{month}-01" for month in range(1, 5)], "2026-01-01"])
    assert [(page.url, page.period, len(page.told)) for page in pages] == [
        ("x/", "", 1),
        ("x/2025/", "2025년", 4),
        ("x/2024/", "2024년", 1),
    ]
    assert [(link.label, link.url, link.number) for link in pages[0].older] == [
        ("2025년", "x/2025/", 4),
        ("2024년", "x/2024/", 1),
    ]
    assert {page.newer for page in pages[1:]} == {"x/"}


def test_a_very_long_year_is_split_by_month() -> None:
    days = [f"{year}-{month:02}-01" for year in (2025, 2026) for month in range(1, 13)]
    pages = split(days)
    assert pages[0].told == ("2026-12-01",)
    assert "x/2026/01/" in {page.url for page in pages}
    [of_2025] = [page for page in pages if page.url == "x/2025/"]
    assert of_2025.told == ()
    assert [link.url for link in of_2025.older][:2] == ["x/2025/12/", "x/2025/11/"]


@settings(deadline=None)
@given(st.lists(st.dates().map(lambda day: day.isoformat()), max_size=60), st.integers(1, 20))
def test_nothing_is_lost_or_told_twice_and_every_page_is_reached(
    days: list[str], longest: int
) -> None:
    pages = split(days, longest)
    told = [day for page in pages for day in page.told]
    assert sorted(told) == sorted(days)
    urls = [page.url for page in pages]
    assert len(set(urls)) == len(urls)
    linked = {link.url: link.number for page in pages for link in page.older}
    assert set(linked) == set(urls[1:])
    for page in pages:
        assert all(one >= two for one, two in pairwise(page.told))
