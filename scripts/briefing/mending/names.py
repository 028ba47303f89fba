"""Names by the spelling that this site uses, and to-dos whose name has been registered since."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Document
from briefing.mending.edit import Edit, value_edit
from briefing.model import TODO, NameKind, is_todo
from briefing.registry import Registry

_PARTIES: tuple[NameKind, ...] = ("company", "product", "person", "organisation")
_KINDS: dict[str, tuple[NameKind, ...]] = {
    "about": _PARTIES,
    "versus": _PARTIES,
    "who": _PARTIES,
    "said_by": _PARTIES,
    "company": ("company", "organisation"),
    "themes": ("theme",),
}


def name_edits(document: Document, registry: Registry) -> Iterator[Edit]:
    """Every alias in a field of names becomes the name; 「TODO 이름」 of a registered one, too."""
    for path, value in document.scalars():
        fields = [part for part in path if isinstance(part, str)]
        kinds = _KINDS.get(fields[-1]) if fields else None
        if kinds is None:
            continue
        written = value.strip().removeprefix(TODO).lstrip(" :") if is_todo(value) else value
        name = registry.find(written, kinds)
        if name and name.name != value.strip():
            yield value_edit(document, path, name.name, f"{value.strip()} → {name.name}")
