"""What `mkdocs build` costs on invented libraries, in processor time and memory.

.venv/bin/python tests/bench/measure_build.py 100 1000 3000
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.generated_library import write_library  # noqa: E402


def measure(count: int) -> str:
    """One build of so many briefings with the published site's settings, pages and theme."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_library(root, count, 1)
        for part in ("docs", "scripts/briefing/theme"):
            shutil.copytree(ROOT / part, root / part)
        shutil.copy(ROOT / "mkdocs.yml", root)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        mkdocs = [str(Path(sys.executable).parent / "mkdocs"), "build", "-q"]
        subprocess.run(mkdocs, cwd=root, check=True, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    each = seconds / count * 1000
    memory = after.ru_maxrss // 1024
    return f"{count:>6} briefings: {seconds:.1f} s, {each:.1f} ms each, {memory} MB"


if __name__ == "__main__":
    for given in sys.argv[1:]:
        print(measure(int(given)), flush=True)
