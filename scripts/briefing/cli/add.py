"""`briefing add`: a new file of the registry."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.names import KIND_WORDS
from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_PROBLEMS
from briefing.cli.slug import check_slug
from briefing.draft import slug_for
from briefing.inputs import NAME_FOLDERS, NAME_KINDS
from briefing.korean.particle import with_particle
from briefing.library import read_registry
from briefing.model import NameKind
from briefing.registry import Registry
from briefing.schema import NAMES, render_schemas
from briefing.writing import FileExists, write_together
from briefing.yaml_scalar import quote_scalar

_HEADER = "# yaml-language-server: $schema=../../../docs/schema/{kind}.schema.json\n"


@click.command()
@click.argument("kind", type=click.Choice(NAME_KINDS))
@click.argument("name")
@click.option(
    "--alias", "aliases", multiple=True, metavar="이름", help="다른 이름. 여러 번 적습니다."
)
@click.option("--en", metavar="이름", help="영어 이름.")
@click.option("--company", metavar="이름", help="제품·연구소·자회사가 딸린 회사.")
@click.option("--means", metavar="문장", help="무엇인지 한 문장으로.")
@click.option(
    "--slug", metavar="이름", help="파일 이름. 적지 않으면 영어 이름이나 로마자로 짓습니다."
)
@click.pass_context
def add(
    context: click.Context,
    kind: NameKind,
    name: str,
    aliases: tuple[str, ...],
    en: str | None,
    company: str | None,
    means: str | None,
    slug: str | None,
) -> None:
    """이름 하나를 registry/에 등록합니다.

    종류는 company(회사) theme(주제) product(제품) person(사람) organisation(기관) measure(척도)
    가운데 하나입니다.
    """
    root: Path = context.obj
    registry = read_registry(root)
    name = " ".join(name.split())
    if not name:
        raise click.BadParameter("이름이 비어 있습니다.", param_hint="이름")
    _refuse_known(context, registry, (name, *aliases, *((en,) if en else ())))
    _refuse_unknown_company(registry, company)
    slug = check_slug(slug or slug_for(name, en or next((a for a in aliases if a.isascii()), None)))
    path = f"{NAME_FOLDERS[kind]}/{slug}.yaml"
    text = _text(kind, name, aliases, {"en": en, "company": company, "means": means})
    try:
        write_together({root / path: text.encode("utf-8")})
    except FileExists:
        click.echo(f"{path} 파일이 이미 있어 쓰지 않았습니다.", err=True)
        click.echo(f"  → 다른 파일 이름을 알려 주세요: --slug {slug}-2", err=True)
        context.exit(EXIT_PROBLEMS)
    except OSError as error:
        click.echo(f"파일을 쓰지 못했습니다: {error.strerror} ({path})", err=True)
        context.exit(EXIT_ENVIRONMENT)
    is_listed = _complete_in_editors(root)
    click.echo(path)
    added = with_particle(f"「{name}」", "을/를")
    click.echo(f"{KIND_WORDS[kind]} {added} 등록했습니다.", err=True)
    if is_listed:
        click.echo(
            f"편집기가 보는 이름 목록({NAMES})에도 더했습니다. 함께 커밋해 주세요.", err=True
        )


def _complete_in_editors(root: Path) -> bool:
    """Write the list of names that editors complete anew, where the project keeps one."""
    if not (root / NAMES).is_file():
        return False
    registry = read_registry(root)
    write_together({root / NAMES: render_schemas(registry)[NAMES]}, overwrite=True)
    return True


def _refuse_known(context: click.Context, registry: Registry, spellings: tuple[str, ...]) -> None:
    """A name or alias belongs to one file only."""
    for spelling in spellings:
        other = registry.find(spelling)
        if other:
            known = with_particle(f"「{spelling}」", "은/는")
            click.echo(f"{known} {other.document.path}에 이미 있는 이름입니다.", err=True)
            click.echo(f"  → 그 파일의 이름: {other.name} ({KIND_WORDS[other.kind]})", err=True)
            context.exit(EXIT_PROBLEMS)


def _refuse_unknown_company(registry: Registry, company: str | None) -> None:
    if company and registry.find(company, ("company", "organisation")) is None:
        near = registry.nearest(company, ("company", "organisation"))
        hint = f" 혹시 {near.name}인가요?" if near else " 먼저 회사를 등록해 주세요."
        raise click.BadParameter(
            f"「{company}」: 등록된 회사가 아닙니다.{hint}", param_hint="--company"
        )


def _text(
    kind: NameKind, name: str, aliases: tuple[str, ...], fields: dict[str, str | None]
) -> str:
    lines = [f"name: {quote_scalar(name)}"]
    if aliases:
        listed = ", ".join(quote_scalar(alias, in_list=True) for alias in dict.fromkeys(aliases))
        lines.append(f"aliases: [{listed}]")
    lines += [f"{key}: {quote_scalar(value)}" for key, value in fields.items() if value]
    return _HEADER.format(kind=kind) + "\n".join(lines) + "\n"
