"""What an item is about: the names and themes of its words and of what stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.article import Article
from briefing.draft.new_names import NewName
from briefing.draft.telling import Sentence
from briefing.edtf import Edtf
from briefing.korean.mention import NameIndex, Surface
from briefing.model import TODO
from briefing.registry import Registry

_MOST_NAMES = 3
Block = dict[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class Context:
    """The registry, the names proposed, the sentences, and the day of publication."""

    article: Article
    registry: Registry
    new_names: tuple[NewName, ...]
    sentences: tuple[Sentence, ...]
    published: Edtf | None
    title: str = ""

    @cached_property
    def _main(self) -> tuple[str, ...]:
        """The name the article tells most often, of those that are no person's."""
        texts = [sentence.text for sentence in self.sentences]
        names = Counter(
            name.name
            for text in texts
            for _, name in self.registry.mentions(text)
            if name.kind != "person"
        )
        new = Counter(mention.key for text in texts for mention in self._new.find(text))
        return tuple(name for name, _ in (names.most_common(1) or new.most_common(1)))

    @cached_property
    def _new(self) -> NameIndex:
        return NameIndex(
            Surface(spelling, new.name)
            for new in self.new_names
            for spelling in (new.name, *new.aliases)
        )

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
        """The last registered measure that a text names."""
        found = self._measures.find(text)
        return found[-1].key if found else None

    def registered(self, text: str) -> tuple[str, ...]:
        """The registered names of a text, by the name this site uses, in order."""
        return tuple(dict.fromkeys(name.name for _, name in self.registry.mentions(text)))

    def registered_as(self, spelling: str) -> str:
        """The name this site uses for a spelling; the spelling itself where it has none."""
        name = self.registry.find(spelling)
        return name.name if name and name.kind not in ("theme", "measure") else spelling

    def tags(
        self, sentence: Sentence, words: str, fallback: Sequence[str] = (), *, ours: str = ""
    ) -> Block:
        """`about` and `themes` of an item that rests on these words; `ours` is what we say of it.

        Where no registered name is near, a proposed one stands as a to-do.
        """
        near = (words, *fallback, sentence.text)
        names, new = self._named(near), self._new_in(near)
        if not names and new is None:
            further = (*self._before(sentence), *self._paragraph_before(sentence))
            names, new = self._named(further), self._new_in(further)
        themes = tuple(
            dict.fromkeys(mention.key for mention in self._themes.find(f"{words} {sentence.text}"))
        )
        block: Block = {}
        # Whoever our own words name stands in `about` as well.
        names = tuple(dict.fromkeys((*names[:_MOST_NAMES], *self.registered(ours))))
        if names:
            block["about"] = names
        elif not themes:
            block["about"] = (f"{TODO} {new}" if new else self._guess(),)
        if themes:
            block["themes"] = themes[:_MOST_NAMES]
        return block

    def _named(self, texts: Sequence[str]) -> tuple[str, ...]:
        """The names of the first text that has any; a person only where nobody else is."""
        for text in texts:
            names = self.registered(text)
            others = tuple(name for name in names if not self._is_person(name))
            if names:
                return others or names
        return ()

    def _is_person(self, name: str) -> bool:
        found = self.registry.find(name)
        return found is not None and found.kind == "person"

    def _before(self, sentence: Sentence) -> tuple[str, ...]:
        """The sentences before it in its paragraph, the nearest first."""
        return tuple(
            other.text
            for other in reversed(self.sentences)
            if other.part.number == sentence.part.number and other.start < sentence.start
        )

    def _paragraph_before(self, sentence: Sentence) -> tuple[str, ...]:
        """The sentences of the paragraph before, the nearest first: 회사는 leads back to it."""
        numbers = [part.number for part in self.article.body if part.number < sentence.part.number]
        return tuple(
            other.text
            for other in reversed(self.sentences)
            if numbers and other.part.number == numbers[-1]
        )

    def _new_in(self, texts: Sequence[str]) -> str | None:
        """The first proposed name of the first text that has one; a person where nobody else is."""
        people = {new.name for new in self.new_names if new.kind == "person"}
        for text in texts:
            found = [mention.key for mention in self._new.find(text)]
            found = [name for name in found if name not in people] or found
            if found:
                return found[0]
        return None

    def _guess(self) -> str:
        """The question mark keeps it from passing for a name that only waits for its file."""
        guess = (*self.registered(self.title), *self._main, "누구의 일")[0]
        return f"{TODO} {guess}인가?"
