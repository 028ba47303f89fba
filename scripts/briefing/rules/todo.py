"""Nothing is left to be written: no value begins with TODO.

PASS:
    title: 가나전자, 누리 3 공개
FAIL:
    title: TODO 가나전자, 누리 3 공개
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Path
from briefing.entry import Entry
from briefing.korean.particle import with_particle
from briefing.model import TODO, Briefing, is_todo
from briefing.problem import Place, Problem
from briefing.structure_hint import field_hint

CODE = "todo"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every value that is still to be written; in a draft that is a warning."""
    for path, words in _todos(entry):
        place = entry.place(*path)
        name = entry.registry.find(words) if words else None
        if name:
            quoted = with_particle(f"「{words}」", "은/는")
            message = f"{quoted} 이제 등록된 이름입니다."
            hint = f"TODO를 지워 주세요: {name.name} (check --fix가 지워 줍니다)"
            yield Problem(CODE, "error", place, message, hint)
        else:
            message = "아직 채우지 않은 자리입니다."
            hint = field_hint(Briefing, path) or "알맞게 고치고 TODO를 지워 주세요."
            yield Problem(CODE, "error", place, message, hint)


def todo_places(entry: Entry) -> frozenset[Place]:
    """Where each value stands that begins with TODO."""
    return frozenset(entry.place(*path) for path, _ in _todos(entry))


def _todos(entry: Entry) -> Iterator[tuple[Path, str]]:
    """The path of each such value, and the words behind its TODO."""
    for path, value in entry.document.scalars():
        if is_todo(value):
            yield path, value.strip().removeprefix(TODO).lstrip(" :")
