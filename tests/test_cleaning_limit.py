"""What is no article is told at once, before a pattern looks at it."""

from __future__ import annotations

import time

import pytest

from briefing.article import parse_article
from briefing.cleaning import LONGEST_WORD, MAX_BYTES

TEXT = "지어낸 기사\n\n이 글은 지어낸 글이다.\n"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (TEXT * (MAX_BYTES // len(TEXT)), 1, 1),
        (f"{TEXT}앞 {'가' * (LONGEST_WORD + 1)}", 4, 3),
        (f"{TEXT}{'http://' * 400}", 4, 1),
    ],
)
def test_an_article_beyond_the_limits_is_one_problem(text: str, line: int, column: int) -> None:
    start = time.process_time()
    article, problems = parse_article(text.encode(), "seeds/one.txt")

    assert article is None
    assert [(p.code, p.place.line, p.place.column) for p in problems] == [
        ("article-limit", line, column)
    ]
    assert time.process_time() - start < 2


def test_a_long_address_is_no_reason_to_refuse_an_article() -> None:
    article, problems = parse_article(f"{TEXT}https://a.example/{'b' * 900}\n".encode(), "s.txt")

    assert article is not None
    assert problems == ()
