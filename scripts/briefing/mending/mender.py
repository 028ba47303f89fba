"""Every safe mend of every file: found in a copy of the inputs, so that nothing is half-mended."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.document import Document, parse_document
from briefing.entry import Entry
from briefing.inputs import BRIEFINGS, NAME_FOLDERS, REGISTRY, SEEDS, input_files
from briefing.library import Library
from briefing.mending.edit import Edit, apply_edits
from briefing.mending.fields import field_edits
from briefing.mending.names import name_edits
from briefing.mending.passages import passage_edits
from briefing.mending.text import as_utf8, mended_yaml
from briefing.model import Briefing, NameFile, Record
from briefing.problem import Place, Report

_CACHE = ".cache"
# One mend may make room for the next: a key first, then the name behind it.
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Mending:
    """A file of the project, relative to the root, as it is and as it would be."""

    path: str
    before: bytes
    after: bytes
    says: tuple[str, ...]


def find_mends(root: Path, wanted: Callable[[str], bool]) -> tuple[Mending, ...]:
    """What can be mended without asking in the files that are wanted; nothing is written.

    Comments, order and everything else of a file stay as they are.
    """
    (root / _CACHE).mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fix-", dir=root / _CACHE) as folder:
        copy = Path(folder)
        for name in (BRIEFINGS, SEEDS):
            if (root / name).is_dir() and not (root / name).is_symlink():
                shutil.copytree(root / name, copy / name, symlinks=True, copy_function=_copy)
        said: dict[str, list[str]] = {}
        for _ in range(_ROUNDS):
            if not _mend_once(copy, wanted, said):
                break
        return tuple(_mendings(root, copy, said))


def _copy(source: str, target: str) -> None:
    """Copy what can be read; of the rest the check tells."""
    with suppress(OSError):
        shutil.copyfile(source, target, follow_symlinks=False)


def _mendings(root: Path, copy: Path, said: dict[str, list[str]]) -> Iterator[Mending]:
    for path, words in sorted(said.items()):
        before, after = (root / path).read_bytes(), (copy / path).read_bytes()
        if before != after:
            yield Mending(path, before, after, tuple(dict.fromkeys(words)))


def _mend_once(root: Path, wanted: Callable[[str], bool], said: dict[str, list[str]]) -> bool:
    """Mend every file by itself, then the briefings by their articles; whether anything changed."""
    changed = [_mend_file(root, path, said) for path in _files(root) if wanted(path)]
    library = Library.open(root, Report(), with_drafts=True)
    for entry in (*library.entries, *library.faulty):
        if wanted(entry.path):
            document = _whole(root, entry) if entry in library.faulty else entry.document
            edits = (*name_edits(document, library.registry), *_entry_edits(entry))
            changed.append(_apply(root, document, edits, said))
    for name in library.registry:
        if wanted(name.document.path):
            edits = tuple(name_edits(name.document, library.registry))
            changed.append(_apply(root, name.document, edits, said))
    return any(changed)


def _whole(root: Path, entry: Entry) -> Document:
    """The document of a file that has structural mistakes; the entry holds its sound part alone."""
    document, _ = parse_document((root / entry.path).read_bytes(), entry.path)
    return document or entry.document


def _files(root: Path) -> list[str]:
    folders = [(folder, ".yaml") for folder in (BRIEFINGS, *NAME_FOLDERS.values())]
    paths = [
        path
        for folder, ending in (*folders, (SEEDS, ".txt"))
        for path in input_files(root, folder, ending, Report())
    ]
    return sorted(path.relative_to(root).as_posix() for path in paths)


def _mend_file(root: Path, path: str, said: dict[str, list[str]]) -> bool:
    """Encoding, characters, YAML, keys and dates: what a file tells by itself."""
    data = (root / path).read_bytes()
    converted = as_utf8(data)
    words: list[str] = ["UTF-8로 바꾸었습니다"] if converted else []
    fresh = converted or data
    if path.endswith(".yaml"):
        try:
            text = fresh.decode("utf-8")
        except UnicodeDecodeError:
            return False
        text, mended = mended_yaml(text, path)
        words += mended
        edits = _field_edits(path, text)
        words += [edit.says for edit in edits]
        fresh = apply_edits(text, edits).encode("utf-8")
    if fresh == data or not _is_no_worse(path, data, fresh):
        return False
    (root / path).write_bytes(fresh)
    said.setdefault(path, []).extend(words)
    return True


def _field_edits(path: str, text: str) -> tuple[Edit, ...]:
    document, _ = parse_document(text.encode("utf-8", "surrogatepass"), path)
    kind: type[Record] = NameFile if path.startswith(f"{REGISTRY}/") else Briefing
    return tuple(field_edits(document, kind)) if document else ()


def _entry_edits(entry: Entry) -> Iterator[Edit]:
    sha256 = entry.briefing.source.sha256
    # An article that was changed is put right first: nothing follows its new words.
    if sha256 in (None, entry.article.sha256):
        yield from passage_edits(entry)
    if sha256 is None and not entry.is_withdrawn:
        yield from _sha256(entry.document, entry.article.sha256)


def _sha256(document: Document, sha256: str) -> Iterator[Edit]:
    """A line of its own behind the last one of `source`."""
    if "sha256" in dict(document.mappings()).get(("source",), {}):
        return
    source = document.place("source")
    if source.end_line is None or source.end_column is None:
        return
    at = Place(
        document.path, source.end_line, source.end_column, source.end_line, source.end_column
    )
    line = f"\n{' ' * (source.column - 1)}sha256: {sha256}"
    yield Edit(at, line, "기사의 sha256을 적었습니다")


def _apply(
    root: Path, document: Document, edits: Iterable[Edit], said: dict[str, list[str]]
) -> bool:
    edits = tuple(edits)
    if not edits:
        return False
    data = (root / document.path).read_bytes()
    fresh = apply_edits(data.decode("utf-8-sig"), edits).encode("utf-8")
    if fresh == data or not _is_no_worse(document.path, data, fresh):
        return False
    (root / document.path).write_bytes(fresh)
    said.setdefault(document.path, []).extend(edit.says for edit in edits)
    return True


def _is_no_worse(path: str, before: bytes, after: bytes) -> bool:
    """Whether a mended file reads at least as well as it did."""
    if not path.endswith(".yaml"):
        return True
    old, old_problems = parse_document(before, path)
    new, new_problems = parse_document(after, path)
    return (old is None or new is not None) and len(new_problems) <= len(old_problems)
