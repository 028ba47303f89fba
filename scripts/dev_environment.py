"""The environment of development: `.venv`, made whole from the lock files or not at all.

Standard library only, for `dev.py`; read by Python 3.8 too, which must get to say it is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import dev_browser

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "briefing-stamp.json"
BEFORE = ROOT / ".venv.before"
DISCARDED = ROOT / ".venv.discarded"
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 14)
LOCKS = {"site": ["requirements.txt"], "test": ["requirements.txt", "requirements-test.txt"]}


class Trouble(Exception):
    """The environment cannot be had. The message is the one line that says what to do."""


def say(line: str) -> None:
    """Tell the person something and leave standard output to the result."""
    print(line, file=sys.stderr, flush=True)


# What it is made from ----------------------------------------------------------------------------


def read_project() -> dict[str, Any]:
    """Return pyproject.toml without `[tool]`: settings of ruff or pytest change no environment."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {key: value for key, value in project.items() if key != "tool"}


def fingerprint(level: str) -> str:
    """Return a sha256 over all that an environment of this level is made from.

    Its place is part of it: a moved `.venv` still names its old folder in every script.
    """
    made_from = [read_project(), sys.version_info[:2], sys.platform, str(VENV)]
    digest = hashlib.sha256(json.dumps(made_from, sort_keys=True).encode())
    for lock in LOCKS[level]:
        digest.update((ROOT / lock).read_bytes())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what is complete in `.venv`: a fingerprint a level, and the path of the browser."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write_stamp(stamp: dict[str, str]) -> None:
    """Write the stamp in one step; an empty one marks a `.venv` of ours that is in the making."""
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(stamp), encoding="utf-8")
    fresh.replace(STAMP)


def is_ready(level: str) -> bool:
    """Say whether `.venv` was completed from the files as they are now."""
    return read_stamp().get(level) == fingerprint(level) and program("python").exists()


# What runs in it ---------------------------------------------------------------------------------


def program(name: str, windows: bool = os.name == "nt") -> Path:
    """Return where a program of the environment stands."""
    return VENV / "Scripts" / f"{name}.exe" if windows else VENV / "bin" / name


def child_environment() -> dict[str, str]:
    """Return the variables of every child: those of an activated environment, UTF-8 throughout."""
    path = os.pathsep.join([str(program("python").parent), os.environ.get("PATH", os.defpath)])
    variables = dict(
        os.environ,
        PATH=path,
        VIRTUAL_ENV=str(VENV),
        PYTHONUTF8="1",
        NO_MKDOCS_2_WARNING="1",  # Material's notice at every start, `-q` or not
        PIP_DISABLE_PIP_VERSION_CHECK="1",
        PIP_NO_INPUT="1",
        PIP_USER="0",  # pip refuses a personal `user = true` inside an environment
    )
    for name in ("PYTHONHOME", "PYTHONPATH"):  # pip would count what lies there as installed
        variables.pop(name, None)
    return variables


def run(command: Sequence[str], **variables: str) -> int:
    """Run a command in the foreground, from the root, and return its exit code."""
    with subprocess.Popen(command, cwd=ROOT, env={**child_environment(), **variables}) as child:
        try:
            code = child.wait()
        except KeyboardInterrupt:  # Ctrl-C has reached the child too, which ends in its own way
            child.wait()
            raise
        except SystemExit:
            child.terminate()
            raise
    return code if code >= 0 else 128 - code


def run_module(module: str, *arguments: str, **variables: str) -> int:
    """Run a module of the environment, as `python -m` does, and return its exit code."""
    return run([str(program("python")), "-m", module, *arguments], **variables)


def run_quietly(command: Sequence[str], failure: str, typed: str = "") -> None:
    """Run a command without showing it; when it fails, one line of its words is enough."""
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env=child_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
        close_fds=False,  # the lock: should this run be killed, the next one waits for the orphan
    )
    try:
        printed, _ = child.communicate(typed)
    except BaseException:
        kill_family(child)
        raise
    if child.returncode:
        lines = [line.strip() for line in printed.splitlines() if line.strip()] or ["?"]
        told = next((line for line in lines if line.lower().startswith("error")), lines[-1])
        raise Trouble(f"{failure} ({told[:300]})")


def kill_family(child: subprocess.Popen[str]) -> None:
    """Kill a session with its children: a surviving grandchild would write `.venv` again."""
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


# Making it ---------------------------------------------------------------------------------------


def check_python(version: tuple[int, ...], command: str) -> None:
    """Refuse a Python that is too old, and name a newer one where the machine has it."""
    if version >= OLDEST_PYTHON:
        return
    names = [f"python3.{minor}" for minor in range(NEWEST_PYTHON[1], OLDEST_PYTHON[1] - 1, -1)]
    newer = next(filter(shutil.which, names), None)
    remedy = f"{newer} scripts/dev.py {command}" if newer else "https://www.python.org/downloads/"
    have = ".".join(map(str, version))
    raise Trouble(
        f"Python 3.11 이상이 필요합니다(지금은 {have}): {remedy} / Python 3.11 or newer is needed."
    )


