"""A reader's browser over a site served as the web would: compressed, under a strict policy.

Nothing here is skipped: without a Chromium that starts, every test of this folder fails.
"""

from __future__ import annotations

import functools
import gzip
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from briefing.pages import render_problems
from briefing.problem import Place, Problem

ROOT = Path(__file__).parents[2]
INVENTED = ROOT / "tests/library"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
)
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv"}


@dataclass(frozen=True)
class Site:
    """A built site on a server: its folder and its address, which ends in a slash."""

    folder: Path
    address: str

    def page_of(self, kind: str) -> str:
        """The address of the largest page of a kind, or of a hand-written page by its path."""
        if kind == "missing":
            return f"{self.address}no-such-page/"
        found = [
            path
            for path in self.folder.rglob("index.html")
            if f'data-kind="{kind}"' in path.read_text(encoding="utf-8")
        ]
        if not found and (self.folder / kind / "index.html").is_file():
            return f"{self.address}{kind}/"
        assert found, f"지어낸 자료에 {kind} 페이지가 없습니다"
        largest = max(found, key=lambda path: path.stat().st_size)
        where = largest.parent.relative_to(self.folder).as_posix()
        return self.address if where == "." else f"{self.address}{where}/"


class Handler(SimpleHTTPRequestHandler):
    """Files with gzip, the policy, nothing cached, and the site's own page for what is missing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{self.path}/")
            self.end_headers()
            return
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        path = path if path.is_file() else Path(self.directory) / "404.html"
        data = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        if path.suffix in COMPRESSED:
            data = gzip.compress(data, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], Site]]:
    """Put a folder on a server of its own until the tests end."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> Site:
        server = ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Handler, directory=str(folder))
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return Site(folder, f"http://127.0.0.1:{server.server_port}/")

    yield start
    for server in servers:
        server.shutdown()


def build(root: Path, folder: Path) -> None:
    """`mkdocs build --strict` of a project into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Site]) -> Site:
    """The invented library, with the states a page must bear, in the published site's clothes."""
    root = tmp_path_factory.mktemp("invented")
    shutil.copytree(INVENTED, root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs", root / "docs")
    config = f"{published_config()}\nsite_url: https://briefing.example/\n"
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    for path, text in odd_states().items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    folder = root / "built"
    build(root, folder)
    add_problems(folder, root)
    return serve(folder)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Site]) -> Site:
    """The site as it is published."""
    root = tmp_path_factory.mktemp("real")
    for name in ("briefings", "seeds", "docs"):
        shutil.copytree(ROOT / name, root / name)
    (root / "mkdocs.yml").write_text(published_config(), encoding="utf-8")
    folder = root / "built"
    build(root, folder)
    return serve(folder)


