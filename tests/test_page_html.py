"""The quick way from a page's Markdown to its HTML gives what a Markdown parser gives."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from briefing.build import build
from briefing.page_html import Heading, page_html

INVENTED = Path(__file__).parent / "library"


def body(text: str) -> str:
    return text.split("---\n", 2)[2]


@pytest.mark.parametrize("root", [INVENTED, INVENTED.parents[1]], ids=["invented", "published"])
def test_every_page_comes_out_as_python_markdown_makes_it(root: Path) -> None:
    for page in build(root, with_drafts=True).pages:
        parser = markdown.Markdown(extensions=["attr_list", "tables", "toc"])
        parsed = parser.convert(body(page.markdown))
        quick = page_html(body(page.markdown))

        assert re.sub(r"\n+", "\n", parsed) == quick.html, page.url
        tokens = [(token["level"], token["id"], token["name"]) for token in parser.toc_tokens]
        assert tokens == [(one.level, one.id, one.words) for one in quick.headings], page.url
        assert quick.anchors == set(re.findall(r' id="([^"]+)"', parsed)), page.url


def test_a_heading_with_its_count_and_a_block() -> None:
    quick = page_html('\n<p id="a">하나</p>\n\n## 말 <span class="b-n">3</span> {#quotes}\n')
    assert quick.html == '<p id="a">하나</p>\n<h2 id="quotes">말 <span class="b-n">3</span></h2>'
    assert quick.headings == (Heading(2, "quotes", "말 3"),)
    assert quick.anchors == {"a", "quotes"}
