"""Every name, quotation and amount of the article's body and headings is used by an item.

PASS:
    notes:
      - text: 이 글은 지어낸 기사로 쓴 보기이다.
FAIL:
    quotes: []
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.article import Paragraph, Span
from briefing.entry import Entry, LinkedItem, speaker_of
from briefing.korean.amount import Amount, same_amount
from briefing.korean.particle import with_particle
from briefing.model import Item, NameKind, Note, Quote
from briefing.problem import Place, Problem
from briefing.registry import Name
from briefing.rules.ground import Ground

CODE = "article-covered"
_KINDS: tuple[NameKind, ...] = ("company", "product", "person", "organisation")


def check(entry: Entry) -> Iterator[Problem]:
    """Hint at what the article tells and no item does, at its line in the article."""
    if entry.is_withdrawn:
        return
    told = [part for part in entry.article.paragraphs if part.kind in ("body", "heading")]
    yield from _names(entry, told)
    yield from _quotations(entry, told)
    yield from _amounts(entry, told)


def _hint(entry: Entry, part: Paragraph, what: str, text: str) -> Problem:
    place = Place(entry.article.path, part.line)
    quoted = with_particle(f"「{text}」", "을/를")
    return Problem(CODE, "hint", place, f"{what} {quoted} 쓴 항목이 없습니다.", None)


def _names(entry: Entry, told: list[Paragraph]) -> Iterator[Problem]:
    used = {name for item in entry.items for name in (*item.names, *item.versus)}
    used |= set(_misspelt(entry))
    used |= {owner for name in used for owner in entry.registry.companies_of(name)}
    # A note that speaks of a name, or rests on words of the article, answers for it.
    notes = [note.text for note in entry.briefing.notes]
    seen = used | {name for text in notes for _, name in entry.reading.names_of(text)}
    for part in told:
        for mention, name in entry.reading.names(part.number):
            if name not in seen:
                seen.add(name)
                yield _hint(entry, part, "기사에 나온 이름", mention.text)


def _misspelt(entry: Entry) -> Iterator[Name]:
    """Whom names that neither the registry nor the article has are likely to mean."""
    sources = [item.source for item in entry.items if isinstance(item.source, Item)]
    for spelling in (s for source in sources for s in (*source.about, speaker_of(source) or "")):
        if spelling and not entry.registry.find(spelling) and not entry.article.find(spelling):
            nearest = entry.registry.nearest(spelling, _KINDS)
            if nearest:
                yield nearest


def _quotations(entry: Entry, told: list[Paragraph]) -> Iterator[Problem]:
    used = _spans(entry, [item for item in entry.items if isinstance(item.source, (Quote, Note))])
    by_number = {part.number: part for part in told}
    for quotation in entry.reading.quotations:
        overlaps = any(
            span.paragraph == quotation.paragraph
            and span.start < quotation.end
            and quotation.start < span.end
            for span in used
        )
        if not overlaps:
            yield _hint(entry, by_number[quotation.paragraph], "기사의 인용", quotation.text[:40])


def _amounts(entry: Entry, told: list[Paragraph]) -> Iterator[Problem]:
    """An amount that a heading repeats is used when it is used anywhere."""
    found = [(part, amount) for part in told for amount in entry.reading.amounts(part.number)]
    spans = _spans(entry, entry.items)
    used = [amount for part, amount in found if _is_inside(part, amount, spans)]
    for part, amount in found:
        if not any(same_amount(amount, other) for other in used):
            yield _hint(entry, part, "기사의 수", amount.text)


def _spans(entry: Entry, items: Sequence[LinkedItem]) -> list[Span]:
    """What items rest on; a passage copied with a wrong digit is used all the same."""
    return [span for item in items for span in Ground(entry, item).meant()]


def _is_inside(part: Paragraph, amount: Amount, spans: list[Span]) -> bool:
    return any(
        span.paragraph == part.number and span.start <= amount.start and amount.end <= span.end
        for span in spans
    )
