"""Where sentences begin and end: by their stops, but for those of numbers, names and marks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.korean.sentence import sentence_ends, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        # One line a sentence: what is told apart stays whole.
        ["누리 3가 나왔다.", "값은 내렸다."],
        ["값은 3.5배, U.S. 기업의 누리 2.0은 a@news.example에 있다.", "끝이다!"],
        ["그는 “값은 내린다. 곧 내린다”고 말했다.", "회사는 답하지 않았다."],
        ["“값은 내린다.”", "그는 웃었다."],
        ["“값은 내린다.” 라고 말했다.", "끝."],
        ["“값은 내릴까?”라고 물었다.", "답은 없었다."],
        ["No. 3 모델이다.", "1. 누리는 빠르다."],
        ["Mr. 김은 말했다.", "끝."],
        ["값은… 내린다.", "끝났다…", "그리고 시작했다."],
        ["값은.. 내린다."],
        ["끝났다..", "그리고 시작했다……", "값은…… 내린다."],
        ["(값은 내린다.)", "끝."],
        ["누리 3가 나왔다。", "값은 내렸다？", "그렇다！"],
        ["끝"],
        [],
    ],
)
def test_a_text_is_split_at_its_sentences(sentences: list[str]) -> None:
    assert split("  ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A page that loses the space between two lines.
        ("값은 내렸다.백 대표는 말했다.", ["값은 내렸다.", "백 대표는 말했다."]),
        ("값은 내렸다.“곧”이라고 했다.", ["값은 내렸다.", "“곧”이라고 했다."]),
        ("파일.가나와 누리.앱은 그대로다.", ["파일.가나와 누리.앱은 그대로다."]),
        ("값은 내렸다.3배다.", ["값은 내렸다.3배다."]),
    ],
)
def test_a_lost_space_is_seen_behind_an_ending_alone(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@settings(max_examples=150, deadline=None)
@given(st.text("가다. ?!…”“\"'()1A\n고", max_size=40))
def test_sentences_are_in_order_apart_and_lose_nothing_but_white_space(text: str) -> None:
    spans = split_sentences(text)
    position = 0
    for start, end in spans:
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip() != ""
        position = end
    assert text[position:].strip() == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("나왔다.", True),
        ("나왔다.” ", True),
        ("(나왔다!)", True),
        ("나왔다", False),
        ("나왔다…", False),
    ],
)
def test_a_line_ends_as_a_sentence(text: str, expected: bool) -> None:
    assert sentence_ends(text) is expected
