"""The clause of a sentence that a date belongs to: 「기능을 넣었고, 지금까지 …」 is two."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.draft.telling import Sentence, ToldDate
from briefing.draft.verb_form import stated

_JOINS = re.compile(r"(?P<stem>[가-힣]{2,}?)(?:고|지만|으며|며|으나), ")
_SUBJECT = re.compile(r"[가-힣A-Za-z0-9'’)](?:은|는|이|가|도) ")
_SHORTEST = 8


@dataclass(frozen=True, slots=True)
class Clause:
    """Characters `start:end` of the paragraph, and the verb that ends them as a sentence would."""

    start: int
    end: int
    verb: str = ""


def clause_of(sentence: Sentence, date: ToldDate) -> Clause:
    """Where the clause of a date begins and ends; without one of its own, its sentence."""
    text, start, end = sentence.part.text, sentence.start, sentence.end
    for join in _JOINS.finditer(text, start, end):
        if sentence.quote_at(join.start()) is not None:
            continue
        if join.end() <= date.start and _SUBJECT.search(text, join.end(), end):
            start = join.end()
        said = stated(join["stem"]) if join.start() >= date.end else None
        if said and join.start() - start > _SHORTEST:
            return Clause(start, join.start("stem"), said)
    return Clause(start, end)
