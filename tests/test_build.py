"""The build is a function of the files, and writes none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.build import Build, build


def as_written(made: Build) -> tuple[object, ...]:
    return made.pages, made.exports, made.report.problems


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_the_same_files_make_the_same_site_whenever_and_wherever(
    library_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(library_copy)
    first = as_written(build(library_copy, site_url="https://briefing.example/"))

    for path in library_copy.rglob("*"):
        os.utime(path, (1, 1))
    moved = library_copy.rename(tmp_path / "elsewhere")
    monkeypatch.chdir(moved)
    monkeypatch.setattr("time.time", lambda: 1.0)
    second = as_written(build(moved, site_url="https://briefing.example/"))

    assert first == second
    assert {Path(path).name for path in snapshot(moved)} == {Path(path).name for path in before}
    assert sorted(data for data, _ in snapshot(moved).values()) == sorted(
        data for data, _ in before.values()
    )


def test_everything_is_gathered_whatever_is_wrong(library_copy: Path) -> None:
    broken = library_copy / "briefings/2026-02-raon-n2.yaml"
    broken.write_text("format: 1\n  : 가\n", encoding="utf-8")
    nuri = library_copy / "briefings/2026-03-gana-nuri-3.yaml"
    text = nuri.read_text(encoding="utf-8")
    nuri.write_text(text.replace("5분의 1로", "4분의 1로", 1), encoding="utf-8")

    made = build(library_copy)

    assert {problem.code for problem in made.report} >= {"yaml-colon", "quote-in-article"}
    paths = {page.path for page in made.pages}
    assert "briefings/2026-03-gana-nuri-3/index.md" in paths
    assert "briefings/2026-02-raon-n2/index.md" not in paths
    exports = {export.path for export in made.exports}
    assert "data/briefings.json" in exports
    assert any("search" in path for path in exports)


def test_a_draft_is_made_only_when_it_is_asked_for(library_copy: Path) -> None:
    draft = "briefings/2026-03-maru-center/index.md"

    assert draft not in {page.path for page in build(library_copy).pages}
    assert draft in {page.path for page in build(library_copy, with_drafts=True).pages}
