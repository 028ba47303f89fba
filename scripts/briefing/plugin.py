"""The only room that knows MkDocs: hands it the pages, tells it the problems, swaps the site."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from briefing.build import Build, build
from briefing.kept import Kept
from briefing.page_html import page_html
from briefing.pages import render_problems
from briefing.problem import Problem
from briefing.problem_format import count_words

log = get_plugin_logger("briefing")
_WATCHED = ("briefings", "seeds")


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs does not annotate it
    """The plugin has no options."""


class ReadyPage(Page):
    """One of our pages: its HTML is ready, so that no Markdown parser has to run over it."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the article, its contents and its anchors as they are."""
        del config, files
        made = page_html(self.markdown or "")
        self.content = made.html
        headings = [AnchorLink(one.words, one.id, one.level) for one in made.headings]
        self.toc = TableOfContents(headings)
        self.present_anchor_ids = set(made.anchors)


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """`plugins: [briefing]` in mkdocs.yml; it has no options."""

    def __init__(self) -> None:
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._site: Path | None = None
        self._build: Build | None = None
        self._problems_html = ""
        # MkDocs keeps a plugin with on_startup between the builds of its server.
        self._kept = Kept()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is the server, which never stops at a mistake."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build beside the last good site, which stays until the new one is whole."""
        root = _root(config)
        config.watch.extend(str(root / folder) for folder in _WATCHED)
        if self._command != "serve":
            self._site = Path(config.site_dir)
            _restore(self._site)
            config.site_dir = str(_beside(self._site, "new"))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read, check and render everything before MkDocs touches a file."""
        serving = self._command == "serve"
        self._build = build(
            _root(config),
            with_drafts=serving,
            site_url=config.site_url or None,
            kept=self._kept if serving else None,
        )
        problems = self._build.report.problems
        self._problems_html = render_problems(problems, _root(config)) if serving else ""
        for problem in problems:
            log.log(_log_level(problem), _log_line(problem))
        if config.strict and not serving and self._build.report.has_errors:
            raise Abort(
                f"브리핑에 고칠 곳이 있어 사이트를 만들지 않았습니다: {count_words(problems)}"
            )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and data file, none of which is on disk."""
        assert self._build is not None
        for file in _linked(files, config):
            files.remove(file)
            message = f"docs/{file.src_uri}는 심볼릭 링크여서 싣지 않습니다."
            log.warning(f"{message} → 파일 자체를 넣거나 지워 주세요.")
        for file in files.documentation_pages():
            _decode(file)
        for page in self._build.pages:
            file = File.generated(config, page.path, content=page.markdown)
            # 「고치기」 leads to the YAML that the page is made from.
            file.edit_uri = _from_docs(config, page.origin) if page.origin else None
            _add(files, file)
        for export in self._build.exports:
            _add(files, File.generated(config, export.path, content=export.data))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Every page object is there now; ours need no parser."""
        assert self._build is not None
        for made in self._build.pages:
            file = files.get_file_from_path(made.path)
            if file is not None and isinstance(file.page, Page):
                file.page.__class__ = ReadyPage
        for file in files.documentation_pages():
            if file.page is not None and self._build.library.day:
                # MkDocs takes the clock's: the same files gave another sitemap each day.
                file.page.update_date = self._build.library.day
        self._build = None  # the files hold it all now
        return nav

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Name no page in the sitemap that only leads to another."""
        if template_name == "sitemap.xml":
            context["pages"] = [
                file for file in context["pages"] if file.page and "redirect" not in file.page.meta
            ]
        return context

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Under the server, what is wrong stands on top of every page."""
        if isinstance(page, ReadyPage):
            # Of ten thousand briefings one copy is enough: the HTML, no longer its Markdown.
            page.markdown = None
            page.file.content_string = ""
        return self._problems_html + html

    @event_priority(-100)  # after every plugin that writes into the new site
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the new site in the place of the old one, unless `--strict` is about to refuse it."""
        if self._site is None:
            return
        new, config.site_dir = Path(config.site_dir), str(self._site)
        if config.strict and _has_warnings():
            shutil.rmtree(new)
            return
        old = _beside(self._site, "old")
        shutil.rmtree(old, ignore_errors=True)
        if self._site.exists():
            self._site.rename(old)
        new.rename(self._site)
        shutil.rmtree(old, ignore_errors=True)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Make the folders that are watched: git keeps no empty ones, and the server would die."""
        for folder in _WATCHED:
            (_root(config) / folder).mkdir(exist_ok=True)
        return server

    def on_build_error(self, error: Exception) -> None:
        """Leave nothing half-made; the last good site was not touched."""
        if self._site is not None:
            shutil.rmtree(_beside(self._site, "new"), ignore_errors=True)


def _linked(files: Files, config: MkDocsConfig) -> list[File]:
    """What stands in docs/ by a symbolic link: it would publish anything it points at."""
    docs = Path(config.docs_dir)
    found = []
    for file in files:
        path = Path(file.src_uri)
        # The folder of all pages itself may be a link.
        parts = (path, *path.parents[:-1]) if file.src_dir == config.docs_dir else ()
        if any((docs / part).is_symlink() for part in parts):
            found.append(file)
    return found


def _decode(file: File) -> None:
    """Put a word in the place of a hand-written page that is no UTF-8.

    MkDocs would stop at it, and its server would hang until the file is gone.
    """
    try:
        _ = file.content_string
    except UnicodeDecodeError as error:
        at = error.start
        message = f"docs/{file.src_uri}는 UTF-8이 아니어서 읽을 수 없습니다({at}번째 바이트)."
        log.warning(f"{message} → UTF-8로 바꾸어 저장해 주세요.")
        file.content_string = f"# 읽을 수 없는 파일\n\n{message} UTF-8로 바꾸어 저장해 주세요.\n"


def _from_docs(config: MkDocsConfig, path: str) -> str:
    return Path(os.path.relpath(_root(config) / path, config.docs_dir)).as_posix()


def _add(files: Files, file: File) -> None:
    """Add a file of ours; one of the same name in docs/ (a committed schema) gives way to it."""
    there = files.get_file_from_path(file.src_uri)
    if there is not None:
        files.remove(there)
    files.append(file)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _beside(site: Path, state: str) -> Path:
    return site.parent / f".{site.name}-{state}"


def _restore(site: Path) -> None:
    """Put back the old site that an interrupted run had moved away, and drop a half-made one."""
    old = _beside(site, "old")
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(_beside(site, "new"), ignore_errors=True)


def _log_level(problem: Problem) -> int:
    """Only errors are MkDocs warnings, which `--strict` stops on."""
    return logging.WARNING if problem.level == "error" else logging.INFO


def _log_line(problem: Problem) -> str:
    hint = f" → {problem.hint}" if problem.hint else ""
    return f"{problem.place} {problem.code}: {problem.message}{hint}"


def _has_warnings() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)
