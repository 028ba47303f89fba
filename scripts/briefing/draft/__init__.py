"""An article → a first YAML for the contributor to finish: everything found in it as items."""

from briefing.draft.draft import Draft, SourceFields, make_draft
from briefing.draft.new_names import NewName, slug_for
from briefing.draft.slug import propose_slug, slug_of_article

__all__ = [
    "Draft",
    "NewName",
    "SourceFields",
    "make_draft",
    "propose_slug",
    "slug_for",
    "slug_of_article",
]
