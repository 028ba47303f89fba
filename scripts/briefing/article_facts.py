"""What can be read in an article, each once: quotations, claims, amounts, dates, names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from briefing.article import Article, Paragraph, Span
from briefing.edtf import Edtf
from briefing.korean.amount import Amount, find_amounts
from briefing.korean.claim import Claim, find_claims
from briefing.korean.mention import Mention
from briefing.korean.press_date import PossibleDate, possible_dates
from briefing.korean.quotation import Quotation, find_quotations
from briefing.korean.quotation_mark import Marked, find_marked
from briefing.korean.role import surname_of
from briefing.korean.short_form import ShortForm, find_short_forms
from briefing.registry import Name, Registry

NamedAt = tuple[Mention, Name]
# How far from a full name its title is looked for: 「민서율(41) 마루메디 대표」.
_NEAR = 30
_THIS_DAY = ("이날", "같은 날", "당일")
_LENGTH_OF_DAY = len("2026-03-05")


@dataclass(frozen=True, eq=False)
class ArticleFacts:
    """An article as a reader who knows the registry and the day of publication sees it.

    Paragraphs are asked for by their number; each is read at the first question, and kept.
    """

    article: Article
    registry: Registry
    published: Edtf
    _amounts: dict[int, tuple[Amount, ...]] = field(default_factory=dict)
    _dates: dict[int, tuple[PossibleDate, ...]] = field(default_factory=dict)
    _names: dict[int, tuple[NamedAt, ...]] = field(default_factory=dict)
    _ours: dict[str, tuple[NamedAt, ...]] = field(default_factory=dict)
    _marked: dict[int, tuple[Marked, ...]] = field(default_factory=dict)
    _short: dict[int, tuple[ShortForm, ...]] = field(default_factory=dict)

    def paragraph(self, number: int) -> Paragraph:
        """The paragraph with a number, from 1."""
        return self.article.paragraphs[number - 1]

    def text(self, span: Span) -> str:
        """The words at a span."""
        return self.paragraph(span.paragraph).text[span.start : span.end]

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Everybody's words in quotation marks, with their speakers."""
        return find_quotations(self.article.paragraphs)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The sentences of the body that the article gives to a party."""
        return find_claims(self.article.paragraphs)

    def amounts(self, number: int) -> tuple[Amount, ...]:
        """The amounts of a paragraph."""
        if number not in self._amounts:
            self._amounts[number] = find_amounts(self.paragraph(number).text)
        return self._amounts[number]

    def dates(self, number: int) -> tuple[PossibleDate, ...]:
        """The dates of a paragraph, each with all it may be."""
        if number not in self._dates:
            text = self.paragraph(number).text
            found = possible_dates(text, self.published)
            self._dates[number] = tuple(self._as_reported(one, number) for one in found)
        return self._dates[number]

    def _as_reported(self, found: PossibleDate, number: int) -> PossibleDate:
        """「이날」 may also be a day that an earlier paragraph told: the day of the report."""
        if not found.text.startswith(_THIS_DAY):
            return found
        told = {
            value
            for part in self.article.body
            if part.number < number
            for one in self.dates(part.number)
            for value in one.values
            if len(value) == _LENGTH_OF_DAY
        }
        return replace(found, values=found.values | told)

    def names(self, number: int) -> tuple[NamedAt, ...]:
        """The registered names of a paragraph."""
        if number not in self._names:
            self._names[number] = self.registry.mentions(self.paragraph(number).text)
        return self._names[number]

    def names_of(self, text: str) -> tuple[NamedAt, ...]:
        """The registered names of a text that is not the article's: a sentence of ours."""
        if text not in self._ours:
            self._ours[text] = self.registry.mentions(text)
        return self._ours[text]

    def marked(self, number: int) -> tuple[Marked, ...]:
        """The passages of a paragraph between double quotation marks."""
        if number not in self._marked:
            self._marked[number] = find_marked(self.paragraph(number).text)
        return self._marked[number]

    def names_in(self, span: Span) -> tuple[Name, ...]:
        """The names that begin and end inside a span."""
        return tuple(
            name
            for mention, name in self.names(span.paragraph)
            if span.start <= mention.start and mention.end <= span.end
        )

    def called_in(self, span: Span) -> Iterator[Name]:
        """The people whom a span calls by surname and title alone: 「민 대표」 for 민서율."""
        if not self._people:
            return
        number = span.paragraph
        if number not in self._short:
            self._short[number] = tuple(find_short_forms(self.paragraph(number).text))
        for short in self._short[number]:
            if span.start <= short.start and short.end <= span.end:
                for name, around in self._people.get(short.surname, ()):
                    if short.title in around:
                        yield name

    @cached_property
    def _people(self) -> dict[str, list[tuple[Name, str]]]:
        """Who is named in full, by surname, each time with the words around."""
        people: dict[str, list[tuple[Name, str]]] = {}
        for part in self.article.paragraphs:
            for mention, name in self.names(part.number):
                if name.kind == "person":
                    around = part.text[max(0, mention.start - _NEAR) : mention.end + _NEAR]
                    people.setdefault(surname_of(mention.text), []).append((name, around))
        return people

    def amounts_in(self, span: Span) -> tuple[Amount, ...]:
        """The amounts whose number and unit stand wholly inside a span."""
        return tuple(
            amount
            for amount in self.amounts(span.paragraph)
            if span.start <= amount.start and amount.end <= span.end
        )

    def dates_in(self, span: Span) -> tuple[PossibleDate, ...]:
        """The dates that stand wholly inside a span."""
        return tuple(
            found
            for found in self.dates(span.paragraph)
            if span.start <= found.start and found.end <= span.end
        )

    def quotation_at(self, span: Span) -> Quotation | None:
        """The quotation that a span lies in, or overlaps."""
        return next(
            (
                said
                for said in self.quotations
                if said.paragraph == span.paragraph
                and said.start < span.end
                and span.start < said.end
            ),
            None,
        )

    def claims_at(self, span: Span) -> Iterator[Claim]:
        """The reported sentences that a span touches."""
        for claim in self.claims:
            if (
                claim.paragraph == span.paragraph
                and claim.start < span.end
                and span.start < claim.end
            ):
                yield claim
