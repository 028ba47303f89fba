"""One table of page kinds, and how each becomes Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from briefing.addresses import relative, source_path
from briefing.charts import line_chart
from briefing.kept import Kept, Nothing
from briefing.korean.particle import with_particle
from briefing.library import Library
from briefing.model import NameKind
from briefing.problem import Problem
from briefing.strings import KO
from briefing.views.briefing import briefing_view
from briefing.views.files import data_view, feeds_view, schema_view
from briefing.views.finder import finder_view
from briefing.views.home import home_view
from briefing.views.listing import briefing_index_views, name_index_views
from briefing.views.matrix import matrix_view
from briefing.views.name import name_views
from briefing.views.problems import problems_view
from briefing.views.redirect import redirect_views
from briefing.views.stream import (
    CORRECTIONS,
    FIGURES,
    OUTLOOK,
    QUOTES,
    TIMELINE,
    StreamKind,
    stream_views,
)

# A middle dot with the syllable before it.
_DOT = re.compile(r"(\S·)")


class View(Protocol):
    """What every page's view has: its address, title and description."""

    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def description(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Page:
    """One page as Markdown with front matter. `path` is its source file: `briefings/x.md`.

    `origin` is the file of the project it is made from, None for a page made of many.
    """

    path: str
    url: str
    title: str
    markdown: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: its views (with the file each is made from) and its template."""

    name: str
    views: Callable[[Library], Iterable[tuple[View, str | None]]]
    template: str


def _one(view: Callable[[Library], View]) -> Callable[[Library], Iterator[tuple[View, None]]]:
    def views(library: Library) -> Iterator[tuple[View, None]]:
        yield view(library), None

    return views


def _briefings(library: Library) -> Iterator[tuple[View, str]]:
    for entry in library.pages:
        yield briefing_view(library, entry), entry.path


def _briefing_index(library: Library) -> Iterator[tuple[View, None]]:
    for view in briefing_index_views(library):
        yield view, None


def _names(kind: NameKind) -> Callable[[Library], Iterator[tuple[View, str]]]:
    def views(library: Library) -> Iterator[tuple[View, str]]:
        for name in library.names(kind):
            for view in name_views(library, name):
                yield view, name.document.path

    return views


def _name_index(kind: NameKind) -> Callable[[Library], Iterator[tuple[View, None]]]:
    def views(library: Library) -> Iterator[tuple[View, None]]:
        for view in name_index_views(library, kind):
            yield view, None

    return views


def _stream(kind: StreamKind) -> Callable[[Library], Iterator[tuple[View, None]]]:
    def views(library: Library) -> Iterator[tuple[View, None]]:
        for view in stream_views(library, kind):
            yield view, None

    return views


def _redirects(library: Library) -> Iterator[tuple[View, None]]:
    for view in redirect_views(library):
        yield view, None


PAGE_KINDS: tuple[PageKind, ...] = (
    PageKind("home", _one(home_view), "home.md.j2"),
    PageKind("briefing", _briefings, "briefing.md.j2"),
    PageKind("briefing-index", _briefing_index, "briefing_index.md.j2"),
    PageKind("company", _names("company"), "name.md.j2"),
    PageKind("company-index", _name_index("company"), "name_index.md.j2"),
    PageKind("theme", _names("theme"), "name.md.j2"),
    PageKind("theme-index", _name_index("theme"), "name_index.md.j2"),
    PageKind("product", _names("product"), "name.md.j2"),
    PageKind("product-index", _name_index("product"), "name_index.md.j2"),
    PageKind("person", _names("person"), "name.md.j2"),
    PageKind("person-index", _name_index("person"), "name_index.md.j2"),
    PageKind("organisation", _names("organisation"), "name.md.j2"),
    PageKind("organisation-index", _name_index("organisation"), "name_index.md.j2"),
    PageKind("figures", _stream(FIGURES), "figures.md.j2"),
    PageKind("quotes", _stream(QUOTES), "stream.md.j2"),
    PageKind("timeline", _stream(TIMELINE), "stream.md.j2"),
    PageKind("outlook", _stream(OUTLOOK), "stream.md.j2"),
    PageKind("corrections", _stream(CORRECTIONS), "stream.md.j2"),
    PageKind("matrix", _one(matrix_view), "matrix.md.j2"),
    PageKind("search", _one(finder_view), "search.md.j2"),
    PageKind("data", _one(data_view), "data.md.j2"),
    PageKind("schema", _one(schema_view), "schema.md.j2"),
    PageKind("feeds", _one(feeds_view), "feeds.md.j2"),
    PageKind("redirect", _redirects, "redirect.md.j2"),
)


def render_pages(library: Library, kept: Kept | None = None) -> Iterator[Page]:
    """Every page of the site, kind by kind; one that shows the same as last time is kept."""
    kept = kept or Nothing()
    for kind in PAGE_KINDS:
        for view, origin in kind.views(library):
            draw = partial(render_page, kind, view, origin)
            yield kept.take("page", view.url, (view, origin), draw)


def render_page(kind: PageKind, view: View, origin: str | None = None) -> Page:
    """One view through its template."""
    template = _environment().get_template(kind.template)
    markdown = template.render(view=view, kind=kind.name, page_url=view.url)
    # Blank lines part Markdown's blocks; more than one says nothing.
    tidy = re.sub(r"\n{3,}", "\n\n", markdown).rstrip() + "\n"
    return Page(source_path(view.url), view.url, view.title, tidy, origin)


def render_file(template: str, **values: object) -> str:
    """A file for programs from its template, under the same autoescape as every page."""
    return _environment().get_template(template).render(**values)


def render_problems(problems: Iterable[Problem], root: Path) -> str:
    """The problems as HTML for the top of a page; nothing when there are none."""
    view = problems_view(problems, root)
    return _environment().get_template("problems.html.j2").render(view=view).strip()


def front_matter(text: str) -> Markup:
    """A value of a page's front matter: JSON is YAML, whatever the text holds."""
    return Markup(json.dumps(text, ensure_ascii=False))


def _on_one_line(value: object) -> object:
    """A line break in somebody's text is a space: no text of theirs ever begins a line of ours."""
    return value.replace("\n", " ") if isinstance(value, str) and "\n" in value else value


def held(text: str) -> str:
    """A headline in which no line begins with 「·」.

    Browsers break Hangul on both sides of a middle dot, `keep-all` or not, and no style tells
    them otherwise. For a headline alone: what else is said stands whole in the page's source.
    """
    pieces = _DOT.split(text)
    whole = Markup('<span class="b-dot">{}</span>')
    return Markup("").join(whole.format(one) if at % 2 else one for at, one in enumerate(pieces))


@pass_context
def _relative_to_page(context: Context, target: str) -> str:
    return relative(target, context["page_url"])


@cache
def _environment() -> Environment:
    """Autoescape is on for every template: contributors' and article text is never markup."""
    environment = Environment(
        loader=PackageLoader("briefing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_on_one_line,
    )
    environment.globals["t"] = KO
    environment.globals["line_chart"] = line_chart
    environment.filters["relative"] = _relative_to_page
    environment.filters["held"] = held
    environment.filters["front_matter"] = front_matter
    environment.filters["with_particle"] = with_particle
    return environment
