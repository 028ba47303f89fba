"""An item stands in its list once.

PASS:
    notes:
      - text: 이 글은 지어낸 기사로 쓴 보기이다.
FAIL:
    events:
      - when: 2026-03-03
        what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
      - when: 2026-03-03
        what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry, LinkedItem
from briefing.korean.normalise import normalise
from briefing.model import Correction, Figure, Note, Quote, Statement
from briefing.problem import Problem
from briefing.registry import Name

CODE = "item-once"
_Said = tuple[str, tuple[str, ...], tuple[Name, ...], str]


def check(entry: Entry) -> Iterator[Problem]:
    """Report every item that an earlier one of its list says already."""
    first: dict[_Said, LinkedItem] = {}
    for item in entry.items:
        same = first.setdefault(_said(item), item)
        if same is not item:
            message = f"{item.field}의 {same.index + 1}번째 항목과 같은 항목입니다."
            place = entry.place(item.field, item.index)
            yield Problem(CODE, "error", place, message, "둘 가운데 하나를 지워 주세요.")


def _said(item: LinkedItem) -> _Said:
    """What an item tells of whom, and when."""
    source = item.source
    words: tuple[str, ...]
    match source:
        case Statement(text=text) | Note(text=text):
            words = (text,)
        case Quote(who=who, text=text):
            words = (who, text)
        case Figure(what=what, value=value):
            words = (what, value)
        case Correction(what=what):
            words = (what,)
        case _:
            words = (source.what,)
    date = item.date.text if item.date else ""
    return item.field, tuple(normalise(word).text for word in words), item.about, date
