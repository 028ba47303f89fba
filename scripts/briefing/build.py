"""The table of contents: read everything, check everything, render; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.exports import Export, render_exports
from briefing.kept import Kept, Nothing
from briefing.library import Library
from briefing.pages import Page, render_pages
from briefing.problem import Report
from briefing.rules import check_library
from briefing.search import render_search


@dataclass(frozen=True, slots=True)
class Build:
    """A whole site in memory: its pages as Markdown, its data as bytes, and what is wrong."""

    library: Library
    report: Report
    pages: tuple[Page, ...]
    exports: tuple[Export, ...]


def build(
    root: Path,
    *,
    with_drafts: bool = False,
    site_url: str | None = None,
    kept: Kept | None = None,
) -> Build:
    """Make the site of the project at `root`. A function of the files: no clock, no git.

    `site_url` is where the site will stand, for the links of the feeds. A server keeps one `Kept`
    between builds: what has not changed is not read, checked and rendered again.
    """
    kept = kept or Nothing()
    kept.start()
    report = Report()
    # Read: what cannot be read stays out of the library and in the report.
    library = Library.open(root, report, with_drafts=with_drafts, kept=kept)
    # Check: every rule over every briefing, all problems at once.
    report.extend(check_library(library))
    # Render: what people read, then what programs read.
    pages = tuple(render_pages(library, kept))
    exports = (*render_exports(library, site_url), *render_search(library))
    return Build(library, report, pages, exports)
