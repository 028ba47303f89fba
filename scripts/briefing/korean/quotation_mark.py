"""Double quotation marks, paired: straight, curly, and the wrong way round."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile('["“”„‟＂〝〞]')
_OPENERS = frozenset("“„〝")
_CLOSERS = frozenset("”〞")
_BRACKETS_OPEN = frozenset("([{<〈《「『【（'‘")
# What follows a closing mark typed as an opening one: 「“좋다“고 말했다」.
_PARTICLE = re.compile(
    r"(?:이?라|고|며|면서|는|란|은|이|가|을|를|와|과|의|로|으로|에|도|만|처럼|하고|했)"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two marks: `text[start:end]`; the marks are just outside."""

    start: int
    end: int


def find_marked(text: str) -> tuple[Marked, ...]:
    """The passages between double quotation marks of one paragraph, in order.

    A mark left without its partner is passed over: the next one that can only open begins anew.
    """
    found: list[Marked] = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        at = mark.start()
        if opened is None:
            if not _only_closes(text, at):
                opened = at + 1
        elif _only_opens(text, at):
            opened = at + 1
        else:
            if text[opened:at].strip():
                found.append(Marked(opened, at))
            opened = None
    return tuple(found)


def _only_closes(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    before = text[at - 1 : at]
    if not after or after.isspace():
        return True
    attached = bool(before) and not before.isspace() and before not in _BRACKETS_OPEN
    return text[at] in _CLOSERS and attached


def _only_opens(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    before = text[at - 1 : at]
    if not after or after.isspace() or text[at] in _CLOSERS:
        return False
    free = not before or before.isspace() or before in _BRACKETS_OPEN
    if text[at] in _OPENERS:
        return free or not _PARTICLE.match(text, at + 1)
    # A straight mark after a space and before a particle closes: 「"좋다 "고 말했다」.
    return free and not _PARTICLE.match(text, at + 1)
