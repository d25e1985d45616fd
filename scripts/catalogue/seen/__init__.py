"""What readers see of a built site, and what of it a change makes different."""

from .changes import Changes, as_json, as_markdown, as_text, changes
from .words import Seen, words_of

__all__ = ["Changes", "Seen", "as_json", "as_markdown", "as_text", "changes", "words_of"]
