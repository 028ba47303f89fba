"""The party in `said_by` is the one that the article gives the statement to.

PASS:
    summary:
      - text: 추론 비용이 이전 모델의 5분의 1로 낮아졌다.
        about: [누리 3]
        said_by: 김하늘
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
FAIL:
    summary:
      - text: 추론 비용이 이전 모델의 5분의 1로 낮아졌다.
        about: [누리 3]
        said_by: 다온AI
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.korean.normalise import normalise
from briefing.model import Item, is_todo
from briefing.problem import Problem
from briefing.registry import fold
from briefing.rules.attributed import Attributed, attributed_to
from briefing.rules.ground import Ground, grounds
from briefing.rules.party_match import is_side
from briefing.rules.wording import quoted

CODE = "said-by-in-article"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every claim that is given to a party the article does not give it to."""
    for ground in grounds(entry, "statement", "figure", "event", "outlook"):
        said_by = ground.item.source.said_by if isinstance(ground.item.source, Item) else None
        if said_by and not is_todo(said_by):
            yield from _check(ground, said_by)


def _check(ground: Ground, said_by: str) -> Iterator[Problem]:
    entry, place = ground.entry, ground.place("said_by")
    parties = attributed_to(ground)
    if any(is_side(entry, said_by, party.printed, party.bare) for party in parties):
        return
    named = next((party for party in parties if party.is_named), None)
    if named:
        message = f"기사 {ground.line}행은 이것을 「{named.printed}」의 말로 적었습니다."
        hint = f"said_by: {named.bare or named.printed}"
        yield Problem(CODE, "error", place, message, hint)
    elif not _stands_near(ground, said_by, parties) and not _goes_on(ground, said_by):
        message = f"{quoted(said_by, '은/는')} 근거의 문장에도 그 앞에도 나오지 않습니다."
        hint = _hint(parties)
        yield Problem(CODE, "error", place, message, hint)


def _hint(parties: tuple[Attributed, ...]) -> str:
    if parties:
        return f"said_by: {parties[0].bare or parties[0].printed}"
    return "기사가 누구의 말로도 적지 않았다면 said_by 줄을 지워 주세요."


def _goes_on(ground: Ground, said_by: str) -> bool:
    """Whether a survey or a statement told before goes on: the last claim is this party's."""
    first = ground.spans[0]
    before = [
        claim
        for claim in ground.entry.reading.claims
        if (claim.paragraph, claim.start) < (first.paragraph, first.start)
    ]
    if not before:
        return False
    party = before[-1].party
    return is_side(ground.entry, said_by, party.text, party.name)


def _stands_near(ground: Ground, said_by: str, parties: tuple[Attributed, ...]) -> bool:
    """In the sentence, or earlier in its paragraph; with 그는 or 회사는, also just before it."""
    spans = list(ground.before)
    if parties:
        body = [part.number for part in ground.entry.article.body]
        for span in ground.sentences:
            before = [number for number in body if number < span.paragraph][-1:]
            spans += [Span(n, 0, len(ground.entry.reading.paragraph(n).text)) for n in before]
    name = ground.entry.registry.find(said_by)
    if name:
        return name in ground.names(tuple(spans))
    words = fold(normalise(said_by).text)
    return any(words in fold(normalise(ground.entry.reading.text(span)).text) for span in spans)
