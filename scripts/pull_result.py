"""What a pull request's check has left, read as a stranger's word, and the comment that tells it.

Both files of the artifact were written where the pull request could change every program, so a
file that breaks a limit or has one key too many is refused as a whole, and every text of it is
shown as escaped text inside `<code>`, where GitHub makes no mention, link or picture of it.
"""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

ARCHIVE_LIMIT = 500_000
FILE_LIMITS = {"pull.json": 200, "check.json": 2_000_000}
TEXT_LIMIT = 2_000
SHOWN_TEXT = 300
SHOWN_PROBLEMS = 30
TABLE_LIMIT = 50_000  # GitHub takes 65,536 characters a comment
BROKEN = (ValueError, RuntimeError, OSError, EOFError)  # what zipfile raises on broken archives
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others unpack a bomb at once
LEVELS = {"error": "오류", "warning": "경고", "hint": "귀띔"}
NUMBERS = ("line", "column", "end_line", "end_column")
TEXTS = ("path", "level", "code", "message", "hint")
OPTIONAL = {"end_line", "end_column", "hint"}
SAFE_PATH = re.compile(r"(briefings|seeds)(/[a-z0-9][a-z0-9._-]*)+")
MARK = "<!-- briefing check -->"


class Refused(Exception):
    """The artifact is not what the check writes."""


@dataclass(frozen=True)
class Finding:
    """One problem as the check printed it; every text of it is still a stranger's."""

    path: str
    line: int
    level: str
    code: str
    message: str
    hint: str


@dataclass(frozen=True)
class Result:
    """Which pull request and commit the artifact says it is about, and what was found there."""

    number: int
    sha: str
    findings: tuple[Finding, ...]
    checked: int


@dataclass(frozen=True)
class Run:
    """The run as GitHub's API tells it, which a pull request cannot change."""

    repository: str
    head_repository: str
    sha: str
    url: str
    succeeded: bool
    site_url: str | None


def read_archive(data: bytes) -> Result:
    """Read the artifact in memory; nothing of it reaches the disk. Raises Refused."""
    if len(data) > ARCHIVE_LIMIT:
        raise Refused("the archive is too large")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sorted(archive.namelist()) != sorted(FILE_LIMITS):
                raise Refused("the archive holds other files than the two expected")
            texts = {name: _member(archive, name) for name in FILE_LIMITS}
    except (zipfile.BadZipFile, zlib.error, *BROKEN) as error:
        raise Refused(f"the archive cannot be read: {error}") from None
    return parse_result(texts["pull.json"], texts["check.json"])


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).compress_type not in METHODS:
        raise Refused(f"{name} is packed in another way than the check does")
    # The size in the directory may lie: what counts is what comes out.
    with archive.open(name) as member:
        data = member.read(FILE_LIMITS[name] + 1)
    if len(data) > FILE_LIMITS[name]:
        raise Refused(f"{name} is too large")
    return data


def parse_result(pull: bytes, check: bytes) -> Result:
    """Hold the two files against their one form. Raises Refused."""
    said, found = _object(pull, {"number", "sha"}), _object(check, {"problems", "checked"})
    if not isinstance(said["sha"], str) or not re.fullmatch(r"[0-9a-f]{40}", said["sha"]):
        raise Refused("sha is no commit")
    if not isinstance(found["problems"], list):
        raise Refused("problems is no list")
    return Result(
        _whole(said["number"]),
        said["sha"],
        tuple(_finding(record) for record in found["problems"]),
        _whole(found["checked"]),
    )


def _object(data: bytes, keys: set[str]) -> dict[str, Any]:
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refused("a file is no JSON") from None
    if not isinstance(value, dict) or value.keys() != keys:
        raise Refused(f"a file has other keys than {sorted(keys)}")
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value < 10**9:
        raise Refused("a number is out of range")
    return value


