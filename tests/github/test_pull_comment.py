"""The comment on a pull request, against an invented GitHub that answers on this machine."""

import io
import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

import pytest

from pull_comment import Api, comment_on

SHA, OLDER = "a" * 40, "b" * 40
RUN = {
    "id": 31,
    "event": "pull_request",
    "conclusion": "failure",
    "head_sha": SHA,
    "head_branch": "새 브리핑",
    "html_url": "https://github.com/gana/briefing/actions/runs/31",
    "head_repository": {"id": 5, "full_name": "dodam/briefing", "owner": {"login": "dodam"}},
}
EVENT = {"workflow_run": RUN, "repository": {"full_name": "gana/briefing"}}
PULL = {
    "number": 7,
    "head": {"sha": SHA, "repo": {"id": 5}},
    "base": {"repo": {"full_name": "gana/briefing"}},
}
PROBLEM = {
    "path": "briefings/2026-03-gana-nuri-3.yaml",
    "line": 16,
    "column": 11,
    "level": "error",
    "code": "quote-in-article",
    "message": "따옴표 안의 말이 기사와 다릅니다.",
}
ARTIFACT = {"id": 90, "name": "check-result", "size_in_bytes": 400, "expired": False}
SITE = {"id": 91, "name": "site", "size_in_bytes": 10**9, "expired": False}
OWN = {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "<!-- briefing check -->\n옛것"}
OTHERS = {"id": 3, "user": {"login": "dodam"}, "body": "<!-- briefing check -->\n흉내"}


def archive(**said: Any) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("pull.json", json.dumps({"number": 7, "sha": SHA} | said))
        packed.writestr("check.json", json.dumps({"problems": [PROBLEM], "checked": 3}))
    return buffer.getvalue()


@dataclass
class GitHub:
    """What the invented GitHub holds, and what was asked of it."""

    archive: bytes = field(default_factory=archive)
    artifacts: list[dict[str, Any]] = field(default_factory=lambda: [ARTIFACT])
    pulls: list[dict[str, Any]] = field(default_factory=lambda: [PULL])
    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    seen_by_the_store: list[str | None] = field(default_factory=list)
    written: list[tuple[str, str, str]] = field(default_factory=list)

    def answer(self, path: str) -> Any:
        if path.startswith("/repos/gana/briefing/actions/runs/31/artifacts?"):
            return {"artifacts": self.artifacts}
        if path.startswith("/repos/gana/briefing/pulls?"):
            assert "head=dodam:새 브리핑" in unquote(path)
            return self.pulls
        assert path.startswith("/repos/gana/briefing/issues/7/comments?per_page=100&page=")
        page = int(path.rpartition("=")[2])
        return self.comments[100 * (page - 1) : 100 * page]


@contextmanager
def served(github: GitHub) -> Iterator[Api]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            github.asked.append(self.path)
            if self.path == "/repos/gana/briefing/actions/artifacts/90/zip":
                assert self.headers["Authorization"] == "Bearer token"
                self.send_response(302)
                # Another name of this machine: to the client, another host.
                self.send_header("Location", f"http://localhost:{self.server.server_port}/store")
                self.end_headers()
            elif self.path == "/store":
                github.seen_by_the_store.append(self.headers["Authorization"])
                self.reply(github.archive)
            else:
                self.reply(json.dumps(github.answer(self.path)).encode())

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            assert set(body) == {"body"}
            github.written.append((self.command, self.path, body["body"]))
            self.reply(b"{}")

        do_PATCH = do_POST

        def reply(self, data: bytes) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
    try:
        yield Api(f"http://127.0.0.1:{server.server_port}", "token")
    finally:
        server.shutdown()
        server.server_close()


def written(github: GitHub, **run: Any) -> list[tuple[str, str, str]]:
    with served(github) as api:
        print(comment_on(api, EVENT | {"workflow_run": RUN | run}))
    return github.written


def test_the_first_check_writes_a_comment() -> None:
    github = GitHub(comments=[OTHERS], artifacts=[SITE, ARTIFACT])

    [(method, path, body)] = written(github)

    assert (method, path) == ("POST", "/repos/gana/briefing/issues/7/comments")
    assert "브리핑 검사: 오류 1" in body
    assert "/actions/runs/31/artifacts/91" in body
    assert github.seen_by_the_store == [None]


@pytest.mark.parametrize("before", [0, 100, 250])
def test_the_next_check_renews_it(before: int) -> None:
    github = GitHub(comments=[OTHERS] * before + [OWN])

    [(method, path, body)] = written(github)

    assert (method, path) == ("PATCH", "/repos/gana/briefing/issues/comments/2")
    assert "브리핑 검사: 오류 1" in body


@pytest.mark.parametrize(
    "github",
    [
        GitHub(archive=archive(number=8)),
        GitHub(archive=archive(sha=OLDER)),
        GitHub(pulls=[]),
        GitHub(pulls=[PULL | {"head": {"sha": OLDER, "repo": {"id": 5}}}]),
        GitHub(pulls=[PULL | {"head": {"sha": SHA, "repo": {"id": 6}}}]),
        GitHub(pulls=[PULL | {"head": {"sha": SHA, "repo": None}}]),
        GitHub(pulls=[PULL | {"base": {"repo": {"full_name": "sori/briefing"}}}]),
        GitHub(artifacts=[], pulls=[PULL, PULL | {"number": 8}]),
    ],
    ids=["number", "sha", "closed", "pushed", "fork", "deleted", "base", "two"],
)
def test_nothing_is_said_where_it_does_not_belong(github: GitHub) -> None:
    assert written(github) == []


@pytest.mark.parametrize("run", [{"event": "push"}, {"conclusion": "cancelled"}], ids=str)
def test_other_runs_are_left_alone(run: dict[str, str]) -> None:
    github = GitHub()

    assert written(github, **run) == []
    assert github.asked == []


def test_of_two_pull_requests_with_one_commit_the_checked_one_is_told() -> None:
    github = GitHub(pulls=[PULL | {"number": 8}, PULL])

    [(_, path, _)] = written(github)

    assert path == "/repos/gana/briefing/issues/7/comments"


@pytest.mark.parametrize(
    "github",
    [
        GitHub(artifacts=[]),
        GitHub(artifacts=[ARTIFACT | {"expired": True}]),
        GitHub(artifacts=[ARTIFACT | {"size_in_bytes": 10**9}]),
        GitHub(archive=b"no archive"),
        GitHub(archive=archive() + bytes(10**6)),
    ],
    ids=["none", "expired", "large", "broken", "longer"],
)
def test_a_result_that_cannot_be_read_is_told_as_such(github: GitHub) -> None:
    [(_, _, body)] = written(github)

    assert "결과를 읽지 못했습니다" in body
    assert RUN["html_url"] in body
