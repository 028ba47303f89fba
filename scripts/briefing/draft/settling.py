"""What a rule would find in a draft becomes a to-do, so that `check` tells of nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.article import Article
from briefing.document import Document, Path, parse_document
from briefing.draft.context import Block
from briefing.entry import Entry
from briefing.model import TODO, Briefing
from briefing.problem import Place, Problem
from briefing.registry import Registry
from briefing.rules import check_entry
from briefing.structure import validate

Section = tuple[str, list[tuple[int, Block]]]
# One mend may bring up another; what is left then is told like every other problem.
_ROUNDS = 4
# A hint that names a field and its value: 「said_by: 다온AI」.
_FIELD = re.compile(r"(?P<field>when|by|via|role|who|said_by): (?P<value>[^,·]+)$")
# Left out, an item still stands.
_OPTIONAL = frozenset({"role", "via", "also", "said_by", "when", "by", "versus"})
_PATH = "briefings/draft.yaml"


def settle(
    sections: Sequence[Section],
    write: Callable[[Sequence[Section]], str],
    article: Article,
    registry: Registry,
) -> str:
    """The text of the draft; items are changed in place until the rules ask for to-dos only."""
    text = write(sections)
    for _ in range(_ROUNDS):
        document, _problems = parse_document(text.encode("utf-8"), _PATH)
        record = validate(document, Briefing)[0] if document else None
        if document is None or record is None:
            break
        entry = Entry("draft", record, document, article, registry)
        found = [problem for problem in check_entry(entry) if problem.code != "todo"]
        if not found:
            break
        _change(sections, document, found)
        text = write(sections)
    return text


def _change(sections: Sequence[Section], document: Document, found: Sequence[Problem]) -> None:
    """Mend each item once a round; an item that no field can be blamed for falls away."""
    paths = _paths(sections, document)
    changed: set[tuple[str, int]] = set()
    dropped: set[tuple[str, int]] = set()
    for problem in found:
        path = paths.get(problem.place)
        if path is None or (path[0], path[1]) in changed:
            continue
        section, index = str(path[0]), int(path[1])
        changed.add((section, index))
        block = dict(sections)[section][index][1]
        if not _mend(block, str(path[2]) if len(path) > 2 else None, problem):
            dropped.add((section, index))
    for name, items in sections:
        kept = [item for index, item in enumerate(items) if (name, index) not in dropped]
        # A briefing must have a summary, whatever is said of it.
        items[:] = kept or (items[:1] if name == "summary" else [])


def _paths(sections: Sequence[Section], document: Document) -> dict[Place, Path]:
    """Where every item, every field and every name of a list stands."""
    found: dict[Place, Path] = {}
    for name, items in sections:
        for index, (_, block) in enumerate(items):
            found[document.place(name, index)] = (name, index)
            for field, value in block.items():
                found[document.place(name, index, field)] = (name, index, field)
                if not isinstance(value, str):
                    for number in range(len(value)):
                        found[document.place(name, index, field, number)] = (name, index, field)
    return found


def _mend(block: Block, field: str | None, problem: Problem) -> bool:
    """Take what the hint says, leave an optional field out, or make the value a to-do."""
    told = _FIELD.fullmatch(problem.hint or "")
    if told and block.get(told["field"]) != told["value"].strip():
        mended = {told["field"]: told["value"].strip()}
        evidence = block.pop("evidence", None)
        block |= mended
        if evidence is not None:
            block["evidence"] = evidence
        return True
    if field in _OPTIONAL:
        del block[field]
        return True
    value = block.get(field) if field else None
    if field in ("about", "themes") and not isinstance(value, str) and value:
        block[field] = (f"{TODO} {value[0]}인가?",)
        return True
    if field in ("what", "who", "value", "evidence") and isinstance(value, str):
        block[field] = f"{TODO} {value}"
        return True
    return False
