"""The names in an article: the registered ones, and those that the text itself marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.korean.marked_name import marked_names
from briefing.korean.mention import NameIndex, Surface
from briefing.korean.name_kind import MentionKind
from briefing.korean.name_word import NameMark
from briefing.paragraph import Paragraph
from briefing.registry import Registry

_MARKED = "marked:"
_KINDS: dict[str, MentionKind] = {
    "company": "company",
    "product": "product",
    "person": "person",
    "organisation": "organisation",
}


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A name at `start:end` of the paragraph numbered `paragraph`, without its particle.

    `name` is the registered name it stands for, None where there is none.
    """

    text: str
    name: str | None
    kind: MentionKind
    paragraph: int
    start: int
    end: int


def find_names(paragraphs: Sequence[Paragraph], registry: Registry) -> tuple[NamedIn, ...]:
    """Every mention in the body, in order; where two overlap the longer stands."""
    marked = marked_names(paragraphs, lambda text: registry.find(text, ["company"]) is not None)
    body = [part for part in paragraphs if part.kind == "body"]
    index = NameIndex([*_registered(registry), *_unregistered(marked, registry)])
    kinds = {mark.text: mark.kind for mark in marked}
    found = []
    for part in body:
        for mention in index.find(part.text):
            span = (part.number, mention.start, mention.end)
            if mention.key.startswith(_MARKED):
                kind = kinds[mention.key.removeprefix(_MARKED)]
                found.append(NamedIn(mention.text, None, kind, *span))
            else:
                name = registry.get(mention.key)
                found.append(NamedIn(mention.text, name.name, _KINDS[name.kind], *span))
    return tuple(found)


def _registered(registry: Registry) -> Iterator[Surface]:
    """Registered spellings come first: of two that fold to the same, the first stands."""
    for name in registry:
        if name.kind in _KINDS:
            yield from (Surface(spelling, name.key) for spelling in name.spellings)


def _unregistered(marked: Sequence[NameMark], registry: Registry) -> Iterator[Surface]:
    for mark in marked:
        if registry.find(mark.text) is None:
            yield Surface(mark.text, _MARKED + mark.text, as_written=True)
