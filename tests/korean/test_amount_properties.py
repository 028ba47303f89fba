"""What holds for every amount: it survives being written, restyled and buried in any text."""

from __future__ import annotations

import time
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.korean.amount import Amount, Relation, find_amounts, parse_amount, same_amount
from briefing.korean.amount_words import format_amount

steady = settings(derandomize=True, max_examples=300, deadline=None)

# Units that read the same behind any number; a day may be a date, 1,000 weeks are shares.
UNITS = [
    *("KRW", "USD", "CNY", "JPY", "EUR", "GBP", "루피", "person", "unit", "token", "parameter", ""),
    *("percent", "percentage_point", "times", "point", "nm", "GW", "MW", "TB", "GB", "Gbps", "kWh"),
    *("month", "hour", "minute", "second", "개국", "가구", "톤", "km", "USD/month", "KRW/person"),
    *("KRW/1000000 token", "hour/day", "unit/year", "TB/second", "USD/배럴", "percent/year"),
]
BOUNDS: list[Relation] = ["=", "~", ">", ">=", "<", "<="]

numbers = st.one_of(
    st.integers(1, 10**15).map(Decimal),
    st.integers(1, 9999).map(lambda n: Decimal(n) * 10**8),
    st.decimals("0.01", "9999", places=2),
    st.decimals("-99", "-0.1", places=1),
)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """An exact amount with a bound, or a change."""
    value, unit = draw(numbers), draw(st.sampled_from(UNITS))
    old = draw(st.none() | numbers)
    # 「이전 → 지금」 carries no bound, and a rise to the same number is none.
    relation: Relation = draw(st.sampled_from(BOUNDS)) if old is None else "="
    assume(old != value)
    # Without a unit only large numbers count.
    assume(unit or all(n is None or n >= 10_000 for n in (value, old)))
    return Amount("", 0, 0, (0, 0), value, None, None, unit, relation, old)


@st.composite
def spans(draw: st.DrawFn) -> Amount:
    """A range of two numbers."""
    low, high = sorted((draw(numbers.filter(lambda n: n > 0)), draw(numbers)), key=abs)
    assume(0 < low < high)
    unit = draw(st.sampled_from([unit for unit in UNITS if unit and "/" not in unit]))
    return Amount("", 0, 0, (0, 0), None, low, high, unit, "range")


@steady
@given(st.one_of(amounts(), spans()))
def test_what_is_written_is_read_again(amount: Amount) -> None:
    text = str(format_amount(amount))
    read = parse_amount(text)

    assert read is not None, text
    assert same_amount(read, amount), (text, read)


@steady
@given(amounts())
def test_the_style_of_the_print_does_not_matter(amount: Amount) -> None:
    text = str(format_amount(amount))
    glued = text.replace(" 초과", "초과").replace("억 ", "억").replace("만 ", "만")
    wide = text.translate(str.maketrans("0123456789,.%", "０１２３４５６７８９，．％"))
    styles = [
        text.replace(",", ""),
        glued,
        wide,
        unicodedata.normalize("NFD", text),
        text.replace(" ", "\u00a0"),
    ]

    for style in styles:
        read = parse_amount(style)
        assert read is not None, style
        assert same_amount(read, amount), (style, read)


@steady
@given(amounts(), st.sampled_from(["회사는 ", "지난해(", "“올해 ", ""]), st.booleans())
def test_the_span_is_that_of_the_text(amount: Amount, before: str, decomposed: bool) -> None:
    text = f"{before}{format_amount(amount)} 기록했다."
    text = unicodedata.normalize("NFD", text) if decomposed else text

    for found in find_amounts(text):
        assert found.text == text[found.start : found.end]
        assert found.cue[0] <= found.start < found.end <= found.cue[1]


# Everything that means something to the reader of amounts, in any order.
_MEANINGFUL = (
    "0 1 9 12 3,000 2.5 - ~ . , ( ) $ % %p / → 만 억 조 천 십 백 수 몇 한 두 열 개 명 원 달러 위 대"
    " 년 월 일 시 시간 분 초 주 배 당 여 반 약 최대 하루 에서 으로 을 이상 미만 넘어섰다 웃돈다"
    " 분의 절반 며칠 제 B K"
)
PIECES = st.sampled_from(_MEANINGFUL.split(" "))


@settings(derandomize=True, max_examples=600, deadline=None)
@given(st.lists(st.one_of(PIECES, st.just(" "), st.text(max_size=3)), max_size=30))
def test_any_text_gives_amounts_in_order_that_do_not_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for amount in find_amounts(text):
        assert end <= amount.start < amount.end <= len(text)
        assert amount.text == text[amount.start : amount.end]
        assert (amount.value is None) == (amount.low is not None and amount.high is not None)
        end = amount.end
    parse_amount(text)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1",
            "만",
            "가",
            "1,",
            "1.",
            "1만 ",
            "1~",
            "3개(",
            "3%에서 ",
            "5원 ",
            "한 ",
            "수 ",
            "-1",
            "$1",
        ),
        *(
            "1인당 ",
            "2시간 ",
            "1년6개월 ",
            "약 ",
            "→",
            "3조원을 가나다 라마바 ",
            "하루 최대 ",
            "@1개",
        ),
    ],
)
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    whole = (piece * 8_000)[:8_000]

    best = min(_seconds(whole) / max(_seconds(whole[:2_000]), 0.002) for _ in range(2))

    # Four times the text: 4 when linear, 16 when quadratic.
    assert best < 9


def _seconds(text: str) -> float:
    start = time.process_time()
    find_amounts(text)
    return time.process_time() - start


def test_a_wall_of_digits_or_letters_is_no_amount() -> None:
    assert find_amounts("9" * 100_000 + "명") == ()
    assert find_amounts("만" * 100_000 + "명") == ()
