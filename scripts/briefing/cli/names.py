"""`briefing names`: what is in the registry, found in any spelling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from briefing.cli.outcome import EXIT_PROBLEMS
from briefing.cli.terminal import runnable, wrapped
from briefing.inputs import NAME_KINDS
from briefing.korean.jamo import choseong, from_keyboard
from briefing.library import read_registry
from briefing.model import PLURALS, NameKind
from briefing.registry import Name, fold

KIND_WORDS: dict[NameKind, str] = {
    "company": "회사",
    "theme": "주제",
    "product": "제품",
    "person": "사람",
    "organisation": "기관",
    "measure": "척도",
}


@click.command()
@click.argument("query", required=False)
@click.option("--kind", type=click.Choice(NAME_KINDS), help="이 종류의 이름만 보여 줍니다.")
@click.pass_context
def names(context: click.Context, query: str | None, kind: NameKind | None) -> None:
    """등록된 이름을 찾습니다. 한글, 영어, 한자, 초성(ㅂㅇㅌㄷㅅ) 어느 것으로나 찾습니다.

    이름을 적지 않으면 모두 보여 줍니다.
    """
    root: Path = context.obj
    registry = read_registry(root)
    every = [name for name in registry if kind in (None, name.kind)]
    found = every if query is None else [name for name in every if matches(name, query)]
    if not found:
        if query is None:
            click.echo("등록된 이름이 아직 없습니다.", err=True)
            context.exit(EXIT_PROBLEMS)
        click.echo(f"「{query}」에 맞는 이름이 없습니다.", err=True)
        near = registry.nearest(query, (kind,) if kind else NAME_KINDS)
        if near:
            click.echo(f"  → 비슷한 이름: {near.name} ({near.document.path})", err=True)
        add = f'briefing add {kind or "company"} "{query}"'
        click.echo(f"  → 새 이름이면: {runnable(add)}", err=True)
        context.exit(EXIT_PROBLEMS)
    click.echo("\n".join(_lines(found)))


def matches(name: Name, query: str) -> bool:
    """Whether a query is in a spelling or the slug, as typed, as choseong, or by the wrong keys."""
    wanted = fold(query)
    if not wanted:
        return True
    spellings = [fold(spelling) for spelling in (*name.spellings, name.slug)]
    if any(wanted in spelling for spelling in spellings):
        return True
    if all("ㄱ" <= letter <= "ㅎ" for letter in wanted):
        return any(wanted in choseong(spelling) for spelling in spellings)
    typed = fold(from_keyboard(query)) if query.isascii() else ""
    is_word = len(typed) > 1 and all("가" <= letter <= "힣" for letter in typed)
    return is_word and any(typed in spelling for spelling in spellings)


def _lines(found: Iterable[Name]) -> Iterator[str]:
    """Each name with its kind, its other spellings and, below it, its file."""
    for name in found:
        others = ", ".join(spelling for spelling in name.spellings if spelling != name.name)
        owner = f" · {name.file.company}" if name.file.company else ""
        head = f"{KIND_WORDS[name.kind]}  "
        yield from wrapped(head, f"{name.name}{owner}{f' ({others})' if others else ''}")
        yield f"      briefings/registry/{PLURALS[name.kind]}/{name.slug}.yaml"
