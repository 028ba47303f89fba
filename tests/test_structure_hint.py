"""What a contributor meant: the mend of a file's form, the one problem of another format."""

from __future__ import annotations

import time

import pytest

from briefing.document import parse_document
from briefing.model import Briefing
from briefing.problem import Problem
from briefing.structure import validate

# Invented for a test.
SOUND = """\
format: 1
title: 누리 3 공개
source:
  publisher: 예시신문
  published: 2026-03-05
  accessed: 2026-03-06
summary:
  - text: 누리 3를 공개했다.
    about: [누리 3]
    evidence: 누리 3를 공개했다
events:
  - when: 2026-03-03
    what: 누리 3 공개
    about: [누리 3]
    evidence: 누리 3를 공개했다
outlook:
  - by: 2026-12
    what: 결제 기능 탑재
    about: [누리 3]
    evidence: 결제 기능을 넣을 계획이다
reviewed:
  - by: 이보람
    date: 2026-03-07
    of: 0123456789abcdef
"""


def mistakes(text: str) -> tuple[Problem, ...]:
    document, problems = parse_document(text.encode(), "briefings/one.yaml")
    assert document is not None
    return (*problems, *validate(document, Briefing)[1])


def test_another_format_is_one_clear_error() -> None:
    other = SOUND.replace("format: 1", "format: 2").replace("title:", "headline:")

    (problem,) = mistakes(other.replace("about: [누리 3]", "names: 누리 3"))

    assert (problem.code, problem.place.line, problem.place.column) == ("known-format", 1, 9)


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("accessed: 2026-03-06", "accessed: 2026-03-06~", "accessed: 2026-03-06"),
        ("accessed: 2026-03-06", "accessed: 2026. 3. 6.", "accessed: 2026-03-06"),
        ("  - when: 2026-03-03", "  - date: 2026-03-03", "혹시 when인가요?"),
        ("  - when: 2026-03-03", "  - by: 2026-03-03", "혹시 when인가요?"),
        ("  - when: 2026-03-03", "  - 날짜: 2026-03-03", "혹시 when인가요?"),
        ("  - by: 2026-12", "  - when: 2026-12", "혹시 by인가요?"),
        ("    of: 0123", "    note: 메모\n    of: 0123", "이 줄을 지워 주세요."),
        ("summary:\n", "summary: []\nquotes:\n", "summary: 핵심: 우리 말로 쓴 문장과 그 근거"),
    ],
)
def test_the_mend_is_what_was_meant(old: str, new: str, hint: str) -> None:
    assert old in SOUND
    assert any((found.hint or "").endswith(hint) for found in mistakes(SOUND.replace(old, new, 1)))


@pytest.mark.parametrize("day", ["2026-03", "2026", "2026-03-06/2026-03-07", "../2026-03-06"])
def test_a_date_that_is_no_day_is_not_offered_as_its_own_mend(day: str) -> None:
    (problem,) = mistakes(SOUND.replace("accessed: 2026-03-06", f"accessed: {day}"))

    assert "하루까지" in problem.message
    assert "이렇게 고쳐" not in (problem.hint or "")


def test_a_key_of_another_kind_of_item_is_not_taken_for_one_that_sounds_alike() -> None:
    (problem,) = mistakes(SOUND.replace("  - text:", "  - when: 2026-03\n    text:"))

    assert problem.hint == "여기에 적을 수 있는 항목: themes, said_by, was, en"


def test_the_cost_grows_with_the_mistakes() -> None:
    def cost(keys: int) -> float:
        text = SOUND + "".join(f"k{number}: 1\n" for number in range(keys))
        start = time.process_time()
        assert len(mistakes(text)) == keys
        return time.process_time() - start

    cost(100)
    few = min(cost(1000) for _ in range(3))

    assert min(cost(4000) for _ in range(2)) < 10 * few


@pytest.mark.parametrize(
    "url",
    ["javascript:1", "ftp://a.example", "https://", "https://a b", 'https://a/"x', "http://<a>"],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    (problem,) = mistakes(SOUND.replace("  accessed:", f"  url: {url}\n  accessed:"))

    assert (problem.code, problem.place.line) == ("field-value", 6)
