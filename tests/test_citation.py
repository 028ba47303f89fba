"""Citations held against the articles: what stands, what is altered, what names a wrong line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.citation import read_citations
from briefing.cli import briefing

URL = "https://b.example/briefings/2026-03-gana-nuri-3/#q-1"


def verified(root: Path, text: str) -> tuple[int, str]:
    result = CliRunner().invoke(briefing, ["--root", str(root), "verify", "-"], input=text)
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("citation", "code", "told"),
    [
        ("“추론 비용을 이전 모델의 5분의 1로 낮췄다” 예시신문", 0, "1곳 가운데 1곳이 원문과 일치"),
        (f"“추론 비용을 이전 모델의 5분의 1로 낮췄다” {URL}", 0, "일치  seeds/2026-03-gana"),
        ("“추론 비용을 이전 모델의 4분의 1로 낮췄다” 예시신문", 1, "5분의 1로 낮췄다"),
        ("“추론 비용을 이전 모델의 5분의 1로 낮췄다” (2행)", 1, "적힌 행은 2행이지만"),
        ("> 추론 비용을 이전 모델의\n> 5분의 1로 낮췄다\n> — 김하늘\n", 0, "1곳 가운데 1곳"),
        ("> 추론 비용을 이전 모델의 4분의 1로 낮췄다\n", 1, "5분의 1로 낮췄다"),
        ("추론 비용을 이전 모델의 5분의 1로 낮췄다", 0, "1곳 가운데 1곳이 원문과 일치"),
        ("\n", 1, "찾지 못했습니다"),
    ],
)
def test_a_citation(library_copy: Path, citation: str, code: int, told: str) -> None:
    exit_code, output = verified(library_copy, citation)

    assert exit_code == code
    assert told in output


def test_a_passage_of_another_article_does_not_count_for_the_one_that_is_named(
    library_copy: Path,
) -> None:
    elsewhere = URL.replace("2026-03-gana-nuri-3", "2026-02-raon-n2")
    assert verified(library_copy, f"“추론 비용을 이전 모델의 5분의 1로 낮췄다” {elsewhere}")[0] == 1


def test_marks_inside_a_passage_do_not_end_it() -> None:
    [cited] = read_citations("“그는 “안 된다”고 말했다” 예시신문")
    assert cited.text == "그는 “안 된다”고 말했다"


def test_a_saved_page_gives_each_block_quotation() -> None:
    page = (
        '<!doctype html><link rel="canonical" href="https://b.example/briefings/a-1/">'
        "<blockquote><p>앞말 <mark>가운데</mark> 뒷말</p><p>둘째 문단</p></blockquote>"
        "<p>본문은 아니다</p><blockquote class=b-quote><p>“따옴표 안”</p></blockquote>"
    )
    assert [(c.text, c.slug) for c in read_citations(page)] == [
        ("앞말 가운데 뒷말", "a-1"),
        ("둘째 문단", "a-1"),
        ("따옴표 안", "a-1"),
    ]
