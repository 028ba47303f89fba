"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefing.korean.quotation_mark import Marked, find_marked

_STOP = re.compile(r"[.?!。？！…]+")
_CLOSING = "\"'”’」』)]）】〉》〞＂"
# What goes on after a quotation as part of its sentence, though a space stands between.
_QUOTING = re.compile(r"(?:이?라(?:고|며|면서|는|던)|고|며|면서도?|는|하고|라)(?=[\s,]|$)")
# The endings of a statement, a question or a request: after them a stop needs no space.
_ENDINGS = frozenset("다요죠까네라자오음함")
_HANGUL = re.compile("[가-힣]")
_NUMBERED = re.compile(
    r"(?:^|\s)(?:\d{1,3}|(?:[A-Za-z]\.)*[A-Za-z]|No|Mr|Ms|Dr|vs|Inc|Corp|Ltd|Co|St)$"
)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph as (start, end), without the white space between them.

    A stop inside double quotation marks does not end a sentence, nor one inside 2.0, U.S. or an
    e-mail address; an ellipsis does only where nothing of the same sentence follows.
    """
    marked = find_marked(text)
    sentences: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text, marked):
        sentences.append(_stripped(text, start, end))
        start = end
    sentences.append(_stripped(text, start, len(text)))
    return tuple(span for span in sentences if span[0] < span[1])


def sentence_ends(text: str) -> bool:
    """Whether a line ends as a sentence does: with a stop, and marks or brackets behind it."""
    return text.rstrip().rstrip(_CLOSING).endswith((".", "?", "!", "。", "？", "！"))


def _ends(text: str, marked: tuple[Marked, ...]) -> list[int]:
    ends = [stop.end() for stop in _STOP.finditer(text) if _outside(stop.start(), marked)]
    within = [span.end for span in marked if sentence_ends(text[span.start : span.end])]
    found = []
    for end in sorted(ends + within):
        after = end
        while after < len(text) and text[after] in _CLOSING:
            after += 1
        if _is_end(text, end, after):
            found.append(after)
    return found


def _outside(index: int, marked: tuple[Marked, ...]) -> bool:
    following = bisect_left(marked, index, key=lambda span: span.end)
    return following == len(marked) or index < marked[following].start


def _is_end(text: str, end: int, after: int) -> bool:
    """Whether the stop before `end`, with its closing marks up to `after`, ends a sentence."""
    if after == len(text):
        return True
    if not text[after].isspace():
        # 「말했다.백 대표는」: pages lose the space between two lines.
        return (
            end == after
            and text[end - 1] in ".?!"
            and text[end - 2 : end - 1] in _ENDINGS
            and bool(_HANGUL.match(text, after) or text[after] in "\"“‘'")
        )
    if text[end - 1] == "…" or text[max(0, end - 2) : end] == "..":
        return text[max(0, end - 8) : end].rstrip(".…")[-1:] in _ENDINGS
    if text[end - 1] == "." and _NUMBERED.search(text, max(0, end - 8), end - 1):
        return False
    following = re.compile(r"\s*").match(text, after)
    return not (after > end and following and _QUOTING.match(text, following.end()))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
