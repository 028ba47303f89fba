"""원문 브리핑: articles and hand-written YAML in, an evidence-checked briefing site out."""
