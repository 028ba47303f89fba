"""The source text: its paragraphs, and where in them a passage or the nearest to it stands."""

from __future__ import annotations

import hashlib
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from rapidfuzz import fuzz

from briefing.cleaning import CODES, decode_article, lines_of
from briefing.credits import ArticleMeta, read_meta
from briefing.korean.normalise import Normalised, normalise
from briefing.korean.sentence import split_sentences
from briefing.paragraph import Paragraph, paragraphs_of
from briefing.paragraph_kind import ParagraphKind
from briefing.problem import Place, Problem

__all__ = [
    "CODES",
    "Article",
    "ArticleMeta",
    "Nearest",
    "Paragraph",
    "ParagraphKind",
    "Span",
    "parse_article",
]

# Stands between two paragraphs; no passage holds it, for normalising makes it a space.
_BETWEEN = "\n"
# Two unrelated Korean sentences score 40 to 55: they share endings and particles.
_LEAST_SCORE = 60.0


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` up to `end` of the text of the paragraph with a number, from 1."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of the article for 「did you mean」; `score` 0 to 100, `line` in the file."""

    text: str
    line: int
    score: float
    span: Span


@dataclass(frozen=True, slots=True)
class _Index:
    """All paragraphs normalised in one string, and where in it each begins."""

    text: str
    starts: tuple[int, ...]
    parts: tuple[Normalised, ...]


@dataclass(frozen=True)
class Article:
    """An article as read: every paragraph in order, what it says about itself, its bytes' sha256.

    What is searched is normalised once, at the first question, and kept.
    """

    path: str
    paragraphs: tuple[Paragraph, ...]
    meta: ArticleMeta
    sha256: str

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The running text: what a quotation, a figure or an event may come from."""
        return tuple(part for part in self.paragraphs if part.kind == "body")

    def find(self, passage: str) -> tuple[Span, ...]:
        """Every place where a passage stands, those in the body first.

        Only what normalising folds may differ (white space, quotation marks, NFD …). A passage
        never runs from one paragraph into the next, nor does it begin or end inside a number:
        「5배」 does not stand in 「1.5배」. One copied over a paragraph's end is two passages; a
        soft wrap is no end.
        """
        needle = normalise(passage).text.strip()
        places = (self._span(at, at + len(needle)) for at in self._occurrences(needle))
        return tuple(sorted(places, key=lambda span: self._part(span).kind != "body"))

    def nearest(self, passage: str) -> Nearest | None:
        """The passage of the article most like one that it does not have; None when none is.

        Compared letter by letter (jamo): 딥씨크 and 딥시크 differ in one, not in half a word. To be
        shown, never to be accepted: a passage and its negation are 99 % alike.
        """
        needle = unicodedata.normalize("NFD", normalise(passage).text.strip())
        letters, offsets = self._letters
        found = fuzz.partial_ratio_alignment(needle, letters, score_cutoff=_LEAST_SCORE)
        if not needle or found is None:
            return None
        start = bisect_right(offsets, found.dest_start) - 1
        end = bisect_right(offsets, max(found.dest_start, found.dest_end - 1))
        start, end = _inside_one_paragraph(self._index.text, start, end)
        span = self._span(*_whole_words(self._index.text, start, end))
        part = self._part(span)
        return Nearest(part.text[span.start : span.end].strip(), part.line, found.score, span)

    def sentence(self, span: Span) -> Span:
        """The sentence around a span, or all the sentences that it touches."""
        touched = [
            (start, end)
            for start, end in self._sentences_of(span.paragraph)
            if start < span.end and span.start < end
        ]
        if not touched:
            return span
        return Span(span.paragraph, touched[0][0], touched[-1][1])

    def sentences(self, number: int) -> tuple[tuple[int, int], ...]:
        """Where the sentences of the paragraph with a number begin and end."""
        return self._sentences_of(number)

    def _part(self, span: Span) -> Paragraph:
        return self.paragraphs[span.paragraph - 1]

    @cached_property
    def _index(self) -> _Index:
        parts = tuple(normalise(part.text) for part in self.paragraphs)
        lengths = (len(part.text) + len(_BETWEEN) for part in parts)
        starts = tuple(accumulate(lengths, initial=0))[:-1]
        return _Index(_BETWEEN.join(part.text for part in parts), starts, parts)

    @cached_property
    def _letters(self) -> tuple[str, array[int]]:
        """The whole text in jamo, and where each of its characters begins there."""
        text = self._index.text
        letters = [unicodedata.normalize("NFD", character) for character in text]
        return "".join(letters), array("I", accumulate(map(len, letters), initial=0))

    @cached_property
    def _sentences(self) -> dict[int, tuple[tuple[int, int], ...]]:
        return {}

    def _sentences_of(self, number: int) -> tuple[tuple[int, int], ...]:
        if number not in self._sentences:
            self._sentences[number] = split_sentences(self.paragraphs[number - 1].text)
        return self._sentences[number]

    def _occurrences(self, needle: str) -> Iterator[int]:
        if not needle:
            return
        text = self._index.text
        at = text.find(needle)
        while at >= 0:
            if not _cuts_number(text, at, at + len(needle)):
                yield at
            at = text.find(needle, at + 1)

    def _span(self, start: int, end: int) -> Span:
        number = bisect_right(self._index.starts, start)
        first = self._index.starts[number - 1]
        offsets = self._index.parts[number - 1].offsets
        return Span(number, offsets[start - first], offsets[end - first])


def parse_article(data: bytes, path: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read the bytes of an article; None when there is no text in them.

    UTF-8, with or without its mark. CP949 and UTF-16 are read too, beside the error that says so.
    `path` is relative to the root and only named in problems.
    """
    text, problems = decode_article(data, path)
    if text is None:
        return None, problems
    paragraphs = paragraphs_of(lines_of(text))
    if not paragraphs:
        hint = "기사 원문을 복사해 이 파일에 붙여 넣어 주세요."
        empty = Problem("article-text", "error", Place(path), "기사에 글이 없습니다.", hint)
        return None, (*problems, empty)
    digest = hashlib.sha256(data).hexdigest()
    return Article(path, paragraphs, read_meta(paragraphs), digest), problems


def _cuts_number(text: str, start: int, end: int) -> bool:
    """Whether a passage begins or ends in the middle of a number of the article's."""
    return _joins_digits(text, start) or _joins_digits(text, end)


def _joins_digits(text: str, at: int) -> bool:
    """Whether one number runs over an offset: 1|5, 1|.5, 1.|5."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if after.isdecimal():
        return before.isdecimal() or (before in ".," and text[at - 2 : at - 1].isdecimal())
    return before.isdecimal() and after in ".," and text[at + 1 : at + 2].isdecimal()


def _inside_one_paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """The longest stretch of `start:end` that does not run over a paragraph's end."""
    pieces = text[start:end].split(_BETWEEN)
    longest = max(pieces, key=len)
    first = start + sum(len(piece) + 1 for piece in pieces[: pieces.index(longest)])
    return first, first + len(longest)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Take a cut word whole when most of it is inside, else leave it out."""
    head = max(text.rfind(" ", 0, start), text.rfind(_BETWEEN, 0, start)) + 1
    following = min(
        (at for at in (text.find(" ", start), text.find(_BETWEEN, start)) if at >= 0), default=end
    )
    if head < start:
        start = head if (following - start) * 2 >= following - head else following
    tails = [at for at in (text.find(" ", end), text.find(_BETWEEN, end)) if at >= 0]
    tail = min(tails, default=len(text))
    last = max(text.rfind(" ", start, end), text.rfind(_BETWEEN, start, end)) + 1
    if tail > end and last > start:
        end = tail if (end - last) * 2 >= tail - last else last
    elif tail > end:
        end = tail
    return start, end
