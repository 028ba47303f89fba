"""Where everything stands: addresses from the site's root, and the way from one page to another."""

from __future__ import annotations

from briefing.entry import Entry, LinkedItem
from briefing.model import PLURALS
from briefing.registry import Name

# The ids that the page of figures has of its own: no measure, whose slug is its anchor there, may
# be called so.
FIGURES_IDS = frozenset(
    {
        "main",
        "older",
        "others",
        "b-company",
        "b-measure",
        "b-problems",
        "b-status",
        "b-toc-title",
    }
)


def briefing_url(entry_or_slug: Entry | str) -> str:
    """`briefings/<slug>/`."""
    slug = entry_or_slug if isinstance(entry_or_slug, str) else entry_or_slug.slug
    return f"briefings/{slug}/"


def item_url(item: LinkedItem) -> str:
    """`briefings/<slug>/#<item>`: the permalink of an item is always on its briefing."""
    return f"{briefing_url(item.briefing)}#{item.id}"


def name_url(name: Name) -> str:
    """`companies/<slug>/`; a measure has no page of its own but a place among the figures."""
    if name.kind == "measure":
        return f"figures/#{name.slug}"
    return f"{PLURALS[name.kind]}/{name.slug}/"


def feed_url(name: Name | None = None, form: str = "xml") -> str:
    """`feeds/briefings.xml` of everything, `feeds/companies/<slug>.xml` of a company or theme."""
    return f"feeds/{name.key if name else 'briefings'}.{form}"


def source_path(url: str) -> str:
    """The Markdown file behind a page's address: `companies/gana/index.md`.

    Always an index, so that a link in HTML means the same from the file as from its page: Zensical
    reads such links from the file, MkDocs leaves them as they are.
    """
    return f"{url.partition('#')[0]}index.md"


def relative(target: str, page: str) -> str:
    """The way from a page's address to another's, so that the site works under any path.

    >>> relative("companies/gana/", "briefings/nuri-3/")
    '../../companies/gana/'
    >>> relative("briefings/nuri-3/#q-1a2b3c4d", "briefings/nuri-3/")
    '#q-1a2b3c4d'
    """
    path, mark, anchor = target.partition("#")
    here = page.partition("#")[0]
    if path == here:
        return f"#{anchor}" if mark else "./"
    # By hand: posixpath.relpath asks for the working directory each time, a tenth of a build.
    there, base = path.split("/"), here.split("/")[:-1]
    shared = 0
    for one, other in zip(there[:-1], base, strict=False):
        if one != other:
            break
        shared += 1
    way = "../" * (len(base) - shared) + "/".join(there[shared:])
    return f"{way or './'}{mark}{anchor}"
