import itertools
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.korean.normalise import normalise

# What articles hold, and what tends to go wrong: jamo, marks, white space nobody sees.
TEXT = st.text(
    st.one_of(
        st.sampled_from("가각힣하늘1.5,…⋯.‥-–—~～·ㆍ'’\"“” \t\n\u00a0\u200b\u3000\ufeffAaé"),
        st.sampled_from("\u1112\u1161\u11ab\u0301\u0323\u093c\u09be\u1fef\u2126\u223c\u0338"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        ("“누리”와 ‘글샘’", "\"누리\"와 '글샘'"),
        ("가나전자\u00a0 \u3000누리", "가나전자 누리"),
        ("누\u200b리\ufeff", "누리"),
        ("반발…삭제⋯철회...끝‥", "반발…삭제…철회…끝…"),
        ("1～2년—3년", "1~2년-3년"),
        ("검색・문서•음성ㆍ값", "검색·문서·음성·값"),
        (unicodedata.normalize("NFD", "김하늘 연구소장"), "김하늘 연구소장"),
    ],
)
def test_one_form_for_what_is_no_difference(raw: str, form: str) -> None:
    assert normalise(raw).text == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.5배", "15배"),
        ("1,500만", "1500만"),
        ("누리 앱", "누리앱"),
        ("GPT", "gpt"),
        ("5분의 1", "5분의 2"),
        ("2-3", "23"),
    ],
)
def test_a_difference_stays_one(one: str, other: str) -> None:
    assert normalise(one).text != normalise(other).text


def test_offsets_lead_back_to_the_raw_text() -> None:
    raw = unicodedata.normalize("NFD", "김하늘") + "  \u200b말했다..."

    form = normalise(raw)

    assert form.text == "김하늘 말했다…"
    at = form.text.index("하늘")
    assert unicodedata.normalize("NFC", raw[form.offsets[at] : form.offsets[at + 2]]) == "하늘"
    assert raw[form.offsets[form.text.index("…")] :] == "..."


@settings(derandomize=True, max_examples=400)
@given(TEXT)
def test_every_stretch_between_character_boundaries_maps_back(raw: str) -> None:
    form = normalise(raw)
    offsets = form.offsets

    assert len(offsets) == len(form.text) + 1
    assert offsets[-1] == len(raw)
    assert all(before <= after for before, after in itertools.pairwise(offsets))
    bounds = [i for i in range(len(offsets)) if i == 0 or offsets[i - 1] < offsets[i]]
    for start, end in itertools.pairwise(bounds):
        assert normalise(raw[offsets[start] : offsets[end]]).text == form.text[start:end]


@settings(derandomize=True, max_examples=400)
@given(TEXT)
def test_a_second_time_changes_nothing(raw: str) -> None:
    once = normalise(raw).text

    assert normalise(once).text == once


@settings(derandomize=True, max_examples=200)
@given(TEXT)
def test_a_copy_in_another_unicode_form_is_the_same(raw: str) -> None:
    assert normalise(unicodedata.normalize("NFD", raw)).text == normalise(raw).text


@pytest.mark.parametrize("unit", ["가 ", " ", ".", "\u0301", "\u1112\u1161", "\u200b", "-“"])
def test_time_grows_with_the_text_alone(unit: str) -> None:
    started = time.perf_counter()

    normalise(unit * 200_000)

    assert time.perf_counter() - started < 5
