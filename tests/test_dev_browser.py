"""Which browser the tests get, on invented machines: PATH holds only what a test puts there.

Playwright is invented too: it starts any browser but one whose file says that it is broken.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import dev_browser

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="programs for PATH are shell scripts here"
)
PLAYWRIGHT = """
import contextlib
class Chromium:
    executable_path = "/nowhere/chromium"
    def launch(self, executable_path):
        assert "broken" not in open(executable_path).read()
        return self
    def close(self): pass
@contextlib.contextmanager
def sync_playwright():
    yield type("Playwright", (), {"chromium": Chromium()})
"""
FONT = "#!/bin/sh\necho NotoSansCJK\n"


@dataclass(frozen=True)
class Machine:
    """A machine with a `bin` folder and nothing else."""

    bin: Path

    def put(self, name: str, text: str = "") -> str:
        path = self.bin / name
        path.write_text(text)
        path.chmod(0o755)
        return str(path)

    def put_apt(self) -> None:
        """Add an `apt-get` that notes its words and brings what it is asked for."""
        self.put(
            "apt-get",
            f'#!/bin/sh\necho "$*" >> {self.bin}/noted\ncase "$*" in *install*) cd {self.bin}\n'
            'case "$*" in *chromium*) echo works > chromium; chmod +x chromium;; esac\n'
            "case \"$*\" in *noto*) printf '#!/bin/sh\\necho x' >fc-list; chmod +x fc-list;; esac\n"
            "esac\n",
        )

    @property
    def installed(self) -> list[str]:
        """The packages that `apt-get` was asked for."""
        noted = self.bin / "noted"
        lines = noted.read_text().splitlines() if noted.exists() else []
        return [line.partition("recommends ")[2] for line in lines if " install " in line]

    def find_or_install(self) -> str | None:
        playwright = self.bin.parent / "site"
        variables = {"PATH": str(self.bin), "PYTHONPATH": str(playwright)}
        return dev_browser.find_or_install(sys.executable, variables)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    (tmp_path / "bin").mkdir()
    package = tmp_path / "site" / "playwright"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "sync_api.py").write_text(PLAYWRIGHT)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("BRIEFING_CHROMIUM", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return Machine(tmp_path / "bin")


def test_a_browser_that_does_not_start_is_passed_over(machine: Machine) -> None:
    machine.put("fc-list", FONT)
    machine.put("chromium", "broken")
    chrome = machine.put("google-chrome")
    machine.put_apt()
    assert machine.find_or_install() == chrome
    assert machine.installed == []


def test_the_browser_that_is_named_comes_first(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.put("fc-list", FONT)
    machine.put("chromium")
    monkeypatch.setenv("BRIEFING_CHROMIUM", machine.put("mine"))
    assert machine.find_or_install() == str(machine.bin / "mine")


def test_playwright_may_download_its_own(machine: Machine) -> None:
    machine.put("fc-list", FONT)
    own = machine.bin.parent / "own"
    package = machine.bin.parent / "site" / "playwright"
    (package / "__main__.py").write_text(f"open({str(own)!r}, 'w').write('works')")
    (package / "sync_api.py").write_text(PLAYWRIGHT.replace("/nowhere/chromium", str(own)))
    assert machine.find_or_install() == str(own)


def test_debian_brings_browser_and_font(machine: Machine) -> None:
    machine.put_apt()
    assert machine.find_or_install() == str(machine.bin / "chromium")
    assert machine.installed == ["chromium libatomic1 fonts-noto-cjk fontconfig"]


def test_debian_brings_the_font_alone(machine: Machine) -> None:
    chrome = machine.put("google-chrome")
    machine.put_apt()
    assert machine.find_or_install() == chrome
    assert machine.installed == ["fonts-noto-cjk fontconfig"]


def test_a_browser_without_a_korean_font_will_not_do(machine: Machine) -> None:
    machine.put("chromium")
    assert machine.find_or_install() is None
    machine.put("fc-list", "#!/bin/sh\n")
    assert machine.find_or_install() is None
    machine.put("fc-list", FONT)
    assert machine.find_or_install() == str(machine.bin / "chromium")


@pytest.mark.parametrize(("sudo", "may"), [('shift; exec "$@"', True), ("exit 1", False)])
def test_who_is_not_root_needs_a_sudo_without_a_password(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, sudo: str, may: bool
) -> None:
    machine.put_apt()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert machine.find_or_install() is None
    machine.put("sudo", f"#!/bin/sh\n{sudo}\n")
    assert bool(machine.find_or_install()) is may
    assert bool(machine.installed) is may


def test_edge_is_found_where_windows_keeps_it(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    edge = machine.bin / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    monkeypatch.setenv("PROGRAMFILES(X86)", str(machine.bin))
    assert list(dev_browser.chromium_candidates()) == [str(edge)]
