"""`briefing schema`: the JSON Schemas that editors read, written anew or compared."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_PROBLEMS
from briefing.library import read_registry
from briefing.schema import render_schemas, stale_schemas
from briefing.writing import write_together


@click.command()
@click.option(
    "--check", "only_check", is_flag=True, help="쓰지 않고, 지금의 것과 다르면 1로 끝냅니다."
)
@click.pass_context
def schema(context: click.Context, only_check: bool) -> None:
    """편집기가 읽는 JSON Schema를 docs/schema/에 새로 씁니다."""
    root: Path = context.obj
    registry = read_registry(root)
    stale = stale_schemas(root, registry)
    for path in stale:
        click.echo(path)
    if only_check and stale:
        click.echo("스키마가 지금의 형식이나 이름과 다릅니다: briefing schema", err=True)
        context.exit(EXIT_PROBLEMS)
    if stale and not only_check:
        schemas = render_schemas(registry)
        try:
            write_together({root / path: schemas[path] for path in stale}, overwrite=True)
        except OSError as error:
            click.echo(f"파일을 쓰지 못했습니다: {error.strerror} ({error.filename})", err=True)
            context.exit(EXIT_ENVIRONMENT)
    click.echo(
        f"스키마 {len(render_schemas(registry))}개 가운데 {len(stale)}개가 달랐습니다.", err=True
    )
