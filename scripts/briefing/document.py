"""YAML text from strangers becomes strings, lists, maps, and the place of every key and value."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

from briefing.problem import Place, Problem
from briefing.yaml_characters import check_characters
from briefing.yaml_recovery import read_on
from briefing.yaml_scalar import character_spans, quote_scalar
from briefing.yaml_text import Lines, SourceText, decode, guess_encoding
from briefing.yaml_tree import Data, MissingParser, Path, Tree, numbered_nodes

__all__ = [
    "CODES",
    "Data",
    "Document",
    "MissingParser",
    "Path",
    "guess_encoding",
    "parse_document",
    "quote_scalar",
]

# A briefing of 300 items is 150 KB; what is larger was not written by hand.
MAX_BYTES = 500_000

# Code -> what must hold; the manual (`briefing explain`) and the docs show it.
CODES: dict[str, str] = {
    "yaml-encoding": "파일은 UTF-8로 저장합니다.",
    "yaml-syntax": "파일은 YAML로 읽을 수 있습니다.",
    "yaml-indentation": "같은 묶음의 줄은 같은 칸에서, 목록의 항목은 「- 」로 시작합니다.",
    "yaml-tab": "들여쓰기와 띄어쓰기에는 탭이 아니라 빈칸을 씁니다.",
    "yaml-quote": "따옴표나 특수 문자로 시작하는 값은 전체를 작은따옴표로 쌉니다.",
    "yaml-colon": "항목 이름 뒤에는 반각 콜론과 빈칸을 쓰고, 「: 」가 든 값은 따옴표로 쌉니다.",
    "yaml-comment": "「 #」가 든 값은 따옴표로 싸고, 메모의 # 앞은 두 칸, 뒤는 한 칸을 띕니다.",
    "yaml-flow": "중괄호는 쓰지 않고, 대괄호 목록은 이름을 적는 자리에만 씁니다.",
    "yaml-duplicate-key": "한 묶음에 같은 항목을 두 번 적지 않습니다.",
    "yaml-forbidden-character": "보이지 않거나 다른 글자로 잘못 보이는 글자를 쓰지 않습니다.",
    "yaml-feature": "앵커, 별칭, 태그, 병합, 지시문 같은 YAML 기능은 쓰지 않습니다.",
    "yaml-limit": "파일의 크기와 깊이, 값의 수는 손으로 쓴 글의 범위 안에 있습니다.",
    "yaml-document": "파일 하나에는 비어 있지 않은 문서 하나만 있습니다.",
}


@dataclass(frozen=True)
class Document:
    """A YAML file as plain data, every scalar as written; None is a value left empty.

    Its places are kept as two numbers for each key and value, in the order of the file.
    """

    path: str
    data: Data
    _lines: Lines = field(repr=False)
    _spans: array[int] = field(repr=False)
    _written: Mapping[int, str] = field(repr=False)
    _numbers: Mapping[Path, int] | None = field(default=None, repr=False)

    def __hash__(self) -> int:
        return hash(self.path)

    def place(self, *path: str | int) -> Place:
        """Where a value stands; of the nearest parent where the document has no such path."""
        return self._place_of(self._nodes[self._existing(path)])

    def key_place(self, *path: str | int) -> Place:
        """Where the key of a value stands; of an item of a list, which has none, the item."""
        existing = self._existing(path)
        has_key = bool(existing) and isinstance(existing[-1], str)
        return self._place_of(self._nodes[existing] - has_key)

    def text_place(self, path: Path, start: int, end: int) -> Place:
        """Where the characters `start` up to `end` of a text stand; else the whole value."""
        node = self._nodes[self._existing(path)]
        value = self._value(path)
        if not isinstance(value, str) or not 0 <= start < end <= len(value):
            return self._place_of(node)
        first, last = self._spans[2 * node : 2 * node + 2]
        if node in self._written:
            spans = character_spans(self._written[node], value)
            if spans is None:
                return self._place_of(node)
            return self._lines.place(first + spans[start][0], first + spans[end - 1][1])
        # Plain, or in quotation marks with nothing escaped inside: character by character.
        first += (last - first - len(value)) // 2
        return self._lines.place(first + start, first + end)

    def changed(
        self, dropped: Set[Path], renamed: Mapping[Path, str], replaced: Mapping[Path, str]
    ) -> Document:
        """The document without some values, with other keys, other texts; its places stay."""
        numbers: dict[Path, int] = {}

        def copy(value: Data, old: Path, new: Path) -> Data:
            numbers[new] = self._nodes[old]
            if isinstance(value, dict):
                named = {key: renamed.get((*old, key), key) for key in value}
                return {
                    named[key]: copy(inner, (*old, key), (*new, named[key]))
                    for key, inner in value.items()
                    if (*old, key) not in dropped
                }
            if isinstance(value, list):
                kept = [index for index in range(len(value)) if (*old, index) not in dropped]
                return [
                    copy(value[index], (*old, index), (*new, at)) for at, index in enumerate(kept)
                ]
            return replaced.get(old, value)

        return replace(self, data=copy(self.data, (), ()), _numbers=numbers)

    def scalars(self) -> Iterator[tuple[Path, str]]:
        """Every value that is a text, with its path, in the order of the file."""
        for path, _ in numbered_nodes(self.data):
            value = self._value(path)
            if isinstance(value, str):
                yield path, value

    def mappings(self) -> Iterator[tuple[Path, dict[str, Data]]]:
        """Every map, with its path, in the order of the file."""
        for path, _ in numbered_nodes(self.data):
            value = self._value(path)
            if isinstance(value, dict):
                yield path, value

    @cached_property
    def _nodes(self) -> Mapping[Path, int]:
        return dict(numbered_nodes(self.data)) if self._numbers is None else self._numbers

    def _existing(self, path: Path) -> Path:
        while path not in self._nodes:
            path = path[:-1]
        return path

    def _value(self, path: Path) -> Data:
        value = self.data
        for part in path:
            if isinstance(value, dict) and isinstance(part, str):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return value

    def _place_of(self, node: int) -> Place:
        return self._lines.place(self._spans[2 * node], self._spans[2 * node + 1])


def parse_document(data: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a YAML file: the document, or None where no mend makes one, and every problem found.

    With problems there is a document too wherever the rest of the file can still be read, so that
    its other mistakes are told in the same run. Nothing in `data` makes this raise; raises
    MissingParser when PyYAML has no C part. `path` is relative to the root.
    """
    if len(data) > MAX_BYTES:
        message = f"파일이 너무 큽니다: {len(data):,}바이트. {MAX_BYTES:,}바이트까지 읽습니다."
        hint = "파일을 둘로 나누거나, 잘못 붙여 넣은 곳이 없는지 확인해 주세요."
        return None, (Problem("yaml-limit", "error", Place(path), message, hint),)
    text, encoding_problems = decode(data, path)
    source, character_problems = check_characters(SourceText.of(text, path))
    tree, problems, as_read = read_on(source)
    document = _document(tree, as_read, path)
    if tree.is_whole and tree.data is None and not problems:
        message = "파일이 비어 있습니다."
        problems = (Problem("yaml-document", "error", Place(path), message),)
    found = dict.fromkeys((*encoding_problems, *character_problems, *problems))
    return document, tuple(sorted(_joined(found), key=lambda problem: problem.sort_key))


def _joined(problems: Collection[Problem]) -> Iterator[Problem]:
    """The problems, of a line with a tab only the tab: how far it is to be indented joins that."""
    moved = {p.place.line: p for p in problems if p.code == "yaml-indentation"}
    tabs = {p.place.line for p in problems if p.code == "yaml-tab"}
    for problem in problems:
        line = problem.place.line
        if problem.code == "yaml-tab" and line in moved:
            yield replace(problem, hint=f"탭을 지우고 {moved[line].hint}")
        elif problem.code != "yaml-indentation" or line not in tabs:
            yield problem


def _document(tree: Tree, source: SourceText, path: str) -> Document | None:
    if not tree.is_whole or tree.data is None:
        return None
    return Document(path, tree.data, source.lines, tree.spans, tree.written)
