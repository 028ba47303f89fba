"""To whom the article gives what a piece of evidence says."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.rules.ground import Ground


@dataclass(frozen=True, slots=True)
class Attributed:
    """A party as printed, its bare name, and whether the sentence itself names it."""

    printed: str
    bare: str | None
    is_named: bool


def attributed_to(ground: Ground) -> tuple[Attributed, ...]:
    """The speaker of a quotation the evidence lies in, else the party of a reported sentence."""
    reading = ground.entry.reading
    found: dict[Attributed, None] = {}
    for span in ground.spans:
        said = reading.quotation_at(span)
        if said and said.start <= span.start and span.end <= said.end:
            if said.speaker:
                sentence = reading.text(ground.entry.article.sentence(span))
                is_named = (said.name or said.speaker) in sentence
                found[Attributed(said.speaker, said.name, is_named)] = None
            continue
        for claim in reading.claims_at(span):
            found[Attributed(claim.party.text, claim.party.name, claim.is_named)] = None
    return tuple(found)
