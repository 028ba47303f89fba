"""YAML text from strangers: what it is read as, and every problem at its line and column."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import yaml_recovery
from briefing.document import Data, Document, parse_document, quote_scalar
from briefing.problem import Place, Problem
from briefing.yaml_text import guess_encoding

NFD = unicodedata.normalize("NFD", "제목")
# Merge keys and aliases: 417 bytes that `safe_load` does not come back from.
BOMB = "a: &a {x: 1}\n" + "".join(
    f"{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 4)}]}}\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def read(data: str | bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return parse_document(raw, "a.yaml")


def told(data: str | bytes) -> list[str]:
    """`line:column code` of every problem; a warning's ends in a question mark."""
    return [
        f"{p.place.line}:{p.place.column} {p.code.removeprefix('yaml-')}"
        + ("?" if p.level == "warning" else "")
        for p in read(data)[1]
    ]


def data_of(data: str | bytes) -> Data:
    document, _ = read(data)
    assert document is not None
    return document.data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What only looks like a number, a day, a truth or nothing is a text.
        ("a: 2026-02-30", "2026-02-30"),
        ("a: 2026-02-14", "2026-02-14"),
        ("a: 2025-01", "2025-01"),
        ("a: 0b_", "0b_"),
        ("a: no", "no"),
        ("a: 12:30", "12:30"),
        ("a: 0o17", "0o17"),
        ("a: .inf", ".inf"),
        ("a: null", "null"),
        ("a: ~", "~"),
        ("a:", None),
        ("a: " + "9" * 5000, "9" * 5000),
        # What is good YAML of a hand's stays as it is.
        ("a: https://news.example/1#top", "https://news.example/1#top"),
        ("a: 시댄스#1", "시댄스#1"),
        ("a: 시댄스  # 메모", "시댄스"),
        ("a: '시댄스 #1'", "시댄스 #1"),
        ("a: '그는 ''네''라고'", "그는 '네'라고"),
        ('a: "그는 \\"네\\"라고"', '그는 "네"라고'),
        ("a: |\n  가\n  나", "가\n나"),
        ("a: >-\n  가\n  나", "가 나"),
        ("a: 가\n  나", "가 나"),
        ("a: 가\u00a0나", "가\u00a0나"),
        ("a: 👩\u200d💻 개발자", "👩\u200d💻 개발자"),
        ("👩\u200d💻: 가", "가"),
        ("a: []", []),
        ("about: [가나전자, 누리 3]", ["가나전자", "누리 3"]),
    ],
)
def test_values_are_taken_as_written(text: str, expected: Data) -> None:
    assert told(text) == []
    assert list(data_of(text).values()) == [expected]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bombs and depth
        ("a: &a [가]\nb: [*a]", ["1:4 feature", "1:4 flow", "2:4 flow", "2:5 feature"]),
        ("[" * 100_000, ["1:1001 limit"]),
        ("a: " + "{a: " * 50_000, ["1:64 limit"]),
        ("- " * 1000 + "가", ["1:33 limit"]),
        ("".join(f"{' ' * depth}a:\n" for depth in range(900)), ["17:17 limit"]),
        ("a:\n" + "- b: c\n" * 7000, ["6668:3 limit"]),
        ("a: " + "x" * 500_000, ["1:1 limit"]),
        # encodings
        ("title: 가나전자가 밝혔다".encode("cp949"), ["1:1 encoding"]),
        ("title: 가나".encode("utf-16"), ["1:1 encoding"]),
        (b"\xfe\xff" + "title: 가나".encode("utf-16-be"), ["1:1 encoding"]),
        ("title: gana".encode("utf-16-le"), ["1:1 encoding"]),
        ("title: gana".encode("utf-16-be"), ["1:1 encoding"]),
        ("title: 가나".encode("utf-32"), ["1:1 encoding"]),
        ("a: 나\nb: 가".encode() + b"\xff\xfe" + "나".encode(), ["2:5 encoding"]),
        ("a: 가나".encode()[:-1], ["1:5 encoding"]),
        (b"a: \xed\xa0\x80", ["1:4 encoding"]),
        # characters nobody sees, or that are none
        ("a: 가\0나", ["1:5 forbidden-character"]),
        ("a: 가\x1b[31m나", ["1:5 forbidden-character"]),
        ("a: 가\x7f\x7f나\x9b", ["1:5 forbidden-character", "1:8 forbidden-character"]),
        ("a: 가\ufffe나", ["1:5 forbidden-character"]),
        ("a: 가\U0001ffff나", ["1:5 forbidden-character"]),
        ("a: 가\ufffd나", ["1:5 forbidden-character"]),
        ("a: 가\u202e나", ["1:5 forbidden-character"]),
        ("a: 가\u200b나\u2060", ["1:5 forbidden-character", "1:7 forbidden-character"]),
        ("a: 👩\u200b💻", ["1:5 forbidden-character"]),
        ("a: 가\u200d나", ["1:5 forbidden-character"]),
        ("a: 가\u3164나", ["1:5 forbidden-character"]),
        ("a: 가\U000e0041나", ["1:5 forbidden-character"]),
        ("a: 가\ufeff나", ["1:5 forbidden-character"]),
        ("a: 가\u2028나", ["1:5 forbidden-character"]),
        ("a: 가\x85나", ["1:5 forbidden-character"]),
        ('a: "가\\u200b나"', ["1:6 forbidden-character"]),
        ('a: "가\\\\u200b나"', []),
        ('a: "\\ud800"', ["1:4 quote"]),
        # keys that are others than they look, or twice
        ("a: 가\nb: 1\na: 나", ["3:1 duplicate-key"]),
        ("summary:\n  - text: 가\n    en: 나\n    en: 다", ["4:5 duplicate-key"]),
        (f"제목: 가\n{NFD}: 나", ["2:1 duplicate-key"]),
        ("ti\u200btle: 가", ["1:3 forbidden-character"]),
        ("t\u0456tle: 가", ["1:2 forbidden-character"]),
        ("\uff54itle: 가", ["1:1 forbidden-character"]),
        ("source:\n\u00a0\u00a0url: 가", ["2:1 forbidden-character"]),
        ("source:\n\u3000url: 가", ["2:1 forbidden-character"]),
        ("title:\u00a0가", ["1:7 forbidden-character"]),
        ("기사 제목: 가", ["1:1 colon"]),
        (": 가", ["1:1 colon"]),
        ("'': 가", ["1:1 colon"]),
        ("title：가", ["1:1 colon"]),
        ("title:가\nformat: 1", ["1:1 colon"]),
        ("title 가나\nformat: 1", ["1:1 colon"]),
        ("source\n  url: 가", ["1:1 colon"]),
        ("? title\n: 가", ["1:3 quote"]),
        ("[가, 나]: 다", ["1:1 colon", "1:1 flow"]),
        # values that are cut, swallowed or split
        ("a: 시댄스 #1 모델", ["1:8 comment"]),
        ("a: 시댄스 # 1 모델", ["1:8 comment?"]),
        ("a: '시댄스' #1", ["1:10 comment"]),
        ("a: 시댄스\n  #1 모델", ["2:3 comment"]),
        ("a: #1 모델", ["1:4 comment"]),
        ("a: 1  # 메모 #2", []),
        ("figures:\n  - {value: 1억 5,500만 명}", ["2:5 flow"]),
        ("figures:\n  - also: [12만 8,000톤]", ["2:11 flow"]),
        ("figures: {}", ["1:10 flow"]),
        ("about: [가나, 누리\ntitle: 나", ["1:8 flow"]),
        ("about: [가나, 누리 #3]", ["1:8 flow"]),
        ("about: [가나, [누리]]", ["1:13 flow"]),
        ("text: '혁신'은 없다", ["1:7 quote"]),
        ('text: "혁신"은 없다', ["1:7 quote"]),
        ("a: 가나: 나다", ["1:4 colon"]),
        ("a: 가나:", ["1:4 colon"]),
        ("title: '가나\nformat: 1", ["1:8 quote"]),
        ("title: '가나\nadded: 1\nen: 다'", ["1:8 quote"]),
        ("source:\n  note: \"가나\n  url: 나\"", ["2:9 quote"]),
        ('title: "C:\\가나"', ["1:8 quote"]),
        ("title: 가\n  url:나", ["2:3 colon"]),
        ("was:\n  - a1\n  -b2", ["3:3 indentation"]),
        ("a: >\nb: 1", ["1:4 quote"]),
        ("a: >5억", ["1:4 quote"]),
        ("a: |5억", ["1:4 quote"]),
        ("a: @가", ["1:4 quote"]),
        ("a: `가`", ["1:4 quote"]),
        ("a: %12", ["1:4 quote"]),
        ("a: &가나", ["1:4 quote"]),
        ("a: *가나*", ["1:4 quote"]),
        ("a: !가나", ["1:4 quote"]),
        ("a: ? 가", ["1:4 quote"]),
        # what else YAML can do
        ("a: &t 가", ["1:4 feature"]),
        ("&t a: 가", ["1:1 feature"]),
        ("a: *t", ["1:4 feature"]),
        ("*t : 가", ["1:1 feature"]),
        ("a: !!binary aGVsbG8=", ["1:4 feature"]),
        ("a: !!python/object/apply:os.system [ls]", ["1:4 feature", "1:4 flow"]),
        ("source:\n  <<: 가\n  url: 나", ["2:3 feature"]),
        ("%YAML 1.1\n---\na: 가", ["1:1 feature"]),
        ("a: 가\n---\nb: 나", ["2:1 document"]),
        ("a: 가\n...\nb: 나", ["2:1 document"]),
        ("---\na: 가", []),
        ("", ["1:1 document"]),
        ("# 메모\n\n", ["1:1 document"]),
        (b"\xef\xbb\xbf", ["1:1 document"]),
        # indentation
        ("source:\n\turl: 가", ["2:1 tab"]),
        ("was:\n  -\t가", ["2:4 tab"]),
        ("a: 가\t나", ["1:5 tab?"]),
        ("source:\n  url: 가\n author: 나", ["3:2 indentation"]),
        ("source:\n  url: 가\n   author: 나", ["3:4 indentation"]),
        ("title: 가\n  source:\n    url: 나", ["2:3 indentation"]),
        ("summary:\n  text: 가\n  evidence: 나", ["2:3 indentation"]),
        ("summary:\n  - text: 가\n    text: 나", ["3:5 indentation"]),
        ("notes:\n  text: 가\n  text: 나", ["2:3 indentation"]),
        ("notes:\n  • text: 가", ["2:3 indentation"]),
        ("notes:\n  – text: 가", ["2:3 indentation"]),
        ("notes:\n  -text: 가", ["2:3 indentation"]),
    ],
)  # fmt: skip
def test_yaml_from_strangers(text: str | bytes, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 시댄스 #1 모델", "#1 모델"),
        ("title:가\nb: 1", "title:"),
        ("title 가\nb: 1", "title"),
        ("기사 제목: 가", "기사 제목"),
        ("a: {b: c}", "{b: c}"),
        ("a: '가'나", "'가'나"),
        ("b: 1\nb: 2", "b"),
        ("a: &t 가", "&t 가"),
        ("a: 가\u200b\u200b나", "\u200b\u200b"),
        ("a: '가\nb: 나'", "'가\nb: 나'"),
        ("was:\n  - a1\n  -b2", "-"),
        ("notes:\n  text: 가", "t"),
        ("source:\n  url: 가\n author: 나", "author"),
    ],
)
def test_the_fault_is_marked_from_end_to_end(text: str, fault: str) -> None:
    (problem,) = read(text)[1]
    lines, place = text.split("\n"), problem.place
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    end = starts[(place.end_line or 0) - 1] + (place.end_column or 0) - 1
    assert text[starts[place.line - 1] + place.column - 1 : end] == fault


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (BOMB, "8:4"),
        ("a: 가" + "\u200b나" * 60, "1:105"),
        ("a: 가\n" * 60, "52:1"),
        ("".join(f"a{n}: !t 가\n" for n in range(60)), "51:6"),
    ],
    ids=["bomb", "characters", "keys", "tags"],
)
def test_of_one_kind_fifty_are_told_and_that_there_are_more(text: str, more: str) -> None:
    problems = told(text)
    assert len(problems) == 51
    assert [problem for problem in problems if "limit" in problem] == [f"{more} limit"]


