"""The index and its modules served locally, asked through a real browser."""

from __future__ import annotations

import contextlib
import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from briefing.library import Library
from briefing.search import Memory, render_search
from dev_browser import chromium_candidates

STUB = Path(__file__).parents[2] / "docs/assets/javascripts/search.js"
PAGE = """<!doctype html><html lang="ko"><meta charset="utf-8"><title>찾기</title>
<script src="assets/javascripts/search.js" defer></script>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def write_search(library: Library, site: Path, memory: Memory | None = None) -> int:
    """Write the index beside an empty page that has the stub; how many bytes the index has."""
    size = 0
    for export in render_search(library, memory or Memory()):
        target = site / export.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(export.data)
        size += len(export.data) if export.path.endswith(".bin") else 0
    script = site / "assets/javascripts/search.js"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_bytes(STUB.read_bytes())
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    return size


@contextlib.contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder on a free port; yields its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    path = next(chromium_candidates())
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield chromium
        finally:
            chromium.close()


def ask(page: Page, query: str, limit: int = 10) -> list[str]:
    """The pages of the results, each once, in their order."""
    urls = page.evaluate(
        "([q, limit]) => briefing.search(q, {limit}).then((r) => r.map((x) => x.url))",
        [query, limit],
    )
    return list(dict.fromkeys(url.partition("#")[0] for url in urls))
