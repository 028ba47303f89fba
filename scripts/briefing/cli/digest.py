"""`briefing digest`: a newsletter of a period, on standard output."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

import click

from briefing.cli.outcome import EXIT_PROBLEMS
from briefing.exports import digest as newsletter
from briefing.exports.digest import DigestForm
from briefing.library import Library
from briefing.problem import Report
from briefing.problem_format import count_words
from briefing.rules import check_library

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "--since", type=_DAY, metavar="날짜", help="첫날. 적지 않으면 마지막 날의 엿새 앞입니다."
)
@click.option(
    "--until",
    type=_DAY,
    metavar="날짜",
    help="마지막 날. 적지 않으면 가장 새 브리핑을 실은 날입니다.",
)
@click.option(
    "--format", "form", type=click.Choice(["md", "html"]), default="md", help="Markdown이나 HTML."
)
@click.pass_context
def digest(
    context: click.Context, since: datetime | None, until: datetime | None, form: DigestForm
) -> None:
    """한 기간에 실은 브리핑으로 소식지를 씁니다."""
    root: Path = context.obj
    report = Report()
    library = Library.open(root, report)
    report.extend(check_library(library))
    if report.has_errors:
        click.echo(f"고칠 곳이 있어 쓰지 않았습니다: {count_words(report)}", err=True)
        context.exit(EXIT_PROBLEMS)
    if not until and not library.day:
        click.echo("실린 브리핑이 없어 쓸 것이 없습니다.", err=True)
        return
    last = until or datetime.fromisoformat(library.day or "")
    first = since or last - timedelta(days=6)
    if first > last:
        raise click.UsageError("--since가 --until보다 뒤입니다.")
    letter = newsletter.digest(library, first.date(), last.date())
    click.echo(newsletter.render_digest(letter, form, _site_url(root)), nl=False)


def _site_url(root: Path) -> str:
    """The site's address in mkdocs.yml with a slash at its end; '' where none is set."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search(r"^site_url:\s*[\"']?(https?://[^\s\"'#]+)", text, re.MULTILINE)
    return f"{found[1].rstrip('/')}/" if found else ""
