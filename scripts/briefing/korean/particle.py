"""Particles: which form a word takes, and what may hang on a name in running text."""

from __future__ import annotations

import re

from briefing.korean.jamo import final_of

# What is read aloud at the end of a digit: 3 is 삼, so a consonant stands there; 0 is 영, 십 or 백.
_FINAL_OF_DIGIT = dict(
    zip("0123456789", ("ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", ""), strict=True)
)
_FINAL_OF_LETTER_NAME = {"l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "r": "ㄹ"}
_FINAL_OF_SYMBOL = {"%": "", "+": "", "℃": "", "㎚": "", "$": "", "&": ""}
# How a Latin word is written in Hangul decides; the endings are tried in this order.
_LATIN_ENDINGS = (
    (re.compile(r"(?:le|l)$"), "ㄹ"),
    (re.compile(r"(?:[aeiou]ne|n|gn)$"), "ㄴ"),
    (re.compile(r"(?:[aeiou]me|m)$"), "ㅁ"),
    (re.compile(r"ng$"), "ㅇ"),
    (re.compile(r"(?:ck|(?<![aeiou])[aeiou][ck]|oo[ck])$"), "ㄱ"),
    (re.compile(r"[aeiou]pp?$"), "ㅂ"),
    (re.compile(r"(?<![aeiou])[ae]b$"), "ㅂ"),
    (re.compile(r"(?<![aeiou])[aeiou]t$"), "ㅅ"),
)
_CLOSING = "\"'”’」』》〉>]】.…!?~/:;,·-–—"
_TAIL_IN_PARENTHESES = re.compile(r"(?<=[^\s(])\s?[(（][^()（）]*[)）]$")
_LATIN_TAIL = re.compile(r"[A-Za-z]+$")


def with_particle(word: str, pair: str) -> str:
    """A word with the particle that fits how it is read: ('R1', '은/는') → R1은.

    `pair` names the form after a consonant first: 은/는, 이/가, 을/를, 과/와, 으로/로, 이라고/라고.
    Closing marks, other signs at the end and a form in parentheses are not read. Where the
    reading is unknown (Hanja), both forms stand there: 字節跳動은(는).
    """
    after_consonant, after_vowel = pair.split("/")
    final = _final_sound(word)
    if final is None:
        return f"{word}{after_consonant}({after_vowel})"
    if final == "ㄹ" and after_consonant.startswith("으로"):
        return word + after_vowel
    return word + (after_consonant if final else after_vowel)


def _final_sound(word: str) -> str | None:
    """The consonant a word is read to end in, "" for a vowel, None where that is unknown."""
    read = _TAIL_IN_PARENTHESES.sub("", word.rstrip(_CLOSING + " ")).rstrip(_CLOSING + ")） ")
    last = read[-1:]
    if "가" <= last <= "힣":
        return final_of(last)
    if latin := _LATIN_TAIL.search(read):
        return _final_of_latin(latin[0])
    return _FINAL_OF_DIGIT.get(last, _FINAL_OF_SYMBOL.get(last))


def _final_of_latin(word: str) -> str:
    if len(word) == 1 or word[-2:].isupper():
        return _FINAL_OF_LETTER_NAME.get(word[-1].lower(), "")
    lower = word.lower()
    return next((final for ending, final in _LATIN_ENDINGS if ending.search(lower)), "")


_AFTER_CONSONANT = ("은", "이", "을", "과", "이나", "이며", "이고", "이란", "이라", "이든", "이랑")
_AFTER_VOWEL = ("는", "가", "를", "와", "나", "며", "고", "란", "든", "랑")
_COPULA = (
    *("이다", "이라고", "이라는", "이라며", "이라면", "이라면서", "이라서", "이라도", "이지만"),
    *("이었다", "이었던", "이었고", "이었으며", "이던", "이자", "이므로", "이기도", "입니다"),
)
_COPULA_AFTER_VOWEL = (
    *(
        "라고",
        "라는",
        "라며",
        "라면",
        "라면서",
        "라서",
        "라도",
        "지만",
        "였다",
        "였던",
        "였고",
        "였으며",
    ),
)
_AFTER_ANY = (
    *("의", "도", "만", "에", "엔", "까지", "부터", "조차", "마저", "밖에", "보다", "처럼", "같이"),
    *("만큼", "마다", "뿐", "에서", "에선", "에게", "에겐", "에게서", "한테", "께", "께서", "대로"),
    *("인", "인데", "인가", "일", "하고", "커녕"),
)
_DIRECTION_AFTER_CONSONANT = ("으로", "으론", "으로서", "으로써", "으로부터")
_DIRECTION_AFTER_VOWEL = ("로", "론", "로서", "로써", "로부터")
# A second particle: 에는, 까지도, 와의, 만을, 에서부터.
_SECOND = ("은", "는", "이", "가", "을", "를", "의", "도", "만", "까지", "부터", "보다", "에서")
_OPENS_A_SECOND = (
    *("에", "에서", "에게", "에게서", "까지", "부터", "만", "와", "과", "로", "으로", "하고"),
    *("보다", "처럼", "조차", "마저", "뿐", "만큼", "대로", "께서", "한테", "로부터", "으로부터"),
)


def _chains(firsts: tuple[str, ...]) -> frozenset[str]:
    seconds = {first + second for first in firsts if first in _OPENS_A_SECOND for second in _SECOND}
    return frozenset(firsts) | seconds


_CHAINS_AFTER_VOWEL = _chains(
    (*_AFTER_ANY, *_AFTER_VOWEL, *_DIRECTION_AFTER_VOWEL, *_COPULA, *_COPULA_AFTER_VOWEL)
)
_CHAINS_AFTER_L = _chains((*_AFTER_ANY, *_AFTER_CONSONANT, *_DIRECTION_AFTER_VOWEL, *_COPULA))
_CHAINS_AFTER_CONSONANT = _chains(
    (*_AFTER_ANY, *_AFTER_CONSONANT, *_DIRECTION_AFTER_CONSONANT, *_COPULA)
)
# How a digit or a Latin letter is read is anybody's guess (누리 3은, 누리 3는).
_CHAINS_AFTER_OTHER = _CHAINS_AFTER_VOWEL | _CHAINS_AFTER_CONSONANT
LONGEST_PARTICLES = max(map(len, _CHAINS_AFTER_OTHER))
"""The most syllables that particles on one word have here."""


def _chains_after(word: str) -> frozenset[str]:
    last = word[-1:]
    if not "가" <= last <= "힣":
        return _CHAINS_AFTER_OTHER
    final = final_of(last)
    if final == "ㄹ":
        return _CHAINS_AFTER_L
    return _CHAINS_AFTER_CONSONANT if final else _CHAINS_AFTER_VOWEL


def is_particles(text: str, word: str) -> bool:
    """Whether `text` is nothing but particles that can hang on `word`: 에서는, 와의, 이라고."""
    return text in _chains_after(word)


def possible_stems(word: str) -> tuple[str, ...]:
    """The word itself, then what is left of it without each particle it may end in.

    The longest remainder comes first: 바이트댄스에는 → 바이트댄스에는, 바이트댄스에, 바이트댄스.
    No dictionary is asked, so 나이 gives 나이 alone (이 needs a consonant) but 회의 gives 회 too.
    """
    cuts = range(len(word) - 1, max(0, len(word) - LONGEST_PARTICLES - 1), -1)
    return (word, *(word[:cut] for cut in cuts if is_particles(word[cut:], word[:cut])))
