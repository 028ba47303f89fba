"""Who wrote an article, for which paper, on which day: only what stands in it."""

from __future__ import annotations

import pytest

from briefing.credits import read_meta
from briefing.paragraph import Paragraph, ParagraphKind


def meta(kind: ParagraphKind, *texts: str) -> tuple[str | None, str | None, str | None]:
    found = read_meta([Paragraph(text, kind, n, n) for n, text in enumerate(texts, 1)])
    return found.author, found.publisher, found.published


@pytest.mark.parametrize(
    ("text", "author", "publisher"),
    [
        ("김하늘 기자", "김하늘", None),
        ("김하늘 예시신문 기자 haneul@news.example", "김하늘", "예시신문"),
        ("예시경제 박새봄 기자", "박새봄", "예시경제"),
        ("예시일보 = 김하늘 기자", "김하늘", "예시일보"),
        ("도쿄=김하늘 특파원", "김하늘", None),
        ("김하늘 의학전문 기자", "김하늘", None),
        ("기자명 김하늘 기자", "김하늘", None),
        ("글·사진 김하늘 기자", "김하늘", None),
        ("김하늘 haneul@news.example", "김하늘", None),
        ("심온새 한별대 교수", "심온새", None),
        # A word before a title is no name, nor is what no surname begins.
        ("별빛대 명예 교수", None, None),
        ("메일 news@news.example", None, None),
        ("교수", None, None),
    ],
)
def test_a_byline(text: str, author: str | None, publisher: str | None) -> None:
    assert meta("byline", text)[:2] == (author, publisher)


@pytest.mark.parametrize(
    ("text", "author", "publisher"),
    [
        ("[서울=예시통신]", None, "예시통신"),
        ("[도쿄=예시신문 길벗 특파원]", "길벗", "예시신문"),
        ("[예시비즈=도하늬 기자]", "도하늬", "예시비즈"),
        ("(서울=예시통신) 김하늘 기자", "김하늘", "예시통신"),
    ],
)
def test_a_dateline(text: str, author: str | None, publisher: str | None) -> None:
    assert meta("dateline", text)[:2] == (author, publisher)


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("ⓒ 예시신문, 무단전재 및 재배포 금지", "예시신문"),
        ("Copyright ⓒ 예시비즈. All rights reserved.", "예시비즈"),
        ("저작권자 © 예시일보 무단전재 금지", "예시일보"),
        ("<예시통신, 무단 전재 금지>", "예시통신"),
        ("ⓒ경제를 읽는 눈, 예시비즈. 무단전재 금지", "예시비즈"),
        ("ⓒ 예시신문, All rights reserved.", "예시신문"),
        ("ⓒ 예시신문, news.example 무단전재 금지", "예시신문"),
        ("ⓒ " + "가" * 21, None),
        ("무단전재 금지", None),
    ],
)
def test_whose_notice_it_is(text: str, publisher: str | None) -> None:
    assert meta("notice", text)[1] == publisher


@pytest.mark.parametrize(
    ("texts", "published"),
    [
        (["입력 2026.03.05 09:30"], "2026-03-05"),
        (["2026년 3월 5일"], "2026-03-05"),
        # The day of a change comes after that of publication; a day that is none is passed over.
        (["수정 2026.03.07", "입력 2026.03.05"], "2026-03-05"),
        (["수정 2026.03.07"], "2026-03-07"),
        (["입력 2026.02.30", "입력 2026.03.01"], "2026-03-01"),
        (["입력 26.03.05"], None),
    ],
)
def test_the_day_of_publication(texts: list[str], published: str | None) -> None:
    assert meta("notice", *texts)[2] == published


def test_the_first_title_is_the_headline_and_the_body_signs_nothing() -> None:
    parts = [
        Paragraph("첫 제목", "title", 1, 1),
        Paragraph("첫 제목", "title", 2, 2),
        Paragraph("김하늘 기자는 2026.03.05에 썼다.", "body", 3, 3),
    ]
    found = read_meta(parts)
    assert (found.title, found.author, found.published) == ("첫 제목", None, None)
