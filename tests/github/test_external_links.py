"""The weekly look at links that lead outside, against invented sites on this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import external_links
from external_links import Dead, collect, find_dead, format_summary


@pytest.fixture
def host() -> Iterator[str]:
    """A site that answers each path with the code in it: /404, /200; /cut breaks off."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/cut"):
                self.connection.close()
                return
            self.send_response(int(self.path[1:4]))
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_only_links_to_other_sites_are_taken_each_once(tmp_path: Path) -> None:
    (tmp_path / "가").mkdir()
    (tmp_path / "index.html").write_text(
        '<link href="http://a.example/x.css"><a href="../b/">안</a><a href="mailto:a@b.example">'
        '<a href="http://a.example/1?x=1&amp;y=2#z">밖</a><a>빈</a><a href="javascript:x()">',
        encoding="utf-8",
    )
    (tmp_path / "가" / "index.html").write_text(
        '<a href="http://a.example/1?x=1&y=2">밖</a><a href="https://b.example/">밖</a>',
        encoding="utf-8",
    )

    assert collect(tmp_path) == {
        "http://a.example/1?x=1&y=2": "index.html",
        "https://b.example/": "가/index.html",
    }


def test_dead_links_are_told_and_guarded_ones_are_not(host: str) -> None:
    paths = ["200", "404", "403", "429", "500", "cut", "200/한글 주소?q=가"]
    pages = {f"{host}/{path}": "index.html" for path in paths} | {"http://[": "b.html"}

    dead = {link.address.removeprefix(f"{host}/"): link.reason for link in find_dead(pages, 0)}

    assert set(dead) == {"404", "500", "cut", "http://["}
    assert (dead["404"], dead["500"]) == ("HTTP 404", "HTTP 500")


def test_the_summary_is_a_table_that_no_address_can_break() -> None:
    text = format_summary([Dead("http://a.example/`|<b>\n# x", "HTTP 404", "index.html")], 9)

    assert text.splitlines() == [
        "바깥 링크 9개 가운데 1개가 답하지 않습니다.",
        "",
        "| 주소 | 까닭 | 나오는 곳 |",
        "|---|---|---|",
        "| `http://a.example/  <b> # x` | `HTTP 404` | `index.html` |",
    ]


def test_the_exit_code_tells_and_the_summary_is_kept(
    host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary, site = tmp_path / "summary.md", tmp_path / "site"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert external_links.main([str(site)]) == 3
    site.mkdir()
    for path, code in (("200", 0), ("404", 1)):
        (site / "index.html").write_text(f'<a href="{host}/{path}">', encoding="utf-8")
        assert external_links.main([str(site)]) == code
    assert "1개 가운데 0개" in summary.read_text(encoding="utf-8")
    assert "1개 가운데 1개" in summary.read_text(encoding="utf-8")
