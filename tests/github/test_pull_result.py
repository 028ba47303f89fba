"""What a stranger may leave in the artifact, and what the comment makes of it."""

import contextlib
import io
import json
import re
import zipfile
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import pull_result
from pull_result import Finding, Refused, Result, Run, find_own, parse_result, read_archive

SHA = "a" * 40
RUN = Run("gana/briefing", "dodam/briefing", SHA, "https://github.com/x/runs/1", False, None)
PROBLEM = {
    "path": "briefings/2026-03-gana-nuri-3.yaml",
    "line": 16,
    "column": 11,
    "level": "error",
    "code": "quote-in-article",
    "message": "따옴표 안의 말이 기사와 다릅니다.",
    "hint": "기사의 비슷한 말: 5분의 1로 낮췄다",
}


def pull(**changes: Any) -> bytes:
    return json.dumps({"number": 7, "sha": SHA} | changes).encode()


def check(*problems: object, **changes: Any) -> bytes:
    return json.dumps({"problems": list(problems), "checked": 3} | changes).encode()


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def finding(**changes: Any) -> Finding:
    return parse_result(pull(), check(PROBLEM | changes)).findings[0]


def comment(*findings: Finding, run: Run = RUN) -> str:
    return pull_result.render_comment(Result(7, SHA, findings, 3), run)


def test_what_the_check_writes_is_read() -> None:
    archive = packed({"pull.json": pull(), "check.json": check(PROBLEM, PROBLEM | {"line": 17})})

    result = read_archive(archive)

    assert (result.number, result.sha, result.checked) == (7, SHA, 3)
    assert [found.line for found in result.findings] == [16, 17]


@pytest.mark.parametrize(
    "problem",
    [
        [],
        PROBLEM | {"more": 1},
        {key: PROBLEM[key] for key in PROBLEM if key != "code"},
        PROBLEM | {"line": True},
        PROBLEM | {"line": -1},
        PROBLEM | {"line": 10**9},
        PROBLEM | {"line": 1.5},
        PROBLEM | {"level": "fatal"},
        PROBLEM | {"code": "x/../y"},
        PROBLEM | {"code": "<b>"},
        PROBLEM | {"message": None},
        PROBLEM | {"message": "가" * 2_001},
    ],
    ids=str,
)
def test_a_problem_of_another_form_is_refused(problem: object) -> None:
    with pytest.raises(Refused):
        parse_result(pull(), check(PROBLEM, problem))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (pull(number="7"), check()),
        (pull(number=True), check()),
        (pull(sha="main"), check()),
        (pull(sha="a" * 41), check()),
        (pull(more=1), check()),
        (b"[7]", check()),
        (pull(), b""),
        (pull(), b"\xff"),
        (pull(), b"[" * 100_000),
        (pull(), check(checked="3")),
        (pull(), check(problems={})),
        (pull(), check(more=1)),
    ],
    ids=range(12),
)
def test_files_of_another_form_are_refused(said: bytes, found: bytes) -> None:
    with pytest.raises(Refused):
        parse_result(said, found)


@pytest.mark.parametrize(
    "data",
    [
        b"no archive",
        packed({"pull.json": pull()}),
        packed({"pull.json": pull(), "check.json": check(), "../../evil": b""}),
        packed({"pull.json": pull(), "check.json": b"[" + b" " * 2_000_001}),
        packed({"pull.json": b" " * 201, "check.json": check()}),
        packed({"pull.json": pull(), "check.json": check()}, zipfile.ZIP_LZMA),
        packed({"pull.json": pull(), "check.json": check()})[:-60],
        packed({"pull.json": pull(), "check.json": check()}) + bytes(500_000),
    ],
    ids=["text", "one", "three", "bomb", "large", "lzma", "cut", "long"],
)
def test_an_archive_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_archive(data)


