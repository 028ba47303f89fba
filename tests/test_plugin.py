"""The site through MkDocs: whole or not at all, and a server that never stops at a mistake."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CONFIG = """\
site_name: 지어낸 브리핑
theme:
  name: material
  language: ko
  font: false
markdown_extensions: [attr_list]
plugins: [search, briefing]
nav:
  - 오늘: index.md
"""


@pytest.fixture
def site_root(library_copy: Path) -> Path:
    (library_copy / "docs").mkdir()
    (library_copy / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return library_copy


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def break_quotation(root: Path) -> None:
    path = root / "briefings/2026-03-gana-nuri-3.yaml"
    text = path.read_text(encoding="utf-8").replace("5분의 1로 낮췄다", "4분의 1로 낮췄다")
    path.write_text(text, encoding="utf-8")


def test_a_strict_build_makes_every_page(site_root: Path) -> None:
    run = mkdocs(site_root, "build", "--strict")

    assert run.returncode == 0, run.stderr
    page = (site_root / "site/briefings/2026-03-gana-nuri-3/index.html").read_text("utf-8")
    assert "추론 비용을 이전 모델의 5분의 1로 낮췄다" in page
    for address in ("companies/gana", "themes/inference-cost", "products/nuri-3", "figures"):
        assert (site_root / "site" / address / "index.html").exists()


def test_a_draft_is_not_built_and_a_withdrawn_briefing_keeps_its_page(site_root: Path) -> None:
    mkdocs(site_root, "build", "--strict")

    assert not (site_root / "site/briefings/2026-03-maru-center").exists()
    assert (site_root / "site/briefings/2026-01-saeneul-robot/index.html").exists()
    assert not (site_root / "site/companies/saeneul").exists()


def test_a_strict_build_with_a_mistake_leaves_the_last_good_site_alone(site_root: Path) -> None:
    mkdocs(site_root, "build", "--strict")
    before = {p: p.stat().st_mtime_ns for p in (site_root / "site").rglob("*")}
    break_quotation(site_root)

    run = mkdocs(site_root, "build", "--strict")

    assert run.returncode == 1
    assert "briefings/2026-03-gana-nuri-3.yaml:17:11 quote-in-article" in run.stderr
    assert {p: p.stat().st_mtime_ns for p in (site_root / "site").rglob("*")} == before
    assert not list(site_root.glob(".site-*"))


def test_a_warning_of_mkdocs_itself_leaves_the_last_good_site_alone_too(site_root: Path) -> None:
    mkdocs(site_root, "build", "--strict")
    before = (site_root / "site/index.html").stat().st_mtime_ns
    (site_root / "docs/broken.md").write_text("[나가는 곳](nowhere.md)\n", encoding="utf-8")

    run = mkdocs(site_root, "build", "--strict")

    assert run.returncode == 1
    assert (site_root / "site/index.html").stat().st_mtime_ns == before
    assert not list(site_root.glob(".site-*"))


def test_a_run_that_was_cut_off_between_the_two_renames_is_put_right(site_root: Path) -> None:
    mkdocs(site_root, "build", "--strict")
    (site_root / "site").rename(site_root / ".site-old")
    (site_root / ".site-new").mkdir()
    break_quotation(site_root)

    mkdocs(site_root, "build", "--strict")

    assert (site_root / "site/index.html").exists()
    assert not list(site_root.glob(".site-*"))
