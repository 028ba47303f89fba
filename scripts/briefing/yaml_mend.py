"""Mends for the lines that the parser cannot read: what is likely meant, to be tried by parsing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from yaml import YAMLError

from briefing.problem import Problem
from briefing.yaml_characters import tab_problem
from briefing.yaml_error import error_position
from briefing.yaml_mistakes import (
    BULLET,
    DASH_WITHOUT_SPACE,
    FIELD,
    KEY_WITHOUT_SPACE,
    dash_problem,
    key_problem,
    mended,
)
from briefing.yaml_scalar import quote_scalar
from briefing.yaml_text import SourceText
from briefing.yaml_tree import ITEM_LISTS, NAME_LISTS

_HEAD = re.compile(r"(?P<indentation> *)(?P<dashes>(?:- +)*)(?:(?P<key>[A-Za-z_]\w*) *:(?: +|$))?")
_QUOTED = {"'": re.compile(r"'(?:[^']|'')*+'"), '"': re.compile(r'"(?:[^"\\]|\\.)*+"')}
_PARTICLE = re.compile(r"[이라고며면서는은]{1,4}")
_BLOCK_HEADER = re.compile(r"[|>][-+1-9]{0,2}")
_KEY_WITHOUT_COLON = re.compile(r"([a-z_]+) +(?=[^\s:=])")
_INDICATORS = frozenset("[]{}*&!|>%@`,?-")
# What stands at the margin, and nowhere else: when such a line is indented, it should not be.
_AT_THE_MARGIN = ITEM_LISTS | {"format", "added", "status", "source"}
# How far up an indentation is compared; an item has about ten lines.
_LINES_ABOVE = 100


@dataclass(frozen=True, slots=True)
class Mend:
    """A mistake, and how the lines of the file should be, by their numbers."""

    problem: Problem
    lines: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in its parts: `indentation`, `dashes` and `key` with its colon make the `head`."""

    number: int
    start: int
    head: str
    indentation: int
    dashes: str
    key: str | None
    value: str
    comment: str

    @property
    def key_column(self) -> int:
        return self.indentation + len(self.dashes)

    @property
    def content(self) -> str:
        return (self.head + self.value + self.comment).strip()


def _line(source: SourceText, number: int) -> _Line:
    text = source.line(number).rstrip()
    found = _HEAD.match(text)
    assert found
    value, space, comment = text[found.end() :].partition("  # ")
    return _Line(
        number=number,
        start=source.lines.starts[number - 1],
        head=found[0],
        indentation=len(found["indentation"]),
        dashes=found["dashes"],
        key=found["key"],
        value=value.rstrip(),
        comment=space + comment,
    )


def candidate_mends(source: SourceText, error: YAMLError, last_scalar: int) -> Iterator[Mend]:
    """What may be wrong near an error, the likeliest first.

    An error is noticed where it is, on the line after, or, when a quotation mark or a bracket is
    not closed, far behind the value in which it began.
    """
    begun, noticed = error_position(error, source)
    number = source.line_number(noticed)
    above = next((n for n in range(number - 1, 0, -1) if source.line(n).strip()), number)
    indices = (noticed, last_scalar, begun, source.lines.starts[above - 1])
    numbers = dict.fromkeys(source.line_number(index) for index in indices)
    for candidate in numbers:
        yield from _in_line(source, candidate)
    for candidate in numbers:
        yield from _in_indentation(source, _line(source, candidate))
    for candidate in numbers:
        yield from _missing_colon(source, _line(source, candidate))


def _in_line(source: SourceText, number: int) -> Iterator[Mend]:
    text = source.line(number)
    if "\t" in text:
        index = source.lines.starts[number - 1] + text.index("\t")
        length = len(text[text.index("\t") :]) - len(text[text.index("\t") :].lstrip("\t"))
        problem = replace(tab_problem(source, index, index + length), level="error")
        yield Mend(problem, {number: text.replace("\t", "  ")})
        return
    line = _line(source, number)
    column = line.key_column
    index = line.start + column
    field = None if line.key else KEY_WITHOUT_SPACE.match(text, column)
    dash = DASH_WITHOUT_SPACE.match(text, column) or BULLET.match(text, column)
    if field:
        yield Mend(*key_problem(source, index, field))
    elif dash and not line.key:
        yield Mend(*dash_problem(source, index, len(dash[0])))
    if line.value and (line.key or line.dashes):
        yield from _in_value(source, line)


def _in_value(source: SourceText, line: _Line) -> Iterator[Mend]:
    fault = _fault_of(line.key, line.value)
    if not fault:
        return
    code, message, value = fault
    changes = {line.number: ""}
    following = list(_continuation(source, line))
    if following:
        changes.update(dict.fromkeys((part.number for part in following), ""))
        whole = " ".join((line.value, *(part.content for part in following)))
        fault = _fault_of(line.key, whole)
        value = fault[2] if fault else value
    changes[line.number] = f"{line.head}{value}{line.comment}"
    start = line.start + len(line.head)
    hint = mended(f"{line.head}{value}")
    problem = source.problem(code, start, start + len(line.value), message, hint)
    yield Mend(problem, changes)


def _continuation(source: SourceText, line: _Line) -> Iterator[_Line]:
    """The lines below that belong to the same value."""
    column = line.key_column if line.key else line.indentation
    for number in range(line.number + 1, len(source.lines.starts) + 1):
        below = _line(source, number)
        if not below.content or below.indentation <= column or FIELD.match(source.line(number)):
            return
        yield below


