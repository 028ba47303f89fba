"""Citations and saved pages held against the articles: does each quoted passage stand there?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from briefing.article import Nearest
from briefing.entry import Entry

_BRIEFING = re.compile(r"briefings/([a-z0-9-]+)/")
# Lines behind `>`, without the one that says where they are from.
_BLOCK = re.compile(r"(?:^>(?!>)(?![ \t]*(?:[—–-]|출처)).*\n?)+", re.MULTILINE)
_LINES = re.compile(r"\((\d+행(?:, \d+행)*)\)")
# A shorter passage stands in many articles and proves nothing of any.
LEAST_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage somebody cites, with the briefing and the lines he names, where he does."""

    text: str
    slug: str | None
    lines: frozenset[int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a cited passage stands: the article's path and line, or the nearest to it."""

    cited: Cited
    path: str | None
    line: int | None
    nearest: tuple[str, Nearest] | None

    @property
    def stands(self) -> bool:
        """Whether the passage stands in an article, on a line that was named if any was."""
        return self.line is not None and (not self.cited.lines or self.line in self.cited.lines)


def read_citations(text: str) -> tuple[Cited, ...]:
    """The passages quoted in a text, by marks or as a block, else its lines; those of a page."""
    if re.search(r"<(?:!doctype|html|body|blockquote)\b", text, re.IGNORECASE):
        return tuple(_of_page(text))
    return tuple(_of_text(text))


def verify(cited: Iterable[Cited], entries: Iterable[Entry]) -> Iterator[Verdict]:
    """Hold each passage against the article it names, else against all of them."""
    by_slug = {entry.slug: entry for entry in entries}
    for passage in cited:
        named = by_slug.get(passage.slug or "")
        yield _verdict(passage, [named] if named else list(by_slug.values()))


def _verdict(cited: Cited, entries: list[Entry]) -> Verdict:
    for entry in entries:
        spans = entry.article.find(cited.text)
        lines = [entry.article.paragraphs[span.paragraph - 1].line for span in spans]
        if lines:
            named = [line for line in lines if line in cited.lines]
            return Verdict(cited, entry.article.path, (named or lines)[0], None)
    near = ((entry.article.path, entry.article.nearest(cited.text)) for entry in entries)
    known = [(path, nearest) for path, nearest in near if nearest]
    best = max(known, key=lambda pair: pair[1].score, default=None)
    return Verdict(cited, None, None, best)


def _of_text(text: str) -> Iterator[Cited]:
    slugs = _BRIEFING.findall(text)
    slug = slugs[0] if len(set(slugs)) == 1 else None
    found = _LINES.search(text)
    lines = frozenset(map(int, re.findall(r"\d+", found[1]))) if found else frozenset()
    passages = [part for part in _quoted(text) if len(part) >= LEAST_LENGTH]
    # Without marks each line is a passage: somebody copied the bare words.
    bare = [line.strip() for line in text.splitlines() if len(line.strip()) >= LEAST_LENGTH]
    for passage in passages or bare:
        yield Cited(passage, slug, lines)


def _quoted(text: str) -> Iterator[str]:
    """What stands between the outermost “ ”; between straight marks where there are no curly; in
    Markdown's block quotations where there are no marks at all.
    """
    if "“" not in text:
        straight = re.findall(r'"([^"]+)"', text)
        yield from straight or (_unquoted(block[0]) for block in _BLOCK.finditer(text))
        return
    depth = start = 0
    for at, character in enumerate(text):
        if character == "“":
            depth += 1
            start = at + 1 if depth == 1 else start
        elif character == "”" and depth:
            depth -= 1
            if depth == 0:
                yield text[start:at]


def _unquoted(block: str) -> str:
    return " ".join(line.lstrip("> ").strip() for line in block.splitlines()).strip()


def _of_page(html: str) -> Iterator[Cited]:
    reader = _Blockquotes()
    reader.feed(html)
    reader.close()
    for passage, slug in reader.passages:
        if len(passage) >= LEAST_LENGTH:
            yield Cited(passage, slug, frozenset())


class _Blockquotes(HTMLParser):
    """Collects the paragraphs of every block quotation, with the briefing its links lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.passages: list[tuple[str, str | None]] = []
        self._slug: str | None = None
        self._inside = False
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a passage, or learn from the page's own address which briefing it shows."""
        values = dict(attrs)
        if tag == "link" and values.get("rel") == "canonical":
            found = _BRIEFING.search(values.get("href") or "")
            self._slug = found[1] if found else None
        if tag == "blockquote":
            self._inside, self._text = True, ""

    def handle_endtag(self, tag: str) -> None:
        """End a passage: a paragraph of a block quotation, or what it holds without one."""
        if not self._inside or tag not in ("p", "blockquote"):
            return
        text = self._text.strip().removeprefix("“").removesuffix("”")
        if text:
            self.passages.append((text, self._slug))
        self._text = ""
        self._inside = tag != "blockquote"

    def handle_data(self, data: str) -> None:
        """Gather the words of a passage."""
        if self._inside:
            self._text += data
