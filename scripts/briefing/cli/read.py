"""`briefing read`: what the tool sees in one article, or in the article of one briefing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_PROBLEMS
from briefing.edtf import Edtf, parse_edtf
from briefing.entry import Entry
from briefing.korean.amount_words import format_amount
from briefing.library import Library, read_registry
from briefing.page_meta import PageMeta
from briefing.problem import Problem, Report
from briefing.problem_format import format_text
from briefing.reading import Source, parse_source, read_article
from briefing.reading_format import format_json, format_reading
from briefing.web_page import MissingExtra

_YAML_ENDINGS = (".yaml", ".yml")


class EdtfType(click.ParamType[Edtf]):
    """A date on the command line."""

    name = "날짜"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Edtf:
        """Say in Korean what is wrong with a date that is none."""
        try:
            return value if isinstance(value, Edtf) else parse_edtf(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="사람이 읽는 글이나 프로그램이 읽는 JSON.",
)
@click.option("--published", type=EdtfType(), help="기사가 나온 날. 기사에 적힌 날보다 앞섭니다.")
@click.pass_context
def read(context: click.Context, file: Path, form: str, published: Edtf | None) -> None:
    """기사(.txt .md .html)나 브리핑(.yaml)에서 도구가 읽은 것을 보여 줍니다.

    문단, 인용과 말한 이, 수치, 날짜, 이름을 기사의 행 번호와 함께 보여 줍니다.
    """
    root: Path = context.obj
    problems: tuple[Problem, ...] = ()
    extra: tuple[str, ...] = ()
    if file.suffix.lower() in _YAML_ENDINGS:
        report = Report()
        library = Library.open(root, report, with_drafts=True)
        entry, registry = _entry(library, report, file), library.registry
        source, extra = _of_entry(entry), tuple(_figures(entry))
        published = published or entry.briefing.source.published
    else:
        # An article is read without the briefings: there may be thousands of them.
        registry = read_registry(root)
        source, problems = _parsed(root, file)
    reading = read_article(source.article, registry, published)
    if form == "json":
        click.echo(format_json(reading, source.meta))
    else:
        path = source.article.path
        click.echo(format_reading(path, reading, source.meta, source.left_out, extra))
    if any(problem.level == "error" for problem in problems):
        context.exit(EXIT_PROBLEMS)


def _parsed(root: Path, file: Path) -> tuple[Source, tuple[Problem, ...]]:
    """The article of a file and what is wrong with it; ends the command where there is none."""
    data = _bytes(file)
    try:
        source, problems = parse_source(data, _shown(root, file))
    except MissingExtra as error:
        click.echo(str(error), err=True)
        raise click.exceptions.Exit(EXIT_ENVIRONMENT) from error
    _tell(root, problems)
    if source is None:
        raise click.exceptions.Exit(EXIT_PROBLEMS)
    return source, problems


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = "폴더입니다" if file.is_dir() else "파일이 없거나 읽을 수 없습니다"
        click.echo(f"{file}: {reason} ({error.strerror}). 경로를 확인해 주세요.", err=True)
        raise click.exceptions.Exit(EXIT_ENVIRONMENT) from error


def _shown(root: Path, file: Path) -> str:
    resolved = file.resolve()
    return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else str(file)


def _tell(root: Path, problems: tuple[Problem, ...]) -> None:
    if problems:
        colour = sys.stderr.isatty() and "NO_COLOR" not in os.environ
        click.echo(format_text(problems, root, colour=colour), err=True)


def _entry(library: Library, report: Report, file: Path) -> Entry:
    """The briefing of a YAML file; its problems are told where it could not be read."""
    _bytes(file)
    path = _shown(library.root, file)
    for entry in library.entries:
        if entry.document.path == path:
            return entry
    problems = tuple(problem for problem in report.problems if problem.place.path == path)
    _tell(library.root, problems)
    if not problems:
        hint = "briefings/에 있는 브리핑이나 기사 파일을 적어 주세요."
        click.echo(f"{path}: 읽을 수 있는 브리핑이 아닙니다. {hint}", err=True)
    raise click.exceptions.Exit(EXIT_PROBLEMS)


def _of_entry(entry: Entry) -> Source:
    """The article of a briefing, with what its YAML says of where it is from."""
    told, seen = entry.briefing.source, entry.article.meta
    meta = PageMeta(
        told.title or seen.title,
        told.author or seen.author,
        told.publisher,
        told.published.text,
        told.url,
    )
    return Source(entry.article, meta)


def _figures(entry: Entry) -> Iterator[str]:
    """What the figures of the YAML say as they are read."""
    items = [item for item in entry.items if item.kind == "figure"]
    if items:
        yield f"브리핑에 적은 수치 {len(items)}개"
    for item in items:
        written = str(getattr(item.source, "value", ""))
        what = str(getattr(item.source, "what", ""))
        told = str(format_amount(item.amount)) if item.amount else "수치로 읽지 못했습니다"
        yield f"  {what}: {written} → {told}"
