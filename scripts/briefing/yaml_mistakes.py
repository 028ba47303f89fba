"""YAML that parses but means something else than was meant: cut, swallowed and misread values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefing.problem import Level, Problem
from briefing.yaml_characters import FORBIDDEN, ODD_SPACE, kind_of, name_of, shown
from briefing.yaml_scalar import character_spans, quote_scalar
from briefing.yaml_text import SourceText

# How a line begins that was meant as a field or an item: `- text: …`, `about:`, `- 가나전자`.
FIELD = re.compile(r"[ \t]*(?:- |[a-z_]+:(?:\s|$))")
KEY_WITHOUT_SPACE = re.compile(r"([a-z_]+)(?::(?!//)|：[ \t]*)(?=\S)")
DASH_WITHOUT_SPACE = re.compile(r"-[ \t]*(?=[^\s\d-])")
BULLET = re.compile(r"[–—―−‐‑•·∙◦▪■□○●ㆍ*][ \t]+")
_BEFORE_ITEM = re.compile(r"[ \t-]*")
__COMMENTED_FIELD = re.compile(r"#[a-z_]+:")
# Letters of these scripts pass for Latin ones: `tіtle` with a Cyrillic і.
_LOOK_ALIKE = re.compile(r"(?:CYRILLIC|GREEK|ARMENIAN|CHEROKEE|FULLWIDTH|MATHEMATICAL)")


def mended(line: str) -> str:
    """The hint that shows a line as it should be."""
    return f"이렇게 고쳐 주세요: {shown(line)}"


def quoted_line(source: SourceText, start: int, end: int) -> str:
    """The line of a value with the characters from `start` up to `end` in quotation marks."""
    return source.text[source.line_start(start) : start] + quote_scalar(source.text[start:end])


def check_key(source: SourceText, start: int, end: int, key: str) -> Iterator[Problem]:
    """Whether a key that is no plain English word is one that only looks so, or none at all."""
    if not key:
        message = "콜론(:) 앞에 항목 이름이 없습니다."
        yield source.problem("yaml-colon", start, end, message, "예: title: 가나전자, 누리 3 공개")
        return
    for index, character in enumerate(source.text[start:end], start):
        if ODD_SPACE.match(character) or _LOOK_ALIKE.match(unicodedata.name(character, "")):
            message = f"항목 이름에 영문처럼 보이는 다른 글자({name_of(character)})가 있습니다."
            plain = unicodedata.normalize("NFKC", key)
            hint = mended(f"{plain}:") if plain.isascii() else "영문 자판으로 다시 적어 주세요."
            yield source.problem("yaml-forbidden-character", index, index + 1, message, hint)
            return
    dash = DASH_WITHOUT_SPACE.match(key) or BULLET.match(key)
    if dash:
        yield dash_problem(source, start, dash.end())[0]
    elif " " in key and source.text[start] not in "\"'":
        message = "콜론(:) 앞의 글이 항목 이름으로 읽힙니다."
        line_end = source.line_start(start) + len(source.line(source.line_number(start)).rstrip())
        hint = f"값이라면 {mended(quoted_line(source, start, line_end))}"
        yield source.problem("yaml-colon", start, end, message, hint)


def check_plain(source: SourceText, start: int, end: int) -> Iterator[Problem]:
    """Whether a value without quotation marks has taken in what was meant as a line of its own."""
    position = start
    for line in source.text[start:end].splitlines(keepends=True):
        index = position + len(line) - len(line.lstrip())
        position += len(line)
        line_start = source.line_start(index)
        if not _BEFORE_ITEM.fullmatch(source.text, line_start, index):
            continue
        field = KEY_WITHOUT_SPACE.match(source.text, index, end)
        dash = DASH_WITHOUT_SPACE.match(source.text, index, end)
        if field:
            yield key_problem(source, index, field)[0]
        elif dash:
            yield dash_problem(source, index, len(dash[0]))[0]
        elif BULLET.match(source.text, index, end):
            yield dash_problem(source, index, 2)[0]


def key_problem(
    source: SourceText, index: int, found: re.Match[str]
) -> tuple[Problem, dict[int, str]]:
    """`title:가나` and `title：가나`, with the line as it should be by its number."""
    number = source.line_number(index)
    line = source.line(number)
    column = index - source.line_start(index)
    text = f"{line[:column]}{found[1]}: {line[column + len(found[0]) :]}"
    if "：" in found[0]:
        message = "항목 이름 뒤의 콜론이 전각(：)입니다. 반각 콜론(:)과 빈칸을 써 주세요."
    else:
        message = "항목 이름의 콜론(:) 뒤에 빈칸이 없어, 항목으로 읽히지 않습니다."
    end = index + len(found[0].rstrip())
    return source.problem("yaml-colon", index, end, message, mended(text)), {number: text}


def dash_problem(source: SourceText, index: int, length: int) -> tuple[Problem, dict[int, str]]:
    """`-가나` and `• 가나`, with the line as it should be by its number."""
    number = source.line_number(index)
    line = source.line(number)
    column = index - source.line_start(index)
    text = f"{line[:column]}- {line[column + length :].lstrip()}"
    message = "목록의 줄은 줄표(-) 하나와 빈칸 하나로, 다른 줄과 같은 칸에서 시작해야 합니다."
    problem = source.problem("yaml-indentation", index, index + length, message, mended(text))
    return problem, {number: text}


def check_quoted(source: SourceText, start: int, end: int, value: str) -> Iterator[Problem]:
    """Whether a quoted value has swallowed the next lines, or hides a character as an escape."""
    written = source.text[start:end]
    first_break = written.find("\n") + 1
    swallowed = FIELD.match(written, first_break) if first_break else None
    if swallowed:
        message = "따옴표가 이 줄에서 닫히지 않아 다음 줄까지 한 값으로 읽힙니다."
        text = written[1:first_break].strip()
        hint = mended(source.text[source.line_start(start) : start] + quote_scalar(text))
        yield source.problem("yaml-quote", start, end, message, hint)
    if written[0] != '"' or "\\" not in written:
        return
    spans = character_spans(written, value) if FORBIDDEN.search(value) else None
    if spans is None:
        return
    for found in FORBIDDEN.finditer(value):
        first, last = (start + index for index in spans[found.start()])
        if source.text[first] == "\\":
            message = f"값에 {kind_of(found[0])}({name_of(found[0])})가 있습니다."
            hint = f"「{source.text[first:last]}」를 지워 주세요."
            yield source.problem("yaml-forbidden-character", first, last, message, hint)


def check_block(source: SourceText, start: int, end: int) -> Iterator[Problem]:
    """Whether `>5억` was meant as a text: it reads as a block of lines, and none follow."""
    header = source.text[start:end].partition("\n")[0].strip()
    message = f"「{header[0]}」로 시작하는 값은 여러 줄 글로 읽히는데, 아래에 글이 없습니다."
    hint = mended(quoted_line(source, start, start + len(header)))
    yield source.problem("yaml-quote", start, start + len(header), message, hint)


def suspicious_comments(text: str) -> tuple[int, ...]:
    """Every `#` that may cut a value: without a space behind it, or with one space before it."""
    found = []
    index = text.find("#", 1)
    while index > 0:
        before, after = text[index - 2 : index], text[index + 1 : index + 2]
        is_tight = after not in " \t\r\n#!"
        is_close = before[1:] == " " and not before[:1].isspace()
        if before[-1:] in (" ", "\t") and (is_tight or is_close):
            found.append(index)
        index = text.find("#", index + 1)
    return tuple(found)


def check_comment(
    source: SourceText, mark: int, value_start: int, value_end: int, indentation: int
) -> Iterator[Problem]:
    """Whether a `#` was meant as text of the value before it, which it cuts.

    `indentation` is the column, from 0, of the key of that value. A value that is empty, or is no
    scalar, starts and ends at the same index.
    """
    number = source.line_number(mark)
    line_start = source.line_start(mark)
    line = source.line(number).rstrip()
    is_behind = source.line_number(value_end) == number
    between = source.text[value_end if is_behind else line_start : mark]
    is_tight = source.text[mark + 1 : mark + 2] not in ("", " ", "\t", "\r", "\n")
    if "#" in between:
        return  # It stands inside a comment.
    if is_behind:
        is_scalar = value_start < value_end and not between.strip()
        line_end = line_start + len(line)
        whole = quoted_line(source, value_start if is_scalar else mark, line_end)
        message = "빈칸 뒤의 「#」부터는 메모로 읽혀 값에서 빠집니다."
        hint = f"메모라면 앞에 두 칸, 뒤에 한 칸을 띄어 주세요. 값이라면 {mended(whole)}"
        level: Level = "error" if is_tight else "warning"
        yield source.problem("yaml-comment", mark, line_end, message, hint, level)
        return
    is_deeper = mark - line_start > indentation
    if is_tight and is_deeper and not __COMMENTED_FIELD.match(source.text, mark):
        message = "「#」로 시작하는 줄은 메모로 읽혀 값에서 빠집니다."
        hint = "값이라면 위의 줄과 합쳐 전체를 작은따옴표로 싸고, 메모라면 # 뒤를 띄어 주세요."
        yield source.problem("yaml-comment", mark, mark + 1, message, hint)


def check_question_mark(source: SourceText, start: int, end: int) -> Iterator[Problem]:
    """Whether a key is one because of a `? ` before it."""
    line_start = source.line_start(start)
    if source.text[line_start:start].rstrip().endswith("?"):
        message = "「? 」로 시작하는 줄은 항목 이름으로 읽힙니다."
        hint = mended(f"- {quote_scalar('? ' + source.text[start:end])}")
        yield source.problem("yaml-quote", start, end, message, hint)


def refused_property(source: SourceText, start: int, end: int) -> Iterator[Problem]:
    """An anchor, an alias, a tag or a merge key: each makes a value be another than is written."""
    mark = source.text[start : start + 1]
    names = {
        "&": "앵커(「&」)는",
        "*": "별칭(「*」)은",
        "!": "태그(「!」)는",
        "<": "병합(「<<」)은",
    }
    name = names.get(mark, "참조는")
    line_end = source.line_start(start) + len(source.line(source.line_number(start)).rstrip())
    message = f"YAML {name} 쓸 수 없습니다."
    hint = "그 자리에 값을 그대로 적어 주세요."
    if mark != "<" and line_end > end > start:
        hint = f"글이라면 {mended(quoted_line(source, start, line_end))}"
    yield source.problem("yaml-feature", start, end, message, hint)


def refused_collection(
    source: SourceText, start: int, end: int, *, is_list: bool
) -> Iterator[Problem]:
    """A list or a mapping on one line, in which a comma parts what belongs together."""
    if is_list:
        message = "이 자리의 목록은 대괄호로 적지 않습니다. 쉼표에서 값이 나뉩니다."
        hint = "목록이라면 한 줄에 하나씩 「- 」로 적어 주세요."
    else:
        message = "중괄호 { }로 적은 값은 쉼표와 콜론에서 나뉘므로 쓰지 않습니다."
        hint = "항목이라면 한 줄에 하나씩 「이름: 값」으로 적어 주세요."
    if "\n" not in source.text[start:end]:
        hint = f"{hint} 글이라면 {mended(quoted_line(source, start, end))}"
    yield source.problem("yaml-flow", start, end, message, hint)


def undashed_item(source: SourceText, start: int) -> Iterator[Problem]:
    """The fields of an item without the dash that would make them one of a list."""
    line = source.line(source.line_number(start))
    column = start - source.line_start(start)
    message = "목록의 항목은 첫 줄이 「- 」로 시작해야 합니다."
    hint = mended(f"{line[:column]}- {line[column:]}")
    yield source.problem("yaml-indentation", start, start + 1, message, hint)
