"""The whole index: documents numbered, their terms in files, what results show in others.

Names come first, then the briefings from the oldest article to the newest, each with its title
and its items. So a new briefing moves no number but those of later articles, and a period is a
run of numbers.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from briefing.exports.export import Export
from briefing.korean.jamo import to_jamo
from briefing.library import Library
from briefing.search.memory import Memory
from briefing.search.postings import compress, shard_count, shard_of, term_files
from briefing.search.records import NAME_KINDS, IndexedEntry, IndexedName, index_name
from briefing.search.rules import read_rules

VERSION = 1
NAMES_PER_FILE = 32
_SHOWN_BYTES = 3500
_WORDS_BYTES = 4000


@dataclass(frozen=True)
class Index:
    """Names and briefings in the order of their numbers."""

    names: tuple[IndexedName, ...]
    entries: tuple[IndexedEntry, ...]


def index_library(library: Library, memory: Memory) -> Index:
    """Index what is new or changed; the rest comes from memory."""
    names = [name for kind in NAME_KINDS for name in library.names(kind)]
    entries = sorted(
        (memory.index(entry) for entry in library.listed),
        key=lambda indexed: (indexed.day, indexed.shown["s"]),
    )
    return Index(tuple(index_name(library, name) for name in names), tuple(entries))


def index_files(index: Index) -> Iterator[Export]:
    """Every file of the index under `search/`."""
    per_file = _entries_per_file(index)
    word_files = list(_word_files(index))
    lists = term_files(postings(index))
    for number, data in enumerate(lists.shards):
        yield Export(f"search/terms/{number}.bin", data)
    for number, (_, data) in enumerate(lists.long):
        yield Export(f"search/long/{number}.bin", data)
    for number, data in enumerate(word_files):
        yield Export(f"search/words/{number}.bin", data)
    for number, names in enumerate(_groups([name.shown for name in index.names], NAMES_PER_FILE)):
        yield Export(f"search/names/{number}.bin", pack(names))
    for number, group in enumerate(_groups([entry.shown for entry in index.entries], per_file)):
        yield Export(f"search/texts/{number}.bin", pack(group))
    yield Export("search/kinds.bin", pack(_kinds(index)))
    meta = {
        "terms": len(lists.shards),
        # The terms with files of their own, and how large those are.
        "long": " ".join(term for term, _ in lists.long),
        "longSizes": [len(data) for _, data in lists.long],
        "words": len(word_files),
        "per": per_file,
    }
    yield Export("search/meta.bin", pack({**meta, **_meta(index)}))


def pack(value: Any) -> bytes:
    """A value as compressed JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return compress(text.encode())


def _meta(index: Index) -> dict[str, Any]:
    """What the browser reads first: the rules, and how many documents each briefing has."""
    sizes = [len(entry.terms) for entry in index.entries]
    return {
        "version": VERSION,
        "names": len(index.names),
        "perNames": NAMES_PER_FILE,
        "sizes": sizes,
        "rules": read_rules(),
    }


def _kinds(index: Index) -> dict[str, Any]:
    """What filters need: how many items of each kind a briefing has, and the days' briefings."""
    days = groupby(entry.day for entry in index.entries)
    return {
        "kinds": [entry.kinds for entry in index.entries],
        "days": [[day, sum(1 for _ in same)] for day, same in days],
    }


def postings(index: Index) -> Mapping[str, Sequence[int]]:
    """Term → the numbers of the documents that have it, ascending."""
    lists: dict[str, array[int]] = defaultdict(lambda: array("I"))
    number_of = {name.key: number for number, name in enumerate(index.names)}
    for number, name in enumerate(index.names):
        for term in (*name.terms, f"&{name.key}"):
            lists[term].append(number)
    document = len(index.names)
    for entry in index.entries:
        for terms, names in zip(entry.terms, entry.names, strict=True):
            for term in terms:
                lists[term].append(document)
            for key in names:
                if key in number_of:
                    lists[f"@{number_of[key]}"].append(document)
            document += 1
    return lists


def _word_files(index: Index) -> Iterator[bytes]:
    """Spellings and title words, each where its beginning and where its end leads to.

    One wrong letter leaves a word its first two letters or its last two, so that two files are
    enough to correct it.
    """
    known: dict[str, list[int]] = {}
    for number, name in enumerate(index.names):
        for spelling in name.spellings:
            known.setdefault(spelling, []).append(number)
    titled = [name.words for name in index.names] + [entry.words for entry in index.entries]
    for words in titled:
        for word in words:
            known.setdefault(word, [])
    count = shard_count(2 * sum(len(word.encode()) + 6 for word in known), _WORDS_BYTES)
    files: list[dict[str, list[int]]] = [{} for _ in range(count)]
    for word in sorted(known):
        letters = to_jamo(word)
        for key in (f"^{letters[:2]}", f"{letters[-2:]}$"):
            files[shard_of(key, count)][word] = known[word]
    for spelt in files:
        yield pack(_by_names(spelt))


def _by_names(words: Mapping[str, list[int]]) -> list[Any]:
    """`[title words, names' spellings, the names of each spelling]`."""
    named = {word: numbers for word, numbers in words.items() if numbers}
    return [
        " ".join(word for word, numbers in words.items() if not numbers),
        " ".join(named),
        list(named.values()),
    ]


def _entries_per_file(index: Index) -> int:
    """How many briefings share a file of texts, so that one is about as large as another."""
    shown = [entry.shown for entry in index.entries[:200]]
    size = len(json.dumps(shown, ensure_ascii=False).encode()) / max(1, len(shown))
    return max(1, min(8, round(_SHOWN_BYTES / max(1, size))))


def _groups(values: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    return (values[start : start + size] for start in range(0, len(values), size))
