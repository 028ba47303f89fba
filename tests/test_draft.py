"""An article becomes a draft in which `check` finds nothing but what is still to be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.article import parse_article
from briefing.document import parse_document
from briefing.draft import Draft, SourceFields, make_draft
from briefing.draft.incoming import read_incoming
from briefing.entry import Entry
from briefing.library import Library
from briefing.model import Briefing
from briefing.problem import Problem, Report
from briefing.registry import Registry
from briefing.rules import check_entry
from briefing.structure import validate

DATA = Path(__file__).parent / "korean" / "data"
ARTICLES = sorted((DATA / "articles" / "dev").glob("*.txt"))
PAGES = sorted((DATA / "pages" / "dev").glob("*.html"))
LIBRARY = Path(__file__).parent / "library"
ADDED = "2026-11-25"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Library.open(LIBRARY, Report()).registry


def drafted(
    data: bytes, registry: Registry, ending: str = ".txt", known: SourceFields | None = None
) -> tuple[Draft, Entry | None, list[Problem]]:
    """The draft of an article, and what `check` says of it."""
    incoming = read_incoming(data, ending)
    article, article_problems = parse_article(incoming.text.encode(), "seeds/x.txt")
    assert article is not None
    draft = make_draft(article, registry, known or incoming.fields, ADDED)
    document, problems = parse_document(draft.text.encode(), "briefings/x.yaml")
    assert document is not None
    record, structural = validate(document, Briefing)
    found = [*article_problems, *problems, *structural]
    if record is None:
        return draft, None, found
    entry = Entry("x", record, document, article, registry)
    return draft, entry, [*found, *check_entry(entry)]


@pytest.mark.parametrize("path", [*ARTICLES, *PAGES], ids=lambda path: path.stem)
def test_check_finds_nothing_in_a_draft_but_what_is_to_be_written(
    path: Path, registry: Registry
) -> None:
    draft, entry, problems = drafted(path.read_bytes(), registry, path.suffix)

    assert entry is not None, problems
    others = [problem for problem in problems if problem.code != "todo"]
    assert others == []
    assert any(problem.code == "todo" for problem in problems), "the title at least is one"
    assert {problem.level for problem in problems} == {"warning"}
    assert draft.text.startswith("# yaml-language-server: $schema=../docs/schema/")
