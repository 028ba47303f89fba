"""The rooms of the package in their order, and the table of them in docs/architecture.md.

    python3 scripts/architecture.py    # writes the table anew

A room is a module or a package of `scripts/briefing/`; it imports only from rooms above it.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "scripts" / "briefing"
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- rooms -->\n", "<!-- end of rooms -->\n"

ROOMS = (
    "problem",
    "check_cache",
    "frame",
    "problem_format",
    "kept",
    "problem_github",
    "writing",
    "edtf",
    "yaml_text",
    "yaml_tree",
    "yaml_characters",
    "yaml_scalar",
    "yaml_error",
    "yaml_mistakes",
    "yaml_mend",
    "yaml_reader",
    "yaml_recovery",
    "document",
    "korean",
    "paragraph_kind",
    "cleaning",
    "soft_wrap",
    "paragraph",
    "credits",
    "article",
    "html_encoding",
    "html_blocks",
    "page_meta",
    "page_body",
    "web_page",
    "markdown_page",
    "model",
    "structure_hint",
    "structure",
    "sound_part",
    "inputs",
    "registry",
    "names_in_article",
    "reading",
    "article_facts",
    "entry",
    "review",
    "addresses",
    "citation",
    "comparison",
    "library",
    "rules",
    "draft",
    "mending",
    "schema",
    "charts",
    "strings",
    "catalogue",
    "views",
    "pages",
    "page_html",
    "exports",
    "search",
    "reading_format",
    "build",
    "written_site",
    "plugin",
    "cli",
)


def source_of(room: str, package: Path = PACKAGE) -> Path:
    """Return the file whose docstring speaks for a room."""
    module = package / f"{room}.py"
    return module if module.exists() else package / room / "__init__.py"


def purpose(source: Path) -> str:
    """Return what a module holds: the first line of its docstring, or nothing."""
    docstring = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]


def format_table(rooms: tuple[str, ...] = ROOMS, package: Path = PACKAGE) -> str:
    """Return the rooms that are there as a Markdown table, in their order."""
    sources = {room: source_of(room, package) for room in rooms}
    rows = [
        f"| `{room}` | {purpose(source).replace('|', '&#124;')} |"
        for room, source in sources.items()
        if source.exists()
    ]
    return "\n".join(["| Room | Holds |", "|---|---|", *rows, ""])


def replace_table(page: str, table: str) -> str:
    """Return the text of the page with its table between the two marks replaced."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n{table}\n{END}{tail}"


def write_table() -> None:
    """Write the page with its table made anew."""
    page = replace_table(PAGE.read_text(encoding="utf-8"), format_table())
    PAGE.write_bytes(page.encode())


if __name__ == "__main__":
    write_table()
