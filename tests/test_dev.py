"""The commands of development, run for real on an invented project: venv, pip, no network.

The packages of that project are invented too: wheels of a few lines that print how they were
called. PATH holds only what a test puts there, so nothing of this machine is found or installed.
"""

import ast
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import dev
import dev_environment

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = [ROOT / "scripts" / f"{name}.py" for name in ("dev", "dev_environment", "dev_browser")]

ECHO = """
import json, os, sys
names = ("PYTHONUTF8", "NO_MKDOCS_2_WARNING", "PYTHONPATH", "BRIEFING_CHROMIUM")
print(json.dumps([NAME, sys.argv[1:], [os.environ.get(name) for name in names]]), flush=True)
def main(): sys.exit(int(os.environ.get("EXIT_" + NAME.upper(), 0)))
if __name__ == "__main__": main()
"""
PLAYWRIGHT = """
import contextlib, os
class Chromium:
    executable_path = "/nowhere/chromium"
    def launch(self, executable_path):
        assert os.path.exists(executable_path)
        return self
    def close(self): pass
@contextlib.contextmanager
def sync_playwright():
    yield type("Playwright", (), {"chromium": Chromium()})
"""
BACKEND = """
import shutil
def build_editable(folder, config_settings=None, metadata_directory=None):
    return shutil.copy("invented_site-1.0-py3-none-any.whl", folder).rpartition("/")[2]
"""
PYPROJECT = """
[build-system]
requires = ["invented-backend"]
build-backend = "backend"
backend-path = ["."]
[project]
name = "invented-site"
version = "1.0"
requires-python = ">=3.11"
dependencies = ["invented-mkdocs"]
optional-dependencies = {test = ["invented-tools"]}
"""


