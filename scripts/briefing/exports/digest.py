"""A newsletter of a period: what was added and corrected, and which days are coming."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from briefing.addresses import briefing_url, item_url
from briefing.edtf import parse_edtf
from briefing.entry import Entry, LinkedItem, speaker_of
from briefing.korean.date_words import format_date, format_deadline
from briefing.library import Library
from briefing.model import Correction, Figure, Outlook, Quote, Statement
from briefing.strings import KO

DigestForm = Literal["md", "html"]
# A reader skims a newsletter: this much of each briefing, and the days of the next three months.
SENTENCES, FIGURES, QUOTES, AHEAD = 3, 3, 1, timedelta(days=92)
# Marks anywhere, and what begins a list where it begins a line.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|]|~(?=~)|(?<=^\d)\.|(?<=^\d\d)\.|^[-+])")


@dataclass(frozen=True, slots=True)
class Line:
    """An item in one line, with its permalink from the site's root; `said` is who says so."""

    text: str
    url: str
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """What the newsletter says of one briefing."""

    title: str
    url: str
    source: str
    sentences: tuple[Line, ...]
    figures: tuple[Line, ...]
    quotes: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """A newsletter of the days `since` to `until`, both of them in it."""

    since: date
    until: date
    stories: tuple[Story, ...]
    due: tuple[Line, ...]
    corrections: tuple[Line, ...]


def digest(library: Library, since: date, until: date) -> Digest:
    """Everything the newsletter of a period tells, newest first."""
    added = [
        entry for entry in library.listed if since.isoformat() <= entry.added <= until.isoformat()
    ]
    return Digest(
        since=since,
        until=until,
        stories=tuple(_story(entry) for entry in added),
        due=tuple(_due(library, until)),
        corrections=tuple(_corrections(library, since, until)),
    )


def render_digest(letter: Digest, form: DigestForm, base: str) -> str:
    """The newsletter as Markdown or HTML; `base` is the site's address, '' for relative links."""
    name = {"md": "digest.md.j2", "html": "digest.html.j2"}[form]
    return _environment().get_template(name).render(letter=letter, base=base).strip() + "\n"


def _story(entry: Entry) -> Story:
    source = entry.briefing.source
    return Story(
        title=entry.briefing.title,
        url=briefing_url(entry),
        source=f"{source.publisher}, {format_date(source.published)}",
        sentences=tuple(_line(item) for item in entry.of_kind("statement")[:SENTENCES]),
        figures=tuple(_line(item) for item in entry.of_kind("figure")[:FIGURES]),
        quotes=tuple(_line(item) for item in entry.of_kind("quote")[:QUOTES]),
    )


def _line(item: LinkedItem) -> Line:
    source, said = item.source, item.speaker.name if item.speaker else speaker_of(item.source)
    match source:
        case Statement(text=text):
            return Line(text, item_url(item), said)
        case Quote(text=text, role=role):
            return Line(f"“{text}”", item_url(item), " ".join(filter(None, (said, role))))
        case Figure(what=what, value=value):
            subject = ", ".join(name.name for name in item.about)
            words = f"{what} {value}"
            return Line(f"{subject}: {words}" if subject else words, item_url(item), said)
        case Outlook(what=what, by=by):
            when = f"{format_deadline(by)}: " if by else ""
            return Line(f"{when}{what}", item_url(item), said)
        case Correction(date=day, what=what):
            return Line(f"{format_date(day)} {what}", item_url(item))
        case _:
            raise AssertionError(f"a {item.kind} is in no newsletter")


def _due(library: Library, until: date) -> list[Line]:
    """What is due within three months and has no outcome yet, the nearest first."""
    coming = [
        (item.date.last_day, item)
        for entry in library.listed
        for item in entry.of_kind("outlook")
        if item.date and item.date.last_day and not getattr(item.source, "outcome", None)
        if until <= item.date.last_day <= until + AHEAD
    ]
    return [_line(item) for _, item in sorted(coming, key=lambda pair: (pair[0], pair[1].id))]


def _corrections(library: Library, since: date, until: date) -> list[Line]:
    found = [
        item
        for entry in library.listed
        for item in entry.of_kind("correction")
        if item.date and item.date.last_day and since <= item.date.last_day <= until
    ]
    return [_line(item) for item in found]


def _markdown(text: str) -> Markup:
    """Text as Markdown shows it: nothing in it is markup."""
    return Markup(_MARKDOWN.sub(r"\\\1", " ".join(text.split())))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("briefing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["t"] = KO
    environment.filters["md"] = _markdown
    environment.filters["day"] = lambda day: format_date(parse_edtf(day.isoformat()))
    return environment
