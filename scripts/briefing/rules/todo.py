"""Nothing is left to be written: no value begins with TODO.

PASS:
    title: 가나전자, 누리 3 공개
FAIL:
    title: TODO 가나전자, 누리 3 공개
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.document import Path
from briefing.entry import Entry
from briefing.korean.particle import with_particle
from briefing.model import TODO, Briefing, is_todo
from briefing.names_in_article import find_names
from briefing.problem import Place, Problem
from briefing.structure_hint import field_hint

CODE = "todo"
_NAME_FIELDS = frozenset(("about", "versus"))


def check(entry: Entry) -> Iterator[Problem]:
    """Report every value that is still to be written; in a draft that is a warning.

    A name that waits for its file is told once, where it first stands.
    """
    waiting: dict[str, list[Place]] = {}
    unnamed = []
    for path, words in _todos(entry):
        place = entry.place(*path)
        if words and (entry.registry.find(words) or _is_name(entry, path, words)):
            waiting.setdefault(words, []).append(place)
        else:
            unnamed.append((path, place))
    for words, places in waiting.items():
        yield _name_problem(entry, words, places)
    for path, place in unnamed:
        hint = field_hint(Briefing, path) or "알맞게 고치고 TODO를 지워 주세요."
        yield Problem(CODE, "error", place, "아직 채우지 않은 자리입니다.", hint)


def _is_name(entry: Entry, path: Path, words: str) -> bool:
    """Whether a to-do is a name of the article's, and not what is asked for there."""
    fields = [part for part in path if isinstance(part, str)]
    return fields[-1] in _NAME_FIELDS and bool(entry.article.find(words))


def _name_problem(entry: Entry, words: str, places: Sequence[Place]) -> Problem:
    often = f"(모두 {len(places)}곳)" if len(places) > 1 else ""
    name = entry.registry.find(words)
    quoted = with_particle(f"「{words}」", "은/는")
    message = f"{quoted} 아직 등록하지 않은 이름입니다{often}."
    if name:
        message = f"{quoted} 이제 등록된 이름입니다{often}."
        hint = f"TODO를 지워 주세요: {name.name} (briefing check --fix가 모두 지워 줍니다)"
        return Problem(CODE, "error", places[0], message, hint)
    written = f'"{words}"' if " " in words else words
    kind = _kind(entry, words)
    of_company = " --company 회사" if kind == "product" else ""
    command = with_particle(f"briefing add {kind} {written}{of_company}", "을/를")
    hint = f"{command} 실행한 뒤 briefing check --fix"
    return Problem(
        CODE, "error", places[0], f"{quoted} 아직 등록하지 않은 이름입니다{often}.", hint
    )


def _kind(entry: Entry, words: str) -> str:
    """What an article shows a name to be a name of; where it does not, a company."""
    named = find_names(entry.article.paragraphs, entry.registry)
    return next(
        (one.kind for one in named if one.text == words and one.kind != "medium"), "company"
    )


def todo_places(entry: Entry) -> frozenset[Place]:
    """Where each value stands that begins with TODO."""
    return frozenset(entry.place(*path) for path, _ in _todos(entry))


def _todos(entry: Entry) -> Iterator[tuple[Path, str]]:
    """The path of each such value, and the words behind its TODO."""
    for path, value in entry.document.scalars():
        if is_todo(value):
            yield path, value.strip().removeprefix(TODO).lstrip(" :")
