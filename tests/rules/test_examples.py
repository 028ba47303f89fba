"""The examples of every rule's manual hold: what passes passes, what fails fails."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from briefing.library import Library
from briefing.problem import Report
from briefing.rules import ENTRY_RULES, LIBRARY_RULES, check_library
from briefing.rules.manual import manual_of

SLUG = "2026-03-gana-nuri-3"
RULES = (*ENTRY_RULES, *LIBRARY_RULES)
CASES = [
    pytest.param(rule, label == "PASS", example, id=f"{rule.CODE}-{label}-{number}")
    for rule in RULES
    for label, examples in (("PASS", manual_of(rule).passes), ("FAIL", manual_of(rule).fails))
    for number, example in enumerate(examples, start=1)
]


def write_example(root: Path, example: str) -> None:
    """A fragment replaces fields of the annotated briefing; `# path` lines begin whole files."""
    head, *files = re.split(r"^# (\S+)\n", example, flags=re.MULTILINE)
    for path, text in zip(files[::2], files[1::2], strict=True):
        (root / path).write_text(text, encoding="utf-8")
    if head.strip():
        path = root / f"briefings/{SLUG}.yaml"
        fields = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        fields |= yaml.load(head, yaml.BaseLoader)
        path.write_text(yaml.safe_dump(fields, allow_unicode=True, width=1000), encoding="utf-8")


def codes(root: Path) -> set[str]:
    report = Report()
    library = Library.open(root, report)
    report.extend(check_library(library))
    return {problem.code for problem in report}


@pytest.mark.parametrize(("rule", "passes", "example"), CASES)
def test_the_examples_of_the_manual_hold(
    library_copy: Path, rule: ModuleType, passes: bool, example: str
) -> None:
    write_example(library_copy, example)

    found = codes(library_copy)

    assert (rule.CODE not in found) is passes
    assert found <= {rule.CODE} or not passes


def test_the_invented_library_has_no_problem_at_all(library_copy: Path) -> None:
    assert codes(library_copy) == set()


def test_every_rule_has_a_code_of_its_own() -> None:
    assert len({rule.CODE for rule in RULES}) == len(RULES)
