"""What keeps a file from being read is told: a link, a folder, a name, the system."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.library import Library
from briefing.problem import Report


def told(root: Path) -> list[tuple[str, str]]:
    """Path and code of everything that is found while a library is opened."""
    report = Report()
    Library.open(root, report)
    return [(problem.place.path, problem.code) for problem in report]


def test_a_link_is_told_and_not_followed(library_copy: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text("title: 바깥", encoding="utf-8")
    (library_copy / "briefings/linked.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (library_copy / "seeds/linked.txt").symlink_to(tmp_path / "elsewhere.yaml")

    assert told(library_copy) == [
        ("briefings/linked.yaml", "readable-file"),
        ("seeds/linked.txt", "readable-file"),
    ]


@pytest.mark.parametrize("folder", ["seeds", "briefings/registry", "briefings/registry/people"])
def test_a_linked_folder_is_told_and_not_followed(
    library_copy: Path, tmp_path: Path, folder: str
) -> None:
    (library_copy / folder).rename(tmp_path / "elsewhere")
    (library_copy / folder).symlink_to(tmp_path / "elsewhere")

    assert [path for path, code in told(library_copy) if code == "readable-file"] == [folder]
    report = Report()
    library = Library.open(library_copy, report)
    assert not any(path.startswith(f"{folder}/") for path in library.files)
    assert not (folder == "seeds" and library.entries)


@pytest.mark.parametrize(
    "path",
    [
        "briefings/2026/one.yaml",
        "briefings/dir.yaml/one.yaml",
        "briefings/registry/firms/one.yaml",
        "briefings/registry/companies/asia/one.yaml",
        "seeds/2026/one.txt",
    ],
)
def test_a_folder_that_nobody_reads_is_told(library_copy: Path, path: str) -> None:
    (library_copy / path).parent.mkdir()
    (library_copy / path).write_text("name: 지어낸 이름", encoding="utf-8")

    assert told(library_copy) == [(str(Path(path).parent), "known-folder")]


def test_a_file_beside_the_folders_of_the_registry_is_told(library_copy: Path) -> None:
    (library_copy / "briefings/registry/one.yaml").write_text("name: 지어낸", encoding="utf-8")

    assert told(library_copy) == [("briefings/registry/one.yaml", "known-folder")]


@pytest.mark.parametrize(
    "path",
    [
        "briefings/2026-03-gana-nuri-3.yaml",
        "seeds/2026-03-gana-nuri-3.txt",
        "briefings/registry/measures/bareunmal-score.yaml",
    ],
)
def test_a_file_that_the_system_does_not_give_is_a_problem(
    library_copy: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    read = Path.read_bytes

    def refuses(self: Path) -> bytes:
        if self == library_copy / path:
            raise PermissionError(13, "Permission denied", str(self))
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuses)

    assert (path, "readable-file") in told(library_copy)


def test_a_folder_that_the_system_does_not_show_is_a_problem(
    library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir

    def refuses(self: Path) -> object:
        if self == library_copy / "seeds":
            raise PermissionError(13, "Permission denied", str(self))
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", refuses)

    assert ("seeds", "readable-file") in told(library_copy)


def test_only_files_that_are_read_are_counted(
    library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(library_copy)
    before = json.loads(CliRunner().invoke(briefing, ["check", "--format", "json"]).stdout)
    (library_copy / "briefings/Misnamed.yaml").write_text("x", encoding="utf-8")
    (library_copy / "briefings/dir.yaml").mkdir()
    (library_copy / "briefings/linked.yaml").symlink_to(library_copy / "mkdocs.yml")

    after = json.loads(CliRunner().invoke(briefing, ["check", "--format", "json"]).stdout)

    assert after["checked"] == before["checked"] > 0
    assert len(after["problems"]) == 3
