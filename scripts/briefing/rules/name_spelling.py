"""A name in our own sentences is spelled as the registry or the article spells it.

One letter off a name of the article's, and nowhere in the article, is a slip: 누리 8 for 누리 3.

PASS:
    title: 가나전자, 누리 3 공개
FAIL:
    title: 가나전저, 누리 3 공개
FAIL:
    title: 가나전자, 누리 30 공개
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from briefing.entry import Entry
from briefing.korean.particle import is_particles, with_particle
from briefing.problem import Problem
from briefing.registry import fold
from briefing.rules.ground import own_words

CODE = "name-spelling"
# No name is longer.
_LONGEST = 40
_WORD = re.compile(r"[\w.&+-]+")


def check(entry: Entry) -> Iterator[Problem]:
    """Report every near miss of a name of the article's, at its words."""
    spellings = tuple(_spellings(entry))
    article = fold("\n".join(part.text for part in entry.article.paragraphs))
    for words in own_words(entry):
        reported: list[tuple[int, int]] = []
        for start, end, right in _near_misses(entry, words.text, spellings, article):
            if any(first < end and start < last for first, last in reported):
                continue
            reported.append((start, end))
            place = entry.text_place(words.path, words.text, start, end)
            wrong = with_particle(f"「{words.text[start:end]}」", "은/는")
            message = f"{wrong} 기사에 없는 이름입니다. 잘못 적은 듯합니다."
            yield Problem(CODE, "warning", place, message, f"비슷한 이름: {right}")


def _spellings(entry: Entry) -> Iterator[str]:
    """How the names that the article tells of may be written; a syllable alone is too little."""
    names = {
        name for part in entry.article.paragraphs for _, name in entry.reading.names(part.number)
    }
    for name in entry.registry:
        if name in names:
            yield from (text for text in name.spellings if _is_telling(fold(text)))


def _is_telling(folded: str) -> bool:
    return len(folded) > 2 or (len(folded) == 2 and not folded.isalpha()) or folded[0] >= "가"


def _near_misses(
    entry: Entry, text: str, spellings: Iterable[str], article: str
) -> Iterator[tuple[int, int, str]]:
    letters = _letters(fold(text))
    likely = [spelling for spelling in spellings if _may_be_near(_letters(fold(spelling)), letters)]
    if not likely:
        return
    right = {mention.start: mention.end for mention, _ in entry.reading.names_of(text)}
    tokens = [found.span() for found in _WORD.finditer(text)]
    for first, (start, _) in enumerate(tokens):
        head = _letters(fold(text[start : start + _LONGEST]))
        for spelling in likely:
            wanted = _letters(fold(spelling))
            # Most names are written right: only what begins otherwise is looked at word by word.
            # 「누리 30」 begins as 누리 3 does.
            is_right = start in right and head.startswith(wanted)
            is_right = is_right and not text[right[start] : right[start] + 1].isdecimal()
            if is_right or not _may_be_near(wanted, head[: len(wanted) + 3]):
                continue
            for end in _ends(text, tokens, first):
                length = _near_length(text[start:end], spelling)
                if length is None:
                    continue
                written = text[start : start + length]
                if entry.registry.find(written) or _is_told(written, article):
                    continue
                if right.get(start) != start + length:
                    yield start, start + length, spelling


def _ends(text: str, tokens: Sequence[tuple[int, int]], first: int) -> Iterator[int]:
    """Where one to four words from a word on end, a single space between them."""
    yield tokens[first][1]
    for last in range(first + 1, min(len(tokens), first + 4)):
        if text[tokens[last - 1][1] : tokens[last][0]] != " ":
            return
        yield tokens[last][1]


def _may_be_near(wanted: str, letters: str) -> bool:
    """Whether one half of a name stands in a text: one slip leaves the other half whole."""
    half = len(wanted) // 2
    return wanted[:half] in letters or wanted[half:] in letters


def _is_told(written: str, article: str) -> bool:
    """Whether the article has the words, or has them without a particle at their end."""
    folded = fold(written)
    return folded in article or any(
        is_particles(folded[cut:], folded[:cut]) and folded[:cut] in article
        for cut in range(2, len(folded))
    )


def _near_length(text: str, spelling: str) -> int | None:
    """How much of a text is one letter off a spelling, with nothing but particles behind it."""
    wanted = _letters(fold(spelling))
    for length in range(max(2, len(spelling) - 2), min(len(text), len(spelling) + 2) + 1):
        written, rest = text[:length], text[length:]
        # The distance first: it is cheaper than the particles, and seldom 1.
        is_near = not written[-1].isspace() and _is_near(fold(written), wanted)
        if is_near and (not rest or is_particles(rest, written)):
            return length
    return None


def _is_near(folded: str, wanted: str) -> bool:
    return Levenshtein.distance(_letters(folded), wanted, score_cutoff=1) == 1


@lru_cache(maxsize=4096)
def _letters(folded: str) -> str:
    return unicodedata.normalize("NFD", folded)
