"""Problems for GitHub: annotations on the lines of a pull request, and a table in the summary."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from briefing.problem import LEVELS, Level, Problem
from briefing.problem_format import LEVEL_WORDS, count_words

# GitHub shows ten annotations of a level a step and fifty a job; what is beyond is dropped unseen.
_SHOWN_OF_A_LEVEL = 10
_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "hint": "notice"}
# A step's summary may have 1 MiB; a row with its longest message and hint has under 2 KiB.
_MOST_BYTES = 900_000
# What Markdown or GitHub would read as its own: a mention, a link, a cell's end, a heading.
_MARKUP = {ord(mark): f"&#{ord(mark)};" for mark in "|`*_[]()#@!~\\:$"}


def format_github(problems: Iterable[Problem]) -> str:
    """Workflow commands, errors first: at most ten of each level, and a last one for the rest."""
    lines: list[str] = []
    found = tuple(problems)
    for level in LEVELS:
        of_level = [problem for problem in found if problem.level == level]
        lines += (_command(problem) for problem in of_level[:_SHOWN_OF_A_LEVEL])
    left = len(found) - len(lines)
    if left:
        lines.append(f"… {left}곳은 주석으로 보이지 않습니다. 전체 표는 이 작업의 요약에 있습니다.")
    return "\n".join(lines)


def _command(problem: Problem) -> str:
    place = problem.place
    fields: dict[str, str | int] = {"file": place.path, "line": place.line}
    if place.end_line is not None:
        fields["endLine"] = place.end_line
    # With a column, an annotation over several lines is not shown at all.
    if place.end_line in (None, place.line):
        fields["col"] = place.column
        if place.end_column is not None:
            fields["endColumn"] = max(place.column, place.end_column - 1)
    fields["title"] = f"{LEVEL_WORDS[problem.level]} {problem.code}"
    written = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items())
    message = problem.message + (f"\n→ {problem.hint}" if problem.hint else "")
    return f"::{_COMMANDS[problem.level]} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def format_summary(problems: Sequence[Problem], counted: str) -> str:
    """The whole table as Markdown for `$GITHUB_STEP_SUMMARY`; file text in it is only text."""
    lines = [f"## 브리핑 검사: {count_words(problems)}", "", counted, ""]
    if problems:
        lines += ["| 곳 | 정도 | 코드 | 고칠 것 |", "|---|---|---|---|"]
    size = sum(len(line.encode()) + 1 for line in lines)
    for number, row in enumerate(_rows(problems)):
        size += len(row.encode()) + 1
        if size > _MOST_BYTES:
            lines.append(f"\n… {len(problems) - number}곳 더")
            break
        lines.append(row)
    return "\n".join(lines) + "\n"


def _rows(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        message = _cell(problem.message)
        if problem.hint:
            message += f"<br>→ {_cell(problem.hint)}"
        cells = (_cell(str(problem.place)), LEVEL_WORDS[problem.level], problem.code, message)
        yield f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return html.escape(" ".join(text.split()), quote=False).translate(_MARKUP)
