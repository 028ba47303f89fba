"""Words between spaces, with their offsets, and the particle that ends one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# A word, with parentheses (even with spaces inside) as part of it; nothing that was blanked out.
_WORD = re.compile(r"(?:\([^()]{0,60}\)|[^\s(\"“”\ufffc]|\()+")
_PARENTHESES = re.compile(r"\([^()]*\)")
_SUBJECT_PARTICLES = frozenset("께서는 께선 께서 에서는 에서도 에선 에서 은 는 이 가 도".split())
_PARTICLES = _SUBJECT_PARTICLES | frozenset(
    """
    에게서는 에게서 에게는 에게도 에게 에는 에도 에 으로는 으로도 으로 로는 로도 로 을 를 의 와는
    와 과는 과 만은 만도 만 까지는 까지도 까지 부터는 부터 보다는 보다
    """.split()
)
_LONGEST_PARTICLE = max(map(len, _PARTICLES))
# Whether a particle asks for a final consonant before it.
_AGREEMENT = {
    **dict.fromkeys(("은", "이", "을", "과", "으로"), True),
    **dict.fromkeys(("는", "가", "를", "와"), False),
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word between spaces, without its comma.

    `bare` is the word without what stands in parentheses, `comma` whether it had a comma behind it.
    """

    text: str
    bare: str
    start: int
    end: int
    comma: bool


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a stretch of text, with their offsets in the whole."""
    found = []
    for match in _WORD.finditer(text, start, end):
        word = match[0].rstrip(",.·:;")
        if word:
            comma = match[0][len(word) :][:1] in (",", ":", ";")
            bare = _PARENTHESES.sub("", word) if "(" in word else word
            found.append(Word(word, bare, match.start(), match.start() + len(word), comma))
    return tuple(found)


def words_between(words: Sequence[Word], start: int, end: int) -> tuple[Word, ...]:
    """The words, in order, that lie wholly in a stretch of their text."""
    first = bisect_left(words, start, key=lambda word: word.start)
    last = bisect_right(words, end, lo=first, key=lambda word: word.end)
    return tuple(words[first:last])


@lru_cache(maxsize=1 << 14)
def any_particle(word: str) -> str:
    """The particle a word ends with; empty where there is none."""
    for length in range(min(_LONGEST_PARTICLE, len(word) - 1), 0, -1):
        particle = word[-length:]
        if particle in _PARTICLES and _agrees(word[-length - 1], particle):
            return particle
    return ""


def _agrees(before: str, particle: str) -> bool:
    """Whether a letter may stand before a particle: 소장은, 대표는. After Latin letters all may."""
    wanted = _AGREEMENT.get(particle)
    if wanted is None or not "가" <= before <= "힣":
        return True
    return ((ord(before) - ord("가")) % 28 != 0) is wanted


def split_subject(word: str, nouns: frozenset[str]) -> tuple[str, str] | None:
    """A subject or a topic as stem and particle; None for any other word.

    네브로는 is a topic where the article has 네브로 as a noun, 앞으로는 is not.
    """
    particle = any_particle(word)
    if particle in _SUBJECT_PARTICLES:
        return word.removesuffix(particle), particle
    last = particle[-1:]
    if last in _SUBJECT_PARTICLES and word.removesuffix(last) in nouns:
        return word.removesuffix(last), last
    return None
