"""The command line: the only room that prints and exits."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.cli.add import add
from briefing.cli.check import check
from briefing.cli.digest import digest_command
from briefing.cli.explain import explain
from briefing.cli.korean import speak_korean
from briefing.cli.names import names
from briefing.cli.new import new
from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_INTERNAL
from briefing.cli.read import read
from briefing.cli.review import review
from briefing.cli.schema import schema
from briefing.cli.verify import verify_command
from briefing.cli.write import write
from briefing.document import MissingParser

# One module a command. A contributor meets them in this order in the help.
COMMANDS: tuple[click.Command, ...] = (
    new,
    check,
    read,
    explain,
    names,
    add,
    schema,
    review,
    verify_command,
    digest_command,
    write,
)


def find_root(start: Path) -> Path | None:
    """The nearest folder upward with mkdocs.yml."""
    return next((path for path in (start, *start.parents) if (path / "mkdocs.yml").exists()), None)


class _InOrder(click.Group):
    """Commands in the order in which they are needed, not in that of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)


@click.group(
    cls=_InOrder,
    context_settings={"help_option_names": ["-h", "--help"]},
    commands={command.name or "": command for command in COMMANDS},
)
@click.option(
    "--root",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="mkdocs.yml이 있는 폴더. 적지 않으면 위로 올라가며 찾습니다.",
)
@click.pass_context
def briefing(context: click.Context, root: Path | None) -> None:
    """기사와 YAML로 원문 브리핑을 만들고 살펴봅니다."""
    found = (root or find_root(Path.cwd()) or Path.cwd()).resolve()
    if not (found / "mkdocs.yml").exists():
        click.echo("mkdocs.yml이 있는 폴더를 찾지 못했습니다. --root로 알려 주세요.", err=True)
        context.exit(EXIT_ENVIRONMENT)
    context.obj = found


speak_korean(briefing)


def main() -> None:
    """Run the command; what it did not foresee is one line and exit code 70, no traceback."""
    try:
        briefing()
    except MissingParser as error:
        click.echo(f"{error} PyYAML을 다시 설치해 주세요: python3 scripts/dev.py setup", err=True)
        sys.exit(EXIT_ENVIRONMENT)
    except Exception as error:
        click.echo(f"뜻밖의 오류입니다({type(error).__name__}: {error}). 알려 주세요.", err=True)
        sys.exit(EXIT_INTERNAL)
