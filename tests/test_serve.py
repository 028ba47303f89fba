"""A real `mkdocs serve`: a broken file neither stops it nor hides the rest; mending clears it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

INVENTED = Path(__file__).parent / "library"
CONFIG = """\
site_name: 지어낸 브리핑
theme: {name: mkdocs}
markdown_extensions: [attr_list]
plugins: [briefing]
"""
PATIENCE = 60  # seconds; a rebuild takes less than one on a quiet machine


class Server:
    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = (root.parent / "log.txt").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )

    def page(self, address: str) -> str:
        url = f"http://127.0.0.1:{self.port}/{address}"
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))

    def wait(self, address: str, words: str, *, there: bool = True) -> str:
        """The page, once these words are on it (or gone from it)."""
        until, page = time.monotonic() + PATIENCE, ""
        while time.monotonic() < until:
            assert self.process.poll() is None, (self.root.parent / "log.txt").read_text("utf-8")
            try:
                page = self.page(address)
            except (OSError, urllib.error.URLError):
                page = ""
            if page and (words in page) == there:
                return page
            time.sleep(0.2)
        log = (self.root.parent / "log.txt").read_text("utf-8")
        raise AssertionError(f"「{words}」 there={there}\n{log[-3000:]}")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = tmp_path_factory.mktemp("serve") / "root"
    shutil.copytree(INVENTED, root)
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text("# 소개\n\n손으로 쓴 글\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    server = Server(root)
    try:
        server.wait("", "가나전자, 누리 3 공개")
        yield server
    finally:
        server.stop()


YAML = "briefings/2026-03-gana-nuri-3.yaml"
SEED = "seeds/2026-03-gana-nuri-3.txt"
HOME, OTHER = "", "briefings/2026-02-raon-n2/"


@pytest.mark.parametrize(
    ("path", "broken", "told"),
    [
        (YAML, b"format: 1\ntitle: [\n", "2026-03-gana-nuri-3.yaml"),
        (YAML, "format: 1\ntitle: 가나전자\n".encode("cp949"), "yaml-encoding"),
        (YAML, b"", "2026-03-gana-nuri-3.yaml"),
        (SEED, "가나전자는 다른 말을 했다.\n".encode(), "quote-in-article"),
        (SEED, bytes(range(256)), "2026-03-gana-nuri-3.txt"),
        ("briefings/registry/companies/gana.yaml", b"name: [", "gana.yaml"),
    ],
    ids=["syntax", "cp949", "empty", "other-article", "bytes", "name"],
)
def test_a_broken_file_is_told_on_top_and_the_rest_stays(
    path: str, broken: bytes, told: str, server: Server
) -> None:
    file = server.root / path
    good = file.read_bytes()
    file.write_bytes(broken)
    try:
        page = server.wait(HOME, told)
        assert "고칠 곳" in page
        assert "라온반도체" in server.page(OTHER)
    finally:
        file.write_bytes(good)
    server.wait(HOME, "고칠 곳", there=False)
    assert "가나전자, 누리 3 공개" in server.page("briefings/2026-03-gana-nuri-3/")


def test_a_missing_article_is_told_and_its_return_clears_it(server: Server) -> None:
    file = server.root / SEED
    good = file.read_bytes()
    file.unlink()
    server.wait(HOME, "seed-present")
    file.write_bytes(good)
    server.wait(HOME, "고칠 곳", there=False)


def test_a_hand_written_page_in_cp949_does_not_hang_the_server(server: Server) -> None:
    file = server.root / "docs/about.md"
    good = file.read_bytes()
    file.write_bytes("# 소개\n".encode("cp949"))
    server.wait("about/", "UTF-8이 아니어서 읽을 수 없습니다")
    assert "가나전자, 누리 3 공개" in server.page(HOME)
    file.write_bytes(good)
    server.wait("about/", "손으로 쓴 글")


def test_a_draft_is_served_and_a_new_sentence_appears(server: Server) -> None:
    assert "마루클라우드" in server.page("briefings/2026-03-maru-center/")
    file = server.root / "briefings/2026-03-maru-center.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("데이터센터 두 곳 더 짓는다", "남부에 두 곳 더 짓는다"), "utf-8")
    server.wait("briefings/2026-03-maru-center/", "남부에 두 곳 더 짓는다")


def test_a_project_without_any_briefing_is_served_and_the_first_one_appears(
    tmp_path: Path,
) -> None:
    root = tmp_path / "root"
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    server = Server(root)
    try:
        server.wait(HOME, "아직 실린 브리핑이 없습니다")
        for path in (SEED, YAML):
            shutil.copy(INVENTED / path, root / path)
        shutil.copytree(INVENTED / "briefings/registry", root / "briefings/registry")
        server.wait(HOME, "가나전자, 누리 3 공개")
    finally:
        server.stop()
