"""Noun phrases: the words of 「네브로의 얀 호프 CTO는」, from the one that ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.korean.common_noun import is_common, sounds_foreign
from briefing.korean.phrase_edge import NO_PART, closes_phrase
from briefing.korean.role import (
    is_body,
    is_category,
    is_surname,
    may_be_korean_name,
    title_after_name,
    title_of,
)
from briefing.korean.usage import Usage
from briefing.korean.word import Word, any_particle

_DETERMINERS = frozenset(
    """
    한 다른 또 같은 이 그 저 전 현 모 두 세 네 여러 일부 해당 어느 어떤 각
    """.split()
)
# These stand between a name and its title; the others open a phrase: 「곁에서 지켜본 한 학자」.
_AFTER_NAME = frozenset(["전", "현", "모"])
_TIME = re.compile(r"\d[\d,.]*(?:년|월|일|시|분|주|차례|번|분기|여)?(?:\(.*\))?$")
AGED = re.compile(r"[가-힣]\(\d{1,3}\)$")
# Nouns that end as a verb or a particle would.
_NOUN_AFTER_ALL = re.compile(
    r"(?:개인|외국인|직장인|경영인|기업인|법조인|의료인|언론인|일반인|노인|상인|주인|지인|라인|디자인|도메인|체인|법인|코인|북한|무한|제한|권한|기한|재고|광고|창고|보고"
    r"|금고|최고|사고|참고|은행|가을|마을|학과|작가|전문가|속도|제도|고속도로|서울)$"
)
# What a verb has before it: its object, its place.
_ARGUMENT = re.compile(r".(?:[을를에와과로]|에서|에게|께서)$")
_LONGEST_PHRASE = 8
_NOT_FIRST = frozenset(["또", "그", "전", "등", "만난", "만났던"])
# 「이 사안에 정통한 소식통」.
_VERSED = frozenset(["정통한", "밝은", "능통한"])


def phrase_start(words: Sequence[Word], head: int, usage: Usage) -> int:
    """The index of the first word of the noun phrase that ends with `words[head]`."""
    bare = words[head].bare
    stem = bare.removesuffix(any_particle(bare))
    is_title = title_after_name(bare) or title_after_name(stem) or stem in usage.titles
    first = head
    while first > 0 and head - first < _LONGEST_PHRASE:
        before_title = is_title and all(word.text in _AFTER_NAME for word in words[first:head])
        if words[first - 1].comma or not _is_part(words, first - 1, usage, bool(before_title)):
            break
        first -= 1
    if first > 1 and words[first].text in _DETERMINERS and words[first - 1].text in _VERSED:
        first -= 1
    if words[first].text in _VERSED and first and _ARGUMENT.search(words[first - 1].bare):
        first -= 2 if first > 1 and _specifies(words[first - 2]) else 1
    while first < head and (words[first].text in _NOT_FIRST or _is_counted(words, first)):
        if words[first].text == "또" and words[first + 1].text == "다른":
            break
        # 「전 직원 B씨」 was one; before a body 전 belongs to what stands in front.
        if words[first].text == "전" and title_of(words[first + 1].bare):
            break
        first += 1
    return first


def _specifies(word: Word) -> bool:
    """「이 사안에 정통한」, 「가나 사정에 밝은」."""
    bare = word.bare
    alone = not (word.comma or bare in NO_PART or any_particle(bare) or closes_phrase(bare))
    return alone or bare in ("이", "그")


def _is_part(words: Sequence[Word], index: int, usage: Usage, before_title: bool) -> bool:
    """Whether a word modifies the noun right behind it, as a noun or a determiner does."""
    word = words[index].bare
    # 「마루한(39) 손길로보틱스 최고과학자」: with an age behind it it is a name.
    if word in _DETERMINERS or AGED.search(words[index].text):
        return True
    if before_title and word != "이" and is_surname(word):
        return True
    if not word or word in NO_PART or _TIME.fullmatch(word):
        return False
    if before_title and _may_stand_before_title(word, usage):
        return True
    if index and _is_titled_and(words[index - 1].bare) and may_be_korean_name(word):
        return True
    if word.endswith("과") and _names_person(words[index + 1].bare):
        return not _is_kind(word[:-1])
    if word.endswith("의") and len(word) > 1:
        return True
    if word.endswith("인") and _is_kind(word.removesuffix("인")):
        return False
    if word in usage.nouns or title_of(word) or _NOUN_AFTER_ALL.search(word):
        return True
    if index and _ends_in_n(word) and _ARGUMENT.search(words[index - 1].bare):
        return False
    # 「량쯔한 링윈 창업자는」: a foreign name opens the sentence, whatever it ends with.
    if not index and sounds_foreign(word) and not is_common(word[:-1]) and not any_particle(word):
        return True
    return not closes_phrase(word)


def _may_stand_before_title(word: str, usage: Usage) -> bool:
    """Whether it is a name, whatever it ends with: 「한가은 교수」, 「네브로 대변인」."""
    if word.endswith("로"):
        return len(word) > 2 and not word.endswith("으로")
    if word.endswith(("과", "인", "이", "가")):
        stem = word[:-1]
        # 「마커스 레인 부사장」: no noun of one syllable has 인 behind it before a title.
        if len(stem) == 1 and word.endswith("인"):
            return True
        return len(stem) > 1 and stem not in usage.nouns and not _is_kind(stem)
    return may_be_korean_name(word) and word.removesuffix(any_particle(word)) not in usage.nouns


def _is_counted(words: Sequence[Word], index: int) -> bool:
    """「8년 차 상담사」: 차 is no surname behind a number."""
    counts = words[index].text in ("차", "째") and index > 0
    return counts and bool(_TIME.fullmatch(words[index - 1].text))


def _is_titled_and(word: str) -> bool:
    """「교수와」 before another name."""
    return word.endswith(("와", "과")) and title_of(word[:-1]) is not None


def _names_person(word: str) -> bool:
    return may_be_korean_name(word) or title_of(word) is not None


def _is_kind(word: str) -> bool:
    """Whether a word says what somebody is: 「창업자인」 and 「경쟁사인」 stand before a name."""
    return bool(title_of(word) or is_category(word) or is_body(word))


def _ends_in_n(word: str) -> bool:
    """Whether it may be a verb before a noun: 만난, 맡은."""
    return "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 == 4
