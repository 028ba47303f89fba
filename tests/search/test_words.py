"""The rules of words in Python; a test of the browser holds it to the same table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.korean.jamo import choseong, from_keyboard, to_jamo, to_keyboard
from briefing.search.words import terms

CASES = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "expected"), CASES["terms"])
def test_terms_of_a_text(text: str, expected: list[str]) -> None:
    assert terms(text) == list(dict.fromkeys(expected))


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        (to_jamo, "jamo"),
        (choseong, "choseong"),
        (from_keyboard, "from_keyboard"),
        (lambda text: to_keyboard(text).lower(), "to_keyboard"),
    ],
)
def test_letters_and_keys(rule: object, name: str) -> None:
    assert callable(rule)
    assert [[text, rule(text)] for text, _ in CASES[name]] == CASES[name]


@pytest.mark.parametrize(
    "forms",
    [
        "낮췄다 낮추는 낮춘 낮출 낮춰 낮추고 낮추며 낮춘다 낮추다 낮췄다고 낮추겠다",
        "밝혔다 밝힌 밝히는 밝히고 밝혀 밝힐 밝히다",
        "공개했다 공개한 공개하는 공개하기로 공개됐다 공개 공개를 공개한다고 공개해",
        "끌어올렸다 끌어올린 끌어올리는 끌어올리다",
        "올랐다 오른 오르는 오르다 오를",
        "넘어섰다 넘어선 넘어서는 넘어서다",
        "내놓았다 내놓은 내놓는 내놓다 내놓을",
        "늘었다 늘고 늘며 늘었으며",
        "모델 모델을 모델은 모델이 모델의 모델에서 모델에서는 모델로 모델까지 모델들이",
    ],
)
def test_forms_of_one_word_share_a_term(forms: str) -> None:
    shared = set.intersection(
        *(set(terms(form)) | set(_query_heads(form)) for form in forms.split())
    )
    assert shared


def _query_heads(form: str) -> list[str]:
    """What a query tries besides: the one syllable before an ending (늘고 → 늘)."""
    return [form[0]] if len(form) == 2 else []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_has_terms_without_white_space(text: str) -> None:
    found = terms(text)
    assert len(found) == len(set(found))
    assert not any(term != "".join(term.split()) or not term for term in found)