def write_wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Write a wheel of these files and return the line of a lock file that pins it."""
    wheel = folder / f"invented_{name}-1.0-py3-none-any.whl"
    info = f"invented_{name}-1.0.dist-info"
    files = files | {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: invented-{name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"invented-{name}==1.0 --hash=sha256:{digest}\n"


@dataclass(frozen=True)
class Project:
    """An invented project with the real set-up scripts."""

    root: Path

    def start(self, *command: str, **variables: str) -> subprocess.Popen[str]:
        kept = {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if os.name == "nt" else {}
        variables = {
            "PATH": str(self.root / "bin"),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.root / "wheels"),
            **kept,
            **variables,
        }
        return subprocess.Popen(
            [sys.executable, *command],
            cwd=self.root,
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def dev(self, *arguments: str, **variables: str) -> tuple[int, list[list[object]], list[str]]:
        """Run scripts/dev.py; return its exit code, what was called, and its lines of error."""
        child = self.start("scripts/dev.py", *arguments, **variables)
        printed, told = child.communicate()
        return child.returncode, list(map(json.loads, printed.splitlines())), told.splitlines()

    def put_program(self, name: str, text: str = "#!/bin/sh\necho font\n") -> str:
        path = self.root / "bin" / name
        path.write_text(text)
        path.chmod(0o755)
        return str(path)

    @property
    def environments(self) -> list[str]:
        return sorted(path.name for path in self.root.glob(".venv*"))


def write_project(root: Path) -> Project:
    for folder in ("scripts", "wheels", "bin"):
        (root / folder).mkdir()
    for script in SCRIPTS:
        (root / "scripts" / script.name).write_bytes(script.read_bytes())
    (root / "pyproject.toml").write_text(PYPROJECT)
    (root / "backend.py").write_text(BACKEND)
    points = "[console_scripts]\nbriefing = invented_cli:main\n"
    cli = f"NAME = 'briefing'\n{ECHO}"
    site = {"invented_cli.py": cli, "invented_site-1.0.dist-info/entry_points.txt": points}
    write_wheel(root, "site", site)
    mkdocs = {"mkdocs/__main__.py": f"NAME = 'mkdocs'\n{ECHO}"}
    lock = write_wheel(root / "wheels", "mkdocs", mkdocs)
    tools = {f"{name}/__main__.py": f"NAME = {name!r}\n{ECHO}" for name in ("ruff", "mypy")}
    tools |= {"pytest/__main__.py": f"NAME = 'pytest'\n{ECHO}"}
    tools |= {"playwright/__init__.py": "", "playwright/sync_api.py": PLAYWRIGHT}
    (root / "requirements.txt").write_text(lock)
    (root / "requirements-test.txt").write_text(lock + write_wheel(root / "wheels", "tools", tools))
    return Project(root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return write_project(tmp_path)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose environment has been made, by two runs that started at once."""
    project = write_project(tmp_path_factory.mktemp("made"))
    runs = [project.start("scripts/dev.py", "check", str(number)) for number in (1, 2)]
    told = "".join(run.communicate()[1] for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert told.count("Setting up") == told.count("Waiting for another") == 1
    return project


# The environment is made, and found again ---------------------------------------------------------


def test_a_second_run_starts_at_once_and_says_nothing(made: Project) -> None:
    durations = []
    for _ in range(3):
        start = time.perf_counter()
        code, [[name, arguments, _]], told = made.dev("check", "--strict", "가.yaml")
        durations.append(time.perf_counter() - start)
        assert (code, name, arguments, told) == (
            0,
            "briefing",
            ["check", "--strict", "가.yaml"],
            [],
        )
    assert min(durations) < 1


def test_a_complete_environment_waits_for_nobody(made: Project) -> None:
    with (made.root / ".cache" / "dev.lock").open("w") as handle:
        assert dev_environment.try_lock(handle)
        code, _, told = made.dev("check")
    assert (code, told) == (0, [])


@pytest.mark.parametrize(
    ("command", "called"),
    [
        (["serve", "-a", "127.0.0.1:1", "--open"], ["serve", "-a", "127.0.0.1:1", "--open"]),
        (["build", "-d", "이곳"], ["build", "--strict", "-d", "이곳"]),
    ],
)
def test_arguments_and_exit_codes_are_passed_on(
    made: Project, command: list[str], called: list[str]
) -> None:
    code, calls, _ = made.dev(*command, EXIT_MKDOCS="7", PYTHONPATH=str(made.root))
    assert (code, calls) == (7, [["mkdocs", called, ["1", "1", None, None]]])


@pytest.mark.skipif(os.name == "nt", reason="a program for PATH is a shell script here")
def test_test_adds_its_tools_and_runs_every_step(made: Project) -> None:
    assert [call[0] for call in made.dev("fix")[1]] == ["briefing"]
    code, calls, told = made.dev("test")
    assert (code, calls) == (3, [])
    assert "Adding the test tools" in told[0]
    assert "need Chromium" in told[-1]

    made.put_program("fc-list")
    browser = made.put_program("chromium")
    code, calls, told = made.dev("test", EXIT_RUFF="5")
    assert (code, [call[:2] for call in calls]) == (
        5,
        [["ruff", ["check"]], ["ruff", ["format", "--check"]], ["mypy", []], ["pytest", []]],
    )
    assert calls[-1][2] == ["1", "1", None, browser]
    assert len(told) == 1
    code, calls, told = made.dev("test", "-k", "이름", "tests/x.py", EXIT_PYTEST="5")
    assert (code, calls[0][:2]) == (5, ["pytest", ["-k", "이름", "tests/x.py"]])
    assert (len(calls), told) == (1, [])

    code, calls, _ = made.dev("fix", EXIT_BRIEFING="1")
    assert (code, [call[:2] for call in calls]) == (
        1,
        [["briefing", ["check", "--fix"]], ["ruff", ["check", "--fix"]], ["ruff", ["format"]]],
    )


def test_a_half_made_environment_is_made_anew(project: Project) -> None:
    (project.root / ".venv" / "bin").mkdir(parents=True)
    (project.root / ".venv" / "bin" / "python").write_text("half")
    (project.root / ".venv" / "briefing-stamp.json").write_text("{}")
    code, calls, _ = project.dev("build")
    assert (code, len(calls), project.environments) == (0, 1, [".venv"])


@pytest.mark.skipif(os.name == "nt", reason="Windows always tells a program its own path")
def test_a_python_that_does_not_know_its_path_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    known = dev_environment.base_python()
    monkeypatch.setattr(sys, "executable", "")
    monkeypatch.setattr(sys, "_base_executable", "")
    assert Path(dev_environment.base_python()).samefile(known)


# Where it cannot be made: exit 3, one line, and nothing half-made ---------------------------------


def test_a_refused_pip_leaves_nothing(project: Project) -> None:
    code, _, told = project.dev("serve", PIP_FIND_LINKS=str(project.root))
    assert (code, len(told), project.environments) == (3, 2, [])
    assert "Setting up" in told[0]
    assert re.search(r"dev.py: .*pip failed: check the network.*invented-mkdocs==1.0", told[1])


@pytest.mark.parametrize(
    ("pin", "told"),
    [
        ("invented-mkdocs==1.0", "Hashes are required"),
        (f"invented-mkdocs==1.0 --hash=sha256:{'0' * 64}", "DO NOT MATCH THE HASHES"),
    ],
)
def test_a_package_is_installed_by_its_hash_only(project: Project, pin: str, told: str) -> None:
    (project.root / "requirements.txt").write_text(pin)
    code, _, lines = project.dev("serve")
    assert (code, project.environments) == (3, [])
    assert told in lines[-1]


def test_a_refused_pip_keeps_the_environment_of_before(made: Project) -> None:
    lock = made.root / "requirements.txt"
    before = lock.read_text()
    lock.write_text(before + "invented-new==1.0 --hash=sha256:00\n")
    assert made.dev("check")[0] == 3
    assert made.environments == [".venv"]
    lock.write_text(before)
    code, calls, told = made.dev("check")
    assert (code, len(calls), told) == (0, 1, [])


def test_an_environment_of_somebody_else_is_left_alone(project: Project) -> None:
    (project.root / ".venv").mkdir()
    (project.root / ".venv" / "theirs").write_text("kept")
    code, _, [told] = project.dev("serve")
    assert (code, (project.root / ".venv" / "theirs").read_text()) == (3, "kept")
    assert "was not made by dev.py" in told


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_an_interrupted_making_leaves_nothing(
    project: Project, sent: signal.Signals, code: int
) -> None:
    # A run in the background of a shell has its Ctrl-C ignored, and its children inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    child = project.start("scripts/dev.py", "serve")
    signal.signal(signal.SIGINT, before)
    while not (project.root / ".venv" / "bin").exists():
        time.sleep(0.02)
    child.send_signal(sent)
    assert len(child.communicate()[1].splitlines()) == 1
    assert (child.returncode, project.environments) == (code, [])
    with (project.root / ".cache" / "dev.lock").open("w") as handle:
        assert dev_environment.try_lock(handle), "a child lives on and holds the lock"


@pytest.mark.skipif(os.name == "nt", reason="a lock on Windows ends with its process")
def test_a_killed_run_is_waited_for_while_its_pip_lives_on(project: Project) -> None:
    child = project.start("scripts/dev.py", "serve")
    while not (project.root / ".venv" / "bin").exists():
        time.sleep(0.02)
    child.kill()
    child.communicate()
    with (project.root / ".cache" / "dev.lock").open("w") as handle:
        assert not dev_environment.try_lock(handle)
        while not dev_environment.try_lock(handle):
            time.sleep(0.1)


def run_with(project: Project, code: str, **variables: str) -> tuple[int, list[str]]:
    """Run dev.py in an interpreter that `code` has made poorer; return exit code and lines."""
    run_script = "; import runpy; sys.argv[1:] = ['serve']; sys.path.insert(0, 'scripts')"
    run_script += "; runpy.run_path('scripts/dev.py', run_name='__main__')"
    child = project.start("-c", f"import sys; {code}{run_script}", **variables)
    _, told = child.communicate()
    return child.returncode, told.splitlines()


def test_a_missing_venv_package_is_named(project: Project) -> None:
    code, [told] = run_with(project, "sys.modules['ensurepip'] = None")
    package = f"python3.{sys.version_info.minor}-venv"
    assert (code, project.environments) == (3, [])
    assert f"sudo apt install {package}" in told


OLD_PYTHON = "sys.version_info = (3, 9, 18, 'final', 0)"


def test_an_old_python_is_refused(project: Project) -> None:
    code, [told] = run_with(project, OLD_PYTHON)
    assert (code, project.environments) == (3, [])
    assert "Python 3.11 이상이 필요합니다(지금은 3.9.18): https://www.python.org" in told


@pytest.mark.skipif(os.name == "nt", reason="a program for PATH is a shell script here")
def test_an_old_python_names_a_newer_one_that_is_there(project: Project) -> None:
    for name in ("python3.10", "python3.11", "python3.13"):
        project.put_program(name)
    assert "python3.13 scripts/dev.py serve /" in run_with(project, OLD_PYTHON)[1][0]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_an_old_python_can_read_the_scripts(script: Path) -> None:
    ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["srve"], 2), (["--help"], 0)])
