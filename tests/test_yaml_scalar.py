"""A text as a value: plain where that is safe, and the same when it is read again."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.yaml_scalar import quote_scalar


@pytest.mark.parametrize(
    ("text", "alone", "in_list"),
    [
        ("가나전자", "가나전자", "가나전자"),
        ("1억 5,500만 명", "1억 5,500만 명", "'1억 5,500만 명'"),
        ("가나 (나)", "가나 (나)", "가나 (나)"),
        ("시댄스#1", "시댄스#1", "'시댄스#1'"),
        ("시댄스 #1", "'시댄스 #1'", "'시댄스 #1'"),
        ("가: 나", "'가: 나'", "'가: 나'"),
        ("가:", "'가:'", "'가:'"),
        ("12:30", "12:30", "'12:30'"),
        ("text:가", "'text:가'", "'text:가'"),
        ("https://news.example", "https://news.example", "'https://news.example'"),
        ("-5%", "'-5%'", "'-5%'"),
        ("", "''", "''"),
        (" 가", "' 가'", "' 가'"),
        ("'가'라는", "\"'가'라는\"", "\"'가'라는\""),
        ("'가' \"나\"", "'''가'' \"나\"'", "'''가'' \"나\"'"),
        ("'가\\", "'''가\\'", "'''가\\'"),
        ("가\n나\t", '"가\\n나\\t"', '"가\\n나\\t"'),
        ("가\u200b\xad\U000e0041", '"가\\u200B\\xAD\\U000E0041"', '"가\\u200B\\xAD\\U000E0041"'),
    ],
)
def test_marks_stand_only_where_they_must(text: str, alone: str, in_list: str) -> None:
    assert quote_scalar(text) == alone
    assert quote_scalar(text, in_list=True) == in_list


@settings(max_examples=200, deadline=None)
@given(st.text("가aZ19 '\"#:,-[]{}&*!|>%@`?~\\.\n\t\r\x85\u2028\ufeff\U000e0041：", max_size=12))
def test_whatever_it_is_it_reads_back_the_same(text: str) -> None:
    value, item = quote_scalar(text), quote_scalar(text, in_list=True)
    read = yaml.load(f"a: {value}\nb: [{item}, {item}]\n", yaml.BaseLoader)
    assert read == {"a": text, "b": [text, text]}


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(UnicodeEncodeError):
        quote_scalar("가\ud800")
