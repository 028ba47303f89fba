"""The source text: where a passage stands, and what stands there when it does not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.article import Article, Span, parse_article
from briefing.korean.normalise import normalise

# Invented for a test. The dashes and marks of the headline are those of a paper.
TEXT = """\
가나전자, “추론 비용 1.5배 낮춰”

가나전자는 지난 3일 대규모 언어모델 ‘누리 3’를\u00a0공개했다. 값은 1.5배 올랐지만 15배는 아니다.

이용자는 230만 명을 넘어섰다. 딥시크는 추론 비용을 낮췄다고 말했다.
"""


def article(text: str) -> Article:
    read, problems = parse_article(text.encode(), "seeds/a.txt")
    assert read is not None
    assert problems == ()
    return read


ARTICLE = article(TEXT)


def found(passage: str, where: Article = ARTICLE) -> list[tuple[int, str]]:
    """Paragraph and words of every place where a passage stands."""
    return [
        (span.paragraph, where.paragraphs[span.paragraph - 1].text[span.start : span.end])
        for span in where.find(passage)
    ]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        # What normalising folds may differ; the words are those of the article.
        ("언어모델 '누리 3'를 공개했다", [(2, "언어모델 ‘누리 3’를 공개했다")]),
        (unicodedata.normalize("NFD", "누리 3"), [(2, "누리 3")]),
        ("  언어모델   ‘누리 3’를  ", [(2, "언어모델 ‘누리 3’를")]),
        # Nothing else may.
        ("누리3", []),
        ("언어 모델", []),
        ("", []),
        (" \n ", []),
        # The body comes first, the headline behind it.
        ("추론 비용", [(3, "추론 비용"), (1, "추론 비용")]),
        # A number is whole or not there.
        ("1.5배", [(2, "1.5배"), (1, "1.5배")]),
        ("5배", []),
        ("15배", [(2, "15배")]),
        ("값은 1", []),
        ("값은 1.", []),
        (".5배", []),
        ("230만", [(3, "230만")]),
        ("30만 명", []),
        # No passage runs from one paragraph into the next.
        ("15배는 아니다. 이용자는", []),
        ("아니다.", [(2, "아니다.")]),
    ],
)
def test_a_passage_is_found_where_it_stands(passage: str, expected: list[tuple[int, str]]) -> None:
    assert found(passage) == expected


@pytest.mark.parametrize(
    ("text", "passage", "count"),
    [
        ("값은 1,234원이다.", "234원", 0),
        ("값은 1,234원이다.", "1,234원", 1),
        ("값은 1, 2, 3이다.", "2, 3", 1),
        ("값은 3이다. 5배다.", "5배", 1),
        ("값은 제3.5판이다", "3.", 0),
        ("나나나나 한다.", "나나", 3),
        ("값은 x\u0301이다.", "값은 x", 0),
        ("값은 x\u0301이다.", "x\u0301", 1),
        ("나는 3. 그리고 간다.", "나는 3", 1),
    ],
)
def test_a_number_is_never_cut(text: str, passage: str, count: int) -> None:
    assert len(article(f"지어낸 기사\n\n{text}\n").find(passage)) == count


LETTERS = st.text("가나 1.5,\u00a0’‘'“\"~∼…\u1100\u1161e\u0301", min_size=1, max_size=12)


@settings(max_examples=100, deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=5), st.data())
def test_every_passage_of_the_article_is_found_at_its_offsets(
    lines: list[str], data: st.DataObject
) -> None:
    read, _ = parse_article("\n\n".join(f"가{line}다." for line in lines).encode(), "seeds/a.txt")
    assert read is not None
    part = data.draw(st.sampled_from(read.paragraphs))
    start = data.draw(st.integers(0, len(part.text) - 1))
    end = data.draw(st.integers(start + 1, len(part.text)))
    passage = part.text[start:end]
    needle = normalise(passage).text.strip()
    assume(not unicodedata.combining(needle[:1] or " "))  # A mark without its letter is no text.

    spans = read.find(passage)

    for span in spans:
        words = read.paragraphs[span.paragraph - 1].text[span.start : span.end]
        assert normalise(words).text.strip() == needle
    whole = normalise(part.text).text.strip() == needle
    assert not whole or part.number in {span.paragraph for span in spans}


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        # One letter of a syllable differs; words are shown whole.
        ("딥씨크는 추론 비용을 낮췄다고", ("딥시크는 추론 비용을 낮췄다고", 5)),
        ("용자는 203만 명을 넘어섰", ("이용자는 230만 명을 넘어섰다.", 5)),
        ("대규모 언어모델 누리 4를 공개했다", ("대규모 언어모델 ‘누리 3’를 공개했다.", 3)),
        # Of a passage over two paragraphs, the part in the one that has more of it.
        ("15배는 아니다. 이용자는 230만 명을 넘어섰다", ("이용자는 230만 명을 넘어섰다.", 5)),
        ("전혀 다른 이야기를 하는 글", None),
        ("", None),
    ],
)
def test_the_nearest_passage_is_shown_in_whole_words(
    passage: str, expected: tuple[str, int] | None
) -> None:
    nearest = ARTICLE.nearest(passage)
    assert (nearest and (nearest.text, nearest.line)) == expected


@settings(max_examples=100, deadline=None)
@given(LETTERS, st.lists(LETTERS, min_size=1, max_size=4))
def test_the_nearest_passage_stands_in_one_paragraph(passage: str, lines: list[str]) -> None:
    read, _ = parse_article("\n\n".join(f"가나{line}다." for line in lines).encode(), "seeds/a.txt")
    assert read is not None
    nearest = read.nearest(passage)
    if nearest:
        assert nearest.text
        assert any(
            nearest.text in part.text and nearest.line == part.line for part in read.paragraphs
        )


def test_the_sentence_around_a_passage_or_all_that_it_touches() -> None:
    text = ARTICLE.paragraphs[2].text
    first = text.index("딥시크")

    def words(span: Span) -> str:
        sentence = ARTICLE.sentence(span)
        return text[sentence.start : sentence.end].strip()

    assert words(Span(3, 0, 3)) == "이용자는 230만 명을 넘어섰다."
    assert words(Span(3, first, first + 1)) == "딥시크는 추론 비용을 낮췄다고 말했다."
    assert words(Span(3, 3, first + 1)) == text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [(1, 1, "article-text", "error")]),
        (b"\xef\xbb\xbf \n\n", [(1, 1, "article-text", "error")]),
        ("가나다.\n나\x01다\x02".encode(), [(2, 2, "article-characters", "warning")]),
        ("가나다.\r\r나\ufffd다".encode(), [(3, 2, "article-characters", "error")]),
        ("가\0나다.".encode(), [(1, 2, "article-characters", "error")]),
        ("가나다.".encode("cp949") * 9, [(1, 1, "article-encoding", "error")]),
        ("가나다.".encode("utf-16"), [(1, 1, "article-encoding", "error")]),
        ("가나다.\n나라".encode() + b"\xff\xfe\xff", [(2, 3, "article-encoding", "error")]),
    ],
)
def test_what_is_wrong_with_the_bytes_of_an_article(
    data: bytes, expected: list[tuple[int, int, str, str]]
) -> None:
    _, problems = parse_article(data, "seeds/a.txt")
    assert [(p.place.line, p.place.column, p.code, p.level) for p in problems] == expected
    assert all(problem.hint for problem in problems)
