"""An old address that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.addresses import briefing_url, name_url
from briefing.library import Library
from briefing.model import PLURALS
from briefing.strings import KO
from briefing.views.name import name_views


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Where a page was and where it is."""

    url: str
    title: str
    description: str
    target: str


def redirect_views(library: Library) -> Iterator[RedirectView]:
    """Every old slug of a briefing or name that has a page, unless a page stands there again."""
    for entry in library.pages:
        for old in entry.briefing.was:
            if old not in library.by_slug:
                yield _redirect(briefing_url(old), entry.briefing.title, briefing_url(entry))
    present = {name.key for name in library.by_name}
    for name in library.by_name:
        for old in name.file.was:
            if name.kind != "measure" and f"{PLURALS[name.kind]}/{old}" not in present:
                here = name_url(name)
                for view in name_views(library, name):
                    # Each page of a long history has moved: companies/<slug>/2024/ too.
                    older = view.url.removeprefix(here)
                    yield _redirect(f"{PLURALS[name.kind]}/{old}/{older}", name.name, view.url)


def _redirect(old: str, title: str, new: str) -> RedirectView:
    return RedirectView(old, title, KO["moved.to"], new)
