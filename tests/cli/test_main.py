"""How the command ends when something is missing, fails, or is stopped."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing import cli
from briefing.cli import check as check_module
from briefing.document import MissingParser


@pytest.mark.parametrize(
    ("error", "exit_code", "words"),
    [
        (RuntimeError("뜻밖"), 70, "뜻밖의 오류입니다(RuntimeError: 뜻밖)"),
        (MissingParser("PyYAML에 C로 된 부분(libyaml)이 없습니다."), 3, "libyaml"),
        (PermissionError(13, "Permission denied", "a.yaml"), 3, "a.yaml: 읽거나 쓰지 못했습니다"),
        (OSError("뜻밖"), 70, "뜻밖의 오류입니다(OSError: 뜻밖)"),
        (KeyboardInterrupt(), 1, "그만두었습니다"),
    ],
)
def test_it_ends_with_a_line_and_a_code_and_no_traceback(
    library_copy: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    exit_code: int,
    words: str,
) -> None:
    def fails(root: Path) -> None:
        raise error

    monkeypatch.chdir(library_copy)
    monkeypatch.setattr(check_module, "_checked", fails)
    monkeypatch.setattr("sys.argv", ["briefing", "check"])

    with pytest.raises(SystemExit) as ended:
        cli.main()

    told = capsys.readouterr()
    assert ended.value.code == exit_code
    assert words in told.err
    assert "Traceback" not in told.err
    assert told.out.strip() == ""


def test_a_page_without_the_part_that_reads_pages_says_what_to_install(
    library_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (library_copy / "page.html").write_text("<html><p>글</p></html>", encoding="utf-8")
    monkeypatch.chdir(library_copy)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.setattr("sys.argv", ["briefing", "new", "page.html"])

    with pytest.raises(SystemExit) as ended:
        cli.main()

    assert ended.value.code == 3
    assert "trafilatura" in capsys.readouterr().err
