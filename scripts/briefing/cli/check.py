"""`briefing check`: every problem of every file in one run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from briefing.cli.outcome import EXIT_PROBLEMS
from briefing.library import Library
from briefing.problem import Problem, Report
from briefing.problem_format import count_words, format_json, format_text
from briefing.rules import check_library


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--strict", is_flag=True, help="경고와 귀띔만 있어도 1로 끝냅니다.")
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], form: str, strict: bool) -> None:
    """모든 파일을 살펴 고칠 곳을 한 번에 모두 알려 줍니다."""
    root: Path = context.obj
    report = Report()
    library = Library.open(root, report, with_drafts=True)
    report.extend(check_library(library))
    problems = [p for p in report.problems if not paths or p.place.path in _wanted(root, paths)]
    if form == "json":
        click.echo(format_json(problems, len(library.files)))
    else:
        _print_text(root, problems, len(library.files))
    if any(problem.level == "error" or strict for problem in problems):
        context.exit(EXIT_PROBLEMS)


def _wanted(root: Path, paths: tuple[Path, ...]) -> set[str]:
    """The files asked for, relative to the root; a briefing brings its article with it."""
    wanted = set()
    for path in paths:
        resolved = path.resolve()
        if resolved.is_relative_to(root):
            relative = resolved.relative_to(root)
            wanted.add(relative.as_posix())
            if relative.parts[:1] == ("briefings",) and len(relative.parts) == 2:
                wanted.add(f"seeds/{relative.stem}.txt")
    return wanted


def _print_text(root: Path, problems: list[Problem], checked: int) -> None:
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    if problems:
        click.echo(format_text(problems, root, colour=colour))
        click.echo()
    click.echo(f"파일 {checked}개를 보았습니다: {count_words(problems)}")
