"""The annotated example of the manual holds: it is checked as any briefing is."""

import re
from pathlib import Path

import yaml

import manual_tables
from briefing import document, structure
from briefing.document import parse_document
from briefing.library import Library
from briefing.model import Briefing, Item, NameFile
from briefing.problem import Problem, Report
from briefing.rules import check_library
from briefing.structure import validate

DOCS = Path(__file__).resolve().parents[2] / "docs"
SLUG = "2026-03-gana-nuri-3"
PAGE = (DOCS / "format.md").read_text(encoding="utf-8")
ARTICLE, EXAMPLE, NAME = re.findall(
    r"^```(?:text|yaml)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE
)
FORM = {**document.CODES, **structure.CODES}


def uncommented(text: str) -> str:
    """The example with every line that only waits for its `# ` to be taken away."""
    # An empty list and its filled form stand one below the other.
    text = re.sub(r"^(\w+): \[\].*\n(?=# \1:)", "", text, flags=re.MULTILINE)
    return re.sub(r"^( *)# ", r"\1", text, flags=re.MULTILINE)


def problems(root: Path, example: str) -> list[Problem]:
    (root / f"seeds/{SLUG}.txt").write_text(ARTICLE, encoding="utf-8")
    (root / f"briefings/{SLUG}.yaml").write_text(example, encoding="utf-8")
    report = Report()
    report.extend(check_library(Library.open(root, report, with_drafts=True)))
    return [problem for problem in report if SLUG in problem.place.path]


def test_check_finds_nothing_in_the_example(library_copy: Path) -> None:
    assert problems(library_copy, EXAMPLE) == []


def test_the_example_is_the_one_the_rules_are_shown_on(library_copy: Path) -> None:
    path = library_copy / f"briefings/{SLUG}.yaml"
    shared = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    assert yaml.load(EXAMPLE, yaml.BaseLoader) == shared
    assert (library_copy / f"seeds/{SLUG}.txt").read_text(encoding="utf-8") == ARTICLE


def test_every_line_that_may_be_used_has_the_right_form(library_copy: Path) -> None:
    found = problems(library_copy, uncommented(EXAMPLE))

    assert [problem for problem in found if problem.code in FORM] == []
    data = yaml.load(uncommented(EXAMPLE), yaml.BaseLoader)
    assert data["reviewed"][0].keys() == {"by", "date", "of"}
    assert data["notes"][0].keys() == {"text", "evidence", "url"}


def test_every_field_of_every_block_is_in_the_example() -> None:
    document, found = parse_document(uncommented(EXAMPLE).encode(), f"briefings/{SLUG}.yaml")
    record, more = validate(document, Briefing)
    assert (list(found), list(more)) == ([], [])
    assert record is not None
    told = {
        "top": record,
        "source": record.source,
        "summary": record.summary[0],
        "quotes": record.quotes[0],
        "figures": record.figures[0],
        "events": record.events[0],
        "outlook": record.outlook[0],
        "notes": record.notes[0],
        "corrections": record.corrections[0],
        "reviewed": record.reviewed[0],
    }
    for _, anchor, kind in manual_tables.BLOCKS:
        if anchor in told:
            assert manual_tables.own_fields(kind).keys() <= told[anchor].model_fields_set
    items = [block for block in told.values() if isinstance(block, Item)]
    assert set().union(*(item.model_fields_set for item in items)) >= Item.model_fields.keys()


def test_the_name_file_has_the_right_form() -> None:
    for text in (NAME, uncommented(NAME)):
        document, found = parse_document(text.encode(), "briefings/registry/companies/gana.yaml")
        record, more = validate(document, NameFile)
        assert (list(found), list(more)) == ([], [])
    assert record is not None
    assert record.model_fields_set == set(NameFile.model_fields)
