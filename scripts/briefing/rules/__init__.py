"""What must hold: one rule a module, with the examples that the tests run and `explain` shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.entry import Entry
from briefing.library import Library
from briefing.problem import Level, Problem
from briefing.rules import (
    article_covered,
    company_of_name,
    evidence_in_article,
    known_name,
    known_slug,
    one_name_one_file,
    quote_in_article,
    seed_unchanged,
    todo,
)

# The registry of rules, in the order of the manual. Each module has CODE and check().
ENTRY_RULES = (
    known_name,
    quote_in_article,
    evidence_in_article,
    seed_unchanged,
    article_covered,
    todo,
)
LIBRARY_RULES = (
    one_name_one_file,
    company_of_name,
    known_slug,
)
_MILDER: dict[Level, Level | None] = {"error": "warning", "warning": "hint", "hint": None}


def check_library(library: Library) -> Iterator[Problem]:
    """Every problem of every briefing and of the library as a whole."""
    for entry in library.entries:
        yield from check_entry(entry)
    for rule in LIBRARY_RULES:
        yield from rule.check(library)


def check_entry(entry: Entry) -> Iterator[Problem]:
    """Every problem of one briefing; a draft's are one level milder and its hints fall away."""
    unwritten = todo.todo_places(entry)
    for rule in ENTRY_RULES:
        for problem in rule.check(entry):
            # What is still to be written can be wrong in no other way.
            if problem.place in unwritten and rule is not todo:
                continue
            level = _MILDER[problem.level] if entry.is_draft else problem.level
            if level:
                yield replace(problem, level=level)
