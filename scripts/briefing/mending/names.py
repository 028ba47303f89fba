"""Names by the spelling that this site uses, and to-dos whose name has been registered since."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Document, Path, quote_scalar
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


_LISTS = frozenset(("about", "versus", "themes"))


def name_edits(document: Document, registry: Registry) -> Iterator[Edit]:
    """Every alias in a field of names becomes the name; 「TODO 이름」 of a registered one, too."""
    for path, value in document.scalars():
        fields = [part for part in path if isinstance(part, str)]
        kinds = _KINDS.get(fields[-1]) if fields else None
        if kinds is None:
            continue
        if path[-1] in _LISTS:
            yield from _as_list(document, path, value, registry)
            continue
        written = value.strip().removeprefix(TODO).lstrip(" :") if is_todo(value) else value
        name = registry.find(written, kinds)
        if name and name.name != value.strip():
            yield value_edit(document, path, name.name, f"{value.strip()} → {name.name}")


def _as_list(document: Document, path: Path, value: str, registry: Registry) -> Iterator[Edit]:
    """Names written as one text become the list they stand for, where each of them is known."""
    found = [registry.find(part.strip(), _KINDS[str(path[-1])]) for part in value.split(",")]
    names = [quote_scalar(name.name, in_list=True) for name in found if name]
    if len(names) == len(found):
        listed = f"[{', '.join(names)}]"
        yield Edit(document.place(*path), listed, f"{value.strip()} → {listed}")
