"""Keys and dates in a form that only one other can be meant by."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from briefing.document import Document
from briefing.edtf import nearest_form, parse_edtf
from briefing.mending.edit import Edit, value_edit
from briefing.model import Record, is_todo
from briefing.structure_hint import fields_at, is_date_at, nearest_key

# 「titel」 and 「title」 score 80; a wrong key that is near to two is left to a human.
_NEAR, _APART = 75.0, 12.0


def field_edits(document: Document, kind: type[Record]) -> Iterator[Edit]:
    """Misspelt keys with one near key, dates in another form with one that is meant."""
    yield from _keys(document, kind)
    for path, value in document.scalars():
        if is_todo(value) or not is_date_at(kind, path):
            continue
        try:
            parse_edtf(value.strip())
        except ValueError:
            form = nearest_form(value)
            if form:
                yield value_edit(document, path, form, f"날짜를 정해진 꼴로: {form}")


def _keys(document: Document, kind: type[Record]) -> Iterator[Edit]:
    for path, mapping in document.mappings():
        fields = fields_at(kind, path)
        unknown = [key for key in mapping if key not in fields]
        free = [field for field in fields if field not in mapping]
        for key in unknown:
            right = _sure_key(key, free)
            if right:
                yield Edit(document.key_place(*path, key), right, f"항목 이름 {key} → {right}")


def _sure_key(key: str, free: list[str]) -> str | None:
    """The one field that is meant: of its Korean word, or by far the nearest spelling."""
    if not key.isascii():
        return nearest_key(key, free)
    near = process.extract(key.lower(), free, scorer=fuzz.ratio, limit=2)
    is_sure = near and near[0][1] >= _NEAR
    if is_sure and (len(near) < 2 or near[0][1] - near[1][1] >= _APART):
        return str(near[0][0])
    return None
