"""`briefing check`: what it prints, what it returns, and what it mends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import Run

NURI = "briefings/2026-03-gana-nuri-3.yaml"


def change(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_clean_library_says_what_was_held_against_the_articles(run: Run) -> None:
    result = run("check")

    assert result.exit_code == 0
    assert "고칠 곳 없음" in result.stdout
    assert "문장 " in result.stdout.splitlines()[-1]
    assert "인용 " in result.stdout.splitlines()[-1]


def test_a_problem_is_shown_with_its_line_and_exit_1(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "5분의 1로", "4분의 1로")

    result = run("check", NURI)

    assert result.exit_code == 1
    assert f"{NURI}:17:11 오류 quote-in-article" in result.stdout
    assert "~~~~" in result.stdout
    assert "5분의 1로 낮췄다" in result.stdout
    assert "\x1b" not in result.stdout


def test_only_the_files_asked_for_are_told_of(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "5분의 1로", "4분의 1로")

    assert run("check", "briefings/2026-02-raon-n2.yaml").exit_code == 0
    assert run("check", "briefings").exit_code == 1
    assert run("check", NURI.replace("briefings", "seeds").replace(".yaml", ".txt")).exit_code == 0


def test_a_path_is_taken_as_a_problem_names_it(
    run: Run, library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(library_copy, NURI, "5분의 1로", "4분의 1로")
    monkeypatch.chdir("/")

    assert run("--root", str(library_copy), "check", NURI).exit_code == 1
    other = run("--root", str(library_copy), "check", "briefings/2026-02-raon-n2.yaml")
    assert other.exit_code == 0


def test_a_path_that_is_not_there_is_exit_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("", encoding="utf-8")

    missing = run("check", "briefings/nowhere.yaml")
    outside = run("check", str(tmp_path / "outside.yaml"))

    assert (missing.exit_code, outside.exit_code) == (2, 2)
    assert "그런 파일이나 폴더가 없습니다" in missing.stderr
    assert "안의 파일이 아닙니다" in outside.stderr


def test_strict_fails_on_what_else_is_only_a_warning(run: Run, library_copy: Path) -> None:
    (library_copy / "seeds/2026-05-alone.txt").write_text("글.", encoding="utf-8")

    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1


def test_github_gets_commands_it_reads_and_the_whole_table(
    run: Run, library_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(library_copy, NURI, "title: 가나전자", "titel: 100%|<b>@가나전자")
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    result = run("check", "--format", "github")

    assert result.exit_code == 1
    assert f"::error file={NURI},line=3,endLine=3,col=1,endColumn=5,title=" in result.stdout
    table = summary.read_text(encoding="utf-8")
    assert "| known-field |" in table
    assert "<b>" not in table


def test_fix_shows_a_diff_mends_and_leaves_the_rest_as_it_was(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "about: [가나전자, 누리 3]", "about: [가나 전자, Nuri 3]  # 메모")
    change(library_copy, NURI, "5분의 1로", "4분의 1로")
    change(library_copy, NURI, "publisher:", "publsher:")
    change(library_copy, NURI, "by: 2026-12", "by: 2026년 12월")
    expected = (
        (library_copy / NURI)
        .read_text(encoding="utf-8")
        .replace("[가나 전자, Nuri 3]", "[가나전자, 누리 3]")
        .replace("4분의 1로", "5분의 1로")
        .replace("publsher", "publisher")
        .replace("2026년 12월", "2026-12")
    )

    result = run("check", "--fix")

    assert result.exit_code == 0, result.stdout
    assert "-  publsher: 예시신문" in result.stderr
    assert "+  publisher: 예시신문" in result.stderr
    assert "@@" not in result.stdout
    mended = (library_copy / NURI).read_text(encoding="utf-8")
    with_sha = [line for line in mended.split("\n") if "sha256" not in line]
    assert "\n".join(with_sha) == expected
    assert "  sha256: " in mended


def test_what_was_mended_once_is_not_mended_again(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "about: [가나전자, 누리 3]", "about: [가나 전자, Nuri 3]")
    run("check", "--fix")
    before = {path: path.read_bytes() for path in library_copy.rglob("*.yaml")}

    again = run("check", "--fix")

    assert "저절로 고칠 수 있는 것이 없습니다" in again.stderr
    assert {path: path.read_bytes() for path in library_copy.rglob("*.yaml")} == before


def test_fix_mends_only_the_files_asked_for(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "about: [가나전자, 누리 3]", "about: [가나 전자, Nuri 3]")
    before = (library_copy / NURI).read_bytes()

    run("check", "--fix", "briefings/2026-02-raon-n2.yaml")

    assert (library_copy / NURI).read_bytes() == before


def test_a_cp949_file_is_converted(run: Run, library_copy: Path) -> None:
    text = (library_copy / NURI).read_text(encoding="utf-8")
    (library_copy / NURI).write_bytes(text.encode("cp949"))

    assert run("check").exit_code == 1
    assert run("check", "--fix").exit_code == 0
    assert (library_copy / NURI).read_bytes().startswith(b"# yaml-language-server")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("evidence: 대규모 언어모델 '누리", "evidence: '누리"),
        ("title: 가나전자, 누리 3 공개", "title: 속보: 가나전자, 누리 3 공개"),
        ("  publisher: 예시신문", "\tpublisher: 예시신문"),
        ("  author: 이보람", "   author: 이보람"),
        ("  - who: 김하늘", "  -who: 김하늘"),
        ("about: [가나전자, 누리 3]", "about: [가나전자, 누리 3"),
    ],
)
def test_yaml_that_cannot_be_read_is_mended(
    run: Run, library_copy: Path, old: str, new: str
) -> None:
    change(library_copy, NURI, old, new)
    assert "yaml-" in run("check").stdout

    result = run("check", "--fix")

    assert "yaml-" not in result.stdout
    assert result.exit_code == 0, result.stdout


def test_two_passages_as_near_are_left_to_a_human(run: Run, library_copy: Path) -> None:
    seed = library_copy / "seeds/2026-03-gana-nuri-3.txt"
    text = seed.read_text(encoding="utf-8")
    more = "나라전자는 오는 하반기까지 결제 기능을 뺄 계획이다.\n"
    seed.write_text(text.rstrip("\n") + "\n" + more, encoding="utf-8")
    change(library_copy, NURI, "결제 기능을 넣을 계획이다", "결제 기능을 낼 계획이다")

    run("check", "--fix")

    assert "결제 기능을 낼 계획이다" in (library_copy / NURI).read_text(encoding="utf-8")


def test_a_denial_is_left_to_a_human(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "5분의 1로 낮췄다", "5분의 1로 낮추지 않았다")

    result = run("check", "--fix", NURI)

    assert result.exit_code == 1
    assert "낮추지 않았다" in (library_copy / NURI).read_text(encoding="utf-8")


def test_a_mended_file_is_as_open_to_others_as_before(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "publisher:", "publsher:")
    (library_copy / NURI).chmod(0o640)

    run("check", "--fix", NURI)

    assert "publisher:" in (library_copy / NURI).read_text(encoding="utf-8")
    assert (library_copy / NURI).stat().st_mode & 0o777 == 0o640


def test_fix_writes_nothing_behind_a_link(run: Run, library_copy: Path, tmp_path: Path) -> None:
    names = library_copy / "briefings/registry/companies"
    names.rename(tmp_path / "elsewhere")
    names.symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere/gana.yaml").write_text("nam: 가나전자\n", encoding="utf-8")

    run("check", "--fix")

    assert (tmp_path / "elsewhere/gana.yaml").read_text(encoding="utf-8") == "nam: 가나전자\n"


def test_a_disk_that_fails_leaves_every_file_as_it_was(
    run: Run, library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(library_copy, NURI, "about: [가나전자, 누리 3]", "about: [가나 전자, Nuri 3]")
    before = {path: path.read_bytes() for path in library_copy.rglob("*.yaml")}
    replace = Path.replace
    done: list[Path] = []

    def fails_at_the_second(self: Path, target: Path) -> Path:
        if self.name.endswith(".tmp"):
            done.append(self)
            if len(done) == 2:
                raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails_at_the_second)

    failed = run("check", "--fix")

    assert failed.exit_code == 3
    assert {path: path.read_bytes() for path in library_copy.rglob("*.yaml")} == before


def test_json_keeps_the_contract(run: Run, library_copy: Path) -> None:
    change(library_copy, NURI, "5분의 1로", "4분의 1로")

    told = json.loads(run("check", "--format", "json").stdout)

    assert told["checked"] == len(list((library_copy / "briefings").rglob("*.yaml")))
    assert told["problems"][0] | {"message": "", "hint": ""} == {
        "path": NURI,
        "line": 17,
        "column": 11,
        "end_line": 17,
        "end_column": 35,
        "level": "error",
        "code": "quote-in-article",
        "message": "",
        "hint": "",
    }


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_no_bytes_of_a_yaml_file_end_in_a_traceback(
    run: Run, library_copy: Path, data: bytes
) -> None:
    path = library_copy / NURI
    path.write_bytes(data)

    assert run("check", NURI).exit_code == 1
    assert run("check", "--fix", NURI).exit_code == 1
    assert run("check", "--format", "github", NURI).exit_code == 1


@pytest.mark.parametrize(
    ("old", "new", "told", "mended"),
    [
        (
            "text: 추론 비용을",
            "text: “추론 비용을",
            "17:11 오류 quote-in-article",
            "text: 추론 비용을",
        ),
        (
            "about: [가나전자, 누리 3]",
            "about: 가나전자, 누리 3",
            "목록이 와야",
            "[가나전자, 누리 3]",
        ),
        (
            "    role: 연구소장",
            "\trole: 연구소장",
            "탭을 지우고 줄 앞의 빈칸을 4개로",
            "    role: 연구",
        ),
        (
            "title: 가나전자, 누리 3",
            "title: '[새로] ' 가나전자 '누리' 3'",
            "yaml-quote",
            "[새로] ' 가나",
        ),
    ],
)
def test_a_beginners_mistake_is_told_once_and_fix_mends_it(
    run: Run, library_copy: Path, old: str, new: str, told: str, mended: str
) -> None:
    change(library_copy, NURI, old, new)
    if "“" in new:
        change(library_copy, NURI, "낮췄다\n    about", "낮췄다”고\n    about")

    assert told in run("check", NURI).stdout
    run("check", "--fix", NURI)
    assert mended in (library_copy / NURI).read_text(encoding="utf-8")


def test_two_items_run_together_are_told_apart(run: Run, library_copy: Path) -> None:
    second = "    when: 2026-03-03\n    what: 누리 4 공개\n    관련: [누리 3]\n    evidence: 3일\n"
    change(library_copy, NURI, "outlook:", f"{second}outlook:")

    result = run("check", NURI)

    assert f"{NURI}:31:5 오류 yaml-indentation" in result.stdout
    assert "- when: 2026-03-03" in result.stdout
    assert "혹시 about인가요?" in result.stdout
    assert "yaml-duplicate-key" not in result.stdout
    assert "yaml-flow" not in result.stdout
    assert "about-or-themes" not in result.stdout


def test_nothing_follows_an_article_that_was_changed(run: Run, library_copy: Path) -> None:
    run("check", "--fix")
    change(library_copy, "seeds/2026-03-gana-nuri-3.txt", "5분의 1로", "4분의 1로")
    before = (library_copy / NURI).read_bytes()

    result = run("check", "--fix", NURI)

    assert "seed-unchanged" in result.stdout
    assert (library_copy / NURI).read_bytes() == before


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("2026-03-누리.yaml", "짝이 없는 파일과 같은 이름으로 바꿔 주세요: 2026-03-gana-nuri-3"),
        ("2026-03-gana-nuri.yaml", "파일 이름을 2026-03-gana-nuri-3.yaml로 바꿔 주세요"),
        ("2026-03-gana-nuri-3.yml", "이렇게 바꿔 주세요: 2026-03-gana-nuri-3.yaml"),
        ("2026-03-gana-nuri-3.yaml.txt", "이렇게 바꿔 주세요: 2026-03-gana-nuri-3.yaml"),
    ],
)
def test_a_misnamed_briefing_is_told_its_name(
    run: Run, library_copy: Path, name: str, hint: str
) -> None:
    (library_copy / NURI).rename(library_copy / "briefings" / name)

    assert hint in run("check", "briefings").stdout


def test_a_command_is_shown_as_it_can_be_typed(
    run: Run, library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(library_copy, NURI, "about: [가나전자, 누리 3]", "about: [처음전자]")
    monkeypatch.chdir(library_copy)
    monkeypatch.setenv("PATH", "")

    assert "→ 새 이름이면 briefing add company 처음전자" in run("check", NURI).stdout
    monkeypatch.setattr("sys.argv", [str(library_copy / ".venv/bin/briefing"), "check"])
    assert "새 이름이면 .venv/bin/briefing add company 처음전자" in run("check", NURI).stdout
    as_json = run("check", NURI, "--format", "json").stdout
    assert '"hint": "새 이름이면 briefing add company 처음전자"' in as_json
