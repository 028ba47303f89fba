"""The exit codes: what a script that calls the command can rely on."""

from __future__ import annotations

EXIT_PROBLEMS = 1
EXIT_USAGE = 2  # click's own
EXIT_ENVIRONMENT = 3
EXIT_INTERNAL = 70
