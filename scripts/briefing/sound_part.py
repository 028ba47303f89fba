"""What is sound of a file with structural mistakes: so one run tells its other mistakes too."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError

from briefing.document import Data, Document, Path
from briefing.edtf import nearest_form
from briefing.model import Briefing, Record
from briefing.structure import meant_key, mistakes_of

Kind = TypeVar("Kind", bound=Record)

_STAND_IN = "–"


def sound_part(document: Document, kind: type[Kind]) -> tuple[Document, Kind] | None:
    """The file without its faulty blocks, as a document with the places of the file, and a record.

    A misspelt key is read as the one that was meant, a date of another form as the day it says;
    any other mistake takes its whole item with it, so that no rule tells what follows from it.
    None where too little is left: another format, no day of the article.
    """
    if not isinstance(document.data, dict):
        return None
    dropped: set[Path] = set()
    renamed: dict[Path, str] = {}
    replaced: dict[Path, str] = {}
    for path, error in mistakes_of(document, kind):
        meant = meant_key(document, kind, path) if error == "extra_forbidden" else None
        form = _date_meant(document.data, path, error)
        if meant and (*path[:-1], meant) not in _targets(renamed):
            renamed[path] = meant
        elif form:
            replaced[path] = form
        elif error == "extra_forbidden":
            dropped.add(path)
        elif path not in _targets(renamed):
            dropped.add(_block(path))
    part = document.changed(dropped, renamed, replaced)
    record = _validated(part.data, kind)
    return (part, record) if record else None


def _targets(renamed: dict[Path, str]) -> set[Path]:
    return {(*path[:-1], meant) for path, meant in renamed.items()}


def _block(path: Path) -> Path:
    """What falls with a faulty value: the item it is of, else the value alone."""
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path


def _date_meant(data: Data, path: Path, error: str) -> str | None:
    if error not in ("date_form", "day_form"):
        return None
    value: Any = data
    for part in path:
        value = value[part]
    form = nearest_form(value.strip()) if isinstance(value, str) else None
    is_mend = form and form != value and (error == "date_form" or len(form) == len("2026-03-05"))
    return form if is_mend else None


def _validated(data: Any, kind: type[Kind]) -> Kind | None:
    """The record; a title, a publisher or a summary that are not there do not keep it from being.

    A summary that is missing is empty, and a stand-in is no text that a rule finds fault with.
    """
    if kind is Briefing:
        source = {"publisher": _STAND_IN, **data.get("source", {})}
        data = {"title": _STAND_IN, **data, "source": source}
    summary = data.get("summary")
    if kind is Briefing and not summary:
        data["summary"] = [{"text": _STAND_IN, "evidence": _STAND_IN}]
    try:
        record = kind.model_validate(data)
    except ValidationError:
        return None
    return record if summary or kind is not Briefing else record.model_copy(update={"summary": ()})
