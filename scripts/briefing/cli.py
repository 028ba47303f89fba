"""The command line: the only room that prints and exits."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from briefing.library import Library
from briefing.problem import Problem, Report
from briefing.problem_format import count_words, format_json, format_text
from briefing.rules import check_library

EXIT_PROBLEMS, EXIT_USAGE, EXIT_ENVIRONMENT, EXIT_INTERNAL = 1, 2, 3, 70


def find_root(start: Path) -> Path | None:
    """The nearest folder upward with mkdocs.yml."""
    return next((path for path in (start, *start.parents) if (path / "mkdocs.yml").exists()), None)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="mkdocs.yml이 있는 폴더. 적지 않으면 위로 올라가며 찾습니다.",
)
@click.pass_context
def command(context: click.Context, root: Path | None) -> None:
    """기사와 YAML로 원문 브리핑을 만들고 살펴봅니다."""
    found = (root or find_root(Path.cwd()) or Path.cwd()).resolve()
    if not (found / "mkdocs.yml").exists():
        click.echo("mkdocs.yml이 있는 폴더를 찾지 못했습니다. --root로 알려 주세요.", err=True)
        context.exit(EXIT_ENVIRONMENT)
    context.obj = found


@command.command()
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


def main() -> None:
    """Run the command; what it did not foresee is one line and exit code 70, no traceback."""
    try:
        command()
    except Exception as error:
        click.echo(f"뜻밖의 오류입니다({type(error).__name__}: {error}). 알려 주세요.", err=True)
        sys.exit(EXIT_INTERNAL)
