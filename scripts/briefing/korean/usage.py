"""What an article's own use of its words shows: which are nouns, names of people, titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.korean.phrase_edge import begins_phrase
from briefing.korean.role import is_surname, may_be_korean_name, title_after_name, title_of
from briefing.korean.word import Word, any_particle

# Forms of one particle count once: 로, 로는, 으로.
_FAMILIES = {"로": "로", "으": "로", "에": "에"}


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
                if title_after_name(stem) and (not index or begins_phrase(words, index - 1)):
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
