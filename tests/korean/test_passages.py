"""Short invented passages, each way in which the press names a speaker or a company once.

A block of `data/speakers.txt` is a passage, and behind `>` its speakers in order, `;` between them,
`@` before the medium that relayed the words; of `data/companies.txt` the companies named in it, of
`data/names.txt` all names, each behind its kind.
"""

from pathlib import Path

import pytest

from briefing.korean.quotation import find_quotations
from briefing.names_in_article import find_names
from briefing.paragraph import Paragraph
from briefing.registry import Registry

DATA = Path(__file__).parent / "data"


def blocks(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").strip().split("\n\n")


def passage(block: str) -> tuple[list[Paragraph], str]:
    *texts, expected = block.split("\n")
    return [Paragraph(text, "body", n, n) for n, text in enumerate(texts, 1)], expected[1:]


@pytest.mark.parametrize("block", blocks("speakers.txt"))
def test_who_said_each_quotation(block: str) -> None:
    paragraphs, expected = passage(block)
    found = [(q.speaker or "") + f"@{q.via or ''}" for q in find_quotations(paragraphs)]
    wanted = [said if "@" in said else f"{said}@" for said in map(str.strip, expected.split(" ; "))]
    assert found == [said.replace(" @", "@") for said in wanted]


@pytest.mark.parametrize("block", blocks("companies.txt"))
def test_which_companies_are_named_with_no_registry_at_all(block: str) -> None:
    paragraphs, expected = passage(block)
    wanted = {name.strip() for name in expected.split(",")} - {""}
    found = find_names(paragraphs, Registry(()))
    assert {named.text for named in found if named.kind == "company"} == wanted


@pytest.mark.parametrize("block", blocks("names.txt"))
def test_which_names_of_any_kind_stand_in_it(block: str) -> None:
    paragraphs, expected = passage(block)
    wanted = {name.strip() for name in expected.split(",")} - {""}
    found = find_names(paragraphs, Registry(()))
    assert {f"{named.kind} {named.text}" for named in found} == wanted
