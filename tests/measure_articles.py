"""How well articles are read: `python -m tests.measure_articles [SET …] [--misses | --table]`.

The sets are those of SETS: invented articles and pages to build on (`dev`, `pages`) and such as the
rules have not been built on (`unseen`, `pages-unseen`); and sentences, for amounts and dates alone.
`--table` prints the table of docs/reading.md.

A paragraph is right when its text, its kind and its line are; a quotation when its text is; with
its speaker when the speaker is the annotated one to the letter (`speaker named` accepts more or
fewer words of his role, as long as one holds the other). A quantity is right when its line and its
value (or both ends) are, its bound and its unit are judged on the right ones; a date when its line
and its EDTF are; a name when its line, its text and its kind are, with no registry but the one of
this repository. Facts an article is not annotated for are not counted in it. What may be read one
way or another is annotated so: `also` of a quantity or a date holds its other right readings,
`either` of an article the phrases that may be found or not. The interval is a bootstrap over
articles (2,000 draws, seeded).
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

from tests.korean import measure_amounts, measure_dates

from briefing.edtf import parse_edtf
from briefing.korean.normalise import normalise
from briefing.library import read_registry
from briefing.reading import parse_source, read_article
from briefing.reading_format import as_record

ROOT = Path(__file__).parent.parent
DATA = ROOT / "tests" / "korean" / "data"
SETS = {
    "dev": DATA / "articles" / "dev",
    "unseen": DATA / "articles" / "unseen",
    "pages": DATA / "pages" / "dev",
    "pages-unseen": DATA / "pages" / "unseen",
}
Facts = Counter[tuple[Any, ...]]
REGISTRY = read_registry(ROOT)
MEASURES = (
    "paragraphs",
    "body paragraphs",
    "quotation text",
    "with speaker",
    "speaker named",
    "via",
    "quantities",
    "bound of those",
    "unit of those",
    "dates",
    "companies",
    "all names",
    "meta",
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many facts were annotated, found, and both."""

    expected: int
    found: int
    right: int


def facts(record: dict[str, Any]) -> dict[str, Facts]:
    """What one reading of an article says, by measure; nothing of what it does not speak of."""
    kinds = [(normalise(p["text"]).text, p["kind"], p["line"]) for p in record["paragraphs"]]
    said = [
        (normalise(q["text"]).text, q["line"], q["speaker"], q["via"]) for q in record["quotes"]
    ]
    found = {
        "paragraphs": Counter(kinds),
        "body paragraphs": Counter(fact for fact in kinds if fact[1] == "body"),
        "quotation text": Counter(fact[:2] for fact in said),
        "with speaker": Counter(fact[:3] for fact in said),
        "via": Counter((*fact[:2], fact[3]) for fact in said if fact[3]),
        "meta": Counter((key, value) for key, value in record["meta"].items() if value),
    }
    if "quantities" in record:
        found["quantities"] = Counter((q["line"], _numbers(q)) for q in record["quantities"])
        found["dates"] = Counter((date["line"], date["value"]) for date in record["dates"])
        named = [(m["line"], m["text"], m["kind"]) for m in record["mentions"]]
        found["all names"] = Counter(set(named))
        found["companies"] = Counter({name for name in named if name[2] == "company"})
    return found


def _numbers(quantity: dict[str, Any]) -> tuple[float | None, ...]:
    keys = ("value", "low", "high")
    return tuple(round(quantity[key], 9) if key in quantity else None for key in keys)


