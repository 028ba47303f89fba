"""A page's Markdown as the HTML that an engine makes of it, without a Markdown parser.

Our pages are headings with explicit ids and blocks of HTML, each on a line of its own, so that
there is nothing to parse; parsing them all the same was 40 % of a build. A test holds the two
against each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADING = re.compile(r"(?P<marks>#{2,6}) (?P<text>.+?) \{#(?P<id>[^ }]+)\}")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its level, anchor and words."""

    level: int
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class PageHtml:
    """The article of a page, its headings in order, and every anchor it has."""

    html: str
    headings: tuple[Heading, ...]
    anchors: frozenset[str]


def page_html(markdown: str) -> PageHtml:
    """The article of one of our pages; `markdown` is without its front matter."""
    blocks: list[str] = []
    headings: list[Heading] = []
    for line in markdown.split("\n"):
        found = _HEADING.fullmatch(line)
        if found:
            level = len(found["marks"])
            headings.append(Heading(level, found["id"], _TAG.sub("", found["text"]).strip()))
            blocks.append(f'<h{level} id="{found["id"]}">{found["text"]}</h{level}>')
        elif line:
            blocks.append(line)
    html = "\n".join(blocks)
    return PageHtml(html, tuple(headings), frozenset(re.findall(r'\bid="([^"]+)"', html)))
