"""The manual says what the code does: every command, rule, field, page and file is in it."""

import re
from inspect import cleandoc
from pathlib import Path
from typing import get_args

import click
import pytest

import dev
import manual
import manual_rules
import manual_tables
from briefing.build import build
from briefing.catalogue import TABLES, Table
from briefing.cli import COMMANDS, briefing, load_command
from briefing.model import Briefing, Item, NameFile, Record
from briefing.pages import PAGE_KINDS
from briefing.rules import ENTRY_RULES, LIBRARY_RULES
from briefing.rules.sayings import SAYS
from briefing.rules.says import CodeManual

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
RULES = [rule for _, _, rules in manual_rules.list_rules() for rule in rules]
REWRITE = "the manual is older than the code: run .venv/bin/python scripts/manual.py"


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_made_pages_are_those_of_today() -> None:
    pages = manual.render_manual()
    stale = [name for name, text in pages.items() if text != read_or_nothing(DOCS / name)]
    assert stale == [], REWRITE
    kept = {f"rules/{path.name}" for path in (DOCS / "rules").iterdir()}
    assert kept == {name for name in pages if name.startswith("rules/")}, REWRITE


def read_or_nothing(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_what_is_made_stays_between_its_marks() -> None:
    page = f"앞\n{manual.BEGIN}옛것\n{manual.END}뒤\n"
    assert manual.replace_part(page, "새것") == f"앞\n{manual.BEGIN}\n새것\n{manual.END}뒤\n"


@pytest.mark.parametrize(
    "command", [briefing, *map(load_command, COMMANDS)], ids=lambda command: command.name
)
def test_every_command_and_option_is_in_the_manual(command: click.Command) -> None:
    page = text_of("docs/commands.md")
    own = page.partition(f"{{#{command.name}}}")[2].partition("\n## ")[0]
    assert command.help
    assert cleandoc(command.help) in own
    options = [option for option in command.params if isinstance(option, click.Option)]
    for name in [name for option in options if not option.hidden for name in option.opts]:
        assert re.search(rf"^\| `.*{re.escape(name)}\b", own, re.MULTILINE), name


def test_every_command_of_development_is_told_to_contributors() -> None:
    page = text_of("CONTRIBUTING.md")
    assert all(f"scripts/dev.py {name}" in page for name in dev.COMMANDS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_and_stands_in_the_list(rule: CodeManual) -> None:
    assert f"[`{rule.code}`]({rule.code}.md)" in text_of("docs/rules/index.md")
    page = text_of(f"docs/rules/{rule.code}.md")
    assert rule.says in page
    assert page.count(f"오류 {rule.code}\n") + page.count(f"경고 {rule.code}\n") + page.count(
        f"귀띔 {rule.code}\n"
    ) == len(rule.fails)


@pytest.mark.parametrize("rule", [*ENTRY_RULES, *LIBRARY_RULES], ids=lambda rule: rule.CODE)
def test_every_rule_is_explained_in_korean(rule: object) -> None:
    code = getattr(rule, "CODE", "")
    assert code in SAYS, "write what the rule asks for in scripts/briefing/rules/sayings.py"
    assert re.search("[가-힣]다[.:]", SAYS[code])


def test_no_rule_is_left_out() -> None:
    modules = (ROOT / "scripts" / "briefing" / "rules").glob("*.py")
    written = {re.search(r'(?m)^CODE = "(.*)"', path.read_text("utf-8")) for path in modules}
    registered = {rule.CODE for rule in (*ENTRY_RULES, *LIBRARY_RULES)}
    assert {found[1] for found in written if found} == registered


def test_a_wrong_example_that_is_found_right_is_no_example() -> None:
    with pytest.raises(ValueError, match="found right"):
        manual_rules.told("known-name", "title: 가나전자, 누리 3 공개\n")


@pytest.mark.parametrize(
    ("text", "block", "becomes"),
    [
        ("a: 1\nb:\n  - x\n\tc\nd: 2\n", "b: 3\n", "a: 1\nb: 3\nd: 2\n"),
        ("a: 1\nab: 2\n", "a: 3\na: 4\n", "a: 3\na: 4\nab: 2\n"),
        ("a: 1\n", "z: 3\n", "a: 1\nz: 3\n"),
    ],
)
def test_an_example_takes_the_place_of_its_field(text: str, block: str, becomes: str) -> None:
    assert manual_rules.replace_block(text, block) == becomes


def test_every_field_of_every_block_is_in_the_table() -> None:
    page = text_of("docs/format.md")
    for _, anchor, record in manual_tables.BLOCKS:
        own = page.partition(f"{{#{anchor}-fields}}")[2].partition("\n### ")[0]
        for name, info in manual_tables.own_fields(record).items():
            must = "꼭" if info.is_required() else ""
            assert info.description, f"{record.__name__}.{name} has no description"
            assert f"| `{name}` | {must} | {info.description} |" in own


def test_every_block_of_a_briefing_has_a_table() -> None:
    told = {record for _, _, record in manual_tables.BLOCKS}
    assert told == {Briefing, NameFile, Item, *blocks_of(Briefing)}


def blocks_of(record: type[Record]) -> set[type[Record]]:
    parts = [part for info in record.model_fields.values() for part in flat(info.annotation)]
    return {part for part in parts if isinstance(part, type) and issubclass(part, Record)}


def flat(annotation: object) -> list[object]:
    return [annotation, *(part for inner in get_args(annotation) for part in flat(inner))]


@pytest.mark.parametrize("name", [kind.name for kind in PAGE_KINDS])
def test_every_kind_of_page_is_told(name: str) -> None:
    assert f"| `{name}` |" in text_of("docs/site.md")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_data_file_is_told(table: Table) -> None:
    row = f"| `data/{table.name}.json` · `.csv` | {table.means} |"
    assert row in text_of("docs/site.md").splitlines()


def test_every_file_for_programs_is_told() -> None:
    page = text_of("docs/site.md")
    paths = [export.path for export in build(manual_tables.INVENTED).exports]
    assert len(paths) > len(TABLES)
    for path in manual_tables.other_files(paths):
        assert f"| `{path}` |" in page


def test_many_files_of_one_kind_are_told_as_their_folder() -> None:
    paths = [f"feeds/{n}.xml" for n in range(9)] + ["data/quotes.csv", "data/datapackage.json", "x"]
    assert manual_tables.other_files(paths) == ["data/datapackage.json", "feeds/*.xml", "x"]
