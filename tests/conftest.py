"""What many tests share: the invented library, and one-screen libraries made on the spot."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

INVENTED = Path(__file__).parent / "library"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write the golden pages anew, for a diff"
    )


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