def test_usage_tells_every_command(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == code
    usage = "".join(capsys.readouterr())
    assert re.findall(r"^  (\w+)", usage, re.MULTILINE) == list(dev.COMMANDS)


# Other systems ------------------------------------------------------------------------------------


def test_a_misspelt_command_gets_the_one_that_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["chekc"]) == 2
    assert "혹시 check인가요?" in capsys.readouterr().err
    assert dev.main(["zzz"]) == 2
    assert "혹시" not in capsys.readouterr().err


def test_programs_stand_elsewhere_on_windows() -> None:
    venv = dev_environment.VENV
    assert dev_environment.program("mkdocs", windows=True) == venv / "Scripts" / "mkdocs.exe"
    assert dev_environment.program("mkdocs", windows=False) == venv / "bin" / "mkdocs"


# The lock files -----------------------------------------------------------------------------------


def pins(lock: str) -> dict[str, list[str]]:
    """Each `name==version` of a lock file with its hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {words[0]: [word for word in words if word.startswith("--hash=")] for words in lines}


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_a_lock_pins_everything_by_hash_and_names_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")
    for pin, hashes in pins(lock).items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+", pin)
        assert hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", digest) for digest in hashes)


def test_the_locks_hold_every_dependency_and_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    site = project["project"]["dependencies"] + project["build-system"]["requires"]
    site += extras["html"]
    tools = extras["test"]
    for lock, wanted in (("requirements.txt", site), ("requirements-test.txt", site + tools)):
        locked = {pin.partition("==")[0] for pin in pins(lock)}
        names = {re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in wanted}
        assert names - locked == set()
    assert pins("requirements.txt").items() <= pins("requirements-test.txt").items()


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_a_lock_was_made_from_the_dependencies_of_today(lock: str) -> None:
    second = (ROOT / lock).read_text(encoding="utf-8").splitlines()[1]
    fresh = f"# inputs sha256 {dev.inputs_fingerprint()}"
    assert second == fresh, "run: python3 scripts/dev.py lock"


@pytest.mark.skipif(os.name == "nt", reason="a program for PATH is a shell script here")
def test_lock_asks_uv_for_both_files(project: Project) -> None:
    assert project.dev("lock")[0] == 3
    project.put_program(
        "uv",
        f"#!{sys.executable}\nimport sys, pathlib\nwords = sys.argv[1:] + [sys.stdin.read()]\n"
        "[out] = [w[14:] for w in words if w.startswith('--output-file=')]\n"
        "pathlib.Path(out).write_text(' '.join(words))\n",
    )
    assert project.dev("lock", "--upgrade") == (0, [], [])
    head, inputs, words = (project.root / "requirements-test.txt").read_text().splitlines()
    assert head == "# Made by `python3 scripts/dev.py lock`."
    assert re.fullmatch(r"# inputs sha256 [0-9a-f]{64}", inputs)
    for word in ("--generate-hashes", "--python-version=3.11", "--upgrade", "--extra=test"):
        assert word in words.split()
    assert words.endswith(" - invented-backend")


# What continuous integration runs -----------------------------------------------------------------


def test_ci_runs_the_test_command_of_the_readme() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert commands[0] == "set -euo pipefail"
    assert commands[2:] == ["exec python3 scripts/dev.py test"]
    assert commands[2].removeprefix("exec ") in (ROOT / "README.md").read_text(encoding="utf-8")
