"""Names found in running text: the longest wins, in any spacing, across parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing.korean.name_boundary import is_short, may_begin, may_end, script_of
from briefing.korean.normalise import normalise

_LONGEST_PARENTHESES = 60
_PARENTHESES = re.compile(rf"[(（][^()（）]{{0,{_LONGEST_PARENTHESES}}}[)）]")
_GLOSS_OPENS = re.compile(r" ?[(（][^()（）]*")
# 「가나 전자」 is 가나전자, but 「수 노력」 holds no 수노: both pieces must be seen as words.
_SHORTEST_PIECE = 2


@dataclass(frozen=True, slots=True)
class Surface:
    """A spelling to look for, and the caller's key for what it names.

    One `as_written` is not found with a space inside a Hangul word: an article that has 바른생각
    as a name has 「바른 생각」 as two words.
    """

    text: str
    key: str
    as_written: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `text[start:end]` of the text searched, without its particle."""

    start: int
    end: int
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A surface as it is compared: without white space, in small letters.

    `breaks` are the places where the text may have white space or parentheses.
    """

    folded: str
    key: str
    breaks: frozenset[int]


@dataclass(slots=True)
class _Node:
    """A node of the tree of names: what may follow, and the name that ends here."""

    following: dict[str, _Node] = field(default_factory=dict)
    name: _Name | None = None


@dataclass(frozen=True, slots=True)
class _Stream:
    """Characters of a text to match names on, without white space and parentheses.

    `offsets[i]` is the place of `characters[i]` in the normalised text.
    """

    characters: str
    offsets: list[int]


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    name: _Name


class NameIndex:
    """Finds any of many names in a text, in time that grows with the text alone.

    A tree of the names' letters is walked from every place where a word begins, so the work at one
    place is bounded by the longest name. Of two surfaces that fold to the same, the first stands.
    """

    def __init__(self, surfaces: Iterable[Surface]) -> None:
        self._root = _Node()
        for surface in surfaces:
            name = _folded_name(surface)
            node = self._root
            for character in name.folded:
                node = node.following.setdefault(character, _Node())
            node.name = node.name or (name if name.folded else None)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every name in the text, in order, without overlap: at each place the longest name.

        A form in parentheses does not break a name and is no mention of its own when it names the
        same: 시댄스(Seedance) 2.0, 바이트댄스(字節跳動).
        """
        normalised = normalise(text)
        found = [
            mention
            for stream in _streams(normalised.text)
            for mention in self._find_in(stream, normalised.text)
        ]
        offsets = normalised.offsets
        return tuple(
            Mention(*span, text[slice(*span)], kept.name.key)
            for kept in _without_glosses(found, normalised.text)
            for span in [(offsets[kept.start], offsets[kept.end])]
        )

    def _find_in(self, stream: _Stream, text: str) -> Iterator[_Found]:
        first_letters = self._root.following
        position = 0
        while position < len(stream.characters):
            length = 0
            if stream.characters[position] in first_letters:
                found = self._longest_at(stream, position, text)
                if found:
                    yield found
                    length = len(found.name.folded)
            position += length or 1

    def _longest_at(self, stream: _Stream, position: int, text: str) -> _Found | None:
        characters, offsets = stream.characters, stream.offsets
        start = offsets[position]
        longest: _Found | None = None
        node = self._root
        gaps: list[int] = []
        for index in range(position, len(characters)):
            following = node.following.get(characters[index])
            if following is None:
                break
            node = following
            if index > position and offsets[index] != offsets[index - 1] + 1:
                gaps.append(index - position)
            name, end = node.name, offsets[index] + 1
            if (
                name is not None
                and name.breaks.issuperset(gaps)
                and may_begin(text, start, name.folded)
                and may_end(text, end, name.folded)
            ):
                longest = _Found(start, end, name)
        return longest


def _small(text: str) -> str:
    """Small letters, character by character: the offsets stay (İ alone would become two)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _folded_name(surface: Surface) -> _Name:
    written = normalise(surface.text).text.strip()
    pieces = written.split()
    joined = "".join(pieces)
    own = {sum(map(len, pieces[:number])) for number in range(1, len(pieces))}
    other = () if is_short(joined) else _likely_breaks(joined, surface.as_written)
    return _Name(_small(joined), surface.key, frozenset(own.union(other)))


def _likely_breaks(name: str, as_written: bool) -> Iterator[int]:
    """Where others write a space: 오픈 AI, Deep Seek, 가나 전자."""
    for place in range(1, len(name)):
        before, after = name[place - 1], name[place]
        scripts = (script_of(before), script_of(after))
        if scripts == ("hangul", "hangul"):
            if not as_written and min(place, len(name) - place) >= _SHORTEST_PIECE:
                yield place
        elif "" not in scripts and (scripts[0] != scripts[1] or before.islower() > after.islower()):
            yield place


def _streams(text: str) -> Iterator[_Stream]:
    """What stands outside of parentheses as one stream, what stands in each as one of its own."""
    small = _small(text)
    inside = [(match.start(), match.end()) for match in _PARENTHESES.finditer(small)]
    outside: list[int] = []
    end = 0
    for opening, closing in inside:
        outside += range(end, opening)
        end = closing
        yield _stream(small, range(opening + 1, closing - 1))
    yield _stream(small, [*outside, *range(end, len(small))])


def _stream(text: str, places: Iterable[int]) -> _Stream:
    offsets = [place for place in places if text[place] != " "]
    return _Stream("".join([text[place] for place in offsets]), offsets)


def _without_glosses(found: list[_Found], text: str) -> Iterator[_Found]:
    """The mentions in order, without those inside another and the same name in parentheses."""
    last: _Found | None = None
    for mention in sorted(found, key=lambda mention: mention.start):
        if last is None or not (
            mention.start < last.end
            or (mention.name.key == last.name.key and _is_gloss(text, last.end, mention.start))
        ):
            yield mention
            last = mention


def _is_gloss(text: str, end: int, start: int) -> bool:
    """Whether a name at `start` stands in the parentheses that follow the one ending at `end`."""
    near = start - end <= _LONGEST_PARENTHESES
    return near and bool(_GLOSS_OPENS.fullmatch(text, end, start))
