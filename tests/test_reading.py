"""Reading a whole article: nothing is lost, no text makes it fall, and time grows with the text."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cleaning import LONGEST_WORD
from briefing.edtf import Edtf, parse_edtf
from briefing.paragraph_kind import known_kind, split_glued
from briefing.reading import Reading, parse_source, read_article
from briefing.registry import Registry

DAY = parse_edtf("2026-03-05")
NO_NAMES = Registry(())


def read(text: str, published: Edtf | None = DAY) -> Reading:
    source, _ = parse_source(text.encode(), "a.txt")
    assert source is not None
    return read_article(source.article, NO_NAMES, published)


def test_a_year_counted_back_is_a_date_and_no_amount() -> None:
    reading = read("가나전자는 3년 전 문을 열었다. 직원은 3년 동안 40명 늘었다.\n")
    assert [found.date.value for found in reading.dates] == ["2023"]
    assert [found.amount.text for found in reading.quantities] == ["3년", "40명"]


def test_only_the_body_is_read_for_amounts_dates_and_names() -> None:
    reading = read(
        "가나전자, 300억원 유치\n\n가나전자는 지난 3일 500억원을 유치했다고 밝혔다.\n\n"
        "▲ 가나전자 본사. 지난 2일 촬영\n\n김하늘 기자\n"
    )
    assert [found.amount.text for found in reading.quantities] == ["500억원"]
    assert [found.date.text for found in reading.dates] == ["지난 3일"]
    assert [(found.text, found.paragraph) for found in reading.mentions] == [("가나전자", 2)]


_WORDS = st.sampled_from(
    ["가나전자는", "김하늘 대표는", "“말했다.”고", '"', "(", "Gana)", "지난 3일", "1조 2천억 원",
     "최대", "며", "이어", ".\n", "\n\n", "·", "와", "'누리 3'", "사", "㈜", "에 따르면", "10분의"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS | st.text(max_size=4), min_size=1, max_size=40))
def test_no_text_makes_it_fall_and_every_span_is_the_paragraph_s(pieces: list[str]) -> None:
    source, _ = parse_source(" ".join(pieces).encode("utf-8", "replace"), "a.txt")
    if source is None:
        return
    reading = read_article(source.article, NO_NAMES, DAY)
    texts = {part.number: part.text for part in reading.paragraphs}
    for quote in reading.quotes:
        assert texts[quote.paragraph][quote.start : quote.end] == quote.text
    for number in reading.quantities:
        amount = number.amount
        assert texts[number.paragraph][amount.start : amount.end] == amount.text
    for found in reading.dates:
        date = found.date
        assert texts[found.paragraph][date.start : date.end] == date.text
        parse_edtf(date.value)
    for named in reading.mentions:
        assert texts[named.paragraph][named.start : named.end] == named.text


@pytest.mark.parametrize(
    "piece",
    ['"', "“", "(", "가", "가 ", "1", "1억 ", "3일 ", "가나·", "가나와 ", "가(Ga ", "'가' ", "가\n",
     '그는 "가"고 말했다. ', "김하늘 대표 ", "지난 ", "A", "-", "\u1100"],
)  # fmt: skip
def test_time_grows_with_the_text_alone(piece: str) -> None:
    # Measured at 0.2 to 2.4 s; a quadratic reading took 15 s and more.
    whole = piece * (20_000 // len(piece))
    # No word is longer than one that an article is read with.
    text = " ".join(re.findall(rf"(?s).{{1,{LONGEST_WORD}}}", whole))
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 8


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("이미지 확대보기", "notice"),
        ("▶제보는 카톡 yesinews", "notice"),
        ("배포일: 2026년 9월 2일(수) / 배포 즉시 보도 가능", "notice"),
        ("김하늘 기자 haneul@news.example <저작권자 ⓒ 예시경제>", "notice"),
        ("강원 너른면=김하늘 기자", "byline"),
        ("예시과학 편집부 | 김하늘 과학전문기자", "byline"),
        ("예시타임스 2026/10/08 14:30", "dateline"),
    ],
)
def test_what_a_line_of_a_copied_page_is(line: str, kind: str) -> None:
    assert known_kind(line) == kind


def test_a_reporter_and_the_time_in_one_line_are_two() -> None:
    pieces = split_glued("김하늘 기자 입력 2026.01.22 09:14 수정 2026.01.22 11:02")
    assert [kind for _, kind in pieces] == ["byline", "dateline"]


@pytest.mark.parametrize(
    ("lines", "author", "publisher"),
    [
        ("[서울=예시통신] 김하늘 이보람 기자 = 가나는 웃었다.", "김하늘 이보람", "예시통신"),
        ("국제부 김하늘 기자\n\n가나는 웃었다.", "김하늘", None),
        ("예시과학 편집부 | 김하늘 과학전문기자\n\n가나는 웃었다.", "김하늘", "예시과학"),
        (
            "가나는 웃었다.\n\n김하늘 기자 a@news.example <저작권자 ⓒ 예시경제>",
            "김하늘",
            "예시경제",
        ),
    ],
)
def test_who_wrote_it_and_for_whom(lines: str, author: str, publisher: str | None) -> None:
    source, _ = parse_source(
        f"가나가 웃은 날\n\n{lines} 이용자는 늘었다고 했다.\n".encode(), "a.txt"
    )
    assert source is not None
    assert (source.meta.author, source.meta.publisher) == (author, publisher)


@pytest.mark.parametrize(
    ("sentence", "text", "unit", "relation"),
    [
        ("올해 투자는 작년의 갑절이다.", "갑절", "times", "="),
        ("값은 2000만원 밑으로 갈 것이다.", "2000만원", "KRW", "<"),
        ("값은 3000억원 초반이다.", "3000억원", "KRW", "~"),
        ("등 4개 사업자가 냈다.", "4개", "unit", "="),
        ("월 구독료는 2만9000원이다.", "2만9000원", "KRW/month", "="),
        ("1인당 월 2만4000원을 낸다.", "2만4000원", "KRW/month", "="),
        ("차는 영하 15도에서도 달린다.", "영하 15도", "℃", "="),
        ("345kV 선로가 지난다.", "345kV", "kV", "="),
        ("내년까지 30대로 늘린다.", "30대", "unit", "="),
        ("아홉 집은 껐다.", "아홉 집", "집", "="),
    ],
)
def test_amounts_that_others_print(sentence: str, text: str, unit: str, relation: str) -> None:
    amount = read(f"제목이다\n\n{sentence} 이용자는 늘었다.\n").quantities[0].amount
    assert (amount.text, amount.unit, amount.relation) == (text, unit, relation)
