"""What the open data holds: its files and their columns in words, for programs and the pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefing.model import ItemKind, NameKind

# The version of the data's shape, and the changelog says what each one changed.
VERSION = "1"
ColumnType = Literal[
    "string", "number", "boolean", "edtf", "day", "strings", "names", "evidence", "amounts"
]
# What a type is called on the page of the data.
TYPE_WORDS: Mapping[ColumnType, str] = {
    "string": "글",
    "number": "수",
    "boolean": "참·거짓",
    "edtf": "날짜(EDTF)",
    "day": "날",
    "strings": "글의 목록",
    "names": "이름의 목록",
    "evidence": "근거의 목록",
    "amounts": "수치의 목록",
}
RELATIONS = ("=", "~", ">", ">=", "<", "<=", "range")


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a record. `required` ones are never null; an `either` one may be left out."""

    name: str
    type: ColumnType
    means: str
    required: bool = False
    either: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A data file: `data/<name>.json` and `.csv` with a schema of the same name.

    `holds` is the kind of its records: "briefing", a kind of name or a kind of item.
    """

    name: str
    means: str
    holds: Literal["briefing"] | NameKind | ItemKind
    columns: tuple[Column, ...]


_ID = (
    Column("id", "string", "고유 이름", required=True),
    Column("url", "string", "사이트의 뿌리에서 본 주소", required=True),
)
_DAYS = (
    Column("first_day", "day", "그 날짜가 허락하는 첫날"),
    Column("last_day", "day", "그 날짜가 허락하는 마지막 날"),
)
_ITEM = (
    *_ID,
    Column("briefing", "string", "브리핑의 슬러그", required=True),
    Column("added", "day", "브리핑을 실은 날", required=True),
    Column("companies", "strings", "회사의 슬러그(제품은 그 회사로)", required=True),
    Column("themes", "strings", "주제의 슬러그", required=True),
    Column("about", "names", "무엇을 두고 하는 말인가", required=True),
    Column("said_by", "string", "이렇게 밝힌 쪽"),
)
_EVIDENCE = (Column("evidence", "evidence", "근거가 된 기사의 말과 그 자리", required=True),)
_NAME = (
    *_ID,
    Column("name", "string", "이름", required=True),
    Column("aliases", "strings", "다른 이름", required=True),
    Column("en", "string", "영어 이름"),
    Column("company", "string", "딸린 회사의 슬러그"),
    Column("means", "string", "엮은이의 풀이"),
)
_AMOUNT = (
    Column("value", "number", "값", required=True, either=True),
    Column("low", "number", "범위의 아래", required=True, either=True),
    Column("high", "number", "범위의 위", required=True, either=True),
)


TABLES: tuple[Table, ...] = (
    Table(
        "briefings",
        "브리핑",
        "briefing",
        (
            *_ID,
            Column("title", "string", "제목", required=True),
            Column("publisher", "string", "기사를 낸 매체", required=True),
            Column("author", "string", "기사를 쓴 이"),
            Column("published", "edtf", "기사가 나온 날(EDTF)", required=True),
            *_DAYS,
            Column("article_title", "string", "기사의 제목"),
            Column("article_url", "string", "기사의 주소"),
            Column("added", "day", "실은 날", required=True),
            Column("companies", "strings", "회사의 슬러그", required=True),
            Column("themes", "strings", "주제의 슬러그", required=True),
            Column("see", "strings", "같은 일을 다룬 브리핑", required=True),
        ),
    ),
    Table("companies", "회사", "company", _NAME),
    Table("themes", "주제", "theme", _NAME),
    Table("products", "제품", "product", _NAME),
    Table("people", "사람", "person", _NAME),
    Table("organisations", "기관", "organisation", _NAME),
    Table("measures", "지표", "measure", _NAME),
    Table(
        "statements",
        "핵심 문장",
        "statement",
        (*_ITEM, Column("text", "string", "문장", required=True), *_EVIDENCE),
    ),
    Table(
        "figures",
        "수치",
        "figure",
        (
            *_ITEM,
            Column("what", "string", "무엇의 수치인가", required=True),
            *_AMOUNT,
            Column("from", "number", "바뀌기 전의 값"),
            Column("unit", "string", "단위"),
            Column("relation", "string", "값이 꼭 그만큼인가, 그 너머인가", choices=RELATIONS),
            Column("text", "string", "기사에 적힌 그대로", required=True),
            Column("when", "edtf", "어느 때의 수치인가(EDTF)"),
            *_DAYS,
            Column("also", "amounts", "같은 수를 다른 단위로 적은 것", required=True),
            Column("versus", "names", "견준 것", required=True),
            *_EVIDENCE,
        ),
    ),
    Table(
        "quotes",
        "인용",
        "quote",
        (
            *_ITEM,
            Column("who", "string", "말한 이", required=True),
            Column("role", "string", "직함"),
            Column("text", "string", "따옴표 안의 말", required=True),
            Column("via", "string", "전한 매체"),
            Column("partial", "boolean", "문장의 일부인가", required=True),
            *_EVIDENCE,
        ),
    ),
    Table(
        "events",
        "일어난 일",
        "event",
        (
            *_ITEM,
            Column("when", "edtf", "일어난 때(EDTF)"),
            *_DAYS,
            Column("what", "string", "일어난 일", required=True),
            *_EVIDENCE,
        ),
    ),
    Table(
        "outlook",
        "앞으로",
        "outlook",
        (
            *_ITEM,
            Column("by", "edtf", "언제까지인가(EDTF)"),
            *_DAYS,
            Column("what", "string", "앞으로 있을 일", required=True),
            Column("outcome", "string", "어떻게 되었나", choices=("kept", "missed", "changed")),
            Column("see", "strings", "결과를 알린 브리핑", required=True),
            *_EVIDENCE,
        ),
    ),
    Table(
        "corrections",
        "고침",
        "correction",
        (
            *_ITEM,
            Column("date", "edtf", "고친 날", required=True),
            *_DAYS,
            Column("what", "string", "고친 것", required=True),
            Column("item", "string", "고친 항목"),
            *_EVIDENCE,
        ),
    ),
)