def _fault_of(key: str | None, value: str) -> tuple[str, str, str] | None:
    """Code, message and the value as it should be, when a value cannot stand as it does."""
    if value[0] in _QUOTED:
        return _fault_in_quotes(value)
    if value[0] == "[" and key in NAME_LISTS and value.find("]", 1, -1) < 0:
        names = [name.strip(" \"'") for name in value.strip("[]").split(",")]
        items = ", ".join(quote_scalar(name, in_list=True) for name in names if name)
        return "yaml-flow", "대괄호 목록 [ ]이 바르게 적히지 않았습니다.", f"[{items}]"
    if value[0] in _INDICATORS and not _BLOCK_HEADER.fullmatch(value):
        message = f"값이 「{value[0]}」로 시작합니다. YAML에서는 따로 뜻이 있는 글자입니다."
        return "yaml-quote", message, quote_scalar(value)
    if ": " in value or value.endswith(":"):
        message = "값 안에 콜론과 빈칸(: )이 있어 항목 이름으로 읽힙니다."
        return "yaml-colon", message, quote_scalar(value)
    return None


def _fault_in_quotes(value: str) -> tuple[str, str, str] | None:
    mark = value[0]
    closed = _QUOTED[mark].match(value)
    if not closed:
        return "yaml-quote", "따옴표로 시작한 값이 닫히지 않았습니다.", quote_scalar(value[1:])
    if closed.end() < len(value):
        rest = value[closed.end() :]
        inner = value
        if closed[0][-2] == " " and rest.endswith(mark):
            inner = value[1:-1]  # '[단독] ' 가나전자': the mark inside closes nothing
        elif _PARTICLE.fullmatch(rest):
            inner = closed[0][1:-1]  # "우리의 답"이라고: copied with what stood behind it
        message = (
            "값이 따옴표로 시작하고 그 뒤에 글이 더 있습니다. 값 전체를 작은따옴표로 싸 주세요."
        )
        return "yaml-quote", message, quote_scalar(inner)
    if mark == '"' and "\\" in value:
        message = "큰따옴표 안의 역슬래시(\\)가 특수 문자로 읽힙니다. 작은따옴표로 싸 주세요."
        return "yaml-quote", message, quote_scalar(value[1:-1])
    return None


def _in_indentation(source: SourceText, line: _Line) -> Iterator[Mend]:
    """The line at the columns of the lines above it, the nearest column first."""
    if not line.key and not line.dashes:
        return
    above = list(_lines_above(source, line.number))
    if line.dashes:
        columns = {part.indentation: None for part in above if part.dashes}
    else:
        columns = dict.fromkeys(_enclosing_columns(above))
    if line.key in _AT_THE_MARGIN and not line.dashes:
        columns = {0: None}
    for column in sorted(columns, key=lambda column: abs(column - line.indentation)):
        first = _first_of_item(above, column)
        if not line.dashes and first and line.key in _keys_at(above, column):
            yield _moved(source, line, f"{' ' * first.indentation}- {line.content}")
        elif column != line.indentation:
            yield _moved(source, line, " " * column + line.content)


def _moved(source: SourceText, line: _Line, text: str) -> Mend:
    spaces = len(text) - len(text.lstrip())
    message = "이 줄의 들여쓰기가 위의 줄과 맞지 않습니다."
    hint = f"줄 앞의 빈칸을 {spaces}개로 맞춰 주세요."
    if text.lstrip() != line.content:
        message = "목록의 항목은 첫 줄이 「- 」로 시작해야 합니다."
        hint = mended(text)
    start = line.start + line.indentation
    length = len(line.content.partition(":")[0])
    problem = source.problem("yaml-indentation", start, start + length, message, hint)
    return Mend(problem, {line.number: text})


def _lines_above(source: SourceText, number: int) -> Iterator[_Line]:
    for above in range(number - 1, max(0, number - 1 - _LINES_ABOVE), -1):
        line = _line(source, above)
        if line.key or line.dashes:
            yield line


def _enclosing_columns(above: list[_Line]) -> Iterator[int]:
    """The columns of the keys that are still open, from the inside out."""
    lowest: int | None = None
    for line in above:
        if line.key and (lowest is None or line.key_column < lowest):
            lowest = line.key_column
            yield lowest


def _item_lines(above: list[_Line], column: int) -> Iterator[_Line]:
    """The lines with a key at a column, up to the one that begins their item."""
    for line in above:
        if line.key and line.key_column < column:
            return
        if line.key and line.key_column == column:
            yield line
            if line.dashes:
                return


def _first_of_item(above: list[_Line], column: int) -> _Line | None:
    return next((line for line in _item_lines(above, column) if line.dashes), None)


def _keys_at(above: list[_Line], column: int) -> set[str | None]:
    return {line.key for line in _item_lines(above, column)}


def _missing_colon(source: SourceText, line: _Line) -> Iterator[Mend]:
    found = None if line.key else _KEY_WITHOUT_COLON.match(line.value)
    if found:
        text = f"{line.head}{found[1]}: {line.value[found.end() :]}{line.comment}"
        start = line.start + len(line.head)
        message = "항목 이름 뒤에 콜론(:)과 빈칸이 없습니다."
        problem = source.problem(
            "yaml-colon", start, start + len(found[1]), message, mended(text.strip())
        )
        yield Mend(problem, {line.number: text})
