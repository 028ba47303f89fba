"""Which words of the article an item rests on: enough to mean something, in one place only."""

from __future__ import annotations

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


def passage(article: Article, bounds: Bounds, start: int, end: int) -> str:
    """The words from `start` to `end`, and as many around them as make them unmistakable."""
    text = bounds.part.text
    while not _is_enough(article, text[start:end]):
        wider = _wider(text, bounds, start, end)
        if wider == (start, end):
            break
        start, end = wider
    return trimmed(text[start:end])


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
