"""The paragraphs of an article in order, each with its kind and its line in the raw file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.cleaning import Line
from briefing.korean.role import may_be_korean_name, title_of
from briefing.korean.sentence import sentence_ends, split_sentences
from briefing.paragraph_kind import (
    ParagraphKind,
    is_pictured,
    is_related_header,
    known_kind,
    split_glued,
)
from briefing.soft_wrap import join_soft_wraps

_LONGEST_HEADING = 60
# A headline is shorter than this; what is longer and stands before repeated decks is a deck itself.
_LONGEST_TITLE = 40
_SIGNED = re.compile(
    r"\[(?:칼럼|기고|시론|사설|오피니언|특별기고|시평|논단|기자수첩|데스크|인사이트|분석|해설|대담"
    r"|커버스토리|기획|현장|르포|연재|심층|특집|집중|이슈|전망|진단|포커스|인터뷰)"
)
# 「사회·정리 김하늘 교육팀장」.
_CREDITED = re.compile(r"^(?:(?:글|사회|정리|진행|취재|사진|대담)[·/,\s]\s?)+")
_ITEM = re.compile(r"^(?:[-–—―•·ㆍ*]|\d{1,2}[.)]|[①-⑳]|[QA문답][.:])\s?")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[①-⑳])")
_BULLET = re.compile(r"^[▶▷■◆●○·\-☞]")
_STATED = re.compile(r"[다요죠]\.|[\"”’]\s?$|.{61}")
_SECTION = re.compile(r"\S{1,6}|.{0,30}\s>\s.{0,30}|홈\s.{0,20}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of an article.

    `text` is cleaned: soft wraps joined, one space for white space of any kind, no invisible
    character, NFC. `number` counts all paragraphs from 1, `line` the lines of the raw file from 1
    (of a wrapped paragraph its first).
    """

    text: str
    kind: ParagraphKind
    line: int
    number: int


@dataclass(frozen=True, slots=True)
class _Unit:
    text: str
    kind: ParagraphKind | None
    line: int
    after_blank: bool

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text, by itself."""
        return (
            (sentence_ends(self.text) and not self.is_question)
            # A headline may ask and answer: 「교과서 대신 태블릿? 교실로 들어온 AI」.
            or (len(split_sentences(self.text)) > 1 and bool(_STATED.search(self.text)))
            or len(self.text) > 2 * _LONGEST_HEADING
            or (len(self.text) > _LONGEST_HEADING and self.text.endswith("다"))
        )

    @property
    def is_question(self) -> bool:
        """A short line that may be a heading as well as an interviewer's question."""
        short = len(self.text) <= _LONGEST_HEADING // 2 and not _ITEM.match(self.text)
        return short and self.text.endswith(("?", "!")) and len(split_sentences(self.text)) == 1


