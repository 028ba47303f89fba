"""The search's own scripts as they are sent: without comments and needless white space."""

from __future__ import annotations

import re

# What is kept as it stands: strings, templates without templates inside, regular expressions
# (after a character that no value ends with), and what goes: comments, white space.
_PIECE = re.compile(
    r"""
    (?P<kept>"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*`
      | (?<=[(,=:?!&|])[ ]?/(?![*/])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*)
    | (?P<gone>/\*.*?\*/ | //[^\n]*)
    | (?P<space>\s+)
    """,
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"[\w$#]")
_NO_BREAK_AFTER = "{};,([=&|?:+-*<>"
_NO_BREAK_BEFORE = "}),.]=&|?:"


def shorten(source: str) -> str:
    """The same script in fewer bytes; it must end its statements with semicolons.

    >>> shorten("const a = 1; // one\\n\\nexport const b = a + 2;\\n")
    'const a=1;export const b=a+2;'
    """
    without = _PIECE.sub(lambda piece: "" if piece["gone"] else piece[0], source)
    short: list[str] = []
    end = 0
    for piece in _PIECE.finditer(without):
        short.append(without[end : piece.start()])
        end = piece.end()
        kept = piece["kept"]
        short.append(kept.strip() if kept else _space(piece[0], without, piece.start(), end))
    return "".join([*short, without[end:]])


def _space(space: str, text: str, start: int, end: int) -> str:
    """What white space between two characters must stay: between words, and some line ends."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before or not after:
        return ""
    if "\n" in space and before not in _NO_BREAK_AFTER and after not in _NO_BREAK_BEFORE:
        return "\n"
    are_words = _WORD.match(before) and _WORD.match(after)
    return " " if are_words or (before == after and before in "+-") else ""
