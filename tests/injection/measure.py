"""Running the mistakes: how many of each kind are caught, and at the line where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from random import Random

from tests.injection.case import Case
from tests.injection.change import Change, Changed, apply
from tests.injection.kinds import Kind

from briefing.problem import Problem

DEFAULT_SEED = 20260306


@dataclass(frozen=True, slots=True)
class Trial:
    """One changed briefing and what the checks say of it that they did not say before."""

    kind: Kind
    case: Case
    change: Change
    lines: frozenset[int]
    problems: tuple[Problem, ...]

    @property
    def is_caught(self) -> bool:
        """Whether an error or a warning is raised at all."""
        return bool(self.problems)

    @property
    def is_placed(self) -> bool:
        """Whether one is at the line of the mistake, or next to it."""
        near = {line + step for line in self.lines for step in (-1, 0, 1)}
        return any(
            problem.place.path == self.case.entry.path and problem.place.line in near
            for problem in self.problems
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """The trials of one kind, or of several."""

    total: int
    caught: int
    placed: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson interval of the share that is placed."""
        return wilson(self.placed, self.total)


def tally(trials: Iterable[Trial]) -> Tally:
    """Count trials."""
    rows = list(trials)
    caught = sum(trial.is_caught for trial in rows)
    return Tally(len(rows), caught, sum(trial.is_placed for trial in rows))


def wilson(right: int, total: int, z: float = 1.959964) -> tuple[float, float]:
    """The 95 % score interval of a share, which is right at 0 and 100 % too."""
    if not total:
        return 0.0, 1.0
    share = right / total
    middle = share + z * z / (2 * total)
    reach = z * (share * (1 - share) / total + z * z / (4 * total * total)) ** 0.5
    scale = 1 + z * z / total
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def choose(
    cases: tuple[Case, ...], kinds: tuple[Kind, ...], count: int | None, seed: int
) -> list[tuple[Kind, Case, Change]]:
    """Changes of every kind, `count` in all or every one there is; the same for the same seed.

    Each kind gets an equal share as far as it has so many, and in it each briefing.
    """
    queues = []
    for kind in kinds:
        columns = []
        for case in cases:
            rng = Random(f"{seed} {kind.name} {case.label}")
            changes = [(kind, case, change) for change in kind.make(case, rng)]
            rng.shuffle(changes)
            columns.append(changes)
        queues.append([c for row in zip_longest(*columns) for c in row if c is not None])
    rows = [change for row in zip_longest(*queues) for change in row if change is not None]
    chosen = rows if count is None else rows[:count]
    order = {kind.name: number for number, kind in enumerate(kinds)}
    return sorted(chosen, key=lambda row: order[row[0].name])


def run(chosen: Iterable[tuple[Kind, Case, Change]]) -> Iterator[Trial]:
    """Make every change and check the briefing with it; one that changes nothing is left out."""
    for kind, case, change in chosen:
        changed: Changed = apply(change, case.text)
        if changed.text != case.text:
            found = tuple(
                problem
                for problem in case.problems(changed.text)
                if problem.level != "hint" and (problem.code, problem.message) not in case.known
            )
            yield Trial(kind, case, change, changed.lines, found)