def settled(expected: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """The found record, other right readings as the annotated ones, without what does not count."""
    either = [(phrase["line"], phrase["text"]) for phrase in expected.get("either", ())]
    kept: dict[str, Any] = dict(found)
    for key in ("paragraphs", "quantities", "dates", "mentions"):
        rows = expected.get(key, [])
        kept[key] = [
            _as_annotated(row, rows)
            for row in found[key]
            if any(row["line"] == other["line"] and row["text"] == other["text"] for other in rows)
            or not any(
                row["line"] == line and (text in row["text"] or row["text"] in text)
                for line, text in either
            )
        ]
    return kept


def _as_annotated(row: dict[str, Any], annotated: list[dict[str, Any]]) -> dict[str, Any]:
    for other in annotated:
        same = row["line"] == other["line"] and (
            row["text"] in other["text"] or other["text"] in row["text"]
        )
        for reading in other.get("also", ()) if same else ():
            changes = reading if isinstance(reading, dict) else {"value": reading}
            if all(row.get(key) == value for key, value in changes.items()):
                row = {**row, **{key: other[key] for key in changes}}
                break
    return row


def judged(expected: dict[str, Any], found: dict[str, Any], key: str) -> tuple[Facts, Facts]:
    """The relation or the unit of the quantities that both have, in the order of the text."""
    wanted: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for quantity in expected["quantities"]:
        wanted.setdefault((quantity["line"], _numbers(quantity)), []).append(quantity)
    ours: Facts = Counter()
    theirs: Facts = Counter()
    for quantity in found["quantities"]:
        fact = (quantity["line"], _numbers(quantity))
        if wanted.get(fact):
            match = wanted[fact].pop(0)
            loose = (
                key == "relation" and "여" in match["text"] and quantity[key] in (">", ">=", "~")
            )
            ours[(*fact, match["text"], match[key])] += 1
            theirs[(*fact, match["text"], match[key] if loose else quantity[key])] += 1
    return ours, theirs


def read(path: Path, published: str | None) -> dict[str, Any]:
    """What `briefing read --format json` gives of a file."""
    source, _ = parse_source(path.read_bytes(), path.name)
    assert source is not None
    day = parse_edtf(published) if published else None
    return as_record(read_article(source.article, REGISTRY, day), source.meta)


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
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.html")]):
        record = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        read_record = settled(record, read(path, record.get("published")))
        expected, found = facts(record), facts(read_record)
        expected["speaker named"] = expected["with speaker"]
        found["speaker named"] = loosely_named(expected["with speaker"], found["with speaker"])
        if "quantities" in record:
            for name, key in (("bound of those", "relation"), ("unit of those", "unit")):
                expected[name], found[name] = judged(record, read_record, key)
        for name in MEASURES:
            if name not in expected:
                continue
            rows[name].append(count(expected[name], found[name]))
            misses += [f"{path.stem} {name} missed: {x}" for x in expected[name] - found[name]]
            misses += [f"{path.stem} {name} wrong:  {x}" for x in found[name] - expected[name]]
    return rows


def shown(counts: list[Count]) -> str:
    """F1, its interval and of how many."""
    low, high = interval(counts)
    return f"{f1(counts):.3f} [{low:.3f}, {high:.3f}] /{sum(row.expected for row in counts)}"


def sentences() -> dict[str, str]:
    """The scores on single sentences, as `shown`."""
    scores = {}
    for name in ("amounts_dev", "amounts_unseen"):
        rows = [
            measure_amounts.score_sentence(sentence, expected, [])
            for sentence, expected in measure_amounts.read_sentences(DATA / f"{name}.tsv").items()
        ]
        scores[name] = shown([Count(row.expected, row.found, row.right) for row in rows])
        right = sum(row.right for row in rows)
        scores[f"{name}_bound"] = f"{sum(row.bound for row in rows)}/{right}"
    for name in ("dates_dev", "dates_unseen"):
        dated = [
            measure_dates.score_sentence(sentence, expected, [])
            for sentence, expected in measure_dates.read_sentences(DATA / f"{name}.tsv").items()
        ]
        scores[name] = shown([Count(row.expected, row.found, row.right) for row in dated])
    return scores


KOREAN = {
    "paragraphs": "문단(글·종류·행)",
    "body paragraphs": "본문 문단",
    "quotation text": "인용문",
    "with speaker": "인용문과 말한 이(글자까지)",
    "speaker named": "인용문과 말한 이(이름)",
    "via": "전한 매체",
    "quantities": "수치의 값",
    "bound of those": "그 수치의 범위(이상·약…)",
    "unit of those": "그 수치의 단위",
    "dates": "날짜",
    "companies": "회사 이름",
    "all names": "모든 이름",
    "meta": "제목·글쓴이·매체·발행일",
}


def table() -> str:
    """All scores as Markdown: a measure a row, a set a column."""
    measured = {name: measure(folder, []) for name, folder in SETS.items()}
    heads = " | ".join(f"{name} ({len(rows['meta'])}편)" for name, rows in measured.items())
    rows = [f"| 재는 것 | {heads} |", f"|---|{'---|' * len(measured)}"]
    for name in MEASURES:
        cells = (shown(rows[name]) if rows[name] else "–" for rows in measured.values())
        rows.append(f"| {KOREAN[name]} | {' | '.join(cells)} |")
    found = sentences()
    rows += [
        "",
        "| 문장 하나씩 | 규칙을 만든 문장 | 규칙을 만들 때 보지 않은 문장 |",
        "|---|---|---|",
        f"| 수치의 값 | {found['amounts_dev']} | {found['amounts_unseen']} |",
        f"| 그 수치의 범위 | {found['amounts_dev_bound']} | {found['amounts_unseen_bound']} |",
        f"| 날짜 | {found['dates_dev']} | {found['dates_unseen']} |",
    ]
    return "\n".join(rows)


def main() -> None:
    """Print the scores of the given sets, of all without one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=list(SETS))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args()
    if options.table:
        print(table())
        return
    for name in options.sets:
        misses: list[str] = []
        rows = measure(SETS[name], misses)
        print(f"{name}: {len(rows['paragraphs'])} articles")
        for measured, counts in rows.items():
            if counts:
                print(f"  {measured:16} {shown(counts)}")
        if options.misses:
            print(*misses, sep="\n")
    if options.sets == list(SETS):
        print(
            "sentences:", *(f"  {name:20} {score}" for name, score in sentences().items()), sep="\n"
        )


if __name__ == "__main__":
    main()
