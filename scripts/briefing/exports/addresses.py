"""The addresses of the site's pages with their names: what the page of the 404 looks through."""

from __future__ import annotations

from typing import Any

from briefing.addresses import briefing_url, name_url
from briefing.library import Library

# Of briefings the newest, so that the file stays small on a large site; of names all.
BRIEFINGS = 1000


def address_index(library: Library) -> dict[str, Any]:
    """Every page of a name with its spellings, and the newest briefings with their titles."""
    names = [
        {"url": name_url(name), "names": list(name.spellings)}
        for name in library.by_name
        if name.kind != "measure"
    ]
    briefings = [
        {"url": briefing_url(entry), "names": [entry.briefing.title]}
        for entry in library.listed[:BRIEFINGS]
    ]
    return {"pages": [*names, *briefings]}
