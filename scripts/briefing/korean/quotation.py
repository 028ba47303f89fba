"""Quotations of an article's body, each with who said it and the medium that relayed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.korean.attribution import attribute
from briefing.korean.quotation_mark import Marked
from briefing.korean.quoted_sentence import ParagraphLike, quoted_sentences

__all__ = ["ParagraphLike", "Quotation", "find_quotations"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words in double quotation marks.

    `text` stands at `start:end` of the paragraph numbered `paragraph`, without the marks.
    `speaker` is the full name with role as the article prints it, `name` the bare name of the
    person or body where it can be told, `via` the medium that relayed the words.
    """

    text: str
    start: int
    end: int
    paragraph: int
    speaker: str | None
    name: str | None
    via: str | None


def find_quotations(paragraphs: Sequence[ParagraphLike]) -> tuple[Quotation, ...]:
    """Every quotation of the body, in order, its speaker looked up through the whole article.

    Words in double marks in a title, a deck or a heading are the paper's own, and none here; so is
    a lone label (제품 “누리”). Single marks are never looked at.
    """
    sentences = tuple(quoted_sentences([part for part in paragraphs if part.kind == "body"]))
    if not any(sentence.quotes for sentence in sentences):
        return ()
    return tuple(
        Quotation(
            *_trimmed(sentence.paragraph.text, span),
            sentence.paragraph.number,
            said.party.text if said.party else None,
            said.party.name if said.party else None,
            said.via,
        )
        for sentence, span, said in attribute(sentences, paragraphs)
    )


def _trimmed(text: str, span: Marked) -> tuple[str, int, int]:
    """The quoted words and their offsets, without white space at the marks."""
    start, end = span.start, span.end
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return text[start:end], start, end
