"""Problems as people and programs get them."""

import json
from pathlib import Path

from briefing.problem import Place, Problem
from briefing.problem_format import count_words, format_json, format_text

FAULT = Problem(
    "quote-in-article",
    "error",
    Place("briefings/x.yaml", 2, 15, 2, 18),
    "따옴표 안의 말이 기사와 다릅니다.",
    "기사 6행에는 이렇게 적혀 있습니다: 5분의 1로",
)
YAML = "quotes:\n  - text: 비용을 4분의 1로 낮췄다\n"


def test_the_mark_stands_under_the_fault_though_a_syllable_is_two_cells_wide(
    tmp_path: Path,
) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings/x.yaml").write_text(YAML, encoding="utf-8")

    assert format_text([FAULT], tmp_path, colour=False) == (
        "briefings/x.yaml:2:15 오류 quote-in-article\n"
        "  따옴표 안의 말이 기사와 다릅니다.\n"
        "  2 │   - text: 비용을 4분의 1로 낮췄다\n"
        "    │                  ~~~~~\n"
        "  → 기사 6행에는 이렇게 적혀 있습니다: 5분의 1로"
    )


def test_a_file_that_cannot_be_read_still_gets_its_message(tmp_path: Path) -> None:
    text = format_text([FAULT], tmp_path, colour=False)

    assert "따옴표 안의 말이" in text
    assert "│" not in text


def test_json_keeps_the_contract() -> None:
    bare = Problem("seed-used", "warning", Place("seeds/y.txt"), "브리핑이 없습니다.")

    assert json.loads(format_json([FAULT, bare], checked=3)) == {
        "problems": [
            {
                "path": "briefings/x.yaml",
                "line": 2,
                "column": 15,
                "end_line": 2,
                "end_column": 18,
                "level": "error",
                "code": "quote-in-article",
                "message": "따옴표 안의 말이 기사와 다릅니다.",
                "hint": "기사 6행에는 이렇게 적혀 있습니다: 5분의 1로",
            },
            {
                "path": "seeds/y.txt",
                "line": 1,
                "column": 1,
                "level": "warning",
                "code": "seed-used",
                "message": "브리핑이 없습니다.",
            },
        ],
        "checked": 3,
    }


def test_counts_are_said_in_words() -> None:
    assert count_words([]) == "고칠 곳 없음"
    assert count_words([FAULT, FAULT]) == "오류 2"
