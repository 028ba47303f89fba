"""Several files are written together, or none is."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import writing
from briefing.writing import FileExists, write_together


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_files_are_written_whole_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    write_together({tmp_path / "a/x.txt": b"1", tmp_path / "b/y.yaml": b"2"})

    assert files_in(tmp_path) == {"x.txt": b"1", "y.yaml": b"2"}


def test_a_file_that_is_there_stops_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "y").write_bytes(b"old")

    with pytest.raises(FileExists) as raised:
        write_together({tmp_path / "x": b"1", tmp_path / "y": b"2"})

    assert raised.value.path == tmp_path / "y"
    assert files_in(tmp_path) == {"y": b"old"}


def test_a_link_that_leads_nowhere_counts_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "x").symlink_to(tmp_path / "nowhere")

    with pytest.raises(FileExists):
        write_together({tmp_path / "x": b"1"})


def test_a_file_that_appears_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = writing._put

    def somebody_is_faster(temporary: Path, path: Path, *, overwrite: bool) -> None:
        if path.name == "y":
            path.write_bytes(b"theirs")
        put(temporary, path, overwrite=overwrite)

    monkeypatch.setattr(writing, "_put", somebody_is_faster)

    with pytest.raises(FileExists):
        write_together({tmp_path / "x": b"1", tmp_path / "y": b"2"})

    assert files_in(tmp_path) == {"y": b"theirs"}


@pytest.mark.parametrize("failing", ["x", "y", "z"])
def test_whichever_file_fails_everything_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    for name in ("x", "y"):
        (tmp_path / name).write_bytes(b"old")
    put = writing._put

    def fails(temporary: Path, path: Path, *, overwrite: bool) -> None:
        if path.name == failing:
            raise OSError(28, "No space left on device")
        put(temporary, path, overwrite=overwrite)

    monkeypatch.setattr(writing, "_put", fails)

    with pytest.raises(OSError, match="No space"):
        write_together({tmp_path / name: b"new" for name in ("x", "y", "z")}, overwrite=True)

    assert files_in(tmp_path) == {"x": b"old", "y": b"old"}
