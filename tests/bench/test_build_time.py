"""The cost of a briefing stays what it is when there are ten times as many: nothing is quadratic.

Measured side by side in processor time, so that a busy machine slows both alike. The whole of
`mkdocs build` at 1,000 and more is measured by hand: `python tests/bench/measure_build.py`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.build import build

FEW, MANY = 60, 600
# Measured 1.0 to 1.1; a step that looks at every briefing for every briefing gives 3 and more.
ALLOWED = 1.6


def invented(count: int) -> Mapping[str, str]:
    """Small briefings over three years, twenty companies and ten themes, two figures each."""
    files = {"mkdocs.yml": "site_name: 지어낸 브리핑\n"}
    for number in range(20):
        for folder, kind in (("companies", "회사"), ("themes", "주제")):
            path = f"briefings/registry/{folder}/{folder[0]}{number:02}x.yaml"
            files[path] = f"name: 지어낸{kind}{number:02}가\n"
    files["briefings/registry/measures/users.yaml"] = "name: 이용자\n"
    for index in range(count):
        slug = f"n{index:05}"
        day = f"{2024 + index * 3 // count}-{index % 12 + 1:02}-{index % 28 + 1:02}"
        company, theme = f"지어낸회사{index % 20:02}가", f"지어낸주제{index % 10:02}가"
        files[f"seeds/{slug}.txt"] = (
            f"{company} 소식 {slug}\n\n"
            f"{company}는 새 일을 시작했다. 이용자는 {index + 10}만 명이다.\n"
        )
        files[f"briefings/{slug}.yaml"] = (
            f"format: 1\ntitle: {company}의 새 일\nsource:\n  publisher: 예시신문\n"
            f"  published: {day}\nsummary:\n  - text: {company}가 새 일을 시작했다.\n"
            f"    about: [{company}]\n    themes: [{theme}]\n    evidence: 새 일을 시작했다\n"
            f"figures:\n  - what: 이용자\n    about: [{company}]\n    value: {index + 10}만 명\n"
            f"    evidence: 이용자는 {index + 10}만 명이다\nadded: {day}\n"
        )
    return files


def cost(root: Path, count: int) -> float:
    """Processor seconds a briefing, the better of two runs."""
    for path, text in invented(count).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        made = build(root)
        best = min(best, time.process_time() - started)
    assert len(made.library.listed) == count
    return best / count


@pytest.mark.filterwarnings("error")
def test_a_briefing_costs_the_same_among_ten_times_as_many(tmp_path: Path) -> None:
    few, many = cost(tmp_path / "few", FEW), cost(tmp_path / "many", MANY)
    assert many / few < ALLOWED, f"{few * 1000:.1f} ms → {many * 1000:.1f} ms a briefing"
