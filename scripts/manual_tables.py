"""The parts of the manual that are lists: commands, fields, kinds of pages, data files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from inspect import cleandoc
from pathlib import Path

import click
from pydantic.fields import FieldInfo

from briefing.build import build
from briefing.catalogue import TABLES
from briefing.cli import COMMANDS, briefing, load_command
from briefing.model import (
    Briefing,
    Correction,
    Event,
    Figure,
    Item,
    NameFile,
    Note,
    Outlook,
    Quote,
    Record,
    Review,
    Source,
    Statement,
)
from briefing.pages import PAGE_KINDS

INVENTED = Path(__file__).resolve().parent.parent / "tests" / "library"

# The blocks of the format in the order of the manual: heading, its id, the record.
BLOCKS: tuple[tuple[str, str, type[Record]], ...] = (
    ("맨 바깥", "top", Briefing),
    ("`source`: 기사", "source", Source),
    ("모든 항목에", "item", Item),
    ("`summary`: 핵심", "summary", Statement),
    ("`quotes`: 말", "quotes", Quote),
    ("`figures`: 수치", "figures", Figure),
    ("`events`: 일어난 일", "events", Event),
    ("`outlook`: 앞으로", "outlook", Outlook),
    ("`notes`: 덧붙임", "notes", Note),
    ("`corrections`: 고침", "corrections", Correction),
    ("`reviewed`: 살펴봄", "reviewed", Review),
    ("`registry/`의 이름 파일", "names", NameFile),
)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; what is in a cell cannot end it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "&#124;").replace("\n", " ")


# Fields ------------------------------------------------------------------------------------------


def render_fields() -> str:
    """Every field of every block: whether it must be there, and what it holds."""
    parts = []
    for title, anchor, record in BLOCKS:
        parts.append(f"### {title} {{#{anchor}-fields}}\n")
        parts.append(table(["항목", "꼭", "무엇"], _field_rows(record)))
    return "\n".join(parts)


def own_fields(record: type[Record]) -> dict[str, FieldInfo]:
    """The fields of a block without those that every item has."""
    shared = Item.model_fields if issubclass(record, Item) and record is not Item else {}
    return {name: info for name, info in record.model_fields.items() if name not in shared}


def _field_rows(record: type[Record]) -> Iterator[Sequence[str]]:
    fields = own_fields(record)
    # What must be there comes first, in the order of the model.
    for name, info in sorted(fields.items(), key=lambda field: not field[1].is_required()):
        yield f"`{name}`", "꼭" if info.is_required() else "", info.description or ""


# Commands ----------------------------------------------------------------------------------------

COMMANDS_HEAD = """---
title: 명령
description: briefing 명령과 옵션 모두
---

# 명령

저장소의 어느 폴더에서나 씁니다. `python3 scripts/dev.py check`를 한 번 돌리고 나면
`.venv/bin/briefing`에 있습니다. 아래에서는 줄여 `briefing`이라고 적습니다.

결과만 표준 출력에 쓰고 나머지는 표준 오류에 씁니다. `NO_COLOR`를 따릅니다.

| 끝날 때의 수 | 뜻 |
|---|---|
| 0 | 고칠 곳이 없습니다. |
| 1 | 고칠 곳을 찾았습니다. |
| 2 | 명령을 잘못 적었습니다. |
| 3 | 파일이나 도구가 없습니다. |
| 70 | 도구의 잘못입니다. 알려 주세요. |
"""


def render_commands() -> str:
    """The page of every command with its arguments and options, from their own help texts."""
    parts = [COMMANDS_HEAD, "## briefing {#briefing}\n", _command(briefing, "briefing")]
    for command in map(load_command, COMMANDS):
        name = f"briefing {command.name}"
        parts += [f"## {name} {{#{command.name}}}\n", _command(command, name)]
    return "\n".join(parts)


def _command(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name)
    usage = " ".join([name, *command.collect_usage_pieces(context)])
    parts = [f"{cleandoc(command.help or '')}\n", f"```text\n{usage}\n```\n"]
    rows = [
        (_option(parameter), _help(parameter))
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
    ]
    if rows:
        parts.append(table(["옵션", "뜻"], rows))
    return "\n".join(parts)


def _option(option: click.Option) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    if option.is_flag or option.count:
        return f"`{names}`"
    if isinstance(option.type, click.Choice):
        return f"`{names}` " + " · ".join(f"`{choice}`" for choice in option.type.choices)
    return f"`{names} {(option.metavar or option.type.name).upper()}`"


def _help(option: click.Option) -> str:
    return option.help or ""


# What the site holds -----------------------------------------------------------------------------

FEW = 1  # a folder with more files of one ending is told as a folder


def render_contents() -> str:
    """Every kind of page with an address of the invented library, and every file for programs."""
    made = build(INVENTED)
    pages = []
    for kind in PAGE_KINDS:
        view, _ = next(iter(kind.views(made.library)), (None, None))
        pages.append(
            (f"`{kind.name}`", f"`/{view.url}`" if view else "", view.title if view else "")
        )
    tables = [(f"`data/{t.name}.json` · `.csv`", t.means) for t in TABLES]
    others = [(f"`{path}`",) for path in other_files([export.path for export in made.exports])]
    return "\n".join(
        [
            "## 페이지 {#page-kinds}\n",
            table(["갈래", "지어낸 보기의 주소", "제목"], pages),
            "## 데이터 {#data-files}\n",
            table(["파일", "무엇"], tables),
            "## 그 밖의 파일 {#other-files}\n",
            table(["파일"], others),
        ]
    )


def other_files(paths: Iterable[str]) -> list[str]:
    """The files that are no table of data; many of one kind in a folder as `folder/*.ending`."""
    tables = {f"data/{t.name}{ending}" for t in TABLES for ending in (".json", ".csv")}
    kinds: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        folder, _, name = path.rpartition("/")
        if path not in tables:
            kinds[f"{folder}/*.{name.partition('.')[2]}".lstrip("/")].append(path)
    return sorted(
        shown for kind, found in kinds.items() for shown in ([kind] if len(found) > FEW else found)
    )
