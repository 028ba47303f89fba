"""A draft as YAML text, in the order and the style in which contributors write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.draft.context import Block
from briefing.draft.new_names import NewName
from briefing.yaml_scalar import quote_scalar
from briefing.yaml_tree import NAME_LISTS

HEADER = "# yaml-language-server: $schema=../docs/schema/briefing.schema.json"
_GUIDE = """\
# 초고입니다. 이렇게 마무리합니다.
#  1. TODO로 시작하는 값을 채웁니다. 쓰지 않을 항목은 통째로 지웁니다.
#  2. summary에 우리 말로 쓴 문장과 그 근거를 적습니다.
#  3. briefing check로 살펴보고, 다 되면 status: draft 줄을 지웁니다."""
_NEW_NAMES = """\
# 기사에 나온 새 이름입니다. 쓸 것만 터미널에서 등록하고, 이 줄들은 지웁니다. 제품의 --company는
# 짐작한 것이니 다르면 고칩니다. 등록한 뒤 briefing check --fix를 하면 TODO가 모두 지워집니다."""
# A comment that tells where the items of a section stand in the article.
_LINE = "  # 기사 {line}행"


def draft_text(
    fields: Block,
    source: Block,
    sections: Sequence[tuple[str, Sequence[tuple[int, Block]]]],
    new_names: Sequence[NewName],
    added: str,
) -> str:
    """The whole file. `sections` are lists of items, each with its line in the article."""
    lines = [HEADER, *_GUIDE.split("\n"), *_new_names(new_names), "format: 1"]
    lines += _pairs(fields)
    lines += ["source:", *_pairs(source, "  ")]
    for name, items in sections:
        if items:
            lines += [f"{name}:", *_items(items)]
    lines.append(f"added: {added}")
    return "\n".join(lines) + "\n"


def _new_names(new_names: Sequence[NewName]) -> Iterator[str]:
    if not new_names:
        return
    yield "#"
    yield from _NEW_NAMES.split("\n")
    for new in new_names:
        yield f"#   {add_command(new)}"


def add_command(new: NewName) -> str:
    """The command that registers a proposed name."""
    name = f'"{new.name}"' if " " in new.name else new.name
    options = "".join(
        f' --alias "{alias}"' if " " in alias else f" --alias {alias}" for alias in new.aliases
    )
    if new.company:
        company = f'"{new.company}"' if " " in new.company else new.company
        options += f" --company {company}"
    return f"briefing add {new.kind} {name}{options}"


def _items(items: Iterable[tuple[int, Block]]) -> Iterator[str]:
    last = 0
    for line, block in items:
        if line and line != last:
            yield _LINE.format(line=line)
            last = line
        for index, text in enumerate(_pairs(block, "    ")):
            yield f"  - {text[4:]}" if index == 0 else text


def _pairs(block: Block, indentation: str = "") -> Iterator[str]:
    for key, value in block.items():
        if isinstance(value, str):
            yield f"{indentation}{key}: {quote_scalar(value)}"
        elif key in NAME_LISTS:
            names = ", ".join(quote_scalar(name, in_list=True) for name in value)
            yield f"{indentation}{key}: [{names}]"
        else:
            yield f"{indentation}{key}:"
            yield from (f"{indentation}  - {quote_scalar(text)}" for text in value)
