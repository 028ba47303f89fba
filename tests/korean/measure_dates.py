"""How well dates are found: `python -m tests.korean.measure_dates [FILE.tsv …] [--misses]`.

A date counts as found when its span overlaps the annotated one and its EDTF is the same. Every
sentence lists all its dates, so what is found too much counts against precision. The interval is a
bootstrap over sentences (2,000 draws, seeded). All sentences are invented; the rules were never
tuned on `dates_unseen.tsv`.
"""

from __future__ import annotations

import argparse
import csv
import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.korean.press_date import PressDate, find_dates

DATA = Path(__file__).parent / "data"
Sentence = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Expected:
    """One annotated date, with the offset of its text in the sentence."""

    text: str
    start: int
    value: str

    def is_found_as(self, found: PressDate) -> bool:
        """Whether the spans overlap and the EDTF is the same."""
        overlap = found.start < self.start + len(self.text) and self.start < found.end
        return overlap and found.value == self.value


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one sentence or many."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            *(self.expected + other.expected, self.found + other.found, self.right + other.right)
        )

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.expected + self.found)


def read_sentences(path: Path) -> dict[Sentence, list[Expected]]:
    """(Sentence, day of publication) → its dates in order; a row without value is no date."""
    sentences: dict[Sentence, list[Expected]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            sentence = (row["context"], date.fromisoformat(row["published"]))
            dates = sentences.setdefault(sentence, [])
            after = dates[-1].start + len(dates[-1].text) if dates else 0
            start = row["context"].find(row["text"], after if row["value"] else 0)
            assert start >= 0, row
            if row["value"]:
                dates.append(Expected(row["text"], start, row["value"]))
    return sentences


def score_sentence(sentence: Sentence, expected: list[Expected], misses: list[str]) -> Score:
    """Judge one sentence; what went wrong is appended to `misses`."""
    left = list(find_dates(*sentence))
    found, right = len(left), 0
    for item in expected:
        match = next((one for one in left if item.is_found_as(one)), None)
        if match is None:
            misses.append(f"not found: {item.text} {item.value} {sentence[1]} 「{sentence[0]}」")
            continue
        left.remove(match)
        right += 1
    misses += [f"too much: {one.text} {one.value} {sentence[1]} 「{sentence[0]}」" for one in left]
    return Score(len(expected), found, right)


def interval(scores: list[Score]) -> tuple[float, float]:
    """The 95 % interval of F1, by drawing sentences again."""
    draw = random.Random(20260306)
    values = sorted(sum(draw.choices(scores, k=len(scores)), Score()).f1 for _ in range(2000))
    return values[50], values[-51]


def main() -> None:
    """Print the scores of the given files (all of tests/korean/data without one)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    for path in options.files or sorted(DATA.glob("dates_*.tsv")):
        misses: list[str] = []
        sentences = read_sentences(path).items()
        scores = [score_sentence(sentence, expected, misses) for sentence, expected in sentences]
        total, (low, high) = sum(scores, Score()), interval(scores)
        print(f"{path.name}: {total.expected} dates in {len(scores)} sentences")
        print(
            f"  F1 {total.f1:.3f}  [{low:.3f}, {high:.3f}]"
            f"  ({total.right} right, {total.found} found)"
        )
        if options.misses:
            print(*misses, sep="\n")


if __name__ == "__main__":
    main()
