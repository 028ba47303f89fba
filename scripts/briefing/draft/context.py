"""What an item is about: the names and themes of its words and of what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.article import Article
from briefing.draft.passage import Bounds, passage
from briefing.draft.telling import Sentence
from briefing.draft.topics import Topic
from briefing.edtf import Edtf
from briefing.korean.cast import is_company_again
from briefing.korean.mention import NameIndex, Surface
from briefing.model import TODO
from briefing.registry import Name, Registry
from briefing.rules.about_in_evidence import COMPARED

_MOST_NAMES = 3
Block = dict[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class Context:
    """The registry with the proposed names, the sentences with their topics, the day."""

    article: Article
    registry: Registry
    sentences: tuple[Sentence, ...]
    topics: Mapping[Sentence, Topic]
    published: Edtf | None
    title: str = ""

    @cached_property
    def _main(self) -> tuple[Name, ...]:
        """The name the headline begins with, else that which the article tells most often."""
        in_title = self.names(self.title)
        told = Counter(name for sentence in self.sentences for name in self.names(sentence.text))
        often = [name for name, _ in told.most_common() if name.kind != "person"]
        return (*(name for name in in_title if name.kind != "person"), *often)[:1]

    @cached_property
    def _themes(self) -> NameIndex:
        return NameIndex(
            Surface(spelling, theme.name)
            for theme in self.registry.of_kind("theme")
            for spelling in theme.spellings
        )

    @cached_property
    def _measures(self) -> NameIndex:
        return NameIndex(
            Surface(spelling, measure.name)
            for measure in self.registry.of_kind("measure")
            for spelling in measure.spellings
        )

    def measure_before(self, text: str) -> str | None:
        """The last measure that a text names."""
        found = self._measures.find(text)
        return found[-1].key if found else None

    def names(self, text: str) -> tuple[Name, ...]:
        """The names of a text, in order."""
        return tuple(dict.fromkeys(name for _, name in self.registry.mentions(text)))

    def compared(self, text: str) -> tuple[Name, ...]:
        """The names of a text that something is only held against: 「오르빗 4보다」."""
        return tuple(
            name
            for mention, name in self.registry.mentions(text)
            if COMPARED.match(text, mention.end)
        )

    def registered_as(self, spelling: str) -> str:
        """The name this site uses for a spelling; the spelling itself where it has none."""
        name = self.registry.find(spelling)
        return name.name if name and name.kind not in ("theme", "measure") else spelling

    def teller(self, sentence: Sentence) -> str | None:
        """Whose claim a sentence is, 회사 led back to its name."""
        said_by, company = sentence.claimed_by, self.topics[sentence].company
        if said_by and company and is_company_again(said_by):
            return company.name
        return self.registered_as(said_by) if said_by else None

    def tags(
        self,
        sentence: Sentence,
        words: str,
        fallback: Sequence[str] = (),
        *,
        ours: str = "",
        teller: str | None = None,
    ) -> Block:
        """`about` and `themes` of an item that rests on these words; `ours` is what we say of it.

        Who only tells of it (`teller`) is whom it is about where nobody else is.
        """
        told = dict.fromkeys(self._about(sentence, (words, *fallback), teller))
        about = tuple(dict.fromkeys((*tuple(told)[:_MOST_NAMES], *self._others(ours))))
        themes = tuple(
            dict.fromkeys(mention.key for mention in self._themes.find(f"{words} {sentence.text}"))
        )
        block: Block = {}
        if about or not themes:
            names = tuple(name.name for name in about or self._main)
            block["about"] = names or (f"{TODO} 누구의 일인가",)
        if themes:
            block["themes"] = themes[:_MOST_NAMES]
        return block

    def _about(self, sentence: Sentence, texts: Sequence[str], teller: str | None) -> list[Name]:
        topic = self.topics[sentence]
        near = (*texts, sentence.text)
        compared = [name for text in near for name in self.compared(text)]
        named = next(filter(None, (self._except(text, compared, teller) for text in near)), ())
        # What is held against a product is a product: the one told of last.
        rivals = self._told_before(sentence, compared) if compared and not named else []
        others = [name for name in topic.names if name.name != teller]
        is_free = topic.is_said or not self._is_led(sentence, named)
        return (
            rivals
            or [*(others if is_free else ()), *named]
            or list(topic.names)
            or self._further(sentence)
        )

    def _except(self, text: str, compared: Sequence[Name], teller: str | None) -> tuple[Name, ...]:
        found = [name for name in self._others(text) if name not in compared]
        return tuple(name for name in found if name.name != teller)

    def _others(self, text: str) -> tuple[Name, ...]:
        """The names of a text; a person only where nobody else is."""
        names = self.names(text)
        return tuple(name for name in names if name.kind != "person") or names

    def _is_led(self, sentence: Sentence, named: Sequence[Name]) -> bool:
        """Whether one of the names has a particle that makes it what its sentence is about."""
        return any(
            name in named
            and sentence.text[mention.end :].lstrip("'’\")")[:1] in set("은는이가의도")
            for mention, name in self.registry.mentions(sentence.text)
        )

    def _earlier(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentences before one, the nearest first."""
        place = (sentence.part.number, sentence.start)
        return (o for o in reversed(self.sentences) if (o.part.number, o.start) < place)

    def _told_before(self, sentence: Sentence, compared: Sequence[Name]) -> list[Name]:
        """The last topic before a sentence of the kind of what it compares with."""
        kinds = {name.kind for name in compared}
        for other in self._earlier(sentence):
            for name in self.topics[other].names:
                if name.kind in kinds and name not in compared:
                    return [name]
        return []

    def _further(self, sentence: Sentence) -> list[Name]:
        """The names of the sentences before, the nearest first: of its paragraph, of the last."""
        numbers = [part.number for part in self.article.body if part.number < sentence.part.number]
        near = {sentence.part.number, *numbers[-1:]}
        for other in self._earlier(sentence):
            names = self._others(other.text) if other.part.number in near else ()
            if names:
                return list(names)
        return []

    def introduction(self, spelling: str) -> str | None:
        """The words of the body that first give a name: a second thing an item may rest on."""
        name = self.registry.find(spelling)
        for sentence in self.sentences:
            for mention, found in self.registry.mentions(sentence.part.text):
                inside = sentence.start <= mention.start and mention.end <= sentence.end
                if inside and found == name and sentence.quote_at(mention.start) is None:
                    bounds = Bounds(sentence.part, sentence.start, sentence.end)
                    # 「민서율(41) 마루메디 대표」: the title behind it belongs to it.
                    title = re.compile(r" \S+|").match(sentence.part.text, mention.end)
                    end = min(title.end() if title else mention.end, sentence.end)
                    words = passage(self.article, bounds, mention.start, end)
                    # Of a sentence that the article prints twice nobody knows which is meant.
                    return words if len(self.article.find(words)) == 1 else None
        return None
