"""Everything loaded and linked: the front door to briefings, articles and names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Generic, TypeVar

from rapidfuzz import process

from briefing.article import Article, parse_article
from briefing.comparison import Comparison, compare
from briefing.document import Document, parse_document
from briefing.entry import Entry, LinkedItem
from briefing.kept import Kept, Nothing
from briefing.korean.particle import with_particle
from briefing.model import PLURALS, Briefing, NameFile, NameKind, is_slug
from briefing.problem import Place, Problem, Report
from briefing.registry import Name, Registry
from briefing.sound_part import sound_part
from briefing.structure import validate

NAME_KINDS: tuple[NameKind, ...] = (
    "company",
    "theme",
    "product",
    "person",
    "organisation",
    "measure",
)
Kind = TypeVar("Kind", Briefing, NameFile)
BRIEFINGS, SEEDS, REGISTRY = "briefings", "seeds", "briefings/registry"

# Code -> what must hold; the manual (`briefing explain`) and the docs show it.
CODES: dict[str, str] = {
    "slug-form": "파일 이름은 영문 소문자와 숫자, 붙임표로만 짓습니다.",
    "file-ending": "브리핑과 이름 파일은 .yaml로, 기사는 .txt로 끝납니다.",
    "seed-present": "브리핑마다 같은 이름의 기사가 seeds/에 있습니다.",
    "seed-used": "기사마다 같은 이름의 브리핑이 briefings/에 있습니다.",
    "known-folder": "registry/에는 정해진 여섯 폴더만 있습니다.",
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
        names = tuple(_read_names(root, report, kept))
        registry = kept.take("registry", "", _identity(*names), lambda: Registry(names))
        entries: list[Entry] = []
        faulty: list[Entry] = []
        for entry, is_whole in _read_entries(root, registry, report, kept):
            (entries if is_whole else faulty).append(entry)
        entries.sort(key=_newest_first, reverse=True)
        files = sorted(path.relative_to(root).as_posix() for path in _yaml_files(root))
        return cls(root, registry, tuple(entries), tuple(files), with_drafts, tuple(faulty))

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


def _yaml_files(root: Path) -> Iterator[Path]:
    yield from (root / BRIEFINGS).glob("*.yaml")
    for kind in NAME_KINDS:
        yield from (root / REGISTRY / PLURALS[kind]).glob("*.yaml")


def _newest_first(entry: Entry) -> tuple[str, str, str]:
    published = entry.briefing.source.published
    last = published.last_day or published.first_day
    return entry.added, last.isoformat() if last else "", entry.slug


def read_registry(root: Path) -> Registry:
    """The registry alone, for who reads an article and no briefing; problems are passed over."""
    return Registry(tuple(_read_names(root, Report(), Nothing())))


def _misplaced_names(root: Path) -> Iterator[Problem]:
    """Folders and files beside the six folders of the registry: nobody would read them."""
    folders = [PLURALS[kind] for kind in NAME_KINDS]
    for path in sorted((root / REGISTRY).glob("*")):
        if path.name not in folders and (path.is_dir() or path.suffix == ".yaml"):
            place = Place(path.relative_to(root).as_posix())
            message = f"registry/{path.name}에 있는 것은 읽지 않습니다."
            yield Problem("known-folder", "error", place, message, f"폴더: {', '.join(folders)}")


def _read_names(root: Path, report: Report, kept: Kept) -> Iterator[Name]:
    report.extend(_misplaced_names(root))
    for kind in NAME_KINDS:
        for path in _files(root, f"{REGISTRY}/{PLURALS[kind]}", ".yaml", report):
            read = _read_document(root, path, NameFile, report, kept)
            if read:
                made_of = _identity(read.document, read.record)
                name = partial(Name, kind, path.stem, read.record, read.document)
                yield kept.take("name", f"{kind}/{path.stem}", made_of, name)


def _read_entries(
    root: Path, registry: Registry, report: Report, kept: Kept
) -> Iterator[tuple[Entry, bool]]:
    """Every briefing with its article, and whether it could be read whole."""
    seeds = {path.stem: path for path in _files(root, SEEDS, ".txt", report)}
    briefings = {path.stem: path for path in _files(root, BRIEFINGS, ".yaml", report)}
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


def _files(root: Path, folder: str, ending: str, report: Report) -> Iterator[Path]:
    """The files of a folder in the order of their names; misnamed ones are reported, not read.

    A symbolic link is passed over: it could publish what lies outside the project.
    """
    paths = sorted((root / folder).glob("*")) if (root / folder).is_dir() else []
    for path in paths:
        if path.is_symlink() or not path.is_file() or path.name.startswith("."):
            continue
        place = Place(path.relative_to(root).as_posix())
        if path.suffix != ending:
            quoted = with_particle(f"「{path.name}」", "은/는")
            message = f"{quoted} 읽지 않습니다. 파일 이름이 {ending}로 끝나야 합니다."
            hint = f"파일 이름을 이렇게 바꿔 주세요: {_bare_stem(path.name, ending)}{ending}"
            report.add(Problem("file-ending", "error", place, message, hint))
        elif not is_slug(path.stem):
            message = "파일 이름은 영문 소문자와 숫자, 붙임표(-)로 2~60자이고 연도만은 안 됩니다."
            hint = _slug_hint(path.stem, folder, root)
            report.add(Problem("slug-form", "error", place, message, hint))
        else:
            yield path


def _bare_stem(name: str, ending: str) -> str:
    """`a` of `a.yml`, and of `a.yaml.txt`, as an editor saves what it takes for a text."""
    stem = name.rpartition(".")[0] or name
    return stem.removesuffix(ending)


def _slug_hint(stem: str, folder: str, root: Path) -> str:
    """The name of the one article or briefing that has no fellow yet, else one made of this."""
    if folder in (BRIEFINGS, SEEDS):
        lonely = _slugs(root, SEEDS) ^ _slugs(root, BRIEFINGS)
        if len(lonely) == 1:
            return f"짝이 없는 파일과 같은 이름으로 바꿔 주세요: {lonely.pop()}"
    slug = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
    return f"예: {slug if is_slug(slug) else '2026-03-gana-nuri-3'}"


def _slugs(root: Path, folder: str) -> set[str]:
    ending = ".txt" if folder == SEEDS else ".yaml"
    found = (root / folder).glob(f"*{ending}")
    return {path.stem for path in found if is_slug(path.stem)}


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
    data, name = path.read_bytes(), path.relative_to(root).as_posix()
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
    if record:
        return _Read(document, record, True), problems + mistakes
    sound = sound_part(document, kind)
    return _Read(*sound, False) if sound else None, problems + mistakes


def _read_article(
    root: Path, slug: str, path: Path | None, report: Report, kept: Kept
) -> Article | None:
    if path is None:
        place = Place(f"{BRIEFINGS}/{slug}.yaml")
        message = "이 브리핑의 기사가 없습니다."
        hint = f"기사 원문을 {SEEDS}/{slug}.txt에 넣어 주세요."
        other = process.extractOne(slug, _slugs(root, SEEDS) - _slugs(root, BRIEFINGS))
        if other:
            hint = f"{SEEDS}/{other[0]}.txt의 브리핑이면 파일 이름을 {other[0]}.yaml로 바꿔 주세요."
        report.add(Problem("seed-present", "error", place, message, hint))
        return None
    data, name = path.read_bytes(), path.relative_to(root).as_posix()
    read = kept.take("article", name, data, partial(parse_article, data, name))
    article, problems = read
    report.extend(problems)
    return article
