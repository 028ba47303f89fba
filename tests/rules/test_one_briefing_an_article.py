"""Articles that are one, or nearly one: told at the later briefing, but not where `see` joins."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library
from briefing.problem import Report
from briefing.rules import one_briefing_an_article

GANA, OTHER = "2026-03-gana-nuri-3", "2026-03-gana-again"


def copy_briefing(root: Path, old: str, new: str, see: str = "") -> None:
    """A second briefing on the same article, some words of it changed."""
    yaml = (root / f"briefings/{GANA}.yaml").read_text(encoding="utf-8")
    yaml = yaml.replace("added: 2026-03-06", f"{see}added: 2026-03-07")
    (root / f"briefings/{OTHER}.yaml").write_text(yaml, encoding="utf-8")
    seed = (root / f"seeds/{GANA}.txt").read_text(encoding="utf-8")
    assert old in seed
    (root / f"seeds/{OTHER}.txt").write_text(seed.replace(old, new), encoding="utf-8")


def found(root: Path) -> list[tuple[str, int, str]]:
    library = Library.open(root, Report())
    problems = one_briefing_an_article.check(library)
    return [(problem.place.path, problem.place.line, problem.level) for problem in problems]


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [("이보람 예시신문 기자", "정보미 예시통신 기자", "error"), ("지난 3일", "3일", "warning")],
    ids=["the same body", "a word less"],
)
def test_a_second_briefing_on_an_article_is_told(
    library_copy: Path, old: str, new: str, level: str
) -> None:
    copy_briefing(library_copy, old, new)

    assert found(library_copy) == [(f"briefings/{OTHER}.yaml", 5, level)]


def test_see_joins_two_reports_of_one_story(library_copy: Path) -> None:
    copy_briefing(library_copy, "지난 3일", "3일", see=f"see: [{GANA}]\n")

    assert found(library_copy) == []


def test_other_articles_on_the_same_company_are_left_alone(library_copy: Path) -> None:
    copy_briefing(library_copy, "지난 3일 대규모 언어모델", "")
    seed = "가나전자, 요금 인하\n가나전자는 5일 누리 앱의 요금을 내렸다. 이용자는 더 늘 듯하다.\n"
    (library_copy / f"seeds/{OTHER}.txt").write_text(seed, encoding="utf-8")

    assert found(library_copy) == []
