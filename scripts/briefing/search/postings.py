"""Lists of documents as bytes, spread over files by the hash of their term."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_LONGEST_TERM = 256
_FNV_OFFSET, _FNV_PRIME, _MASK = 2166136261, 16777619, 0xFFFFFFFF
# A file of the index aims at this many bytes before compression.
SHARD_BYTES = 2000
MOST_SHARDS = 2048
# A term with a longer list has a file of its own, so that no other query pays for it.
LONG_LIST = 2000


def term_hash(term: str) -> int:
    """FNV-1a over the UTF-16 units of a term, as the browser counts them."""
    value = _FNV_OFFSET
    for character in term:
        value = ((value ^ ord(character)) * _FNV_PRIME) & _MASK
    return value


def shard_of(term: str, shards: int) -> int:
    """The file a term stands in; `shards` is a power of two."""
    value = term_hash(term)
    return (value ^ value >> 15) & (shards - 1)


def shard_count(size: int, aim: int = SHARD_BYTES) -> int:
    """How many files so many bytes are spread over: a power of two."""
    wanted = max(1, size // aim)
    return min(MOST_SHARDS, 1 << (wanted - 1).bit_length())


def compress(data: bytes) -> bytes:
    """Raw deflate: the same size from any server, whatever it compresses by itself."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def encode_documents(documents: Sequence[int]) -> bytes:
    """Ascending numbers as the differences between them, seven bits a byte, low bits first."""
    encoded = bytearray()
    before = -1
    for document in documents:
        gap = document - before - 1
        before = document
        while gap > 127:
            encoded.append(gap & 127 | 128)
            gap >>= 7
        encoded.append(gap)
    return bytes(encoded)


def encode_shard(lists: Iterable[tuple[str, bytes]]) -> bytes:
    """One file: of each term its length and letters, the length and bytes of its list."""
    encoded = bytearray()
    for term, documents in lists:
        letters = term.encode()
        encoded += bytes((len(letters),)) + letters + _number(len(documents)) + documents
    return bytes(encoded)


def _number(value: int) -> bytes:
    return encode_documents([value])


@dataclass(frozen=True, slots=True)
class TermFiles:
    """The lists of all terms: `shards` hold many each, `long` one each, with its term."""

    shards: tuple[bytes, ...]
    long: tuple[tuple[str, bytes], ...]


def term_files(postings: Mapping[str, Sequence[int]]) -> TermFiles:
    """Every list in the file where the browser looks for it; a shard may be empty."""
    encoded = {term: encode_documents(postings[term]) for term in sorted(postings)}
    short = {term: data for term, data in encoded.items() if len(data) <= LONG_LIST}
    count = shard_count(sum(len(data) + 8 for data in short.values()))
    files: list[list[tuple[str, bytes]]] = [[] for _ in range(count)]
    for term, data in short.items():
        if len(term.encode()) < _LONGEST_TERM:
            files[shard_of(term, count)].append((term, data))
    long = [(term, compress(data)) for term, data in encoded.items() if term not in short]
    return TermFiles(tuple(compress(encode_shard(lists)) for lists in files), tuple(long))
