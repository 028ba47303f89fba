"""What of the article an item rests on: its spans, their sentences, and what was told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefing.article import Span
from briefing.document import Path
from briefing.entry import Entry, LinkedItem
from briefing.korean.amount import Amount
from briefing.korean.press_date import PossibleDate
from briefing.model import Event, Figure, Outlook, Statement
from briefing.problem import Place
from briefing.registry import Name

# Of 100: a wrong digit, word or ending in a sentence stays above.
_ALL_BUT_ALIKE = 90


@dataclass(frozen=True, eq=False)
class Ground:
    """The evidence of one item, where it was found."""

    entry: Entry
    item: LinkedItem

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the evidence stands; what the article does not have is left out.

        Of an item that the article has none of, the passages all but alike: its other mistakes are
        told in the same run as that one.
        """
        found = tuple(evidence.span for evidence in self.item.evidence if evidence.span)
        return found or tuple(self.meant())

    def meant(self) -> Iterator[Span]:
        """Where each piece of the evidence stands, or the passage all but like it."""
        for evidence in self.item.evidence:
            nearest = None if evidence.span else self.entry.article.nearest(evidence.text)
            if evidence.span:
                yield evidence.span
            elif nearest and nearest.score >= _ALL_BUT_ALIKE:
                yield nearest.span

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences around the evidence."""
        sentence = self.entry.article.sentence
        return tuple(dict.fromkeys(sentence(span) for span in self.spans))

    @cached_property
    def before(self) -> tuple[Span, ...]:
        """Everything from the beginning of each paragraph to the end of the evidence's sentence."""
        return tuple(Span(span.paragraph, 0, span.end) for span in self.sentences)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The whole paragraphs."""
        numbers = dict.fromkeys(span.paragraph for span in self.spans)
        reading = self.entry.reading
        return tuple(Span(number, 0, len(reading.paragraph(number).text)) for number in numbers)

    @property
    def line(self) -> int:
        """The line of the article the first evidence stands in."""
        return self.entry.reading.paragraph(self.spans[0].paragraph).line

    def names(self, spans: tuple[Span, ...]) -> set[Name]:
        """The registered names inside some spans, people called by surname and title too."""
        reading = self.entry.reading
        return {
            name for span in spans for name in (*reading.names_in(span), *reading.called_in(span))
        }

    def amounts(self, spans: tuple[Span, ...]) -> list[Amount]:
        """The amounts inside some spans."""
        return [amount for span in spans for amount in self.entry.reading.amounts_in(span)]

    def dates(self, spans: tuple[Span, ...]) -> list[PossibleDate]:
        """The dates inside some spans."""
        return [found for span in spans for found in self.entry.reading.dates_in(span)]

    def place(self, *path: str | int) -> Place:
        """Where a field of the item stands."""
        return self.entry.place(self.item.field, self.item.index, *path)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A sentence of ours: its text and where it stands in the YAML file."""

    item: LinkedItem | None
    text: str
    path: Path


def own_words(entry: Entry) -> Iterator[OwnWords]:
    """The title, the summary's sentences, and what figures, events and outlook are said to be."""
    yield OwnWords(None, entry.briefing.title, ("title",))
    for item in entry.items:
        match item.source:
            case Statement(text=text):
                yield OwnWords(item, text, (item.field, item.index, "text"))
            case Figure(what=what) | Event(what=what) | Outlook(what=what):
                yield OwnWords(item, what, (item.field, item.index, "what"))


def grounds(entry: Entry, *kinds: str) -> Iterator[Ground]:
    """The items of some kinds whose evidence was found, each with its ground."""
    for item in entry.items:
        if item.kind in kinds:
            ground = Ground(entry, item)
            if ground.spans:
                yield ground
