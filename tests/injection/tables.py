"""The measure as tables: for a terminal, and in Korean for the docs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tests.injection.kinds import Duty, Kind
from tests.injection.measure import Trial, tally

TITLES: dict[Duty, str] = {
    "mechanical": "Mistakes",
    "human": "For a human eye",
    "harmless": "Harmless rewrites",
}


def text_table(title: str, kinds: Sequence[Kind], trials: Sequence[Trial]) -> Iterator[str]:
    """One line a kind, and one for all of them."""
    yield f"{title:28} {'total':>6} {'caught':>7} {'placed':>7}   95 % interval of placed"
    for name, rows in _grouped(kinds, trials, lambda kind: kind.name):
        count = tally(rows)
        low, high = count.interval
        numbers = f"{count.total:6} {count.caught:7} {count.placed:7}"
        yield f"  {name:26} {numbers}   {low:6.1%} to {high:6.1%}"


def markdown_table(duty: Duty, kinds: Sequence[Kind], trials: Sequence[Trial]) -> Iterator[str]:
    """The same in Korean."""
    if duty == "harmless":
        yield from ("| 바꾼 것 | 만든 수 | 헛경보 |", "|---|---:|---:|")
    else:
        yield from (
            "| 틀린 곳 | 만든 수 | 잡음 | 그 줄에서 | 95% 구간 |",
            "|---|---:|---:|---:|---|",
        )
    for name, rows in _grouped(kinds, trials, lambda kind: kind.korean):
        count = tally(rows)
        if duty == "harmless":
            yield f"| {name} | {count.total:,} | {count.caught} |"
            continue
        low, high = count.interval
        numbers = f"{count.total:,} | {count.caught:,} | {count.placed:,}"
        yield f"| {name} | {numbers} | {low:.1%}~{high:.1%} |"


def _grouped(
    kinds: Sequence[Kind], trials: Sequence[Trial], label: Callable[[Kind], str]
) -> Iterator[tuple[str, list[Trial]]]:
    for kind in kinds:
        rows = [trial for trial in trials if trial.kind is kind]
        if rows:
            yield label(kind), rows
    if trials:
        yield ("all" if label(trials[0].kind).isascii() else "**모두**"), list(trials)
