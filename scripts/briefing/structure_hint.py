"""What a contributor meant by a key or a value of the wrong form, and the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from rapidfuzz import fuzz, process

from briefing.document import Path, quote_scalar
from briefing.edtf import Edtf, nearest_form
from briefing.model import Record
from briefing.yaml_tree import NAME_LISTS

# `when` and `en` have 67, `evidense` and `evidence` 88.
_MINIMUM_LIKENESS = 68.0
# Keys are English; who writes them in Korean, or takes the word of another kind of item, means one
# of these.
_IN_OTHER_WORDS = {
    "title": "제목 타이틀",
    "source": "출처 원문 기사",
    "summary": "요약 핵심 개요",
    "quotes": "인용 인용문 발언",
    "figures": "수치 숫자 통계",
    "events": "사건 일정 행사 있었던일",
    "outlook": "전망 예고 계획 앞으로",
    "notes": "메모 비고 덧붙임",
    "corrections": "정정 바로잡음 고침",
    "publisher": "매체 언론사 신문사 발행처 media newspaper",
    "published": "발행일 날짜 게재일 보도일 date",
    "author": "기자 저자 글쓴이",
    "url": "주소 링크",
    "text": "내용 글 문장 말",
    "about": "대상 회사 이름들 누구 관련 관련회사 관련이름",
    "themes": "주제 테마",
    "evidence": "근거 증거 출처문장",
    "who": "말한이 발언자 화자 누가 speaker",
    "role": "직함 직책",
    "via": "전한매체 전달",
    "what": "무엇 항목 지표",
    "value": "값 수 수량 amount number",
    "when": "언제 때 시점 날짜 date by",
    "by": "기한 언제까지 까지 날짜 date when deadline",
    "said_by": "밝힌이 말한쪽",
    "name": "이름 명칭",
    "aliases": "별칭 별명 다른이름",
    "company": "회사 소속",
    "means": "뜻 설명",
    "added": "실은날 등록일",
    "status": "상태",
}
_MEANT = [(word, key) for key, words in _IN_OTHER_WORDS.items() for word in words.split()]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YES, _NO = (
    frozenset("true yes y on 예 네 참 1".split()),
    frozenset("false no n off 아니오 거짓 0".split()),
)


def nearest_key(key: str, fields: list[str]) -> str | None:
    """The field that a key was meant to be, of those that are still free."""
    words = "".join(key.split()).lower()
    meant = next((field for word, field in _MEANT if word == words and field in fields), None)
    if meant:
        return meant
    # The whole of both words: by their parts, `evidense` would be likest to `en`.
    found = process.extractOne(
        key.lower(), fields, scorer=fuzz.ratio, score_cutoff=_MINIMUM_LIKENESS
    )
    return found[0] if found else None


def field_hint(kind: type[Record], path: Path) -> str | None:
    """What the field at a path is for."""
    fields = [part for part in path if isinstance(part, str)]
    parent = record_at(kind, path[: path.index(fields[-1])]) if fields else kind
    info = parent.model_fields.get(fields[-1]) if fields else None
    return f"{fields[-1]}: {info.description}" if info and info.description else None


def mended_value(path: Path, value: object, error_type: str) -> str | None:
    """The line as it should be, where the value tells what was meant."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if not isinstance(value, str) or not value.strip():
        return None
    text = value.strip()
    if error_type in ("date_form", "day_form"):
        form = nearest_form(text)
        if form and error_type == "day_form":
            form = form.rstrip("~?")
        is_mend = form and form != text and (error_type == "date_form" or _DAY.fullmatch(form))
        return f"{key}: {form}" if is_mend else None
    if error_type == "list_type" and key in NAME_LISTS:
        names = [quote_scalar(name.strip(), in_list=True) for name in text.split(",")]
        return f"{key}: [{', '.join(name for name in names if name)}]"
    if error_type == "truth_form":
        truth = "true" if text.lower() in _YES else "false" if text.lower() in _NO else None
        return f"{key}: {truth}" if truth else None
    if error_type == "string_pattern_mismatch" and key == "url" and "." in text.split("/")[0]:
        return f"{key}: https://{text}"
    return None


def record_at(kind: type[Record], path: Path) -> type[Record]:
    """The kind of record that stands at a path of another."""
    for part in path:
        if not isinstance(part, str) or part not in kind.model_fields:
            continue
        for found in _records_in(kind.model_fields[part].annotation):
            kind = found
    return kind


def fields_at(kind: type[Record], path: Path) -> tuple[str, ...]:
    """The keys that the map at a path may have; none where the record has no such place."""
    for part in path:
        if isinstance(part, str):
            info = kind.model_fields.get(part)
            records = tuple(_records_in(info.annotation)) if info else ()
            if not records:
                return ()
            kind = records[0]
    return tuple(kind.model_fields)


def is_date_at(kind: type[Record], path: Path) -> bool:
    """Whether a date stands at a path."""
    if not path or not isinstance(path[-1], str):
        return False
    info = record_at(kind, path[:-1]).model_fields.get(path[-1])
    return info is not None and Edtf in _kinds_in(info.annotation)


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if issubclass(annotation, Record):
            yield annotation
        return
    for inner in get_args(annotation):
        yield from _records_in(inner)


def _kinds_in(annotation: Any) -> Iterator[Any]:
    """An annotation and everything inside it: `Annotated[Edtf, …] | None` holds Edtf."""
    yield annotation
    for inner in get_args(annotation):
        yield from _kinds_in(inner)
