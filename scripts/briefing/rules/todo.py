"""Nothing is left to be written: no value begins with TODO.

PASS:
    title: 가나전자, 누리 3 공개
FAIL:
    title: TODO 가나전자, 누리 3 공개
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.korean.particle import with_particle
from briefing.model import TODO, is_todo
from briefing.problem import Place, Problem

CODE = "todo"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every value that is still to be written; in a draft that is a warning."""
    for place, words in todos(entry):
        name = entry.registry.find(words) if words else None
        if name:
            quoted = with_particle(f"「{words}」", "은/는")
            message, hint = f"{quoted} 이제 등록된 이름입니다.", f"TODO를 지워 주세요: {name.name}"
            yield Problem(CODE, "error", place, message, hint)
        else:
            message = "아직 채우지 않은 자리입니다."
            yield Problem(CODE, "error", place, message, "알맞게 고치고 TODO를 지워 주세요.")


def todos(entry: Entry) -> Iterator[tuple[Place, str]]:
    """Where each value stands that begins with TODO, and the words behind it."""
    for path, value in entry.document.scalars():
        if is_todo(value):
            yield entry.place(*path), value.strip().removeprefix(TODO).lstrip(" :")
