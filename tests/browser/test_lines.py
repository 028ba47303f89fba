"""Where lines break: between Hangul words, never inside one, nor before a dot that parts two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from briefing.pages import PAGE_KINDS

KINDS = [kind.name for kind in PAGE_KINDS if kind.name != "redirect"]
KINDS += ["about", "contribute", "missing", "problems"]

# Each place where a line begins inside a Hangul word or with a dot between two pieces, with the
# text around it. Heads that stand upright are columns of syllables, and code breaks where it must;
# a dot inside somebody's words (가나·다온) is left to the browser: no mark stands inside them.
BROKEN = """() => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector('#main'), NodeFilter.SHOW_TEXT);
  const isHangul = (letter) => /[가-힣]/.test(letter);
  const blockOf = (one) => getComputedStyle(one).display === 'inline'
    ? blockOf(one.parentElement) : one;
  let last = {};
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent.checkVisibility() || parent.closest('pre, code, thead, option, .b-vh')) continue;
    const block = blockOf(parent);
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect(), letter = node.data[at];
      if (!box.width) continue; // a space that the end of a line swallowed
      const begins = last.block === block && box.top > last.top + 8;
      const word = (node.data.slice(0, at).match(/[가-힣]*$/)[0]
        + node.data.slice(at).match(/^[가-힣]*/)[0]).length;
      const inHeadline = parent.closest('h1'); // where a dot is held to the syllable before it
      const goesOn = !at && inHeadline && last.block === block;
      const before = at ? node.data[at - 1] : goesOn ? last.letter : ' ';
      const inside = isHangul(before) && word < 20; // what no line has room for
      const dot = letter === '·' && (!inside || inHeadline);
      if (begins && (dot || inside && isHangul(letter)))
        found.push(`${node.data.slice(Math.max(0, at - 12), at)}|${node.data.slice(at, at + 8)}`);
      last = { block, top: box.top, letter };
    }
  }
  return found;
}"""


@pytest.mark.parametrize("width", [360, 390, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_no_line_begins_inside_a_word_or_with_a_middle_dot(
    site: Any, open_page: Callable[..., Page], kind: str, width: int
) -> None:
    page = open_page(site.page_of(kind), width=width)

    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("kind", ["home", "briefing", "company", "quotes", "search", "matrix"])
def test_nor_on_the_published_site(
    real_site: Any, open_page: Callable[..., Page], kind: str
) -> None:
    page = open_page(real_site.page_of(kind), width=390)

    assert page.evaluate(BROKEN) == []
