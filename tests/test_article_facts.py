"""What can be read in an article: at a place, only what stands or overlaps there."""

from __future__ import annotations

import pytest

from briefing.article import Span, parse_article
from briefing.article_facts import ArticleFacts
from briefing.document import parse_document
from briefing.edtf import parse_edtf
from briefing.model import NameFile
from briefing.registry import Name, Registry

TEXT = """\
지어낸 기사

가나전자는 지난 3일 값을 20% 낮췄다고 밝혔다. 누리 앱은 그대로다.

김하늘 대표는 이날 “값은 1.5배 내린다”고 말했다. 가나전자는 “끝”이라고 덧붙였다.
"""


def name(slug: str, text: str) -> Name:
    document, _ = parse_document(f"name: {text}\n".encode(), f"{slug}.yaml")
    assert document is not None
    return Name("product", slug, NameFile(name=text), document)


@pytest.fixture(scope="module")
def facts() -> ArticleFacts:
    article, problems = parse_article(TEXT.encode(), "seeds/a.txt")
    assert article is not None
    assert problems == ()
    registry = Registry((name("gana", "가나전자"), name("nuri", "누리 앱")))
    return ArticleFacts(article, registry, parse_edtf("2026-03-05"))


def span_of(facts: ArticleFacts, number: int, words: str, more: int = 0) -> Span:
    start = facts.paragraph(number).text.index(words)
    return Span(number, start, start + len(words) + more)


@pytest.mark.parametrize(
    ("words", "names", "amounts", "dates"),
    [
        ("가나전자는 지난 3일 값을 20%", ["가나전자"], ["20%"], ["지난 3일"]),
        ("가나전자", ["가나전자"], [], []),
        # What begins before a span or ends behind it is not in it.
        ("나전자는 지난 3", [], [], []),
        ("일 값을 20", [], [], []),
        ("0% 낮췄다고 밝혔다. 누리 앱", ["누리 앱"], [], []),
    ],
)
def test_what_stands_wholly_inside_a_span(
    facts: ArticleFacts, words: str, names: list[str], amounts: list[str], dates: list[str]
) -> None:
    span = span_of(facts, 2, words)
    assert [found.name for found in facts.names_in(span)] == names
    assert [found.text for found in facts.amounts_in(span)] == amounts
    assert [found.text for found in facts.dates_in(span)] == dates


@pytest.mark.parametrize(
    ("number", "words", "expected"),
    [
        (3, "1.5배", "값은 1.5배 내린다"),
        (3, "“값", "값은 1.5배 내린다"),
        (3, "내린다”고", "값은 1.5배 내린다"),
        (3, "이날 “", None),
        (3, "”고 말했다", None),
        (3, "내린다”고 말했다. 가나전자는 “끝", "값은 1.5배 내린다"),
        (3, "끝", "끝"),
        (2, "누리 앱은", None),
    ],
)
def test_the_quotation_that_a_span_overlaps(
    facts: ArticleFacts, number: int, words: str, expected: str | None
) -> None:
    found = facts.quotation_at(span_of(facts, number, words))
    assert (found and found.text) == expected


def test_the_claims_that_a_span_touches(facts: ArticleFacts) -> None:
    (claim,) = facts.claims_at(span_of(facts, 2, "20%"))
    text = facts.paragraph(2).text

    assert "가나전자" in text[claim.start : claim.end]
    assert list(facts.claims_at(span_of(facts, 2, "그대로다"))) == []
    assert list(facts.claims_at(Span(3, claim.start, claim.end))) == []
    assert list(facts.claims_at(Span(2, claim.end, claim.end + 3))) == []
    assert list(facts.claims_at(Span(2, claim.end - 1, claim.end + 3))) == [claim]


def test_this_day_may_be_the_day_that_was_told_before(facts: ArticleFacts) -> None:
    (this_day,) = facts.dates(3)
    assert this_day.text == "이날"
    assert this_day.values == {"2026-03-03", "2026-03-05"}
