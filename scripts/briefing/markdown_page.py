"""An article written as Markdown → its lines, without the marks, with the kinds they give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.cleaning import Line, lines_of
from briefing.html_encoding import decode_page
from briefing.page_meta import PageMeta, read_day
from briefing.paragraph_kind import ParagraphKind
from briefing.web_page import WebPage

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<fields>.*?)(?:\r?\n|\A)---[ \t]*(?=\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*$", re.MULTILINE)
_KEYS = {
    "title": ("title",),
    "author": ("author", "byline"),
    "publisher": ("publisher", "site_name", "source", "site"),
    "published": ("published", "date", "pubdate"),
    "url": ("url", "link", "canonical"),
}
_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})\s+(?P<text>.*?)\s*#*\s*$")
_RULE = re.compile(r"^ {0,3}(?:[-*_]\s*){3,}$|^ {0,3}={3,}\s*$|^ {0,3}```")
_QUOTED = re.compile(r"^ {0,3}(?:>\s?)+")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^()\n]{0,500}\)")
_LINK = re.compile(r"\[(?P<text>[^\[\]\n]{1,300})\]\([^()\n]{0,500}\)")
_AUTOLINK = re.compile(r"<(?P<url>https?://[^<>\s]+)>")
_STRONG = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?P<text>[^*_\n]{1,300}?)(?<=\S)(?P=mark)")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)(?P<text>[^*\n]{1,300}?)(?<=\S)\*(?![\w*])")
_ESCAPED = re.compile(r"\\(?P<mark>[\\`*_{}\[\]()#+.!<>~|-])")


def read_markdown(data: bytes) -> WebPage:
    """Read Markdown line by line, so that every line keeps its number; HTML in it stays as text.

    The first heading is the title, the others are headings; front matter and link targets are no
    text, and what stands in the front matter is what the file says of itself.
    """
    text = decode_page(data)
    front = _FRONT.match(text)
    fields = front["fields"] if front else ""
    # Blanked out, not cut off: the lines behind keep their numbers.
    hidden = len(re.findall(r"\r\n?|\n", front[0])) if front else 0
    rest = "\n" * hidden + text[front.end() :] if front else text
    lines = tuple(_kinds(lines_of(rest)))
    title = next((line.text for line in lines if line.kind == "title"), None)
    return WebPage(lines, _meta(fields, title), ())


def _kinds(lines: Sequence[Line]) -> Iterator[Line]:
    titled = False
    for line in lines:
        if _RULE.match(line.text):
            continue
        heading = _HEADING.match(line.text)
        kind: ParagraphKind | None = None
        if heading:
            kind = "heading" if titled else "title"
            titled = True
        text = _plain(heading["text"] if heading else _QUOTED.sub("", line.text)).strip()
        if text:
            # A heading ends the paragraph before it, with or without an empty line.
            alone = heading is not None or line.after_blank
            yield Line(text, line.number, alone, line.indented, kind)


def _plain(text: str) -> str:
    text = _LINK.sub(r"\g<text>", _IMAGE.sub("", text))
    text = _AUTOLINK.sub(r"\g<url>", text)
    text = _EMPHASIS.sub(r"\g<text>", _STRONG.sub(r"\g<text>", text))
    return _ESCAPED.sub(r"\g<mark>", text)


def _meta(fields: str, title: str | None) -> PageMeta:
    given = {
        found["key"].lower(): found["value"].strip("'\" ") for found in _FIELD.finditer(fields)
    }
    told = {
        name: next((given[key] for key in keys if given.get(key)), None)
        for name, keys in _KEYS.items()
    }
    day = read_day(told["published"]) if told["published"] else None
    address = told["url"] if (told["url"] or "").startswith(("http://", "https://")) else None
    return PageMeta(title or told["title"], told["author"], told["publisher"], day, address)
