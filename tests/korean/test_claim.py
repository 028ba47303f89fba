"""Whose statement a sentence is."""

from __future__ import annotations

import pytest

from briefing.korean.claim import find_claims
from briefing.paragraph import Paragraph


def claims(*texts: str) -> list[tuple[int, str, bool]]:
    found = find_claims([Paragraph(text, "body", n, n) for n, text in enumerate(texts, 1)])
    return [(claim.paragraph, claim.party.text, claim.is_named) for claim in found]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("가나전자는 값을 낮췄다고 밝혔다.", "가나전자"),
        ("값이 내렸다고 시장조사업체 솔빛리서치는 집계했다.", "솔빛리서치"),
        ("솔빛리서치에 따르면 값이 내렸다.", "솔빛리서치"),
        ("솔빛리서치의 지난달 보고서에 따르면 값이 내렸다.", "솔빛리서치"),
        ("솔빛리서치가 지난달 낸 보고서에 따르면 값이 내렸다.", "솔빛리서치"),
        ("솔빛리서치는 값이 내릴 것으로 내다봤다.", "솔빛리서치"),
        ("가나전자는 중단을 약속했다.", "가나전자"),
        # A document is nobody, a plain sentence the paper's own.
        ("보고서에 따르면 값이 내렸다.", None),
        ("공시에 따르면 가나전자는 값을 낮췄다고 밝혔다.", None),
        ("가나전자는 값을 낮췄다.", None),
        ("이용자의 절반은 매일 쓴다고 답했다.", None),
        ("값이 내렸다고 한다.", None),
    ],
)
def test_who_makes_a_claim(text: str, party: str | None) -> None:
    assert claims(text) == ([(1, party, True)] if party else [])


def test_a_pronoun_makes_the_claim_of_the_one_before_who_is_not_named_in_it() -> None:
    found = claims("가나전자는 값을 낮췄다고 밝혔다.", "회사는 곧 더 낮추겠다고 덧붙였다.")
    assert [(paragraph, is_named) for paragraph, _, is_named in found] == [(1, True), (2, False)]


def test_only_the_body_makes_claims() -> None:
    text = "가나전자는 값을 낮췄다고 밝혔다."
    assert find_claims([Paragraph(text, "title", 1, 1), Paragraph(text, "caption", 2, 2)]) == ()
