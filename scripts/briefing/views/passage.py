"""What is shown of an article: the words an item rests on, and no more than the contract allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from briefing.article import Article, Span
from briefing.entry import LinkedItem

# No file of the site holds more than this many characters of an article in a row.
MAXIMUM_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage; `marked` where it is what the item rests on."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one paragraph of the article, with the raw file's line it stands in.

    `cut_before` and `cut_after` tell that its sentence goes on outside.
    """

    segments: tuple[Segment, ...]
    line: int
    cut_before: bool
    cut_after: bool

    @property
    def text(self) -> str:
        """The passage without its marks."""
        return "".join(segment.text for segment in self.segments)


def passages_of(article: Article, item: LinkedItem) -> tuple[Passage, ...]:
    """The passages shown under an item.

    A quotation and a figure show the sentence they stand in, with the words marked; everything
    else shows its evidence as it was copied, so that the contributor decides how much.
    """
    spans = [evidence.span for evidence in item.evidence if evidence.span]
    if item.kind not in ("quote", "figure"):
        return tuple(_passage(article, _clipped(span, [span]), [span]) for span in spans)
    sentences = groupby(sorted(spans, key=_place), key=lambda span: article.sentence(span))
    grouped = [(sentence, list(marks)) for sentence, marks in sentences]
    return tuple(_passage(article, _clipped(*group), group[1]) for group in grouped)


def _place(span: Span) -> tuple[int, int, int]:
    return span.paragraph, span.start, span.end


def _clipped(sentence: Span, marks: list[Span]) -> Span:
    """As much of a very long sentence as may be shown around the marked words."""
    if sentence.end - sentence.start <= MAXIMUM_LENGTH:
        return sentence
    first, last = marks[0].start, max(mark.end for mark in marks)
    room = max(0, MAXIMUM_LENGTH - (last - first)) // 2
    start = max(sentence.start, first - room)
    return Span(sentence.paragraph, start, min(sentence.end, start + MAXIMUM_LENGTH))


def _passage(article: Article, shown: Span, marks: Iterable[Span]) -> Passage:
    paragraph = article.paragraphs[shown.paragraph - 1]
    whole = article.sentence(shown)
    return Passage(
        segments=tuple(_segments(paragraph.text, shown, marks)),
        line=paragraph.line,
        cut_before=shown.start > whole.start,
        cut_after=shown.end < whole.end and paragraph.text[shown.end : whole.end] != ".",
    )


def _segments(text: str, shown: Span, marks: Iterable[Span]) -> Iterator[Segment]:
    at = shown.start
    for mark in sorted(marks, key=_place):
        start, end = max(mark.start, at), min(mark.end, shown.end)
        if end <= start:
            continue
        if start > at:
            yield Segment(text[at:start], marked=False)
        yield Segment(text[start:end], marked=True)
        at = end
    if at < shown.end:
        yield Segment(text[at : shown.end], marked=False)
