"""A change of a few characters of a file, and many of them made together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.document import Document, Path, quote_scalar
from briefing.problem import Place
from briefing.yaml_text import SourceText


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters at a place become `text`, for the reason that `says` gives in Korean."""

    place: Place
    text: str
    says: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; of two that overlap the first in the file is."""
    source = SourceText.of(text, "")
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.place.line, edit.place.column)):
        start, end = _offsets(source, edit.place)
        if start < position:
            continue
        pieces += (text[position:start], edit.text)
        position = end
    return "".join((*pieces, text[position:]))


def _offsets(source: SourceText, place: Place) -> tuple[int, int]:
    starts = source.lines.starts
    start = starts[place.line - 1] + place.column - 1
    if place.end_line is None or place.end_column is None:
        return start, start
    return start, starts[place.end_line - 1] + place.end_column - 1


def value_edit(document: Document, path: Path, text: str, says: str) -> Edit:
    """A value written anew, in quotation marks where it needs them where it stands."""
    return Edit(document.place(*path), quote_scalar(text, in_list=_in_flow(document, path)), says)


def _in_flow(document: Document, path: Path) -> bool:
    """Whether a value is an item of a list in brackets: those stand on the line of the list."""
    if not path or not isinstance(path[-1], int):
        return False
    items, item = document.place(*path[:-1]), document.place(*path)
    # A list of lines begins with the dash of its first item, one in brackets before it.
    first = document.place(*path[:-1], 0)
    return items.line == item.line and items.column + 1 == first.column