def _finding(record: object) -> Finding:
    allowed = {*NUMBERS, *TEXTS}
    if not isinstance(record, dict) or not allowed - OPTIONAL <= record.keys() <= allowed:
        raise Refused("a problem has other keys than it should")
    for key, value in record.items():
        if key in NUMBERS:
            _whole(value)
        elif not isinstance(value, str) or len(value) > TEXT_LIMIT:
            raise Refused("a text is none, or too long")
    if record["level"] not in LEVELS or not re.fullmatch(r"[a-z][a-z0-9-]{0,60}", record["code"]):
        raise Refused("a level or a code is none")
    return Finding(
        record["path"],
        record["line"],
        record["level"],
        record["code"],
        record["message"],
        record.get("hint", ""),
    )


def render_comment(result: Result | None, run: Run) -> str:
    """Return the whole comment; without a result it says where to look."""
    log = f'<a href="{html.escape(run.url)}">검사 기록</a>'
    if result is None:
        says = f"검사가 결과를 남기지 못했습니다. {log}에 까닭이 있습니다."
        return _comment("결과를 읽지 못했습니다", [says], run)
    counts = count_levels(result.findings)
    says = f"파일 {result.checked}개를 보았습니다."
    if run.site_url:
        says += f' <a href="{html.escape(run.site_url)}">만들어 본 사이트 내려받기</a>'
    elif not run.succeeded and not any(f.level == "error" for f in result.findings):
        says += f" 그런데 사이트를 만들지 못했습니다. {log}에 까닭이 있습니다."
    parts = [says]
    rows = list(_rows(result.findings, run))
    if rows:
        # One line: a blank one would end the HTML block, and Markdown would read what follows.
        table = "".join(rows)
        parts.append(f"<table><tr><th>자리</th><th>고칠 곳</th></tr>{table}</table>")
    if len(rows) < len(result.findings):
        parts.append(f"나머지 {len(result.findings) - len(rows)}개는 {log}에 있습니다.")
    return _comment(counts, parts, run)


def _comment(title: str, parts: Iterable[str], run: Run) -> str:
    foot = f"<sub><code>{run.sha[:7]}</code>까지 본 결과. 고쳐 올리면 이 댓글이 바뀝니다.</sub>"
    return "\n\n".join([MARK, f"**브리핑 검사: {title}**", *parts, foot]) + "\n"


def count_levels(findings: Iterable[Finding]) -> str:
    """「오류 2, 경고 1」, or that there is nothing to mend."""
    levels = [finding.level for finding in findings]
    counts = [f"{word} {levels.count(key)}" for key, word in LEVELS.items() if key in levels]
    return ", ".join(counts) or "고칠 곳 없음"


def _rows(findings: tuple[Finding, ...], run: Run) -> Iterator[str]:
    """The rows of the table, errors first, as many as a comment holds."""
    worst = sorted(findings, key=lambda finding: list(LEVELS).index(finding.level))
    room = TABLE_LIMIT
    for finding in worst[:SHOWN_PROBLEMS]:
        row = _row(finding, run)
        room -= len(row)
        if room < 0:
            return
        yield row


def _row(finding: Finding, run: Run) -> str:
    place = code(f"{finding.path}:{finding.line}")
    if SAFE_PATH.fullmatch(finding.path):
        link = f"/{run.head_repository}/blob/{run.sha}/{finding.path}#L{finding.line}"
        place = f'<a href="https://github.com{html.escape(quote(link, safe="/#"))}">{place}</a>'
    manual = f"https://github.com/{run.repository}/blob/main/docs/rules/{finding.code}.md"
    rule = f'<a href="{html.escape(manual)}">{code(finding.code)}</a>'
    says = code(finding.message) + (f"<br>→ {code(finding.hint)}" if finding.hint else "")
    return f"<tr><td>{place}</td><td>{LEVELS[finding.level]} {rule}<br>{says}</td></tr>"


def code(text: str) -> str:
    """Return a stranger's text as one line inside `<code>`, without characters nobody sees."""
    seen = "".join(character if character.isprintable() else " " for character in text)
    short = seen if len(seen) <= SHOWN_TEXT else seen[:SHOWN_TEXT] + "…"
    return f"<code>{html.escape(short)}</code>"


def find_own(comments: Iterable[Mapping[str, Any]], author: str) -> Mapping[str, Any] | None:
    """The comment written here before; one by anybody else is theirs, whatever it begins with."""
    for comment in comments:
        if comment["user"]["login"] == author and comment["body"].startswith(MARK):
            return comment
    return None
