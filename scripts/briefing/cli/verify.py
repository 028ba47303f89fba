"""`briefing verify`: a citation or a saved page against the articles."""

from __future__ import annotations

from pathlib import Path

import click

from briefing import citation
from briefing.citation import Verdict, read_citations
from briefing.cli.outcome import EXIT_PROBLEMS
from briefing.library import Library
from briefing.problem import Report


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.pass_context
def verify(context: click.Context, file: str) -> None:
    """복사한 인용이나 저장한 페이지의 말이 기사에 그대로 있는지 봅니다(-는 표준 입력)."""
    root: Path = context.obj
    library = Library.open(root, Report(), with_drafts=True)
    with click.open_file(file, encoding="utf-8", errors="replace") as opened:
        cited = read_citations(opened.read())
    if not cited:
        click.echo("따옴표 안의 말이나 인용 문단을 찾지 못했습니다.", err=True)
        context.exit(EXIT_PROBLEMS)
    verdicts = list(citation.verify(cited, library.entries))
    for verdict in verdicts:
        click.echo("\n".join(_lines(verdict)))
    standing = sum(verdict.stands for verdict in verdicts)
    click.echo(f"{len(verdicts)}곳 가운데 {standing}곳이 원문과 일치합니다.")
    if standing < len(verdicts):
        context.exit(EXIT_PROBLEMS)


def _lines(verdict: Verdict) -> list[str]:
    words = f"“{verdict.cited.text}”"
    if verdict.stands:
        return [f"일치  {verdict.path}:{verdict.line}  {words}"]
    if verdict.line is not None:
        named = ", ".join(f"{line}행" for line in sorted(verdict.cited.lines))
        said = f"  → 적힌 행은 {named}이지만 기사에서는 {verdict.path}:{verdict.line}에 있습니다."
        return [f"다름  {words}", said]
    if verdict.nearest:
        path, nearest = verdict.nearest
        said = f"  → {path}:{nearest.line}에는 이렇게 적혀 있습니다: {nearest.text}"
        return [f"없음  {words}", said]
    return [f"없음  {words}", "  → 어느 기사에도 비슷한 말이 없습니다."]
