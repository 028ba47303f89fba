"""`briefing write`: the same site on disk, for any engine that reads Markdown."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from briefing.build import build
from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_PROBLEMS, EXIT_USAGE
from briefing.problem_format import count_words, format_text
from briefing.written_site import Refusal, site_url, write_site, written_files


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_context
def write(context: click.Context, folder: Path) -> None:
    """페이지와 데이터를, 우리 플러그인이 필요 없는 mkdocs.yml과 함께 폴더에 씁니다."""
    root: Path = context.obj
    folder = folder.resolve()
    if root.is_relative_to(folder) or folder.is_relative_to(root / "docs"):
        click.echo(f"「{folder}」에는 쓸 수 없습니다. 다른 폴더를 적어 주세요.", err=True)
        context.exit(EXIT_USAGE)
    try:
        _write(context, root, folder)
    except Refusal as refusal:
        click.echo(f"{refusal.message}\n→ {refusal.hint}", err=True)
        context.exit(EXIT_USAGE)
    except OSError as error:
        place = error.filename or folder
        click.echo(f"「{place}」에 쓰지 못했습니다({error.strerror}).", err=True)
        context.exit(EXIT_ENVIRONMENT)


def _write(context: click.Context, root: Path, folder: Path) -> None:
    made = build(root, site_url=site_url(root))
    if made.report.has_errors:
        colour = sys.stderr.isatty() and "NO_COLOR" not in os.environ
        click.echo(format_text(made.report.problems, root, colour=colour), err=True)
        counts = count_words(made.report.problems)
        click.echo(f"\n고칠 곳이 있어 아무것도 쓰지 않았습니다: {counts}", err=True)
        context.exit(EXIT_PROBLEMS)
    files = written_files(root, made)
    write_site(folder, files)
    click.echo(f"파일 {len(files)}개를 {folder}에 썼습니다.")
