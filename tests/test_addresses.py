"""Addresses hold under any path, for they only ever say the way from page to page."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.addresses import FIGURES_IDS, relative, source_path
from briefing.model import is_slug


@pytest.mark.parametrize(
    ("target", "page", "way"),
    [
        ("companies/gana/", "briefings/nuri-3/", "../../companies/gana/"),
        ("briefings/nuri-3/#q-1a2b3c4d", "briefings/nuri-3/", "#q-1a2b3c4d"),
        ("briefings/nuri-3/", "", "briefings/nuri-3/"),
        ("", "companies/gana/", "../../"),
        ("data/figures.csv", "companies/", "../data/figures.csv"),
    ],
)
def test_the_way_from_page_to_page(target: str, page: str, way: str) -> None:
    assert relative(target, page) == way


segments = st.lists(st.sampled_from(["companies", "themes", "gana", "nuri-3", "2025"]), max_size=3)


@settings(derandomize=True, max_examples=200)
@given(target=segments, page=segments, base=st.sampled_from(["/", "/x/", "/x/y/"]))
def test_a_browser_arrives_where_the_way_was_meant_to_lead(
    target: list[str], page: list[str], base: str
) -> None:
    to, here = ("".join(f"{part}/" for part in parts) for parts in (target, page))
    site = f"https://news.example{base}"

    assert urljoin(site + here, relative(to, here)) == site + to


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("", "index.md"),
        ("briefings/", "briefings/index.md"),
        ("briefings/nuri-3/", "briefings/nuri-3/index.md"),
        ("companies/gana/2025/", "companies/gana/2025/index.md"),
    ],
)
def test_the_file_behind_a_page(url: str, path: str) -> None:
    assert source_path(url) == path


def test_no_measure_can_take_an_id_that_the_page_of_figures_has_itself(site_folder: Path) -> None:
    page = (site_folder / "figures/index.html").read_text(encoding="utf-8")
    measures = {"monthly-active-users", "bareunmal-score"}
    own = {anchor for anchor in re.findall(r'\bid="([^"]+)"', page) if is_slug(anchor)} - measures

    assert "main" in own
    assert own <= FIGURES_IDS
