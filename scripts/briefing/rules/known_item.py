"""The item a correction is about is there, and no old id is the id of another item.

PASS:
    corrections:
      - date: 2026-03-09
        what: 이용자 수를 바로잡음
FAIL:
    corrections:
      - date: 2026-03-09
        what: 이용자 수를 바로잡음
        item: f-00000000
FAIL:
    events:
      - when: 2026-03-03
        what: 누리 3 공개
        about: [누리 3]
        was: [e-00000000, e-00000000]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from briefing.entry import Entry
from briefing.model import Correction, Item
from briefing.problem import Problem
from briefing.rules.wording import quoted

CODE = "known-item"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every id that leads to no item, or to two."""
    live = {item.id for item in entry.items}
    old: set[str] = set()
    for item in entry.items:
        for number, was in enumerate(item.source.was if isinstance(item.source, Item) else ()):
            if was in live | old:
                message = f"{quoted(was, '은/는')} 다른 항목의 주소입니다."
                hint = "was에는 이 항목이 전에 가졌던 주소만 적어 주세요."
                place = entry.place(item.field, item.index, "was", number)
                yield Problem(CODE, "error", place, message, hint)
            old.add(was)
    for item in entry.of_kind("correction"):
        assert isinstance(item.source, Correction)
        wanted = item.source.item
        if wanted and wanted not in live | old:
            nearest = process.extractOne(wanted, sorted(live), score_cutoff=60.0)
            hint = f"비슷한 주소: {nearest[0]}" if nearest else _ids(entry)
            place = entry.place(item.field, item.index, "item")
            message = f"{quoted(wanted, '이라는/라는')} 항목이 이 브리핑에 없습니다."
            yield Problem(CODE, "error", place, message, hint)


def _ids(entry: Entry) -> str:
    ids = [item.id for item in entry.items if item.kind not in ("note", "correction")]
    return f"항목의 주소: {', '.join(ids[:8])}"
