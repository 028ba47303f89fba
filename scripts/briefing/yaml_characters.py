"""The characters that no YAML file of ours may hold: unseen, misleading, or broken ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from briefing.problem import Problem
from briefing.yaml_text import SourceText

# Mistakes of one scan that are told one by one; then one line says that there are more.
MAX_SHOWN = 50

_LINE_SEPARATORS = "\x85\u2028\u2029"
_NOT_CHARACTERS = "\ufdd0-\ufdef\ud800-\udfff" + "".join(
    f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNDECODED = "\udc80-\udcff"
# What such characters are called -> a class of them; the first that fits counts.
_KINDS: dict[str, str] = {
    "줄을 바꾸는 특수 글자": _LINE_SEPARATORS,
    "글의 방향을 바꾸는 글자": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "제어 문자": "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
    "글자가 아닌 부호": _NOT_CHARACTERS,
    "깨진 글자": "\ufffc\ufffd",
    "보이지 않는 글자": (
        "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
        "\u3164\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
    ),
}
_KIND_PATTERNS = {kind: re.compile(f"[{members}]") for kind, members in _KINDS.items()}
FORBIDDEN = re.compile(f"[{''.join(_KINDS.values())}]")
ODD_SPACE = re.compile(f"[{_ODD_SPACES}]")
# One search tells for nearly every file that no character of it needs to be looked at.
_UNUSUAL = re.compile(
    rf"[{_UNDECODED}]+|([\t{_ODD_SPACES}{''.join(_KINDS.values())}])\1*|^%", re.MULTILINE
)
_EMOJI = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")
# What may stand before a value: its indentation, the dash of an item, its key.
_BEFORE_VALUE = re.compile(r"[\s-]*(?:[A-Za-z_]+:\s*)?")
_LONGEST_BEFORE_VALUE = 100
# libyaml refuses these or ends lines at them. One character for one, so that no place moves.
_FOR_THE_PARSER = {
    **dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)), "\ufffd"),
    **dict.fromkeys((*range(0xD800, 0xE000), 0xFEFF, 0xFFFE, 0xFFFF), "\ufffd"),
    **dict.fromkeys(map(ord, _LINE_SEPARATORS), " "),
}


def check_characters(source: SourceText) -> tuple[SourceText, tuple[Problem, ...]]:
    """Find every character that may not stand where it stands; make the text fit to be parsed.

    Nothing moves by it: what the parser would refuse is replaced character by character.
    """
    if not _UNUSUAL.search(source.text):
        return source, ()
    characters = list(source.text.translate(_FOR_THE_PARSER))
    problems = limited(_unusual(source, characters))
    return SourceText("".join(characters), source.lines), problems


def limited(problems: Iterator[Problem]) -> tuple[Problem, ...]:
    """The first problems, and after them one that says there are more: a scan may find 100,000."""
    shown = tuple(islice(problems, MAX_SHOWN))
    following = next(problems, None)
    if following is None:
        return shown
    message = "여기부터는 같은 종류의 문제를 하나하나 적지 않습니다."
    hint = "위의 문제를 먼저 고치고 다시 확인해 주세요."
    more = Problem("yaml-limit", following.level, following.place, message, hint)
    return (*shown, more)


def name_of(character: str) -> str:
    """`U+200B ZERO WIDTH SPACE`; a control character has no name."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def kind_of(character: str) -> str:
    """What a forbidden character is called in Korean."""
    return next(kind for kind, pattern in _KIND_PATTERNS.items() if pattern.match(character))


def shown(text: str) -> str:
    """Text of a file as a message may hold it: nothing unseen, nothing that moves a terminal."""
    return FORBIDDEN.sub("\ufffd", text).replace("\t", " ").strip()


def _unusual(source: SourceText, characters: list[str]) -> Iterator[Problem]:
    for found in _UNUSUAL.finditer(source.text):
        start, end = found.span()
        if found[0] == "%":
            characters[start] = "#"
            message = "「%」로 시작하는 줄은 YAML 지시문이며, 이 파일에는 쓸 수 없습니다."
            yield source.problem("yaml-feature", start, end, message, "이 줄을 지워 주세요.")
        elif found[0][0] == "\t":
            yield tab_problem(source, start, end)
        elif not ODD_SPACE.match(found[0]):
            if not _joins_emoji(source.text, start):
                yield _forbidden(source, start, end)
        elif _stands_before_value(source, start):
            characters[start:end] = " " * (end - start)
            message = (
                f"들여쓰기나 콜론 뒤에 보통 빈칸이 아닌 빈칸({name_of(found[0][0])})이 있습니다."
            )
            hint = "이 빈칸을 지우고 스페이스 키로 다시 띄어 주세요."
            yield source.problem("yaml-forbidden-character", start, end, message, hint)


def _stands_before_value(source: SourceText, index: int) -> bool:
    line_start = source.line_start(index)
    # Else a line of 100,000 NBSP would be read from its start for each.
    if index - line_start > _LONGEST_BEFORE_VALUE:
        return False
    return bool(_BEFORE_VALUE.fullmatch(source.text, line_start, index))


def _joins_emoji(text: str, index: int) -> bool:
    """Whether it is the joiner inside an emoji such as a family: seen, and nothing hides there."""
    return text[index] == "\u200d" and bool(_EMOJI.match(text, max(index - 1, 0)))


def tab_problem(source: SourceText, start: int, end: int) -> Problem:
    """Tabs before a line's text are an error, those inside it a matter of taste."""
    before = source.text[source.line_start(start) : start]
    if before.strip(" \t-"):
        message = "값 사이에 탭이 있습니다."
        return source.problem(
            "yaml-tab", start, end, message, "탭 대신 빈칸을 써 주세요.", "warning"
        )
    message = "줄 앞에 탭이 있습니다. YAML은 들여쓰기를 빈칸으로만 합니다."
    return source.problem("yaml-tab", start, end, message, "탭을 지우고 빈칸 2개로 바꿔 주세요.")


def _forbidden(source: SourceText, start: int, end: int) -> Problem:
    character = source.text[start]
    if "\udc80" <= character <= "\udcff":
        message = f"UTF-8로 읽을 수 없는 바이트(0x{ord(character) - 0xDC00:02X})가 있습니다."
        hint = "이 글자를 지우고 다시 적은 뒤 UTF-8로 저장해 주세요."
        return source.problem("yaml-encoding", start, end, message, hint)
    count = f" {end - start}개" if end - start > 1 else ""
    message = f"{kind_of(character)}({name_of(character)}){count}가 있습니다."
    before = source.text[max(source.line_start(start), start - 10) : start]
    after = source.text[end : end + 10].partition("\n")[0]
    hint = f"「{shown(before)}⟨여기⟩{shown(after)}」에서 ⟨여기⟩의 글자를 지워 주세요."
    return source.problem("yaml-forbidden-character", start, end, message, hint)
