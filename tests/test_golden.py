"""What each kind of page holds, on the invented library: reviewed as a diff, rewritten by

    python3 scripts/dev.py test tests/test_golden.py --rewrite-golden

A golden page is the Markdown of the page with a line for each element and without classes, so that
a change of looks is no change of what is said.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.build import Build, build

GOLDEN = Path(__file__).parent / "golden"
INVENTED = Path(__file__).parent / "library"
PAGES = {
    "home": "",
    "briefing": "briefings/2026-03-gana-nuri-3/",
    "briefing-hard-figures": "briefings/2026-03-daon-open-test/",
    "briefing-corrected": "briefings/2026-02-raon-n2/",
    "briefing-withdrawn": "briefings/2026-01-saeneul-robot/",
    "redirect": "briefings/2026-02-raon-chip/",
    "briefing-index": "briefings/",
    "company": "companies/gana/",
    "company-three-scripts": "companies/raon/",
    "company-index": "companies/",
    "theme": "themes/inference-cost/",
    "product": "products/nuri-app/",
    "person": "people/lee-dodam/",
    "figures": "figures/",
    "quotes": "quotes/",
    "timeline": "timeline/",
    "outlook": "outlook/",
    "corrections": "corrections/",
    "matrix": "matrix/",
    "data": "data/",
    "schema": "schema/",
    "feeds": "feeds/",
}


@pytest.fixture(scope="module")
def site() -> Build:
    return build(INVENTED)


def readable(markdown: str) -> str:
    """A line for each element that holds others, and no class."""
    plain = re.sub(r' class="[^"]*"', "", markdown)
    broken = re.sub(
        r"(?=<(?:li|p|h\d|div|dl|dt|dd|tr|td|th|details|figure|svg|table)\b)", "\n", plain
    )
    return re.sub(r"\n{2,}", "\n\n", broken).strip() + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_it_was_agreed(
    name: str, site: Build, request: pytest.FixtureRequest
) -> None:
    [page] = [page for page in site.pages if page.url == PAGES[name]]
    golden = GOLDEN / f"{name}.txt"
    said = readable(page.markdown)
    if request.config.getoption("--rewrite-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said == golden.read_text(encoding="utf-8")


def test_every_golden_page_is_one_of_these() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(PAGES)
