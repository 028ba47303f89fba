"""What is wrong, on top of every page under the server."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefing.frame import Frame, read_frame
from briefing.problem import Problem
from briefing.problem_format import LEVEL_WORDS, count_words


@dataclass(frozen=True, slots=True)
class ProblemView:
    """One problem with the line it is about."""

    level: str
    level_word: str
    place: str
    code: str
    message: str
    hint: str | None
    frame: Frame | None


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """All problems and what they come to."""

    counts: str
    problems: tuple[ProblemView, ...]


def problems_view(problems: Iterable[Problem], root: Path) -> ProblemsView:
    """Errors and warnings; hints stay in the log, for they do not stop anybody."""
    shown = [problem for problem in problems if problem.level != "hint"]
    return ProblemsView(
        counts=count_words(shown),
        problems=tuple(_view(problem, root) for problem in shown),
    )


def _view(problem: Problem, root: Path) -> ProblemView:
    return ProblemView(
        level=problem.level,
        level_word=LEVEL_WORDS[problem.level],
        place=str(problem.place),
        code=problem.code,
        message=problem.message,
        hint=problem.hint,
        frame=read_frame(root, problem.place),
    )
