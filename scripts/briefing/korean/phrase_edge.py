"""The edges of a noun phrase: the words behind which one may begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.korean.common_noun import sounds_foreign
from briefing.korean.word import Word, any_particle

# Adverbs, conjunctions and words of time that may stand right before a noun phrase.
NO_PART = frozenset(
    """
    이에 이어 이어서 또 또한 한편 반면 다만 특히 그러나 하지만 그런데 그래도 그리고 그러면서
    그러자 실제로 물론 결국 앞서 먼저 당시 이날 최근 올해 지난해 작년 내년 지난달 이달 오늘 어제
    전날 지난 오는 이후 현재 이미 아직 마침내 곧 따라서 그래서 게다가 더구나 오히려 역시 함께 직접
    이번 지금 처음 드디어 여기에 이밖에 가운데 뒤이어 이같이 이렇게 중 등 뒤 후 전에 때 오전 오후
    예컨대 즉 왜냐하면 그럼에도 이와 관련 아울러 더불어 나아가 요컨대 정작 사실 익명의 본 둔 준 온
    든 쓴 낸 된 진 것이 것은 것도 게 관영 다시 모두 각각 매우 가장 더 잘 못 안 스스로 무려 약 거의
    한편으로 새로 바로 따로 서로 별로
    """.split()
)
# Endings of verbs, adjectives and adverbs: they close the words before them.
_CLOSED = re.compile(
    r"(?:.[며고은는던]|께|처럼|마다|대로|하고|지만|면서|면서도|려고|도록|하자|해서|하면|으면|위해|대해|통해|따라"
    r"|관해|향해|맞아|만나|출연해|따르면|이자|.[한된킨인]|[했됐있없이]다|같은|이끈|나선|오른|밝힌|지낸|지켜본|낸|쓴|만든)$"
)


def begins_phrase(words: Sequence[Word], index: int) -> bool:
    """Whether a noun phrase may begin behind a word."""
    before = words[index]
    if not index and sounds_foreign(before.bare) and not any_particle(before.bare):
        return before.comma
    return before.comma or before.bare in NO_PART or closes_phrase(before.bare)


def closes_phrase(word: str) -> bool:
    """Whether a word ends what stands before it: an argument with its particle, a verb."""
    particle = any_particle(word)
    if (
        particle
        and particle != "의"
        and (len(particle) > 1 or len(word) > 2 or particle in "을를에")
    ):
        return True
    # 「육하은」: behind a vowel 은 ends no adjective.
    if word.endswith("은") and len(word) > 2 and not has_final(word[-2]):
        return False
    return bool(_CLOSED.search(word))


def has_final(syllable: str) -> bool:
    """Whether a syllable of Hangul ends in a consonant."""
    return "가" <= syllable <= "힣" and (ord(syllable) - ord("가")) % 28 != 0