WHOLE = packed({"pull.json": pull(), "check.json": check(PROBLEM)})


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6))
@settings(max_examples=300)
@example([(WHOLE.rindex(b"PK") + 17, 1)])  # the directory begins before the file does
def test_no_archive_breaks_the_reader(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for position, value in changes:
        data[position] = value
    with contextlib.suppress(Refused):
        read_archive(bytes(data))


def test_the_comment_names_place_rule_and_mend() -> None:
    text = comment(finding())

    assert text.startswith("<!-- briefing check -->\n\n**브리핑 검사: 오류 1**\n")
    blob = f"https://github.com/dodam/briefing/blob/{SHA}/briefings/2026-03-gana-nuri-3.yaml#L16"
    assert f'<a href="{blob}"><code>briefings/2026-03-gana-nuri-3.yaml:16</code></a>' in text
    assert "/gana/briefing/blob/main/docs/rules/quote-in-article.md" in text
    assert "<code>따옴표 안의 말이 기사와 다릅니다.</code><br>→ <code>기사의 비슷한 말" in text


def test_a_clean_check_offers_the_site_and_a_failed_build_its_log() -> None:
    clean = Run("g/b", "d/b", SHA, "https://github.com/x/runs/1", True, "https://github.com/site")

    assert "고칠 곳 없음" in comment(run=clean)
    assert '<a href="https://github.com/site">만들어 본 사이트' in comment(run=clean)
    assert "사이트를 만들지 못했습니다" in comment()
    assert "사이트를 만들지 못했습니다" not in comment(finding())


def test_without_a_result_it_says_where_to_look() -> None:
    text = pull_result.render_comment(None, RUN)

    assert "결과를 읽지 못했습니다" in text
    assert 'href="https://github.com/x/runs/1"' in text


HOSTILE = [
    "@everyone #12 https://evil.example ![](https://evil.example/x.png)",
    "</code></td></tr></table><script>alert(1)</script>",
    "한 줄\n\n# 제목\n\n- [x] 목록\n```\n코드",
    "`x` **굵게** [글](javascript:alert(1)) <!-- -->",
    "\u202e뒤집힘\u200b\x00\x1b[31m\u2028\u2029",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(5))
def test_a_strangers_text_stays_text(text: str) -> None:
    shown = comment(finding(path=text, message=text, hint=text)).splitlines()
    plain = comment(finding(path="글", message="글", hint="글")).splitlines()

    # The table is one line: a blank one would end the HTML block, and Markdown would read on.
    assert [line for line in shown if not line.startswith("<table>")] == [
        line for line in plain if not line.startswith("<table>")
    ]
    # Outside <code> nothing of it is left: only there does GitHub make no mention and no link.
    assert without_code(shown) == without_code(plain)
    assert all(character.isprintable() for line in shown for character in line)


def without_code(lines: list[str]) -> str:
    [table] = [line for line in lines if line.startswith("<table>")]
    return re.sub(r"<code>[^<]*</code>", "", table)


def test_a_path_that_leads_elsewhere_is_no_link() -> None:
    for path in (
        "../../other/repo",
        "briefings/../../x",
        "briefings/한글.yaml",
        "/etc",
        "seeds//x",
    ):
        assert f"<td><code>{path}:16</code></td>" in comment(finding(path=path))


def test_a_long_list_is_cut_with_the_errors_first_and_fits() -> None:
    hints = [finding(level="hint", message="'" * 2_000, hint="&" * 2_000)] * 99

    text = comment(*hints, finding(line=99))

    assert text.index(":99</code>") < text.index("귀띔 <a")
    shown = text.count("<tr><td>")
    assert 10 < shown < 31
    assert f"나머지 {100 - shown}개는" in text
    assert len(text) < 65_536


def test_only_the_workflows_own_comment_is_taken_for_it() -> None:
    comments = [
        {"id": 1, "user": {"login": "dodam"}, "body": "<!-- briefing check --> 흉내"},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "다른 작업의 댓글"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": comment()},
    ]

    assert find_own(comments[:2], "github-actions[bot]") is None
    assert find_own(comments, "github-actions[bot]") == comments[2]
