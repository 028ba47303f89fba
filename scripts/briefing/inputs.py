"""The files that are read: where they stand, how they are named, and what keeps one from it."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.korean.particle import with_particle
from briefing.model import PLURALS, NameKind, is_slug
from briefing.problem import Place, Problem, Report

NAME_KINDS: tuple[NameKind, ...] = (
    "company",
    "theme",
    "product",
    "person",
    "organisation",
    "measure",
)
BRIEFINGS, SEEDS, REGISTRY = "briefings", "seeds", "briefings/registry"
NAME_FOLDERS: dict[NameKind, str] = {kind: f"{REGISTRY}/{PLURALS[kind]}" for kind in NAME_KINDS}

# Code -> what must hold; the manual (`briefing explain`) and the docs show it.
CODES: dict[str, str] = {
    "slug-form": "파일 이름은 영문 소문자와 숫자, 붙임표로만 짓습니다.",
    "file-ending": "브리핑과 이름 파일은 .yaml로, 기사는 .txt로 끝납니다.",
    "readable-file": "파일은 바로 가기(링크)가 아니라 그 자체로 있고, 읽을 권한이 있습니다.",
    "known-folder": "briefings/에는 registry/만, registry/에는 정해진 여섯 폴더만 있고, "
    "seeds/와 그 여섯 폴더 안에는 폴더가 없습니다.",
}
# Of a folder, the folders in it that are read.
_FOLDERS_IN: dict[str, tuple[str, ...]] = {
    BRIEFINGS: ("registry",),
    REGISTRY: tuple(PLURALS[kind] for kind in NAME_KINDS),
}


def input_files(root: Path, folder: str, ending: str, report: Report) -> tuple[Path, ...]:
    """The files of a folder in the order of their names; what is not read is reported."""
    return tuple(
        path
        for path in _entries(root, folder, report)
        if not _is_refused(root, path, folder, report)
        and _is_named_well(root, path, ending, report)
    )


def misplaced_names(root: Path, report: Report) -> None:
    """Report the folders and files beside the six folders of the registry: nobody reads them."""
    for path in _entries(root, REGISTRY, report):
        if path.suffix == ".yaml" and path.is_file():
            report.add(_unread(root, path, REGISTRY))
        else:
            _is_refused(root, path, REGISTRY, report)


def read_input(root: Path, path: Path, report: Report) -> bytes | None:
    """The bytes of a file; None where the system does not give them, which is reported."""
    try:
        return path.read_bytes()
    except OSError:
        report.add(_unreadable(root, path))
        return None


def _entries(root: Path, folder: str, report: Report) -> list[Path]:
    """What stands in a folder and is not hidden; nothing where there is no such folder."""
    above = [root / folder, *(root / folder).parents]
    linked = next((path for path in above[: above.index(root)] if path.is_symlink()), None)
    if linked:
        report.add(_link(root, linked))
        return []
    try:
        found = sorted((root / folder).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        report.add(_unreadable(root, root / folder))
        return []
    return [path for path in found if not path.name.startswith(".")]


def _is_refused(root: Path, path: Path, folder: str, report: Report) -> bool:
    """Whether it is no file to be read: a link could publish what lies outside the project."""
    if path.is_symlink():
        report.add(_link(root, path))
        return True
    if path.is_dir():
        if path.name not in _FOLDERS_IN.get(folder, ()):
            report.add(_unread(root, path, folder))
        return True
    return not path.is_file()


def _link(root: Path, path: Path) -> Problem:
    message = "바로 가기(심볼릭 링크)는 읽지 않습니다."
    hint = "가리키는 것을 이 자리에 복사해 넣어 주세요."
    return Problem("readable-file", "error", _place(root, path), message, hint)


def _unread(root: Path, path: Path, folder: str) -> Problem:
    name = path.relative_to(root).as_posix()
    what = f"{name}에 있는 것은" if path.is_dir() else with_particle(name, "은/는")
    message = f"{what} 읽지 않습니다."
    places = ", ".join(f"{folder}/{name}/" for name in _FOLDERS_IN.get(folder, ()))
    hint = f"파일을 {folder}/ 바로 아래로 옮겨 주세요."
    if folder == REGISTRY:
        hint = f"알맞은 폴더로 옮겨 주세요: {places}"
    return Problem("known-folder", "error", _place(root, path), message, hint)


def _unreadable(root: Path, path: Path) -> Problem:
    hint = "파일이나 폴더의 권한을 확인해 주세요."
    return Problem("readable-file", "error", _place(root, path), "읽을 권한이 없습니다.", hint)


def _is_named_well(root: Path, path: Path, ending: str, report: Report) -> bool:
    if path.suffix != ending:
        quoted = with_particle(f"「{path.name}」", "은/는")
        message = f"{quoted} 읽지 않습니다. 파일 이름이 {ending}로 끝나야 합니다."
        hint = f"파일 이름을 이렇게 바꿔 주세요: {_bare_stem(path.name, ending)}{ending}"
        report.add(Problem("file-ending", "error", _place(root, path), message, hint))
        return False
    if not is_slug(path.stem):
        message = "파일 이름은 영문 소문자와 숫자, 붙임표(-)로 2~60자이고 연도만은 안 됩니다."
        hint = _slug_hint(root, path)
        report.add(Problem("slug-form", "error", _place(root, path), message, hint))
        return False
    return True


def _place(root: Path, path: Path) -> Place:
    return Place(path.relative_to(root).as_posix())


def _bare_stem(name: str, ending: str) -> str:
    """`a` of `a.yml`, and of `a.yaml.txt`, as an editor saves what it takes for a text."""
    stem = name.rpartition(".")[0] or name
    return stem.removesuffix(ending)


def _slug_hint(root: Path, path: Path) -> str:
    """The name of the one article or briefing that has no fellow yet, else one made of this."""
    if path.parent in (root / BRIEFINGS, root / SEEDS):
        lonely = slugs_in(root, SEEDS) ^ slugs_in(root, BRIEFINGS)
        if len(lonely) == 1:
            return f"짝이 없는 파일과 같은 이름으로 바꿔 주세요: {lonely.pop()}"
    slug = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")
    return f"예: {slug if is_slug(slug) else '2026-03-gana-nuri-3'}"


def slugs_in(root: Path, folder: str) -> set[str]:
    """The slugs of the articles or of the briefings, read or not."""
    ending = ".txt" if folder == SEEDS else ".yaml"
    found = (root / folder).glob(f"*{ending}")
    return {path.stem for path in found if is_slug(path.stem)}
