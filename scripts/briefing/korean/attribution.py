"""Who said each quotation: named before it, behind it, in the sentence beside it, or earlier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.korean.cast import Cast
from briefing.korean.medium import Relay, find_relay
from briefing.korean.party import Party
from briefing.korean.quotation_mark import Marked
from briefing.korean.quoted_sentence import ParagraphLike, QuotedSentence
from briefing.korean.quoting import is_nobodys
from briefing.korean.role import title_of
from briefing.korean.speaker import BODY, PERSON, TOPIC, Subject, find_subject, phrase_party
from briefing.korean.speech import (
    ANSWER,
    ASKED,
    CONTINUES,
    ELSEWHERE,
    EXISTS,
    IN_PARENTHESES,
    INTERVIEW,
    OWN_STATEMENT,
    OWNED,
    OWNED_TOPIC,
    QUESTION,
    SAYS_SO,
    SOURCE,
    SPEAKS,
)
from briefing.korean.talk_label import read_label
from briefing.korean.usage import Usage
from briefing.korean.word import split_subject, words_between, words_of


@dataclass(frozen=True, slots=True)
class Said:
    """Who said something, and the medium it came by."""

    party: Party | None
    via: str | None = None


def attribute(
    sentences: Sequence[QuotedSentence], paragraphs: Sequence[ParagraphLike]
) -> Iterator[tuple[QuotedSentence, Marked, Said]]:
    """Walk through the body; `paragraphs` are all of the article's, for names and their roles."""
    words = {part.number: words_of(part.text, 0, len(part.text)) for part in paragraphs}
    cast = Cast(Usage.of(words.values()))
    for part in paragraphs:
        if part.kind == "title" and INTERVIEW.match(part.text):
            cast.note_interviewee(words[part.number][1:])
        if part.kind in ("caption", "deck"):
            # 「[인터뷰] 윤슬기 원장」: the label is no part of the name.
            words_after = [word for word in words[part.number] if not word.text.startswith("[")]
            cast.note_elsewhere(words_after)
    walk = _Walk(sentences, cast)
    for index, sentence in enumerate(sentences):
        cast.observe(sentence.words)
        for span, said in walk.step(index):
            yield sentence, span, said


