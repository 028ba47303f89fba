"""Problems as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.frame import Frame, display_width, read_frame, within
from briefing.problem import LEVELS, Level, Problem

LEVEL_WORDS: dict[Level, str] = {"error": "오류", "warning": "경고", "hint": "귀띔"}
_CELLS = 80
_COLOURS: dict[Level, str] = {"error": "31", "warning": "33", "hint": "36"}


def format_text(problems: Iterable[Problem], root: Path, *, colour: bool) -> str:
    """Each problem with its line in the file under `root`, a mark under the fault and the mend."""
    return "\n\n".join(
        "\n".join(_text_lines(problem, read_frame(root, problem.place), colour=colour))
        for problem in problems
    )


def _text_lines(problem: Problem, frame: Frame | None, *, colour: bool) -> Iterator[str]:
    level = LEVEL_WORDS[problem.level]
    if colour:
        level = f"\x1b[1;{_COLOURS[problem.level]}m{level}\x1b[0m"
    yield f"{problem.place} {level} {problem.code}"
    yield f"  {problem.message}"
    if frame and (frame.fault or frame.before):
        yield from _frame_lines(within(frame, _CELLS - len(f"  {frame.line} │ ")))
    if problem.hint:
        yield f"  → {problem.hint}"


def _frame_lines(frame: Frame) -> Iterator[str]:
    """The line, and a mark under the fault as wide as it is seen; a cut-off line is all fault."""
    gutter = " " * len(str(frame.line))
    yield f"  {frame.line} │ {frame.before}{frame.fault}{frame.after}"
    if frame.before or frame.after or not frame.fault.endswith("…"):
        marks = "~" * max(1, display_width(frame.fault.rstrip()))
        yield f"  {gutter} │ {' ' * display_width(frame.before)}{marks}"


def format_json(problems: Iterable[Problem], checked: int) -> str:
    """The contract of `check --format json`: problems by place, and how many files were read."""
    return json.dumps(
        {"problems": [_record(problem) for problem in problems], "checked": checked},
        ensure_ascii=False,
        indent=2,
    )


def _record(problem: Problem) -> dict[str, str | int]:
    place = problem.place
    record: dict[str, str | int] = {
        "path": place.path,
        "line": place.line,
        "column": place.column,
    }
    if place.end_line is not None and place.end_column is not None:
        record |= {"end_line": place.end_line, "end_column": place.end_column}
    record |= {"level": problem.level, "code": problem.code, "message": problem.message}
    if problem.hint:
        record["hint"] = problem.hint
    return record


def count_words(problems: Iterable[Problem]) -> str:
    """「오류 2, 경고 1」: how many of each level, those that are not there left out."""
    levels = [problem.level for problem in problems]
    parts = [f"{LEVEL_WORDS[level]} {levels.count(level)}" for level in LEVELS if level in levels]
    return ", ".join(parts) or "고칠 곳 없음"
