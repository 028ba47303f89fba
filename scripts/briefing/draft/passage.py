"""Which words of the article an item rests on: enough to mean something, in one place only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.article import Article
from briefing.paragraph import Paragraph

_SHORTEST = 12
_FEWEST_WORDS = 3
_AROUND = "\"'”’“‘ "


@dataclass(frozen=True, slots=True)
class Bounds:
    """Characters `first` up to `last` of a paragraph, which a passage does not leave."""

    part: Paragraph
    first: int
    last: int


def passage(
    article: Article,
    bounds: Bounds,
    start: int,
    end: int,
    whole: Iterable[tuple[int, int]] = (),
) -> str:
    """The words from `start` to `end`, and as many around them as make them unmistakable.

    What is `whole` (an amount) is not cut: it is in the passage, or not.
    """
    text = bounds.part.text
    whole = tuple(whole)
    start, end = _uncut(start, end, whole)
    while not _is_enough(article, text[start:end]):
        wider = _wider(text, bounds, start, end)
        if wider == (start, end):
            break
        start, end = _uncut(*wider, whole)
    return trimmed(text[start : _word_end(text, end, bounds.last)])


def _uncut(start: int, end: int, whole: Iterable[tuple[int, int]]) -> tuple[int, int]:
    for first, last in whole:
        if first < start < last:
            start = first
        if first < end < last:
            end = last
    return start, end


def _word_end(text: str, end: int, last: int) -> int:
    """Where the word ends that is cut at `end`."""
    while 0 < end < last and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end


def trimmed(text: str) -> str:
    """A passage without the stop and the marks at its edges; one that belongs inside stays."""
    text = text.strip().rstrip(".,?!… ")
    while text and text[0] in _AROUND and text.count(text[0]) % 2 and text[0] not in text[1:]:
        text = text[1:].lstrip()
    while text and text[-1] in _AROUND and text[-1] not in text[:-1] and not _opens(text):
        text = text[:-1].rstrip(".,?! ")
    return text


def _opens(text: str) -> bool:
    """Whether the closing mark at the end has its opening one: 「‘누리 3’」."""
    pairs = {"”": "“", "’": "‘"}
    return pairs.get(text[-1], text[-1]) in text[:-1]


def _is_enough(article: Article, text: str) -> bool:
    passage = trimmed(text)
    long = len(passage.replace(" ", "")) >= _SHORTEST or len(passage.split()) >= _FEWEST_WORDS + 1
    return long and len(passage.split()) > 1 and len(article.find(passage)) == 1


def _wider(text: str, bounds: Bounds, start: int, end: int) -> tuple[int, int]:
    """One word more in front, else one more behind, within the bounds."""
    if start > bounds.first:
        space = text.rfind(" ", bounds.first, start - 1)
        return (space + 1 if space >= 0 else bounds.first), end
    if end < bounds.last:
        space = text.find(" ", end + 1, bounds.last)
        return start, (space if space >= 0 else bounds.last)
    return start, end
