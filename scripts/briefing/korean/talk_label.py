"""Who has the word in a talk, as the head of a paragraph names him: 「강모루="…"」."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"[▲△▷◆◇■●○▶-]?\s?(?P<who>[가-힣]{1,4}(?: [가-힣A-Z]{2,8}){0,3})"
    r"(?:\((?:이하 ?(?P<called>[가-힣]{1,6})|[^()]{0,20})\))?"
    r"(?P<sign>\s?[=:：]\s?|\s)(?=[\"“])"
)


@dataclass(frozen=True, slots=True)
class Label:
    """The label at `start:end` of a paragraph.

    `called` is the short form the label announces (이하 강), `is_sure` whether a sign sets it off.
    """

    who: str
    called: str | None
    start: int
    end: int
    is_sure: bool


def read_label(text: str) -> Label | None:
    """The label a paragraph of somebody's words begins with."""
    found = _LABEL.match(text)
    if found is None:
        return None
    start, end = found.span("who")
    return Label(found["who"], found["called"], start, end, bool(found["sign"].strip()))
