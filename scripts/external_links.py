"""Ask every address outside the site whether it still answers, and say which do not.

    python3 scripts/external_links.py site    # after `python3 scripts/dev.py build`

Exit codes: 0 all answer, 1 some do not, 3 there is no site. Run once a week by
.github/workflows/links.yml; no test and no pull request waits for it. Standard library only.
"""

from __future__ import annotations

import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

TIMEOUT = 20
TRIES = 2
PAUSE = 1.0  # seconds between two questions to one host
HOSTS_AT_ONCE = 8
AGENT = "Mozilla/5.0 (compatible; briefing-site link check)"
# These answers say that the address is there, though not for a program: log in, go slower, go away.
GUARDED = (401, 403, 405, 406, 429, 451, 999)


class Links(HTMLParser):
    """The addresses a page leads to on other sites."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Take up where a link leads, without the place inside the page."""
        address = dict(attributes).get("href") or ""
        if tag == "a" and address.startswith(("http://", "https://")):
            self.found.add(address.partition("#")[0])


@dataclass(frozen=True)
class Dead:
    """An address that does not answer, why, and a page that leads there."""

    address: str
    reason: str
    page: str


def collect(site: Path) -> dict[str, str]:
    """Return each outside address of a built site with the first page that leads there."""
    pages: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        parser = Links()
        parser.feed(path.read_text(encoding="utf-8"))
        for address in sorted(parser.found):
            pages.setdefault(address, path.relative_to(site).as_posix())
    return pages


def ask(address: str, pause: float = PAUSE) -> str | None:
    """Return why an address does not answer, or None when it does."""
    reason = ""
    for attempt in range(TRIES):
        time.sleep(pause * attempt)
        try:
            request = Request(quote(address, safe=":/?#[]@!$&'()*+,;=%~"))
            request.add_header("User-Agent", AGENT)
            with urlopen(request, timeout=TIMEOUT):
                return None
        except HTTPError as error:
            if error.code in GUARDED:
                return None
            reason = f"HTTP {error.code}"
            if error.code in (404, 410):
                return reason
        except (OSError, HTTPException, ValueError) as error:
            reason = str(getattr(error, "reason", error)) or type(error).__name__
    return reason


def find_dead(pages: Mapping[str, str], pause: float = PAUSE) -> list[Dead]:
    """Ask every address, several hosts at once and one host slowly; return those that are dead."""
    by_host = defaultdict(list)
    for address in pages:
        by_host[address.split("/")[2]].append(address)

    def ask_host(addresses: Iterable[str]) -> Iterator[Dead]:
        for number, address in enumerate(addresses):
            time.sleep(pause if number else 0)
            reason = ask(address, pause)
            if reason:
                yield Dead(address, reason, pages[address])

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        lists = list(pool.map(lambda addresses: list(ask_host(addresses)), by_host.values()))
    return sorted((dead for part in lists for dead in part), key=lambda dead: dead.address)


def format_summary(dead: Iterable[Dead], asked: int) -> str:
    """The result as Markdown for the summary of the run; addresses as code, never as links."""
    rows = [f"| `{_cell(d.address)}` | `{_cell(d.reason)}` | `{_cell(d.page)}` |" for d in dead]
    head = f"바깥 링크 {asked}개 가운데 {len(rows)}개가 답하지 않습니다."
    table = ["| 주소 | 까닭 | 나오는 곳 |", "|---|---|---|", *rows] if rows else []
    return "\n".join([head, "", *table, ""])


def _cell(text: str) -> str:
    return "".join(c if c.isprintable() and c not in "|`" else " " for c in text)


def main(arguments: list[str]) -> int:
    """Check one built site and print the result, into the summary of the run too."""
    site = Path(*arguments[:1] or ["site"])
    if not site.is_dir():
        print(f"{site}가 없습니다. 먼저 python3 scripts/dev.py build", file=sys.stderr)
        return 3
    pages = collect(site)
    dead = find_dead(pages)
    summary = format_summary(dead, len(pages))
    print(summary)
    if "GITHUB_STEP_SUMMARY" in os.environ:
        with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as file:
            file.write(summary)
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
