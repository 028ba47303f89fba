"""Hangul syllables as the index compares them: one form for what an ending makes of a stem."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

_BASE, _LAST = 0xAC00, 0xD7A3
_FINALS, _VOWELS = 28, 21
_A, _AE, _YEO, _O, _WA, _WAE, _OE, _U, _WEO = 0, 1, 6, 8, 9, 10, 11, 13, 14
_I, _EO = 20, 4
_RIEUL_INITIAL, _HIEUH_INITIAL, _EU = 5, 18, 18
_RIEUL, _PAST = 8, 20
# ㄴ ㄹ ㅁ ㅂ ㅆ ㅎ come and go with the ending: 낮추다, 낮춘, 낮출, 낮춤, 낮춥니다, 낮췄다.
_MOVING = frozenset((4, 8, 16, 17, 20, 27))
# What a vowel was before 어 or 아 ran into it: 밝혀 ← 밝히, 낮춰 ← 낮추, 나와 ← 나오, 돼 ← 되.
_BEFORE = {_YEO: _I, _WEO: _U, _WA: _O, _WAE: _OE}


def is_syllable(character: str) -> bool:
    """Whether a character is a composed Hangul syllable."""
    return "가" <= character <= "힣"


def has_final(syllable: str) -> int:
    """The number of the final consonant, 0 for none."""
    return (ord(syllable) - _BASE) % _FINALS


def plain(syllable: str) -> str:
    """A syllable without what conjugation does to it: 춘, 출, 춰 and 췄 are all 추.

    >>> plain("췄"), plain("한"), plain("했"), plain("공")
    ('추', '하', '하', '공')
    """
    code = ord(syllable) - _BASE
    final = code % _FINALS
    if final and final not in _MOVING:
        return syllable
    initial, vowel = divmod(code // _FINALS, _VOWELS)
    if final in (0, _PAST):
        vowel = _A if initial == _HIEUH_INITIAL and vowel == _AE else _BEFORE.get(vowel, vowel)
    return chr(_BASE + (initial * _VOWELS + vowel) * _FINALS)


def regular(word: str) -> str:
    """The stem of a verb in 르 put back: 올랐 → 오르, 흘렀 → 흐르; every other word as it is."""
    if len(word) < 2 or not is_syllable(word[-1]) or not is_syllable(word[-2]):
        return word
    last, before = ord(word[-1]) - _BASE, ord(word[-2]) - _BASE
    initial, vowel = divmod(last // _FINALS, _VOWELS)
    if (
        vowel not in (_A, _EO)
        or last % _FINALS != _PAST
        or initial != _RIEUL_INITIAL
        or before % _FINALS != _RIEUL
    ):
        return word
    stem = chr(_BASE + before - _RIEUL)
    return word[:-2] + stem + chr(_BASE + (_RIEUL_INITIAL * _VOWELS + _EU) * _FINALS)


def pairs(word: str) -> Iterator[str]:
    """Each two neighbouring syllables, the second one plain, so that 낮춘 and 낮췄 agree."""
    for first, second in pairwise(word):
        yield first + plain(second)
