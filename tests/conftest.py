"""What many tests share: the invented library, and one-screen libraries made on the spot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from dev_browser import chromium_candidates

# How long an example takes is the machine's affair: no test is a timed one.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

INVENTED = Path(__file__).parent / "library"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write the golden pages anew, for a diff"
    )


ROOT = Path(__file__).parent.parent
BASE = "/x/y/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, started once: Playwright cannot run twice in one process."""
    candidates = list(chromium_candidates())
    assert candidates, "브라우저 검사에는 Chromium이 있어야 합니다: apt install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=candidates[0])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented library with the published site's settings, hand-written pages and theme.

    To be read and built only. Its site stands under a path: https://briefing.example/x/y/
    """
    root = tmp_path_factory.mktemp("project") / "root"
    shutil.copytree(INVENTED, root)
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copytree(ROOT / "scripts/briefing/theme", root / "scripts/briefing/theme")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    lines = [line for line in settings.splitlines() if not line.startswith("site_url:")]
    text = "\n".join([*lines, f"site_url: https://briefing.example{BASE}", ""])
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def site_folder(site_project: Path) -> Path:
    """The site of `site_project`, built strictly."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"],
        cwd=site_project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site_project / "site"


@pytest.fixture
def library_copy(tmp_path: Path) -> Path:
    """The invented library in a folder of its own, free to be broken."""
    root = tmp_path / "library"
    shutil.copytree(INVENTED, root)
    (root / "mkdocs.yml").write_text("site_name: 지어낸 브리핑\n", encoding="utf-8")
    return root


WriteFiles = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def write_files(tmp_path: Path) -> WriteFiles:
    """Write a project given as `{path: text}` and return its root."""

    def write(files: Mapping[str, str]) -> Path:
        root = tmp_path / "project"
        for path, text in {"mkdocs.yml": "site_name: 지어낸 브리핑\n", **files}.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        return root

    return write
