"""Whom each sentence of an article is about: its topic, or whom 회사는, 그는 lead back to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.article import Article
from briefing.draft.telling import Sentence
from briefing.korean.cast import Cast
from briefing.korean.mention import Mention
from briefing.korean.party import Party
from briefing.korean.quotation import Quotation
from briefing.korean.speaker import PERSON, find_subject
from briefing.korean.usage import Usage
from briefing.korean.word import words_of
from briefing.paragraph import Paragraph
from briefing.registry import Name, Registry
from briefing.rules.referent import company_before

_BEHIND = r"['\"’”)]*(?:\([^()]*\))?"
_TOPIC = re.compile(rf"{_BEHIND}(?:은|는)(?![가-힣])")
_SUBJECT = re.compile(rf"{_BEHIND}(?:이|가|도|의)(?![가-힣])")
_COMPANY_AGAIN = re.compile(
    r"(?<![가-힣])(?<!(?<![가-힣])[두세네양각] )(?:(?:이|그|해당|같은) )?"
    r"(?:회사|업체|기업|사측)(?: 측)?(?:은|는|이|가|도|의)(?![가-힣])"
)
Names = tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """The names a sentence is about, and whether it says so itself or goes on about them.

    `company` is the one that was the topic last: whom 회사는 would mean.
    """

    names: Names
    is_said: bool
    company: Name | None = None


def read_topics(
    article: Article, sentences: Sequence[Sentence], registry: Registry
) -> dict[Sentence, Topic]:
    """The topic of every sentence, in the order of the article."""
    walk = _Walk(article, sentences, registry)
    return {sentence: walk.step(sentence) for sentence in sentences}


def company_of(
    product: str,
    sentences: Sequence[Sentence],
    topics: Mapping[Sentence, Topic],
    registry: Registry,
) -> str | None:
    """The company that is the topic where a product is told of; its first mention counts twice."""
    votes: Counter[str] = Counter()
    for sentence in sentences:
        company = topics[sentence].company
        named = [name.name for _, name in registry.mentions(sentence.text)]
        if company and product in named:
            votes[company.name] += 1 if votes else 2
    return votes.most_common(1)[0][0] if votes else None


class _Walk:
    """One pass through the sentences, remembering the last topic of each kind."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], registry: Registry) -> None:
        self.registry = registry
        self.quotes: dict[int, list[Quotation]] = defaultdict(list)
        for sentence in sentences:
            self.quotes[sentence.part.number] += sentence.quotes
        words = [words_of(part.text, 0, len(part.text)) for part in article.paragraphs]
        self.cast = Cast(Usage.of(words))
        for part, of_part in zip(article.paragraphs, words, strict=True):
            if part.kind in ("caption", "deck"):
                self.cast.note_elsewhere(of_part)
        self.company: Name | None = None
        self.last: Names = ()
        self.paragraph = 0

    def step(self, sentence: Sentence) -> Topic:
        """The topic of the next sentence."""
        meant = self._company_meant(sentence)
        if meant:
            # 회사는 is whom the paragraph is about, whoever spoke last in another.
            self.cast.body = Party(meant.name, "body", meant.name, None, 1)
        self.cast.observe(sentence.words)
        names = self._said(sentence)
        if not names and self.paragraph == sentence.part.number:
            return Topic(self.last, is_said=False, company=self.company)
        self.paragraph = sentence.part.number
        company = next((name for name in names if name.kind in ("company", "organisation")), None)
        self.company = company or self.company
        # Who only tells of something is not what the next sentence goes on about.
        told = {name for name in names if name.name == sentence.claimed_by}
        if not told:
            self.last = names
        return Topic(names, is_said=bool(names), company=self.company)

    def _said(self, sentence: Sentence) -> Names:
        """The topic that stands in the sentence itself, outside its quotations."""
        sides = (self._side(quote.speaker or "") for quote in sentence.quotes)
        speaking = tuple(dict.fromkeys(name for side in sides for name in side))
        mentions = list(self._mentions(sentence))
        text = sentence.part.text
        for pattern in (_TOPIC, _SUBJECT):
            found = tuple(name for at, name in mentions if pattern.match(text, at.end))
            things = tuple(name for name in found if name.kind != "person")
            if things:
                return things[:1]
            if pattern is _TOPIC:
                person = self._person(sentence) or (speaking if sentence.is_quoted else ())
                if person:
                    return tuple(person)
                # 「우리 회사는」 in somebody's words is the one told of, too.
                again = _COMPANY_AGAIN.search(text, sentence.start, sentence.end)
                meant = self._company_meant(sentence) or self.company
                if again and meant:
                    return (meant,)
        return ()

    def _company_meant(self, sentence: Sentence) -> Name | None:
        """Whom 회사는 means: a company of its paragraph before it, else the last topic."""
        part = sentence.part
        for again in _COMPANY_AGAIN.finditer(part.text, sentence.start, sentence.end):
            if sentence.quote_at(again.start()) is None:
                named = self._companies(part)
                meant = company_before(part.text, named, sentence.start, again.start())
                return meant or self.company
        return None

    def _mentions(self, sentence: Sentence) -> Iterator[tuple[Mention, Name]]:
        for mention, name in self.registry.mentions(sentence.part.text):
            inside = sentence.start <= mention.start and mention.end <= sentence.end
            if inside and sentence.quote_at(mention.start) is None:
                yield mention, name

    def _companies(self, part: Paragraph) -> Iterator[tuple[Mention, Name]]:
        """The companies of a paragraph outside its quotations; a product stands for its maker."""
        for mention, name in self.registry.mentions(part.text):
            quotes = self.quotes[part.number]
            quoted = any(quote.start <= mention.start < quote.end for quote in quotes)
            owners = [name] if name.kind == "company" else self.registry.companies_of(name)[:1]
            yield from ((mention, owner) for owner in owners if not quoted)

    def _person(self, sentence: Sentence) -> Names:
        """Whom a person speaks for who is the topic: 「민 대표는」, 「그는」."""
        subject = find_subject(sentence.words, self.cast)
        if subject is None or subject.rank < PERSON:
            return ()
        self.cast.speaks(subject.party)
        return self._side(subject.party.text)

    def _side(self, text: str) -> Names:
        """The bodies that the words naming a person name too."""
        return tuple(name for _, name in self.registry.mentions(text) if name.kind != "person")
