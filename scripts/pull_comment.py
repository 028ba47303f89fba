"""Keep one comment on a pull request up to date with what its check has found.

    GITHUB_TOKEN=… python3 scripts/pull_comment.py    # in .github/workflows/comment.yml

Runs with the right to comment, on the main branch's own code, with the standard library only. What
it believes comes from GitHub's event and API; the artifact only says what was found.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

from pull_result import ARCHIVE_LIMIT, Refused, Result, Run, find_own, read_archive, render_comment

AUTHOR = "github-actions[bot]"
RESULT, SITE = "check-result", "site"
TIMEOUT = 30
PAGES = 20


@dataclass(frozen=True)
class Api:
    """The part of GitHub's REST API that is needed."""

    address: str
    token: str

    def call(self, path: str, method: str = "GET", body: Mapping[str, str] | None = None) -> Any:
        """Return the JSON that a request answers with. Raises URLError."""
        data = json.dumps(body).encode() if body else None
        with urlopen(self._request(path, method, data), timeout=TIMEOUT) as answer:
            return json.load(answer)

    def fetch(self, path: str, limit: int) -> bytes:
        """Return at most one byte more than `limit` of a file. Raises URLError."""
        with urlopen(self._request(path, "GET", None), timeout=TIMEOUT) as answer:
            data: bytes = answer.read(limit + 1)
        return data

    def _request(self, path: str, method: str, data: bytes | None) -> Request:
        request = Request(f"{self.address}{path}", data=data, method=method)
        request.add_header("Accept", "application/vnd.github+json")
        # Unredirected: the file of an artifact lies with another host, which must not see it.
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        return request


def comment_on(api: Api, event: Mapping[str, Any]) -> str:
    """Write or renew the comment for one finished run, and say what was done."""
    run, repository = event["workflow_run"], event["repository"]["full_name"]
    if run["event"] != "pull_request" or run["conclusion"] not in ("success", "failure"):
        return "nothing to say: the run was no finished check of a pull request"
    artifacts = list_artifacts(api, repository, run["id"])
    try:
        result = read_result(api, repository, artifacts)
    except Refused as reason:
        print(f"the artifact is refused: {reason}")
        result = None
    if result and result.sha != run["head_sha"]:
        return "nothing said: the artifact names another commit than the run's"
    pulls = [
        pull
        for pull in open_pulls(api, repository, run)
        if result is None or pull["number"] == result.number
    ]
    if len(pulls) != 1:
        return "nothing said: no open pull request stands at this commit, or more than one"
    site = f"{run['html_url']}/artifacts/{artifacts[SITE]['id']}" if SITE in artifacts else None
    body = render_comment(
        result,
        Run(
            repository,
            run["head_repository"]["full_name"],
            run["head_sha"],
            run["html_url"],
            run["conclusion"] == "success",
            site,
        ),
    )
    return write_comment(api, repository, pulls[0]["number"], body)


def list_artifacts(api: Api, repository: str, run_id: int) -> dict[str, Mapping[str, Any]]:
    """The artifacts of a run by name; of two with one name the newer."""
    answer = api.call(f"/repos/{repository}/actions/runs/{run_id}/artifacts?per_page=100")
    artifacts = sorted(answer["artifacts"], key=lambda artifact: int(artifact["id"]))
    return {artifact["name"]: artifact for artifact in artifacts if not artifact["expired"]}


def read_result(
    api: Api, repository: str, artifacts: Mapping[str, Mapping[str, Any]]
) -> Result | None:
    """What the check found; None when it left nothing. Raises Refused."""
    artifact = artifacts.get(RESULT)
    if artifact is None:
        return None
    if artifact["size_in_bytes"] > ARCHIVE_LIMIT:
        raise Refused("the artifact is too large")
    path = f"/repos/{repository}/actions/artifacts/{artifact['id']}/zip"
    return read_archive(api.fetch(path, ARCHIVE_LIMIT))


def open_pulls(api: Api, repository: str, run: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The open pull requests whose newest commit is still the one that was checked."""
    head = run["head_repository"]
    branch = quote(f"{head['owner']['login']}:{run['head_branch']}", safe="")
    pulls = api.call(f"/repos/{repository}/pulls?state=open&per_page=100&head={branch}")
    return [
        pull
        for pull in pulls
        if pull["head"]["sha"] == run["head_sha"]
        and (pull["head"]["repo"] or {}).get("id") == head["id"]
        and pull["base"]["repo"]["full_name"] == repository
    ]


def write_comment(api: Api, repository: str, number: int, body: str) -> str:
    """Renew the comment of before, or write the first one."""
    comments = f"/repos/{repository}/issues/{number}/comments"
    for page in range(1, PAGES + 1):
        batch = api.call(f"{comments}?per_page=100&page={page}")
        own = find_own(batch, AUTHOR)
        if own:
            api.call(f"/repos/{repository}/issues/comments/{own['id']}", "PATCH", {"body": body})
            return f"the comment on #{number} is renewed"
        if len(batch) < 100:
            break
    api.call(comments, "POST", {"body": body})
    return f"a comment on #{number} is written"


def main() -> None:
    """Read the event that GitHub has put beside this run."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    print(comment_on(Api(os.environ["GITHUB_API_URL"], os.environ["GITHUB_TOKEN"]), event))


if __name__ == "__main__":
    main()
