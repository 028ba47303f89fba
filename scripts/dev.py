#!/usr/bin/env python3
"""The commands of development: make the environment, then serve, build, check, fix or test.

    python3 scripts/dev.py serve    # the site with live reload, on a fresh machine too
    python3 scripts/dev.py test     # every test

Everything is installed in `.venv`, from the hash-checked lock files, anew when they change.
Exit codes: those of the command that was run; 2 for a wrong command; 3 when the environment
cannot be had, with one line that says what to do.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import sys
from difflib import get_close_matches
from types import MappingProxyType

from dev_environment import (
    OLDEST_PYTHON,
    ROOT,
    Trouble,
    check_python,
    child_environment,
    ensure_browser,
    ensure_environment,
    is_ready,
    program,
    read_project,
    run,
    run_module,
    run_quietly,
    say,
)

USAGE = """사용법 / usage: python3 scripts/dev.py COMMAND [ARGUMENT...]

  serve   사이트를 띄우고, 고칠 때마다 바로 보여 줍니다 / mkdocs serve, with live reload
  build   사이트를 site/에 만듭니다 / mkdocs build --strict
  check   브리핑의 문제를 모두 알려 줍니다 / briefing check
  fix     저절로 고칠 수 있는 것을 고칩니다 / briefing check --fix, ruff
  test    모든 테스트를 합니다. 인자가 있으면 pytest만 합니다 / ruff, mypy, pytest
  lock    requirements*.txt를 새로 만듭니다 / needs uv; --upgrade takes newer versions

인자는 그 명령에 그대로 넘깁니다. / Arguments are passed on."""


def serve(arguments: list[str]) -> int:
    """Serve the site with live reload, until Ctrl-C."""
    ensure_environment("site")
    try:
        return run_module("mkdocs", "serve", *arguments)
    except KeyboardInterrupt:
        return 0


def build(arguments: list[str]) -> int:
    """Build the site; a warning fails it."""
    ensure_environment("site")
    return run_module("mkdocs", "build", "--strict", *arguments)


def check(arguments: list[str]) -> int:
    """Show every problem of the briefings."""
    ensure_environment("site")
    return run([str(program("briefing")), "check", *arguments])


def fix(arguments: list[str]) -> int:
    """Mend what needs no person; the code too, where the test tools are there."""
    ensure_environment("site")
    codes = [run([str(program("briefing")), "check", "--fix", *arguments])]
    if is_ready("test"):
        codes += [run_module("ruff", "check", "--fix"), run_module("ruff", "format")]
    return next(filter(None, codes), 0)


def test(arguments: list[str]) -> int:
    """Run every check and every test, whatever fails; with arguments only pytest."""
    ensure_environment("test")
    browser = ensure_browser()
    steps = [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]]
    codes = [] if arguments else [run_module(*step) for step in steps]
    codes.append(run_module("pytest", *arguments, BRIEFING_CHROMIUM=browser))
    return next(filter(None, codes), 0)


def inputs_fingerprint() -> str:
    """Return a sha256 over the dependency lists that the lock files are resolved from."""
    project, build_system = read_project()["project"], read_project()["build-system"]
    keys = ("requires-python", "dependencies", "optional-dependencies")
    lists = [build_system["requires"], *(project[key] for key in keys)]
    return hashlib.sha256(json.dumps(lists, sort_keys=True).encode()).hexdigest()


def lock(arguments: list[str]) -> int:
    """Resolve the dependency lists for every system and Python, into two lock files."""
    uv = shutil.which("uv", path=child_environment()["PATH"])
    if not uv:
        raise Trouble("uv를 설치한 다음 다시 해 주세요. / lock needs uv: install it.")
    resolve = [uv, "pip", "compile", "--no-config", "--quiet", "--universal", "--generate-hashes"]
    resolve += ["--python-version={}.{}".format(*OLDEST_PYTHON), "--fork-strategy=fewest"]
    resolve += ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    build_requires = "\n".join(read_project()["build-system"]["requires"])
    head = f"# Made by `python3 scripts/dev.py lock`.\n# inputs sha256 {inputs_fingerprint()}\n"
    for name, inputs in (
        ("requirements.txt", ["pyproject.toml", "--extra=html"]),
        ("requirements-test.txt", ["pyproject.toml", "--extra=test", "-c=requirements.txt"]),
    ):
        command = [*resolve, f"--output-file={name}", *arguments, *inputs, "-"]
        run_quietly(command, f"{name}를 만들지 못했습니다. / uv failed.", typed=build_requires)
        text = (ROOT / name).read_text(encoding="utf-8")
        (ROOT / name).write_bytes((head + text).encode())
    return 0


COMMANDS = MappingProxyType(
    {command.__name__: command for command in (serve, build, check, fix, test, lock)}
)


def main(arguments: list[str]) -> int:
    """Run one command and return the exit code."""
    name, rest = (arguments or [""])[0], arguments[1:]
    if name in ("-h", "--help"):
        print(USAGE)
        return 0
    if name not in COMMANDS:
        say(USAGE)
        for near in get_close_matches(name, COMMANDS, n=1):
            say(f"\n「{name}」 명령은 없습니다. 혹시 {near}인가요? / Did you mean {near}?")
        return 2
    try:
        check_python(sys.version_info[:3], name)
        return COMMANDS[name](rest)
    except Trouble as trouble:
        say(f"dev.py: {trouble}")
        return 3
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    # A plain SIGTERM would leave a half-made folder, or a served site, behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
