"""The parts of docs/ that are made from the code: rules, commands, fields, pages and data.

    .venv/bin/python scripts/manual.py    # writes them anew

A test compares them with the code, so that the manual cannot say what no longer holds.
"""

from __future__ import annotations

from pathlib import Path

import manual_rules
import manual_tables

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
BEGIN, END = "<!-- made by scripts/manual.py -->\n", "<!-- end -->\n"
# Pages written by hand around one part that is made.
PARTS = {"format.md": manual_tables.render_fields, "site.md": manual_tables.render_contents}


def render_manual(docs: Path = DOCS) -> dict[str, str]:
    """Return every page that is made, whole or in part, by its path below docs/."""
    pages = manual_rules.render_pages()
    pages["commands.md"] = manual_tables.render_commands()
    for name, render in PARTS.items():
        pages[name] = replace_part((docs / name).read_text(encoding="utf-8"), render())
    return pages


def replace_part(page: str, part: str) -> str:
    """Return a page with what stands between the two marks replaced."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n{part}\n{END}{tail}"


def write_manual(docs: Path = DOCS) -> None:
    """Write every page anew, and remove those of rules that are no more."""
    pages = render_manual(docs)
    (docs / "rules").mkdir(exist_ok=True)
    for path in (docs / "rules").glob("*.md"):
        if f"rules/{path.name}" not in pages:
            path.unlink()
    for name, text in pages.items():
        (docs / name).write_bytes(text.encode())


if __name__ == "__main__":
    write_manual()
