"""What an owner is asked to do next: every check with its state, the day it is due and where it is written."""

from .actions import action
from .forms import FORMS
from .items import Item, ids_of_owners, items, wanted

__all__ = ["FORMS", "Item", "action", "ids_of_owners", "items", "wanted"]
