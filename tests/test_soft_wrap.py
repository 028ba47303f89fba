"""Lines that an editor broke are one paragraph again; lines that stand alone stay apart."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.cleaning import lines_of
from briefing.soft_wrap import columns, join_soft_wraps


def joined(text: str) -> list[str]:
    return [line.text for line in join_soft_wraps(lines_of(text), lambda line: "기자" in line.text)]


WORDS = st.lists(
    st.sampled_from(["가나전자는", "누리", "3를", "대규모", "모델을", "공개했고", "AI", "값도"]),
    min_size=14, max_size=40,
)  # fmt: skip
PARAGRAPHS = st.lists(
    WORDS.map(lambda words: " ".join([*words, "밝혔다."])), min_size=1, max_size=4
)


@settings(max_examples=100, deadline=None)
@given(PARAGRAPHS, st.integers(36, 72))
def test_what_an_editor_wrapped_between_empty_lines_is_put_together(
    paragraphs: list[str], width: int
) -> None:
    wrapped = [textwrap.wrap(part, width) for part in paragraphs]
    lines = [line for part in wrapped for line in part]
    assume(len(set(lines)) == len(lines))  # What stands there twice is a caption or a deck.
    text = "\n\n".join("\n".join(part) for part in wrapped)
    assert joined(text) == paragraphs


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS)
def test_what_is_not_wrapped_stays_as_it_is(paragraphs: list[str]) -> None:
    assert joined("\n".join(paragraphs)) == paragraphs


LONG = "가나전자는 지난 3일 대규모 언어모델 누리 3를 공개했고 값을 이전 모델의"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A clause that goes on is no heading, whatever comes next.
        ("가나전자는 누리 3를\n공개했다고 밝혔다.", ["가나전자는 누리 3를 공개했다고 밝혔다."]),
        ("가나전자의 새 모델\n누리 3가 나왔다.", ["가나전자의 새 모델", "누리 3가 나왔다."]),
        ("누리 3가 나왔다.\n값은 내렸다.", ["누리 3가 나왔다.", "값은 내렸다."]),
        # A byline takes part in no paragraph; nor does a line that stands there twice.
        (f"{LONG}\n김하늘 기자\n반으로 낮췄다.", [LONG, "김하늘 기자", "반으로 낮췄다."]),
        (f"{LONG}\n{LONG}\n반으로 낮췄다.", [LONG, LONG, "반으로 낮췄다."]),
        # An empty line and an indented one begin a paragraph.
        (f"{LONG}\n\n반으로 낮췄다.", [LONG, "반으로 낮췄다."]),
        (
            f"  {LONG}\n반으로 낮췄다.\n  {LONG}\n반으로 낮췄다.",
            [f"{LONG} 반으로 낮췄다.", f"{LONG} 반으로 낮췄다."],
        ),
        ("", []),
    ],
)
def test_where_a_paragraph_begins(text: str, expected: list[str]) -> None:
    assert joined(text) == expected


def test_a_paragraph_keeps_the_number_of_its_first_line() -> None:
    lines = join_soft_wraps(lines_of(f"제목\n\n{LONG}\n반으로 낮췄다.\n"), lambda line: False)
    assert [(line.text[:4], line.number) for line in lines] == [("제목", 1), ("가나전자", 3)]


@pytest.mark.parametrize(("text", "width"), [("가나 AI", 7), ("字ab", 4), ("", 0), ("Ａ", 2)])
def test_a_syllable_takes_two_columns(text: str, width: int) -> None:
    assert columns(text) == width
