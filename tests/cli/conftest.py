"""The command as a contributor runs it: in a folder of its own, with what it prints and returns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing

Run = Callable[..., Result]


@pytest.fixture
def run(library_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a copy of the invented library; nothing may end in a traceback."""
    monkeypatch.chdir(library_copy)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def run(*arguments: str, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(briefing, arguments, input=stdin, env={"NO_COLOR": "1"})
        unforeseen = result.exception and not isinstance(result.exception, SystemExit)
        assert not unforeseen, result.exception
        return result

    return run
