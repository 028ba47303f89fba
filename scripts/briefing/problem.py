"""What can be wrong with a file, as a value: where, how bad, what, and the mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Level = Literal["error", "warning", "hint"]
LEVELS: tuple[Level, ...] = ("error", "warning", "hint")


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A span in a file of the project.

    `path` is relative to the root, with forward slashes; lines and columns count from 1, columns
    in code points. The end is exclusive (the column after the last character) and may be unknown.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `message` says what is wrong, `hint` the nearest right thing, in Korean.

    `code` names what must hold (`quote-in-article`), in lower case with hyphens.
    """

    code: str
    level: Level
    place: Place
    message: str
    hint: str | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """By place, then by code: the order in which problems are shown."""
        return (self.place.path, self.place.line, self.place.column, self.code, self.message)


_MILDER: dict[Level, Level | None] = {"error": "warning", "warning": "hint", "hint": None}


def milder(problem: Problem) -> Iterator[Problem]:
    """The problem one level milder, as it is in a draft; a hint falls away."""
    level = _MILDER[problem.level]
    if level:
        yield replace(problem, level=level)


@dataclass(slots=True)
class Report:
    """Every problem found in one run. The one thing that grows while the library is opened."""

    _problems: list[Problem] = field(default_factory=list)

    def add(self, *problems: Problem) -> None:
        """Take up problems in any order."""
        self._problems.extend(problems)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take up whatever a reader or a rule yields."""
        self._problems.extend(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self._problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them once, by file, line and column."""
        return tuple(sorted(dict.fromkeys(self._problems), key=lambda problem: problem.sort_key))

    def count(self, level: Level) -> int:
        """How many different problems of this level there are."""
        return sum(1 for problem in self.problems if problem.level == level)

    @property
    def has_errors(self) -> bool:
        """Whether anything was found that must be mended before the site may be published."""
        return any(problem.level == "error" for problem in self._problems)
