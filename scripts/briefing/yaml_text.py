"""The text of a YAML file before it is parsed: its encoding, its lines, the places in it."""

from __future__ import annotations

import codecs
import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from briefing.problem import Level, Place, Problem

_LINE_BREAK = re.compile(r"\r\n?|\n")
# UTF-32 first: its mark begins with that of UTF-16.
_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class MendedLine:
    """A line as it is in the file and as it was read; both begin and end alike."""

    in_file: str
    as_read: str

    def column(self, column: int) -> int:
        """The column in the file, from 0, of one in the line as read; inside the mend, near it."""
        begins = _alike(self.in_file, self.as_read)
        ends = _alike(self.in_file[begins:][::-1], self.as_read[begins:][::-1])
        if column >= len(self.as_read) - ends and column > begins:
            return column - len(self.as_read) + len(self.in_file)
        return min(column, len(self.in_file) - ends)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a file begin, in code points: makes a place of an index into its text."""

    path: str
    starts: array[int]
    # The lines, by number, that were mended to be read: their places are those of the file.
    mended: Mapping[int, MendedLine] = field(default_factory=dict)

    def position(self, index: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        line = bisect_right(self.starts, index)
        column = index - self.starts[line - 1]
        if line in self.mended:
            column = self.mended[line].column(column)
        return line, column + 1

    def place(self, start: int, end: int) -> Place:
        """The place of the characters from `start` up to `end`."""
        return Place(self.path, *self.position(start), *self.position(max(start, end)))


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text without its byte order mark, and its lines."""

    text: str
    lines: Lines

    @classmethod
    def of(cls, text: str, path: str, mended: Mapping[int, MendedLine] | None = None) -> SourceText:
        """Find the lines; CR LF, LF and a lone CR end one."""
        ends = [found.end() for found in _LINE_BREAK.finditer(text)]
        return cls(text, Lines(path, array("I", [0, *ends]), mended or {}))

    def line_number(self, index: int) -> int:
        """The line, from 1, that holds a character."""
        return bisect_right(self.lines.starts, index)

    def line_start(self, index: int) -> int:
        """Where the line begins that holds a character."""
        return self.lines.starts[self.line_number(index) - 1]

    def line(self, number: int) -> str:
        """A line, counted from 1, without its line break."""
        starts = self.lines.starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def problem(
        self,
        code: str,
        start: int,
        end: int,
        message: str,
        hint: str | None = None,
        level: Level = "error",
    ) -> Problem:
        """What is wrong with the characters from `start` up to `end`."""
        return Problem(code, level, self.lines.place(start, end), message, hint)


def guess_encoding(data: bytes) -> str | None:
    """How a file was saved: `utf-8`, else what it reads as, None for damaged UTF-8 or no text.

    The name is one that `bytes.decode` takes: so a file that is not UTF-8 can be converted.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return name if _decodes(data, name) else None
    if data.count(0) * 4 > len(data):
        name = "utf-16-be" if data[0] == 0 else "utf-16-le"
        return name if _decodes(data, name) else None
    if _decodes(data, "utf-8"):
        return "utf-8"
    return "cp949" if _reads_as_cp949(data) else None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _reads_as_cp949(data: bytes) -> bool:
    """Whether it decodes, to Hangul above all, and is not UTF-8 with a few bytes broken."""
    if not _decodes(data, "cp949"):
        return False
    korean = re.findall(r"[^\x00-\x7f]", data.decode("cp949"))
    syllables = sum("가" <= character <= "힣" for character in korean)
    as_utf8 = re.findall(r"[^\x00-\x7f]", data.decode("utf-8", "surrogateescape"))
    bad = sum("\udc80" <= character <= "\udcff" for character in as_utf8)
    return bool(syllables * 2 > len(korean) and bad * 2 > len(as_utf8))


def decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, and the problem when it was saved in another encoding than UTF-8.

    What reads as CP949 or UTF-16 is read so, that its other mistakes are found as well. Bytes
    that are no text come back as lone surrogates (U+DC80 … U+DCFF), each with its place.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    encoding = guess_encoding(data)
    if encoding is None or encoding == "utf-8":
        return data.decode("utf-8", "surrogateescape"), ()
    text = data.decode(encoding).removeprefix("\ufeff")
    name = "CP949(EUC-KR)" if encoding == "cp949" else encoding[:6].upper()
    message = f"이 파일은 UTF-8이 아니라 {name} 인코딩으로 저장되어 있습니다."
    hint = "`briefing check --fix`로 바꾸거나, 편집기에서 인코딩을 UTF-8로 골라 다시 저장해 주세요."
    return text, (Problem("yaml-encoding", "error", Place(path), message, hint),)
