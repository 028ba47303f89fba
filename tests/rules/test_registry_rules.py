"""Names of the registry, and what a briefing calls them: each mistake with its mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.conftest import Check

from briefing.library import Library
from briefing.problem import Report
from briefing.rules import check_library


@pytest.mark.parametrize(
    ("fields", "message", "hint"),
    [
        ("company: 없는회사", "「없는회사」는 등록된 회사가 아닙니다.", "먼저 등록해 주세요"),
        ("company: 지어낸 연구소", "자기 자신에 딸려 있습니다.", "company 줄을 지워 주세요"),
    ],
)
def test_an_owner_that_cannot_be_one(
    library_copy: Path, fields: str, message: str, hint: str
) -> None:
    file = library_copy / "briefings/registry/companies/lab.yaml"
    file.write_text(f"name: 지어낸 연구소\n{fields}\n", encoding="utf-8")
    report = Report()
    report.extend(check_library(Library.open(library_copy, report)))

    (problem,) = report
    assert problem.message == message
    assert hint in (problem.hint or "")


def test_a_file_name_in_about_gets_the_name(problems: Check) -> None:
    items = "events:\n  - what: 누리 3 공개\n    about: [nuri-3]\n    evidence: 누리 3를 공개했다\n"

    (problem,) = problems("가나전자는 누리 3를 공개했다.", items)

    assert problem.code == "known-name"
    assert problem.hint == "파일 이름이 아니라 이름을 적어 주세요: 누리 3"
