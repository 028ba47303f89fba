"""What is read of a YAML file: plain data, and the span of every key and value in its text."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from yaml import YAMLError

from briefing.problem import Problem

# None is a key or a dash with nothing behind it. Keys are in NFC, values as written.
Data = str | None | list["Data"] | dict[str, "Data"]
Path = tuple[str | int, ...]
# Lists of names: the only ones that may stand on one line, where a comma splits amounts.
NAME_LISTS = frozenset({"about", "themes", "versus", "see", "was", "aliases"})
# The lists of a briefing whose every item is a mapping.
ITEM_LISTS = frozenset(
    {"summary", "quotes", "figures", "events", "outlook", "notes", "corrections", "reviewed"}
)
# Every field of our files, for telling one whose colon is missing from a word; the model rules.
FIELDS = (
    NAME_LISTS
    | ITEM_LISTS
    | frozenset({"format", "title", "source", "added", "status", "en"})
    | frozenset({"publisher", "published", "author", "url", "accessed", "note", "sha256"})
    | frozenset({"text", "evidence", "said_by", "who", "role", "via", "partial", "what", "value"})
    | frozenset({"also", "when", "by", "outcome", "date", "item", "of"})
    | frozenset({"name", "company", "means"})
)


class MissingParser(RuntimeError):
    """PyYAML was installed without its C part, which reads ten times as fast."""


class Parser(Protocol):
    """The part of libyaml's binding that is used: the next event, None after the last."""

    def get_event(self) -> Any: ...  # noqa: D102


def open_parser(text: str) -> Parser:
    """The C parser on a text; raises MissingParser where there is none."""
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # missing in the stubs
    except ImportError as error:
        raise MissingParser("PyYAML에 C로 된 부분(libyaml)이 없습니다.") from error
    return CParser(text)


@dataclass(frozen=True, slots=True)
class Tree:
    """What was read of a file, up to its end or up to `error`.

    `spans` holds start and end of every node in the order of the file, keys among them: two
    numbers a node. `written` holds, by number of the node, the text of scalars whose characters
    do not stand one behind the other as in the value. `last_scalar` is where the last one begins.
    """

    data: Data
    spans: array[int]
    written: dict[int, str]
    problems: tuple[Problem, ...]
    error: YAMLError | None
    is_whole: bool
    last_scalar: int


def nodes_in(data: Data) -> int:
    """How many nodes a piece of data has: itself, its keys and everything in it."""
    if isinstance(data, dict):
        return 1 + sum(1 + nodes_in(value) for value in data.values())
    if isinstance(data, list):
        return 1 + sum(map(nodes_in, data))
    return 1


def node_of_key(mapping: dict[str, Data], node: int, key: str) -> int:
    """The number of the node that is a key, given the number of its mapping's."""
    node += 1
    for other, value in mapping.items():
        if other == key:
            break
        node += 1 + nodes_in(value)
    return node


def numbered_nodes(data: Data, path: Path = (), node: int = 0) -> Iterator[tuple[Path, int]]:
    """The path of every value with the number of its node; a key's is the one before its value."""
    yield path, node
    if isinstance(data, dict):
        for key, value in data.items():
            node += 2
            yield from numbered_nodes(value, (*path, key), node)
            node += nodes_in(value) - 1
    elif isinstance(data, list):
        for index, value in enumerate(data):
            node += 1
            yield from numbered_nodes(value, (*path, index), node)
            node += nodes_in(value) - 1
