"""Hangul in Latin letters, by the Revised Romanisation as words are read: 가나전자 → ganajeonja."""

from __future__ import annotations

import re
import unicodedata

_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
# A final by its place in Unicode: how it sounds alone, and what of it moves before a vowel.
_FINALS: tuple[tuple[str, str, str], ...] = (
    ("", "", ""),
    *(("k", "", "g"), ("k", "", "kk"), ("k", "k", "s"), ("n", "", "n"), ("n", "n", "j")),
    *(("n", "", "n"), ("t", "", "d"), ("l", "", "r"), ("k", "l", "g"), ("m", "l", "m")),
    *(("l", "l", "b"), ("l", "l", "s"), ("l", "l", "t"), ("p", "l", "p"), ("l", "", "r")),
    *(("m", "", "m"), ("p", "", "b"), ("p", "p", "s"), ("t", "", "s"), ("t", "", "ss")),
    *(("ng", "ng", ""), ("t", "", "j"), ("t", "", "ch"), ("k", "", "k"), ("t", "", "t")),
    *(("p", "", "p"), ("t", "", "")),
)
_FIRST, _LAST = ord("가"), ord("힣")
# How a final and an initial change each other where they meet (신라 silla, 국민 gungmin).
_MEETINGS = {
    **{("k", initial): f"ng{initial}" for initial in "nm"},
    **{("t", initial): f"n{initial}" for initial in "nm"},
    **{("p", initial): f"m{initial}" for initial in "nm"},
    **{("k", "r"): "ngn", ("t", "r"): "nn", ("p", "r"): "mn", ("m", "r"): "mn", ("ng", "r"): "ngn"},
    **{("n", "r"): "ll", ("l", "n"): "ll", ("l", "r"): "ll"},
}
_HANGUL = re.compile("[가-힣]+")


def romanise(text: str) -> str:
    """A text with every Hangul word in Latin letters; what is no Hangul stays."""
    return _HANGUL.sub(lambda word: _word(word[0]), unicodedata.normalize("NFC", text))


def _word(word: str) -> str:
    letters: list[str] = []
    final = 0
    for syllable in word:
        code = ord(syllable) - _FIRST
        initial, vowel = _INITIALS[code // 588], _VOWELS[code % 588 // 28]
        letters += (_join(final, initial, vowel), vowel)
        final = code % 28
    return "".join((*letters, _FINALS[final][0]))


def _join(final: int, initial: str, vowel: str) -> str:
    """What is read between two vowels: the final of one syllable and the initial of the next."""
    alone, stays, moves = _FINALS[final]
    if not final:
        return initial
    if not initial:
        if moves in ("d", "t") and vowel == "i":
            moves = "j" if moves == "d" else "ch"
        return stays + moves
    if initial == "h" and moves in ("d", "j"):
        return "ch"
    return _MEETINGS.get((alone, initial), alone + initial)
