"""A document becomes a record, or every structural mistake of it a problem with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from copy import deepcopy
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from briefing.document import Document, Path
from briefing.korean.particle import with_particle
from briefing.model import Briefing, Item, Record, is_todo
from briefing.problem import Place, Problem
from briefing.structure_hint import field_hint, mended_value, nearest_key, record_at

Kind = TypeVar("Kind", bound=Record)

# Code -> what must hold; the manual (`briefing explain`) and the docs show it.
CODES: dict[str, str] = {
    "known-field": "파일에는 형식에 있는 항목만 적습니다.",
    "required-field": "꼭 있어야 하는 항목이 모두 있습니다.",
    "about-or-themes": "메모를 뺀 모든 항목에는 about이나 themes가 있습니다.",
    "field-type": "글이 올 자리에는 글이, 목록이 올 자리에는 목록이 있습니다.",
    "field-value": "항목의 값이 정해진 꼴을 따릅니다.",
    "date-form": "날짜는 정해진 EDTF 꼴로 적습니다.",
    "known-format": "format은 이 도구가 읽을 수 있는 판입니다.",
}
_CODE_OF = {
    "extra_forbidden": "known-field",
    "missing": "required-field",
    "text_type": "field-type",
    "list_type": "field-type",
    "tuple_type": "field-type",
    "model_type": "field-type",
    "too_short": "required-field",
    "date_form": "date-form",
    "day_form": "date-form",
    "format_version": "known-format",
}


def validate(document: Document, kind: type[Kind]) -> tuple[Kind | None, tuple[Problem, ...]]:
    """Hold a document against a kind of record: the record, or None, and every mistake found.

    A record that lacks only `about` and `themes` somewhere is returned beside that problem: it
    can be read, though not published.
    """
    if not isinstance(document.data, dict):
        place = document.place()
        message = "파일의 맨 바깥은 「이름: 값」의 줄들이어야 합니다."
        return None, (Problem("field-type", "error", place, message),)
    problems = list(_bare_items(document, kind)) if kind is Briefing else []
    try:
        return kind.model_validate(document.data), tuple(problems)
    except ValidationError as error:
        details = _details(error)
    versions = [detail for detail in details if detail["type"] == "format_version"]
    if versions:
        # What this format asks for says nothing of a file in another.
        return None, (_problem(document, kind, versions[0]),)
    if all(is_todo(detail["input"]) for detail in details):
        record = _without_todos(document, kind, details)
        if record:
            return record, tuple(problems)
    told = _told(document, kind, details)
    problems += [_problem(document, kind, detail) for detail in told]
    return None, tuple(problems)


def mistakes_of(document: Document, kind: type[Record]) -> Iterator[tuple[Path, str]]:
    """Every structural mistake of a map: where it is, and its type in pydantic's words."""
    try:
        kind.model_validate(document.data)
    except ValidationError as error:
        for detail in _details(error):
            yield _path_in_document(document, detail["loc"]), str(detail["type"])


def _details(error: ValidationError) -> list[Mapping[str, Any]]:
    return [dict(detail) for detail in error.errors(include_url=False)]


def _told(
    document: Document, kind: type[Record], details: list[Mapping[str, Any]]
) -> Iterator[Mapping[str, Any]]:
    """The mistakes without those that follow from another.

    A list is too short because its one item is wrong; a key is missing that stands there misspelt.
    """
    paths = [_path_in_document(document, detail["loc"]) for detail in details]
    misspelt = {
        (*path[:-1], meant_key(document, kind, path))
        for path, detail in zip(paths, details, strict=True)
        if detail["type"] == "extra_forbidden"
    }
    outer = {path[:length] for path in paths for length in range(len(path))}
    for path, detail in zip(paths, details, strict=True):
        if detail["type"] == "too_short" and path in outer:
            continue
        if detail["type"] == "missing" and path in misspelt:
            continue
        yield detail


def meant_key(document: Document, kind: type[Record], path: Path) -> str | None:
    """The field that an unknown key was meant to be, of those that its block has not got."""
    present = _keys_at(document, path[:-1])
    fields = record_at(kind, path[:-1]).model_fields
    return nearest_key(str(path[-1]), [field for field in fields if field not in present])


def _without_todos(
    document: Document, kind: type[Kind], details: list[Mapping[str, Any]]
) -> Kind | None:
    """The record as far as it is written, so that a draft can be served; the rule `todo` tells.

    A date still to be written counts as left out; that of the article was at the latest the day
    on which the draft was made.
    """
    data: Any = deepcopy(document.data)
    for detail in details:
        *path, last = _path_in_document(document, detail["loc"])
        block = data
        for part in path:
            block = block[part]
        if (path, last) == (["source"], "published") and data.get("added"):
            block[last] = f"../{data['added']}"
        elif isinstance(last, str):
            del block[last]
    try:
        return kind.model_validate(data)
    except ValidationError:
        return None


