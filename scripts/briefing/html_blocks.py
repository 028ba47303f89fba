"""A page of HTML → its visible text, in blocks, each with its place in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

_SPACE = re.compile(r"[ \t\n\r\f\v]+")

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split(),
)
_UNSEEN = frozenset(
    "script style noscript template head title svg math iframe object audio video canvas map "
    "datalist".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp "
    "rt ruby s samp small span strike strong sub sup time tt u var wbr img".split()
)
# An end tag that is often left out: what begins one of them ends the one before.
_CLOSES = {
    "li": frozenset(["li"]),
    "dt": frozenset(["dt", "dd"]),
    "dd": frozenset(["dt", "dd"]),
    "tr": frozenset(["tr", "td", "th"]),
    "td": frozenset(["td", "th"]),
    "th": frozenset(["td", "th"]),
    "option": frozenset(["option"]),
}
_LISTS = frozenset(["ul", "ol", "dl", "table", "select"])
# Attributes by which an element tells a program something about the article.
_TELLING = frozenset(["datetime", "data-date-time", "itemprop"])
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Deeper than any page of a paper; what lies deeper is read as if it lay here.
_DEEPEST = 400


@dataclass(frozen=True, slots=True)
class Element:
    """An element that holds a block: `marks` are its classes and its id, in small letters."""

    number: int
    tag: str
    marks: str


@dataclass(frozen=True, slots=True)
class Block:
    """Text that a reader sees as one block; a `<br>` ends a line of it.

    `lines` are its lines, each with its line in the file, from 1; `path` the elements around it,
    the outermost first; `linked` the share of its characters that are links, 0 to 1.
    """

    lines: tuple[tuple[str, int], ...]
    path: tuple[Element, ...]
    linked: float

    @property
    def text(self) -> str:
        """Its lines, one below the other."""
        return "\n".join(text for text, _ in self.lines)

    def within(self, tags: frozenset[str]) -> bool:
        """Whether it stands in an element of these."""
        return any(element.tag in tags for element in self.path)


@dataclass(frozen=True, slots=True)
class PageSource:
    """What is read of a page: the blocks one sees, and the elements that only programs read.

    `metas` are the attributes of each `<meta>`, `<link>` and dated element in order; `scripts` the
    texts of the JSON-LD scripts; `title` that of `<title>`.
    """

    blocks: tuple[Block, ...]
    metas: tuple[dict[str, str], ...]
    scripts: tuple[str, ...]
    title: str


def read_source(text: str) -> PageSource:
    """Walk through the page once; a page cut off or badly nested gives what there is of it."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.flush()
    return PageSource(
        tuple(reader.blocks), tuple(reader.metas), tuple(reader.scripts), " ".join(reader.title)
    )


class _Reader(HTMLParser):
    """Collects blocks: an element that is not inline ends one and begins one, so do two `<br>`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.metas: list[dict[str, str]] = []
        self.scripts: list[str] = []
        self.title: list[str] = []
        self._open: list[Element] = []
        self._unseen: list[int] = []
        self._lines: list[list[tuple[str, int]]] = [[]]
        self._linked = 0
        self._path: tuple[Element, ...] | None = None
        self._number = 0
        self._is_data = False
        self._ended = self._beside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        # `<span>김하늘 기자</span><span>입력 …</span>`: a style sheet keeps them apart.
        self._beside, self._ended = self._ended and tag == "span", False
        if tag in ("meta", "link") or not _TELLING.isdisjoint(given):
            self.metas.append({"tag": tag, **given})
        if tag == "br":
            self._break_line()
            return
        if tag not in _INLINE:
            self.flush()
            self._close_implied(tag)
        if tag in _VOID:
            return
        self._is_data = tag == "script" and "ld+json" in given.get("type", "").lower()
        if self._is_data:
            self.scripts.append("")
        self._number += 1
        if len(self._open) < _DEEPEST:
            marks = f"{given.get('class', '')} {given.get('id', '')}".strip().lower()
            self._open.append(Element(self._number, tag, marks))
            if tag in _UNSEEN or _is_hidden(given):
                self._unseen.append(len(self._open))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._ended = tag == "span"
        if tag == "br":
            self._break_line()
            return
        if tag not in _INLINE:
            self.flush()
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth].tag == tag:
                self._close(depth)
                return
            if tag in _INLINE and self._open[depth].tag not in _INLINE:
                return

    def handle_data(self, data: str) -> None:
        inner = self._open[-1].tag if self._open else ""
        if self._beside and not data[:1].isspace():
            data = f" {data}"
        self._beside = self._ended = False
        if inner == "script" and self._is_data:
            self.scripts[-1] += data
        elif inner == "title":
            self.title += data.split()
        elif not self._unseen:
            self._take(data)

    def unknown_decl(self, data: str) -> None:
        """Pass over `<![CDATA[` and the like, which no reader sees."""

    def flush(self) -> None:
        """End the block that is open, if there is anything in it."""
        lines = tuple(_joined(self._lines))
        if lines:
            size = sum(len(text) for text, _ in lines)
            self.blocks.append(Block(lines, self._path or (), min(1.0, self._linked / size)))
        self._lines = [[]]
        self._linked = 0
        self._path = None

    def _take(self, data: str) -> None:
        stripped = data.lstrip()
        line = self.getpos()[0] + data[: len(data) - len(stripped)].count("\n")
        self._lines[-1].append((data, line))
        if not stripped:
            return
        path = tuple(self._open)
        self._path = path if self._path is None else _shared(self._path, path)
        if any(element.tag == "a" for element in self._open[-8:]):
            self._linked += len(_SPACE.sub(" ", data.strip()))

    def _break_line(self) -> None:
        """A `<br>`; behind an empty line, or a marked one, the next begins a block."""
        if self._unseen:
            return
        # `<em class="img_desc">…</em><br>` is no line of the paragraph that follows.
        inner = self._path[-1] if self._path else None
        is_marked = inner is not None and inner.tag in _INLINE and bool(inner.marks)
        is_empty = not any(text.strip() for text, _ in self._lines[-1])
        if is_empty or (is_marked and inner not in self._open):
            self.flush()
        else:
            self._lines.append([])

    def _close_implied(self, tag: str) -> None:
        """End what has no end tag of its own: a `<p>` before a block, an `<li>` before the next."""
        if self._open and self._open[-1].tag == "p":
            self._close(len(self._open) - 1)
        closes = _CLOSES.get(tag, frozenset())
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth].tag in _LISTS or not closes:
                return
            if self._open[depth].tag in closes:
                self._close(depth)
                return

    def _close(self, depth: int) -> None:
        del self._open[depth:]
        while self._unseen and self._unseen[-1] > depth:
            self._unseen.pop()


def _shared(first: tuple[Element, ...], second: tuple[Element, ...]) -> tuple[Element, ...]:
    """The elements around both, such as the `<em class="desc">` that holds all of a block."""
    pairs = enumerate(zip(first, second, strict=False))
    same = next((depth for depth, (ours, theirs) in pairs if ours != theirs), None)
    return first[: min(len(first), len(second)) if same is None else same]


def _joined(lines: Sequence[Sequence[tuple[str, int]]]) -> Iterator[tuple[str, int]]:
    """Each line's pieces put together, white space as the browser shows it."""
    for pieces in lines:
        text = _SPACE.sub(" ", "".join(piece for piece, _ in pieces)).strip()
        if text:
            yield text, next(line for piece, line in pieces if piece.strip())


def _is_hidden(given: dict[str, str]) -> bool:
    return "hidden" in given or bool(_HIDDEN_STYLE.search(given.get("style", "")))
