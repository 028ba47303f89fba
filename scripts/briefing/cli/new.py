"""`briefing new`: an article becomes a seed and a draft of its briefing."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import click

from briefing.article import Article, parse_article
from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_PROBLEMS
from briefing.cli.slug import check_slug
from briefing.cli.terminal import runnable
from briefing.document import parse_document
from briefing.draft import Draft, SourceFields, make_draft, slug_of_article
from briefing.draft.incoming import AS_TEXT, ENDINGS, Incoming, Unreadable, read_incoming
from briefing.edtf import nearest_form, parse_edtf
from briefing.entry import Entry
from briefing.frame import shorten
from briefing.inputs import BRIEFINGS, SEEDS
from briefing.korean.particle import with_particle
from briefing.library import read_registry
from briefing.model import Briefing
from briefing.problem import Problem
from briefing.problem_format import count_words, format_text
from briefing.registry import Registry
from briefing.rules import check_entry
from briefing.structure import validate
from briefing.web_page import MissingExtra
from briefing.writing import FileExists, write_together

_SEOUL = timezone(timedelta(hours=9))
_SHOWN_LINES, _SHOWN_CELLS = 12, 72
_ADDRESS = re.compile(r"https?:/")
# A flash of the agencies has 80 characters; what is shorter is not the whole of an article.
_SHORT = 60
_SECTIONS = {"quotes": "인용", "figures": "수치", "events": "사건", "outlook": "예고"}


@click.command()
@click.argument("article", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--publisher", metavar="이름", help="기사를 낸 매체.")
@click.option("--url", metavar="주소", help="기사의 주소(http:// 또는 https://).")
@click.option("--published", metavar="날짜", help="기사가 나온 날. 예: 2026-03-05, 2026-03~")
@click.option("--slug", metavar="이름", help="파일 이름. 예: 2026-03-gana-nuri-3")
@click.option("--dry-run", is_flag=True, help="파일을 쓰지 않고 초고를 화면에 보여 줍니다.")
@click.option("--force", is_flag=True, help="같은 이름의 파일이 있어도 덮어씁니다.")
@click.pass_context
def new(
    context: click.Context,
    article: Path,
    publisher: str | None,
    url: str | None,
    published: str | None,
    slug: str | None,
    dry_run: bool,
    force: bool,
) -> None:
    """기사에서 브리핑의 초고를 만듭니다.

    기사는 .txt, .md, .html 파일이나 표준 입력(-)입니다. seeds/에 기사를, briefings/에 인용과
    수치, 날짜를 미리 채운 YAML을 씁니다.
    """
    root: Path = context.obj
    known = SourceFields(publisher, _published(published), None, None, _url(url))
    incoming = _incoming(context, article)
    registry = read_registry(root)
    added = datetime.now(_SEOUL).date().isoformat()
    source = _joined(known, incoming.fields)
    seed = incoming.text.encode("utf-8")
    parsed = _parsed(context, seed)
    slug = _slug(registry, slug, parsed, source, added)
    paths = root / SEEDS / f"{slug}.txt", root / BRIEFINGS / f"{slug}.yaml"
    parsed = _parsed(context, seed, f"{SEEDS}/{slug}.txt")
    draft = _as_typed(make_draft(parsed, registry, source, added))
    if not dry_run:
        if not force:
            _refuse_known(context, seed, paths[0])
        _write(context, dict(zip(paths, (seed, draft.text.encode("utf-8")), strict=True)), force)
        click.echo(f"{SEEDS}/{slug}.txt\n{BRIEFINGS}/{slug}.yaml")
    else:
        click.echo(draft.text, nl=False)
    problems = _problems(registry, slug, parsed, draft)
    click.echo("\n".join(_told(root, slug, incoming, parsed, draft, problems)), err=True)


def _as_typed(draft: Draft) -> Draft:
    """The draft with every command in its comments as it can be typed here."""
    lines = draft.text.split("\n")
    told = (runnable(line) if line.startswith("#") else line for line in lines)
    return replace(draft, text="\n".join(told))


def _published(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return parse_edtf(text.strip()).text
    except ValueError as error:
        near = nearest_form(text)
        message = str(error) if not near else f"{error}"
        raise click.BadParameter(message, param_hint="--published") from None


def _url(text: str | None) -> str | None:
    if text is not None and not text.startswith(("http://", "https://")):
        message = f"「{text}」: http://나 https://로 시작해야 합니다."
        raise click.BadParameter(message, param_hint="--url")
    return text


def _incoming(context: click.Context, path: Path) -> Incoming:
    """The article's bytes and what they hold; leaves the command where they hold none."""
    if str(path) == "-":
        data, ending = sys.stdin.buffer.read(), ""
    else:
        ending = path.suffix.lower()
        if _ADDRESS.match(str(path)):
            message = "주소는 읽지 않습니다. 기사의 본문을 복사해 .txt로 저장해 주세요."
            raise click.BadParameter(message, param_hint="기사")
        if ending not in ENDINGS:
            message = f"「{path}」: {', '.join(ENDINGS[:3])} 파일이나 표준 입력(-)을 읽습니다."
            raise click.BadParameter(f"{message} {AS_TEXT}", param_hint="기사")
        if not path.is_file():
            raise click.BadParameter(f"「{path}」: 그런 파일이 없습니다.", param_hint="기사")
        try:
            data = path.read_bytes()
        except OSError as error:
            message = f"「{path}」: 읽지 못했습니다({error.strerror})."
            raise click.BadParameter(message, param_hint="기사") from None
    try:
        return read_incoming(data, ending)
    except MissingExtra as error:
        click.echo(str(error), err=True)
        context.exit(EXIT_ENVIRONMENT)
    except Unreadable as error:
        click.echo(f"{path}: {error}", err=True)
        context.exit(EXIT_PROBLEMS)


