"""`briefing review`: what only a human can judge, and the signature over it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from rapidfuzz import process

from briefing.cli.outcome import EXIT_PROBLEMS, EXIT_USAGE
from briefing.document import parse_document, quote_scalar
from briefing.entry import Entry
from briefing.korean.particle import with_particle
from briefing.library import Library
from briefing.problem import Report
from briefing.review import WHOLE_QUESTIONS, is_current, judgements, review_mark, signed_text
from briefing.rules import check_entry
from briefing.writing import write_together


@click.command()
@click.argument("slug")
@click.option("--sign", metavar="이름", help="살펴보았다는 서명을 YAML에 더합니다.")
@click.pass_context
def review(context: click.Context, slug: str, sign: str | None) -> None:
    """사람만이 판단할 수 있는 것을 항목마다 근거와 나란히 보여 줍니다."""
    root: Path = context.obj
    report = Report()
    library = Library.open(root, report, with_drafts=True)
    entry = library.by_slug.get(slug.removesuffix(".yaml").rpartition("/")[2])
    if entry is None:
        nearest = process.extractOne(slug, list(library.by_slug), score_cutoff=60)
        hint = f" 비슷한 브리핑: {nearest[0]}" if nearest else ""
        quoted = with_particle(f"「{slug}」", "이라는/라는")
        click.echo(f"{quoted} 브리핑이 없습니다.{hint}", err=True)
        context.exit(EXIT_USAGE)
    if sign is None:
        click.echo("\n".join(_sheet(entry)))
        return
    errors = [problem for problem in check_entry(entry) if problem.level == "error"]
    if errors or entry.is_draft:
        reason = (
            "초고(status: draft)입니다" if entry.is_draft else f"고칠 곳이 {len(errors)}곳 있습니다"
        )
        click.echo(f"{entry.path}에 서명하지 않았습니다: {reason}.", err=True)
        context.exit(EXIT_PROBLEMS)
    sign = " ".join(sign.split())
    if not sign:
        raise click.BadParameter("이름이 비어 있습니다.", param_hint="--sign")
    if any(signed.by == sign and is_current(entry, signed) for signed in entry.briefing.reviewed):
        click.echo(f"{entry.path}에 이미 서명했습니다: {sign}, {review_mark(entry)}")
        return
    _sign(root, entry, sign)
    click.echo(f"{entry.path}에 서명했습니다: {sign}, {review_mark(entry)}")


def _sheet(entry: Entry) -> list[str]:
    lines = [f"{entry.path}  {entry.briefing.title}", ""]
    for judgement in judgements(entry):
        item = judgement.item
        words = getattr(item.source, "text", None) or getattr(item.source, "what", "")
        value = getattr(item.source, "value", "")
        lines.append(f"{entry.path}:{judgement.line}  {words}{f' {value}' if value else ''}")
        for evidence in item.evidence:
            where = f"{entry.article.path}:{evidence.line}" if evidence.line else "기사에 없음"
            lines.append(f"    {where}  {evidence.text}")
        lines += [f"    ? {judgement.question}", ""]
    lines += [f"? {question}" for question in WHOLE_QUESTIONS]
    for signed in entry.briefing.reviewed:
        state = "지금 그대로" if is_current(entry, signed) else "그 뒤에 바뀜"
        lines.append(f"살펴본 이: {signed.by}, {signed.date.text} ({state})")
    return lines


def _sign(root: Path, entry: Entry, name: str) -> None:
    """Write the file whole or not at all; what is written must read back as it was meant."""
    path = root / entry.path
    day = datetime.now(ZoneInfo("Asia/Seoul")).date().isoformat()
    text = path.read_bytes().decode("utf-8")
    fresh = signed_text(entry, text, quote_scalar(name), day).encode("utf-8")
    document, problems = parse_document(fresh, entry.path)
    if document is None or problems:
        raise RuntimeError("서명을 더한 파일을 다시 읽지 못했습니다")
    write_together({path: fresh}, overwrite=True)
