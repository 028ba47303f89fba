"""How well amounts are found: `python -m tests.korean.measure_amounts [FILE.tsv …] [--misses]`.

An amount counts as found when its span overlaps the annotated one and its value (or both ends) is
the same, exactly; a bound and a unit are judged on the found ones. The interval is a bootstrap over
sentences (2,000 draws, seeded). Every sentence lists all its amounts, so what is found too much
counts against precision.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from briefing.korean.amount import Amount, find_amounts

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Expected:
    """One annotated amount, with the offsets of its text in the sentence."""

    text: str
    start: int
    value: tuple[Decimal | None, Decimal | None, Decimal | None]
    unit: str
    relation: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one sentence or many."""

    expected: int = 0
    found: int = 0
    right: int = 0
    bound: int = 0
    unit: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            *(self.expected + other.expected, self.found + other.found),
            *(self.right + other.right, self.bound + other.bound, self.unit + other.unit),
        )

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.expected + self.found)

    @property
    def bound_right(self) -> float:
        return self.bound / max(1, self.right)

    @property
    def unit_right(self) -> float:
        return self.unit / max(1, self.right)


MEASURES: dict[str, Callable[[Score], float]] = {
    "span + value F1": lambda score: score.f1,
    "bound right": lambda score: score.bound_right,
    "unit right": lambda score: score.unit_right,
}


def read_sentences(path: Path) -> dict[str, list[Expected]]:
    """Sentence → its amounts in order (none for a sentence of relation `none`)."""
    sentences: dict[str, list[Expected]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            amounts = sentences.setdefault(row["context"], [])
            if row["relation"] == "none":
                continue
            start = _find(row["context"], row["text"], amounts)
            assert start >= 0, row
            value, low, high = (Decimal(row[key]) if row[key] else None for key in _NUMBERS)
            amounts.append(
                Expected(row["text"], start, (value, low, high), row["unit"], row["relation"])
            )
    return sentences


_NUMBERS = ("value", "low", "high")


def _find(sentence: str, text: str, before: list[Expected]) -> int:
    """Where an annotated text stands: behind the last one, or inside it (a conversion)."""
    if not before:
        return sentence.find(text)
    start, end = before[-1].start, before[-1].start + len(before[-1].text)
    behind = sentence.find(text, end)
    return behind if behind >= 0 else sentence.find(text, start + 1)


def is_found(expected: Expected, amount: Amount) -> bool:
    """Whether spans overlap and numbers are the same."""
    overlap = amount.start < expected.start + len(expected.text) and expected.start < amount.end
    return overlap and (amount.value, amount.low, amount.high) == expected.value


def is_bound_right(expected: Expected, amount: Amount) -> bool:
    """Whether the relation is right; for 여 (more than) about and at least are accepted as well."""
    accepted = {expected.relation}
    if "여" in expected.text:
        accepted |= {"~", ">="}
    return amount.relation in accepted


def score_sentence(sentence: str, expected: Iterable[Expected], misses: list[str]) -> Score:
    """Judge one sentence; what went wrong is appended to `misses`."""
    found = list(find_amounts(sentence))
    left = list(found)
    right = bound = unit = 0
    wanted = list(expected)
    for item in wanted:
        match = next((amount for amount in left if is_found(item, amount)), None)
        if match is None:
            misses.append(f"not found: {item.text} {item.value} in 「{sentence}」")
            continue
        left.remove(match)
        right += 1
        bound += is_bound_right(item, match)
        unit += item.unit == match.unit
        if not is_bound_right(item, match):
            misses.append(
                f"bound {match.relation}, not {item.relation}: {item.text} 「{sentence}」"
            )
        if item.unit != match.unit:
            misses.append(f"unit {match.unit}, not {item.unit}: {item.text} 「{sentence}」")
    misses += [f"too much: {a.text} {a.value or (a.low, a.high)} 「{sentence}」" for a in left]
    return Score(len(wanted), len(found), right, bound, unit)


def interval(scores: list[Score], measure: Callable[[Score], float]) -> tuple[float, float]:
    """The 95 % interval of a measure, by drawing sentences again."""
    draw = random.Random(20260306)
    values = sorted(measure(sum(draw.choices(scores, k=len(scores)), Score())) for _ in range(2000))
    return values[50], values[-51]


def main() -> None:
    """Print the scores of the given files (all of tests/korean/data without one)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    for path in options.files or sorted(DATA.glob("amounts_*.tsv")):
        misses: list[str] = []
        sentences = read_sentences(path).items()
        scores = [score_sentence(sentence, expected, misses) for sentence, expected in sentences]
        total = sum(scores, Score())
        print(f"{path.name}: {total.expected} amounts in {len(scores)} sentences")
        for name, measure in MEASURES.items():
            low, high = interval(scores, measure)
            print(f"  {name:16} {measure(total):.3f}  [{low:.3f}, {high:.3f}]")
        if options.misses:
            print(*misses, sep="\n")


if __name__ == "__main__":
    main()
