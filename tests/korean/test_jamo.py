"""Hangul by its letters: for near matches, for initials, for a keyboard in the wrong mode."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from briefing.korean.jamo import choseong, final_of, from_keyboard, to_jamo, to_keyboard


@pytest.mark.parametrize(
    ("text", "letters", "initials", "keys"),
    [
        ("알리바바", "ㅇㅏㄹㄹㅣㅂㅏㅂㅏ", "ㅇㄹㅂㅂ", "dkfflqkqk"),
        ("바이트댄스", "ㅂㅏㅇㅣㅌㅡㄷㅐㄴㅅㅡ", "ㅂㅇㅌㄷㅅ", "qkdlxmeostm"),
        ("쾌적한 넋", "ㅋㅗㅐㅈㅓㄱㅎㅏㄴ ㄴㅓㄱㅅ", "ㅋㅈㅎ ㄴ", "zhowjrgks sjrt"),
        ("까꿍 R1", "ㄲㅏㄲㅜㅇ R1", "ㄲㄲ R1", "RkRnd R1"),
        ("ㅋㅋ 값이", "ㅋㅋ ㄱㅏㅂㅅㅇㅣ", "ㅋㅋ ㄱㅇ", "zz rkqtdl"),
        ("字節 3.5", "字節 3.5", "字節 3.5", "字節 3.5"),
    ],
)
def test_letters_initials_and_keys(text: str, letters: str, initials: str, keys: str) -> None:
    assert to_jamo(text) == letters
    assert choseong(text) == initials
    assert to_keyboard(text) == keys


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dkfflqkqk", "알리바바"),
        ("DKFFL", "알리"),
        ("rkqdl", "갑이"),
        ("rkqtdl", "값이"),
        ("dhkTek 3.5", "왔다 3.5"),
        ("enlWlq", "뒤찝"),
        ("k ㅏ r", "ㅏ ㅏ ㄱ"),
        ("", ""),
    ],
)
def test_what_was_meant_on_a_latin_keyboard(typed: str, meant: str) -> None:
    assert from_keyboard(typed) == meant


def test_one_letter_apart_is_one_character_apart() -> None:
    assert fuzz.ratio("딥씨크", "딥시크") < 70
    assert fuzz.ratio(to_jamo("딥씨크"), to_jamo("딥시크")) > 85


def test_composed_and_decomposed_text_are_one() -> None:
    decomposed = unicodedata.normalize("NFD", "가나전자 값")
    assert to_jamo(decomposed) == to_jamo("가나전자 값")
    assert choseong(decomposed) == "ㄱㄴㅈㅈ ㄱ"


@pytest.mark.parametrize(("syllable", "final"), [("값", "ㅄ"), ("가", ""), ("A", ""), ("", "")])
def test_the_final_of_a_syllable(syllable: str, final: str) -> None:
    assert final_of(syllable) == final


syllables = st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣"))


@settings(derandomize=True, max_examples=500)
@given(st.text(st.one_of(syllables, st.sampled_from(" 0123.,·")), max_size=12))
def test_typing_and_reading_back_gives_the_same_text(text: str) -> None:
    assert from_keyboard(to_keyboard(text)) == text


@settings(derandomize=True, max_examples=300)
@given(st.text(max_size=20))
def test_any_text_is_taken(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert len(choseong(text)) == len(composed)
    assert len(to_jamo(text)) >= len(composed)
    assert isinstance(from_keyboard(to_keyboard(text)), str)
