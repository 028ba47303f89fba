"""Error injection: single mistakes made in correct briefings, to measure what the checks catch."""
