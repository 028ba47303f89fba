"""`briefing explain`: the manual of a problem code."""

from __future__ import annotations

from collections.abc import Iterator

import click
from rapidfuzz import process

from briefing.cli.outcome import EXIT_USAGE
from briefing.cli.terminal import use_colour, wrapped
from briefing.korean.particle import with_particle
from briefing.rules.says import CodeManual, manuals

_MINIMUM_LIKENESS = 50.0


@click.command()
@click.argument("code", required=False)
@click.pass_context
def explain(context: click.Context, code: str | None) -> None:
    """고칠 곳에 적힌 코드가 무엇을 뜻하는지 보기와 함께 풀어 줍니다.

    규칙을 적지 않으면 모든 코드를 보여 줍니다.
    """
    every = manuals()
    if code is None:
        width = max(map(len, every))
        for each in every.values():
            click.echo("\n".join(wrapped(f"{each.code:{width}}  ", _first_sentence(each))))
        return
    manual = every.get(code.strip().lower())
    if manual is None:
        near = process.extract(code.lower(), list(every), limit=3, score_cutoff=_MINIMUM_LIKENESS)
        quoted = with_particle(f"「{code}」", "이라는/라는")
        click.echo(f"{quoted} 코드는 없습니다.", err=True)
        if near:
            click.echo(f"  → 비슷한 코드: {', '.join(found for found, *_ in near)}", err=True)
        click.echo("  → 모든 코드: briefing explain", err=True)
        context.exit(EXIT_USAGE)
    click.echo("\n".join(_page(manual)))


def _first_sentence(manual: CodeManual) -> str:
    first, stop, _ = manual.says.partition("다. ")
    return f"{first}다." if stop else manual.says


def _page(manual: CodeManual) -> Iterator[str]:
    yield click.style(manual.code, bold=True) if use_colour() else manual.code
    yield from wrapped("  ", manual.says)
    for title, examples in (("통과하는 보기", manual.passes), ("걸리는 보기", manual.fails)):
        for example in examples:
            yield f"\n{title}"
            yield from (f"    {line}".rstrip() for line in example.rstrip("\n").split("\n"))
