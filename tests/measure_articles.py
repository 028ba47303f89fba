"""How well articles are read: `python -m tests.measure_articles [dev|unseen …] [--misses]`.

A paragraph is right when its text, its kind and its line are; a quotation when its text is; with
its speaker when the speaker is the annotated one to the letter (`speaker named` accepts more or
fewer words of his role, as long as one holds the other). The interval is a bootstrap over articles
(2,000 draws, seeded).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.article import Article, parse_article
from briefing.korean.normalise import normalise
from briefing.korean.quotation import find_quotations

DATA = Path(__file__).parent / "korean" / "data" / "articles"
Facts = Counter[tuple[Any, ...]]
MEASURES = (
    "paragraphs",
    "body paragraphs",
    "quotation text",
    "with speaker",
    "speaker named",
    "via",
    "meta",
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many facts were annotated, found, and both."""

    expected: int
    found: int
    right: int


def facts(
    paragraphs: list[dict[str, Any]], quotes: list[dict[str, Any]], meta: dict[str, Any]
) -> dict[str, Facts]:
    """What one reading of an article says, by measure."""
    kinds = [(normalise(p["text"]).text, p["kind"], p["line"]) for p in paragraphs]
    said = [(normalise(q["text"]).text, q["line"], q["speaker"], q["via"]) for q in quotes]
    return {
        "paragraphs": Counter(kinds),
        "body paragraphs": Counter(fact for fact in kinds if fact[1] == "body"),
        "quotation text": Counter(fact[:2] for fact in said),
        "with speaker": Counter(fact[:3] for fact in said),
        "via": Counter((*fact[:2], fact[3]) for fact in said if fact[3]),
        "meta": Counter((key, value) for key, value in meta.items() if value),
    }


def annotated(path: Path) -> dict[str, Facts]:
    """The annotation beside an article."""
    record = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return facts(record["paragraphs"], record["quotes"], record["meta"])


def read(path: Path) -> dict[str, Facts]:
    """What the tool reads in an article."""
    article, _ = parse_article(path.read_bytes(), path.name)
    assert isinstance(article, Article)
    lines = {part.number: part.line for part in article.paragraphs}
    return facts(
        [{"text": p.text, "kind": p.kind, "line": p.line} for p in article.paragraphs],
        [
            {"text": q.text, "line": lines[q.paragraph], "speaker": q.speaker, "via": q.via}
            for q in find_quotations(article.paragraphs)
        ],
        {
            "title": article.meta.title,
            "author": article.meta.author,
            "publisher": article.meta.publisher,
            "published": article.meta.published,
        },
    )


def loosely_named(expected: Facts, found: Facts) -> Facts:
    """The found quotations, their speaker in the annotated words where one holds the other."""
    speakers = {fact[:2]: fact[2] for fact in expected}
    named: Facts = Counter()
    for text, line, speaker in found:
        wanted = speakers.get((text, line))
        same = bool(speaker and wanted and (speaker in wanted or wanted in speaker))
        named[(text, line, wanted if same else speaker)] += 1
    return named


def count(expected: Facts, found: Facts) -> Count:
    """Compare two sets of facts, each fact as often as it stands."""
    return Count(expected.total(), found.total(), (expected & found).total())


def f1(counts: Iterable[Count]) -> float:
    """Twice what is right over what was annotated and what was found."""
    rows = list(counts)
    both = sum(row.expected + row.found for row in rows)
    return 2 * sum(row.right for row in rows) / both if both else 1.0


def interval(counts: list[Count]) -> tuple[float, float]:
    """The 95 % interval of F1, by drawing articles again."""
    draw = random.Random(20260306)
    values = sorted(f1(draw.choices(counts, k=len(counts))) for _ in range(2000))
    return values[50], values[-51]


def measure(folder: Path, misses: list[str]) -> dict[str, list[Count]]:
    """Each measure's counts, an article a row; what went wrong is appended to `misses`."""
    rows: dict[str, list[Count]] = {name: [] for name in MEASURES}
    for path in sorted(folder.glob("*.txt")):
        expected, found = annotated(path), read(path)
        expected["speaker named"] = expected["with speaker"]
        found["speaker named"] = loosely_named(expected["with speaker"], found["with speaker"])
        for name in MEASURES:
            rows[name].append(count(expected[name], found[name]))
            misses += [f"{path.stem} {name} missed: {x}" for x in expected[name] - found[name]]
            misses += [f"{path.stem} {name} wrong:  {x}" for x in found[name] - expected[name]]
    return rows


def main() -> None:
    """Print the scores of the given sets, both without one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["dev", "unseen"])
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    for name in options.sets:
        misses: list[str] = []
        rows = measure(DATA / name, misses)
        print(f"{name}: {len(rows['paragraphs'])} articles")
        for measured, counts in rows.items():
            low, high = interval(counts)
            total = sum(row.expected for row in counts)
            print(f"  {measured:16} F1 {f1(counts):.3f}  [{low:.3f}, {high:.3f}]  of {total}")
        if options.misses:
            print(*misses, sep="\n")


if __name__ == "__main__":
    main()
