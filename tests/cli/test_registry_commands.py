"""`briefing explain`, `names`, `add` and `schema`, and what click itself says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from briefing.cli import COMMANDS
from briefing.frame import display_width
from briefing.rules.says import manuals


@pytest.mark.parametrize("code", sorted(manuals()))
def test_every_code_is_explained_in_korean(run: Run, code: str) -> None:
    result = run("explain", code)

    assert result.exit_code == 0
    head, _, rest = result.stdout.partition("\n")
    says = rest.partition("\n\n")[0]
    assert head == code
    assert "니다" in says
    assert all(display_width(line) <= 80 for line in says.split("\n"))


def test_an_unknown_code_gets_the_nearest(run: Run) -> None:
    result = run("explain", "quote-in-artcle")

    assert result.exit_code == 2
    assert "quote-in-article" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("query", ["누리 3", "Nuri", "ㄴㄹ", "nuri-3", "snfl"])
def test_a_name_is_found_by_any_spelling(run: Run, query: str) -> None:
    result = run("names", query)

    assert result.exit_code == 0
    assert "제품  누리 3" in result.stdout
    assert "briefings/registry/products/nuri-3.yaml" in result.stdout


def test_a_name_that_is_not_there_gets_the_nearest(run: Run) -> None:
    result = run("names", "가나젼자")

    assert result.exit_code == 1
    assert "비슷한 이름: 가나전자" in result.stderr


def test_a_library_with_nothing_in_it_is_told_so(run: Run, library_copy: Path) -> None:
    shutil.rmtree(library_copy / "briefings")
    shutil.rmtree(library_copy / "seeds")

    assert run("names").stderr == "등록된 이름이 아직 없습니다.\n"
    digest = run("digest")
    assert (digest.exit_code, digest.stdout) == (0, "")
    assert digest.stderr == "실린 브리핑이 없어 쓸 것이 없습니다.\n"
    assert run("check", "--strict").exit_code == 0


def test_add_writes_a_file_that_check_finds_nothing_in(run: Run, library_copy: Path) -> None:
    added = run("add", "product", "누리 노트", "--alias", "Nuri Note", "--company", "가나전자")

    assert added.exit_code == 0
    path = added.stdout.strip()
    assert path == "briefings/registry/products/nuri-note.yaml"
    assert (library_copy / path).read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../../docs/schema/product.schema.json\n"
        "name: 누리 노트\naliases: [Nuri Note]\ncompany: 가나전자\n"
    )
    assert run("check", "--strict").exit_code == 0


def test_a_hangul_name_gets_a_romanised_slug(run: Run) -> None:
    assert run("add", "company", "한빛신약").stdout == (
        "briefings/registry/companies/hanbitsinyak.yaml\n"
    )


@pytest.mark.parametrize(
    ("arguments", "exit_code", "words"),
    [
        (["company", "가나 전자"], 1, "briefings/registry/companies/gana.yaml에 이미 있는 이름"),
        (["product", "새것", "--alias", "누리 앱"], 1, "products/nuri-app.yaml에 이미 있는 이름"),
        (["product", "새것", "--company", "가나젼자"], 2, "혹시 가나전자인가요?"),
        (["product", "새것", "--slug", "nuri-3"], 1, "products/nuri-3.yaml 파일이 이미 있어"),
        (["firm", "새것"], 2, "이 가운데 하나"),
    ],
)
def test_add_refuses_what_is_there_or_cannot_be(
    run: Run, library_copy: Path, arguments: list[str], exit_code: int, words: str
) -> None:
    before = sorted(library_copy.rglob("*.yaml"))

    result = run("add", *arguments)

    assert result.exit_code == exit_code
    assert words in result.stderr
    assert sorted(library_copy.rglob("*.yaml")) == before


def test_schemas_are_written_and_compared(run: Run, library_copy: Path) -> None:
    assert run("schema", "--check").exit_code == 1
    assert run("schema").exit_code == 0
    assert run("schema", "--check").exit_code == 0

    run("add", "company", "별하소프트")

    assert run("schema", "--check").exit_code == 0, "a new name is completed at once"
    (library_copy / "docs/schema/briefing.schema.json").write_text("{}", encoding="utf-8")
    assert run("schema", "--check").stdout == "docs/schema/briefing.schema.json\n"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_korean(run: Run, command: str) -> None:
    result = run(*([command] if command else []), "--help")

    assert result.exit_code == 0
    for english in ("Usage", "Options", "Commands", "Show this", "[OPTIONS]", "required"):
        assert english not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "「chek」 명령은 없습니다. 혹시 check인가요?"),
        (["check", "--frmat", "json"], "「--frmat」 옵션은 없습니다"),
        (["check", "--format", "xml"], "이 가운데 하나"),
        (["check", "--format"], "값이 있어야 합니다"),
        (["new"], "빠졌습니다"),
        (["explain", "a", "b"], "필요 없는 인자"),
        (["--root", "nowhere", "check"], "「nowhere」: 그런 파일이나 폴더가 없습니다."),
        (["verify", "nowhere.md"], "「nowhere.md」: 그런 파일이나 폴더가 없습니다."),
        (["digest", "--since", "2026-13-01"], "「2026-13-01」: 2026-03-05처럼 적어 주세요."),
        (["review", "2026-03-gana-nuri-3", "--sign", " "], "이름이 비어 있습니다."),
    ],
)
def test_what_is_typed_wrongly_is_told_in_korean_with_exit_2(
    run: Run, arguments: list[str], words: str
) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert words in result.stderr
    assert "Error" not in result.stderr
    assert "No such" not in result.stderr
    assert "Try " not in result.stderr
    assert result.stdout == ""


def test_outside_of_a_project_is_exit_3_and_no_traceback(tmp_path: Path) -> None:
    script = "from briefing.cli import main; main()"

    result = subprocess.run(
        [sys.executable, "-c", script, "check"],
        cwd=tmp_path,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
    )

    assert result.returncode == 3
    assert "mkdocs.yml" in result.stderr.decode()
    assert b"Traceback" not in result.stderr
