"""Every passage a briefing says it copied from its article, with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.article import Span
from briefing.document import Path
from briefing.entry import Entry, LinkedItem, evidence_of
from briefing.model import Quote


@dataclass(frozen=True, slots=True)
class WrittenPassage:
    """A passage, its path in the YAML file, and where the article has it, if it does."""

    item: LinkedItem
    text: str
    path: Path
    span: Span | None


def written_passages(entry: Entry) -> Iterator[WrittenPassage]:
    """All evidence of a briefing in the order of the file; a quotation's is its text."""
    for item in entry.items:
        field = "text" if isinstance(item.source, Quote) else "evidence"
        for number, text in enumerate(evidence_of(item.source)):
            # A single passage stands without a list: its place is found at the parent's.
            path = (item.field, item.index, field, number)
            yield WrittenPassage(item, text, path, item.evidence[number].span)