def paragraphs_of(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Join wrapped lines, cut off what is glued, and tell each one's kind."""
    joined = join_soft_wraps(lines, lambda line: (line.kind or known_kind(line.text)) is not None)
    units = _with_kinds(list(_units(joined)))
    return tuple(
        Paragraph(unit.text, unit.kind or "body", unit.line, number)
        for number, unit in enumerate(units, start=1)
    )


def _units(lines: Sequence[Line]) -> Iterator[_Unit]:
    for line in lines:
        kind = line.kind or known_kind(line.text)
        pieces = ((line.text, kind),) if kind else split_glued(line.text)
        for number, (text, piece_kind) in enumerate(pieces):
            yield _Unit(text, piece_kind, line.number, line.after_blank and number == 0)


def _with_kinds(units: list[_Unit]) -> list[_Unit]:
    """Give the units without a kind one, by where they stand before, between and after the body."""
    units = _with_related(_with_pictured(units))
    prose = [index for index, unit in enumerate(units) if unit.kind is None and unit.is_prose]
    first = prose[0] if prose else len(units)
    last = prose[-1] if prose else len(units)
    head = _head(units[:first])
    middle = [_in_body(units, index) for index in range(first, min(last + 1, len(units)))]
    tail = [_behind_body(unit) for unit in units[last + 1 :]]
    return head + middle + tail


def _with_related(units: list[_Unit]) -> list[_Unit]:
    """The lines under 「관련기사」 are related too, as long as they are headlines."""
    found: list[_Unit] = []
    under = False
    for unit in units:
        starts = unit.kind == "related" and is_related_header(unit.text)
        goes_on = (
            under and unit.kind in (None, "caption") and not unit.is_prose and len(unit.text) < 80
        )
        under = starts or (under and (goes_on or unit.kind == "related"))
        found.append(replace(unit, kind="related") if goes_on else unit)
    return found


def _with_pictured(units: list[_Unit]) -> list[_Unit]:
    """A sentence that describes a picture, before the first paragraph, is a caption."""
    prose = [index for index, unit in enumerate(units) if unit.kind is None and unit.is_prose]
    if len(prose) > 1 and is_pictured(units[prose[0]].text):
        units[prose[0]] = replace(units[prose[0]], kind="caption")
    return units


def _head(units: list[_Unit]) -> list[_Unit]:
    """Title first, decks after it; a headline copied twice is a title twice."""
    open_units = [unit for unit in units if unit.kind is None]
    if any(unit.kind == "title" for unit in units):
        decks = (None, "heading")
        return [replace(unit, kind="deck") if unit.kind in decks else unit for unit in units]
    if len(open_units) > 1 and _SECTION.fullmatch(open_units[0].text):
        section = open_units.pop(0)
    else:
        section = None
    title = open_units[0].text if open_units and not _lacks_title(open_units) else None
    found = []
    for unit in units:
        kind: ParagraphKind | None = unit.kind
        if unit is section:
            kind = "notice"
        elif kind is None:
            signed = title is not None and bool(_SIGNED.search(title)) and _is_signature(unit.text)
            kind = "title" if unit.text == title else "byline" if signed else "deck"
        found.append(replace(unit, kind=kind))
    return found


def _lacks_title(units: list[_Unit]) -> bool:
    """Whether the page's headline was not copied: a long first line before decks that repeat.

    Pages print their decks twice, as text and as that of the picture; headlines are shorter.
    """
    texts = [unit.text for unit in units]
    repeated = len(set(texts[1:])) < len(texts[1:]) and texts[0] not in texts[1:]
    return len(texts[0]) > _LONGEST_TITLE and repeated


def _is_signature(text: str) -> bool:
    """「심온새 한별대 철학과 교수」 under the title of a column."""
    words = _CREDITED.sub("", text).split()
    return len(words) > 1 and may_be_korean_name(words[0]) and title_of(words[-1]) is not None


def _behind_body(unit: _Unit) -> _Unit:
    """After the last paragraph: an item of a list leads to another article."""
    kind: ParagraphKind = "related" if _BULLET.match(unit.text) else "notice"
    return replace(unit, kind=unit.kind or kind)


def _in_body(units: list[_Unit], index: int) -> _Unit:
    """Between the first and the last paragraph: a short line without a stop is a heading."""
    unit = units[index]
    if unit.kind is not None:
        return unit
    following = units[index + 1] if index + 1 < len(units) else None
    heads = bool(_NUMBERED.match(unit.text) and following and following.is_prose)
    is_item = bool(_ITEM.match(unit.text)) and not heads
    if unit.is_prose or is_item or len(unit.text) > _LONGEST_HEADING or _is_asked(units, index):
        return replace(unit, kind="body")
    return replace(unit, kind="heading")


def _is_asked(units: list[_Unit], index: int) -> bool:
    """Whether a question is an interviewer's: what follows begins as an answer does."""
    following = units[index + 1].text if index + 1 < len(units) else ""
    return units[index].text.endswith("?") and following.startswith(('"', "“", "A.", "-", "―", "—"))
