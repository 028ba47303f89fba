"""The same site without our plugin: from plain MkDocs, from Zensical, under a sub-path."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from site_links import Site

BASE = "/x/y/"


def run(folder: Path, *command: str) -> None:
    """One of the commands of this environment."""
    done = subprocess.run(
        [Path(sys.executable).parent / command[0], *command[1:]],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def ours(site_folder: Path) -> Site:
    return Site(site_folder, BASE)


@pytest.fixture(scope="module")
def written(site_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "out"
    run(site_project, "briefing", "write", str(folder))
    return folder


@pytest.fixture(scope="module")
def plain(written: Path) -> Site:
    run(written, "mkdocs", "build", "--strict", "-q", "-d", "../plain")
    return Site(written.parent / "plain", BASE)


@pytest.fixture(scope="module")
def zensical(written: Path) -> Site:
    run(written, "zensical", "build", "--strict")
    return Site(written / "site", BASE)


def assert_same_articles(one: Site, other: Site) -> None:
    assert set(one.pages) == set(other.pages)
    for address, page in one.pages.items():
        if address == "404.html":  # its links are the engine's own, absolute
            continue
        assert page.text == other.pages[address].text, address
        assert page.article_ids == other.pages[address].article_ids, address
        assert page.article_links == other.pages[address].article_links, address


def test_plain_mkdocs_makes_the_same_site(ours: Site, plain: Site) -> None:
    assert_same_articles(ours, plain)
    assert "companies/gana/" in ours.pages


def test_zensical_makes_the_same_site(plain: Site, zensical: Site) -> None:
    assert_same_articles(plain, zensical)


def test_the_data_is_the_same_to_the_byte(ours: Site, plain: Site, zensical: Site) -> None:
    for folder in ("data", "schema", "feeds"):
        files = list((ours.folder / folder).rglob("*.json"))
        files += [*(ours.folder / folder).rglob("*.csv"), *(ours.folder / folder).rglob("*.xml")]
        assert files
        for path in files:
            name = path.relative_to(ours.folder)
            for other in (plain, zensical):
                assert (other.folder / name).read_bytes() == path.read_bytes(), name


@pytest.mark.parametrize("engine", ["ours", "plain", "zensical"])
def test_under_a_sub_path_every_link_and_anchor_leads_somewhere(
    engine: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(engine)
    assert len(site.pages) > 30
    broken = list(site.broken_links())
    assert broken == []


def test_the_follower_of_links_sees_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text('<p id="here"><a href="a/#there"></a>', "utf-8")
    (tmp_path / "a/index.html").write_text(
        '<a href="../#here"></a><a href="../#gone"></a><a href="/"></a><img src="no.png">'
        '<meta http-equiv="refresh" content="0; url=../b/">',
        encoding="utf-8",
    )
    assert list(Site(tmp_path, BASE).broken_links()) == [
        "a/: ../#gone",
        "a/: /",
        "a/: no.png",
        "a/: ../b/",
        "/: a/#there",
    ]


def test_every_page_is_well_formed_html(ours: Site) -> None:
    """What the engine's skeleton does is its own; our articles add no mistake to it."""
    skeleton = set(ours.pages["404.html"].errors)
    for address, page in ours.pages.items():
        assert set(page.errors) <= skeleton, address


def test_an_old_address_leads_to_the_new_one_without_a_script(ours: Site) -> None:
    html = (ours.folder / "briefings/2026-02-raon-chip/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../2026-02-raon-n2/">' in html
    assert 'href="../2026-02-raon-n2/"' in html
    assert '<link rel="canonical" href="../2026-02-raon-n2/">' in html
