"""The site through MkDocs: whole or not at all, and a server that never stops at a mistake."""

from __future__ import annotations

import re
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


DIES = """\
import os
pages = 0
def on_post_page(output, **_):
    global pages
    pages += 1
    if pages == 5:
        {end}
    return output
"""


@pytest.mark.parametrize("end", ["os._exit(9)", "raise RuntimeError('broken off')"])
def test_a_build_that_dies_half_way_leaves_the_last_good_site(end: str, site_root: Path) -> None:
    assert mkdocs(site_root, "build", "--strict").returncode == 0
    before = {p: p.stat().st_mtime_ns for p in (site_root / "site").rglob("*")}
    (site_root / "dies.py").write_text(DIES.format(end=end), encoding="utf-8")
    config = site_root / "mkdocs.yml"
    config.write_text(f"{CONFIG}hooks: [dies.py]\n", encoding="utf-8")

    assert mkdocs(site_root, "build", "--strict").returncode != 0

    assert {p: p.stat().st_mtime_ns for p in (site_root / "site").rglob("*")} == before
    config.write_text(CONFIG, encoding="utf-8")
    assert mkdocs(site_root, "build", "--strict").returncode == 0
    assert not list(site_root.glob(".site-*"))


def test_a_page_leads_to_the_yaml_it_is_made_from(site_root: Path) -> None:
    config = CONFIG.replace("name: material", "name: mkdocs").replace("  language: ko\n", "")
    config = config.replace("  font: false\n", "") + "repo_url: https://github.com/gana/site\n"
    (site_root / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert mkdocs(site_root, "build").returncode == 0

    edit = "https://github.com/gana/site/edit/master/briefings/"
    briefing = (site_root / "site/briefings/2026-02-raon-n2/index.html").read_text("utf-8")
    assert f'href="{edit}2026-02-raon-n2.yaml"' in briefing
    company = (site_root / "site/companies/gana/index.html").read_text("utf-8")
    assert f'href="{edit}registry/companies/gana.yaml"' in company
    index = (site_root / "site/companies/index.html").read_text("utf-8")
    assert edit not in index


@pytest.mark.parametrize("path", ["docs/page.md", "briefings/2026-02-raon-n2.yaml"])
def test_a_file_in_another_encoding_stops_a_strict_build_with_its_name(
    path: str, site_root: Path
) -> None:
    (site_root / path).write_bytes("format: 1\ntitle: 가나전자\n".encode("cp949"))
    run = mkdocs(site_root, "build", "--strict")
    assert run.returncode == 1
    assert path in run.stderr
    assert "UTF-8" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (site_root / "site").exists()


def test_the_sitemap_is_of_the_newest_briefing_and_names_no_page_that_leads_on(
    site_root: Path,
) -> None:
    config = f"{CONFIG}site_url: https://briefing.example/\n"
    (site_root / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert mkdocs(site_root, "build", "--strict").returncode == 0

    sitemap = (site_root / "site/sitemap.xml").read_text("utf-8")
    assert set(re.findall("<lastmod>(.+?)</lastmod>", sitemap)) == {"2026-03-14"}
    assert "https://briefing.example/briefings/2026-02-raon-n2/" in sitemap
    assert (site_root / "site/briefings/2026-02-raon-chip/index.html").exists()
    assert "raon-chip" not in sitemap


def test_a_symbolic_link_in_docs_publishes_nothing(site_root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "key.txt").write_text("비밀", encoding="utf-8")
    (secret / "key.md").write_text("# 비밀\n", encoding="utf-8")
    for name, target in (("a.txt", "key.txt"), ("b.md", "key.md"), ("folder", "")):
        (site_root / "docs" / name).symlink_to(secret / target)
    (site_root / "docs/own.txt").write_text("우리 것", encoding="utf-8")

    run = mkdocs(site_root, "build")

    assert run.returncode == 0, run.stderr
    site = {path.name: path for path in (site_root / "site").rglob("*")}
    assert "own.txt" in site
    assert not {"a.txt", "b", "folder", "key.txt"} & set(site)
    assert "docs/folder/key.txt는 심볼릭 링크여서 싣지 않습니다" in run.stderr
    assert mkdocs(site_root, "build", "--strict").returncode == 1
