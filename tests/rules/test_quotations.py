"""Quotations: word for word, inside the marks, whole or partial, by whom the article says."""

import unicodedata

import pytest
from tests.rules.conftest import Check, places

ARTICLE = """\
가나전자 김하늘 연구소장은 "추론 비용을 낮췄다. 다음 목표는 전력이다"라고 말했다.
"전력이 다음이다"…가나전자의 계획
다온AI 이도담 대표는 로이터통신에 “값은 1.5배 올랐지만 성능은 두 배”라고 말했다."""
WHOLE = """\
quotes:
  - who: 김하늘
    role: 연구소장
    text: 추론 비용을 낮췄다. 다음 목표는 전력이다
    about: [가나전자]
  - who: 이도담
    role: 대표
    text: 값은 1.5배 올랐지만 성능은 두 배
    about: [다온AI]
    via: 로이터통신
"""


def test_a_quotation_word_for_word_passes(problems: Check) -> None:
    assert problems(ARTICLE, WHOLE) == []


@pytest.mark.parametrize(
    "rewritten",
    [
        unicodedata.normalize("NFD", WHOLE),
        WHOLE.replace("낮췄다. 다음", "낮췄다.  다음"),
        WHOLE.replace(
            "text: 값은 1.5배 올랐지만 성능은 두 배", 'text: "값은 1.5배 올랐지만 성능은 두 배"'
        ),
        WHOLE.replace("추론 비용을 낮췄다. 다음 목표는 전력이다", "추론 비용을 낮췄다."),
        WHOLE.replace("추론 비용을 낮췄다. 다음", "다음"),
    ],
    ids=["decomposed", "spaced", "quoted", "first sentence", "second sentence"],
)
def test_what_is_no_difference_passes(problems: Check, rewritten: str) -> None:
    assert problems(ARTICLE, rewritten) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("다음 목표는", "새로운 목표는", (14, 11, "quote-in-article")),
        ("text: 추론 비용을 낮췄다. ", "text: 비용을 낮췄다. ", (14, 11, "quote-whole")),
        ("1.5배 올랐지만 성능은 두 배", "1.5배 올랐지만", (18, 11, "quote-whole")),
        ("text: 값은 1.5배", "text: 5배", (18, 11, "quote-in-article")),
        ("who: 김하늘", "who: 이도담", (12, 10, "speaker-in-article")),
        ("who: 김하늘", "who: 가나전자", (12, 10, "speaker-in-article")),
        ("role: 연구소장", "role: 대표이사", (13, 11, "speaker-in-article")),
        ("via: 로이터통신", "via: FT", (20, 10, "speaker-in-article")),
        ("    via: 로이터통신\n", "", (18, 11, "speaker-in-article")),
    ],
)
def test_each_mistake_stands_at_its_place(
    problems: Check, old: str, new: str, expected: tuple[int, int, str]
) -> None:
    assert WHOLE.count(old) == 1

    assert expected in places(problems(ARTICLE, WHOLE.replace(old, new)))


def test_a_headline_in_marks_is_a_paraphrase(problems: Check) -> None:
    items = "quotes:\n  - who: 가나전자\n    text: 전력이 다음이다\n    about: [가나전자]\n"

    (problem, *_) = problems(ARTICLE, items)

    assert problem.code == "quote-in-article"
    assert "간추린" in problem.message


def test_partial_is_said_only_where_it_is_true(problems: Check) -> None:
    cut = WHOLE.replace("text: 값은 1.5배 올랐지만 성능은", "partial: true\n    text: 성능은")
    needless = WHOLE.replace("    via: 로이터통신\n", "    via: 로이터통신\n    partial: true\n")

    assert problems(ARTICLE, cut) == []
    assert [(p.code, p.level) for p in problems(ARTICLE, needless)] == [("quote-whole", "warning")]


@pytest.mark.parametrize("text", ["동의", "동의하지"])
def test_a_quotation_does_not_end_before_what_denies_it(problems: Check, text: str) -> None:
    items = (
        "quotes:\n  - who: 김하늘\n    themes: [추론 비용]\n    partial: true\n"
        f"    text: 우리는 그 값에 {text}\n"
    )

    (problem,) = problems("김하늘 연구소장은 “우리는 그 값에 동의하지 않는다”고 말했다.", items)

    assert problem.code == "whole-words"
    assert problem.hint == "「동의하지 않는다」까지 온전히 옮겨 주세요."


def test_evidence_that_ends_before_a_noun_in_ji_is_whole(problems: Check) -> None:
    items = (
        "events:\n  - what: 목표에 못 미침\n    themes: [추론 비용]\n"
        "    evidence: 누리 앱은 올해 목표 수치\n"
    )

    assert problems("누리 앱은 올해 목표 수치까지 못했다.", items) == []


@pytest.mark.parametrize(
    ("second", "codes"),
    [("김하늘 연구소장은 거듭", []), ("이도담 이사도", ["evidence-once"])],
)
def test_words_said_twice_are_one_quotation_of_one_speaker(
    problems: Check, second: str, codes: list[str]
) -> None:
    items = "quotes:\n  - who: 김하늘\n    themes: [추론 비용]\n    text: 곧 나온다\n"
    article = f"김하늘 연구소장은 “곧 나온다”고 말했다. {second} “곧 나온다”고 말했다."

    assert [problem.code for problem in problems(article, items)] == codes