def counted(monkeypatch: pytest.MonkeyPatch, text: str) -> tuple[int, int]:
    """How many characters are parsed in all, and how many problems are told."""
    parsed: list[int] = []
    read_tree = yaml_recovery.read_tree

    def counting(source: Any) -> Any:
        parsed.append(len(source.text))
        return read_tree(source)

    monkeypatch.setattr(yaml_recovery, "read_tree", counting)
    problems = told(text)
    return sum(parsed), len(problems)


@pytest.mark.parametrize(
    "line",
    ["a{}: 'b\n", "a{}: b: c\n", "  a{}: [\n", "a{}: b\nc d\n", "- a{}: '\n  b\n", "\t{}: @\n"],
)
@pytest.mark.parametrize("lines", [10, 1000, 40_000])
def test_the_work_on_many_mistakes_is_bounded(
    monkeypatch: pytest.MonkeyPatch, line: str, lines: int
) -> None:
    text = "".join(line.format(number) for number in range(lines))
    characters, problems = counted(monkeypatch, text)
    # Three readings there are at least, and one more tells whether it is good after all.
    assert characters <= max(4 * len(text), 2_000_000)
    assert 0 < problems <= 120


def lines_of(data: bytes) -> list[str]:
    encoding = guess_encoding(data.removeprefix(b"\xef\xbb\xbf")) or "utf-8"
    text = data.decode(encoding, "surrogateescape").removeprefix("\ufeff")
    return re.split(r"\r\n?|\n", text)