def check_venv_module() -> None:
    """Debian keeps `ensurepip` in a package of its own; without it `-m venv` fails half-way."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        package = "python{}.{}-venv".format(*sys.version_info)
        raise Trouble(
            f"{package}가 없습니다. `sudo apt install {package}`를 한 다음 다시 해 주세요."
            f" / Install {package}, then run this again."
        )


def pip_install(*arguments: str) -> None:
    """Install into `.venv`."""
    run_quietly(
        [str(program("python")), "-m", "pip", "install", "--quiet", *arguments],
        "패키지를 설치하지 못했습니다. 인터넷과 프록시를 확인하고 다시 해 주세요."
        " / pip failed: check the network, then run this again.",
    )


def install_lock(lock: str) -> None:
    """Install what a lock file pins. Wheels only: no package's code runs to install it."""
    pip_install("--only-binary=:all:", "--require-hashes", "-r", lock)


def discard(folder: Path) -> None:
    """Remove a folder that may not be there; under its own name it is whole or gone."""
    shutil.rmtree(DISCARDED, ignore_errors=True)
    if folder.exists():
        folder.rename(DISCARDED)
        shutil.rmtree(DISCARDED, ignore_errors=True)


def base_python() -> str:
    """Return the path of this Python: of the one outside, when `.venv`'s own runs this script."""
    known = getattr(sys, "_base_executable", "") or sys.executable
    # Started by name without a PATH, Python does not know where it stands.
    return known or str(Path(sys.base_prefix, "bin", "python{}.{}".format(*sys.version_info)))


def make_environment(level: str) -> None:
    """Make `.venv` from nothing. When that fails, the one there was before is there again."""
    if VENV.exists() and not STAMP.exists():
        raise Trouble(
            ".venv는 dev.py가 만든 것이 아닙니다. 지우거나 옮긴 다음 다시 해 주세요."
            " / .venv was not made by dev.py: move it away, then run this again."
        )
    check_venv_module()
    if read_stamp():
        discard(BEFORE)
        VENV.rename(BEFORE)
    discard(VENV)
    say("환경을 만듭니다. 처음에만 1분쯤 걸립니다. / Setting up, about a minute.")
    try:
        VENV.mkdir()
        write_stamp({})
        make_venv = [base_python(), "-m", "venv", str(VENV)]
        run_quietly(make_venv, ".venv를 만들지 못했습니다. / venv failed.")
        install_lock(LOCKS[level][-1])
        # The build backend is in the lock too: nothing comes unchecked.
        pip_install("--no-index", "--no-deps", "--no-build-isolation", "--editable", ".")
        write_stamp({name: fingerprint(name) for name in {"site", level}})
    except BaseException:
        discard(VENV)
        if BEFORE.exists():
            BEFORE.rename(VENV)
        raise
    discard(BEFORE)


def add_test_tools() -> None:
    """Add to a complete `.venv`. Both locks pin the same versions, so the site stays whole."""
    say("테스트 도구를 더합니다. / Adding the test tools.")
    write_stamp({"site": fingerprint("site")})
    install_lock(LOCKS["test"][-1])
    write_stamp({name: fingerprint(name) for name in LOCKS})


def try_lock(handle: TextIO) -> bool:
    """Take the system's lock on an open file; it falls away with the process, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


@contextmanager
def changing_environment() -> Iterator[None]:
    """Keep every other run of `dev.py` from changing `.venv` meanwhile."""
    path = ROOT / ".cache" / "dev.lock"
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("w", encoding="utf-8") as handle:
            os.set_inheritable(handle.fileno(), True)
            if not try_lock(handle):
                say("다른 dev.py가 환경을 만들고 있어 기다립니다. / Waiting for another dev.py.")
                while not try_lock(handle):
                    time.sleep(0.1)
            yield
    except OSError as error:
        raise Trouble(
            "파일을 쓰지 못했습니다. .venv를 쓰는 창을 닫고 남은 공간과 권한을 확인해 주세요."
            f" / Could not write: {error}"
        ) from error


def ensure_environment(level: str) -> None:
    """Have `.venv` at this level, `site` or `test`: at once when the stamp still fits."""
    if is_ready(level):
        return
    with changing_environment():
        if is_ready(level):  # another run has made it while this one waited
            return
        if level == "test" and is_ready("site"):
            add_test_tools()
        else:
            make_environment(level)


def ensure_browser() -> str:
    """Return the path of a Chromium that has been seen to start, with a Korean font beside it."""
    known = read_stamp().get("browser", "")
    if Path(known).is_file():
        return known
    with changing_environment():
        say("브라우저를 찾습니다. / Looking for a browser.")
        browser = dev_browser.find_or_install(str(program("python")), child_environment())
        if not browser:
            raise Trouble(
                "테스트에는 Chromium과 한글 글꼴이 필요합니다."
                " Chrome을 설치하거나, Debian에서는"
                " `sudo apt install chromium libatomic1 fonts-noto-cjk fontconfig`를 해 주세요."
                " / The tests need Chromium or Chrome, and a Korean font."
            )
        write_stamp({**read_stamp(), "browser": browser})
    return browser