def _bare_items(document: Document, kind: type[Record]) -> Iterator[Problem]:
    """Items without `about` and `themes`; looked for here so that no other mistake hides them.

    One that has them under a wrong key is told of that key.
    """
    assert isinstance(document.data, dict)
    for field, info in Briefing.model_fields.items():
        blocks = document.data.get(field)
        is_items = any(
            isinstance(kind, type) and issubclass(kind, Item) for kind in get_args(info.annotation)
        )
        if not is_items or not isinstance(blocks, list):
            continue
        for index, block in enumerate(blocks):
            if not isinstance(block, dict) or block.get("about") or block.get("themes"):
                continue
            fields = record_at(kind, (field, index)).model_fields
            unknown = [(field, index, key) for key in block if key not in fields]
            if not {meant_key(document, kind, path) for path in unknown} & {"about", "themes"}:
                yield Problem(
                    "about-or-themes",
                    "error",
                    document.place(field, index),
                    f"{_where((field, index))}에 about과 themes 가운데 하나는 있어야 합니다.",
                    "누구의 일인지 about에, 무슨 주제인지 themes에 적어 주세요.",
                )


def _problem(document: Document, kind: type[Record], detail: Mapping[str, Any]) -> Problem:
    path = _path_in_document(document, detail["loc"])
    error_type = str(detail["type"])
    if is_todo(detail["input"]) and error_type != "extra_forbidden":
        message = f"{_where(path)}: 아직 채우지 않은 자리입니다."
        return Problem("todo", "error", document.place(*path), message, field_hint(kind, path))
    code = _CODE_OF.get(error_type, "field-value")
    if error_type == "extra_forbidden":
        place = document.key_place(*path)
        return Problem(code, "error", place, *_unknown_key(kind, path, document))
    if error_type == "missing":
        return Problem(code, "error", *_missing_key(kind, path, document))
    if error_type == "too_short":
        message = f"{_where(path)}에는 적어도 하나가 있어야 합니다."
        return Problem(code, "error", document.place(*path), message, field_hint(kind, path))
    return Problem(code, "error", document.place(*path), *_wrong_value(kind, path, detail))


def _path_in_document(document: Document, loc: Path) -> Path:
    """Drop what pydantic puts into `loc` that no file holds, such as the tag of a union."""
    path: list[str | int] = []
    data: Any = document.data
    for index, part in enumerate(loc):
        inside_map = isinstance(data, dict) and isinstance(part, str)
        if inside_map and (part in data or index == len(loc) - 1):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            continue
        path.append(part)
    return tuple(path)


def _where(path: Path) -> str:
    """`('summary', 1, 'evidence')` as a person would say it."""
    words: list[str] = []
    for part in path:
        words.append(f"{part + 1}번째" if isinstance(part, int) else part)
    return " ".join(words) or "파일"


def _unknown_key(kind: type[Record], path: Path, document: Document) -> tuple[str, str]:
    message = f"{with_particle(f'「{path[-1]}」', '은/는')} 형식에 없는 항목입니다."
    nearest = meant_key(document, kind, path)
    if nearest:
        return message, f"혹시 {nearest}인가요?"
    present = _keys_at(document, path[:-1])
    fields = [field for field in record_at(kind, path[:-1]).model_fields if field not in present]
    if not fields:
        return message, "이 줄을 지워 주세요."
    return message, f"여기에 적을 수 있는 항목: {', '.join(fields)}"


def _keys_at(document: Document, path: Path) -> Set[str]:
    data: Any = document.data
    for part in path:
        data = data[part]
    return data.keys() if isinstance(data, dict) else frozenset()


def _missing_key(kind: type[Record], path: Path, document: Document) -> tuple[Place, str, str]:
    key, parent = str(path[-1]), path[:-1]
    place = document.key_place(*parent) if parent else _first_key(document)
    if parent and isinstance(parent[-1], int):
        place = document.place(*parent)
    description = record_at(kind, parent).model_fields[key].description
    where = f"{_where(parent)}에 " if parent else ""
    return place, f"{where}{with_particle(key, '이/가')} 빠졌습니다.", f"{key}: {description}"


def _first_key(document: Document) -> Place:
    """Where the file begins to say something, behind its comments."""
    assert isinstance(document.data, dict)
    return document.key_place(next(iter(document.data))) if document.data else Place(document.path)


def _wrong_value(
    kind: type[Record], path: Path, detail: Mapping[str, Any]
) -> tuple[str, str | None]:
    error_type = str(detail["type"])
    reason = {
        "list_type": "목록이 와야 할 자리입니다.",
        "tuple_type": "목록이 와야 할 자리입니다.",
        "model_type": "「이름: 값」의 줄들이 와야 할 자리입니다.",
        "string_pattern_mismatch": "값의 꼴이 맞지 않습니다.",
        "string_too_long": "값이 너무 깁니다.",
        "literal_error": "적을 수 있는 값이 아닙니다.",
    }.get(error_type, str(detail["msg"]))
    mended = mended_value(path, detail["input"], error_type)
    if mended and error_type in ("date_form", "day_form"):
        reason = "날짜의 꼴이 아닙니다."
    hint = f"이렇게 고쳐 주세요: {mended}" if mended else field_hint(kind, path)
    return f"{_where(path)}: {reason}", hint