def is_inside(place: Place, lines: list[str]) -> bool:
    """Whether a place begins and ends in the file; behind the last character of a line at most."""
    ends = [(place.line, place.column), (place.end_line or 1, place.end_column or 1)]
    return all(
        1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1 + (line < len(lines))
        for line, column in ends
    )


def hold_places(data: bytes) -> None:
    document, problems = parse_document(data, "a.yaml")
    lines = lines_of(data)
    assert all(is_inside(problem.place, lines) for problem in problems)
    assert document is not None or problems
    for path, value in document.scalars() if document else ():
        assert is_inside(document.place(*path), lines)
        assert is_inside(document.key_place(*path), lines)
        if not problems:
            assert is_inside(document.text_place(path, 0, len(value)), lines)


ODD = st.sampled_from(
    [*"'\"[]{}:#-?*&!|>%@`,~\t\\.\n•：\u00a0\u200b\ufeff\x85\0\ud800", ": ", " #", "- ", "\n  ",
     "---", "<<", "\r\n", "👩\u200d💻", "title", "themes", "{a: ", '"\\u', "...\n"],
)  # fmt: skip
GOOD = """\
# Invented for a test.
format: 1
title: '가나전자, ''누리 3'' 공개'
source:
  publisher: "예시\\t신문"
  published: 2026-03-05
summary:
  - text: 누리 3를
      공개했다.
    about: [가나전자, 누리 3]
    evidence:
      - 누리 3를 공개했다  # 메모
      - |
        여러 줄
"""


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60) | st.lists(ODD | st.text(max_size=3), max_size=25).map("".join))
def test_nothing_anybody_writes_raises_and_every_place_is_in_the_file(data: bytes | str) -> None:
    hold_places(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(GOOD)), st.integers(0, 4), ODD | st.just("")), max_size=4
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_no_change_of_a_good_file_raises_and_every_place_is_in_it(
    changes: list[tuple[int, int, str]], line_break: str
) -> None:
    text = GOOD
    for start, length, new in changes:
        text = text[:start] + new + text[start + length :]
    hold_places(text.replace("\n", line_break).encode("utf-8", "surrogatepass"))


