"""Confirming entries: whom to ring and what to ask, and the answers written back into the catalogue's own lines."""

from .answers import Answer, Form, WrongForm, blank_form, read_form
from .recording import Recorded, record, recorded
from .sheet import Sheet, as_markdown, call_sheet

__all__ = [
    "Answer", "Form", "Recorded", "Sheet", "WrongForm", "as_markdown", "blank_form", "call_sheet", "read_form",
    "record", "recorded",
]
