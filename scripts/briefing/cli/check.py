"""`briefing check`: every problem of every file in one run, and the safe mends on demand."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import click

from briefing.check_cache import Checked, read_checked, state_of, write_checked
from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_PROBLEMS
from briefing.cli.terminal import runnable, use_colour
from briefing.problem import Problem, Report
from briefing.problem_format import count_words, format_json, format_text
from briefing.problem_github import format_github, format_summary

_KINDS = {
    "statement": "문장",
    "quote": "인용",
    "figure": "수치",
    "event": "사건",
    "outlook": "예고",
}
_COLOURS = {"+": "32", "-": "31", "@": "36"}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="사람이 읽는 글, 프로그램이 읽는 JSON, GitHub의 주석.",
)
@click.option("--fix", is_flag=True, help="안전하게 고칠 수 있는 것을 고치고 다시 살펴봅니다.")
@click.option("--strict", is_flag=True, help="경고와 귀띔만 있어도 1로 끝냅니다.")
@click.pass_context
def check(
    context: click.Context, paths: tuple[Path, ...], form: str, fix: bool, strict: bool
) -> None:
    """모든 파일을 살펴 고칠 곳을 한 번에 모두 알려 줍니다.

    파일이나 폴더를 적으면 모두 읽되 그 파일의 고칠 곳만 보여 줍니다. 브리핑에는 그 기사도 듭니다.
    """
    root: Path = context.obj
    is_wanted = _wanted(root, paths)
    if fix:
        _fix(context, is_wanted)
    checked = _checked(root)
    problems = [problem for problem in checked.problems if is_wanted(problem.place.path)]
    if form == "json":
        click.echo(format_json(problems, checked.files))
    elif form == "github":
        _print_github(problems, checked)
    else:
        _print_text(root, problems, checked, of_all=bool(paths))
    if any(problem.level == "error" or strict for problem in problems):
        context.exit(EXIT_PROBLEMS)


def _checked(root: Path) -> Checked:
    """What the last check found where nothing has changed since, else what this one finds."""
    state = state_of(root)
    kept = read_checked(root, state)
    if kept:
        return kept
    # Only what has to be read pays for reading it: the imports cost more than a kept check.
    from briefing.library import Library
    from briefing.rules import check_library

    report = Report()
    library = Library.open(root, report, with_drafts=True)
    report.extend(check_library(library))
    counts = dict.fromkeys(_KINDS, 0)
    for entry in library.entries:
        for item in entry.items:
            if item.kind in counts and all(evidence.span for evidence in item.evidence):
                counts[item.kind] += 1
    checked = Checked(report.problems, len(library.files), counts)
    write_checked(root, state, checked)
    return checked


def _wanted(root: Path, paths: tuple[Path, ...]) -> Callable[[str], bool]:
    """Whether a file, relative to the root, was asked for; a briefing brings its article."""
    if not paths:
        return lambda _: True
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        if not path.exists() and (root / path).exists():
            path = root / path  # as a problem names it, wherever the command is called
        if not path.exists():
            raise click.BadParameter(
                f"「{path}」: 그런 파일이나 폴더가 없습니다.", param_hint="파일"
            )
        resolved = path.resolve()
        if not resolved.is_relative_to(root):
            message = f"「{path}」: 이 프로젝트({root.name}) 안의 파일이 아닙니다."
            raise click.BadParameter(message, param_hint="파일")
        relative = resolved.relative_to(root)
        if resolved.is_dir():
            folders.add("" if relative == Path() else f"{relative.as_posix()}/")
            continue
        files.add(relative.as_posix())
        if relative.parts[:1] == ("briefings",) and len(relative.parts) == 2:
            files.add(f"seeds/{relative.stem}.txt")
    return lambda path: path in files or any(f"{path}/".startswith(folder) for folder in folders)


def _fix(context: click.Context, is_wanted: Callable[[str], bool]) -> None:
    """Show what can be mended as a diff on standard error, then mend it, all files or none."""
    from briefing.mending import find_mends
    from briefing.writing import write_together

    root: Path = context.obj
    try:
        mends = find_mends(root, is_wanted)
        for mend in mends:
            click.echo("\n".join(_diff(mend.path, mend.before, mend.after)), err=True)
            click.echo("".join(f"  → {words}\n" for words in mend.says), err=True)
        files = {root / mend.path: mend.after for mend in mends}
        write_together(files, overwrite=True)
    except OSError as error:
        click.echo(f"고치지 못했습니다: {error.strerror} ({error.filename})", err=True)
        context.exit(EXIT_ENVIRONMENT)
    told = f"파일 {len(mends)}개를 고쳤습니다." if mends else "저절로 고칠 수 있는 것이 없습니다."
    click.echo(told, err=True)


def _diff(path: str, before: bytes, after: bytes) -> Iterator[str]:
    colour = use_colour()
    lines = difflib.unified_diff(
        _shown(before), _shown(after), f"{path} (지금)", f"{path} (고친 뒤)", lineterm=""
    )
    for line in lines:
        code = _COLOURS.get(line[:1])
        yield f"\x1b[{code}m{line}\x1b[0m" if colour and code else line


def _shown(data: bytes) -> list[str]:
    from briefing.document import guess_encoding

    text = data.decode(guess_encoding(data) or "utf-8", "replace")
    return text.replace("\r\n", "\n").split("\n")


def _print_text(root: Path, problems: list[Problem], checked: Checked, *, of_all: bool) -> None:
    if problems:
        click.echo(format_text(map(_as_typed, problems), root, colour=use_colour()))
        click.echo()
    click.echo(f"파일 {checked.files}개를 보았습니다: {count_words(problems)}")
    verified = _verified(checked.verified)
    if verified:
        click.echo(f"모든 브리핑에서 {verified}" if of_all else verified)


def _as_typed(problem: Problem) -> Problem:
    """The problem with every command in it as it can be typed here."""
    hint = problem.hint and runnable(problem.hint)
    return replace(problem, message=runnable(problem.message), hint=hint)


def _verified(counts: Mapping[str, int]) -> str:
    """「인용 10 · 수치 8 · 문장 16을 기사와 맞대어 보았습니다」."""
    parts = [f"{_KINDS[kind]} {number}" for kind, number in counts.items() if number]
    return f"기사와 맞대어 본 것: {' · '.join(parts)}" if parts else ""


def _print_github(problems: list[Problem], checked: Checked) -> None:
    counted = f"파일 {checked.files}개를 보았습니다. {_verified(checked.verified)}".strip()
    found = count_words(problems)
    if problems:
        click.echo(format_github(problems))
    click.echo(f"{found} — {counted}")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(format_summary(problems, counted))
