"""A saved web page → the article in it, what the page says of it, and what was left out."""

from __future__ import annotations

import importlib
import re
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.cleaning import Line, clean
from briefing.credits import read_meta
from briefing.html_blocks import Block, PageSource, read_source
from briefing.html_encoding import decode_page
from briefing.page_body import (
    MOSTLY_LINKS,
    find_body,
    find_headline,
    headline_lines,
    is_chrome,
    is_signature,
    squeezed,
)
from briefing.page_meta import PageMeta, read_day, read_page_meta
from briefing.paragraph import paragraphs_of
from briefing.paragraph_kind import ParagraphKind, is_button, known_kind

# The Python that runs: outside of its environment the extra would be of no use.
INSTALL = f'{shlex.quote(sys.executable)} -m pip install "trafilatura>=2"'

_CAPTION_MARKS = re.compile(
    r"caption|(?:img|image|photo|pic)[-_ ]?(?:desc|txt|text|info|cap)|figcap"
)
_DECK_MARKS = re.compile(
    r"sub[-_ ]?(?:tit|head)|deck|standfirst|summary|excerpt|subtitle|lead(?![a-z])|subject_sub"
)
_HEADING_TAGS = frozenset("h2 h3 h4 h5".split())


class MissingExtra(Exception):
    """The part that reads web pages is not installed; the message says what to do, in Korean."""


@dataclass(frozen=True, slots=True)
class WebPage:
    """The article of a page.

    `lines` are its lines as `paragraphs_of` takes them, with the line of the page's file each
    stands in and the kind that the page gives it. `left_out` is every other text a reader sees.
    """

    lines: tuple[Line, ...]
    meta: PageMeta
    left_out: tuple[str, ...]

    @property
    def text(self) -> str:
        """The article as a text file, a paragraph a block; captions are marked with 「▲」."""
        pieces: list[str] = []
        for line in self.lines:
            caption = line.kind == "caption" and known_kind(line.text) != "caption"
            pieces.append(
                ("\n" if line.after_blank and pieces else "") + "▲ " * caption + line.text
            )
        return "\n".join(pieces) + "\n" if pieces else ""


def read_page(data: bytes) -> WebPage:
    """Read a page as a browser saves it, in any encoding; MissingExtra without trafilatura.

    trafilatura finds where the article stands; the blocks it drops among those it takes are taken
    as well, and nothing is believed of a title, an author or a day but what stands in the page.
    """
    text = decode_page(data)
    source = read_source(text)
    meta = read_page_meta(source.metas, source.scripts, source.title)
    headline = find_headline(source.blocks, meta.title)
    body = find_body(source.blocks, _extracted(text))
    kept = _with_head(source.blocks, body, headline)
    lines = tuple(_lines(source.blocks, kept, headline, meta.title))
    left_out = tuple(block.text for at, block in enumerate(source.blocks) if at not in kept)
    return WebPage(lines, _completed(meta, lines, source, headline), left_out)


def _extracted(text: str) -> frozenset[str]:
    """The lines trafilatura takes for the article, without white space."""
    try:
        trafilatura = importlib.import_module("trafilatura")
    except ImportError as error:
        message = f"HTML 기사를 읽으려면 trafilatura가 있어야 합니다. `{INSTALL}`로 설치해 주세요."
        raise MissingExtra(message) from error
    found = trafilatura.extract(text, include_comments=False, favor_recall=True) or ""
    return frozenset(squeezed(line) for line in found.split("\n") if line.strip())


def _with_head(blocks: Sequence[Block], body: set[int], headline: int | None) -> set[int]:
    """The body with the headline, and what stands between: decks, byline, the day, a caption.

    Behind the body come the byline and the notices that follow it at once.
    """
    if not body:
        return body
    kept = set(body)
    first, last = min(body), max(body)
    if headline is not None and headline < first:
        kept.add(headline)
        kept.update(at for at in range(headline + 1, first) if _is_head(blocks[at]))
    for at in range(last + 1, min(last + 6, len(blocks))):
        if is_signature(blocks[at]) and not is_chrome(blocks[at], 0):
            kept.add(at)
    return kept


def _is_head(block: Block) -> bool:
    if is_button(block.text) or (block.linked > MOSTLY_LINKS and not is_signature(block)):
        return False
    return _shown_kind(block) is not None or (is_signature(block) and not is_chrome(block, 0))


def _lines(
    blocks: Sequence[Block], kept: set[int], headline: int | None, title: str | None
) -> Iterator[Line]:
    of_title = headline_lines(blocks[headline], title) if headline is not None else 0
    for at in sorted(kept):
        block = blocks[at]
        shown = _shown_kind(block)
        for number, (text, line) in enumerate(block.lines):
            cleaned = clean(text)
            kind: ParagraphKind | None = "title" if at == headline and number < of_title else shown
            if cleaned:
                yield Line(cleaned, line, number == 0, indented=False, kind=kind)


def _shown_kind(block: Block) -> ParagraphKind | None:
    """The kind that the page's own tags give."""
    if block.within(frozenset(["figcaption"])) or any(
        _CAPTION_MARKS.search(element.marks) for element in block.path[-3:]
    ):
        return "caption"
    if any(_DECK_MARKS.search(element.marks) for element in block.path[-2:]):
        return "deck"
    if block.path and block.path[-1].tag in _HEADING_TAGS and known_kind(block.text) is None:
        return "heading"
    return None


def _completed(
    meta: PageMeta,
    lines: Sequence[Line],
    source: PageSource,
    headline: int | None,
) -> PageMeta:
    """What the meta tags do not tell, from the lines that a reader sees."""
    seen = read_meta(paragraphs_of(lines))
    shown = None
    if headline is not None:
        block = source.blocks[headline]
        shown = " ".join(text for text, _ in block.lines[: headline_lines(block, meta.title)])
    moments = (
        given["datetime"]
        for given in source.metas
        if given["tag"] == "time" and given.get("datetime")
    )
    timed = [day for moment in moments for day in [read_day(moment)] if day]
    return replace(
        meta,
        title=shown or meta.title or seen.title,
        author=seen.author or meta.author,
        publisher=meta.publisher or seen.publisher,
        published=meta.published or seen.published or (timed[0] if len(set(timed)) == 1 else None),
    )
