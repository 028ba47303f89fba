"""The three doors: what the page for contributors offers can be used as it stands."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
import yaml

import dev
from briefing.cli import COMMANDS, load_command
from briefing.document import parse_document
from briefing.library import Library
from briefing.model import Briefing
from briefing.problem import Report
from briefing.rules import check_library

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "contribute.md").read_text(encoding="utf-8")
META = yaml.safe_load(PAGE.split("---\n")[1])
REPOSITORY = "https://github.com/gana/briefing"
KNOWN = f"repo_url: {REPOSITORY}/\nedit_uri: edit/main/docs/\n"
SLUG = "2026-03-gana-nuri-3"


def links(site: Path, page: str) -> list[str]:
    """Where the doors of a built page lead."""
    tree = html5lib.parse((site / page).read_text(encoding="utf-8"), namespaceHTMLElements=False)
    boxes = [node for node in tree.iter() if "b-repository" in node.get("class", "").split()]
    return [link.attrib["href"] for box in boxes for link in box.iter("a")]


def fields(form: str) -> dict[str, bool]:
    """The fields of an issue form, and whether each must be filled in."""
    path = ROOT / ".github" / "ISSUE_TEMPLATE" / form
    body = yaml.safe_load(path.read_text(encoding="utf-8"))["body"]
    return {part["id"]: part.get("validations", {}).get("required", False) for part in body}


@pytest.fixture(
    scope="module",
    params=["", KNOWN],
    ids=["without", "with"],
)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented library as a site, without and with the address of a repository."""
    root = tmp_path_factory.mktemp("site") / "project"
    shutil.copytree(ROOT / "tests" / "library", root)
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "mkdocs.yml").write_text(
        f"site_name: 지어낸 브리핑\n{request.param}"
        f"theme: {{name: material, custom_dir: {ROOT / 'scripts/briefing/theme'}, font: false,"
        " language: ko}\nplugins: [briefing]\nmarkdown_extensions: [attr_list]\n",
        encoding="utf-8",
    )
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    return root / "site"


def test_the_doors_lead_to_forms_and_new_files_that_are_filled_in(
    site: Path, request: pytest.FixtureRequest
) -> None:
    found = links(site, f"briefings/{SLUG}/index.html") + links(site, "contribute/index.html")
    if "without" in request.node.name:
        assert found == []
        return

    correct, tell, write, bring = found
    assert all(link.startswith(f"{REPOSITORY}/") for link in found)
    # A browser and GitHub take addresses of 8,000 bytes.
    assert all(len(link) < 8_000 for link in found)

    asked = {key: value for key, [value] in parse_qs(urlsplit(correct).query).items()}
    assert asked.pop("template") == "correction.yml"
    assert asked.pop("title") == "고침: 가나전자, 누리 3 공개"
    assert asked == {"briefing": f"가나전자, 누리 3 공개 briefings/{SLUG}/"}
    assert asked.keys() <= fields("correction.yml").keys()

    assert parse_qs(urlsplit(tell).query) == {"template": ["article.yml"]}
    new = {key: value for key, [value] in parse_qs(urlsplit(write).query).items()}
    assert urlsplit(write).path == "/gana/briefing/new/main/briefings"
    assert new == {"filename": f"{META['starter_name']}.yaml", "value": META["starter"]}
    assert urlsplit(bring).path == "/gana/briefing/new/main/seeds"
    assert parse_qs(urlsplit(bring).query) == {"filename": [f"{META['starter_name']}.txt"]}


def test_the_file_behind_a_page_can_be_mended_too(
    site: Path, request: pytest.FixtureRequest
) -> None:
    pages = {f"briefings/{SLUG}": f"briefings/{SLUG}.yaml", "about": "docs/about.md"}
    for page, path in pages.items():
        text = (site / page / "index.html").read_text(encoding="utf-8")
        found = re.findall(r'href="([^"]*)"[^>]*>파일 고치기<', text)
        wanted = [] if "without" in request.node.name else [f"{REPOSITORY}/edit/main/{path}"]
        assert found == wanted


def test_other_pages_have_no_doors(site: Path) -> None:
    assert links(site, "about/index.html") == links(site, "companies/gana/index.html") == []


def test_a_correction_must_say_how_it_was_found_out() -> None:
    assert fields("correction.yml") == {"briefing": True, "item": False, "wrong": True, "how": True}
    assert fields("article.yml") == {"url": True, "why": True}


def test_the_new_file_of_the_web_door_has_the_right_form() -> None:
    document, problems = parse_document(META["starter"].encode(), "briefings/x.yaml")
    assert list(problems) == []
    assert isinstance(document.data, dict)
    must = {name for name, info in Briefing.model_fields.items() if info.is_required()}
    assert must <= document.data.keys() <= Briefing.model_fields.keys()
    assert document.data["status"] == "draft"
    source, [statement], [quote] = (document.data[key] for key in ("source", "summary", "quotes"))
    for block in (source, statement, quote):
        values = [str(value).strip("[']") for value in block.values()]
        assert [value for value in values if not value.startswith("TODO ")] == []


def test_check_finds_only_to_dos_in_the_new_file(library_copy: Path) -> None:
    (library_copy / "briefings" / f"{SLUG}.yaml").write_text(META["starter"], encoding="utf-8")
    report = Report()
    report.extend(check_library(Library.open(library_copy, report, with_drafts=True)))
    assert {problem.code for problem in report if SLUG in problem.place.path} == {"todo"}


TOLD = [ROOT / name for name in ("CONTRIBUTING.md", "README.md", ".githooks/pre-commit")]
TOLD += sorted((ROOT / "docs").glob("*.md"))


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.name)
def test_every_command_that_a_page_tells_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for name, rest in re.findall(r"(?<![\w-])briefing (\w+)([^`\n]*)", text):
        if name not in COMMANDS:
            assert not re.search(rf"(`|bin/)briefing {name}\b", text), f"briefing {name}"
            continue
        options = {option for part in load_command(name).params for option in part.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options | {"--root"}, f"briefing {name}{rest}"
    for name in re.findall(r"scripts/dev\.py ([a-z]+)", text):
        assert name in dev.COMMANDS


# The hook -----------------------------------------------------------------------------------------


def commit(root: Path, path: str) -> int:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text("글\n", encoding="utf-8")
    for command in (["add", "-A"], ["commit", "-qm", "글"]):
        names = ["-c", "user.name=가", "-c", "user.email=a@b.example"]
        done = subprocess.run(["git", *names, *command], cwd=root, capture_output=True, check=False)
    return done.returncode


@pytest.mark.skipif(os.name == "nt", reason="a hook is a shell script here")
def test_the_hook_holds_back_a_commit_with_an_error_and_no_other(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    shutil.copytree(ROOT / ".githooks", tmp_path / ".githooks")
    (tmp_path / "scripts").mkdir()
    dev = tmp_path / "scripts" / "dev.py"
    dev.write_text("import sys\nassert sys.argv[1:] == ['check']\nsys.exit(1)\n", encoding="utf-8")
    [turn_on] = re.findall(r"^git config core\.hooksPath .*$", PAGE, re.MULTILINE)
    subprocess.run(turn_on.split(), cwd=tmp_path, check=True)

    assert commit(tmp_path, "docs/a.md") == 0
    assert commit(tmp_path, "briefings/a.yaml") == 1
    dev.write_text("", encoding="utf-8")
    assert commit(tmp_path, "seeds/a.txt") == 0
