"""Every link of a built site, followed without a server; and what a page says, to compare sites.

    python3 scripts/site_links.py site [/base/]    # prints the broken links, exits 1 on any

`/base/` is the path under which the site stands; links that leave it are broken too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import html5lib  # type: ignore[import-untyped]

_LINKS = {"href": ("a", "link", "area"), "src": ("script", "img", "iframe"), "action": ("form",)}
_HOST = "http://site.test"
_SILENT = ("script", "style", "template")


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page: the words of its article, every id, and every link as it is written.

    `text` is without white space: how an engine indents is no difference.
    """

    text: str
    ids: frozenset[str]
    links: tuple[str, ...]
    article_ids: tuple[str, ...]
    article_links: tuple[str, ...]
    errors: tuple[str, ...]


@dataclass(frozen=True)
class Site:
    """A built site on disk, with the path that it is served under."""

    folder: Path
    base: str = "/"

    @cached_property
    def pages(self) -> Mapping[str, SitePage]:
        """Every page by its address from the site's root: `companies/gana/`."""
        found = sorted(self.folder.rglob("*.html"))
        return {self._address(path): read_page(path) for path in found}

    def _address(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix().removesuffix("index.html")

    def broken_links(self) -> Iterator[str]:
        """`page: link` for every link that leads nowhere, outside the base, or to no such id."""
        for address, page in self.pages.items():
            here = f"{_HOST}{self.base}{address}"
            for link in page.links:
                if not self._leads_somewhere(urljoin(here, link)):
                    yield f"{address or '/'}: {link}"

    def _leads_somewhere(self, url: str) -> bool:
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != _HOST:
            return True
        path = unquote(parts.path)
        if not path.startswith(self.base):
            return False
        path = path.removeprefix(self.base)
        if path == "" or path.endswith("/") or path.endswith(".html"):
            page = self.pages.get(path.removesuffix("index.html"))
            return page is not None and (not parts.fragment or unquote(parts.fragment) in page.ids)
        return (self.folder / path).is_file()


def read_page(path: Path) -> SitePage:
    """Parse one page as a browser does."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    document: Any = parser.parse(path.read_text(encoding="utf-8"))
    article = document.find(".//article")
    return SitePage(
        text="".join("".join(_words(article)).split()) if article is not None else "",
        ids=frozenset(_ids(document)),
        links=tuple(_links(document)),
        article_ids=tuple(_ids(article)) if article is not None else (),
        article_links=tuple(_links(article)) if article is not None else (),
        errors=tuple(code for _, code, _ in parser.errors),
    )


def _words(element: Any) -> Iterator[str]:
    if element.tag in _SILENT:
        return
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _words(child)
        yield child.tail or ""


def _ids(element: Any) -> Iterator[str]:
    return (found for one in element.iter() if (found := one.get("id")))


def _links(element: Any) -> Iterator[str]:
    for one in element.iter():
        for attribute, tags in _LINKS.items():
            if one.tag in tags and one.get(attribute) is not None:
                yield one.get(attribute)
        if one.get("data-copy-url"):
            yield one.get("data-copy-url")
        if one.tag == "meta" and (one.get("http-equiv") or "").lower() == "refresh":
            yield one.get("content").partition("url=")[2]


def main() -> None:
    """Print the broken links of a site."""
    folder, base = Path(sys.argv[1]), (sys.argv[2:] or ["/"])[0]
    broken = list(Site(folder, base).broken_links())
    print(*broken, sep="\n")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
