"""Reading on behind a syntax error, so that one run tells every mistake of a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from briefing.problem import Problem
from briefing.yaml_error import error_line, explain
from briefing.yaml_mend import candidate_mends
from briefing.yaml_reader import read_tree
from briefing.yaml_text import MendedLine, SourceText
from briefing.yaml_tree import Tree

# Readings of one file. One takes 0.3 ms in a usual file, and 50 ms in the largest there may be.
_MAX_READINGS = 60
_MAX_CHARACTERS = 1_500_000
# A line that begins a field at the margin.
_SECTION = re.compile(r"[^\s#\-\]}]")


def mended_text(source: SourceText) -> str | None:
    """The text with each line mended that could not be read; None where a mend is not enough."""
    tree, _, mended = read_on(source)
    return mended.text if tree.is_whole and not tree.error else None


def read_on(source: SourceText) -> tuple[Tree, tuple[Problem, ...], SourceText]:
    """Read a text to its end, however many syntax errors it has, and tell them all.

    What is read, what is told, and the text as it was read in the end: the tree's places are
    those of that text, whose lines have the numbers of the file's. A mend counts when the parser
    comes further with it. Where none does, the error is told in general words and its section,
    from one field at the margin to the next, is left out: then the tree is not whole.
    """
    tree = read_tree(source)
    problems: list[Problem] = []
    readings = max(3, min(_MAX_READINGS, _MAX_CHARACTERS // (len(source.text) + 1)))
    is_whole = True
    while tree.error and readings > 0:
        mends = islice(candidate_mends(source, tree.error, tree.last_scalar), readings)
        for mend in mends:
            attempt = with_lines(source, mend.lines)
            next_tree = read_tree(attempt)
            readings -= 1
            if _comes_further(next_tree, tree):
                problems.append(mend.problem)
                break
        else:
            is_whole = False
            problem = explain(tree.error, source)
            problems += (problem, *tree.problems)
            attempt = without_section(source, problem.place.line)
            next_tree = read_tree(attempt)
            readings -= 1
        source, tree = attempt, next_tree
    if tree.error:
        problems.append(explain(tree.error, source))
    tree = replace(tree, is_whole=tree.is_whole and is_whole)
    return tree, (*problems, *tree.problems), source


def _comes_further(tree: Tree, before: Tree) -> bool:
    if not tree.error or not before.error:
        return True
    return len(tree.spans) > len(before.spans) or error_line(tree.error) > error_line(before.error)


def with_lines(source: SourceText, lines: Mapping[int, str]) -> SourceText:
    """The text with some lines replaced; the line breaks stay as they are."""
    starts = [*source.lines.starts, len(source.text)]
    parts: list[str] = []
    position = 0
    for number, line in sorted(lines.items()):
        parts += (source.text[position : starts[number - 1]], line)
        position = starts[number - 1] + len(source.line(number))
    mended = dict(source.lines.mended)
    for number, line in lines.items():
        known = mended.get(number)
        in_file = known.in_file if known else source.line(number)
        mended[number] = MendedLine(in_file, line)
    return SourceText.of("".join((*parts, source.text[position:])), source.lines.path, mended)


def without_section(source: SourceText, number: int) -> SourceText:
    """The text with the lines left empty that belong to the same field at the margin as a line."""
    last = len(source.lines.starts)
    start = next((n for n in range(number, 0, -1) if _SECTION.match(source.line(n))), 1)
    following = range(number + 1, last + 1)
    end = next((n for n in following if _SECTION.match(source.line(n))), last + 1)
    return with_lines(source, dict.fromkeys(range(start, end), ""))
