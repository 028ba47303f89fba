"""The repository speaks of itself alone: no registry, no machine, nobody's key."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Written in parts, so that this file does not hold what it looks for.
FORBIDDEN = {
    "the host of a package registry": "|".join(
        re.escape(".".join(parts))
        for parts in (
            ("pypi", "org"),
            ("files", "pythonhosted", "org"),
            ("registry", "npmjs", "org"),
            ("deb", "debian", "org"),
            ("archive", "ubuntu", "com"),
        )
    ),
    "a folder of one machine": r"(?<![\w.~*])/(?:work|home|root|Users|tmp)/[\w.-]",
    "a key": r"-----BEGIN [A-Z ]*PRIVATE KEY|\bgh[pousr]_[A-Za-z0-9]{20}",
}
TEXT_LIMIT = 2_000_000


def files() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    paths = [ROOT / name for name in done.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and path.stat().st_size < TEXT_LIMIT]


def find(pattern: str, text: str) -> list[str]:
    return [match.group() for match in re.finditer(pattern, text)]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    found = {}
    for path in files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        if hits := find(FORBIDDEN[what], text):
            found[path.relative_to(ROOT).as_posix()] = hits
    assert found == {}


@pytest.mark.parametrize(
    ("what", "text", "count"),
    [
        ("the host of a package registry", "https://pypi" + ".org/simple", 1),
        ("a folder of one machine", "see /work" + "/x and file:///home" + "/a/b", 2),
        ("a folder of one machine", "site/tmp/x ~/work/y https://a.example/home/z", 0),
        ("a key", "ghp_" + "a" * 36, 1),
    ],
)
def test_what_is_looked_for_is_found(what: str, text: str, count: int) -> None:
    assert len(find(FORBIDDEN[what], text)) == count
