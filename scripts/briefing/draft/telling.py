"""The sentences of an article with what each of them tells: quotations, amounts, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.article import Article
from briefing.edtf import Edtf, parse_edtf
from briefing.korean.amount import Amount, find_amounts
from briefing.korean.cast import Cast
from briefing.korean.noun_phrase import Usage, Word, phrase_start, words_between, words_of
from briefing.korean.press_date import find_article_dates, possible_dates
from briefing.korean.quotation import Quotation, find_quotations
from briefing.korean.quoted_sentence import QuotedSentence, quoted_sentences
from briefing.korean.speaker import TOPIC, find_subject
from briefing.paragraph import Paragraph

# 「…라고 밝혔다」, 「…다고 솔빛리서치는 집계했다」: the sentence is somebody's claim.
_CLAIMED = re.compile(
    r"(?:[다라자]고|다며|라며|겠다고|것으로)\s(?:\S+\s){0,4}?(?:밝혔|말했|설명했|강조했|분석했|전망했|주장했|집계했"
    r"|추정했|추산했|내다봤|선언했|평가했|지적했|예상했|예측했|진단했|덧붙였|공시했|자신했|약속했|봤다|알렸)"
)
_ACCORDING = re.compile(r"(?P<who>[^,.]+?)(?:에|의 \S+에) 따르면")


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

    def quote_at(self, place: int) -> Quotation | None:
        """The quotation that holds a place of the paragraph."""
        return next((quote for quote in self.quotes if quote.start <= place < quote.end), None)


def read_sentences(article: Article, published: Edtf | None) -> tuple[Sentence, ...]:
    """Every sentence of the body in order."""
    quotations = find_quotations(article.paragraphs)
    dates = _dates(article.body, published)
    parts = {part.number: part for part in article.body}
    amounts = {number: find_amounts(part.text) for number, part in parts.items()}
    found = []
    for sentence, claimed_by in _with_claims(article):
        number = sentence.paragraph.number
        inside = range(sentence.start, sentence.end)
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
                claimed_by=claimed_by,
            )
        )
    return tuple(found)


def _with_claims(article: Article) -> Iterator[tuple[QuotedSentence, str | None]]:
    words = [words_of(part.text, 0, len(part.text)) for part in article.paragraphs]
    cast = Cast(Usage.of(words))
    for sentence in quoted_sentences(article.body):
        cast.observe(sentence.words)
        claim = _CLAIMED.search(sentence.blanked)
        according = _ACCORDING.search(sentence.blanked)
        yield sentence, _claimant(sentence, cast, bool(claim), according)
        subject = find_subject(sentence.words, cast)
        if subject and subject.rank >= TOPIC:
            cast.speaks(subject.party)


def _claimant(
    sentence: QuotedSentence, cast: Cast, claimed: bool, according: re.Match[str] | None
) -> str | None:
    if according:
        start = sentence.start + according.start("who")
        end = sentence.start + according.end("who")
        inside = words_of(sentence.text, start, end)
        party = cast.resolve(_last_phrase(inside, cast), inside[-1].text) if inside else None
        return (party.name or party.text) if party else None
    if not claimed:
        return None
    subject = find_subject(words_between(sentence.words, sentence.start, sentence.end), cast)
    if subject is None or subject.rank < TOPIC:
        return None
    return subject.party.name or subject.party.text


def _last_phrase(words: Sequence[Word], cast: Cast) -> Sequence[Word]:
    return words[phrase_start(words, len(words) - 1, cast.usage) :]


def _dates(body: Sequence[Paragraph], published: Edtf | None) -> dict[int, tuple[ToldDate, ...]]:
    texts = [part.text for part in body]
    if published and published.precision == "day":
        assert published.first_day is not None
        found = find_article_dates(texts, published.first_day)
        return {
            part.number: tuple(
                ToldDate(date.text, date.start, date.end, parse_edtf(date.value)) for date in dates
            )
            for part, dates in zip(body, found, strict=True)
        }
    known = published or parse_edtf("../2099")
    return {
        part.number: tuple(
            ToldDate(date.text, date.start, date.end, _only(date.values))
            for date in possible_dates(part.text, known)
        )
        for part in body
    }


def _only(values: frozenset[str]) -> Edtf | None:
    return parse_edtf(next(iter(values))) if len(values) == 1 else None
