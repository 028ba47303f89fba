"""What a file must hold: every field missing, empty, unknown or of another type, at its place."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from briefing.document import Document, Path, parse_document
from briefing.model import Briefing, NameFile, Record
from briefing.problem import Problem
from briefing.structure import validate
from briefing.structure_hint import fields_at

# Invented for a test: every field there is, one a line.
WHOLE = """\
format: 1
title: 가나전자, 누리 3 공개
en: Gana releases Nuri 3
source:
  publisher: 예시신문
  published: 2026-03-05
  title: 누리 3 나왔다
  author: 이보람
  url: https://news.example/1
  accessed: 2026-03-06
  note: 날짜는 지면을 따랐다
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
summary:
  - text: 누리 3가 나왔다.
    about: [누리 3]
    themes: [추론 비용]
    said_by: 가나전자
    was: [s-1a2b3c4d]
    en: Nuri 3 is out.
    evidence: 누리 3를 공개했다
quotes:
  - who: 김하늘
    about: [누리 3]
    themes: [추론 비용]
    said_by: 가나전자
    was: [q-1a2b3c4d]
    en: We lowered it
    text: 비용을 낮췄다
    role: 연구소장
    via: FT
    partial: true
figures:
  - what: 이용자
    about: [누리 3]
    themes: [추론 비용]
    said_by: 가나전자
    was: [f-1a2b3c4d-2]
    en: users
    value: 230만 명
    evidence: 이용자는 230만 명
    when: 2026-02
    also: 약 230만
    versus: [다온AI]
events:
  - what: 공개
    about: [누리 3]
    themes: [추론 비용]
    said_by: 가나전자
    was: [e-1a2b3c4d]
    en: release
    evidence: 공개했다
    when: 2026-03-03
outlook:
  - what: 결제
    about: [누리 3]
    themes: [추론 비용]
    said_by: 가나전자
    was: [o-1a2b3c4d]
    en: payment
    evidence: 넣을 계획이다
    by: 2026-12
    outcome: kept
    see: [2026-12-gana]
notes:
  - text: 덧붙인다
    evidence: 공개했다
    url: https://news.example/2
corrections:
  - date: 2026-03-07
    what: 고쳤다
    item: e-1a2b3c4d
added: 2026-03-06
status: draft
was: [gana-nuri]
see: [2026-02-gana]
reviewed:
  - by: 나래
    date: 2026-03-08
    of: 0123456789abcdef
