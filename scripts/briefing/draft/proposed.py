"""The registry with the names an article proposes, as if each had its file already.

A draft is made and held against the rules as it will be once they are registered; only then is
each of them marked as a to-do. So registering them brings up nothing new.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from briefing.document import parse_document
from briefing.draft.new_names import NewName
from briefing.draft.settling import Section
from briefing.model import TODO, NameFile
from briefing.registry import Name, Registry
from briefing.structure import validate


def with_proposed(registry: Registry, new_names: Sequence[NewName]) -> Registry:
    """The registered names, which come first, and the proposed ones."""
    return Registry((*registry, *_names(registry, new_names)))


def mark_proposed(sections: Sequence[Section], proposed: Container[str]) -> None:
    """Change the items in place: what waits for its file is a to-do of that name."""
    for _, items in sections:
        for _, block in items:
            for field in ("about", "versus"):
                names = block.get(field)
                if isinstance(names, tuple):
                    block[field] = tuple(
                        f"{TODO} {name}" if name in proposed else name for name in names
                    )


def _names(registry: Registry, new_names: Sequence[NewName]) -> Iterator[Name]:
    for new in new_names:
        if registry.find(new.name):
            continue
        document, _ = parse_document(new.text.encode("utf-8"), new.path)
        record = validate(document, NameFile)[0] if document else None
        if document and record:
            yield Name(new.kind, new.slug, record, document)
