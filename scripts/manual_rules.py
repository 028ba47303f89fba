"""A page of the manual for every rule: what must hold, an example of each, and what `check` says.

What is shown of `check` is what it really says: every wrong example is put into the annotated
briefing of the invented library, which is then checked.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from briefing import article, document, library, structure
from briefing.library import Library
from briefing.problem import Report
from briefing.problem_format import LEVEL_WORDS, format_text
from briefing.rules import ENTRY_RULES, LIBRARY_RULES, check_library
from briefing.rules.says import CodeManual, manuals
from manual_mistakes import MISTAKES

INVENTED = Path(__file__).resolve().parent.parent / "tests" / "library"
BRIEFING = "briefings/2026-03-gana-nuri-3.yaml"
SHOWN = 1  # problems shown of one example; the rest would say the same again

GROUPS: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    ("structure", "파일의 꼴", structure.CODES),
    ("names", "파일의 이름과 자리", library.CODES),
    ("article", "기사 파일", article.CODES),
    ("yaml", "YAML 쓰는 법", document.CODES),
)


def list_rules() -> Iterator[tuple[str, str, tuple[CodeManual, ...]]]:
    """Every code in the order of the manual, in groups of an id, a title and the rules."""
    every = {code: _with_mistake(manual) for code, manual in manuals().items()}
    own = [rule.CODE for rule in (*ENTRY_RULES, *LIBRARY_RULES)]
    yield "content", "기사와 맞는가", tuple(every[code] for code in own)
    for group, title, codes in GROUPS:
        yield group, title, tuple(every[code] for code in codes)


def _with_mistake(manual: CodeManual) -> CodeManual:
    """The manual `explain` shows, with a mistake of a whole file where it has no example."""
    mistake = MISTAKES.get(manual.code)
    return replace(manual, fails=(mistake,)) if mistake and not manual.fails else manual


def first_sentence(manual: CodeManual) -> str:
    """What must hold, in one sentence."""
    return re.split(r"(?<=\.) ", manual.says, maxsplit=1)[0]


def levels_of(manual: CodeManual) -> str:
    """How bad the examples are: 「오류」, 「경고·귀띔」; nothing where there are none."""
    answers = [told(manual.code, example).partition(" ")[2] for example in manual.fails]
    found = {answer.partition(" ")[0] for answer in answers}
    return "·".join(word for word in LEVEL_WORDS.values() if word in found)


def render_pages() -> dict[str, str]:
    """Return the Markdown of every page by its path below docs/."""
    groups = list(list_rules())
    pages = {f"rules/{rule.code}.md": _page(rule) for _, _, rules in groups for rule in rules}
    return {"rules/index.md": _index(groups), **pages}


def _index(groups: list[tuple[str, str, tuple[CodeManual, ...]]]) -> str:
    parts = [
        "---\ntitle: 규칙\ndescription: briefing check가 살피는 것 모두\n---\n",
        "# 규칙\n",
        "`briefing check`가 살피는 것 모두입니다. 오류가 하나라도 있으면 사이트를 만들지 않고,"
        " 경고와 귀띔은 알려만 줍니다. 초고(`status: draft`)에서는 한 단계씩 가벼워집니다.\n",
        "명령줄에서는 `briefing explain 규칙`이 같은 설명을 보여 줍니다.\n",
    ]
    for group, title, rules in groups:
        rows = [
            f"| [`{rule.code}`]({rule.code}.md) | {first_sentence(rule)} | {levels_of(rule)} |"
            for rule in rules
        ]
        parts += [
            f"## {title} {{#{group}}}\n",
            "\n".join(["| 규칙 | 뜻 | 보기 |", "|---|---|---|", *rows, ""]),
        ]
    return "\n".join(parts)


def _page(rule: CodeManual) -> str:
    parts = [
        f"---\ntitle: {rule.code}\ndescription: 규칙 {rule.code}의 뜻과 보기\n---\n",
        f"# {rule.code}\n",
        f"{rule.says}\n",
    ]
    if rule.passes:
        parts += ["## 맞는 보기 {#pass}\n", *map(_fenced, rule.passes)]
    if rule.fails:
        parts.append("## 틀린 보기 {#fail}\n")
        for example in rule.fails:
            parts += [
                _fenced(example),
                f"`check`가 하는 말:\n\n{_fenced(told(rule.code, example))}",
            ]
    parts.append("보기는 모두 지어낸 것이며, 테스트가 늘 돌려 봅니다. [규칙 모두 보기](index.md)\n")
    return "\n".join(parts)


def _fenced(text: str) -> str:
    language = "text" if re.match(r"\S+:\d+:\d+ ", text) else "yaml"
    shown = text.replace("\t", "⇥   ").replace("\u200b", "⟨U+200B⟩").strip("\n")
    return f"```{language}\n{shown}\n```\n"


@cache
def told(code: str, example: str) -> str:
    """Return what `check` says of an example under this code. Raises ValueError if nothing."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "library"
        shutil.copytree(INVENTED, root)
        apply_example(root, example)
        report = Report()
        opened = Library.open(root, report, with_drafts=True)
        report.extend(check_library(opened))
        problems = [problem for problem in report.problems if problem.code == code]
        if not problems:
            raise ValueError(f"the wrong example of {code} is found right: {example}")
        return format_text(problems[:SHOWN], root, colour=False)


def apply_example(root: Path, example: str) -> None:
    """Put an example into a library: whole files under `# path`, or fields of the briefing."""
    head, *files = re.split(r"^# (\S+)\n", example, flags=re.MULTILINE)
    for path, text in zip(files[::2], files[1::2], strict=True):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    if head.strip():
        path = root / BRIEFING
        text = path.read_text(encoding="utf-8")
        for block in top_level_blocks(head):
            text = replace_block(text, block)
        path.write_bytes(text.encode())


def top_level_blocks(text: str) -> list[str]:
    """The fields of a fragment, each with its lines; a field written twice stays together."""
    fields: dict[str, str] = {}
    for block in re.split(r"^(?=\w)", text, flags=re.MULTILINE):
        field = block.partition(":")[0].strip() or next(reversed(fields), "")
        fields[field] = fields.get(field, "") + block
    return [block for block in fields.values() if block.strip()]


def replace_block(text: str, block: str) -> str:
    """Return a YAML text with one top-level field replaced, or added at its end."""
    field = re.escape(block.partition(":")[0])
    old = re.search(rf"^{field}:.*\n(?:[ \t-].*\n)*", text, flags=re.MULTILINE)
    return text[: old.start()] + block + text[old.end() :] if old else text + block
