"""What `source` says of the article is what the article says of itself.

Its headline, its author and its day, where the article prints them; and nothing was published,
fetched or corrected before it was there.

PASS:
    source:
      publisher: 예시신문
      author: 이보람
      published: 2026-03-05
FAIL:
    source:
      publisher: 예시신문
      published: 2026-03-06
FAIL:
    source:
      publisher: 예시신문
      author: 정보미
      published: 2026-03-05
FAIL:
    added: 2026-03-04
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.edtf import Edtf, parse_edtf
from briefing.entry import Entry
from briefing.korean.normalise import normalise
from briefing.korean.particle import with_particle
from briefing.model import is_todo
from briefing.problem import Problem
from briefing.registry import fold
from briefing.rules.wording import quoted
from briefing.yaml_scalar import quote_scalar

CODE = "source-in-article"


def check(entry: Entry) -> Iterator[Problem]:
    """Report a day, an author or a headline that the article gives otherwise."""
    yield from _published(entry)
    yield from _author(entry)
    yield from _title(entry)
    yield from _order(entry)


def _problem(entry: Entry, message: str, hint: str | None, *path: str | int) -> Problem:
    return Problem(CODE, "error", entry.place(*path), message, hint)


def _published(entry: Entry) -> Iterator[Problem]:
    printed, written = entry.article.meta.published, entry.briefing.source.published
    if printed and not written.contains(parse_edtf(printed)):
        message = f"기사에는 나온 날이 {with_particle(printed, '으로/로')} 적혀 있습니다."
        yield _problem(entry, message, f"published: {printed}", "source", "published")


def _author(entry: Entry) -> Iterator[Problem]:
    author, printed = entry.briefing.source.author, entry.article.meta.author
    if not author or is_todo(author) or not printed or _is_in(entry, author):
        return
    message = f"{quoted(author, '은/는')} 기사에 나오지 않는 이름입니다."
    yield _problem(entry, message, f"author: {printed}", "source", "author")


def _title(entry: Entry) -> Iterator[Problem]:
    title = entry.briefing.source.title
    if title and not is_todo(title) and not entry.article.find(title):
        printed = entry.article.meta.title
        # An article copied without its headline can still be given one.
        if printed:
            message = "기사의 제목과 다릅니다."
            yield _problem(entry, message, f"title: {quote_scalar(printed)}", "source", "title")


def _is_in(entry: Entry, words: str) -> bool:
    wanted = fold(normalise(words).text)
    return any(wanted in fold(part.text) for part in entry.article.paragraphs)


def _order(entry: Entry) -> Iterator[Problem]:
    """The article first, then this briefing, then its corrections."""
    source, added = entry.briefing.source, entry.briefing.added
    first = source.published.first_day
    if added and first and _is_before(added, source.published):
        message = f"기사가 나온 날({source.published.text})보다 먼저 실었습니다."
        yield _problem(entry, message, "added와 published 가운데 틀린 것을 고쳐 주세요.", "added")
    if source.accessed and first and _is_before(source.accessed, source.published):
        message = f"기사가 나온 날({source.published.text})보다 먼저 가져왔습니다."
        yield _problem(
            entry,
            message,
            "accessed와 published 가운데 틀린 것을 고쳐 주세요.",
            "source",
            "accessed",
        )
    for number, correction in enumerate(entry.briefing.corrections):
        if added and _is_before(correction.date, added):
            message = f"실은 날({added.text})보다 먼저 고쳤습니다."
            yield _problem(
                entry,
                message,
                "date와 added 가운데 틀린 것을 고쳐 주세요.",
                "corrections",
                number,
                "date",
            )


def _is_before(day: Edtf, other: Edtf) -> bool:
    return bool(day.last_day and other.first_day and day.last_day < other.first_day)
