"""How well the search finds, what it costs: on invented briefings, through a real browser.

    python -m tests.search.measure --briefings 1000 [--split unseen] [--each 40] [--cost]

`dev` queries were looked at while the rules were written; `unseen` ones, of another corpus, made of
other words, only counted.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, quantiles

from playwright.sync_api import Browser, Page
from tests.bench.generated_library import write_library
from tests.bench.vocabulary import FIRST, SECOND
from tests.search.queries import Query, derive, kinds_of
from tests.search.served import ask, browser, serve, write_search

from briefing.library import Library
from briefing.problem import Report
from briefing.search import Memory
from briefing.search.index import index_files, index_library

# The words, the seed of the corpus and the seed of the queries.
SPLITS = {"dev": (FIRST, 1, "dev"), "unseen": (SECOND, 31337, "unseen 4")}
TIME = """async (query) => {
  const begun = performance.now();
  await briefing.search(query);
  return performance.now() - begun;
}"""
BYTES = """() => performance.getEntriesByType("resource")
  .filter((e) => e.name.includes("/search/") )
  .reduce((sum, e) => sum + e.encodedBodySize, 0)"""


def recall(found: Sequence[str], answers: frozenset[str], k: int) -> float:
    """Of the answers that the first `k` results have room for, how many are there."""
    return len(answers.intersection(found[:k])) / min(k, len(answers))


Scores = tuple[str, list[tuple[Query, list[str]]], list[float], list[float]]


def found_by_kind(page: Page, queries: Sequence[Query]) -> Iterator[Scores]:
    """Of each kind what was found, and the recall of each query at 5 and at 10.

    Where briefings are asked for, the pages of names that tell the same are not counted.
    """
    for kind, some in kinds_of(queries).items():
        asked = [(query, _without_names(ask(page, query.text, 20), query)) for query in some]
        five = [recall(found, query.answers, 5) for query, found in asked]
        ten = [recall(found, query.answers, 10) for query, found in asked]
        if asked:
            yield kind, asked, five, ten


def _without_names(found: list[str], query: Query) -> list[str]:
    if not all(answer.startswith("briefings/") for answer in query.answers):
        return found
    return [url for url in found if url.startswith("briefings/")]


def measure_recall(page: Page, queries: Sequence[Query], show: int) -> None:
    """Print recall by kind, and some queries that fail."""
    print(f"{'kind':<18}{'n':>4}{'R@5':>8}{'R@10':>8}")
    fives: list[float] = []
    for kind, asked, five, ten in found_by_kind(page, queries):
        fives.append(mean(five))
        print(f"{kind:<18}{len(asked):>4}{mean(five):>8.3f}{mean(ten):>8.3f}")
        failed = [one for one, score in zip(asked, five, strict=True) if score < 1]
        for query, urls in failed[:show]:
            wanted = f"{sorted(query.answers)[:3]} of {len(query.answers)}"
            print(f"    「{query.text}」 {wanted} ← {urls[:5]}")
    print(f"{'average':<22}{mean(fives):>8.3f}")


def measure_cost(chromium: Browser, address: str, queries: Sequence[Query]) -> None:
    """Print bytes and times: the first query of a fresh page, a later one, one asked before."""
    first_bytes, first_times, later_bytes, later_times, warm = [], [], [], [], []
    for one, other in zip(queries[::2], queries[1::2], strict=False):
        context = chromium.new_context()
        page = context.new_page()
        page.goto(address)
        page.evaluate("performance.setResourceTimingBufferSize(2000)")
        first_times.append(page.evaluate(TIME, one.text))
        first_bytes.append(page.evaluate(BYTES))
        later_times.append(page.evaluate(TIME, other.text))
        later_bytes.append(page.evaluate(BYTES) - first_bytes[-1])
        warm.append(page.evaluate(TIME, one.text))
        context.close()
    for name, values, unit in (
        ("first query", [n / 1000 for n in first_bytes], "KB"),
        ("later query", [n / 1000 for n in later_bytes], "KB"),
        ("first query (cold)", first_times, "ms"),
        ("later query", later_times, "ms"),
        ("same query (warm)", warm, "ms"),
    ):
        print(f"{name:<22}{mean(values):>8.1f} mean {quantiles(values, n=20)[-1]:>8.1f} p95 {unit}")


def build_index(root: Path, site: Path, count: int) -> None:
    """Write the index and print what it took."""
    begun = time.process_time()
    library = Library.open(root, Report())
    read = time.process_time() - begun
    # What any build does anyway is no cost of the search.
    _ = [item.names for entry in library.listed for item in entry.items], library.by_name
    memory = Memory()
    begun = time.process_time()
    list(index_files(index_library(library, memory)))
    cost = time.process_time() - begun
    size = write_search(library, site, memory)
    print(
        f"briefings {count}, read in {read:.1f} s; index {size / count / 1000:.2f} KB a briefing,"
    )
    print(f"{cost / count * 1000:.2f} ms CPU a briefing, {len(list(site.rglob('*.bin')))} files")


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--briefings", type=int, default=1000)
    parser.add_argument("--split", choices=SPLITS, default="dev")
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--cost", type=int, default=0, help="how many fresh pages to time")
    given = parser.parse_args()
    words, corpus_seed, query_seed = SPLITS[given.split]
    with tempfile.TemporaryDirectory() as folder:
        root, site = Path(folder, "library"), Path(folder, "site")
        world, briefings = write_library(root, given.briefings, corpus_seed, words)
        build_index(root, site, given.briefings)
        queries = list(derive(world, briefings, query_seed, given.each))
        with browser() as chromium, serve(site) as address:
            page = chromium.new_page()
            page.goto(address)
            measure_recall(page, queries, given.show)
            if given.cost:
                step = max(1, len(queries) // (2 * given.cost))
                measure_cost(chromium, address, queries[::step][: 2 * given.cost])


if __name__ == "__main__":
    main()
