"""What the last check found, kept for as long as no file it depends on has changed.

Checking again what has not changed costs a look at each file's size and times, and none of the
imports that reading a briefing needs. The check of a changed library is never answered from here.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass, field
from pathlib import Path

from briefing.problem import Place, Problem

CACHE = Path(".cache", "briefing-check.json")
_INPUTS = ("briefings", "seeds")
_PACKAGE = Path(__file__).parent
# Written by an older layout of this module, a cache is not read.
_LAYOUT = 2

# Path -> size, time of change, time of the change of its entry, in nanoseconds.
State = Mapping[str, list[int]]


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: every problem, the YAML files read, the items held against articles.

    `verified` counts the items by kind, `drafts` the errors that a draft would have if published,
    by its path.
    """

    problems: tuple[Problem, ...]
    files: int
    verified: Mapping[str, int]
    drafts: Mapping[str, int] = field(default_factory=dict)


def state_of(root: Path) -> State:
    """Everything a check depends on: the inputs, the day if one is given, this package, Python."""
    day = os.environ.get("SOURCE_DATE_EPOCH", "")
    state = {f"python {sys.version}": [_LAYOUT], f"day {day}": [0]}
    for folder in (*(root / name for name in _INPUTS), _PACKAGE):
        state |= dict(_states(str(folder)))
    return state


def read_checked(root: Path, state: State) -> Checked | None:
    """What a check of exactly this state found; None where nothing or another state is kept."""
    try:
        kept = json.loads((root / CACHE).read_bytes())
        if kept["state"] != state:
            return None
        problems = tuple(_problem(*row) for row in kept["problems"])
        return Checked(problems, kept["files"], kept["verified"], kept["drafts"])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # none yet, half-written by a machine that failed, or of another layout


def write_checked(root: Path, state: State, checked: Checked) -> None:
    """Keep the outcome for the state seen before the check, unless something changed meanwhile."""
    if state_of(root) != state:
        return
    rows = [astuple(problem) for problem in checked.problems]
    kept = {"state": state, "problems": rows, "files": checked.files}
    counts = {"verified": dict(checked.verified), "drafts": dict(checked.drafts)}
    text = json.dumps({**kept, **counts}, ensure_ascii=False)
    path = root / CACHE
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(text.encode("utf-8", "surrogatepass"))
        beside.replace(path)
    except OSError:  # a read-only checkout is checked anew each time
        with suppress(OSError):
            beside.unlink()


def _states(folder: str) -> Iterator[tuple[str, list[int]]]:
    """Every file under a folder; compiled Python files come and go by themselves."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _states(entry.path)
        else:
            found = entry.stat(follow_symlinks=False)
            yield entry.path, [found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _problem(code: str, level: str, place: list[object], message: str, hint: str | None) -> Problem:
    assert level in ("error", "warning", "hint")
    return Problem(code, level, Place(*place), message, hint)  # type: ignore[arg-type]
