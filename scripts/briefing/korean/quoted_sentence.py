"""The sentences of an article's body with the quotations in them, everything quoted blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing.korean.quotation_mark import Marked, find_marked
from briefing.korean.quoting import is_quotation
from briefing.korean.sentence import split_sentences
from briefing.korean.word import Word, words_of

# Stands for every character between double marks, and is no letter, so no phrase runs over it.
BLANK = "\ufffc"
_MARKS = tuple('"“”„‟＂〝〞')


class ParagraphLike(Protocol):
    """What is read of a paragraph; quotations are looked for in those of kind `body`."""

    @property
    def text(self) -> str:
        """The cleaned text."""

    @property
    def kind(self) -> str:
        """Which part of the article it is."""

    @property
    def number(self) -> int:
        """Its number, from 1."""


@dataclass(frozen=True, slots=True)
class QuotedSentence:
    """One sentence, at `start:end` of its paragraph, and the quotations in it.

    `text` is the whole paragraph with everything between double marks blanked out; `place` counts
    the paragraphs of the body from 0; `words` are the sentence's own, none of a quotation.
    """

    paragraph: ParagraphLike
    place: int
    text: str
    start: int
    end: int
    quotes: tuple[Marked, ...]
    words: tuple[Word, ...]

    @property
    def blanked(self) -> str:
        """The sentence alone."""
        return self.text[self.start : self.end]

    @property
    def is_only(self) -> bool:
        """Whether a quotation ends it: nothing but a label may stand before."""
        return bool(self.quotes) and not re.search(r"\w", self.text[self.quotes[-1].end : self.end])

    @property
    def is_bare(self) -> bool:
        """Whether it is nothing but a quotation."""
        return bool(self.quotes) and not re.search(r"\w", self.blanked)


def quoted_sentences(body: Sequence[ParagraphLike]) -> Iterator[QuotedSentence]:
    """Every sentence of the paragraphs, in order."""
    for place, paragraph in enumerate(body):
        marked = find_marked(paragraph.text)
        blanked = _blank(paragraph.text, marked)
        following = 0
        for start, end in split_sentences(paragraph.text):
            first = following
            while following < len(marked) and marked[following].start < end:
                following += 1
            inside = marked[first:following]
            quotes = tuple(
                span
                for span in inside
                if is_quotation(
                    paragraph.text[span.start : span.end],
                    blanked[start : span.start - 1],
                    blanked[span.end + 1 : end],
                )
            )
            # 「"…"며 유하진 대표는」: what hangs on a closing mark is no word of its own.
            words = tuple(
                word
                for word in words_of(blanked, start, end)
                if blanked[word.start - 1 : word.start] not in _MARKS or not word.start
            )
            yield QuotedSentence(paragraph, place, blanked, start, end, quotes, words)


def _blank(text: str, marked: Sequence[Marked]) -> str:
    pieces: list[str] = []
    end = 0
    for span in marked:
        pieces += (text[end : span.start], BLANK * (span.end - span.start))
        end = span.end
    return "".join((*pieces, text[end:]))
