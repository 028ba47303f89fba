"""`briefing read`: what the tool sees in an article, for a person and for programs."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import briefing

WriteFiles = Callable[[Mapping[str, str]], Path]

ARTICLE = """\
가나전자, 누리 3 공개

[서울=예시신문 이보람 기자] 가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 말했다. \
누리 앱의 월간 활성 이용자는 230만 명을 넘어섰다. 시장조사업체 솔빛리서치도 같은 수를 냈다.
입력 2026.03.05
"""
NAMES = {
    "briefings/registry/companies/gana.yaml": "name: 가나전자\naliases: [Gana]\n",
    "briefings/registry/products/nuri-app.yaml": "name: 누리 앱\ncompany: 가나전자\n",
}


def read(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(briefing, ["--root", str(root), "read", *arguments])


@pytest.fixture
def root(write_files: WriteFiles) -> Path:
    return write_files({"article.txt": ARTICLE, **NAMES})


def as_json(root: Path, name: str, *arguments: str) -> dict[str, list[dict[str, object]]]:
    result = read(root, str(root / name), "--format", "json", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    record: dict[str, list[dict[str, object]]] = json.loads(result.stdout)
    return record


def test_the_json_is_the_contract_to_the_letter(root: Path) -> None:
    assert as_json(root, "article.txt") == {
        "paragraphs": [
            {"text": "가나전자, 누리 3 공개", "kind": "title", "line": 1},
            {"text": "[서울=예시신문 이보람 기자]", "kind": "dateline", "line": 3},
            {
                "text": "가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.",
                "kind": "body",
                "line": 3,
            },
            {
                "text": ARTICLE.splitlines()[3],
                "kind": "body",
                "line": 4,
            },
            {"text": "입력 2026.03.05", "kind": "dateline", "line": 5},
        ],
        "quotes": [
            {
                "text": "추론 비용을 이전 모델의 5분의 1로 낮췄다",
                "speaker": "가나전자 김하늘 연구소장",
                "via": None,
                "line": 4,
            }
        ],
        "quantities": [
            {"text": "5분의 1", "value": 0.2, "unit": "fraction", "relation": "=", "line": 4},
            {"text": "230만 명", "value": 2300000, "unit": "person", "relation": ">", "line": 4},
        ],
        "dates": [{"text": "지난 3일", "value": "2026-03-03", "line": 3}],
        "mentions": [
            {"text": "가나전자", "name": "가나전자", "kind": "company", "line": 3},
            {"text": "누리(Nuri) 3", "name": None, "kind": "product", "line": 3},
            {"text": "가나전자", "name": "가나전자", "kind": "company", "line": 4},
            {"text": "김하늘", "name": None, "kind": "person", "line": 4},
            {"text": "누리 앱", "name": "누리 앱", "kind": "product", "line": 4},
            {"text": "솔빛리서치", "name": None, "kind": "company", "line": 4},
        ],
        "meta": {
            "title": "가나전자, 누리 3 공개",
            "author": "이보람",
            "publisher": "예시신문",
            "published": "2026-03-05",
        },
    }


@pytest.mark.parametrize(
    ("published", "dates"),
    [
        ("2026-04-02", ["2026-03-03"]),
        ("2026-03", []),  # on the 1st or the 2nd it would be February's
        ("2025", []),
    ],
)
def test_the_day_of_publication_may_be_given(root: Path, published: str, dates: list[str]) -> None:
    record = as_json(root, "article.txt", "--published", published)
    assert [date["value"] for date in record["dates"]] == dates


def test_without_a_day_only_dates_in_full_are_read(write_files: WriteFiles) -> None:
    root = write_files({"a.txt": "누리는 지난 3일 나왔다. 회사는 2023년 5월 섰다. 올해 판다.\n"})
    assert as_json(root, "a.txt")["dates"] == [
        {"text": "2023년 5월", "value": "2023-05", "line": 1}
    ]
    assert "--published로 알려 주세요" in read(root, str(root / "a.txt")).stdout


def test_html_and_markdown_are_read_with_the_lines_of_the_file(root: Path) -> None:
    body = ARTICLE.splitlines()[3]
    page = f"<html><head></head><body>\n<h1>제목이다</h1>\n<p>{body}</p>\n</body></html>"
    (root / "page.html").write_bytes(page.encode("cp949"))
    (root / "page.md").write_text(f"---\ndate: 2026-03-05\n---\n# 제목이다\n\n{body}\n", "utf-8")
    for name, line in (("page.html", 3), ("page.md", 6)):
        record = as_json(root, name)
        assert [part["kind"] for part in record["paragraphs"]] == ["title", "body"]
        assert record["paragraphs"][1] == {"text": body, "kind": "body", "line": line}
        assert len(record["quotes"]) == 1


def test_a_briefing_is_read_against_the_day_its_yaml_gives(library_copy: Path) -> None:
    path = next(iter(sorted((library_copy / "briefings").glob("*.yaml"))))
    result = read(library_copy, str(path))
    assert result.exit_code == 0
    assert f"기사: seeds/{path.stem}.txt" in result.stdout
    assert "발행일: 20" in result.stdout


def test_a_person_reads_counts_lines_and_what_is_unregistered(root: Path) -> None:
    out = read(root, str(root / "article.txt")).stdout
    assert "인용 1개\n     4행  “추론 비용을 이전 모델의 5분의 1로 낮췄다”\n" in out
    assert "     4행  230만 명 → 230만 명 초과 [> 2,300,000 person]\n" in out
    assert "  회사  솔빛리서치: 4행 · 등록되지 않은 이름\n" in out


@pytest.mark.parametrize(
    ("name", "text", "code", "message"),
    [
        ("no.txt", None, 3, "파일이 없거나 읽을 수 없습니다"),
        ("empty.txt", "\n", 1, "기사에 글이 없습니다"),
        ("empty.html", "<p></p>", 1, "기사에 글이 없습니다"),
        ("broken.yaml", "title: [", 1, "브리핑이 아닙니다"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(
    root: Path, name: str, text: str | None, code: int, message: str
) -> None:
    if text is not None:
        (root / name).write_text(text, "utf-8")
    result = read(root, str(root / name))
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_an_article_in_another_encoding_is_shown_with_its_problem(root: Path) -> None:
    (root / "old.txt").write_bytes(ARTICLE.encode("cp949"))
    result = read(root, str(root / "old.txt"))
    assert result.exit_code == 1
    assert "CP949" in result.stderr
    assert "인용 1개" in result.stdout


def test_a_wrong_day_of_publication_is_a_usage_error(root: Path) -> None:
    result = read(root, str(root / "article.txt"), "--published", "어제")
    assert result.exit_code == 2
    assert "--published" in result.stderr


def test_without_trafilatura_the_mend_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (root / "page.html").write_text("<p>글이다.</p>", "utf-8")
    result = read(root, str(root / "page.html"))
    assert result.exit_code == 3
    assert "pip install" in result.stderr
