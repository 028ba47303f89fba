"""A correct briefing beside its article and library, and the checks run on a changed text of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from briefing.document import Data, parse_document
from briefing.entry import Entry, LinkedItem
from briefing.library import Library
from briefing.model import Briefing
from briefing.problem import Problem, Report
from briefing.registry import Name
from briefing.rules import LIBRARY_RULES, check_entry
from briefing.structure import validate

REPOSITORY = Path(__file__).parents[2]
# Where correct briefings stand: the published one and two libraries of invented ones.
ROOTS = (REPOSITORY, REPOSITORY / "tests/library", REPOSITORY / "tests/injection/library")
# The same articles in the hand of another editor: other choices, as correct.
OTHER_HANDS = ROOTS[-1] / "other_hands"
# The fields with sentences of ours, beside the title.
OUR_WORDS = {"summary": "text", "figures": "what", "events": "what", "outlook": "what"}

YamlPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One scalar of a briefing: where it stands and what it says."""

    path: YamlPath
    text: str


@dataclass(frozen=True, eq=False)
class Case:
    """A correct briefing, ready to be broken: the rest of its library is read once and shared."""

    library: Library
    entry: Entry
    text: str = field(repr=False)
    hand: str = ""

    @property
    def label(self) -> str:
        """Its slug, and whose version it is where there are two."""
        return self.slug + self.hand

    @property
    def slug(self) -> str:
        return self.entry.slug

    @cached_property
    def known(self) -> frozenset[tuple[str, str]]:
        """What the checks say of the briefing as it is, without places: mistakes move lines."""
        return frozenset((p.code, p.message) for p in self.problems(self.text))

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        starts = [0]
        for line in self.text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        return tuple(starts)

    @cached_property
    def named(self) -> tuple[Name, ...]:
        """Every registered name that the article's body has, in the order of the registry."""
        found = {
            name
            for part in self.entry.article.body
            for _, name in self.entry.registry.mentions(part.text)
        }
        return tuple(name for name in self.entry.registry if name in found)

    @cached_property
    def told(self) -> frozenset[Name]:
        """Every registered name that the article has anywhere, headings and captions too."""
        mentions = self.entry.registry.mentions
        return frozenset(
            n for part in self.entry.article.paragraphs for _, n in mentions(part.text)
        )

    def span(self, path: YamlPath) -> tuple[int, int]:
        """The offsets of a value in the text of the file."""
        place = self.entry.document.place(*path)
        assert place.end_line is not None
        assert place.end_column is not None
        start = self.line_starts[place.line - 1] + place.column - 1
        return start, self.line_starts[place.end_line - 1] + place.end_column - 1

    def key_start(self, path: YamlPath) -> int:
        """The offset of a value's key."""
        place = self.entry.document.key_place(*path)
        return self.line_starts[place.line - 1] + place.column - 1

    def at(self, path: YamlPath) -> Data:
        """The data at a path, None where there is none."""
        data: Data = self.entry.document.data
        for part in path:
            if isinstance(data, dict) and isinstance(part, str):
                data = data.get(part)
            elif isinstance(data, list) and isinstance(part, int) and part < len(data):
                data = data[part]
            else:
                return None
        return data

    def values(self, *paths: YamlPath) -> Iterator[Value]:
        """The scalars under some paths: one, or each of a list."""
        for path in paths:
            data = self.at(path)
            if isinstance(data, str):
                yield Value(path, data)
            elif isinstance(data, list):
                yield from self.values(*((*path, number) for number in range(len(data))))

    def items(self, *fields: str) -> Iterator[LinkedItem]:
        """The items of some fields."""
        for item in self.entry.items:
            if item.field in fields:
                yield item

    def every(self, fields: tuple[str, ...], key: str) -> Iterator[Value]:
        """The values of a key in the items of some fields."""
        for item in self.items(*fields):
            yield from self.values((item.field, item.index, key))

    def evidence(self) -> Iterator[Value]:
        """Every passage copied as evidence, quotations left out."""
        return self.every(tuple(OUR_WORDS), "evidence")

    def our_words(self) -> Iterator[Value]:
        """The title and every sentence of ours but the notes."""
        yield from self.values(("title",))
        for name, key in OUR_WORDS.items():
            yield from self.every((name,), key)

    def problems(self, text: str) -> tuple[Problem, ...]:
        """Every problem of the briefing and its article if the file had this text."""
        document, found = parse_document(text.encode(), self.entry.path)
        report = Report()
        report.extend(found)
        if document:
            record, mistakes = validate(document, Briefing)
            report.extend(mistakes)
            if record:
                changed = replace(self.entry, briefing=record, document=document)
                if record.source.published == self.entry.briefing.source.published:
                    # What was read of the article is the same; reading it again takes the longest.
                    vars(changed)["reading"] = self.entry.reading
                report.extend(self._rules(changed))
        return report.problems

    def _rules(self, changed: Entry) -> Iterator[Problem]:
        entries = tuple(changed if entry is self.entry else entry for entry in self.library.entries)
        yield from check_entry(changed)
        library = replace(self.library, entries=entries)
        files = (changed.path, changed.article.path)
        for rule in LIBRARY_RULES:
            yield from (p for p in rule.check(library) if p.place.path in files)


def read_cases() -> tuple[Case, ...]:
    """Every published briefing of every root; a draft or withdrawn one is checked less."""
    cases = tuple(case for root in ROOTS for case in _cases_of(root))
    return cases + tuple(_other_hands({case.slug: case for case in cases}))


def _cases_of(root: Path) -> Iterator[Case]:
    library = Library.open(root, Report())
    for entry in sorted(library.listed, key=lambda entry: entry.slug):
        yield Case(library, entry, (root / entry.path).read_text(encoding="utf-8"))


def _other_hands(cases: Mapping[str, Case]) -> Iterator[Case]:
    for path in sorted(OTHER_HANDS.glob("*.yaml")):
        case = cases[path.stem]
        text = path.read_text(encoding="utf-8")
        document, _ = parse_document(text.encode(), case.entry.path)
        assert document
        record, _ = validate(document, Briefing)
        assert record
        entry = replace(case.entry, briefing=record, document=document)
        others = [entry if other is case.entry else other for other in case.library.entries]
        yield Case(replace(case.library, entries=tuple(others)), entry, text, " (other hand)")
