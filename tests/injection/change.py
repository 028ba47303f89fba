"""One change of a YAML text, whose lines are known before and after."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from tests.injection.case import Case, YamlPath

from briefing.document import quote_scalar


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """The characters `start` up to `end` of a text give way to others."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What is done to a file, and in words. `places` are offsets of the old text: where the mistake
    stands when that is not where the text changes (a field that is missing has no line)."""

    splices: tuple[Splice, ...]
    what: str
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """A file after a change, and the lines of it that the change is in."""

    text: str
    lines: frozenset[int]


def apply(change: Change, text: str) -> Changed:
    """The text after a change. The splices do not overlap."""
    splices = sorted(change.splices)
    pieces: list[str] = []
    end = 0
    for splice in splices:
        pieces += (text[end : splice.start], splice.text)
        end = splice.end
    new = "".join((*pieces, text[end:]))
    starts = [0]
    for line in new.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    lines: set[int] = set()
    for first, last in change.places or tuple((s.start, s.end) for s in splices):
        start, stop = _moved(splices, first), _moved(splices, last, behind=True)
        lines |= set(range(bisect_right(starts, start), bisect_right(starts, max(start, stop)) + 1))
    return Changed(new, frozenset(lines))


def _moved(splices: list[Splice], offset: int, *, behind: bool = False) -> int:
    """Where a character of the old text stands in the new one."""
    moved = offset
    for splice in splices:
        grown = len(splice.text) - (splice.end - splice.start)
        if splice.end < offset or (splice.end == offset and (behind or splice.start < offset)):
            moved += grown
    return moved


def put(case: Case, path: YamlPath, new: str) -> Splice:
    """Another text in place of a scalar, quoted where YAML needs that."""
    in_list = isinstance(path[-1], int) and case.text[case.span(path[:-1])[0]] == "["
    return Splice(*case.span(path), quote_scalar(new, in_list=in_list))


def rewrite(case: Case, new: dict[YamlPath, str], what: str = "") -> Change:
    """Other texts in place of some scalars."""
    said = "; ".join(f"{dotted(path)}: {case.at(path)} → {text}" for path, text in new.items())
    return Change(tuple(put(case, path, text) for path, text in new.items()), what or said)


def put_names(case: Case, path: YamlPath, names: list[str]) -> Splice:
    """Another list of names, on one line; [] where there is none."""
    start, end = case.span(path)
    return Splice(start, end, f"[{', '.join(quote_scalar(n, in_list=True) for n in names)}]")


def drop(case: Case, path: YamlPath) -> Change:
    """A field of an item or of the top is left out. Its mistake is at whatever lacks it."""
    parent = path[:-1]
    key, (_, end) = case.key_start(path), case.span(path)
    fields = case.at(parent)
    assert isinstance(fields, dict)
    keys = list(fields)
    number = keys.index(str(path[-1]))
    what = f"{dotted(path)} 없앰: {case.at(path)}"
    places = (case.span(parent),) if parent else ((0, 0),)
    if number == 0 and len(keys) > 1:
        return Change((Splice(key, case.key_start((*parent, keys[1])), ""),), what, places)
    start = case.text.rindex("\n", 0, key)
    return Change((Splice(start, end, ""),), what, places)


def add_field(case: Case, item: YamlPath, line: str) -> Change:
    """A line more at the end of an item, or of the file."""
    _, end = case.span(item)
    if not item:
        end = len(case.text.rstrip("\n"))
    indent = " " * (case.entry.document.place(*item).column - 1) if item else ""
    if case.text[:end].endswith("\n"):
        end = len(case.text[:end].rstrip("\n"))
    return Change((Splice(end, end, f"\n{indent}{line}"),), f"{dotted(item)} + {line}")


def dotted(path: YamlPath) -> str:
    """`figures[2].value`"""
    words = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return words.lstrip(".")
