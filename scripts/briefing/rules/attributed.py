"""To whom the article gives what a piece of evidence says."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.article import Span
from briefing.korean.quotation import Quotation
from briefing.rules.ground import Ground


@dataclass(frozen=True, slots=True)
class Attributed:
    """A party as printed, its bare name, and whether the sentence itself names it."""

    printed: str
    bare: str | None
    is_named: bool


def _is_mostly(said: Quotation, span: Span) -> bool:
    """Whether the evidence is the speaker's words, beside little more than who says so."""
    shared = min(said.end, span.end) - max(said.start, span.start)
    return shared * 3 >= span.end - span.start


def attributed_to(ground: Ground) -> tuple[Attributed, ...]:
    """Everybody to whom some of an item's evidence is given."""
    parties = (party for span in ground.spans for party in attributed_at(ground, span))
    return tuple(dict.fromkeys(parties))


def attributed_at(ground: Ground, span: Span) -> tuple[Attributed, ...]:
    """The speaker of a quotation the evidence lies in, else the party of a reported sentence."""
    reading = ground.entry.reading
    said = reading.quotation_at(span)
    if said and _is_mostly(said, span):
        if not said.speaker:
            return ()
        sentence = reading.text(ground.entry.article.sentence(span))
        return (Attributed(said.speaker, said.name, (said.name or said.speaker) in sentence),)
    return tuple(
        Attributed(claim.party.text, claim.party.name, claim.is_named)
        for claim in reading.claims_at(span)
    )
