"""Safe mends: nothing but the mistake is touched, and what was mended stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import parse_document
from briefing.mending.edit import Edit, apply_edits, value_edit
from briefing.mending.fields import field_edits
from briefing.mending.text import as_utf8, mended_yaml
from briefing.model import Briefing
from briefing.problem import Place


def place(line: int, column: int, end_column: int) -> Place:
    return Place("x.yaml", line, column, line, end_column)


def test_edits_are_made_together_and_of_two_that_overlap_the_first() -> None:
    edits = [
        Edit(place(2, 1, 4), "나라", ""),
        Edit(place(1, 1, 3), "ㄱ", ""),
        Edit(place(1, 2, 3), "ㄴ", ""),
    ]

    assert apply_edits("가나다\r\nabcd\n", edits) == "ㄱ다\r\n나라d\n"


@pytest.mark.parametrize(
    ("yaml", "path", "value", "mended"),
    [
        ("a: 가나  # 메모\n", ("a",), "다: 라", "a: '다: 라'  # 메모\n"),
        ("about: [가나, 다]\n", ("about", 0), "라, 마", "about: ['라, 마', 다]\n"),
        ("about:\n  - 가나\n  - 다\n", ("about", 1), "라, 마", "about:\n  - 가나\n  - 라, 마\n"),
        ('a: "가나"\n', ("a",), "'누리' 3", "a: \"'누리' 3\"\n"),
    ],
)
def test_a_value_is_written_as_it_must_be_where_it_stands(
    yaml: str, path: tuple[str | int, ...], value: str, mended: str
) -> None:
    document, _ = parse_document(yaml.encode(), "x.yaml")
    assert document is not None

    assert apply_edits(yaml, [value_edit(document, path, value, "")]) == mended


@pytest.mark.parametrize(
    ("yaml", "mended"),
    [
        ("titel: 가\n", "title: 가\n"),
        ("제목: 가\n", "title: 가\n"),
        ("added: 2026년 3월 6일\n", "added: 2026-03-06\n"),
        ("quotes:\n  - zz: 가\n    text: 나\n", "quotes:\n  - zz: 가\n    text: 나\n"),
        ("added: TODO 실은 날\n", "added: TODO 실은 날\n"),
        ("added: 지난주\n", "added: 지난주\n"),
    ],
)
def test_keys_and_dates_are_mended_where_one_thing_is_meant(yaml: str, mended: str) -> None:
    document, _ = parse_document(yaml.encode(), "x.yaml")
    assert document is not None

    assert apply_edits(yaml, field_edits(document, Briefing)) == mended


def test_unseen_characters_and_odd_spaces_go_and_an_emoji_stays_whole() -> None:
    text = "ti\u200btle:\u00a0가\u00a0나 👩\u200d💻\n\u00a0\u00a0# 메모\n"

    assert mended_yaml(text, "x.yaml")[0] == "title: 가\u00a0나 👩\u200d💻\n  # 메모\n"


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-16-le"])
def test_another_encoding_becomes_utf_8(encoding: str) -> None:
    text = "title: 가나전자, 누리 3 공개\n" * 3

    assert as_utf8(text.encode(encoding)) == text.encode()
    assert as_utf8(text.encode()) is None


YAML_LIKE = st.text(
    alphabet=st.sampled_from(list("ab:-#'\"[]{}|>%@`&*!?,\t \n\r가나\u00a0\u200b…「")), max_size=120
)


@settings(max_examples=150, deadline=None)
@given(YAML_LIKE)
def test_no_text_makes_mending_raise_and_mending_again_changes_nothing(text: str) -> None:
    once, _ = mended_yaml(text, "x.yaml")
    twice, _ = mended_yaml(once, "x.yaml")

    assert twice == once
    parse_document(once.encode(), "x.yaml")
