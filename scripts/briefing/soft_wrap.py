"""Lines broken by an editor or a mail program, put together again to paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.cleaning import Line
from briefing.korean.sentence import sentence_ends, split_sentences

# No editor wraps wider or narrower, in characters or in columns.
_WIDEST, _NARROWEST = 160, 28
# A heading is never as long, so a line without a stop at its end goes on in the next.
_LONGER_THAN_HEADING = 60
# What no heading ends with: an object, a genitive, a clause that goes on.
_UNFINISHED = re.compile(r"[가-힣A-Za-z0-9](?:을|를|의|며|면서|[다라]고|지만|하는|되는|라는)$")


def columns(text: str) -> int:
    """The width of a text in a terminal: a syllable takes two columns."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How lines were wrapped: by characters or by columns, and how many fit.

    The widest line gives the least room there was, the next words that did not fit the `most`.
    A `loose` wrap was made by hand: lines are about as wide, headings and last lines are not.
    """

    width: Callable[[str], int]
    room: int
    most: int
    loose: bool = False

    def broke(self, line: Line, following: Line) -> bool:
        """Whether the next line's first word had no room left in this line."""
        width = self.width(line.text)
        if self.loose:
            return width * 10 >= self.room * 7 and not sentence_ends(line.text)
        return width <= self.most and self.room < _needed(self.width, line, following)


def _needed(width: Callable[[str], int], line: Line, following: Line) -> int:
    """The room it takes to hold a line and the first word of the next."""
    return width(line.text) + 1 + width(following.text.split(" ", 1)[0])


def join_soft_wraps(
    lines: Sequence[Line], stands_alone: Callable[[Line], bool]
) -> tuple[Line, ...]:
    """Put wrapped lines together, with one space; each keeps the number of its first line.

    `stands_alone` tells bylines, notices and the like, which no paragraph runs into.
    """
    blocks = list(_blocks(lines, stands_alone))
    wrap = _file_wrap(blocks)
    return tuple(line for block in blocks for line in _joined(block, wrap))


def _blocks(lines: Sequence[Line], stands_alone: Callable[[Line], bool]) -> Iterator[list[Line]]:
    """Lines that may belong together: no empty line, byline or indentation between them."""
    indents = 1 < sum(line.indented for line in lines) < len(lines)
    block: list[Line] = []
    alone = False
    # A page prints a caption or a deck twice; no paragraph repeats a line.
    twice = {line.text for line, following in pairwise(lines) if line.text == following.text}
    for line in lines:
        was_alone, alone = alone, stands_alone(line) or line.text in twice
        begins = line.after_blank or (indents and line.indented) or alone or was_alone
        if block and begins:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _joined(block: list[Line], wrap: _Wrap | None) -> Iterator[Line]:
    if _is_one_paragraph(block):
        yield _put_together(block)
        return
    run = block[:1]
    for line, following, after in zip(block, block[1:], [*block[2:], None], strict=False):
        if _goes_on(line, following, after, wrap):
            run.append(following)
        else:
            yield from _as_paragraph(run)
            run = [following]
    yield from _as_paragraph(run)


def _put_together(run: list[Line]) -> Line:
    return replace(run[0], text=" ".join(line.text for line in run))


def _as_paragraph(run: list[Line]) -> Iterator[Line]:
    """A run of lines as one; a title over its decks is no paragraph, for no sentence ends there."""
    if any(sentence_ends(line.text) or len(split_sentences(line.text)) > 1 for line in run):
        yield _put_together(run)
    else:
        yield from run


def _is_one_paragraph(block: list[Line]) -> bool:
    """Whether every line of a block was broken where the next word had no room, up to a stop."""
    if len(block) < 2 or not sentence_ends(block[-1].text) or not any(_open_breaks([block])):
        return False
    for width in (len, columns):
        room = max(width(line.text) for line in block)
        wrap = _Wrap(width, room, room)
        if _NARROWEST <= wrap.room <= _WIDEST and all(
            wrap.broke(*pair) for pair in pairwise(block)
        ):
            return True
    return False


def _goes_on(line: Line, following: Line, after: Line | None, wrap: _Wrap | None) -> bool:
    """Whether `following` goes on with the paragraph of `line`; `after` stands behind it."""
    ended = sentence_ends(line.text)
    if wrap is None:
        begun = len(split_sentences(line.text)) > 1 or bool(_UNFINISHED.search(line.text))
        long = len(line.text) >= _LONGER_THAN_HEADING and sentence_ends(following.text)
        return not ended and (begun or long)
    if not ended:
        nearly = wrap.room * 9 <= wrap.width(line.text) * 10 <= wrap.most * 10
        return nearly or wrap.broke(line, following) or bool(_UNFINISHED.search(line.text))
    is_heading = not sentence_ends(following.text) and not (after and wrap.broke(following, after))
    return wrap.broke(line, following) and not is_heading


def _open_breaks(blocks: Sequence[list[Line]]) -> Iterator[tuple[Line, Line]]:
    """The line breaks of blocks that no sentence ends at."""
    for block in blocks:
        for line, following in pairwise(block):
            if not sentence_ends(line.text):
                yield line, following


def _file_wrap(blocks: Sequence[list[Line]]) -> _Wrap | None:
    """How the whole file was wrapped: the room that explains most of its breaks; None if not."""
    blocks = list(_without_head(blocks))
    breaks = list(_open_breaks(blocks))
    lines = [line for block in blocks for line in block]
    if len(breaks) < 2 or any(len(line.text) > _WIDEST for line in lines):
        return None
    return _tight_wrap(lines, breaks) or _loose_wrap(lines, breaks)


def _loose_wrap(lines: Sequence[Line], breaks: Sequence[tuple[Line, Line]]) -> _Wrap | None:
    """Lines broken by hand: most open ones are about as long, and no line is much longer."""
    lengths = sorted(len(line.text) for line, _ in breaks)
    middle = lengths[len(lengths) // 2]
    alike = sum(middle * 7 <= length * 10 for length in lengths)
    longest = max(len(line.text) for line in lines)
    if (
        len(breaks) < 3
        or middle < _NARROWEST
        or longest * 10 > middle * 14
        or alike * 4 < 3 * len(breaks)
    ):
        return None
    return _Wrap(len, middle, longest, loose=True)


def _tight_wrap(lines: Sequence[Line], breaks: Sequence[tuple[Line, Line]]) -> _Wrap | None:
    """The room that explains most breaks, in characters or in columns."""
    best: tuple[float, _Wrap] | None = None
    for width in (len, columns):
        widths = [width(line.text) for line in lines]
        for room in {width(line.text) for line, _ in breaks}:
            explained = [
                pair for pair in breaks if width(pair[0].text) <= room < _needed(width, *pair)
            ]
            if not _NARROWEST <= room <= _WIDEST or len(explained) < 2:
                continue
            # Room left over at the line ends tells characters from columns when both explain all.
            unused = sum(1 - width(line.text) / room for line, _ in explained) / len(explained)
            score = len(explained) - sum(wide > room for wide in widths) - unused
            if best is None or score > best[0]:
                most = min(_needed(width, *pair) for pair in explained) - 1
                best = (score, _Wrap(width, room, most))
    return best[1] if best and best[0] * 2 >= len(breaks) else None


def _without_head(blocks: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """The lines from the first sentence on: titles and decks are of any length."""
    begun = False
    for block in blocks:
        for index, line in enumerate(block):
            if not begun and (sentence_ends(line.text) or len(split_sentences(line.text)) > 1):
                begun = True
                yield block[index:]
                break
        else:
            if begun:
                yield block
