"""Hangul by its letters: syllables taken apart, initials, and the keys they are typed with."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
# Letters typed with two keys, each the second after the first.
_PAIRS = {
    **{
        "ㅘ": "ㅗㅏ",
        "ㅙ": "ㅗㅐ",
        "ㅚ": "ㅗㅣ",
        "ㅝ": "ㅜㅓ",
        "ㅞ": "ㅜㅔ",
        "ㅟ": "ㅜㅣ",
        "ㅢ": "ㅡㅣ",
    },
    **{
        "ㄳ": "ㄱㅅ",
        "ㄵ": "ㄴㅈ",
        "ㄶ": "ㄴㅎ",
        "ㄺ": "ㄹㄱ",
        "ㄻ": "ㄹㅁ",
        "ㄼ": "ㄹㅂ",
        "ㄽ": "ㄹㅅ",
    },
    **{"ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"},
}
_JOINED = {pair: letter for letter, pair in _PAIRS.items()}

# The two-set layout (두벌식), the standard of Korean keyboards: KS X 5002.
_LETTER_OF_KEY = {
    **dict(zip("qwertyuiop", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", strict=True)),
    **dict(zip("asdfghjkl", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", strict=True)),
    **dict(zip("zxcvbnm", "ㅋㅌㅊㅍㅠㅜㅡ", strict=True)),
    **dict(zip("QWERTOP", "ㅃㅉㄸㄲㅆㅒㅖ", strict=True)),
}
_KEY_OF_LETTER = {letter: key for key, letter in _LETTER_OF_KEY.items()}


def _letters(syllable: str) -> tuple[str, str, str]:
    """Initial, vowel and final ("" for none) of one composed syllable."""
    rest, final = divmod(ord(syllable) - ord(_FIRST_SYLLABLE), len(_FINALS))
    initial, vowel = divmod(rest, len(_VOWELS))
    return _INITIALS[initial], _VOWELS[vowel], _FINALS[final]


def _is_syllable(character: str) -> bool:
    return _FIRST_SYLLABLE <= character <= _LAST_SYLLABLE


def final_of(syllable: str) -> str:
    """The final consonant of a composed syllable, "" for none or for anything else."""
    return _letters(syllable)[2] if _is_syllable(syllable) else ""


def to_jamo(text: str) -> str:
    """The single letters in the order they are written: 딥씨크 → ㄷㅣㅂㅆㅣㅋㅡ.

    Two spellings that differ by one letter differ by one character here, however the letter makes
    the syllables fall. Doubled consonants stay one letter; everything but Hangul stays as it is.
    """
    return "".join(
        _PAIRS.get(letter, letter)
        for character in unicodedata.normalize("NFC", text)
        for letter in (_letters(character) if _is_syllable(character) else character)
    )


def choseong(text: str) -> str:
    """The initials a reader types to find a name: 바이트댄스 2.0 → ㅂㅇㅌㄷㅅ 2.0."""
    return "".join(
        _letters(character)[0] if _is_syllable(character) else character
        for character in unicodedata.normalize("NFC", text)
    )


def to_keyboard(text: str) -> str:
    """The keys that write a Hangul text, as they come out in Latin mode: 바이트 → qkdlxm."""
    return "".join(_KEY_OF_LETTER.get(letter, letter) for letter in to_jamo(text))


def from_keyboard(text: str) -> str:
    """The Hangul that was meant when the keyboard was in Latin mode: dkfflqkqk → 알리바바.

    Capitals without a letter of their own count as small ones; what is on no letter key stays.
    """
    letters = (_LETTER_OF_KEY.get(key) or _LETTER_OF_KEY.get(key.lower(), key) for key in text)
    return "".join(_syllables("".join(letters)))


def _syllables(letters: str) -> Iterator[str]:
    position = 0
    while position < len(letters):
        initial, after = letters[position], position + 1
        vowel, after = _longest_vowel(letters, after)
        if initial not in _INITIALS or not vowel:
            lone, position = _longest_vowel(letters, position)
            if not lone:
                lone, position = initial, position + 1
            yield lone
            continue
        final, position = _longest_final(letters, after)
        code = (_INITIALS.index(initial) * len(_VOWELS) + _VOWELS.index(vowel)) * len(_FINALS)
        yield chr(ord(_FIRST_SYLLABLE) + code + _FINALS.index(final))


def _longest_vowel(letters: str, position: int) -> tuple[str, int]:
    """The vowel at a position ("" for none) and where it ends."""
    joined = _JOINED.get(letters[position : position + 2], "")
    if joined in _VOWELS and joined:
        return joined, position + 2
    single = letters[position : position + 1]
    return (single, position + 1) if single and single in _VOWELS else ("", position)


def _longest_final(letters: str, position: int) -> tuple[str, int]:
    """The final at a position and where it ends: a consonant before a vowel begins a syllable."""
    for length in (2, 1):
        written = letters[position : position + length]
        final = _JOINED.get(written, "") if length == 2 else written
        following = letters[position + length : position + length + 1]
        if final and final in _FINALS and not (following and following in _VOWELS):
            return final, position + length
    return "", position
