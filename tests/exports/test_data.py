"""The open data: what its schemas promise, and that it says what the pages show."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from briefing.build import Build, build
from briefing.catalogue import TABLES, Table

INVENTED = Path(__file__).parents[1] / "library"
CONTRACT = {
    "briefings": "id url",
    "companies": "id url name aliases en company means",
    "themes": "id url name aliases en company means",
    "products": "id url name aliases en company means",
    "people": "id url name aliases en company means",
    "organisations": "id url name aliases en company means",
    "measures": "id url name aliases en company means",
    "statements": "text",
    "figures": "what value low high from unit relation text when first_day last_day also versus",
    "quotes": "who role text via partial",
    "events": "when first_day last_day what",
    "outlook": "by first_day last_day what outcome see",
    "corrections": "date first_day last_day what item",
}
ITEM = "id url briefing added companies themes about said_by evidence"


@pytest.fixture(scope="module")
def site() -> Build:
    return build(INVENTED)


@pytest.fixture(scope="module")
def files(site: Build) -> dict[str, bytes]:
    return {export.path: export.data for export in site.exports}


def records(files: dict[str, bytes], table: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"data/{table}.json"])[table]
    return found


def test_every_kind_of_record_has_its_files_with_the_fields_of_the_contract() -> None:
    assert [table.name for table in TABLES] == list(CONTRACT)
    for table in TABLES:
        wanted = CONTRACT[table.name].split()
        if table.name in ("statements", "figures", "quotes", "events", "outlook", "corrections"):
            wanted += ITEM.split()
        missing = set(wanted) - {column.name for column in table.columns}
        assert not missing, table.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_json_file_is_valid_under_its_schema(table: Table, files: dict[str, bytes]) -> None:
    schema = json.loads(files[f"schema/{table.name}.schema.json"])
    data = json.loads(files[f"data/{table.name}.json"])

    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(data)] == []
    assert data["version"] == "1"
    assert len(data["generated_from"]) == 64


def test_a_schema_refuses_what_the_contract_does_not_know(files: dict[str, bytes]) -> None:
    schema = json.loads(files["schema/figures.schema.json"])
    data = json.loads(files["data/figures.json"])
    data["figures"][0]["relation"] = "about"
    data["figures"][1]["extra"] = 1

    errors = {error.message for error in Draft202012Validator(schema).iter_errors(data)}

    assert any("'about' is not one of" in error for error in errors)
    assert any("'extra' was unexpected" in error for error in errors)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_csv_and_json_hold_the_same_records(table: Table, files: dict[str, bytes]) -> None:
    raw = files[f"data/{table.name}.csv"]
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    told = records(files, table.name)

    assert raw.startswith(b"\xef\xbb\xbf")
    assert [row["id"] for row in rows] == [record["id"] for record in told]
    assert list(rows[0] if rows else {}) == [c.name for c in table.columns] or not rows
    for row, record in zip(rows, told, strict=True):
        for name, cell in row.items():
            if isinstance(record.get(name), str):
                assert cell.removeprefix("'") == record[name]
            assert not cell.startswith(("=", "+", "@"))


def test_amounts_are_numbers_and_say_what_the_page_shows(files: dict[str, bytes]) -> None:
    by_text = {figure["text"]: figure for figure in records(files, "figures")}

    over = by_text["230만 명을 넘어섰다"]
    assert (over["value"], over["unit"], over["relation"]) == (2_300_000, "person", ">")
    assert "low" not in over
    in_between = by_text["70~72점"]
    assert (in_between["low"], in_between["high"]) == (70, 72)
    assert in_between["relation"] == "range"
    assert "value" not in in_between
    change = by_text["12만 건에서 15만 건으로"]
    assert (change["from"], change["value"]) == (120_000, 150_000)
    rate = by_text["100만 토큰당 450원"]
    assert (rate["value"], rate["unit"]) == (450, "KRW/1000000 token")
    both = by_text["약 840억 원"]
    assert (both["value"], both["relation"]) == (84_000_000_000, "~")
    assert both["also"] == [
        {"text": "5800만 달러", "value": 58_000_000, "unit": "USD", "relation": "="}
    ]
    assert both["versus"] == [{"kind": "company", "id": "gana", "name": "가나전자"}]


def test_dates_are_edtf_beside_their_first_and_last_day(files: dict[str, bytes]) -> None:
    due = {record["what"]: record for record in records(files, "outlook")}["결제 기능 탑재"]
    assert (due["by"], due["first_day"], due["last_day"]) == ("2026-12", "2026-12-01", "2026-12-31")
    undated = {record["what"]: record for record in records(files, "events")}["하루 처리량 확대"]
    assert (undated["when"], undated["first_day"], undated["last_day"]) == (None, None, None)


def test_a_product_stands_under_its_company(files: dict[str, bytes]) -> None:
    [figure] = [f for f in records(files, "figures") if f["text"] == "230만 명을 넘어섰다"]
    assert figure["companies"] == ["gana"]
    assert figure["about"] == [{"kind": "product", "id": "nuri-app", "name": "누리 앱"}]
    assert figure["evidence"] == [
        {"text": "월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다", "paragraph": 4, "line": 5}
    ]


def test_what_is_withdrawn_or_a_draft_is_in_no_file(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        text = data.decode("utf-8", errors="replace")  # the search has files of bytes
        assert "새늘로봇" not in text, path
        assert "2026-03-maru-center" not in text, path


def test_every_record_leads_to_where_its_page_shows_it(
    site: Build, files: dict[str, bytes]
) -> None:
    pages = {page.url: page.markdown for page in site.pages}
    for table in TABLES:
        for record in records(files, table.name):
            page, _, anchor = record["url"].partition("#")
            assert page in pages, record["url"]
            assert not anchor or f'id="{anchor}"' in pages[page], record["url"]


def test_pages_and_data_tell_of_the_same_items(site: Build, files: dict[str, bytes]) -> None:
    """Every id in the data stands on its briefing's page, and the page has no other item."""
    kinds = ("statements", "figures", "quotes", "events", "outlook", "corrections")
    in_data = {record["id"] for kind in kinds for record in records(files, kind)}
    on_pages = {
        f"{page.url.split('/')[1]}#{part.split(chr(34))[0]}"
        for page in site.pages
        if page.url.startswith("briefings/") and page.url.count("/") == 2
        for part in page.markdown.split('<li class="b-item')[1:]
        for part in part.split(' id="')[1:2]
        if re.match(r"[sqfeoc]-", part)
    }
    withdrawn = {found for found in on_pages if found.startswith("2026-01-saeneul-robot#")}

    assert withdrawn
    assert on_pages - withdrawn == in_data


def test_the_index_of_each_kind_counts_what_the_data_holds(
    site: Build, files: dict[str, bytes]
) -> None:
    [page] = [page for page in site.pages if page.url == "data/"]
    for table in TABLES:
        number = len(records(files, table.name))
        heading = f'{table.means} <span class="b-n">{number}</span></span> {{#{table.name}}}'
        assert heading in page.markdown


def test_the_data_package_names_every_file_and_column(files: dict[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])

    paths = {f"data/{resource['path']}" for resource in package["resources"]}
    assert paths == {path for path in files if path.startswith("data/")} - {"data/datapackage.json"}
    tabular = [one for one in package["resources"] if one["profile"] == "tabular-data-resource"]
    for resource, table in zip(tabular, TABLES, strict=True):
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert names == [column.name for column in table.columns]
        header = files[f"data/{resource['path']}"].decode("utf-8-sig").splitlines()[0]
        assert header == ",".join(names)


def test_the_same_files_give_the_same_bytes(files: dict[str, bytes]) -> None:
    again = {export.path: export.data for export in build(INVENTED).exports}
    assert again == files
