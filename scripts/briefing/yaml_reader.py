"""The parser's events become a tree: data and places, and what is wrong with them."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Any

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from briefing.problem import Problem
from briefing.yaml_characters import MAX_SHOWN, limited, shown
from briefing.yaml_mistakes import (
    check_block,
    check_comment,
    check_key,
    check_plain,
    check_question_mark,
    check_quoted,
    refused_collection,
    refused_property,
    suspicious_comments,
    undashed_item,
)
from briefing.yaml_text import SourceText
from briefing.yaml_tree import ITEM_LISTS, NAME_LISTS, Data, Tree, node_of_key, open_parser

# A briefing nests 5 deep, and one of 300 items has 7,000 nodes.
MAX_DEPTH = 16
MAX_NODES = 20_000


def read_tree(source: SourceText) -> Tree:
    """Read the one document of a text; raises MissingParser, and nothing that the text could cause.

    Events need no recursion, so no depth hurts, and unlike nodes they tell anchors and tags.
    """
    return _Reader(source).read()


@dataclass(slots=True, eq=False)
class _Dropped:
    """Stands where a key would: the value behind it is read and thrown away with it.

    `is_open` while the key itself, a list or a mapping, is being read.
    """

    name: str
    first_node: int
    is_open: bool = False


@dataclass(slots=True)
class _Frame:
    """A collection being read: its node, and what to go on with once it is closed."""

    node: int
    flow_start: int | None
    outer: Data
    outer_key: str | _Dropped | None


class _Reader:
    """Builds a tree. A key of None means that a mapping waits for its next key."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._spans = array("I")
        self._written: dict[int, str] = {}
        self._problems: list[Problem] = []
        self._data: Data = None
        self._container: Data = None
        self._key: str | _Dropped | None = None
        self._frames: list[_Frame] = []
        self._documents = 0
        self._is_stopped = False
        self._is_limited = False
        self._last_start = self._last_end = self._key_column = self._comment_line = 0
        self._comments = list(reversed(suspicious_comments(source.text)))
        self._next_comment = self._comments[-1] if self._comments else len(source.text) + 1

    def read(self) -> Tree:
        error: YAMLError | None = None
        try:
            self._read_events()
        except YAMLError as stop:
            error = stop
        return Tree(
            data=self._data,
            spans=self._spans,
            written=self._written,
            problems=limited(iter(self._problems)),
            error=error,
            is_whole=error is None and not self._is_limited,
            last_scalar=self._last_start,
        )

    def _read_events(self) -> None:
        handlers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open_mapping,
            SequenceStartEvent: self._open_sequence,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        parser = open_parser(self._source.text)
        while not self._is_stopped and (event := parser.get_event()) is not None:
            handler = handlers.get(type(event))
            if handler:
                handler(event)
        if not self._is_stopped:
            self._judge_comments(len(self._source.text), len(self._source.text))

    def _scalar(self, event: Any) -> None:
        """A key or a value: 200 in a file, so what is common is settled by the cheapest test."""
        start, end = event.start_mark.index, event.end_mark.index
        if self._next_comment < end:
            self._judge_comments(start, end)
        if event.anchor or event.tag:
            self._report(refused_property(self._source, start, end))
        value, style = event.value, event.style
        if self._key is None and type(self._container) is dict:
            self._take_key(start, end, value, event.start_mark.column)
            return
        if style:
            if end - start != len(value) + 2:
                end = self._look_at_styled(start, end, value, style)
        elif not value:
            value = None
        elif end - start != len(value) or ":" in value or "：" in value or value[0] == "-":
            self._look_at_plain(start, end, value)
        self._add_node(start, end)
        self._last_start, self._last_end = start, end
        self._put(value)

    def _add_node(self, start: int, end: int) -> None:
        self._spans.append(start)
        self._spans.append(end)

    @property
    def _next_node(self) -> int:
        return len(self._spans) // 2

    def _put(self, value: Data) -> None:
        container, key = self._container, self._key
        if type(container) is list:
            container.append(value)
        elif type(container) is dict:
            if type(key) is str:
                container[key] = value
            elif isinstance(key, _Dropped):
                self._forget(key.first_node)
            self._key = None
        else:
            self._data = value

    def _forget(self, first_node: int) -> None:
        del self._spans[2 * first_node :]
        for node in [node for node in self._written if node >= first_node]:
            del self._written[node]

    def _report(self, problems: Iterator[Problem]) -> None:
        self._problems.extend(islice(problems, MAX_SHOWN + 1 - len(self._problems)))

    def _take_key(self, start: int, end: int, key: str, column: int) -> None:
        mapping = self._container
        assert isinstance(mapping, dict)
        if not (key.isascii() and key.isidentifier()):
            self._report(check_key(self._source, start, end, key))
            key = unicodedata.normalize("NFC", key)
        if key in mapping and self._begins_item(mapping, key):
            self._report(undashed_item(self._source, start))
            mapping = self._split_item(mapping, start)
        self._key = key
        if key in mapping:
            self._report(self._duplicate_key(mapping, key, start, end))
            self._key = _Dropped(key, self._next_node)
        elif key == "<<":
            self._report(refused_property(self._source, start, end))
            self._key = _Dropped(key, self._next_node)
        elif self._source.text[end : end + 1] != ":":
            self._report(check_question_mark(self._source, start, end))
        self._add_node(start, end)
        self._last_start = self._last_end = end
        self._key_column = column

    def _begins_item(self, mapping: dict[str, Data], key: str) -> bool:
        """Whether a key is the first one of an item again: the dash of the next is missing."""
        frame = self._frames[-1]
        is_item = len(self._frames) == 3 and self._frames[-2].outer_key in ITEM_LISTS
        return is_item and isinstance(frame.outer, list) and next(iter(mapping)) == key

    def _split_item(self, mapping: dict[str, Data], start: int) -> dict[str, Data]:
        """End an item where the next one begins without its dash; the next one."""
        frame = self._frames[-1]
        assert isinstance(frame.outer, list)
        self._spans[2 * frame.node + 1] = self._last_end
        frame.outer.append(mapping)
        frame.node = self._next_node
        self._add_node(start, start)
        fresh: dict[str, Data] = {}
        self._container = fresh
        return fresh

    def _duplicate_key(
        self, mapping: dict[str, Data], key: str, start: int, end: int
    ) -> Iterator[Problem]:
        frame = self._frames[-1]
        if len(self._frames) == 2 and frame.outer_key in ITEM_LISTS:
            return  # The missing dashes are told once, at the end of the mapping.
        first = self._spans[2 * node_of_key(mapping, frame.node, key)]
        line = self._source.line_number(first)
        message = f"「{shown(key)}」 항목이 두 번 적혔습니다. 처음 적은 곳은 {line}번째 줄입니다."
        hint = "하나로 합치거나 지워 주세요. 목록의 다음 항목이라면 앞에 「- 」를 붙여 주세요."
        yield self._source.problem("yaml-duplicate-key", start, end, message, hint)

    def _look_at_plain(self, start: int, end: int, value: str) -> None:
        if end - start != len(value):
            self._written[self._next_node] = self._source.text[start:end]
        self._report(check_plain(self._source, start, end))

    def _look_at_styled(self, start: int, end: int, value: str, style: str) -> int:
        """Check a value that is no simple quoted one; returns where it ends."""
        if style in "|>":
            # To the parser a block ends where the next token begins.
            end = start + len(self._source.text[start:end].rstrip())
            if not value:
                self._report(check_block(self._source, start, end))
        else:
            self._report(check_quoted(self._source, start, end, value))
        self._written[self._next_node] = self._source.text[start:end]
        return end

    def _open_mapping(self, event: Any) -> None:
        self._open(event, {})

    def _open_sequence(self, event: Any) -> None:
        self._open(event, [])

    def _open(self, event: Any, container: Data) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor or event.tag:
            self._report(refused_property(self._source, start, end))
        if self._key is None and type(self._container) is dict:
            self._report(check_key(self._source, start, end, ""))
            self._key = _Dropped("", self._next_node, is_open=True)
        flow_start = start if event.flow_style else None
        self._frames.append(_Frame(self._next_node, flow_start, self._container, self._key))
        self._add_node(start, end)
        self._container, self._key = container, None
        if len(self._frames) > MAX_DEPTH:
            self._stop_at_limit(start, end, f"목록과 항목이 {MAX_DEPTH}겹보다 깊게 들어 있습니다.")
        elif self._next_node > MAX_NODES:
            self._stop_at_limit(start, end, f"한 파일에 적힌 값이 {MAX_NODES:,}개를 넘습니다.")

    def _stop_at_limit(self, start: int, end: int, message: str) -> None:
        self._is_stopped = self._is_limited = True
        hint = "파일을 둘로 나누거나, 잘못 붙여 넣은 곳이 없는지 확인해 주세요."
        self._problems.append(self._source.problem("yaml-limit", start, end, message, hint))

    def _close(self, event: Any) -> None:
        closed, frame = self._container, self._frames.pop()
        self._container, self._key = frame.outer, frame.outer_key
        if frame.flow_start is not None:
            self._last_start = self._last_end = event.end_mark.index
            self._report(self._check_flow(closed, frame.flow_start, self._last_end))
        start = self._spans[2 * frame.node]
        self._spans[2 * frame.node + 1] = max(start, self._last_end)
        if isinstance(self._key, _Dropped) and self._key.is_open:
            self._key.is_open = False
            return
        if isinstance(closed, dict) and len(self._frames) == 1 and self._key in ITEM_LISTS:
            self._report(undashed_item(self._source, start))
            closed = self._wrapped(closed, frame.node)
        self._put(closed)

    def _check_flow(self, closed: Data, start: int, end: int) -> Iterator[Problem]:
        is_list = isinstance(closed, list)
        key = self._key.name if isinstance(self._key, _Dropped) else self._key
        is_inside_mapping = (
            isinstance(self._container, dict) and self._frames[-1].flow_start is not None
        )
        is_allowed = is_list and (not closed or _is_name_list(key))
        if not is_allowed and not is_inside_mapping:
            yield from refused_collection(self._source, start, end, is_list=is_list)

    def _wrapped(self, item: dict[str, Data], node: int) -> Data:
        """The one item of a list whose dash is missing, as a list, so that its fields are read."""
        self._spans[2 * node : 2 * node] = self._spans[2 * node : 2 * node + 2]
        self._written = {number + (number >= node): text for number, text in self._written.items()}
        return [item]

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._report(refused_property(self._source, start, end))
        if self._key is None and type(self._container) is dict:
            self._key = _Dropped("", self._next_node)
            return
        self._add_node(start, end)
        self._last_start, self._last_end = start, end
        self._put(None)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents == 1:
            return
        self._is_stopped = True
        start = event.start_mark.index
        message = "「---」로 시작하는 두 번째 문서가 있습니다. 파일 하나에는 문서 하나만 적습니다."
        hint = "「---」 줄을 지우거나, 뒤의 내용을 다른 파일로 옮겨 주세요."
        problem = self._source.problem("yaml-document", start, start + 3, message, hint)
        self._problems.append(problem)

    def _judge_comments(self, start: int, end: int) -> None:
        """Look at every `#` before `start`; one between `start` and `end` is part of a value."""
        while self._comments and self._comments[-1] < max(end, start):
            mark = self._comments.pop()
            if mark < start:
                span = self._last_start, self._last_end
                self._report(check_comment(self._source, mark, *span, self._key_column))
        self._next_comment = self._comments[-1] if self._comments else len(self._source.text) + 1


def _is_name_list(key: str | None) -> bool:
    """Whether names stand under a key, or under one that it is wrong for: that is told later."""
    if key is None:
        return False
    is_misspelt = not key.isascii() or bool(get_close_matches(key, NAME_LISTS, cutoff=0.8))
    return key in NAME_LISTS or is_misspelt
