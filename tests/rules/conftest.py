"""One article and one briefing on a screen, with the names of the invented library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library import Library
from briefing.problem import Problem, Report
from briefing.rules import check_library

SLUG = "2026-03-one-screen"
HEAD = """\
# Invented for a test.
format: 1
title: 지어낸 브리핑
source:
  publisher: 예시신문
  published: 2026-03-05
"""
# Where a case is about one item, the rest of a briefing is of no interest.
SUMMARY = """\
summary:
  - text: 지어낸 기사다.
    themes: [추론 비용]
    evidence: 이 글은 지어낸
"""
LAST = "이 글은 지어낸 기사다."
Check = Callable[..., list[Problem]]


@pytest.fixture
def problems(library_copy: Path) -> Check:
    """Check an article with the items of a briefing; every problem that is found there.

    The briefing's head and a summary sentence are put in front, line 11 is the first of `items`.
    """

    def check(article: str, items: str, head: str = HEAD) -> list[Problem]:
        text = head + ("" if "summary:" in items else SUMMARY) + items
        (library_copy / f"briefings/{SLUG}.yaml").write_text(text, encoding="utf-8")
        seed = f"지어낸 기사\n{article}\n{LAST}\n"
        (library_copy / f"seeds/{SLUG}.txt").write_text(seed, encoding="utf-8")
        report = Report()
        library = Library.open(library_copy, report)
        report.extend(check_library(library))
        return [
            problem
            for problem in report
            if SLUG in problem.place.path and problem.code != "article-covered"
        ]

    return check


def places(problems: list[Problem]) -> list[tuple[int, int, str]]:
    """Line, column and code of each."""
    return [(p.place.line, p.place.column, p.code) for p in problems]
