"""A check answered from what the last one found says the same, and only while nothing changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.check_cache import CACHE, Checked, read_checked, state_of, write_checked
from briefing.problem import Place, Problem

FOUND = Checked(
    (
        Problem("a-b", "error", Place("briefings/x.yaml", 2, 3, 2, 9), "틀림", "맞음"),
        Problem("c-d", "hint", Place("seeds/x.txt", 1), "이상한 글자 \udc80"),
    ),
    files=7,
    verified={"quote": 3},
    drafts={"briefings/x.yaml": 2},
)
FILE = "briefings/2026-03-gana-nuri-3.yaml"


def keep(root: Path) -> None:
    write_checked(root, state_of(root), FOUND)


def test_what_was_found_comes_back_whole(library_copy: Path) -> None:
    assert read_checked(library_copy, state_of(library_copy)) is None
    keep(library_copy)
    assert read_checked(library_copy, state_of(library_copy)) == FOUND


def rewrite_in_place(root: Path) -> None:
    """The same size and the same time of change, as a careless tool leaves them."""
    path = root / FILE
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"2026-03-06", b"2026-03-07"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def rename_over(root: Path) -> None:
    (root / "fresh").write_bytes((root / FILE).read_bytes() + b"\n")
    (root / "fresh").replace(root / FILE)


@pytest.mark.parametrize(
    "change",
    [
        rewrite_in_place,
        rename_over,
        lambda root: (root / FILE).unlink(),
        lambda root: (root / "seeds/new.txt").write_text("새 기사", encoding="utf-8"),
        lambda root: (root / "briefings/registry/themes/evaluation.yaml").write_text("name: 새"),
        lambda root: (root / "briefings/notes.docx").write_bytes(b""),
    ],
)
def test_any_change_of_an_input_is_seen(library_copy: Path, change: Callable[[Path], None]) -> None:
    keep(library_copy)
    change(library_copy)
    assert read_checked(library_copy, state_of(library_copy)) is None


def test_a_file_that_changed_during_the_check_is_not_kept(library_copy: Path) -> None:
    before = state_of(library_copy)
    (library_copy / FILE).write_text("format: 1\n", encoding="utf-8")
    write_checked(library_copy, before, FOUND)
    assert not (library_copy / CACHE).exists()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"state": {}}', "null", "\udc80"])
def test_a_broken_cache_is_no_cache(library_copy: Path, text: str) -> None:
    keep(library_copy)
    (library_copy / CACHE).write_bytes(text.encode("utf-8", "surrogatepass"))
    assert read_checked(library_copy, state_of(library_copy)) is None


def test_a_folder_that_cannot_be_written_does_no_harm(library_copy: Path) -> None:
    (library_copy / CACHE.parent).write_text("not a folder", encoding="utf-8")
    keep(library_copy)
    assert read_checked(library_copy, state_of(library_copy)) is None


def test_another_day_of_the_build_is_another_check(
    library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    keep(library_copy)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert read_checked(library_copy, state_of(library_copy)) is None
