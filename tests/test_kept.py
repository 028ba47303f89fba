"""What a server keeps between builds: only what changed is made again, and nothing stale stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.build import Build, build
from briefing.kept import Kept

GANA = "briefings/2026-03-gana-nuri-3.yaml"


def told(made: Build) -> tuple[object, ...]:
    pages = {page.path: page.markdown for page in made.pages}
    exports = {export.path: export.data for export in made.exports}
    return pages, exports, made.report.problems


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_without_a_change_nothing_is_made_again(library_copy: Path) -> None:
    kept = Kept()
    first = build(library_copy, kept=kept)
    made = kept.made
    second = build(library_copy, kept=kept)

    assert made > 30
    assert kept.made == 0
    assert told(first) == told(second)


CHANGES: dict[str, Callable[[Path], None]] = {
    "a sentence": lambda root: rewrite(root / GANA, "누리 3 공개\nsource", "누리 3를 공개\nsource"),
    "a mistake": lambda root: rewrite(root / GANA, "5분의 1로", "4분의 1로"),
    "a comment above": lambda root: rewrite(root / GANA, "format: 1", "# 말\nformat: 1"),
    "another article": lambda root: rewrite(
        root / "seeds/2026-03-gana-nuri-3.txt", "230만 명", "231만 명"
    ),
    "a name": lambda root: rewrite(
        root / "briefings/registry/companies/gana.yaml",
        "name: 가나전자",
        "name: 가나전자\nen: Gana",
    ),
    "a conflict gone": lambda root: rewrite(
        root / "briefings/2026-03-daon-open-test.yaml", "value: 225만 명", "value: 310만 명"
    ),
    "a broken file": lambda root: (root / GANA).write_text("format: [", encoding="utf-8") and None,
    "a file gone": lambda root: (root / "briefings/2026-02-raon-n2.yaml").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_build_is_what_a_fresh_one_is(change: str, library_copy: Path) -> None:
    kept = Kept()
    build(library_copy, kept=kept)
    before = kept.made
    CHANGES[change](library_copy)

    again = build(library_copy, kept=kept)

    assert told(again) == told(build(library_copy))
    assert 0 < kept.made < before


def test_mending_brings_everything_back(library_copy: Path) -> None:
    kept = Kept()
    good = build(library_copy, kept=kept)
    text = (library_copy / GANA).read_text("utf-8")
    (library_copy / GANA).write_text("format: [", encoding="utf-8")
    build(library_copy, kept=kept)
    (library_copy / GANA).write_text(text, encoding="utf-8")

    assert told(build(library_copy, kept=kept)) == told(good)
