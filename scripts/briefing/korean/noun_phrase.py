"""Noun phrases: the words of 「네브로의 얀 호프 CTO는」, and the particle that ends it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.korean.common_noun import is_common, sounds_foreign
from briefing.korean.role import (
    is_body,
    is_category,
    is_surname,
    may_be_korean_name,
    title_after_name,
    title_of,
)

# A word, with parentheses (even with spaces inside) as part of it; nothing that was blanked out.
_WORD = re.compile(r"(?:\([^()]{0,60}\)|[^\s(\"“”\ufffc]|\()+")
_PARENTHESES = re.compile(r"\([^()]*\)")
_SUBJECT_PARTICLES = frozenset(
    ["께서는", "께선", "께서", "에서는", "에서도", "에선", "에서", "은", "는", "이", "가", "도"]
)
_PARTICLES = _SUBJECT_PARTICLES | frozenset(
    [
        "에게서는",
        "에게서",
        "에게는",
        "에게도",
        "에게",
        "에는",
        "에도",
        "에",
        "으로는",
        "으로도",
        "으로",
        "로는",
        "로도",
        "로",
        "을",
        "를",
        "의",
        "와는",
        "와",
        "과는",
        "과",
        "만은",
        "만도",
        "만",
        "까지는",
        "까지도",
        "까지",
        "부터는",
        "부터",
        "보다는",
        "보다",
    ]
)
# Forms of one particle count once: 로, 로는, 으로.
_FAMILIES = {"로": "로", "으": "로", "에": "에"}
_LONGEST_PARTICLE = max(map(len, _PARTICLES))
# Whether a particle asks for a final consonant before it.
_AGREEMENT = {
    **dict.fromkeys(("은", "이", "을", "과", "으로"), True),
    **dict.fromkeys(("는", "가", "를", "와"), False),
}

# Adverbs, conjunctions and words of time that may stand right before a noun phrase.
_NO_PART = frozenset(
    [
        "이에",
        "이어",
        "이어서",
        "또",
        "또한",
        "한편",
        "반면",
        "다만",
        "특히",
        "그러나",
        "하지만",
        "그런데",
        "그래도",
        "그리고",
        "그러면서",
        "그러자",
        "실제로",
        "물론",
        "결국",
        "앞서",
        "먼저",
        "당시",
        "이날",
        "최근",
        "올해",
        "지난해",
        "작년",
        "내년",
        "지난달",
        "이달",
        "오늘",
        "어제",
        "전날",
        "지난",
        "오는",
        "이후",
        "현재",
        "이미",
        "아직",
        "마침내",
        "곧",
        "따라서",
        "그래서",
        "게다가",
        "더구나",
        "오히려",
        "역시",
        "함께",
        "직접",
        "이번",
        "지금",
        "처음",
        "드디어",
        "여기에",
        "이밖에",
        "가운데",
        "뒤이어",
        "이같이",
        "이렇게",
        "중",
        "등",
        "뒤",
        "후",
        "전에",
        "때",
        "오전",
        "오후",
        "예컨대",
        "즉",
        "왜냐하면",
        "그럼에도",
        "이와",
        "관련",
        "아울러",
        "더불어",
        "나아가",
        "요컨대",
        "정작",
        "사실",
        "익명의",
        "본",
        "둔",
        "준",
        "온",
        "든",
        "쓴",
        "낸",
        "된",
        "진",
        "것이",
        "것은",
        "것도",
        "게",
        "관영",
        "다시",
        "모두",
        "각각",
        "매우",
        "가장",
        "더",
        "잘",
        "못",
        "안",
        "스스로",
        "무려",
        "약",
        "거의",
        "한편으로",
        "새로",
        "바로",
        "따로",
        "서로",
        "별로",
    ]
)
_DETERMINERS = frozenset(
    [
        "한",
        "다른",
        "또",
        "같은",
        "이",
        "그",
        "저",
        "전",
        "현",
        "모",
        "두",
        "세",
        "네",
        "여러",
        "일부",
        "해당",
        "어느",
        "어떤",
        "각",
    ]
)
_TIME = re.compile(r"\d[\d,.]*(?:년|월|일|시|분|주|차례|번|분기|여)?(?:\(.*\))?$")
# Endings of verbs, adjectives and adverbs: they close the words before them.
_CLOSED = re.compile(
    r"(?:.[며고은는던]|께|처럼|마다|대로|하고|지만|면서|면서도|려고|도록|하자|해서|하면|으면|위해|대해|통해|따라"
    r"|관해|향해|맞아|만나|출연해|따르면|이자|.[한된킨인]|[했됐있없이]다|같은|이끈|나선|오른|밝힌|지낸|지켜본|낸|쓴|만든)$"
)
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


@dataclass(frozen=True, slots=True)
class Usage:
    """What an article's own use of its words shows.

    `nouns` stand with several particles (네브로가, 네브로의), so 네브로 is no verb and has no
    particle 로; `called` stand alone before a title (포터 CEO, 김 소장): names of people; `titles`
    stand behind a name and behind its surname alone (하도담 심사역, 하 심사역).
    """

    nouns: frozenset[str]
    called: frozenset[str]
    titles: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[Sequence[Word]]) -> Usage:
        """Count through all words of an article, paragraph by paragraph."""
        families: dict[str, set[str]] = defaultdict(set)
        called: set[str] = set()
        surnames: dict[str, set[str]] = defaultdict(set)
        named: dict[str, set[str]] = defaultdict(set)
        for words in texts:
            for word in words:
                _count(word.bare.strip("'‘’"), families)
            for index, (before, word) in enumerate(pairwise(words)):
                stem = word.bare.removesuffix(any_particle(word.bare))
                if title_after_name(stem) and (not index or _begins_phrase(words, index - 1)):
                    called.add(before.bare)
                if is_surname(before.bare):
                    surnames[stem].add(before.bare)
                elif len(before.bare) == 3 and may_be_korean_name(before.bare):
                    named[stem].add(before.bare[0])
        nouns = (stem for stem, seen in families.items() if len(seen) > 1 and len(stem) > 1)
        titles = (stem for stem, seen in surnames.items() if seen & named[stem] and len(stem) > 1)
        return cls(frozenset(nouns), frozenset(called), frozenset(titles))

    def title(self, word: str) -> str | None:
        """The title a word ends with, of those everybody knows and those of this article."""
        return title_of(word) or (word if word in self.titles else None)


def _count(word: str, families: dict[str, set[str]]) -> None:
    """Note a word, and its stem by each way to cut a particle off: 나래로|는, 나래|로는."""
    families[word].add("")
    longest = any_particle(word)
    for particle in {longest, longest[-1:]} - {""}:
        stem = word.removesuffix(particle)
        family = _FAMILIES.get(particle[0], particle)
        # 앞으로는 stands once in an article, the topic 네브로는 time and again.
        again = family in families[stem] and particle != longest
        families[stem].add("again" if again else family)


def _begins_phrase(words: Sequence[Word], index: int) -> bool:
    """Whether a noun phrase may begin behind a word."""
    before = words[index]
    if not index and sounds_foreign(before.bare) and not any_particle(before.bare):
        return before.comma
    return before.comma or before.bare in _NO_PART or _closes(before.bare)


def _closes(word: str) -> bool:
    """Whether a word ends what stands before it: an argument with its particle, a verb."""
    particle = any_particle(word)
    if (
        particle
        and particle != "의"
        and (len(particle) > 1 or len(word) > 2 or particle in "을를에")
    ):
        return True
    return bool(_CLOSED.search(word))


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


def phrase_start(words: Sequence[Word], head: int, usage: Usage) -> int:
    """The index of the first word of the noun phrase that ends with `words[head]`."""
    bare = words[head].bare
    stem = bare.removesuffix(any_particle(bare))
    is_title = title_after_name(bare) or title_after_name(stem) or stem in usage.titles
    first = head
    while first > 0 and head - first < _LONGEST_PHRASE:
        before_title = is_title and all(word.text in _DETERMINERS for word in words[first:head])
        if words[first - 1].comma or not _is_part(words, first - 1, usage, bool(before_title)):
            break
        first -= 1
    if words[first].text in _VERSED and first and _ARGUMENT.search(words[first - 1].bare):
        first -= 2 if first > 1 and words[first - 2].text in ("이", "해당", "그") else 1
    while first < head and (words[first].text in _NOT_FIRST or _is_counted(words, first)):
        if words[first].text == "또" and words[first + 1].text == "다른":
            break
        # 「전 직원 B씨」 was one; before a body 전 belongs to what stands in front.
        if words[first].text == "전" and title_of(words[first + 1].bare):
            break
        first += 1
    return first


def _is_part(words: Sequence[Word], index: int, usage: Usage, before_title: bool) -> bool:
    """Whether a word modifies the noun right behind it, as a noun or a determiner does."""
    word = words[index].bare
    if word in _DETERMINERS:
        return True
    if before_title and word != "이" and is_surname(word):
        return True
    if not word or word in _NO_PART or _TIME.fullmatch(word):
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
    return not _closes(word)


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
