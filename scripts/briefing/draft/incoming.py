"""The file or the pasted text a contributor brings → the seed's text, and what the page says."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.cleaning import decode_article, encoding_name
from briefing.draft.draft import SourceFields
from briefing.edtf import nearest_form
from briefing.web_page import read_page

ENDINGS = (".txt", ".md", ".html", ".htm")
_HTML = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<fields>.*?)\r?\n(?:---|\.\.\.)[ \t]*\r?\n", re.S)
_FIELD = re.compile(r"^(?P<key>[A-Za-z_]+):[ \t]*(?P<value>\S.*?)[ \t]*$", re.M)
_FIELD_NAMES = {
    **dict.fromkeys(("title",), "title"),
    **dict.fromkeys(("author", "byline"), "author"),
    **dict.fromkeys(("date", "published", "created"), "published"),
    **dict.fromkeys(("url", "source", "link"), "url"),
    **dict.fromkeys(("publisher", "site", "site_name"), "publisher"),
}
# Markdown's marks and what is left of the line without them.
_MARKDOWN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.M), r"\1"),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.M), ""),
    (re.compile(r"^[ \t]{0,3}(?:[-*_][ \t]*){3,}$", re.M), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500})(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


AS_TEXT = "다른 꼴이면 본문을 복사해 .txt로 저장해 주세요."
# How the files of Word, PDF and Hangul begin, whatever they are called.
_DOCUMENTS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")


class Unreadable(ValueError):
    """The bytes are no text; the message says so in Korean, with what to do."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article as brought: the seed's text, what is said of it, what of the page was left out.

    `encoding` is that of a text file which is not UTF-8, by the name that people know.
    """

    text: str
    fields: SourceFields
    left_out: tuple[str, ...] = ()
    encoding: str | None = None


def read_incoming(data: bytes, ending: str) -> Incoming:
    """Read an article in UTF-8, UTF-16 or CP949; `ending` is the file's, "" for standard input.

    Raises Unreadable for what is no text, MissingExtra where a page cannot be read here.
    """
    if ending in (".html", ".htm") or (ending == "" and _HTML.match(data)):
        return _from_page(data)
    if data.startswith(_DOCUMENTS):
        raise Unreadable("Word나 PDF, 한글 문서입니다. 본문을 복사해 .txt로 저장해 주세요.")
    text, problems = decode_article(data, "기사")
    if text is None:
        raise Unreadable(f"{problems[0].message} {problems[0].hint}")
    text = _CONTROL.sub("", text)
    incoming = _from_markdown(text) if ending == ".md" else Incoming(text, SourceFields())
    return replace(incoming, encoding=encoding_name(data))


def _from_page(data: bytes) -> Incoming:
    page = read_page(data)
    if not page.text.strip():
        raise Unreadable(
            "이 페이지에서 기사를 찾지 못했습니다. 본문을 복사해 .txt로 저장해 주세요."
        )
    meta = page.meta
    fields = SourceFields(meta.publisher, meta.published, meta.title, meta.author, meta.url)
    return Incoming(_CONTROL.sub("", page.text), fields, page.left_out)


def _from_markdown(text: str) -> Incoming:
    """Front matter tells of the source; of the rest the words stay, the marks go."""
    front = _FRONT_MATTER.match(text)
    fields = _fields_of(front["fields"]) if front else SourceFields()
    body = text[front.end() :] if front else text
    for pattern, words in _MARKDOWN:
        body = pattern.sub(words, body)
    return Incoming(body, fields)


def _fields_of(front: str) -> SourceFields:
    known: dict[str, str] = {}
    for found in _FIELD.finditer(front):
        name = _FIELD_NAMES.get(found["key"].lower())
        value = found["value"].strip("\"' ")
        if name == "published":
            value = nearest_form(value) or ""
        if name == "url" and not re.match(r"https?://\S+$", value):
            continue
        if name and value:
            known.setdefault(name, value)
    return SourceFields(**known)
