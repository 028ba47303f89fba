"""Hangul in Latin letters, as words are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.korean.romanise import romanise


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("가나전자", "ganajeonja"),
        ("신라", "silla"),
        ("국민", "gungmin"),
        ("종로", "jongno"),
        ("독립문", "dongnimmun"),
        ("왕십리", "wangsimni"),
        ("설악산", "seoraksan"),
        ("해돋이", "haedoji"),
        ("같이", "gachi"),
        ("맞히다", "machida"),
        ("값이", "gapsi"),
        ("없다", "eopda"),
        ("앉아", "anja"),
        ("읽은", "ilgeun"),
        ("쌍둥이", "ssangdungi"),
        ("누리 3 Pro", "nuri 3 Pro"),
    ],
)
def test_a_word_is_written_as_it_is_read(text: str, latin: str) -> None:
    assert romanise(text) == latin


@given(st.text(alphabet=st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣"))))
def test_every_hangul_text_becomes_small_latin_letters(text: str) -> None:
    latin = romanise(text)

    assert latin == "" or (latin.isascii() and latin.islower())
