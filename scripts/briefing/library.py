"""Everything loaded and linked: the front door to briefings, articles and names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Generic, TypeVar

from rapidfuzz import process

from briefing import inputs
from briefing.article import Article, parse_article
from briefing.comparison import Comparison, compare
from briefing.document import Document, parse_document
from briefing.entry import Entry, LinkedItem
from briefing.inputs import (
    BRIEFINGS,
    NAME_FOLDERS,
    SEEDS,
    input_files,
    misplaced_names,
    read_input,
    slugs_in,
)
from briefing.kept import Kept, Nothing
from briefing.model import Briefing, NameFile, NameKind
from briefing.problem import Place, Problem, Report, milder
from briefing.registry import Name, Registry
from briefing.sound_part import sound_part
from briefing.structure import validate

Kind = TypeVar("Kind", Briefing, NameFile)

# Code -> what must hold; the manual (`briefing explain`) and the docs show it.
CODES: dict[str, str] = {
    **inputs.CODES,
    "seed-present": "브리핑마다 같은 이름의 기사가 seeds/에 있습니다.",
    "seed-used": "기사마다 같은 이름의 브리핑이 briefings/에 있습니다.",
}


@dataclass(frozen=True)
class Library:
    """All briefings that could be read, newest first, with the registry of names.

    `files` are the YAML files that were read, mistakes and all, relative to the root.
    `with_drafts` says whether drafts are listed (they are served, never built). `faulty` are the
    sound parts of briefings with structural mistakes: to be checked, and shown nowhere.
    """

    root: Path
    registry: Registry
    entries: tuple[Entry, ...]
    files: tuple[str, ...] = ()
    with_drafts: bool = False
    faulty: tuple[Entry, ...] = ()

    @classmethod
    def open(
        cls, root: Path, report: Report, *, with_drafts: bool = False, kept: Kept | None = None
    ) -> Library:
        """Read and link every file under `root`; what cannot be read goes into the report.

        What is `kept` of the last time is not read again while its file is the same.
        """
        kept = kept or Nothing()
        files = _yaml_files(root, report)
        names = tuple(_read_names(root, files, report, kept))
        registry = kept.take("registry", "", _identity(*names), lambda: Registry(names))
        entries: list[Entry] = []
        faulty: list[Entry] = []
        for entry, is_whole in _read_entries(root, files[BRIEFINGS], registry, report, kept):
            (entries if is_whole else faulty).append(entry)
        entries.sort(key=_newest_first, reverse=True)
        every = (path for paths in files.values() for path in paths)
        read = tuple(sorted(path.relative_to(root).as_posix() for path in every))
        return cls(root, registry, tuple(entries), read, with_drafts, tuple(faulty))

    @cached_property
    def pages(self) -> tuple[Entry, ...]:
        """The briefings that have a page: all but drafts, unless those are wanted."""
        return tuple(entry for entry in self.entries if self.with_drafts or not entry.is_draft)

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """The briefings that lists, data and counts speak of: a withdrawn one is in none."""
        return tuple(entry for entry in self.pages if not entry.is_withdrawn)

    @cached_property
    def by_slug(self) -> Mapping[str, Entry]:
        """Every entry by its slug."""
        return {entry.slug: entry for entry in self.entries}

    @cached_property
    def by_name(self) -> Mapping[Name, tuple[LinkedItem, ...]]:
        """The items that stand on each name's page, or are of a measure, newest first."""
        grouped: dict[Name, list[LinkedItem]] = defaultdict(list)
        for entry in self.listed:
            for item in entry.items:
                for name in item.names:
                    grouped[name].append(item)
                if item.measure:
                    grouped[item.measure].append(item)
        return {name: tuple(items) for name, items in grouped.items()}

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Where each listed briefing stands, newest first, by its slug."""
        return {entry.slug: index for index, entry in enumerate(self.listed)}

    @cached_property
    def _briefings_of(self) -> Mapping[Name, list[int]]:
        return {
            name: sorted({self.positions[item.briefing] for item in items})
            for name, items in self.by_name.items()
        }

    def briefings_of(self, name: Name) -> tuple[Entry, ...]:
        """The listed briefings that tell of a name, newest first."""
        return tuple(self.listed[place] for place in self._briefings_of.get(name, ()))

    def neighbours(self, entry: Entry, name: Name, reach: int) -> Iterator[Entry]:
        """The listed briefings next to one, on both sides, among those that tell of a name."""
        places = self._briefings_of.get(name, [])
        at = bisect_left(places, self.positions.get(entry.slug, 0))
        for place in places[max(0, at - reach) : at + reach + 1]:
            if self.listed[place] is not entry:
                yield self.listed[place]

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        """The names of a kind that an item rests on: those that get a page and a record."""
        return tuple(name for name in self.registry.of_kind(kind) if name in self.by_name)

    @property
    def by_company(self) -> Mapping[Name, tuple[LinkedItem, ...]]:
        """The items of each company, its products' and labs' among them."""
        return {name: self.by_name[name] for name in self.names("company")}

    @property
    def by_theme(self) -> Mapping[Name, tuple[LinkedItem, ...]]:
        """The items of each theme."""
        return {name: self.by_name[name] for name in self.names("theme")}

    @cached_property
    def comparison(self) -> Comparison:
        """The figures and quotations of all listed briefings beside each other."""
        items = (item for entry in self.listed for item in entry.items)
        return compare(items, self.registry)

    @cached_property
    def day(self) -> str | None:
        """The newest `added`: the day of the build, which has no clock."""
        return max((entry.added for entry in self.listed), default=None)


def _yaml_files(root: Path, report: Report) -> dict[str, tuple[Path, ...]]:
    """The YAML files that are read, by their folder."""
    misplaced_names(root, report)
    folders = (BRIEFINGS, *NAME_FOLDERS.values())
    return {folder: input_files(root, folder, ".yaml", report) for folder in folders}


def _newest_first(entry: Entry) -> tuple[str, str, str]:
    published = entry.briefing.source.published
    last = published.last_day or published.first_day
    return entry.added, last.isoformat() if last else "", entry.slug


def read_registry(root: Path) -> Registry:
    """The registry alone, for who reads an article and no briefing; problems are passed over."""
    unheard = Report()
    files = _yaml_files(root, unheard)
    return Registry(tuple(_read_names(root, files, unheard, Nothing())))


def _read_names(
    root: Path, files: Mapping[str, tuple[Path, ...]], report: Report, kept: Kept
) -> Iterator[Name]:
    for kind, folder in NAME_FOLDERS.items():
        for path in files[folder]:
            read = _read_document(root, path, NameFile, report, kept)
            if read:
                made_of = _identity(read.document, read.record)
                name = partial(Name, kind, path.stem, read.record, read.document)
                yield kept.take("name", f"{kind}/{path.stem}", made_of, name)


def _read_entries(
    root: Path, files: tuple[Path, ...], registry: Registry, report: Report, kept: Kept
) -> Iterator[tuple[Entry, bool]]:
    """Every briefing with its article, and whether it could be read whole."""
    seeds = {path.stem: path for path in input_files(root, SEEDS, ".txt", report)}
    briefings = {path.stem: path for path in files}
    for slug in sorted(seeds.keys() - briefings.keys()):
        place = Place(f"{SEEDS}/{slug}.txt")
        hint = f"{BRIEFINGS}/{slug}.yaml을 써 주세요."
        report.add(Problem("seed-used", "warning", place, "이 기사의 브리핑이 없습니다.", hint))
    for slug, path in briefings.items():
        read = _read_document(root, path, Briefing, report, kept)
        article = _read_article(root, slug, seeds.get(slug), report, kept)
        if read and article:
            parts = read.record, read.document, article, registry
            entry = kept.take("entry", slug, _identity(*parts), partial(Entry, slug, *parts))
            yield entry, read.is_whole


def _identity(*parts: object) -> tuple[int, ...]:
    """Which objects these are: what is kept is the same one; names are equal by their slug."""
    return tuple(map(id, parts))


@dataclass(frozen=True, slots=True)
class _Read(Generic[Kind]):
    """A YAML file and the record it holds, or of a file with structural mistakes the sound part."""

    document: Document
    record: Kind
    is_whole: bool


def _read_document(
    root: Path, path: Path, kind: type[Kind], report: Report, kept: Kept
) -> _Read[Kind] | None:
    """What a YAML file holds; None where too little of it can be read."""
    data, name = read_input(root, path, report), path.relative_to(root).as_posix()
    if data is None:
        return None
    read, problems = kept.take("yaml", name, data, partial(_parsed, data, name, kind))
    report.extend(problems)
    return read


def _parsed(
    data: bytes, name: str, kind: type[Kind]
) -> tuple[_Read[Kind] | None, tuple[Problem, ...]]:
    document, problems = parse_document(data, name)
    if document is None:
        return None, problems
    record, mistakes = validate(document, kind)
    told = problems + mistakes
    if isinstance(document.data, dict) and document.data.get("status") == "draft":
        told = tuple(mild for problem in told for mild in milder(problem))
    if record:
        return _Read(document, record, True), told
    sound = sound_part(document, kind)
    return _Read(*sound, False) if sound else None, told


def _read_article(
    root: Path, slug: str, path: Path | None, report: Report, kept: Kept
) -> Article | None:
    if path is None:
        place = Place(f"{BRIEFINGS}/{slug}.yaml")
        message = "이 브리핑의 기사가 없습니다."
        hint = f"기사 원문을 {SEEDS}/{slug}.txt에 넣어 주세요."
        other = process.extractOne(slug, slugs_in(root, SEEDS) - slugs_in(root, BRIEFINGS))
        if other:
            hint = f"{SEEDS}/{other[0]}.txt의 브리핑이면 파일 이름을 {other[0]}.yaml로 바꿔 주세요."
        report.add(Problem("seed-present", "error", place, message, hint))
        return None
    data, name = read_input(root, path, report), path.relative_to(root).as_posix()
    if data is None:
        return None
    read = kept.take("article", name, data, partial(parse_article, data, name))
    article, problems = read
    report.extend(problems)
    return article
