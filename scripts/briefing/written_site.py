"""The build on disk: its pages and data, and a mkdocs.yml that needs no plugin of ours."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from briefing.build import Build

CONFIG, DOCS, THEME = "mkdocs.yml", "docs", "theme"
# What we wrote last time, file by file; by it we know our own again.
MARKER = ".briefing.json"
_NEW, _OLD = ".briefing-new", ".briefing-old"
_PLUGIN = "briefing"
# Settings that speak of the project's own files.
_LEFT_OUT = ("hooks", "watch", "edit_uri", "edit_uri_template")


class Refusal(Exception):
    """Why nothing was written: what stands in the way, and the mend."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def written_files(root: Path, build: Build) -> dict[str, bytes]:
    """Every file of the written site by its path: pages and data beside what is copied."""
    node = _settings(root)
    files = {
        CONFIG: engine_config(node).encode(),
        **_copied(root / (_setting(node, "docs_dir") or DOCS), DOCS),
    }
    custom = _setting(_child(node, "theme"), "custom_dir")
    if custom:
        files |= _copied(root / custom, THEME)
    files |= {f"{DOCS}/{page.path}": page.markdown.encode() for page in build.pages}
    files |= {f"{DOCS}/{export.path}": export.data for export in build.exports}
    return files


def site_url(root: Path) -> str | None:
    """Where the site will stand, as mkdocs.yml says; `!ENV` is read as MkDocs reads it."""
    value = _child(_settings(root), "site_url")
    if value is None or value.tag != "!ENV":
        return str(value.value) or None if isinstance(value, yaml.ScalarNode) else None
    names = [part.value for part in value.value] if isinstance(value.value, list) else [value.value]
    *names, default = names if len(names) > 1 else [*names, ""]
    return next((os.environ[name] for name in names if name in os.environ), default) or None


def _settings(root: Path) -> yaml.MappingNode:
    try:
        text = (root / CONFIG).read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (UnicodeDecodeError, yaml.YAMLError):
        node = None
    if not isinstance(node, yaml.MappingNode):
        raise Refusal(f"{CONFIG}을 읽을 수 없습니다.", "UTF-8로 쓴 설정 파일이어야 합니다.")
    return node


def engine_config(node: yaml.MappingNode) -> str:
    """The project's mkdocs.yml without our plugin, its folders beside it.

    Edited as nodes, so that what is no plain data (`!ENV`) stays as it is written.
    """
    changed = {"docs_dir": DOCS, "site_dir": "site"}
    pairs = [
        (key, _without_plugin(value) if key.value == "plugins" else _theme(key, value))
        for key, value in node.value
        if key.value not in _LEFT_OUT and key.value not in changed
    ]
    pairs += [(_text(key), _text(value)) for key, value in changed.items()]
    # No page of ours stands in a repository as Markdown.
    pairs.append((_text("edit_uri"), yaml.ScalarNode("tag:yaml.org,2002:str", "", style="'")))
    settings = yaml.MappingNode(node.tag, pairs, flow_style=False)
    text: str = yaml.serialize(settings, allow_unicode=True, width=100, Dumper=yaml.SafeDumper)
    return text


def _theme(key: yaml.Node, value: yaml.Node) -> yaml.Node:
    if key.value != "theme" or not isinstance(value, yaml.MappingNode):
        return value
    pairs = [
        (name, _text(THEME) if name.value == "custom_dir" else setting)
        for name, setting in value.value
    ]
    return yaml.MappingNode(value.tag, pairs, flow_style=False)


def _without_plugin(plugins: yaml.Node) -> yaml.Node:
    if isinstance(plugins, yaml.MappingNode):
        kept = [(name, options) for name, options in plugins.value if name.value != _PLUGIN]
        return yaml.MappingNode(plugins.tag, kept, flow_style=False)
    if not isinstance(plugins, yaml.SequenceNode):
        return plugins
    named = [(_plugin_name(plugin), plugin) for plugin in plugins.value]
    kept_plugins = [plugin for name, plugin in named if name != _PLUGIN]
    return yaml.SequenceNode(plugins.tag, kept_plugins, flow_style=not kept_plugins)


def _plugin_name(plugin: yaml.Node) -> str | None:
    if isinstance(plugin, yaml.MappingNode) and plugin.value:
        return str(plugin.value[0][0].value)
    return str(plugin.value) if isinstance(plugin, yaml.ScalarNode) else None


def _text(value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", value)


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _setting(node: yaml.Node | None, key: str) -> str | None:
    value = _child(node, key)
    return str(value.value) if isinstance(value, yaml.ScalarNode) else None


def _copied(folder: Path, below: str) -> dict[str, bytes]:
    """The files of a folder; a symbolic link is passed over, it could publish anything."""
    return {
        f"{below}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(one.is_symlink() for one in (path, *path.parents))
    }


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put the files into a folder: all of them or none, and nothing over what is not ours.

    Raises Refusal where the folder holds something that we did not write, and OSError.
    """
    for foreign in _foreign(folder):
        raise Refusal(
            f"「{folder}」에 이 명령이 쓰지 않은 것이 있습니다: {foreign}",
            "빈 폴더를 적거나, 그 파일을 옮긴 뒤 다시 해 주세요.",
        )
    new, old = folder / _NEW, folder / _OLD
    shutil.rmtree(new, ignore_errors=True)
    try:
        for path, data in {**files, MARKER: _marker(files)}.items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        _swap(folder, new, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _marker(files: Mapping[str, bytes]) -> bytes:
    written = {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())}
    return (json.dumps({"files": written}, ensure_ascii=False, indent=1) + "\n").encode()


def _swap(folder: Path, new: Path, old: Path) -> None:
    """Move the old parts aside and the new ones in; on a failure put the old ones back."""
    shutil.rmtree(old, ignore_errors=True)
    old.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for part in (MARKER, CONFIG, DOCS, THEME):
            if (folder / part).exists():
                moved.append(((folder / part).rename(old / part), folder / part))
            if (new / part).exists():
                moved.append(((new / part).rename(folder / part), new / part))
    except OSError:
        for here, there in reversed(moved):
            here.rename(there)
        raise


def _foreign(folder: Path) -> Iterator[str]:
    """What stands in the folder and is not as we wrote it, by its path."""
    if not folder.exists():
        return
    if not folder.is_dir():
        yield folder.name
        return
    ours = _ours(folder)
    if ours is None:
        # Anything at all in a folder that we never wrote to.
        yield from sorted(path.name for path in folder.iterdir())
        return
    for part in (CONFIG, DOCS, THEME):
        for path in sorted([folder / part, *(folder / part).rglob("*")]):
            name = path.relative_to(folder).as_posix()
            if path.is_symlink() or (path.is_file() and ours.get(name) != _sha256(path)):
                yield name


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _ours(folder: Path) -> Mapping[str, str] | None:
    """The files we wrote last time with their sha256; None when this folder is not ours."""
    try:
        written = json.loads((folder / MARKER).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return written if isinstance(written, dict) else None
