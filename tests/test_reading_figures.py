"""The figures of docs/reading.md are those of the rules as they are, and they reach their goals."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reading.md"
BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->"
# F1; a rule that costs more than it brings shows here.
GOALS = {
    "문단(글·종류·행)": 0.97,
    "인용문": 0.98,
    "인용문과 말한 이(글자까지)": 0.90,
    "수치의 값": 0.95,
    "그 수치의 범위(이상·약…)": 0.93,
    "날짜": 0.92,
    "회사 이름": 0.85,
}
# What misses its goal on articles written and annotated elsewhere, whose misses were never read:
# no lower than it is, and out of this list once the goal is reached. Their speakers have fewer
# words of a role than are given here (「문가람 교수」 of 「한별대의 문가람 교수」); some are wrong.
SHORT = {
    ("unseen", "문단(글·종류·행)"): 0.967,
    ("pages-unseen", "문단(글·종류·행)"): 0.965,
    ("unseen", "인용문과 말한 이(글자까지)"): 0.635,
}


@pytest.fixture(scope="module")
def table() -> str:
    command = [sys.executable, "-m", "tests.measure_articles", "--table"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_page_shows_what_is_measured_now(table: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    shown = page.partition(BEGIN)[2].partition(END)[0]
    assert shown.strip() == table.strip(), "python -m tests.measure_articles --table"


@pytest.mark.parametrize(("measure", "goal"), GOALS.items())
def test_each_measure_reaches_its_goal_on_every_set(table: str, measure: str, goal: float) -> None:
    row = re.search(rf"^\| {re.escape(measure)} \| (.*) \|$", table, re.MULTILINE)
    assert row is not None
    heads = re.search(r"^\| 재는 것 \| (.*) \|$", table, re.MULTILINE)
    assert heads is not None
    cells = zip(heads[1].split(" | "), row[1].split(" | "), strict=True)
    scores = [(head, float(cell.split()[0])) for head, cell in cells if cell != "–"]
    assert scores
    for head, score in scores:
        known = SHORT.get((head.split(" (")[0], measure))
        assert score >= (goal if known is None else known), head
        assert known is None or score < goal, f"{head}: take it out of SHORT"
