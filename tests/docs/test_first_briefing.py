"""The transcript of a first briefing: what it shows is what the tool says today."""

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing

PAGE = Path(__file__).resolve().parents[2] / "docs" / "first-briefing.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SLUG = "2026-03-saegil-nareumi-4"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: 시험\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(line: str) -> Result:
    words = shlex.split(line)
    return CliRunner().invoke(briefing, words[1:], env={"NO_COLOR": "1"})


def test_the_transcript_of_a_first_briefing_is_true(project: Path) -> None:
    blocks = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    [article] = [text for kind, text in blocks if kind == "text"]
    told, wrong = [text for kind, text in blocks if kind == "console"]
    commands = [line for kind, text in blocks if kind == "sh" for line in text.splitlines()]
    new, *names, fix = [line for line in commands if line.startswith(".venv/bin/briefing")]
    (project / "기사.txt").write_text(article, encoding="utf-8")

    made = run(new)
    draft = project / f"briefings/{SLUG}.yaml"
    text = draft.read_text(encoding="utf-8")

    assert told in made.stderr
    for kind, shown in blocks:
        assert kind != "yaml" or shown in text
    for line in names:
        assert f"#   {line.removeprefix('.venv/bin/')}" in text.splitlines()
        assert run(line).exit_code == 0
    assert run(fix).exit_code == 0
    left = json.loads(run("briefing check --format json").stdout)["problems"]
    assert [problem["code"] for problem in left] == ["todo", "todo"]

    sentence = re.search(r"text: (.*)", wrong)
    assert sentence
    text = draft.read_text(encoding="utf-8").replace("status: draft\n", "")
    text = text.replace("TODO 기사의 핵심을 우리 말 한 문장으로", sentence[1])
    draft.write_text(re.sub("title: TODO.*", "title: 나르미 4 출시", text), encoding="utf-8")
    result = run("briefing check")

    assert f"{SLUG}.yaml:" in result.stdout
    for line in wrong.splitlines()[1::3]:
        assert line in result.stdout
    assert "오류 1" in result.stdout
