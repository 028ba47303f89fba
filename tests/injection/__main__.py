"""`python -m tests.injection`: the table of what is caught, by kind.

A mistake is caught when an error or a warning is raised that was not there before; it is placed
when one of them is at that line, or next to it. A harmless rewrite must raise neither.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from tests.injection.case import read_cases
from tests.injection.kinds import KINDS
from tests.injection.measure import DEFAULT_SEED, Trial, choose, run
from tests.injection.tables import TITLES, markdown_table, text_table


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when a false alarm was raised."""
    options = _options().parse_args(arguments)
    kinds = tuple(kind for kind in KINDS if not options.kind or kind.name in options.kind)
    started = time.monotonic()
    cases = read_cases()
    trials = list(run(choose(cases, kinds, options.count, options.seed)))
    alarms = [
        problem for case in cases for problem in _alarms(case.label, case.problems(case.text))
    ]
    for duty, title in TITLES.items():
        rows = [trial for trial in trials if trial.kind.duty == duty]
        if rows and options.markdown:
            print(*markdown_table(duty, kinds, rows), sep="\n", end="\n\n")
        elif rows:
            print(*text_table(title, kinds, rows), sep="\n", end="\n\n")
    seconds = time.monotonic() - started
    print(f"{len(cases)} briefings, {len(trials)} changes, seed {options.seed}, {seconds:.1f} s")
    print(*alarms, sep="\n", end="\n" if alarms else "")
    if options.show_missed:
        _print_missed(trials)
    return int(bool(alarms) or any(t.is_caught for t in trials if t.kind.duty == "harmless"))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.injection", description=__doc__)
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument("--count", type=int, help="changes in all; every one there is without it")
    parser.add_argument("--kind", action="append", choices=[kind.name for kind in KINDS])
    parser.add_argument("--markdown", action="store_true", help="the tables of the docs")
    parser.add_argument("--show-missed", action="store_true", help="what was missed or misplaced")
    return parser


def _alarms(slug: str, problems: Sequence[object]) -> list[str]:
    return [f"{slug} as it is: {p}" for p in problems if getattr(p, "level", "") != "hint"]


def _print_missed(trials: Sequence[Trial]) -> None:
    for trial in trials:
        what = f"{trial.kind.name} {trial.case.label}:{min(trial.lines)} {trial.change.what}"
        if trial.kind.duty == "harmless":
            for problem in trial.problems:
                print(f"ALARM {what}\n      {problem.place} {problem.code} {problem.message}")
        elif not trial.is_placed:
            label = "PLACE" if trial.is_caught else "MISS "
            found = "; ".join(f"{p.place.line} {p.code}" for p in trial.problems[:3])
            print(f"{label} {what}  {found}")


if __name__ == "__main__":
    sys.exit(main())
