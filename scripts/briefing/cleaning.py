"""The bytes of an article → its lines, decoded, without what nobody sees, with their numbers."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from briefing.korean.normalise import ZERO_WIDTH
from briefing.paragraph_kind import ParagraphKind
from briefing.problem import Level, Place, Problem
from briefing.yaml_text import guess_encoding

# Code -> what must hold; the manual (`briefing explain`) and the docs show it.
CODES: dict[str, str] = {
    "article-encoding": "기사는 UTF-8로 저장합니다.",
    "article-characters": "기사에는 제어 문자나 깨진 글자가 없습니다.",
    "article-limit": "기사의 크기와 낱말의 길이는 사람이 쓴 글의 범위 안에 있습니다.",
    "article-text": "기사에는 읽을 본문이 있습니다.",
}
# The longest articles have 30,000 characters, and no word or address has this many.
MAX_BYTES, LONGEST_WORD = 500_000, 1_000
_WORD = re.compile(r"\S+")
_LINE_BREAK = re.compile(r"\r\n?|\n")
_ZERO_WIDTH = re.compile(f"[{ZERO_WIDTH}]")
_SPACE = re.compile(r"\s+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_ENLARGE = re.compile(
    r"(?:이미지|사진|그림)\s?(?:확대\s?(?:보기|하기)|크게\s?보기)"
    r"|클릭하면 (?:확대|크게|원본)\S*(?: \S*수 있습니다\.?)?"
)
_ENCODING_NAMES = {"cp949": "CP949(EUC-KR)"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it: its cleaned text, its number in the raw file, from 1.

    `after_blank` tells whether an empty line stands before it, `indented` whether it begins with
    white space: both begin a paragraph. `kind` is the paragraph's where the file itself tells it,
    as the tags of a web page do.
    """

    text: str
    number: int
    after_blank: bool
    indented: bool
    kind: ParagraphKind | None = None


def decode_article(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of an article; None where the bytes are no text.

    What reads as CP949 or UTF-16 is read so, beside the problem, that the rest can be checked.
    """
    encoding = guess_encoding(data.removeprefix(codecs.BOM_UTF8))
    if encoding == "utf-8":
        return _checked(data.removeprefix(codecs.BOM_UTF8).decode(), path)
    if encoding is None:
        return None, (_undecodable(data, path),)
    name = encoding_name(data)
    message = f"이 기사는 UTF-8이 아니라 {name} 인코딩으로 저장되어 있습니다."
    hint = "`briefing check --fix`로 바꾸거나, 편집기에서 인코딩을 UTF-8로 골라 다시 저장해 주세요."
    text = data.decode(encoding).removeprefix("\ufeff")
    problem = Problem("article-encoding", "error", Place(path), message, hint)
    checked, problems = _checked(text, path)
    return checked, (problem, *problems)


def _checked(text: str, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    limit = _limit(text, path)
    return (None, (limit,)) if limit else (text, _check_characters(text, path))


def _limit(text: str, path: str) -> Problem | None:
    """What is no article: reading it would take minutes, for the patterns look at whole words."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        message = f"기사가 너무 큽니다: {size:,}바이트. {MAX_BYTES:,}바이트까지 읽습니다."
        hint = "기사 말고 다른 것이 들어 있지 않은지 확인해 주세요."
        return Problem("article-limit", "error", Place(path), message, hint)
    long = next((word for word in _WORD.finditer(text) if len(word[0]) > LONGEST_WORD), None)
    if long is None:
        return None
    message = (
        f"빈칸 없이 이어지는 글자가 {len(long[0]):,}자입니다. {LONGEST_WORD:,}자까지 읽습니다."
    )
    hint = "그림이나 파일의 내용이 글자로 들어 있으면 지워 주세요."
    return Problem("article-limit", "error", _place(path, text, long.start()), message, hint)


def encoding_name(data: bytes) -> str | None:
    """How people call the encoding of a text that is not in UTF-8; None of one that is."""
    encoding = guess_encoding(data.removeprefix(codecs.BOM_UTF8))
    if encoding in (None, "utf-8"):
        return None
    return _ENCODING_NAMES.get(encoding, encoding[:6].upper())


def _undecodable(data: bytes, path: str) -> Problem:
    try:
        data.decode("utf-8")
        start = 0
    except UnicodeDecodeError as error:
        start = error.start
    before = data[:start].decode("utf-8", "replace")
    message = "이 기사는 UTF-8 글자로 읽을 수 없습니다."
    hint = "기사를 다시 복사해 UTF-8 텍스트(.txt)로 저장해 주세요."
    return Problem("article-encoding", "error", _place(path, before, len(before)), message, hint)


def _check_characters(text: str, path: str) -> tuple[Problem, ...]:
    """One problem for all of them: the first one's place, and how many there are."""
    found = _CONTROL.findall(text)
    if not found:
        return ()
    first = _CONTROL.search(text)
    assert first is not None
    name = f"U+{ord(found[0]):04X} {unicodedata.name(found[0], '')}".rstrip()
    level: Level = "error" if "\x00" in found or "\ufffd" in found else "warning"
    message = f"기사에 제어 문자나 깨진 글자가 {len(found)}개 있습니다. 첫 글자는 {name}입니다."
    hint = "이 글자를 지우고, 깨진 글자는 기사를 보고 다시 적어 주세요."
    return (Problem("article-characters", level, _place(path, text, first.start()), message, hint),)


def _place(path: str, text: str, index: int) -> Place:
    breaks = list(_LINE_BREAK.finditer(text, 0, index))
    start = breaks[-1].end() if breaks else 0
    return Place(path, len(breaks) + 1, index - start + 1)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold something, in order; CR LF, LF and a lone CR end one."""
    found: list[Line] = []
    after_blank = False
    for number, raw in enumerate(_LINE_BREAK.split(text), start=1):
        cleaned = clean(raw)
        if cleaned:
            indented = _ZERO_WIDTH.sub("", raw)[0].isspace()
            found.append(Line(cleaned, number, after_blank, indented))
        after_blank = not cleaned
    return tuple(found)


def clean(raw: str) -> str:
    """One line as a reader sees it: NFC, one plain space, no 「이미지 확대보기」 before a word."""
    text = unicodedata.normalize("NFC", _ZERO_WIDTH.sub("", _CONTROL.sub(" ", raw)))
    text = _SPACE.sub(" ", text).strip()
    return _ENLARGE.sub("", text).strip() or text
