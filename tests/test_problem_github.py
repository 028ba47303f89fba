"""Problems as GitHub takes them: within its limits, and nothing of a file as its own markup."""

from __future__ import annotations

from briefing.problem import Level, Place, Problem
from briefing.problem_github import format_github, format_summary


def problem(level: Level = "error", **place: int) -> Problem:
    fields = {"line": 2, "column": 5, "end_line": 2, "end_column": 9} | place
    return Problem("todo", level, Place("briefings/a,b:c.yaml", **fields), "100%\n둘째 줄", "고침")


def test_a_problem_is_one_command_with_everything_escaped() -> None:
    assert format_github([problem()]) == (
        "::error file=briefings/a%2Cb%3Ac.yaml,line=2,endLine=2,col=5,endColumn=8,"
        "title=오류 todo::100%25%0A둘째 줄%0A→ 고침"
    )


def test_a_span_over_several_lines_has_no_column() -> None:
    command = format_github([problem(end_line=4)])

    assert "line=2,endLine=4,title" in command
    assert "col=" not in command


def test_ten_of_each_level_are_shown_errors_first_and_the_rest_is_counted() -> None:
    levels: list[Level] = ["hint", "warning", "error"]
    lines = format_github([problem(level) for level in levels for _ in range(12)]).split("\n")

    assert [line.partition(" ")[0] for line in lines[:-1]] == (
        ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    )
    assert lines[-1].startswith("… 6곳은")


def test_the_table_holds_everything_and_no_markup_of_a_file() -> None:
    text = "|<script>[a](b)@everyone `x` **y**\n# 제목"
    table = format_summary(
        [Problem("todo", "error", Place("x.yaml", 3, 2), text, text)], "파일 1개"
    )

    row = table.splitlines()[-1]
    assert row.startswith("| x.yaml&#58;3&#58;2 | 오류 | todo | ")
    assert row.count("|") == 5
    for mark in ("<script", "[a]", "@every", "`x`", "**"):
        assert mark not in row


def test_a_table_larger_than_github_takes_ends_with_what_is_left() -> None:
    many = [Problem("todo", "error", Place("x.yaml", n), "긴 글" * 200) for n in range(3000)]

    table = format_summary(many, "")

    assert len(table.encode()) < 1024 * 1024
    assert table.rstrip().endswith("곳 더")
