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
_ROUNDS = 6
# A hint that names a field and its value: 「said_by: 다온AI」.
_FIELD = re.compile(r"(?P<field>when|by|via|role|who|said_by): (?P<value>[^,·]+)$")
_ABOUT = re.compile(r"about: \[(?P<name>[^\[\],]+)\]")
# The words of the article that first give a name.
Introduction = Callable[[str], str | None]
# Left out, an item still stands.
_OPTIONAL = frozenset({"role", "via", "also", "said_by", "when", "by", "versus"})
_PATH = "briefings/draft.yaml"


def settle(
    sections: Sequence[Section],
    write: Callable[[Sequence[Section]], str],
    article: Article,
    registry: Registry,
    introduction: Introduction,
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
        _change(sections, document, found, introduction)
        text = write(sections)
    return text


def _change(
    sections: Sequence[Section],
    document: Document,
    found: Sequence[Problem],
    introduction: Introduction,
) -> None:
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
        field = str(path[2]) if len(path) > 2 else None
        if problem.code == "outlook-to-come":
            # What has been done is an event, or told by one.
            dropped.add((section, index))
        elif problem.code == "event-happened" and _is_told(sections, "outlook", section, index):
            dropped.add((section, index))
        elif field == "about" and len(path) > 3:
            _mend_about(block, int(path[3]), problem, introduction)
        elif not _mend(block, field, problem):
            dropped.add((section, index))
    for name, items in sections:
        kept = [item for index, item in enumerate(items) if (name, index) not in dropped]
        # A briefing must have a summary, whatever is said of it.
        items[:] = kept or (items[:1] if name == "summary" else [])


def _is_told(sections: Sequence[Section], other: str, section: str, index: int) -> bool:
    """Whether an item of another section stands at the same line of the article."""
    items = dict(sections)
    return any(line == items[section][index][0] for line, _ in items.get(other, []))


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
                        place = document.place(name, index, field, number)
                        found[place] = (name, index, field, number)
    return found


def _mend_about(block: Block, at: int, problem: Problem, introduction: Introduction) -> None:
    """Take the name the hint gives, leave one of several out, or let the item rest on more."""
    names, evidence = block["about"], block.get("evidence")
    meant = _ABOUT.fullmatch(problem.hint or "")
    taken = (meant["name"],) if meant else ()
    kept = tuple(dict.fromkeys((*names[:at], *taken, *names[at + 1 :])))
    introduced = introduction(names[at]) if isinstance(evidence, str) else None
    if kept:
        block["about"] = kept
    elif introduced and isinstance(evidence, str) and introduced not in evidence:
        block["evidence"] = (introduced, evidence)
    else:
        block["about"] = (f"{TODO} 누구의 일인가",)


def _mend(block: Block, field: str | None, problem: Problem) -> bool:
    """Take what the hint says, leave an optional field out, or make the value a to-do."""
    told = _FIELD.fullmatch(problem.hint or "")
    # 「2026/2029 또는 2027/2029」 leaves it to the contributor.
    if told and told["field"] in ("when", "by") and " 또는 " in told["value"]:
        told = None
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
        block[field] = (f"{TODO} {'누구의 일인가' if field == 'about' else '어떤 주제인가'}",)
        return True
    if field in ("what", "who", "value", "evidence") and isinstance(value, str):
        block[field] = f"{TODO} {value}"
        return True
    return False