class _Walk:
    """One pass through the sentences, remembering who spoke last and who was the topic."""

    def __init__(self, sentences: Sequence[QuotedSentence], cast: Cast) -> None:
        self.sentences = sentences
        self.cast = cast
        self.said = Said(None)
        self.said_at = -1
        self.called: dict[str, Party] = {}
        self.topic: Party | None = None
        self.topic_at = -1

    def step(self, index: int) -> Iterator[tuple[Marked, Said]]:
        """The quotations of one sentence, in order, each with its speaker."""
        sentence = self.sentences[index]
        if not sentence.quotes:
            self._take_topic(index, sentence)
            return
        relay = find_relay(sentence.blanked)
        at = sentence.start
        party: Party | None = None
        for number, span in enumerate(sentence.quotes):
            more = number + 1 < len(sentence.quotes)
            until = sentence.quotes[number + 1].start - 1 if more else sentence.end
            behind = _after_particle(sentence.text, span.end + 1, until)
            asker = self._named_behind(sentence, span, until)
            asks = bool(asker) and bool(ASKED.search(sentence.text, span.end, until))
            if asker is None:
                party, relay = self._speaker(index, at, span, (behind, until), relay, party)
                self.cast.speaks(party)
            said = Said(asker or party, self._via(sentence, asker or party, relay))
            if not asks:
                self.said, self.said_at = said, index
            at = behind
            yield span, said

    def _take_topic(self, index: int, sentence: QuotedSentence) -> None:
        """Whom a sentence without a quotation is about: 그는 and 회사는 may mean them next."""
        self.cast.pass_by(sentence.words)
        subject = self._subject(sentence, sentence.start, sentence.end)
        if subject and subject.rank >= BODY:
            self.topic, self.topic_at = subject.party, index
        if subject and subject.rank >= TOPIC:
            self.cast.speaks(subject.party)

    def _speaker(
        self,
        index: int,
        at: int,
        span: Marked,
        behind: tuple[int, int],
        relay: Relay | None,
        party: Party | None,
    ) -> tuple[Party | None, Relay | None]:
        """Who says `span`, by what medium.

        `at` and `behind` bound what belongs to it before and after, `party` said what precedes it
        in the same sentence.
        """
        sentence = self.sentences[index]
        if relay and relay.tells:
            return self._source(sentence), relay
        labelled = self._labelled(sentence) if at == sentence.start else None
        if labelled:
            return labelled, relay
        subject = self._subject(sentence, at, span.start - 1)
        if subject and subject.rank >= TOPIC:
            return subject.party, relay
        if party:
            return party, relay
        if behind[1] == sentence.end:
            after = self._subject(sentence, *behind)
            if after and after.rank >= BODY:
                return after.party, relay
        if subject and not CONTINUES.match(sentence.blanked):
            return subject.party, relay
        if ANSWER.match(sentence.paragraph.text) and self.cast.principal:
            return self.cast.principal, relay
        if sentence.is_bare:
            return self._beside(index)
        return self._earlier(index, span), relay

    def _labelled(self, sentence: QuotedSentence) -> Party | None:
        """「강모루="…"」: who has the word in a talk, named at the head of the paragraph."""
        label = read_label(sentence.paragraph.text)
        if label is None or sentence.start > label.end or not (label.is_sure or sentence.is_only):
            return None
        if label.who in self.called:
            return self.called[label.who]
        party = self._party(sentence, label.start, label.end)
        speaks = party is not None and (label.is_sure or party.title or self.cast.knows(label.who))
        if party is None or not speaks:
            return None
        if label.called:
            self.called[label.called] = party
        return party

    def _subject(self, sentence: QuotedSentence, start: int, end: int) -> Subject | None:
        return find_subject(words_between(sentence.words, start, end), self.cast)

    def _named_behind(self, sentence: QuotedSentence, span: Marked, until: int) -> Party | None:
        """「…는 진행자의 물음에」, 「…는 담당자도 있었다」, 「…(나라온 한별대 교수)」."""
        text, start = sentence.text, span.end + 1
        behind = text[start:until]
        inside = IN_PARENTHESES.match(behind)
        if inside:
            words = words_of(text, start + inside.start("who"), start + inside.end("who"))
            return phrase_party(words, words[-1].text, self.cast) if words else None
        if not re.match(r"\s?(?:이?라)?[는란]\s", behind):
            return None
        owned = OWNED.search(behind)
        if owned:
            return self._party(sentence, start + behind.index(" "), start + owned.end("owner"))
        exists = EXISTS.match(behind)
        if exists and title_of(exists["who"].split()[-1]):
            return self._party(sentence, start + exists.start("who"), start + exists.end("who"))
        return None

    def _party(self, sentence: QuotedSentence, start: int, end: int) -> Party | None:
        """The party named by the phrase that ends at `end`, maybe inside a word."""
        words = [word for word in sentence.words if start <= word.start < end]
        last = sentence.text[words[-1].start : end] if words else ""
        return phrase_party(words, last, self.cast)

    def _source(self, sentence: QuotedSentence) -> Party | None:
        """Whom a medium quotes: 「소식통을 인용해」, 「간부의 말을 인용해」."""
        source = SOURCE.search(sentence.blanked)
        if not source:
            return None
        group = "owner" if source["owner"] else "teller"
        return self._party(sentence, sentence.start, sentence.start + source.end(group))

    def _via(
        self, sentence: QuotedSentence, party: Party | None, relay: Relay | None
    ) -> str | None:
        """The medium of this sentence, or of the one before when the same person goes on."""
        if relay:
            return relay.name
        before = self.sentences[self.said_at] if self.said_at >= 0 else None
        goes_on = before and before.place == sentence.place and party == self.said.party
        return self.said.via if goes_on and not ELSEWHERE.search(sentence.blanked) else None

    def _earlier(self, index: int, span: Marked) -> Party | None:
        """Who goes on speaking, or was the topic of the sentence before."""
        sentence = self.sentences[index]
        before = self.sentences[index - 1] if index else None
        owned = OWNED_TOPIC.search(before.blanked) if before and not before.quotes else None
        if before and owned and before.place == sentence.place:
            return self._party(before, before.start, before.start + owned.end("owner"))
        if is_nobodys(sentence.text[span.end + 1 : sentence.end]):
            return None
        return self._just_named(index - 1)

    def _just_named(self, since: int) -> Party | None:
        return self.topic if self.topic and self.topic_at >= since else self.said.party

    def _beside(self, index: int) -> tuple[Party | None, Relay | None]:
        """The speaker of a sentence that is a quotation: told before or after it, or asked for."""
        sentence = self.sentences[index]
        following = self._following(index)
        before = self.sentences[index - 1] if index else None
        if following:
            owned = OWN_STATEMENT.search(following.blanked)
            if owned:
                end = following.start + owned.end("owner")
                party = self._party(following, following.start, end)
                return party, find_relay(following.blanked)
        if before and before.place != sentence.place and QUESTION.search(before.blanked):
            return self.cast.principal, None
        if before and self._leads_in(before, sentence):
            return self._led_in_by(index, before), find_relay(before.blanked)
        if following and self._looks_back(index, following, sentence):
            self.cast.observe(following.words)
            subject = self._subject(following, following.start, following.end)
            speaks = SPEAKS.search(following.blanked) or SAYS_SO.search(following.blanked)
            if subject and subject.rank >= PERSON and (speaks or subject.party.kind != "body"):
                return subject.party, find_relay(following.blanked)
        ahead = self._ahead(index) if self.said.party is None else None
        return ahead or self._just_named(index - 1), None

    def _ahead(self, index: int) -> Party | None:
        """Who is named soon after an article that opens with somebody's words."""
        for following in self.sentences[index + 1 : index + 4]:
            self.cast.observe(following.words)
            owned = OWNED.search(following.blanked)
            if owned:
                return self._party(following, following.start, following.start + owned.end("owner"))
            subject = self._subject(following, following.start, following.end)
            if subject and subject.rank >= PERSON and subject.party.kind != "body":
                return subject.party
        return None

    def _leads_in(self, before: QuotedSentence, sentence: QuotedSentence) -> bool:
        """「남다름 부사장이 거들었다. “…”」."""
        near = before.place == sentence.place and (
            SPEAKS.search(before.blanked) or OWNED_TOPIC.search(before.blanked)
        )
        return not before.quotes and bool(near or SAYS_SO.search(before.blanked))

    def _led_in_by(self, index: int, before: QuotedSentence) -> Party | None:
        """Whose words a sentence announces; nobody's where its topic is no speaker."""
        owned = OWNED_TOPIC.search(before.blanked)
        if owned:
            return self._party(before, before.start, before.start + owned.end("owner"))
        subject = self._subject(before, before.start, before.end)
        if subject:
            return subject.party
        has_topic = any(split_subject(word.bare, frozenset()) for word in before.words)
        return None if has_topic else self._just_named(index - 2)

    def _looks_back(self, index: int, following: QuotedSentence, sentence: QuotedSentence) -> bool:
        """「“…” B씨는 웃었다.」; who is named behind words that open a paragraph said them."""
        near = following.place == sentence.place
        opens = not index or self.sentences[index - 1].place != sentence.place
        speaks = bool(SPEAKS.search(following.blanked))
        return (near and (speaks or opens)) or bool(SAYS_SO.search(following.blanked))

    def _following(self, index: int) -> QuotedSentence | None:
        """The next sentence without a quotation, in the same paragraph or beginning the next."""
        sentence = self.sentences[index]
        for following in self.sentences[index + 1 : index + 4]:
            if following.place > sentence.place + 1:
                return None
            if not following.is_bare:
                return None if following.quotes else following
        return None


def _after_particle(text: str, start: int, end: int) -> int:
    """Behind the particle that hangs on a closing mark: 라면서도 is no subject."""
    space = text.find(" ", start, end)
    return end if space < 0 else space
