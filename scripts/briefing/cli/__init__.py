"""The command line: the only room that prints and exits."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import click

from briefing.cli.korean import name_arguments, speak_korean
from briefing.cli.outcome import EXIT_ENVIRONMENT, EXIT_INTERNAL
from briefing.cli.terminal import program

# A contributor meets them in this order in the help. Each is a module of its own, imported when
# it is called: the check of a library that has not changed needs none of the rest.
COMMANDS = (
    "new",
    "check",
    "read",
    "explain",
    "names",
    "add",
    "schema",
    "review",
    "verify",
    "digest",
    "write",
)
_OUTSIDE = "저장소 안이 아닙니다. mkdocs.yml이 있는 폴더로 옮겨 가거나 --root로 알려 주세요."


def find_root(start: Path) -> Path | None:
    """The nearest folder upward with mkdocs.yml."""
    return next((path for path in (start, *start.parents) if (path / "mkdocs.yml").exists()), None)


def load_command(name: str) -> click.Command:
    """The command of a name in COMMANDS, its arguments named in Korean."""
    command: click.Command = getattr(importlib.import_module(f"briefing.cli.{name}"), name)
    return name_arguments(command)


class _Commands(click.Group):
    """The commands by name, in the order in which they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of the first word; of a misspelt one, what was likely meant."""
        if args[0] not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            if near:
                ctx.fail(f"「{args[0]}」 명령은 없습니다. 혹시 {near[0]}인가요?")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        return load_command(cmd_name) if cmd_name in COMMANDS else None


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
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
        click.echo(
            _OUTSIDE,
            err=True,
        )
        context.exit(EXIT_ENVIRONMENT)
    context.obj = found


speak_korean(briefing)


def main() -> None:
    """Run the command; what it did not foresee is one line and exit code 70, no traceback."""
    try:
        briefing(prog_name=program())
    except Exception as error:
        from briefing.yaml_tree import MissingParser

        if isinstance(error, MissingParser):
            advice = ".venv를 지우고 다시 설치해 주세요: python3 scripts/dev.py check"
            click.echo(f"{error} {advice}", err=True)
            sys.exit(EXIT_ENVIRONMENT)
        if isinstance(error, OSError) and error.filename:
            told = f"{error.filename}: 읽거나 쓰지 못했습니다({error.strerror})."
            click.echo(f"{told} 파일과 폴더의 권한을 확인해 주세요.", err=True)
            sys.exit(EXIT_ENVIRONMENT)
        click.echo(f"뜻밖의 오류입니다({type(error).__name__}: {error}). 알려 주세요.", err=True)
        sys.exit(EXIT_INTERNAL)