TEXTS = st.text(
    st.sampled_from("가힣aZ09 '\"#:,-[]{}&*!|>%@?~\\👩字.\n\té") | st.characters(codec="utf-8"),
    min_size=1,
    max_size=12,
)
TREES = st.dictionaries(
    st.text("abcd_", min_size=1, max_size=4),
    TEXTS
    | st.lists(TEXTS | st.dictionaries(st.sampled_from("abc"), TEXTS, min_size=1), min_size=1),
    min_size=1,
    max_size=4,
)


def written(tree: Any, indentation: str = "") -> str:
    """A tree as a careful hand would write it."""
    lines = []
    for key, value in tree.items():
        if isinstance(value, str):
            lines.append(f"{indentation}{key}: {quote_scalar(value)}")
            continue
        lines.append(f"{indentation}{key}:")
        for item in value:
            text = quote_scalar(item) if isinstance(item, str) else written(item, "    ").strip()
            lines.append(f"  - {text}")
    return "\n".join(lines)


@settings(max_examples=60, deadline=None)
@given(TREES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_what_is_written_with_care_reads_back_the_same_and_each_letter_has_its_place(
    tree: Any, line_break: str, mark: str
) -> None:
    text = written(tree).replace("\n", line_break)
    document, problems = read(mark + text)
    assert document is not None
    assert document.data == tree
    # Hidden characters are told even as escapes, and nothing else is.
    assert {problem.code for problem in problems} <= {"yaml-forbidden-character", "yaml-limit"}
    lines = text.split(line_break)
    for path, value in document.scalars():
        for index, character in enumerate(value):
            place = document.text_place(path, index, index + 1)
            shown = lines[place.line - 1][place.column - 1 : (place.end_column or 0) - 1]
            assert place.line == place.end_line
            assert shown in (character, character * 2) or shown.startswith("\\")


@settings(max_examples=50, deadline=None)
@given(TREES)
def test_a_good_file_is_what_any_yaml_reader_reads(tree: Any) -> None:
    text = written(tree)
    assert data_of(text) == yaml.load(text, yaml.BaseLoader)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_places_of_keys_values_and_items(line_break: str, mark: str) -> None:
    document, problems = read(mark + GOOD.replace("\n", line_break))
    assert document is not None
    assert problems == ()

    def at(place: Place) -> tuple[int | None, ...]:
        return place.line, place.column, place.end_line, place.end_column

    assert at(document.place("title")) == (3, 8, 3, 27)
    assert at(document.key_place("title")) == (3, 1, 3, 6)
    assert at(document.place("summary", 0, "text")) == (8, 11, 9, 12)
    assert at(document.key_place("summary", 0, "text")) == (8, 5, 8, 9)
    assert at(document.place("summary", 0, "about", 1)) == (10, 19, 10, 23)
    assert at(document.key_place("summary", 0, "about", 1)) == (10, 19, 10, 23)
    assert at(document.place("summary", 0, "evidence", 1)) == (13, 9, 14, 13)
    assert at(document.place("summary", 0)) == (8, 5, 14, 13)
    # What is not there stands where the nearest thing around it does.
    assert document.place("summary", 0, "themes", 2) == document.place("summary", 0)
    assert document.key_place("summary", 7) == document.key_place("summary")


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("a: 가나다", 1, 2, "1:5-1:6"),
        ("a: 👩\u200d💻다", 3, 4, "1:7-1:8"),
        ("a: '가''나''다'", 2, 3, "1:8-1:9"),
        ("a: '가''나''다'", 1, 2, "1:6-1:8"),
        ('a: "가\\t나\\u1100다"', 2, 3, "1:8-1:9"),
        ('a: "가\\t나\\u1100다"', 3, 5, "1:9-1:16"),
        ("a: '가나'", 0, 2, "1:5-1:7"),
        ("a: 가나\n  다라", 3, 5, "2:3-2:5"),
        ("a: '가나\n\n  다라'", 3, 5, "3:3-3:5"),
        ('a: "가나\\\n  다라"', 2, 4, "2:3-2:5"),
        ("a: >-\n  가나\n  다라", 1, 4, "2:4-3:4"),
        ("a: |\n  가나\n  다라", 3, 5, "3:3-3:5"),
        # A span that is no part of the text is the whole value's.
        ("a: 가나다", 2, 2, "1:4-1:7"),
        ("a: 가나다", 1, 9, "1:4-1:7"),
        ("a: [가, 나]\n", 0, 1, "1:4-1:10"),
    ],
)
def test_the_place_of_a_part_of_a_text(text: str, start: int, end: int, expected: str) -> None:
    for line_break in ("\n", "\r\n"):
        document, _ = read(text.replace("\n", line_break))
        assert document is not None
        place = document.text_place(("a",), start, end)
        assert f"{place.line}:{place.column}-{place.end_line}:{place.end_column}" == expected


def test_scalars_and_mappings_come_in_the_order_of_the_file() -> None:
    document, _ = read("b: 가\na:\n  - c: 나\n  - 다\n  -\n")
    assert document is not None
    assert list(document.scalars()) == [(("b",), "가"), (("a", 0, "c"), "나"), (("a", 1), "다")]
    assert [path for path, _ in document.mappings()] == [(), ("a", 0)]


def test_a_changed_document_keeps_the_places_of_what_is_left() -> None:
    document, _ = read("a: 가\nb:\n  - c: 나\n  - d: 다\n    e: 라\n")
    assert document is not None
    changed = document.changed({("a",), ("b", 0)}, {("b", 1, "d"): "f"}, {("b", 1, "e"): "마"})

    assert changed.data == {"b": [{"f": "다", "e": "마"}]}
    assert [str(changed.place(*path)) for path in [("b", 0, "f"), ("b", 0, "e"), ("b", 0)]] == [
        "a.yaml:4:8",
        "a.yaml:5:8",
        "a.yaml:4:5",
    ]
    assert str(changed.key_place("b", 0, "f")) == "a.yaml:4:5"
