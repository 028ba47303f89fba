"""Several mistakes of one file, each told at its own place, and the rest of the file read."""

from __future__ import annotations

import pytest

from briefing.document import Data, parse_document
from briefing.model import Briefing, NameFile, Record
from briefing.structure_hint import fields_at
from briefing.yaml_recovery import mended_text
from briefing.yaml_text import SourceText
from briefing.yaml_tree import FIELDS


def read(text: str) -> tuple[Data, list[str]]:
    document, problems = parse_document(text.encode(), "a.yaml")
    places = [f"{p.place.line}:{p.place.column} {p.code.removeprefix('yaml-')}" for p in problems]
    return document.data if document else None, places


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_mistake_of_one_file_is_told_at_its_place(line_break: str) -> None:
    text = """\
format:1
title: '혁신'은 없다
source
  publisher: 예시: 신문
  published: 2026-03-05
   author: 이보람
summary:
  - text: @가나
    about: [가나, 누리
    evidence: 시댄스 #1 모델
  -text: 나
    text: 다
    evidence 라
figures:
\t- what: 마
    value: {3}
events:
    - what: &b 사
  - when: "아
"""
    data, places = read(text.replace("\n", line_break))

    assert places == [
        "1:1 colon",
        "2:8 quote",
        "3:1 colon",
        "4:14 colon",
        "6:4 indentation",
        "8:11 quote",
        "9:12 flow",
        "10:19 comment",
        "11:3 indentation",
        "12:5 indentation",
        "13:5 colon",
        "15:1 tab",
        "16:12 flow",
        "18:13 feature",
        "19:3 indentation",
        "19:11 quote",
    ]
    assert isinstance(data, dict)
    assert data["summary"] == [
        {"text": "@가나", "about": ["가나", "누리"], "evidence": "시댄스"},
        {"text": "나"},
        {"text": "다", "evidence": "라"},
    ]
    assert data["events"] == [{"what": "사"}, {"when": "아"}]


@pytest.mark.parametrize(
    ("text", "places", "data"),
    [
        # The word that is the name of a field lacks its colon; no line is moved for it.
        (
            "summary:\n  - text 가\n    evidence: 나",
            ["2:5 colon"],
            {"summary": [{"text": "가", "evidence": "나"}]},
        ),
        ("title: 가\nadded", ["2:1 colon"], {"title": "가", "added": None}),
        ("notes  # 메모\n  - text: 나", ["1:1 colon"], {"notes": [{"text": "나"}]}),
        # A quotation that runs over lines is put together and quoted as a whole.
        (
            "events:\n  - what: '가'라는\n      나: 다\n    when: 2026",
            ["2:11 quote"],
            {"events": [{"what": "'가'라는 나: 다", "when": "2026"}]},
        ),
        # Lines that are too deep or too shallow go to the nearest column that is open.
        (
            "source:\n  publisher: 가\n    author: 나\ntitle: 다",
            ["3:5 indentation"],
            {"source": {"publisher": "가", "author": "나"}, "title": "다"},
        ),
        (
            "events:\n  - what: 가\n   when: 2026\n  - what: 나",
            ["3:4 indentation"],
            {"events": [{"what": "가", "when": "2026"}, {"what": "나"}]},
        ),
        (
            "events:\n  - what: 가\n   - what: 나",
            ["3:4 indentation"],
            {"events": [{"what": "가"}, {"what": "나"}]},
        ),
        # The next item of a list without its dash.
        (
            "events:\n  - what: 가\n    evidence: 나\n   what: 다",
            ["4:4 indentation"],
            {"events": [{"what": "가", "evidence": "나"}, {"what": "다"}]},
        ),
        ("was:\n  - a1\n  quotes: []", ["3:3 indentation"], {"was": ["a1"], "quotes": []}),
        # A block of lines is a value as it should be.
        (
            "notes:\n  - text: |\n      가\n   url: 나",
            ["4:4 indentation"],
            {"notes": [{"text": "가\n", "url": "나"}]},
        ),
        # A comment behind the faulty value stays one.
        ("title: @가  # 메모\nformat: 1", ["1:8 quote"], {"title": "@가", "format": "1"}),
        ("about: [가, 나  # 메모\ntitle: 다", ["1:8 flow"], {"about": ["가", "나"], "title": "다"}),
    ],
)  # fmt: skip
def test_what_was_meant_is_read(text: str, places: list[str], data: Data) -> None:
    assert read(text) == (data, places)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: '혁신'은 없다", "title: \"'혁신'은 없다\""),
        ("title: 가나: 나다", "title: '가나: 나다'"),
        ('title: "C:\\가나"', "title: 'C:\\가나'"),
        ("title:가", "title: 가"),
        ("title：가", "title: 가"),
        ("title 가\nformat: 1", "title: 가"),
        ("source\n  url: 가", "source:"),
        ("was:\n  - a1\n  -b2", "- b2"),
        ("notes:\n  • text: 가", "- text: 가"),
        ("notes:\n  text: 가", "- text: 가"),
        ("about: [가나, 누리", "about: [가나, 누리]"),
        ("about: 가, 나]: 다", "about: '가, 나]: 다'"),
        ("title: 시댄스 #1", "title: '시댄스 #1'"),
        ("title: '시댄스' #1", "title: \"'시댄스' #1\""),
        ("a:\n  - b: {c: d}", "- b: '{c: d}'"),
        ("title: >", "title: '>'"),
        ("title: '가\nadded: 1'", "title: 가"),
        ("기사 제목: 가", "'기사 제목: 가'"),
        ("\uff54itle: 가", "title:"),
        ("a: [b]", "a: '[b]'"),
    ],
)
def test_the_hint_is_the_line_as_it_should_be(text: str, line: str) -> None:
    _, problems = parse_document(text.encode(), "a.yaml")
    assert [(problem.hint or "").rpartition("이렇게 고쳐 주세요: ")[2] for problem in problems] == [
        line
    ]


def test_a_section_that_no_mend_helps_is_left_out_and_the_next_is_read() -> None:
    data, places = read("title: 가\nsummary:\n  : 나\n  - 다\n  - &x\nadded: @1\nformat:1\n")

    assert data is None
    assert places == ["3:3 colon", "6:8 quote", "7:1 colon"]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("title: '가'나\nformat: 1\n", "title: \"'가'나\"\nformat: 1\n"),
        ("title: 가\r\n\tformat: 1\r\n", "title: 가\r\nformat: 1\r\n"),
        ("title: 가\n", "title: 가\n"),
        ("title: 가\n: 나\n", None),
    ],
)
def test_a_file_is_mended_as_a_whole_or_not_at_all(text: str, mended: str | None) -> None:
    assert mended_text(SourceText.of(text, "a.yaml")) == mended


def test_the_fields_whose_colon_may_be_missing_are_those_of_the_model() -> None:
    def fields(kind: type[Record], path: tuple[str, ...] = ()) -> set[str]:
        found = set(fields_at(kind, path))
        return found.union(*(fields(kind, (*path, name)) for name in found if len(path) < 2))

    assert fields(Briefing) | fields(NameFile) == FIELDS