"""
NAME = "name: 가나전자\naliases: [가나]\nen: Gana\ncompany: 누리\nmeans: 회사다.\nwas: [ganna]\n"


def read(text: str, kind: type[Record]) -> tuple[Document, tuple[Problem, ...]]:
    document, _ = parse_document(text.encode(), "a.yaml")
    assert document is not None
    return document, validate(document, kind)[1]


def told(text: str, kind: type[Record] = Briefing) -> list[tuple[int, int, str, str | None]]:
    _, problems = read(text, kind)
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return [(p.place.line, p.place.column, p.code, p.hint) for p in ordered]


def fields(kind: type[Record], text: str) -> Iterator[tuple[type[Record], str, Path]]:
    document, problems = read(text, kind)
    assert problems == ()
    for path, mapping in document.mappings():
        # The whole file above holds every field, and nothing else.
        assert set(mapping) == set(fields_at(kind, path))
        yield from ((kind, text, (*path, key)) for key in mapping)


EVERY_FIELD = [*fields(Briefing, WHOLE), *fields(NameFile, NAME)]
REQUIRED = {
    *[("format",), ("title",), ("source",), ("summary",), ("source", "publisher")],
    *[("source", "published"), ("summary", 0, "text"), ("summary", 0, "evidence")],
    *[("quotes", 0, "who"), ("quotes", 0, "text"), ("figures", 0, "what")],
    *[("figures", 0, "value"), ("figures", 0, "evidence"), ("events", 0, "what")],
    *[("events", 0, "evidence"), ("outlook", 0, "what"), ("outlook", 0, "evidence")],
    *[("notes", 0, "text"), ("corrections", 0, "date"), ("corrections", 0, "what")],
    *[("reviewed", 0, "by"), ("reviewed", 0, "date"), ("reviewed", 0, "of"), ("name",)],
}
every_field = pytest.mark.parametrize(
    ("kind", "text", "path"), EVERY_FIELD, ids=[".".join(map(str, row[2])) for row in EVERY_FIELD]
)


def place_of(text: str, document: Document, path: Path) -> tuple[int, int]:
    place = document.place(*path)
    return place.line, place.column


def with_value(text: str, document: Document, path: Path, new: str) -> str:
    """The file with another value at a path: `new` on the line of its key."""
    lines = text.split("\n")
    key, value = document.key_place(*path), document.place(*path)
    head = lines[key.line - 1][: key.column - 1] + f"{path[-1]}:"
    return "\n".join([*lines[: key.line - 1], head + new, *lines[value.end_line or 0 :]])


def behind_key(document: Document, path: Path, space: int) -> tuple[int, int]:
    place = document.key_place(*path)
    return place.line, place.column + len(str(path[-1])) + 1 + space


@every_field
def test_a_field_that_is_missing(kind: type[Record], text: str, path: Path) -> None:
    document, _ = read(text, kind)
    key, value = document.key_place(*path), document.place(*path)
    lines = text.split("\n")
    start, end = key.line - 1, value.end_line or 0
    if lines[start][: key.column - 1].strip() == "-":
        # The first of its item: the dash goes to the next.
        lines[end] = lines[end].replace("    ", "  - ", 1)
    problems = told("\n".join([*lines[:start], *lines[end:]]), kind)

    if path not in REQUIRED:
        assert problems == []
        return
    parent = document.key_place(*path[:-1]) if len(path) > 1 else document.place()
    hint = f"{path[-1]}: {_description(kind, path)}"
    assert problems == [(parent.line, parent.column, "required-field", hint)]


def _description(kind: type[Record], path: Path) -> str:
    for part in path[:-1]:
        if isinstance(part, str):
            inner = kind.model_fields[part].annotation
            while not isinstance(inner, type) or not issubclass(inner, Record):
                inner = inner.__args__[0]  # type: ignore[union-attr]
            kind = inner
    return kind.model_fields[str(path[-1])].description or ""


@every_field
def test_a_field_that_is_empty(kind: type[Record], text: str, path: Path) -> None:
    document, _ = read(text, kind)
    is_block = isinstance(_at(document, path), list) or path == ("source",)
    code = "field-type" if is_block else "field-value"
    for empty in ("", " ''", " ~", " null"):
        problems = told(with_value(text, document, path, empty), kind)

        if not empty and path not in REQUIRED and path[-1] not in ("also", "partial"):
            assert problems == []  # A field left open says no more than one left out.
            continue
        place = behind_key(document, path, len(empty[:1]))
        assert problems == [(*place, code, f"{path[-1]}: {_description(kind, path)}")]


def _at(document: Document, path: Path) -> object:
    data: object = document.data
    for part in path:
        data = data[part]  # type: ignore[index]
    return data


@every_field
def test_a_field_of_another_type(kind: type[Record], text: str, path: Path) -> None:
    document, _ = read(text, kind)
    is_list = isinstance(_at(document, path), list) or path == ("source",)
    takes_many = path[-1] in ("evidence", "also")
    new = " 가" if is_list else "\n" + " " * 8 + ("- - 가" if takes_many else "- 가")
    problems = told(with_value(text, document, path, new), kind)

    line, column = behind_key(document, path, 1)
    place = (line, column) if is_list else (line + 1, 11 if takes_many else 9)
    assert [(*problem[:3], bool(problem[3])) for problem in problems] == [
        (*place, "field-type", True)
    ]


@every_field
def test_a_field_that_is_misspelt_is_told_once(kind: type[Record], text: str, path: Path) -> None:
    document, _ = read(text, kind)
    place = document.key_place(*path)
    lines = text.split("\n")
    line = lines[place.line - 1]
    end = (place.end_column or 0) - 1
    lines[place.line - 1] = line[:end] + line[end - 1] + line[end:]

    assert told("\n".join(lines), kind) == [
        (place.line, place.column, "known-field", f"혹시 {path[-1]}인가요?")
    ]


HEAD = """\
format: 1
title: 가
source: {publisher: 나, published: 2026-03-05}
summary:
  - {text: 다, about: [라], evidence: 마}
