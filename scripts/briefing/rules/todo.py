"""Nothing is left to do: no value begins with TODO. In a draft it is a warning.

PASS:
    title: 가나전자, 누리 3 공개
FAIL:
    title: TODO 누가 무엇을 했는지 한 줄로
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Data, Path
from briefing.entry import Entry
from briefing.problem import Problem
from briefing.rules.ground import TODO

CODE = "todo"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every value that `briefing new` left for a person to fill in."""
    for path, text in _values(entry.document.data, ()):
        if text.startswith(TODO):
            left = text.removeprefix(TODO).strip(" :")
            message = f"아직 채우지 않은 값입니다{f': {left}' if left else '.'}"
            hint = "값을 채우거나, 쓰지 않을 항목이면 지워 주세요."
            yield Problem(CODE, "error", entry.place(*path), message, hint)


def _values(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _values(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _values(value, (*path, index))