def published_config() -> str:
    """The published site's configuration, fit for a copy that stands elsewhere."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    theme = (ROOT / "scripts/briefing/theme").as_posix()
    return config.replace("custom_dir: scripts/briefing/theme", f"custom_dir: {theme}")


def odd_states() -> dict[str, str]:
    """Files of the invented library that would be tedious by hand: all of it is made up."""
    files: dict[str, str] = {}
    title = "지어낸 제목이 몹시 길어서 " * 8 + "여든 음절을 넘기는 브리핑"
    files |= briefing_files(
        "2026-04-long-title",
        title=title,
        body=["아무 회사도 나오지 않는 지어낸 기사다. 수치도 말도 없다."],
        items="summary:\n  - text: 회사가 나오지 않는 문장이다.\n    themes: [공개 모델]\n"
        "    evidence: 아무 회사도 나오지 않는 지어낸 기사다\n",
    )
    products = [f"마흔 {number}호" for number in range(1, 41)]
    for number, product in enumerate(products, start=1):
        path = f"briefings/registry/products/forty-{number}.yaml"
        files[path] = f"name: {product}\ncompany: 마흔전자\n"
    # A name longer than a phone is wide, on its own page, as a chip and in a filter.
    unbroken = "온새미로가람누리" * 7
    files["briefings/registry/companies/forty.yaml"] = (
        f"name: 마흔전자\naliases: [四十電子, {unbroken}라고도]\n"
    )
    files["briefings/registry/products/unbroken.yaml"] = f"name: {unbroken}\ncompany: 마흔전자\n"
    files["briefings/registry/themes/unbroken.yaml"] = f"name: {unbroken}주제\n"
    files["briefings/registry/measures/unbroken.yaml"] = f"name: {unbroken}수\n"
    products.append(unbroken)
    names = ", ".join(products)
    files |= briefing_files(
        "2026-04-forty",
        title="마흔전자, 제품 마흔 가지를 한꺼번에 내놓아",
        body=[f"마흔전자는 {names}를 내놓았다. 모두 제품 마흔 가지다."],
        items=f"summary:\n  - text: 제품 마흔 가지가 나왔다.\n    about: [마흔전자, {names}]\n"
        f"    themes: [{unbroken}주제]\n"
        "    evidence: 모두 제품 마흔 가지다\n"
        f"figures:\n  - what: {unbroken}수\n    about: [{unbroken}]\n    value: 마흔 가지다\n"
        "    evidence: 모두 제품 마흔 가지다\n",
    )
    files["briefings/registry/organisations/office.yaml"] = (
        "name: 지어낸부\nmeans: 지어낸 나라의 관청.\n"
    )
    files |= briefing_files(
        "2026-04-office",
        title="지어낸부, 공개 모델에 지원",
        body=["지어낸부는 공개 모델에 500억 원을 지원한다고 밝혔다."],
        items="summary:\n  - text: 지어낸부가 500억 원을 지원한다.\n    about: [지어낸부]\n"
        "    said_by: 지어낸부\n    evidence: 공개 모델에 500억 원을 지원한다고\n",
    )
    for month in range(1, 13):
        users = 80 + 11 * month
        said = f"지난달 누리 앱의 월간 활성 이용자는 {users}만 명을 넘어섰다"
        plan = f"{month}월 안에 누리 앱의 새 판을 낼 계획이다"
        files |= briefing_files(
            f"2025-{month:02}-nuri-app",
            title=f"누리 앱 이용자 {users}만 명 넘어",
            body=[f"{said}. 가나전자는 {plan}."],
            published=f"2025-{month:02}-20",
            items=f"summary:\n  - text: 누리 앱의 이용자가 {users}만 명을 넘었다.\n"
            f"    about: [누리 앱]\n    themes: [공개 모델]\n    evidence: {said}\n"
            f"figures:\n  - what: 월간 활성 이용자\n    about: [누리 앱]\n"
            f"    value: {users}만 명을 넘어섰다\n"
            f"    when: {2025 if month > 1 else 2024}-{(month - 2) % 12 + 1:02}\n"
            f"    evidence: {said}\n"
            f"outlook:\n  - by: 2025-{month:02}\n    what: 누리 앱의 새 판\n"
            f"    about: [누리 앱]\n    evidence: {plan}\n",
        )
    return files


def briefing_files(
    slug: str, *, title: str, body: list[str], items: str, published: str = "2026-04-02"
) -> dict[str, str]:
    """A made-up article and its briefing."""
    article = "\n\n".join(["[예시신문] 지어낸 기사", *body]) + "\n"
    head = f"format: 1\ntitle: {title}\nsource:\n  publisher: 예시신문\n  published: {published}\n"
    return {
        f"seeds/{slug}.txt": article,
        f"briefings/{slug}.yaml": f"{head}{items}added: {published}\n",
    }


def add_problems(folder: Path, root: Path) -> None:
    """A page with the problems on top, as the server shows them."""
    place = Place("briefings/2026-03-gana-nuri-3.yaml", 11, 5)
    problems = [
        Problem(
            "known-name", "error", place, "모르는 이름입니다: 가나전쟈", hint="가나전자인가요?"
        ),
        Problem("seed-unchanged", "warning", place, "기사가 바뀌었습니다"),
    ]
    html = (folder / "about/index.html").read_text(encoding="utf-8")
    start = html.index(">", html.index('<article class="md-content__inner')) + 1
    (folder / "problems").mkdir()
    (folder / "problems/index.html").write_text(
        html[:start] + render_problems(problems, root) + html[start:], encoding="utf-8"
    )


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open an address in a new context; at the end nothing may have gone wrong or abroad."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def listen(page: Page, address: str) -> None:
        host = "/".join(address.split("/")[:3]) + "/"
        expected = "no-such-page" in address

        def on_console(message: ConsoleMessage) -> None:
            if message.type == "error" and not expected:
                faults.append(f"console: {message.text}")

        page.on("console", on_console)
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((host, "data:", "blob:"))
                else faults.append(f"abroad: {request.url}")
            ),
        )

    def open_one(
        address: str,
        *,
        width: int = 1280,
        height: int = 800,
        script: bool = True,
        **options: Any,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            locale="ko-KR",
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        listen(page, address)
        page.goto(address)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not faults
