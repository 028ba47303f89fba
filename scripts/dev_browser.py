"""The browser of the tests: a Chromium that starts, and Korean fonts for it to draw with.

Standard library only, for `dev.py`; the tests ask `chromium_candidates` which one to launch.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

STARTS = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = sys.argv[1] or playwright.chromium.executable_path
    playwright.chromium.launch(executable_path=path).close()
    print(path)
"""
PLAYWRIGHTS_OWN = ""
# Playwright's driver needs libatomic, which a minimal Debian 12 does not have.
BROWSER_PACKAGES = ("chromium", "libatomic1")
FONT_PACKAGES = ("fonts-noto-cjk", "fontconfig")
NAMES = ("chromium", "google-chrome-stable", "google-chrome", "chromium-browser", "msedge")
APPLE_NAMES = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PATHS = (
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Microsoft", "Edge", "Application", "msedge.exe"),
)


def chromium_candidates() -> Iterator[str]:
    """Yield the Chromium-like browsers of this machine, best first.

    BRIEFING_CHROMIUM comes before all: `dev.py test` sets it to the one it has seen start.
    """
    yield from filter(None, [os.environ.get("BRIEFING_CHROMIUM"), *map(shutil.which, NAMES)])
    paths = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in APPLE_NAMES]
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        paths += [Path(os.environ.get(variable, ""), *path) for path in WINDOWS_PATHS]
    yield from (str(path) for path in paths if path.is_file())


def first_that_starts(
    candidates: Iterable[str], python: str, variables: Mapping[str, str]
) -> str | None:
    """Return the first browser that Playwright can launch: a path may be a stub or a broken one."""
    for candidate in candidates:
        done = run([python, "-c", STARTS, candidate], variables)
        if done.returncode == 0:
            return done.stdout.strip()
    return None


def run(command: Sequence[str], variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command without showing it."""
    return subprocess.run(
        command,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def has_korean_font(variables: Mapping[str, str]) -> bool:
    """Say whether Hangul can be drawn. Windows and macOS always can."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(shutil.which("fc-list") and run(["fc-list", ":lang=ko"], variables).stdout.strip())


def install_debian_packages(packages: Sequence[str], variables: Mapping[str, str]) -> bool:
    """Install packages where that needs no password: as root, or with a free `sudo`."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return False
    # dpkg looks for ldconfig and its like in folders that a user's PATH may leave out.
    path = os.pathsep.join([variables.get("PATH", ""), "/usr/sbin:/usr/bin:/sbin:/bin"])
    variables = {**variables, "PATH": path}
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and not shutil.which("sudo"):
        return False
    prefix += ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]
    run([*prefix, "update"], variables)
    install = [*prefix, "install", "--yes", "--no-install-recommends", *packages]
    return run(install, variables).returncode == 0


def find_or_install(python: str, variables: Mapping[str, str]) -> str | None:
    """Return the path of a Chromium that starts beside a Korean font; None where none can be had.

    The system's own comes first, then Playwright's, which is downloaded, then Debian's packages.
    """
    browser = first_that_starts(chromium_candidates(), python, variables)
    if not browser:
        run([python, "-m", "playwright", "install", "chromium"], variables)
        browser = first_that_starts([PLAYWRIGHTS_OWN], python, variables)
    missing = [] if browser else list(BROWSER_PACKAGES)
    if not has_korean_font(variables):
        missing += FONT_PACKAGES
    if missing and install_debian_packages(missing, variables):
        browser = browser or first_that_starts(chromium_candidates(), python, variables)
    return browser if has_korean_font(variables) else None
