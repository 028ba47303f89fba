"""The line a problem is about, and where in it the fault stands."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from briefing.problem import Place


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a file, split around the fault."""

    line: int
    before: str
    fault: str
    after: str


def frame_of(text: str, place: Place) -> Frame | None:
    """The line of `text` at a place; None when the file has no such line."""
    lines = text.split("\n")
    if not 1 <= place.line <= len(lines):
        return None
    line = lines[place.line - 1].rstrip("\r")
    start = min(place.column - 1, len(line))
    end = len(line)
    if place.end_line == place.line and place.end_column:
        end = min(place.end_column - 1, len(line))
    return Frame(place.line, line[:start], line[start:end], line[end:])


def read_frame(root: Path, place: Place) -> Frame | None:
    """The line of a file of the project; None when the file cannot be read as text."""
    try:
        text = (root / place.path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return frame_of(text, place)


def within(frame: Frame, cells: int) -> Frame:
    """The part of a line around its fault that takes at most this many terminal cells.

    An article's paragraph is one line of hundreds of characters; 「…」 stands for what is left out.
    """
    if display_width(frame.before + frame.fault + frame.after) <= cells:
        return frame
    around = frame.before or frame.after
    fault = shorten(frame.fault, cells * 2 // 3 if around else cells)
    room = cells - display_width(fault)
    before = _last_cells(frame.before, room // 2)
    after = shorten(frame.after, max(1, room - display_width(before)))
    return Frame(frame.line, before, fault, after)


def _last_cells(text: str, cells: int) -> str:
    if display_width(text) <= cells:
        return text
    kept = text
    while kept and display_width(kept) > cells - 1:
        kept = kept[1:]
    return f"…{kept}"


def display_width(text: str) -> int:
    """Terminal cells of a text: a Hangul syllable takes two, a combining mark none."""
    width = 0
    for character in text:
        if unicodedata.combining(character):
            continue
        width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return width


def shorten(text: str, cells: int) -> str:
    """A text that takes no more than this many terminal cells, cut off with an ellipsis."""
    if display_width(text) <= cells:
        return text
    kept = ""
    for character in text:
        if display_width(kept + character) > cells - 1:
            break
        kept += character
    return kept.rstrip() + "…"
