"""What fingers do to a name on a Korean keyboard, written apart from the code that undoes it."""

from __future__ import annotations

import random

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_INITIAL_KEYS = "r R s e E f a q Q t T d w W c z x v g".split()
_VOWEL_KEYS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split()
_FINAL_KEYS = ["", *"r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split()]
_LETTERS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnmQWERTOP",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
        strict=True,
    )
)
_KEYS = {letter: key for key, letter in _LETTERS.items()}
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _parts(syllable: str) -> tuple[int, int, int]:
    code = ord(syllable) - 0xAC00
    return code // 588, code // 28 % 21, code % 28


def _is_syllable(character: str) -> bool:
    return "가" <= character <= "힣"


def choseong(text: str) -> str:
    """The initials of a text."""
    return "".join(_INITIALS[_parts(c)[0]] if _is_syllable(c) else c for c in text)


def in_latin_mode(text: str) -> str:
    """The keys of a Hangul text as they come out in Latin mode."""
    keys = ""
    for c in text:
        if _is_syllable(c):
            initial, vowel, final = _parts(c)
            keys += _INITIAL_KEYS[initial] + _VOWEL_KEYS[vowel] + _FINAL_KEYS[final]
        else:
            keys += _KEYS.get(c, c)
    return keys


def in_hangul_mode(text: str) -> str:
    """What the input method makes of Latin keys: a consonant goes to the vowel after it."""
    return "".join(" " if part == " " else compose(part) for part in _words(text))


def _words(text: str) -> list[str]:
    return [piece for word in text.split(" ") for piece in (word, " ")][:-1]


def compose(keys: str) -> str:
    """Keys to syllables as a two-set input method does it, one key after the other."""
    out, at = "", 0
    while at < len(keys):
        initial = keys[at] if keys[at] in _INITIAL_KEYS else ""
        vowel = _longest(keys, at + 1, _VOWEL_KEYS) if initial else ""
        if not vowel:
            alone = _longest(keys, at, _VOWEL_KEYS)
            out += _vowel_letter(alone) if alone else _LETTERS.get(keys[at], keys[at])
            at += len(alone) or 1
            continue
        at += 1 + len(vowel)
        final = ""
        for length in (2, 1):
            piece = keys[at : at + length]
            if len(piece) == length and piece in _FINAL_KEYS[1:]:
                if _longest(keys, at + length, _VOWEL_KEYS):
                    continue
                final = piece
                break
        at += len(final)
        code = (_INITIAL_KEYS.index(initial) * 21 + _VOWEL_KEYS.index(vowel)) * 28
        out += chr(0xAC00 + code + _FINAL_KEYS.index(final))
    return out


def _longest(keys: str, at: int, table: list[str]) -> str:
    for length in (2, 1):
        piece = keys[at : at + length]
        if len(piece) == length and piece in table:
            return piece
    return ""


def _vowel_letter(keys: str) -> str:
    return "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"[_VOWEL_KEYS.index(keys)]


def _neighbours(key: str) -> str:
    for number, row in enumerate(_ROWS):
        if key.lower() in row:
            at = row.index(key.lower())
            beside = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            above = _ROWS[number - 1][at : at + 2] if number else ""
            return beside + above
    return ""


def mistyped(text: str, chance: random.Random, *, any_letter: bool = False) -> str | None:
    """One key wrong: its neighbour, left out, twice, or swapped with the next; still Hangul."""
    if not all(_is_syllable(c) or c in " 0123456789" for c in text) or len(text) < 3:
        return None
    keys = in_latin_mode(text)
    places = [at for at, key in enumerate(keys) if key.isalpha()]
    for _ in range(30):
        at = chance.choice(places)
        beside = "".join(_LETTERS) if any_letter else _neighbours(keys[at])
        changed = chance.choice(
            (
                keys[:at] + chance.choice(beside) + keys[at + 1 :],
                keys[:at] + keys[at + 1 :],
                keys[:at] + keys[at] + keys[at:],
                keys[:at] + keys[at : at + 2][::-1] + keys[at + 2 :],
            )
        )
        out = in_hangul_mode(changed)
        if out != text:
            return out
    return None


def half_typed(name: object, chance: random.Random) -> str | None:
    """A name broken off in the middle of a syllable, most of it typed."""
    text = getattr(name, "name", "").split(" ")[0]
    if len(text) < 3:
        return None
    keys = in_latin_mode(text)
    whole = chance.randint(max(4, len(keys) * 2 // 3), len(keys) - 1)
    return compose(keys[:whole])
