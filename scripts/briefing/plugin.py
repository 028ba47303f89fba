"""The only room that knows MkDocs: hands it the pages, tells it the problems, swaps the site."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from briefing.build import Build, build
from briefing.pages import render_problems
from briefing.problem import Problem
from briefing.problem_format import count_words

log = get_plugin_logger("briefing")
_WATCHED = ("briefings", "seeds")


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs does not annotate it
    """The plugin has no options."""


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """`plugins: [briefing]` in mkdocs.yml; it has no options."""

    def __init__(self) -> None:
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._site: Path | None = None
        self._build: Build | None = None
        self._problems_html = ""

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
        self._build = build(_root(config), with_drafts=serving, site_url=config.site_url or None)
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
        for page in self._build.pages:
            files.append(File.generated(config, page.path, content=page.markdown))
        for export in self._build.exports:
            # docs/schema/ is what editors read; the site gets the same files with its data.
            if written := files.get_file_from_path(export.path):
                files.remove(written)
            files.append(File.generated(config, export.path, content=export.data))
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Under the server, what is wrong stands on top of every page."""
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

    def on_build_error(self, error: Exception) -> None:
        """Leave nothing half-made; the last good site was not touched."""
        if self._site is not None:
            shutil.rmtree(_beside(self._site, "new"), ignore_errors=True)


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
