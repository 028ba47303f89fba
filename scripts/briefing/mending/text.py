"""What can be mended in a file before it is understood: its encoding, its characters, its YAML."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from briefing.korean.normalise import ZERO_WIDTH
from briefing.yaml_characters import ODD_SPACE, check_characters
from briefing.yaml_recovery import mended_text
from briefing.yaml_text import SourceText, guess_encoding

_UNSEEN = re.compile(f"[{ZERO_WIDTH}]")
_EMOJI = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")
_BEFORE_VALUE = re.compile(r"^(?:[ \t\u00a0\u3000\u2000-\u200a\u202f-]*)(?:[A-Za-z_]+:)?[\s]*")


def as_utf8(data: bytes) -> bytes | None:
    """The same text in UTF-8; None where it is UTF-8 already, or no text that can be told."""
    encoding = guess_encoding(data.removeprefix(codecs.BOM_UTF8))
    if encoding is None or encoding == "utf-8":
        return None
    return data.decode(encoding).removeprefix("\ufeff").encode("utf-8")


def mended_yaml(text: str, path: str) -> tuple[str, tuple[str, ...]]:
    """The text with unseen characters, odd spaces, tabs and what YAML cannot read mended.

    What changed is told in Korean. Only lines with a mistake are touched.
    """
    said: list[str] = []
    for mend, words in (
        (_without_unseen, "보이지 않는 글자를 지웠습니다"),
        (_with_plain_spaces, "탭과 특수 빈칸을 보통 빈칸으로 바꾸었습니다"),
    ):
        mended = "".join(mend(text))
        if mended != text:
            text = mended
            said.append(words)
    clean, problems = check_characters(SourceText.of(text, path))
    if clean.text == text and not any(problem.level == "error" for problem in problems):
        readable = mended_text(clean)
        if readable is not None and readable != text:
            text = readable
            said.append("YAML로 읽을 수 없던 줄을 고쳤습니다")
    return text, tuple(said)


def _without_unseen(text: str) -> Iterator[str]:
    """The joiner inside an emoji is seen; every other character of no width goes."""
    for index, character in enumerate(text):
        joins = character == "\u200d" and index and _EMOJI.match(text[index - 1])
        if joins or not _UNSEEN.match(character):
            yield character


def _with_plain_spaces(text: str) -> Iterator[str]:
    """Spaces for tabs, and for the odd spaces that stand before a value; others are meant."""
    for line in text.splitlines(keepends=True):
        found = _BEFORE_VALUE.match(line)
        head = found.end() if found else 0
        before, after = line[:head], line[head:]
        indentation = before.rstrip("\r\n")
        breaks = before[len(indentation) :]
        indentation = re.sub(r"^\t+", lambda tabs: "  " * len(tabs[0]), indentation)
        yield ODD_SPACE.sub(" ", indentation.replace("\t", " ")) + breaks
        yield after.replace("\t", " ")
