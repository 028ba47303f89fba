"""Clauses before a noun, with a date of their own: 「2024년 내놓은 누리」, 「10월 여는 공장」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.draft.context import Context
from briefing.draft.telling import Sentence, ToldDate
from briefing.draft.verb_form import done_form, will_form
from briefing.draft.wording import plain
from briefing.korean.word import any_particle, words_of

# What things come into the world with, by their stem before 하다 or 되다, and as verbs.
_ACTS = (
    "공개|출시|발표|도입|설립|개발|개최|출범|출간|창업|상장|완공|착공|준공|개통|개설|개장|오픈|론칭|런칭"
    "|개막|개소|발매|시행|신설|창립"
)
_DONE = rf"(?:{_ACTS})(?:한|된|했던)|나온|내놓은|선보인|펴낸|문을 연|열린|세운|들어선|문 연"
_TO_DO = (
    rf"(?:{_ACTS})(?:하는|할|되는|될)|(?:문을 |문 )?(?:여는|열)|열리는|열릴|나오는|나올|내놓는"
    "|내놓을|선보이는|선보일|세우는|세울|들어서는|들어설|짓는|지을|펴내는|펴낼"
)
_CLAUSE = re.compile(
    rf"(?:에|에는|부터|께)?\s(?:(?P<done>{_DONE})|(?P<to_do>{_TO_DO}))\s"
    r"(?P<thing>(?:\S+\s){0,2}['‘][^'’]{1,30}['’]|\S+(?:\s\S+){0,3})"
)
_PREDICATE = re.compile(r"(?:으로|로|이다|다[. ]|이며|이고|인)")


@dataclass(frozen=True, slots=True)
class DatedClause:
    """A date, the thing it says something of at `start:end`, and what was or is to be done."""

    date: ToldDate
    start: int
    end: int
    what: str
    is_to_come: bool


def dated_clauses(context: Context, sentence: Sentence) -> Iterator[DatedClause]:
    """The dates of a sentence, outside its quotations, that belong to a clause before a noun.

    What was done is told of a name only: 「지난 3일 열린 설명회에서」 is a setting.
    """
    text = sentence.part.text
    for date in sentence.dates:
        found = _CLAUSE.match(text, date.end, sentence.end)
        if found is None or sentence.quote_at(date.start) is not None:
            continue
        end = _thing_end(text, found.start("thing"), found.end("thing"))
        thing = plain(text[found.start("thing") : end])
        done, to_do = found["done"], found["to_do"]
        in_marks = text[found.start("thing") : end].endswith(("'", "’"))
        if done and not in_marks and not context.names(thing):
            # 「도토리는 2014년 설립된 오디오 전문기업이다」: the topic is what was founded.
            named = context.names(text[sentence.start : date.start])
            is_predicate = _PREDICATE.match(text, end)
            thing = named[0].name if named and is_predicate else ""
        if not thing or text.startswith("에서", end):
            continue
        verb = done_form(done) if done else will_form(to_do)
        yield DatedClause(date, date.start, end, f"{thing} {verb}", is_to_come=to_do is not None)


def _thing_end(text: str, start: int, end: int) -> int:
    """Where the noun ends, without its particle: the first word that has one, or is marked."""
    for word in words_of(text, start, end):
        closing = max(word.text.rfind(mark) for mark in "'’")
        if closing > 0:
            return word.start + closing + 1
        particle = any_particle(word.bare)
        if particle or word.comma:
            return word.end - len(particle)
    return end
