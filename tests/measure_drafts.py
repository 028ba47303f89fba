"""How much of a draft is right: `python -m tests.measure_drafts [--misses]`.

Quotations are held against the annotation beside the articles (a speaker is right when the
annotated words hold `who`), figures against `figures_dev.tsv`, where a reader has said which of an
article's amounts belong in a briefing; one that an item of the outlook tells is there. `ready`
counts the items that hold no to-do, `about` left aside: the invented registry knows few of the
articles' names. Articles in `unseen` are only counted, their misses never shown.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefing.article import parse_article
from briefing.draft import SourceFields, make_draft
from briefing.korean.normalise import normalise
from briefing.library import Library
from briefing.problem import Report
from briefing.registry import Registry

DATA = Path(__file__).parent / "korean" / "data" / "articles"
LIBRARY = Path(__file__).parent / "library"


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    def __str__(self) -> str:
        return f"{self.right / self.of:6.1%}  ({self.right} of {self.of})" if self.of else "  none"


def drafted(path: Path, registry: Registry) -> dict[str, Any]:
    """The draft of an article as plain data; the day of publication as the article has it."""
    article, _ = parse_article(path.read_bytes(), path.name)
    assert article is not None
    # A contributor says the day that the text does not.
    known = SourceFields(published=article.meta.published or "2026-06-15")
    draft = make_draft(article, registry, known, "2026-11-25")
    data: dict[str, Any] = yaml.load(draft.text, yaml.BaseLoader)
    return data


def measure_quotes(paths: list[Path], registry: Registry, misses: list[str]) -> dict[str, Share]:
    """Which annotated quotations are there, and which of those there are right."""
    expected = found = right = said = 0
    for path in paths:
        annotated = {
            normalise(quote["text"]).text: quote["speaker"]
            for quote in json.loads(path.with_suffix(".json").read_text("utf-8"))["quotes"]
        }
        quotes = drafted(path, registry).get("quotes", [])
        expected, found = expected + len(annotated), found + len(quotes)
        for quote in quotes:
            text = normalise(quote["text"]).text
            right += text in annotated
            is_said = text in annotated and _is_speaker(quote["who"], annotated[text])
            said += is_said
            if not is_said:
                misses.append(f"{path.stem} quote: {quote['who']} | {quote['text']}")
    return {
        "quotations found": Share(right, expected),
        "quotations right": Share(right, found),
        "with their speaker": Share(said, found),
    }


def _is_speaker(who: str, annotated: str | None) -> bool:
    if annotated is None:
        return who.startswith("TODO")
    return who in annotated or annotated in who


def measure_figures(registry: Registry, misses: list[str]) -> dict[str, Share]:
    """Which figures that belong are there, and which of those there are belong."""
    wanted: dict[str, Counter[str]] = {}
    either: dict[str, set[str]] = {}
    for article, _, value, *mark in rows():
        wanted.setdefault(article, Counter())
        if mark:
            either.setdefault(article, set()).add(value)
        else:
            wanted[article][value] += 1
    expected = found = right = 0
    for article, values in wanted.items():
        left, optional = values.copy(), either.get(article, set())
        expected += values.total()
        data = drafted(DATA / "dev" / f"{article}.txt", registry)
        for figure in data.get("figures", []):
            printed = [figure["value"], *([figure["also"]] if "also" in figure else [])]
            hit = next((v for v in left if left[v] and any(v in text for text in printed)), None)
            if hit:
                left[hit] -= 1
                right += 1
            elif any(value in figure["value"] for value in optional):
                continue
            else:
                misses.append(f"{article} does not belong: {figure['value']} ({figure['what']})")
            found += 1
        # What is to be reached is told by the outlook, and by no figure beside it.
        announced = " ".join(item["what"] for item in data.get("outlook", []))
        for value in list(left.elements()):
            if value in announced:
                left[value] -= 1
                right, found = right + 1, found + 1
        misses += [f"{article} missed: {value}" for value in left.elements()]
    return {"figures found": Share(right, expected), "figures that belong": Share(right, found)}


def rows() -> Iterator[list[str]]:
    """The annotated figures."""
    with (DATA / "figures_dev.tsv").open(encoding="utf-8") as file:
        yield from (row for row in csv.reader(file, delimiter="\t") if not row[0].startswith("#"))


def measure_ready(paths: list[Path], registry: Registry, misses: list[str]) -> dict[str, Share]:
    """How many items ask for nothing, and how many know whom they are about."""
    ready: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in paths:
        data = drafted(path, registry)
        for section in ("quotes", "figures", "events", "outlook"):
            for item in data.get(section, []):
                total[section] += 1
                todos = [
                    f"{key}: {value}"
                    for key, value in item.items()
                    if key != "about" and "TODO" in str(value)
                ]
                ready[section] += not todos
                misses += [f"{path.stem} {section} {todo}" for todo in todos]
    return {f"{section} ready": Share(ready[section], total[section]) for section in total}


def main() -> None:
    """Print the shares of both sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    registry = Library.open(LIBRARY, Report()).registry
    for name in ("dev", "unseen"):
        misses: list[str] = []
        paths = sorted((DATA / name).glob("*.txt"))
        shares = measure_quotes(paths, registry, misses)
        if name == "dev":
            shares |= measure_figures(registry, misses)
        shares |= measure_ready(paths, registry, misses)
        print(f"{name}: {len(paths)} articles")
        for what, share in shares.items():
            print(f"  {what:22} {share}")
        if options.misses and name == "dev":
            print(*misses, sep="\n")


if __name__ == "__main__":
    main()
