"""The sentences of an article with what each of them tells: quotations, amounts, dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.article import Article
from briefing.edtf import Edtf, parse_edtf
from briefing.korean.amount import Amount, find_amounts
from briefing.korean.claim import find_claims
from briefing.korean.press_date import possible_dates
from briefing.korean.quotation import Quotation, find_quotations
from briefing.korean.quoted_sentence import quoted_sentences
from briefing.korean.sentence import split_sentences
from briefing.korean.word import Word
from briefing.names_in_article import NamedIn
from briefing.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class ToldDate:
    """A date at `start:end` of the paragraph; `value` None where the day of publication decides."""

    text: str
    start: int
    end: int
    value: Edtf | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body at `start:end` of its paragraph, and what it tells.

    `claimed_by` is whose claim it is, as printed; `topic` the phrase that the sentence is about.
    """

    part: Paragraph
    start: int
    end: int
    quotes: tuple[Quotation, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[ToldDate, ...]
    words: tuple[Word, ...]
    claimed_by: str | None

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.part.text[self.start : self.end]

    @property
    def amount_spans(self) -> tuple[tuple[int, int], ...]:
        """Where each amount stands with its bounds: no passage cuts one."""
        return tuple(
            (min(amount.start, amount.cue[0]), max(amount.end, amount.cue[1]))
            for amount in self.amounts
        )

    @property
    def is_quoted(self) -> bool:
        """Whether it is nothing but somebody's words: an answer in an interview."""
        return bool(self.quotes) and not self.words

    def stretch_at(self, place: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends: inside a quotation, that one's."""
        quote = self.quote_at(place)
        if quote is None:
            return self.start, self.end
        return next(
            (
                (quote.start + start, quote.start + end)
                for start, end in split_sentences(quote.text)
                if quote.start + start <= place < quote.start + end
            ),
            (quote.start, quote.end),
        )

    def quote_at(self, place: int) -> Quotation | None:
        """The quotation that holds a place of the paragraph."""
        return next((quote for quote in self.quotes if quote.start <= place < quote.end), None)


def read_sentences(
    article: Article, published: Edtf, named: Sequence[NamedIn]
) -> tuple[Sentence, ...]:
    """Every sentence of the body in order, seen from what is known of the day of publication.

    `named` are the names of the article: the number in 「누리 14B」 is no amount.
    """
    quotations = find_quotations(article.paragraphs)
    claims = {(claim.paragraph, claim.start): claim for claim in find_claims(article.paragraphs)}
    parts = {part.number: part for part in article.body}
    names = {number: [name for name in named if name.paragraph == number] for number in parts}
    amounts = {
        number: tuple(
            amount
            for amount in find_amounts(part.text)
            if not any(n.start <= amount.start and amount.end <= n.end for n in names[number])
        )
        for number, part in parts.items()
    }
    dates = {number: _dates(part.text, published) for number, part in parts.items()}
    found = []
    for sentence in quoted_sentences(article.body):
        number = sentence.paragraph.number
        inside = range(sentence.start, sentence.end)
        claim = claims.get((number, sentence.start))
        found.append(
            Sentence(
                part=parts[number],
                start=sentence.start,
                end=sentence.end,
                quotes=tuple(
                    quote
                    for quote in quotations
                    if quote.paragraph == number and quote.start in inside
                ),
                amounts=tuple(amount for amount in amounts[number] if amount.start in inside),
                dates=tuple(date for date in dates[number] if date.start in inside),
                words=sentence.words,
                claimed_by=(claim.party.name or claim.party.text) if claim else None,
            )
        )
    return tuple(found)


def _dates(text: str, published: Edtf) -> tuple[ToldDate, ...]:
    return tuple(
        ToldDate(date.text, date.start, date.end, _only(date.values))
        for date in possible_dates(text, published)
    )


def _only(values: frozenset[str]) -> Edtf | None:
    return parse_edtf(next(iter(values))) if len(values) == 1 else None
