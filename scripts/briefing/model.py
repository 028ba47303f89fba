"""The records: a briefing and a name of the registry, as their files hold them."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from briefing.edtf import Edtf, parse_edtf

FORMAT = "1"
# What a value begins with that is still to be written; `new` leaves them in a draft.
TODO = "TODO"
SLUG_PATTERN = r"^(?![0-9]{4}$)[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$"
URL_PATTERN = r"^https?://[^\s<>\"]+$"
ITEM_ID_PATTERN = r"^[sqfeonc]-[0-9a-f]{8}(-[0-9]+)?$"
# Windows keeps these file names for devices, with any ending.
WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)

NameKind = Literal["company", "theme", "product", "person", "organisation", "measure"]
ItemKind = Literal["statement", "quote", "figure", "event", "outlook", "note", "correction"]
# The folder of a kind is its plural: in the registry, in addresses and in data.
PLURALS: dict[str, str] = {
    "company": "companies",
    "theme": "themes",
    "product": "products",
    "person": "people",
    "organisation": "organisations",
    "measure": "measures",
    "statement": "statements",
    "quote": "quotes",
    "figure": "figures",
    "event": "events",
    "outlook": "outlook",
    "note": "notes",
    "correction": "corrections",
    "briefing": "briefings",
}


def is_todo(value: object) -> bool:
    """Whether a value is still to be written: `TODO`, `TODO 기사가 나온 날`."""
    return isinstance(value, str) and value.lstrip().startswith(TODO)


def _as_text(value: object) -> str:
    if value is None:
        raise PydanticCustomError("empty_value", "값이 비어 있습니다.")
    if not isinstance(value, str):
        raise PydanticCustomError("text_type", "글이 와야 할 자리에 목록이나 표가 있습니다.")
    text = unicodedata.normalize("NFC", value).strip()
    # To YAML `~` and `null` are nothing too; to us every scalar is text.
    if text in ("", "~", "null"):
        raise PydanticCustomError("empty_value", "값이 비어 있습니다.")
    return text


def _as_date(value: object) -> Edtf:
    try:
        return parse_edtf(_as_text(value))
    except ValueError as error:
        raise PydanticCustomError("date_form", "{reason}", {"reason": str(error)}) from None


def _as_day(value: object) -> Edtf:
    date = _as_date(value)
    if date.precision != "day" or date.approximate or date.uncertain:
        raise PydanticCustomError(
            "day_form",
            "{reason}",
            {"reason": "날짜는 하루까지 적어 주세요. 예: 2026-03-06"},
        )
    return date


def _as_truth(value: object) -> bool:
    text = _as_text(value)
    if text not in ("true", "false"):
        raise PydanticCustomError("truth_form", "true나 false만 적을 수 있습니다.")
    return text == "true"


def _one_or_many(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _nothing_is_an_empty_list(value: object) -> object:
    if isinstance(value, str):
        raise PydanticCustomError("list_type", "목록이 와야 할 자리에 글이 있습니다.")
    return [] if value is None else value


def is_slug(text: str) -> bool:
    """Whether a text may name a file and stand in an address."""
    return re.fullmatch(SLUG_PATTERN, text) is not None and text not in WINDOWS_DEVICES


def _as_slug(value: object) -> str:
    text = _as_text(value)
    if not is_slug(text):
        raise PydanticCustomError(
            "slug_form", "영문 소문자와 숫자, 붙임표로 된 파일 이름이어야 합니다."
        )
    return text


Text = Annotated[str, BeforeValidator(_as_text)]
Date = Annotated[
    Edtf,
    PlainValidator(_as_date),
    WithJsonSchema({"type": "string", "title": "EDTF", "examples": ["2026-03-05", "2026-03~"]}),
]
Day = Annotated[Edtf, PlainValidator(_as_day), WithJsonSchema({"type": "string", "format": "date"})]
Truth = Annotated[bool, PlainValidator(_as_truth), WithJsonSchema({"type": "boolean"})]
Slug = Annotated[
    str,
    PlainValidator(_as_slug),
    WithJsonSchema({"type": "string", "pattern": SLUG_PATTERN}),
]
ItemId = Annotated[Text, Field(pattern=ITEM_ID_PATTERN)]
OneOrMany = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many), Field(min_length=1)]
Block = TypeVar("Block")
Blocks = Annotated[tuple[Block, ...], BeforeValidator(_nothing_is_an_empty_list)]
Names = Blocks[Text]
Slugs = Blocks[Slug]


def is_one_or_many(field: FieldInfo) -> bool:
    """Whether a field takes a single text where a list of them may stand."""

    def marks(annotation: Any) -> list[Any]:
        inner = [mark for part in get_args(annotation) for mark in marks(part)]
        return [*getattr(annotation, "__metadata__", ()), *inner]

    found = (*field.metadata, *marks(field.annotation))
    return any(getattr(mark, "func", None) is _one_or_many for mark in found)


class Record(BaseModel):
    """What one file or one block of a file holds. Frozen; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Source(Record):
    """The article a briefing rests on, and what is known of it."""

    publisher: Text = Field(description="기사를 낸 매체의 이름. 예: 글로벌이코노믹")
    published: Date = Field(
        description="기사가 나온 날. 예: 2026-03-05. 모르면 아는 만큼만: 2026-02~"
    )
    title: Text | None = Field(None, description="기사가 단 제목. 기사에 적힌 그대로")
    author: Text | None = Field(None, description="기사를 쓴 이. 직함은 빼고 이름만")
    url: Annotated[Text, Field(pattern=URL_PATTERN)] | None = Field(
        None, description="기사의 주소(http:// 또는 https://)"
    )
    accessed: Day | None = Field(None, description="기사를 가져온 날. 예: 2026-03-06")
    note: Text | None = Field(
        None, description="출처를 두고 엮은이가 남기는 말. 날짜를 짐작한 까닭 등"
    )
    sha256: Annotated[Text, Field(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        None, description="seeds/에 있는 기사 파일의 sha256. check --fix가 적어 줍니다"
    )


class Item(Record):
    """One thing that is told, with whom and what it is about."""

    about: Names = Field((), description="이 항목이 말하는 회사·제품·사람·기관의 이름")
    themes: Names = Field((), description="이 항목이 드는 주제의 이름")
    said_by: Text | None = Field(
        None, description="이렇게 밝히거나 헤아린 쪽. 기사가 그렇게 전할 때만"
    )
    was: Blocks[ItemId] = Field((), description="이 항목이 전에 갖던 고유 주소. 예: [q-1a2b3c4d]")
    en: Text | None = Field(None, description="이 글의 영어")


class Statement(Item):
    """A sentence of our own in the summary."""

    text: Text = Field(description="우리 말로 쓴 한 문장")
    evidence: OneOrMany = Field(
        description="그 문장의 근거. 기사에서 그대로 옮긴 구절(여럿이면 목록)"
    )


class Quote(Item):
    """Somebody's words in quotation marks; its evidence is its text."""

    who: Text = Field(description="말한 이. 등록된 이름, 이름이 없으면 기사의 말(업계 관계자)")
    text: Text = Field(description="따옴표 안의 말을 한 글자도 바꾸지 않고")
    role: Text | None = Field(None, description="말한 이의 직함. 기사에 적힌 그대로")
    via: Text | None = Field(None, description="그 말을 전한 다른 매체. 예: FT")
    partial: Truth = Field(False, description="문장의 가운데에서 시작하거나 끝나면 true")

    @property
    def evidence(self) -> tuple[str, ...]:
        """A quotation rests on itself."""
        return (self.text,)


class Figure(Item):
    """An amount the article gives."""

    what: Text = Field(description="무엇의 수치인가. 되도록 registry/measures의 이름")
    value: Text = Field(description="기사에 적힌 그대로의 수. 예: 230만 명을 넘어섰다")
    evidence: OneOrMany = Field(description="수치의 근거. 기사에서 그대로 옮긴 구절")
    when: Date | None = Field(None, description="어느 때의 수치인가. 예: 2026-02, 2025-12")
    also: Annotated[tuple[Text, ...], BeforeValidator(_one_or_many)] = Field(
        (), description="같은 수를 다른 단위로 적은 것. 예: 약 6300억 원"
    )
    versus: Names = Field(
        (), description="견주는 잣대가 된 이름. 그 이름의 페이지에는 싣지 않습니다"
    )


class Event(Item):
    """Something that happened."""

    what: Text = Field(description="일어난 일을 짧게. 예: 누리 3 공개")
    evidence: OneOrMany = Field(description="그 일의 근거. 기사에서 그대로 옮긴 구절")
    when: Date | None = Field(
        None, description="일어난 때. 예: 2026-03-03. 기사에 없으면 적지 않습니다"
    )


class Outlook(Item):
    """Something announced, expected or promised."""

    what: Text = Field(description="앞으로 있을 일을 짧게. 예: 결제 기능 탑재")
    evidence: OneOrMany = Field(description="그 예고의 근거. 기사에서 그대로 옮긴 구절")
    by: Date | None = Field(
        None, description="언제까지인가. 예: 2026년의 「오는 상반기까지」는 2026-06"
    )
    outcome: Literal["kept", "missed", "changed"] | None = Field(
        None, description="어떻게 되었나: kept(지켜짐) missed(어긋남) changed(바뀜)"
    )
    see: Slugs = Field((), description="그 결과를 알린 브리핑")


class Note(Record):
    """The editor's own remark; it needs no match in the article."""

    text: Text = Field(description="엮은이의 말")
    evidence: OneOrMany | None = Field(None, description="기사의 어느 말에 대한 것인가")
    url: Annotated[Text, Field(pattern=URL_PATTERN)] | None = Field(
        None, description="더 볼 곳의 주소"
    )


class Correction(Record):
    """What was mended after publication."""

    date: Day = Field(description="고친 날. 예: 2026-03-09")
    what: Text = Field(description="무엇을 어떻게 고쳤나")
    item: ItemId | None = Field(None, description="고친 항목의 고유 주소. 예: e-a816b219")


class Review(Record):
    """A human reader's signature over a state of the briefing."""

    by: Text = Field(description="살펴본 이")
    date: Day = Field(description="살펴본 날")
    of: Annotated[Text, Field(pattern=r"^[0-9a-f]{16}$")] = Field(
        description="살펴본 상태의 표시(16자리). briefing review --sign이 적어 줍니다"
    )


def _known_format(value: object) -> str:
    text = _as_text(value)
    if text != FORMAT:
        raise PydanticCustomError(
            "format_version",
            "이 도구가 읽을 수 있는 형식은 format: {known}입니다.",
            {"known": FORMAT},
        )
    return text


class Briefing(Record):
    """One article's briefing, as its YAML file holds it."""

    format: Annotated[str, PlainValidator(_known_format), WithJsonSchema({"const": 1})] = Field(
        description="형식의 판. 언제나 1"
    )
    title: Text = Field(description="브리핑의 제목. 누가 무엇을 했는지 한 줄로")
    source: Source = Field(description="근거가 된 기사")
    summary: Annotated[tuple[Statement, ...], Field(min_length=1)] = Field(
        description="핵심: 우리 말로 쓴 문장과 그 근거"
    )
    quotes: Blocks[Quote] = Field((), description="인용: 따옴표 안의 말")
    figures: Blocks[Figure] = Field((), description="수치")
    events: Blocks[Event] = Field((), description="일어난 일")
    outlook: Blocks[Outlook] = Field((), description="앞으로: 예고·목표·전망")
    notes: Blocks[Note] = Field((), description="엮은이가 덧붙이는 말")
    corrections: Blocks[Correction] = Field((), description="실은 뒤에 고친 것")
    added: Day | None = Field(None, description="여기에 실은 날. 예: 2026-03-06")
    status: Literal["draft", "withdrawn"] | None = Field(
        None, description="draft는 아직 싣지 않는 초고, withdrawn은 거두어들인 브리핑"
    )
    was: Slugs = Field((), description="이 브리핑이 전에 갖던 주소")
    see: Slugs = Field((), description="같은 일을 다룬 다른 브리핑")
    reviewed: Blocks[Review] = Field((), description="사람이 살펴본 기록")
    en: Text | None = Field(None, description="제목의 영어")


class NameFile(Record):
    """One name of the registry, as its file holds it."""

    name: Text = Field(description="이 사이트에서 쓰는 이름")
    aliases: Names = Field(
        (), description="다른 이름: 약칭, 로마자, 한자. 예: [ByteDance, 字節跳動]"
    )
    en: Text | None = Field(None, description="영어 이름")
    company: Text | None = Field(None, description="제품·연구소·자회사가 딸린 회사의 이름")
    means: Text | None = Field(None, description="무엇인지 한 문장으로. 엮은이의 풀이")
    was: Slugs = Field((), description="전에 갖던 주소")
