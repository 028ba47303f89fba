"""Particles put on a word as it is read, and taken off again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.korean.particle import is_particles, possible_stems, with_particle

PAIRS = ("은/는", "이/가", "을/를", "과/와", "으로/로", "이라고/라고")


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("바이트댄스", "은/는", "바이트댄스는"),
        ("구글", "은/는", "구글은"),
        ("구글", "으로/로", "구글로"),
        ("라온", "으로/로", "라온으로"),
        ("다온AI", "이/가", "다온AI가"),
        ("ChatGPT", "은/는", "ChatGPT는"),
        ("LLM", "을/를", "LLM을"),
        ("URL", "으로/로", "URL로"),
        ("R1", "은/는", "R1은"),
        ("R1", "으로/로", "R1로"),
        ("GPT-5.2", "은/는", "GPT-5.2는"),
        ("시댄스 2.0", "을/를", "시댄스 2.0을"),
        ("HBM3", "으로/로", "HBM3으로"),
        ("Qwen", "과/와", "Qwen과"),
        ("Google", "으로/로", "Google로"),
        ("Anthropic", "이라고/라고", "Anthropic이라고"),
        ("DeepSeek", "은/는", "DeepSeek는"),
        ("Copilot", "을/를", "Copilot을"),
        ("iPhone", "이/가", "iPhone이"),
        ("Chrome", "이/가", "Chrome이"),
        ("TikTok", "과/와", "TikTok과"),
        ("Microsoft", "은/는", "Microsoft는"),
        ("Samsung", "은/는", "Samsung은"),
        ("GitHub", "은/는", "GitHub는"),
        ("OpenLab", "은/는", "OpenLab은"),
        ("WhatsApp", "은/는", "WhatsApp은"),
        ("「누리」", "이/가", "「누리」가"),
        ("'누리(Nuri) 3'", "을/를", "'누리(Nuri) 3'을"),
        ("바이트댄스(字節跳動)", "은/는", "바이트댄스(字節跳動)는"),
        ("가나전자 (Gana)", "과/와", "가나전자 (Gana)와"),
        ("「2026-03/..」", "은/는", "「2026-03/..」은"),
        ("「2026-02~」", "은/는", "「2026-02~」는"),
        ("「야후!」", "이/가", "「야후!」가"),
        ("(주)", "은/는", "(주)는"),
        ("37%", "이/가", "37%가"),
        ("字節跳動", "은/는", "字節跳動은(는)"),
        ("", "이/가", "이(가)"),
    ],
)
def test_a_word_takes_the_particle_that_is_read(word: str, pair: str, expected: str) -> None:
    assert with_particle(word, pair) == expected


@pytest.mark.parametrize(
    ("word", "stems"),
    [
        ("바이트댄스는", ("바이트댄스는", "바이트댄스")),
        ("바이트댄스가", ("바이트댄스가", "바이트댄스")),
        ("바이트댄스와", ("바이트댄스와", "바이트댄스")),
        ("바이트댄스에서는", ("바이트댄스에서는", "바이트댄스에서", "바이트댄스")),
        ("바이트댄스에도", ("바이트댄스에도", "바이트댄스에", "바이트댄스")),
        ("구글은", ("구글은", "구글")),
        ("구글로", ("구글로", "구글")),
        ("첸을", ("첸을", "첸")),
        ("R1은", ("R1은", "R1")),
        ("R1는", ("R1는", "R1")),
        ("나이", ("나이",)),
        ("메타은", ("메타은",)),
        ("라온로", ("라온로",)),
        ("회의", ("회의", "회")),
        ("", ("",)),
    ],
)
def test_what_may_be_left_without_a_particle(word: str, stems: tuple[str, ...]) -> None:
    assert possible_stems(word) == stems


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("와의", "알리바바", True),
        ("이라고", "구글", True),
        ("라고", "메타", True),
        ("버스", "메타", False),
        ("인지", "메타", False),
        ("", "메타", False),
        ("을", "메타", False),
    ],
)
def test_particles_that_can_hang_on_a_word(text: str, word: str, expected: bool) -> None:
    assert is_particles(text, word) is expected


hangul = st.text(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")), min_size=1)
latin = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1)


@settings(derandomize=True, max_examples=400)
@given(st.one_of(hangul, latin), st.sampled_from(PAIRS))
def test_a_particle_put_on_comes_off_again(word: str, pair: str) -> None:
    assert word in possible_stems(with_particle(word, pair))


@settings(derandomize=True, max_examples=300)
@given(st.text(max_size=20), st.sampled_from(PAIRS))
def test_any_word_keeps_its_text_and_gets_one_form_or_both(word: str, pair: str) -> None:
    first, second = pair.split("/")
    assert with_particle(word, pair) in {word + first, word + second, f"{word}{first}({second})"}
