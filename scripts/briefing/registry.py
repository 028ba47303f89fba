"""The registry of names: one identity for every spelling of a company, theme, product or person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from briefing.document import Document
from briefing.korean.jamo import to_jamo
from briefing.korean.mention import Mention, NameIndex, Surface
from briefing.model import PLURALS, NameFile, NameKind
from briefing.problem import Place

_MINIMUM_LIKENESS = 65.0
# A name inside what was written: its letters (jamo) at least, and how like they are.
_LONG, _INSIDE = 6, 88.0


@dataclass(frozen=True)
class Name:
    """One registered name: its kind, its slug (the file's name) and what the file holds."""

    kind: NameKind
    slug: str
    file: NameFile
    document: Document

    @property
    def name(self) -> str:
        """The name this site uses."""
        return self.file.name

    @property
    def key(self) -> str:
        """`companies/bytedance`: unique over all kinds, and its page's address."""
        return f"{PLURALS[self.kind]}/{self.slug}"

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Every way the name is written: the name, its aliases and its English."""
        english = (self.file.en,) if self.file.en else ()
        return tuple(dict.fromkeys((self.file.name, *self.file.aliases, *english)))

    def place(self, *path: str | int) -> Place:
        """Where a value of the name's file stands."""
        return self.document.place(*path)

    def __hash__(self) -> int:
        return hash((self.kind, self.slug))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Name) and (self.kind, self.slug) == (other.kind, other.slug)


def fold(spelling: str) -> str:
    """What two spellings of one name share: no spaces, no case."""
    return "".join(spelling.split()).casefold()


@dataclass(frozen=True)
class Registry:
    """All names, and the one each spelling stands for."""

    names: tuple[Name, ...]

    @cached_property
    def _by_spelling(self) -> dict[str, Name]:
        return {
            fold(spelling): name for name in reversed(self.names) for spelling in name.spellings
        }

    @cached_property
    def _by_key(self) -> dict[str, Name]:
        return {name.key: name for name in self.names}

    @cached_property
    def index(self) -> NameIndex:
        """Finds every registered name in a text; measures are no names a text mentions."""
        return NameIndex(
            Surface(spelling, name.key)
            for name in self.names
            if name.kind not in ("measure", "theme")
            for spelling in name.spellings
        )

    def __iter__(self) -> Iterator[Name]:
        return iter(self.names)

    def of_kind(self, *kinds: NameKind) -> tuple[Name, ...]:
        """The names of some kinds, in the registry's order."""
        return tuple(name for name in self.names if name.kind in kinds)

    def get(self, key: str) -> Name:
        """The name of a key such as `companies/bytedance`."""
        return self._by_key[key]

    def find(self, spelling: str, kinds: Iterable[NameKind] | None = None) -> Name | None:
        """The name a spelling stands for, of these kinds when given."""
        name = self._by_spelling.get(fold(spelling))
        if name is None or (kinds is not None and name.kind not in kinds):
            return None
        return name

    def mentions(self, text: str) -> tuple[tuple[Mention, Name], ...]:
        """Every registered company, product, person or organisation that a text names."""
        return tuple((found, self._by_key[found.key]) for found in self.index.find(text))

    def nearest(self, spelling: str, kinds: Iterable[NameKind]) -> Name | None:
        """The name whose spelling is nearest, compared letter by letter (딥씨크, 딥시크)."""
        wanted = frozenset(kinds)
        choices = {
            (name, text): to_jamo(fold(text))
            for name in self.names
            if name.kind in wanted
            for text in name.spellings
        }
        wanted_letters = to_jamo(fold(spelling))
        best = process.extractOne(
            wanted_letters, choices, scorer=fuzz.ratio, score_cutoff=_MINIMUM_LIKENESS
        )
        if best is None:
            # 「딥시크 본사」 holds a name; of two syllables any word would hold one.
            long = {key: letters for key, letters in choices.items() if len(letters) >= _LONG}
            best = process.extractOne(
                wanted_letters, long, scorer=fuzz.partial_ratio, score_cutoff=_INSIDE
            )
        return best[2][0] if best else None

    @cached_property
    def _owned(self) -> dict[Name, tuple[Name, ...]]:
        owned: dict[Name, list[Name]] = {}
        for name in self.names:
            for owner in self.companies_of(name)[:1]:
                owned.setdefault(owner, []).append(name)
        return {owner: tuple(names) for owner, names in owned.items()}

    def owned_by(self, name: Name) -> tuple[Name, ...]:
        """The products, labs and subsidiaries whose file names this company."""
        return self._owned.get(name, ())

    def companies_of(self, name: Name) -> tuple[Name, ...]:
        """The companies a name belongs to, nearest first: a lab's company, and that one's owner."""
        owners: list[Name] = []
        while name.file.company:
            owner = self.find(name.file.company, ("company", "organisation"))
            if owner is None or owner in owners or owner == name:
                break
            owners.append(owner)
            name = owner
        return tuple(owners)
