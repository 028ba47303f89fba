"""What stands in .github: sound, pinned, without rights it does not need."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import pull_comment
from pull_result import FILE_LIMITS, parse_result

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PROGRAMS = Path(sys.executable).parent
by_name = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def run(program: str, *arguments: str) -> tuple[int, str]:
    """Run a linter of the environment from the root, away from the network."""
    path = shutil.which(program, path=str(PROGRAMS))
    assert path, f"{program} is not in the environment: python3 scripts/dev.py test"
    done = subprocess.run(
        [path, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(Path.home()), "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def load(path: Path) -> dict[str, Any]:
    # The base loader leaves `on` a word; YAML 1.1 makes it true.
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return loaded


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in load(path)["jobs"].values() for step in job["steps"]]


def test_actionlint_finds_nothing() -> None:
    code, told = run("actionlint", "-shellcheck=", "-pyflakes=")
    assert (code, told) == (0, "")


def test_zizmor_finds_nothing_even_as_an_auditor() -> None:
    code, told = run(
        "zizmor", "--offline", "--no-progress", "--persona=auditor", "--collect=all", ".github"
    )
    assert code == 0, told
    assert "No findings to report" in told
    # One finding is let pass, beside the reason for it in comment.yml.
    assert "(1 ignored)" in told
    assert all(f"completed .github/workflows/{path.name}" in told for path in WORKFLOWS)


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("github-workflows", ".github/workflows/*.yml"),
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/[!c]*.yml"),
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/correction.yml"),
        ("github-issue-config", ".github/ISSUE_TEMPLATE/config.yml"),
        ("dependabot", ".github/dependabot.yml"),
    ],
)
def test_every_file_has_githubs_form(schema: str, paths: str) -> None:
    files = [str(path) for path in sorted(ROOT.glob(paths))]
    assert files
    code, told = run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert code == 0, told


@by_name
def test_actions_are_pinned_by_commit_with_their_version_beside(path: Path) -> None:
    uses = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    assert uses
    for line in uses:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)


def test_one_action_is_the_same_everywhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    pins = set(re.findall(r"uses: (\S+) ", text))
    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


@by_name
def test_a_job_has_an_end_and_only_the_rights_it_names(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert "group" in workflow["concurrency"]
    for job in workflow["jobs"].values():
        assert 1 <= int(job["timeout-minutes"]) <= 60
        assert job["permissions"]
    assert "secrets" not in path.read_text(encoding="utf-8")
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/check")]
    assert all(step["with"] == {"persist-credentials": "false"} for step in checkouts)


def test_what_runs_a_pull_request_can_write_nothing() -> None:
    for path in WORKFLOWS:
        workflow = load(path)
        assert "pull_request_target" not in workflow["on"]
        if "pull_request" in workflow["on"]:
            rights = [job["permissions"] for job in workflow["jobs"].values()]
            assert rights == [{"contents": "read"}] * len(rights)


def test_what_may_write_runs_nothing_of_the_pull_request() -> None:
    path = GITHUB / "workflows" / "comment.yml"
    assert load(path)["on"]["workflow_run"]["workflows"] == ["check"]
    assert load(GITHUB / "workflows" / "check.yml")["name"] == "check"
    assert [step.get("run") for step in steps(path)] == [None, "python3 scripts/pull_comment.py"]


def test_the_answer_names_the_artifacts_that_the_check_leaves() -> None:
    uploads = [step["with"] for step in steps(GITHUB / "workflows/check.yml") if "with" in step]
    names = {upload["name"]: upload["path"] for upload in uploads if "name" in upload}
    assert names == {pull_comment.RESULT: "result/", pull_comment.SITE: "site/"}
    text = (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"> result/(\S+)", text)) == set(FILE_LIMITS)


@pytest.mark.skipif(os.name == "nt", reason="the step is a shell script")
def test_what_the_check_leaves_is_what_the_answer_reads(library_copy: Path) -> None:
    path = library_copy / "briefings" / "2026-03-gana-nuri-3.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("5분의 1", "4분의 1"), encoding="utf-8")
    (library_copy / "scripts").mkdir()
    (library_copy / "scripts" / "dev.py").write_text(
        "import subprocess, sys\n"
        f"sys.exit(subprocess.call([{str(PROGRAMS / 'briefing')!r}, *sys.argv[1:]]))\n",
        encoding="utf-8",
    )
    [step] = [step for step in steps(GITHUB / "workflows/check.yml") if "NUMBER" in str(step)]
    variables = {**os.environ, "NUMBER": "7", "SHA": "a" * 40}
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=library_copy, env=variables, check=True)

    left = {name: (library_copy / "result" / name).read_bytes() for name in FILE_LIMITS}
    result = parse_result(left["pull.json"], left["check.json"])

    yaml_files = list((library_copy / "briefings").rglob("*.yaml"))
    assert (result.number, result.sha, result.checked) == (7, "a" * 40, len(yaml_files))
    assert ("error", "quote-in-article") in {(f.level, f.code) for f in result.findings}


def test_every_command_that_a_workflow_runs_is_there() -> None:
    runs = [step["run"] for path in WORKFLOWS for step in steps(path) if "run" in step]
    scripts = {script for run in runs for script in re.findall(r"scripts/\w+\.py|\.ci/run", run)}
    assert {"scripts/dev.py", "scripts/pull_comment.py", ".ci/run"} <= scripts
    assert all((ROOT / script).exists() for script in scripts)


def test_code_owners_are_named_for_paths_that_are_there() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    paths = [path for line in lines for path in re.findall(r"^#? ?(/\S+)", line)]
    assert len(paths) >= 4
    assert all((ROOT / path.strip("/")).exists() for path in paths)


def test_the_pull_request_template_asks_for_no_boxes() -> None:
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 10
    assert "[ ]" not in text
