"""A text → the terms it is found by; `engine.js` does the same, tested on the same cases.

A term is a string: two syllables (`공개`), one that stands alone (`첸`), a Latin word, two Hanja,
a number by its value (`#3000000000`, `#3000000000CNY`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from briefing.search.numbers import NUMBER, read_number
from briefing.search.rules import read_rules
from briefing.search.syllable import has_final, pairs, plain, regular

_RULES = read_rules()
_HANJA: dict[str, str] = _RULES["hanja"]
_AMBIGUOUS = frozenset(_RULES["ambiguous"].split())
_STRONG = frozenset(_RULES["strong"].split())
_LIGHT_VERBS = frozenset(_RULES["light_verbs"].split())
_NO_WORD = frozenset(_RULES["no_word"].split())
_L = 8
# A stem of so many syllables is a term as a whole too: 여행연구소 is more than 여행 연구소.
WHOLE_FROM = 4
_TAILS: dict[str, str] = {
    tail: condition
    for condition in ("after_any", "after_vowel_or_l", "after_vowel", "after_consonant")
    for tail in _RULES[condition].split()
}
_LONGEST = max(map(len, _TAILS))
_TOKEN = re.compile(rf"(?P<number>{NUMBER})|[가-힣]+|[a-z][a-z0-9]*|[一-鿿]+|[ㄱ-ㅣ]+")
_LETTERS = re.compile(r"[a-z]{2,}(?=\d)")


def fold(text: str) -> str:
    """Composed, in small letters, wide forms narrow; lone Hangul letters stay as they are typed."""
    composed = unicodedata.normalize("NFC", text)
    narrow = _NOT_LETTERS.sub(lambda part: unicodedata.normalize("NFKC", part[0]), composed)
    return unicodedata.normalize("NFC", narrow.lower())


# NFKC would make other characters of them, which then compose: ㄱㅏ is no 가 yet.
_NOT_LETTERS = re.compile("[^\u3130-\u318f]+")


def terms(text: str) -> list[str]:
    """Every term of a text once, in the order of its words.

    >>> terms("오픈소스를 공개했다")
    ['오프', '픈소', '소스', '공개']
    """
    return list(dict.fromkeys(term for part in _parts(fold(text)) for term in part))


def _parts(text: str) -> Iterator[Iterable[str]]:
    position, glued = 0, False
    word, end = "", 0
    while match := _TOKEN.search(text, position):
        glued = glued and match.start() == position
        before, word = word, ""
        position = match.end()
        is_hangul = "가" <= match[0][0] <= "힣"
        if match["number"]:
            found, position = read_number(text, match.start())
            yield found
        elif is_hangul:
            # 「GPT가」, 「R1에서는」: what hangs on a word of another script is no word.
            is_hangul = not (glued and match[0] in _TAILS)
            word = match[0] if is_hangul else ""
            if before and word and match.start() - end == 1:
                yield joint(before, word)
            yield hangul_terms(word) if word else ()
        elif match[0][0] >= "一":
            yield hanja_terms(match[0])
        elif match[0][0] <= "z":
            yield latin_terms(match[0])
        glued, end = not is_hangul and not "ㄱ" <= match[0][0] <= "ㅣ", position


@cache
def joint(left: str, right: str) -> tuple[str, ...]:
    """The pair that two words make when they are written as one: 자막 요금제 → 막요."""
    stem, tail, _ = split(left)
    is_bare = len(left) > 1 and tail is None and stem == left
    return (left[-1] + plain(right[0]),) if is_bare else ()


@cache
def hangul_terms(word: str) -> tuple[str, ...]:
    """The terms of one run of Hangul: what its stem is, and what may yet belong to it."""
    stem, _, optional = split(word)
    found = [*pairs(stem)]
    if optional:
        found += pairs(stem[-1] + optional)
    if len(stem) == 1 and stem not in _NO_WORD:
        found.append(stem)
    if len(stem) >= WHOLE_FROM:
        found.append(stem)
    if strong := _strong_head(word):
        found.append(strong)
    return tuple(found)


def split(word: str) -> tuple[str, str | None, str]:
    """A word's stem, its ending (None where nothing was cut), and what may belong to the stem.

    At least two syllables stay: 회의 is no 회 with a particle. What is cut but may as well be the
    end of a noun (결과, 제한) is named, so that the compound is found by its tail too.
    """
    stem, tail, optional = word, None, ""
    for _ in range(2):
        cut = _tail(stem, 2)
        if not cut:
            break
        stem, tail = stem[: -len(cut)], cut
        optional = cut if cut in _AMBIGUOUS else ""
    for length in (2, 1):
        verb = stem[-length:]
        if len(stem) - length >= 2 and verb in _LIGHT_VERBS:
            optional = verb if tail is None else ""
            return stem[:-length], verb, optional
    return regular(stem), tail, optional


def _tail(word: str, least: int) -> str:
    """The longest ending a word may have, when as many syllables as `least` stay."""
    for length in range(min(_LONGEST, len(word) - least), 0, -1):
        tail = word[-length:]
        if tail in _TAILS and _fits(word[-length - 1], _TAILS[tail]):
            return tail
    return ""


def _fits(before: str, condition: str) -> bool:
    final = has_final(before)
    if condition == "after_consonant":
        return final != 0
    if condition == "after_vowel":
        return final == 0
    return condition == "after_any" or final in (0, _L)


def _strong_head(word: str) -> str:
    """「첸은」, 「늘었」: the one syllable before what is hardly the end of a noun."""
    cut = _tail(word, 1)
    head = word[: -len(cut)] if cut in _STRONG else ""
    return head if len(head) == 1 and head not in _NO_WORD else ""


def latin_terms(word: str) -> tuple[str, ...]:
    """A Latin word, and its letters where digits follow: gpt4 is found by gpt."""
    letters = _LETTERS.match(word)
    return (word, letters[0]) if letters else (word,)


def hanja_terms(word: str) -> tuple[str, ...]:
    """Two Hanja each, or the one there is; 美 and its like count as the word they stand for."""
    spoken = [pair for letter in word for pair in pairs(_HANJA.get(letter, ""))]
    own = [word[i : i + 2] for i in range(len(word) - 1)] if len(word) > 1 else [word]
    return (*own, *spoken) if len(word) <= 2 else tuple(own)
