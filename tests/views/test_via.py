"""Who relayed a quotation, in words that read well."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.build import build

SLUG = "2026-03-gana-nuri-3"


@pytest.mark.parametrize(
    ("medium", "words"), [("FT", "FT가 전함"), ("예시통신", "예시통신이 전함")]
)
def test_the_medium_has_one_particle(library_copy: Path, medium: str, words: str) -> None:
    seed = library_copy / f"seeds/{SLUG}.txt"
    article = seed.read_text(encoding="utf-8")
    told = article.replace("연구소장은", f"연구소장은 {medium}와의 인터뷰에서")
    seed.write_text(told, encoding="utf-8")
    file = library_copy / f"briefings/{SLUG}.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("- who: 김하늘", f"- who: 김하늘\n    via: {medium}"), encoding="utf-8"
    )

    pages = {page.path: page.markdown for page in build(library_copy).pages}

    assert f">{words}<" in pages[f"briefings/{SLUG}/index.md"]