def _joined(given: SourceFields, found: SourceFields) -> SourceFields:
    """What the contributor says, and what the page says where he is silent."""
    return SourceFields(
        given.publisher or found.publisher,
        given.published or found.published,
        found.title,
        found.author,
        given.url or found.url,
    )


def _parsed(context: click.Context, seed: bytes, path: str = f"{SEEDS}/draft.txt") -> Article:
    article, problems = parse_article(seed, path)
    if article is None:
        click.echo(" ".join(f"{p.message} {p.hint or ''}".rstrip() for p in problems), err=True)
        context.exit(EXIT_PROBLEMS)
    return article


def _slug(
    registry: Registry, given: str | None, article: Article, source: SourceFields, added: str
) -> str:
    if given is None:
        return slug_of_article(article, registry, source, added)
    return check_slug(given)


def _refuse_known(context: click.Context, seed: bytes, own: Path) -> None:
    """Stop where the very same article is a seed already."""
    root: Path = context.obj
    for path in sorted((root / SEEDS).glob("*.txt")):
        if path != own and path.stat().st_size == len(seed) and path.read_bytes() == seed:
            click.echo(f"같은 기사가 이미 있습니다: {SEEDS}/{path.name}", err=True)
            own_briefing = f"{BRIEFINGS}/{path.stem}.yaml"
            click.echo(f"  → 그 브리핑을 이어서 써 주세요: {own_briefing}", err=True)
            context.exit(EXIT_PROBLEMS)


def _write(context: click.Context, files: dict[Path, bytes], force: bool) -> None:
    root: Path = context.obj
    try:
        write_together(files, overwrite=force)
    except FileExists as error:
        path = error.path.relative_to(root).as_posix()
        click.echo(f"{path} 파일이 이미 있어 아무것도 쓰지 않았습니다.", err=True)
        click.echo("  → 다른 이름은 --slug로, 덮어쓰려면 --force로 알려 주세요.", err=True)
        context.exit(EXIT_PROBLEMS)
    except OSError as error:
        click.echo(f"파일을 쓰지 못했습니다: {error.strerror} ({error.filename})", err=True)
        context.exit(EXIT_ENVIRONMENT)


def _problems(registry: Registry, slug: str, article: Article, draft: Draft) -> tuple[Problem, ...]:
    """What `check` will say of the draft: nothing but its to-dos, where all is well."""
    path = f"{BRIEFINGS}/{slug}.yaml"
    document, problems = parse_document(draft.text.encode("utf-8"), path)
    if document is None:
        return problems
    record, structural = validate(document, Briefing)
    if record is None:
        return (*problems, *structural)
    entry = Entry(slug, record, document, article, registry)
    return (*problems, *structural, *check_entry(entry))


def _told(
    root: Path,
    slug: str,
    incoming: Incoming,
    article: Article,
    draft: Draft,
    problems: tuple[Problem, ...],
) -> Iterator[str]:
    if incoming.encoding:
        encoded = with_particle(incoming.encoding, "으로/로")
        yield f"{encoded} 저장된 기사여서 UTF-8로 바꾸어 두었습니다."
    size = sum(len("".join(part.text.split())) for part in article.body)
    if size < _SHORT:
        yield f"본문이 {size}자뿐입니다. 기사를 끝까지 옮겼는지 살펴봐 주세요."
    counts = [f"{word} {draft.counts[name]}" for name, word in _SECTIONS.items()]
    yield f"기사에서 찾은 것: {' · '.join(counts)}"
    todo = sum(problem.code == "todo" for problem in problems)
    others = [problem for problem in problems if problem.code != "todo"]
    yield f"채울 곳(TODO): {todo}곳"
    if draft.new_names:
        yield f"등록할 만한 새 이름: {', '.join(new.name for new in draft.new_names)}"
    yield from _listed("페이지에서 옮기지 않은 글", incoming.left_out)
    yield from _listed(
        "기사에 두었으나 본문으로 보지 않은 글", [part.text for part in draft.left_out]
    )
    if others:
        yield f"초고에 고칠 곳이 있습니다: {count_words(others)}"
        yield format_text(others, root, colour=False)
    after = runnable("briefing check로")
    yield f"다음: briefings/{slug}.yaml의 TODO를 채우고 {after} 살펴보세요."


def _listed(what: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield f"{what} {len(texts)}곳:"
    yield from (f"  · {shorten(text, _SHOWN_CELLS)}" for text in texts[:_SHOWN_LINES])
    if len(texts) > _SHOWN_LINES:
        yield f"  · … {len(texts) - _SHOWN_LINES}곳 더"
