"""The manual of a rule, read from its docstring: what must hold, what passes and what fails."""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import dedent
from types import ModuleType

from briefing.rules.sayings import SAYS


@dataclass(frozen=True, slots=True)
class Manual:
    """A rule as `briefing explain` and the docs show it: `says` in Korean where `says.py` has it.

    An example is a fragment that takes the place of the same field in the manual's annotated
    briefing, or whole files, each under a line `# path`.
    """

    code: str
    says: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


def manual_of(rule: ModuleType) -> Manual:
    """Read the docstring of a rule's module. Raises ValueError when an example is missing."""
    text = dedent(rule.__doc__ or "")
    says, *parts = re.split(r"^(PASS|FAIL):\n", text, flags=re.MULTILINE)
    examples: dict[str, list[str]] = {"PASS": [], "FAIL": []}
    for label, body in zip(parts[::2], parts[1::2], strict=True):
        examples[label].append(dedent(body).strip() + "\n")
    if not examples["PASS"] or not examples["FAIL"]:
        raise ValueError(f"{rule.CODE} has no PASS or no FAIL example")
    says = SAYS.get(rule.CODE, says.strip())
    return Manual(rule.CODE, says, tuple(examples["PASS"]), tuple(examples["FAIL"]))
