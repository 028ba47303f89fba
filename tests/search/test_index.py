"""The index as files: nothing lost in the packing, no running article, only changes made anew."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.bench.generated_library import write_library

from briefing.library import Library
from briefing.problem import Report
from briefing.search import Memory, render_search
from briefing.search.index import index_library, postings
from briefing.search.postings import compress, encode_documents, shard_of, term_files
from briefing.search.script import shorten

MOST_IN_A_ROW = 300


def open_library(root: Path) -> Library:
    return Library.open(root, Report())


def unpacked(library: Library) -> Iterator[tuple[str, str]]:
    """The text of every file of the index; of lists the terms, which stand between the numbers."""
    for export in render_search(library, Memory()):
        if export.path.endswith(".bin"):
            data = zlib.decompress(export.data, -15) if export.data else b""
            yield export.path, data.decode("utf-8", "replace")


def decoded(data: bytes) -> list[int]:
    """Read a list back as the browser does."""
    found, value, gap, shift = [], -1, 0, 0
    for byte in data:
        gap |= (byte & 127) << shift
        if byte & 128:
            shift += 7
            continue
        value += gap + 1
        found.append(value)
        gap = shift = 0
    return found


@given(st.sets(st.integers(0, 2**24), max_size=50))
def test_a_list_is_read_back_as_it_was(documents: set[int]) -> None:
    ascending = sorted(documents)
    assert decoded(encode_documents(ascending)) == ascending


@given(st.dictionaries(st.text("가나다라마#@!a1", min_size=1, max_size=5), st.just([3, 5])))
def test_every_term_stands_in_the_file_it_is_looked_for(lists: dict[str, list[int]]) -> None:
    files = term_files(lists)
    for term in lists:
        data = zlib.decompress(files.shards[shard_of(term, len(files.shards))], -15)
        head = bytes((len(term.encode()),)) + term.encode() + b"\x02"
        assert head + encode_documents([3, 5]) in data


def test_a_long_list_has_a_file_of_its_own() -> None:
    files = term_files({"공개": range(9000), "첸": [1]})
    assert [term for term, _ in files.long] == ["공개"]
    assert decoded(zlib.decompress(files.long[0][1], -15)) == list(range(9000))
    assert "공개".encode() not in b"".join(zlib.decompress(data, -15) for data in files.shards)


def test_no_file_of_the_index_holds_an_article_in_a_row(library_copy: Path) -> None:
    articles = {path: path.read_text("utf-8") for path in (library_copy / "seeds").glob("*.txt")}
    long = "이 문장은 지어낸 기사의 아주 긴 인용이며 " * 20
    seed = library_copy / "seeds/2026-03-gana-nuri-3.txt"
    said = f'\n\n가나전자 김하늘 연구소장은 "{long.strip()}"고 말했다.\n'
    seed.write_text(articles[seed] + said, encoding="utf-8")
    yaml = library_copy / "briefings/2026-03-gana-nuri-3.yaml"
    quote = f"quotes:\n  - who: 김하늘\n    themes: [추론 비용]\n    text: {long.strip()}\n"
    yaml.write_text(yaml.read_text("utf-8").replace("quotes:\n", quote), encoding="utf-8")
    library = open_library(library_copy)
    bodies = [path.read_text("utf-8") for path in (library_copy / "seeds").glob("*.txt")]
    runs = {
        body[start : start + MOST_IN_A_ROW]
        for body in bodies
        for start in range(len(body) - MOST_IN_A_ROW)
    }
    assert runs
    for path, text in unpacked(library):
        windows = (text[at : at + MOST_IN_A_ROW] for at in range(len(text) - MOST_IN_A_ROW))
        assert not runs.intersection(windows), path


def test_only_what_changed_is_indexed_again(library_copy: Path) -> None:
    memory = Memory()
    first = index_library(open_library(library_copy), memory)
    assert memory.misses == len(first.entries)
    yaml = library_copy / "briefings/2026-03-gana-nuri-3.yaml"
    text = yaml.read_text("utf-8").replace("title: 가나전자", "title: 오늘의 가나전자")
    yaml.write_text(text, encoding="utf-8")
    again = index_library(open_library(library_copy), memory)
    assert memory.misses == len(first.entries) + 1
    same = [new is old for new, old in zip(again.entries, first.entries, strict=True)]
    assert same.count(False) == 1


def test_a_new_name_makes_every_briefing_be_indexed_again(library_copy: Path) -> None:
    memory = Memory()
    count = len(index_library(open_library(library_copy), memory).entries)
    name = library_copy / "briefings/registry/companies/new.yaml"
    name.write_text("name: 새이름\n", encoding="utf-8")
    index_library(open_library(library_copy), memory)
    assert memory.misses == 2 * count


def test_drafts_and_withdrawn_briefings_are_not_found(library_copy: Path) -> None:
    texts = dict(unpacked(open_library(library_copy)))
    shown = "".join(text for path, text in texts.items() if path.startswith("search/texts/"))
    assert "2026-03-gana-nuri-3" in shown
    assert "2026-03-maru-center" not in shown
    assert "2026-01-saeneul-robot" not in shown


def test_the_index_of_many_briefings_is_small(tmp_path: Path) -> None:
    write_library(tmp_path, 150, 7)
    library = open_library(tmp_path)
    exports = [e for e in render_search(library, Memory()) if e.path.endswith(".bin")]
    assert sum(len(export.data) for export in exports) / 150 < 2500
    assert max(len(export.data) for export in exports) < 20_000
    assert len(postings(index_library(library, Memory()))) > 1000


def test_an_empty_library_has_an_index(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 빈 곳\n", encoding="utf-8")
    meta = dict(unpacked(open_library(tmp_path)))["search/meta.bin"]
    assert json.loads(meta)["sizes"] == []


def test_the_same_library_gives_the_same_bytes(library_copy: Path) -> None:
    one, two = (list(render_search(open_library(library_copy), Memory())) for _ in range(2))
    assert one == two


def test_a_script_loses_comments_and_white_space_and_nothing_else() -> None:
    source = (
        'const a = "x  // y"; // gone\n/* gone */\nif (a) {\n'
        "  b = a.replace(/ \\/\\s+/g, `t ${a} `);\n}\nreturn b;\n"
    )
    assert shorten(source) == (
        'const a="x  // y";if(a){b=a.replace(/ \\/\\s+/g,`t ${a} `);}return b;'
    )


def test_nothing_compresses_to_something_a_browser_can_read() -> None:
    assert zlib.decompress(compress(b""), -15) == b""
