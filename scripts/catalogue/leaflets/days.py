"""The two days of a leaflet: the newest it was checked on, and the last it may be used."""

from collections.abc import Iterable, Iterator
from datetime import date

from ..freshness import standing
from ..model import Leaflet, Right, Service
from ..pages.reading import Reading


def newest_day(leaflet: Leaflet, entries: Iterable[Service | Right]) -> date:
    """The day of the edition: the newest on which its own words or one of its facts were checked."""
    return max([leaflet.written, *(checked.on for entry in entries for checked in _checks(entry))])


def use_until(reading: Reading, entries: Iterable[Service | Right]) -> date | None:
    """The first day on which something in it is due to be checked again, or a sum runs out; None without entries."""
    return min((day for entry in entries for day in _ends(reading, entry)), default=None)


def _details(entry: Service | Right) -> list:
    """The numbers a leaflet shows that were checked apart from their entry."""
    shown = entry.contacts.phones if isinstance(entry, Service) else ()
    return [phone for phone in shown if phone.confirmed and phone.purpose == "carers"]


def _checks(entry: Service | Right) -> Iterator:
    yield entry.checked
    yield from (phone.confirmed for phone in _details(entry))


def _ends(reading: Reading, entry: Service | Right) -> Iterator[date]:
    yield standing(entry, reading.today).due
    yield from (standing(entry, reading.today, phone).due for phone in _details(entry))
    yield from (each.until for each in entry.amounts if each.from_ <= reading.today <= each.until)
