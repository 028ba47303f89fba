"""How a text is written as a YAML value, and where each of its characters then stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.yaml_characters import FORBIDDEN

Span = tuple[int, int]

# A value that begins or goes on like this is no plain one, or reads as something else to us.
_NEEDS_QUOTES = re.compile(
    r"[-?:,\[\]{}#&*!|>'\"%@`]|[A-Za-z_]\w*[:：](?!//)|.*(?::(?: |$)| #)", re.DOTALL
)
_NEEDS_QUOTES_IN_LIST = re.compile(r"[,\[\]{}:?#]")
_NEEDS_ESCAPES = re.compile(rf"[\t\n\r]|{FORBIDDEN.pattern}")
_ESCAPES = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}
_BREAKS = re.compile(r"\r\n?|\n")
# What one character of a value, or a folded line break, is written as inside quotation marks.
_FOLD = r"[ \t]*+(?:\r\n?|\n)[ \t\r\n]*+|[ \t]++"
_TOKENS = {
    "'": re.compile(rf"{_FOLD}|''|.", re.DOTALL),
    '"': re.compile(rf"\\(?:\r\n?|\n)[ \t]*+|\\x..|\\u.{{4}}|\\U.{{8}}|\\.|{_FOLD}|.", re.DOTALL),
}
_NOT_SPACE = re.compile(r"\S")


def quote_scalar(text: str, *, in_list: bool = False) -> str:
    """A text as one line of YAML that reads back as exactly that text.

    Plain where that is safe, else in single or double quotation marks. `in_list` is for an item of
    a flow sequence (`about: [가나전자, 누리 3]`), where a comma would begin the next one. Raises
    ValueError for a lone surrogate, which no file can hold.
    """
    text.encode()
    if _NEEDS_ESCAPES.search(text):
        escaped = text.replace("\\", r"\\").replace('"', r"\"")
        return '"' + _NEEDS_ESCAPES.sub(_escaped, escaped) + '"'
    needs_quotes = not text or text != text.strip() or _NEEDS_QUOTES.match(text)
    if not needs_quotes and not (in_list and _NEEDS_QUOTES_IN_LIST.search(text)):
        return text
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in _ESCAPES:
        return _ESCAPES[found[0]]
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def character_spans(written: str, value: str) -> tuple[Span, ...] | None:
    """Where each character of a value stands in what was written for it, quotation marks and all.

    None when the two do not fit together, which must not make anything worse than inexact.
    """
    if written[0] in _TOKENS:
        spans = tuple(_quoted_spans(written))
    else:
        spans = tuple(_unquoted_spans(written, value))
    return spans if len(spans) == len(value) else None


def _quoted_spans(written: str) -> Iterator[Span]:
    for token in _TOKENS[written[0]].finditer(written, 1, len(written) - 1):
        start, end = token.span()
        breaks = len(_BREAKS.findall(token[0]))
        if token[0][0] == "\\":
            if not breaks:
                yield start, end
        elif breaks:
            # One line break is folded into a space; of several, all but the first stay.
            yield from [(start, end)] * max(1, breaks - 1)
        elif token[0][0] in " \t":
            yield from ((index, index + 1) for index in range(start, end))
        else:
            yield start, end


def _unquoted_spans(written: str, value: str) -> Iterator[Span]:
    """Plain and block values hold the same characters in the same order, but for white space."""
    header_end = written.find("\n") + 1 if written[0] in "|>" else 0
    found = _NOT_SPACE.finditer(written, header_end)
    end = header_end
    for character in value:
        if character.isspace():
            yield end, end
            continue
        token = next(found, None)
        if token is None or token[0] != character:
            return
        end = token.end()
        yield token.span()
