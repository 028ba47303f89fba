"""The order of the rooms: who imports whom, who knows MkDocs, who speaks to the person."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import architecture
from architecture import PACKAGE, PAGE, ROOMS

KNOWS_MKDOCS = "plugin"
SPEAKS = "cli"
SPEAKING_CALLS = {"print", "exit", "quit", "SystemExit", "sys.exit", "os._exit"} | {
    f"click.{name}" for name in ("echo", "secho", "style", "confirm", "prompt")
}
SPEAKING_STREAMS = {"sys.stdout", "sys.stderr"}


def room_of(path: Path, package: Path) -> str:
    return path.relative_to(package).parts[0].removesuffix(".py")


def imported_modules(tree: ast.AST, path: Path, package: Path) -> Iterator[tuple[int, str]]:
    """Every module an `import` anywhere in the file may mean, by its full name, with the line."""
    here = ["briefing", *path.relative_to(package).parent.parts]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def spoken(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in SPEAKING_CALLS:
            yield node.lineno, ast.unparse(node.func)
        elif isinstance(node, ast.Raise) and node.exc and ast.unparse(node.exc) == "SystemExit":
            yield node.lineno, "SystemExit"
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in SPEAKING_STREAMS:
            yield node.lineno, ast.unparse(node)


def broken_order(package: Path, rooms: tuple[str, ...]) -> list[str]:
    """Every import, MkDocs name and spoken word that stands in the wrong room."""
    found = []
    for path in sorted(package.rglob("*.py")):
        room, tree = room_of(path, package), ast.parse(path.read_text(encoding="utf-8"))
        if room == "__init__":
            room = "the package itself"
        elif room not in rooms:
            found.append(f"{room}: put it into ROOMS in scripts/architecture.py, where it belongs")
            continue
        allowed = rooms[: rooms.index(room) + 1] if room in rooms else ()
        place = path.relative_to(package).as_posix()
        for line, name in imported_modules(tree, path, package):
            first, _, rest = name.partition(".")
            target = rest.partition(".")[0]
            if first == "mkdocs" and room != KNOWS_MKDOCS:
                found.append(f"{place}:{line}: only {KNOWS_MKDOCS} knows MkDocs")
            if first == "briefing" and target in rooms and target not in allowed:
                found.append(f"{place}:{line}: {room} stands above {target} and may not import it")
        if room != SPEAKS:
            found += [f"{place}:{line}: only {SPEAKS} may {name}" for line, name in spoken(tree)]
    return found


def test_every_room_imports_only_from_rooms_above_it() -> None:
    assert broken_order(PACKAGE, ROOMS) == []


def test_every_room_of_the_order_is_there() -> None:
    assert [room for room in ROOMS if not architecture.source_of(room).exists()] == []


@pytest.mark.parametrize(
    ("file", "source", "told"),
    [
        ("upper.py", "from briefing.lower import x", "upper.py:1: upper stands above lower"),
        ("upper.py", "from briefing import lower", "upper.py:1: upper stands above lower"),
        ("upper.py", "import briefing.lower.x", "upper.py:1: upper stands above lower"),
        ("upper.py", "def f():\n    from . import lower", "upper.py:2: upper stands above lower"),
        ("package/a.py", "from ..lower import x", "package/a.py:1: package stands above lower"),
        ("__init__.py", "from briefing.upper import x", "__init__.py:1: the package itself stands"),
        ("lower.py", "import mkdocs.config", "lower.py:1: only plugin knows MkDocs"),
        ("lower.py", "from mkdocs import x", "lower.py:1: only plugin knows MkDocs"),
        ("lower.py", "print(1)", "lower.py:1: only cli may print"),
        ("lower.py", "import sys\nsys.exit(1)", "lower.py:2: only cli may sys.exit"),
        ("lower.py", "raise SystemExit", "lower.py:1: only cli may SystemExit"),
        ("lower.py", "import sys\nsys.stderr.write('')", "lower.py:2: only cli may sys.stderr"),
        ("new.py", "", "new: put it into ROOMS in scripts/architecture.py"),
    ],
)
def test_a_broken_order_is_told(tmp_path: Path, file: str, source: str, told: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(source)
    [problem] = broken_order(tmp_path, ("upper", "package", "lower", "plugin", "cli"))
    assert problem.startswith(told)


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("lower.py", "from briefing.upper import x\nimport sys\nsys.version"),
        ("package/a.py", "from . import b\nfrom .b import c\nfrom briefing.package.b import d"),
        ("plugin.py", "from mkdocs.plugins import BasePlugin"),
        ("cli.py", "import sys\nprint(1, file=sys.stderr)\nsys.exit(0)"),
    ],
)
def test_what_the_order_allows(tmp_path: Path, file: str, source: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(source)
    assert broken_order(tmp_path, ("upper", "package", "lower", "plugin", "cli")) == []


def test_the_table_of_rooms_is_that_of_the_docstrings() -> None:
    page = PAGE.read_text(encoding="utf-8")
    anew = architecture.replace_table(page, architecture.format_table())
    assert page == anew, "run: python3 scripts/architecture.py"


def test_every_room_says_what_it_holds() -> None:
    sources = [path for path in map(architecture.source_of, ROOMS) if path.exists()]
    assert [path.name for path in sources if not architecture.purpose(path)] == []


def test_a_row_holds_the_first_line_of_a_module_or_package(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text('"""A | B.\n\nMore."""')
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "__init__.py").write_text('"""Two."""')
    table = architecture.format_table(("one", "two"), tmp_path)
    assert table == "| Room | Holds |\n|---|---|\n| `one` | A &#124; B. |\n| `two` | Two. |\n"