"""


BARE = "누구의 일인지 about에, 무슨 주제인지 themes에 적어 주세요."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # keys
        ("quote: []\n", [(6, 1, "known-field", "혹시 quotes인가요?")]),
        ("인용: []\n", [(6, 1, "known-field", "혹시 quotes인가요?")]),
        (
            "quotes:\n  - who: 가\n    text: 나\n    about: [다]\n    xyzzy: 라\n",
            [
                (
                    10,
                    5,
                    "known-field",
                    "여기에 적을 수 있는 항목: themes, said_by, was, en, role, via, partial",
                )
            ],
        ),
        # neither about nor themes, however it is empty; beside whatever else is wrong
        (
            "events:\n  - what: 가\n    evidence: 나\n    about: []\n    themes:\n    en: ''\n",
            [(7, 5, "about-or-themes", BARE), (11, 9, "field-value", "en: 이 글의 영어")],
        ),
        (
            "events:\n  - what: 가\n    evidence: 나\n    abuot: [다]\n",
            [(9, 5, "known-field", "혹시 about인가요?")],
        ),
        # values
        ("added: 2026.3.6\n", [(6, 8, "date-form", "이렇게 고쳐 주세요: added: 2026-03-06")]),
        ("added: 2026-03-06~\n", [(6, 8, "date-form", "이렇게 고쳐 주세요: added: 2026-03-06")]),
        ("added: 2026-03\n", [(6, 8, "date-form", "added: 여기에 실은 날. 예: 2026-03-06")]),
        ("added: 2026.3\n", [(6, 8, "date-form", "added: 여기에 실은 날. 예: 2026-03-06")]),
        ("added: [2026]\n", [(6, 8, "field-type", "added: 여기에 실은 날. 예: 2026-03-06")]),
        ("added: ''\n", [(6, 8, "field-value", "added: 여기에 실은 날. 예: 2026-03-06")]),
        ("was: a-b, c-d\n", [(6, 6, "field-type", "이렇게 고쳐 주세요: was: [a-b, c-d]")]),
        ("see: [2026-03-a, 2026, con, A b, a]\n",
            [(6, column, "field-value", "see: 같은 일을 다룬 다른 브리핑")
             for column in (18, 24, 29, 34)]),
        (
            "quotes:\n  - who: 가\n    text: 나\n    about: [다]\n    partial: yes\n",
            [(10, 14, "field-value", "이렇게 고쳐 주세요: partial: true")],
        ),
        (
            "quotes:\n  - who: 가\n    text: 나\n    about: [다]\n    partial: 아니오\n",
            [(10, 14, "field-value", "이렇게 고쳐 주세요: partial: false")],
        ),
        (
            "notes:\n  - text: 가\n    url: news.example/1\n",
            [(8, 10, "field-value", "이렇게 고쳐 주세요: url: https://news.example/1")],
        ),
        ("notes:\n  - text: 가\n    url: ftp\n", [(8, 10, "field-value", "url: 더 볼 곳의 주소")]),
        (
            "notes:\n  - text: 가\n    evidence: []\n",
            [(8, 15, "required-field", "evidence: 기사의 어느 말에 대한 것인가")],
        ),
        # A list is not too short as well when its one item is wrong.
        (
            "notes:\n  - text: 가\n    evidence:\n      -\n",
            [(9, 8, "field-value", "evidence: 기사의 어느 말에 대한 것인가")],
        ),
        ("notes:\n  - 가\n", [(7, 5, "field-type", "notes: 엮은이가 덧붙이는 말")]),
    ],
)  # fmt: skip
def test_each_mistake_is_told_once_with_what_to_do(
    text: str, expected: list[tuple[int, int, str, str]]
) -> None:
    assert told(HEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Another format is one clear error, whatever else the file holds.
        ("format: 2\ntitle: 가\ncolour: 나\n", [(1, 9, "known-format")]),
        ("# 메모\ntitle: 가\n", [(2, 1, "required-field")] * 3),
        ("{}\n", [(1, 1, "required-field")] * 4),
        ("- 가\n", [(1, 1, "field-type")]),
        ("가\n", [(1, 1, "field-type")]),
        # What is still to be written is told as that, beside real mistakes.
        (HEAD.replace("2026-03-05", "TODO 날짜") + "added: 어제\n",
            [(3, 35, "todo"), (6, 8, "date-form")]),
    ],
)  # fmt: skip
def test_the_file_as_a_whole(text: str, expected: list[tuple[int, int, str]]) -> None:
    problems = told(text)
    assert [problem[:3] for problem in problems] == expected
    assert all(problem[3] for problem in problems)


def test_a_draft_with_todos_alone_is_read_as_far_as_it_is_written() -> None:
    text = HEAD.replace("2026-03-05", "TODO") + (
        "added: 2026-03-06\nevents:\n"
        "  - what: 가\n    evidence: 나\n    about: [다]\n    when: TODO 언제\n"
    )
    document, _ = parse_document(text.encode(), "a.yaml")
    assert document is not None
    record, problems = validate(document, Briefing)
    assert record is not None
    assert problems == ()
    assert record.source.published.text == "../2026-03-06"
    assert record.events[0].when is None


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"a{number}: b\n" for number in range(6000)),
        "quotes:\n" + "- b: c\n" * 2500,
        "notes:\n- text: a\n  evidence:\n" + "    - a: b\n" * 5000,
    ],
    ids=["keys", "items", "passages"],
)
def test_thousands_of_mistakes_take_no_quadratic_time(text: str) -> None:
    # Measured at 0.1 to 0.3 s; holding each against each took 2.5 to 5 s.
    document, _ = parse_document(text.encode(), "a.yaml")
    assert document is not None
    started = time.process_time()
    assert len(validate(document, Briefing)[1]) >= 5000
    assert time.process_time() - started < 1.5
