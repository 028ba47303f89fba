"""What `briefing check` of one briefing costs in invented libraries, cold and from its cache.

    .venv/bin/python tests/bench/measure_check.py 100 1000 10000

A warm check is measured against `python -c "import yaml, pydantic"` in turns, each several times;
its ratio is that of the quickest of each. Both checks must print the same.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.generated_library import write_library  # noqa: E402

TURNS = 9
IMPORTS = [sys.executable, "-c", "import yaml, pydantic"]
BRIEFING = str(Path(sys.executable).parent / "briefing")


def seconds(command: list[str], root: Path) -> tuple[float, str]:
    """The processor time of a command, and what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, done.stdout


def measure(count: int) -> str:
    """One library of so many briefings: a cold check, then warm ones beside the bare imports."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_library(root, count, 1)
        (root / "mkdocs.yml").write_text("site_name: 지어낸 브리핑\n", encoding="utf-8")
        check = [BRIEFING, "check", str(min((root / "briefings").glob("*.yaml")))]
        cold, told = seconds(check, root)
        warm, imports = [], []
        for _ in range(TURNS):
            used, told_again = seconds(check, root)
            assert told_again == told, "a check from the cache says something else"
            warm.append(used)
            imports.append(seconds(IMPORTS, root)[0])
    ratio = min(warm) / min(imports)
    return (
        f"{count:>6} briefings: cold {cold / count * 1000:.1f} ms each,"
        f" warm {min(warm) * 1000:.0f} ms, {ratio:.2f} x the imports"
    )


if __name__ == "__main__":
    for given in sys.argv[1:]:
        print(measure(int(given)), flush=True)
