"""Every kind of page in a real browser: accessible, nothing cut off, every target big enough."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from briefing.pages import PAGE_KINDS

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A redirect leads away at once; tests/test_site.py reads it instead.
KINDS = [kind.name for kind in PAGE_KINDS if kind.name != "redirect"]
WRITTEN = ["about", "contribute", "format", "commands", "how-search-works", "rules/todo"]
KINDS += [*WRITTEN, "missing", "problems"]

# What the contract asks of a target, except for links inside a sentence.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, summary, input, select')]
  .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter(e => !e.closest('.b-skip, .md-skip'))
  .filter(e => getComputedStyle(e).display !== 'inline')
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < 23.9)
  .map(([e, box]) => `${e.outerHTML.slice(0, 90)} ${box.width.toFixed()}x${box.height.toFixed()}`)
"""
# What sticks out of the window, unless its container scrolls by itself.
OUTSIDE = """() => [...document.querySelectorAll('body *')]
  .filter(e => e.checkVisibility({visibilityProperty: true}))
  .filter(e => !e.closest('.b-scroll, .b-vh, .b-skip, pre, .md-toggle, .md-overlay'))
  .filter(e => { const b = e.getBoundingClientRect(); return b.width && b.right > innerWidth + 1; })
  .map(e => e.outerHTML.slice(0, 90))
"""
OPEN_ALL = "() => document.querySelectorAll('#main details').forEach(d => { d.open = true; })"


def violations(page: Page, part: str = "html") -> list[str]:
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(
        "([part, tags]) => axe.run(part, {runOnly: tags, resultTypes: ['violations']})",
        [part, TAGS],
    )
    return [
        f"{violation['id']}: {node['html'][:120]} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing(
    site: Any, open_page: Callable[..., Page], kind: str, scheme: str, width: int
) -> None:
    page = open_page(site.page_of(kind), width=width, color_scheme=scheme)
    page.evaluate(OPEN_ALL)

    assert violations(page) == []


@pytest.mark.parametrize("kind", ["home", "briefing", "company", "matrix", "figures"])
def test_axe_finds_nothing_on_the_published_site(
    real_site: Any, open_page: Callable[..., Page], kind: str
) -> None:
    page = open_page(real_site.page_of(kind), width=412)

    assert violations(page) == []


@pytest.mark.parametrize(("menu", "width"), [(".b-menu", 360), (".b-more", 1280)])
def test_axe_finds_nothing_in_an_open_menu(
    site: Any, open_page: Callable[..., Page], menu: str, width: int
) -> None:
    page = open_page(site.address, width=width)
    page.locator(f"{menu} > summary").click()

    assert violations(page, menu) == []
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_shows_all_of_it_and_every_target_is_big_enough(
    site: Any, open_page: Callable[..., Page], kind: str
) -> None:
    page = open_page(site.page_of(kind), width=360)
    page.evaluate(OPEN_ALL)

    assert page.evaluate(SMALL_TARGETS) == []
    for size in ("", "250%"):  # Material's root is 125 %: twice that is text at 200 %
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("kind", KINDS)
def test_a_wide_screen_shows_all_of_it_too(
    site: Any, open_page: Callable[..., Page], kind: str
) -> None:
    page = open_page(site.page_of(kind), width=1440)

    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize(
    "path", ["briefings/2026-04-forty", "companies/forty", "products/unbroken", "figures", "matrix"]
)
def test_a_name_longer_than_a_phone_is_wide_breaks_instead_of_the_page(
    site: Any, open_page: Callable[..., Page], path: str
) -> None:
    page = open_page(f"{site.address}{path}/", width=320)
    page.evaluate(OPEN_ALL)

    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# The words of two headings that lie over each other, wherever the page is scrolled to.
PILED_UP = """async () => {
  const found = new Set();
  for (let y = 0; y < document.documentElement.scrollHeight; y += 150) {
    scrollTo({top: y, behavior: 'instant'});
    await new Promise(requestAnimationFrame);
    const boxes = [...document.querySelectorAll('.md-content__inner > h2 > *')]
      .map(e => [e.textContent, e.getBoundingClientRect()]).filter(([, box]) => box.height);
    boxes.forEach(([words, one], i) => boxes.slice(0, i).forEach(([others, other]) => {
      const apart = one.top >= other.bottom - 1 || other.top >= one.bottom - 1
        || one.left >= other.right || other.left >= one.right;
      if (!apart) found.add(`${others} / ${words}`);
    }));
  }
  return [...found];
}"""


@pytest.mark.parametrize("kind", ["home", "briefing", "company", "theme", "figures", "timeline"])
def test_a_heading_stays_beside_its_section_and_no_longer(
    site: Any, open_page: Callable[..., Page], kind: str
) -> None:
    page = open_page(site.page_of(kind), width=1280, height=500)

    assert page.evaluate(PILED_UP) == []


def test_a_heading_stays_in_sight_while_its_section_does(
    site: Any, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{site.address}briefings/2026-03-daon-open-test/", width=1280, height=500)
    words = page.locator("#figures > .b-hd")
    page.evaluate(
        "scrollBy(0, document.querySelector('#figures').getBoundingClientRect().top + 200)"
    )

    box = words.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 100
