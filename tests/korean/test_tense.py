"""Past or future, by the verb behind a date."""

from __future__ import annotations

import pytest

from briefing.korean.tense import ends_in_future, is_day_of_report, tells_past, tense_after


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("3일 누리를 공개했다.", "past"),
        ("3일 누리를 공개한다.", "future"),
        ("3일 공개한 누리가 팔린다.", "past"),
        ("3일 공개한 뒤 팔 계획이다.", "future"),
        ("3일 열릴 행사", "future"),
        ("3일로 미뤘다.", "future"),
        ("3일까지", "future"),
        ("3일 행사", None),
        # Neither 있다 nor 겠다 is past, and a verb of the next sentence is another's.
        ("3일 나오겠다.", "future"),
        ("3일 행사. 누리를 공개했다.", None),
        ("3일 누리 2.5를 공개했다.", "past"),
        ("3일 " + "누리 " * 40 + "공개했다.", None),
    ],
)
def test_the_tense_of_what_is_told_of_a_date(text: str, tense: str | None) -> None:
    assert tense_after(text, 2) == tense


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("가나전자는 3일 누리를 판다고 밝혔다.", 6, True),
        ("가나전자가 3일 누리를 판다고 밝혔다.", 6, False),
        ("가나전자는 3일 누리를 판다.", 6, False),
        ("가나전자는 3일 누리를 판다. 곧 산다고 밝혔다.", 6, False),
        ("가나전자는 3일 " + "누리와 " * 40 + "판다고 밝혔다.", 6, True),
        ("가나전자는 3일 " + "누리와 " * 90 + "판다고 밝혔다.", 6, False),
    ],
)
def test_the_day_belongs_to_the_report(text: str, start: int, expected: bool) -> None:
    assert is_day_of_report(text, start, start + 2) is expected


@pytest.mark.parametrize(
    ("sentence", "future", "past"),
    [
        ("누리를 팔 계획이다.", True, False),
        ("누리를 팔겠다", True, False),
        ("오는 5월 누리를 판다.", True, False),
        ("누리를 판다.", False, False),
        ("오는 5월 팔 누리를 공개했다.", False, True),
        ("누리를 공개한 회사다.", False, True),
        ("강력한 모델이다.", False, False),
        ("할 수 있겠다.", True, False),
    ],
)
def test_what_a_sentence_ends_in(sentence: str, future: bool, past: bool) -> None:
    assert (ends_in_future(sentence), tells_past(sentence)) == (future, past)
