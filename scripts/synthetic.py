"""Makes a large invented catalogue, always the same one, to measure with: `scripts/synthetic.py --services 1000`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

LANGUAGES = ("en", "pl", "ro", "ur", "ar", "uk", "zh", "fr")
"""Eight languages, two written from right to left, that MkDocs, Material and Babel all know."""

AREAS = ("Northby", "Southam", "Eastwell", "Westover", "Midvale")
TOPICS, AUDIENCES, SITUATIONS, TERMS = 40, 8, 12, 40
EXPLAINED = ("lunch club", "key safe", "day centre", "dementia", "debts", "nurse", "health centre", "community centre")
"""Words of the glossary that the texts use; the other terms are met nowhere."""

DAY = "2026-11-02"
SOURCE_LINES = 2000

WHO = (
    "carers", "families", "parents", "young people", "neighbours", "friends", "helpers", "grandparents",
    "partners", "cousins",
)
WHAT = (
    "a place at the lunch club", "a trained visitor", "a call every week", "help with forms", "a quiet room",
    "a key safe", "a walking group", "talks about dementia", "a place at the day centre", "an alarm for the home",
    "a lift to hospital", "a plan for bad days", "a hot meal", "advice about debts", "a visit from a nurse",
    "a night of sleep",
)
WHERE = (
    "the library", "the health centre", "the church hall", "the town hall", "the school", "the hospital",
    "the community centre", "the market", "the carers' centre", "the children's centre",
)
WHEN = tuple(
    f"on {day} {part}"
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    for part in ("mornings", "afternoons", "evenings")
)
FRAMES = (
    "You can ask for {what} at {where} {when}.",
    "Staff at {where} listen to {who} {when} and say what comes next.",
    "Most {who} who come {when} get {what} a few weeks later.",
    "You need not go to {where}. Someone can meet {who} at home {when}.",
    "There is {what} for {who} {when}, at {where}.",
    "Go to {where} {when}. Say that you care for someone, and ask for {what}.",
    "It helps to write down what you do {when} before you go to {where}.",
    "Other {who} meet at {where} {when}. There is tea and time to talk.",
)
NAMES = (
    "Break", "Sitting", "Advice", "Night", "Memory", "Lunch", "Transport", "Money", "Counselling", "Garden",
    "Learning", "Hospital", "Evening", "Weekend", "Family", "Garage", "Harbour", "Kettle", "Lantern", "Oak", "Quiet",
    "River", "Unity", "Yellow Door", "Zebra",
)
KINDS = ("club", "line", "service", "group", "project", "team", "centre", "course")
FOR_DRAMA = ("0113", "0114", "0115", "0116", "0117", "0118", "0121", "0131", "0141", "0151", "0161")
"""Area codes with a thousand numbers each that Ofcom keeps free for drama: they ring nowhere."""

WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

Entry = dict[str, Any]


def sentence(rng: Random) -> str:
    """One invented sentence of about fourteen words; few are ever the same."""
    frame, who, what, where, when = map(rng.choice, (FRAMES, WHO, WHAT, WHERE, WHEN))
    return frame.format(who=who, what=what, where=where, when=when)


def sentences(rng: Random, count: int) -> list[str]:
    """Several invented sentences."""
    return [sentence(rng) for _ in range(count)]


def cited(rng: Random, area: str) -> list[Entry]:
    """Lines of the strategy of an area, or a web page for what is national."""
    if area == "national":
        return [{"url": "https://example.org/national/", "read": DAY}]
    return [{"source": f"{area}-strategy", "line": rng.randint(1, SOURCE_LINES)}]


def checked(rng: Random) -> Entry:
    """A check somewhere in the months before DAY, so that every state is met."""
    day = f"2026-{rng.randint(1, 10):02}-{rng.randint(1, 28):02}"
    return {"on": day, "how": rng.choice(("provider", "website", "document", "document")), "by": "editors"}


def numbered(count: int, kind: str, rng: Random) -> list[Entry]:
    """Topics, audiences or situations: a name, a summary and nothing else."""
    names = [f"{NAMES[i % len(NAMES)]} {kind} {i + 1}" for i in range(count)]
    return [{"id": f"{kind}-{i + 1}", "name": name, "summary": sentence(rng)} for i, name in enumerate(names)]


def choice(rng: Random, kind: str, count: int, total: int) -> list[str]:
    """Ids of some topics, audiences or situations."""
    return [f"{kind}-{number + 1}" for number in sorted(rng.sample(range(total), count))]


def audiences_of(rng: Random) -> list[str]:
    """Half of everything is for all carers, as in the real catalogue."""
    return ["all-carers"] if rng.random() < 0.5 else choice(rng, "audience", rng.randint(1, 2), AUDIENCES - 1)


def areas(rng: Random) -> Iterator[Entry]:
    """Five areas, each with urgent numbers, an assessment, definitions and figures."""
    for name in AREAS:
        area, sources = name.lower(), cited(rng, name.lower())
        figures = [{"what": sentence(rng), "value": "9,000 people", "year": 2021, "sources": sources} for _ in range(2)]
        yield {
            "id": area, "name": name, "council": f"{name} Council", "summary": sentence(rng),
            "strategy": f"{area}-strategy",
            "urgent": [
                {"need": "Someone's life is in danger", "services": ["emergency"]},
                {"need": "An adult is being hurt or neglected", "services": [f"{area}-service-1", "emergency"]},
            ],
            "when_closed": "emergency",
            "assessment": {
                "summary": sentence(rng), "services": [f"{area}-service-1"], "who_does_it": sentences(rng, 2),
                "how_to_ask": sentences(rng, 3), "what_to_say": [sentence(rng)], "letter": sentences(rng, 3),
                "rights": ["right-1"], "sources": sources,
            },
            "definitions": [
                {"term": "Young carer", "audience": "audience-1", "meaning": sentence(rng), "sources": sources}
            ],
            "figures": figures,
            "owner": "editors",
        }  # fmt: skip


def situations(rng: Random) -> Iterator[Entry]:
    """What happens to a carer, with a first step in each area."""
    for entry in numbered(SITUATIONS, "situation", rng):
        answers = [
            {"area": name.lower(), "step": sentence(rng), "service": f"{name.lower()}-service-1"} for name in AREAS
        ]
        yield entry | {
            "answers": answers, "next_steps": sentences(rng, 3), "topics": choice(rng, "topic", 3, TOPICS),
        }  # fmt: skip


def phone_number(number: int) -> str:
    """The numbers for drama, one after another; there are 11,000."""
    return f"{FOR_DRAMA[number // 1000]} 496 {number % 1000:04}"


def contacts(rng: Random, id: str, place: int, sources: list[Entry]) -> Entry:
    """Two numbers that no other service has, an inbox, a page and a postal address."""
    hours = [{"days": list(WEEK), "opens": "09:00", "closes": rng.choice(("16:30", "17:00"))}]
    return {
        "phones": [
            {"number": phone_number(2 * place), "note": "Main line", "hours": hours, "sources": sources},
            {"number": phone_number(2 * place + 1), "note": "Bookings", "sources": sources},
        ],
        "emails": [{"address": f"help@{id}.example", "sources": sources}],
        "websites": [{"url": f"https://{id}.example/help/", "sources": sources}],
        "addresses": [{"lines": [f"{rng.randint(1, 99)} High Street"], "postcode": "L22 0LG", "sources": sources}],
    }


def services(rng: Random, count: int) -> Iterator[Entry]:
    """Services dealt to the areas in turn, the first of each being its front door; the last is national."""
    for number in range(count - 1):
        area = AREAS[number % len(AREAS)]
        yield service(rng, number, number // len(AREAS) + 1, area.lower(), area)
    yield service(rng, count - 1, 0, "national", "the whole country") | {"id": "emergency", "status": "available"}


def service(rng: Random, place: int, number: int, area: str, where: str) -> Entry:
    """One service, at a place in the list and with a number in its area; its page has about 250 words of its own."""
    id, sources = f"{area}-service-{number}", cited(rng, area)
    entry = {
        "id": id,
        "name": f"{rng.choice(NAMES)} {rng.choice(KINDS)} {number} in {where}",
        "also_called": [f"{rng.choice(NAMES).lower()} help"],
        "area": area,
        "provider": f"{rng.choice(NAMES)} Trust",
        "summary": sentence(rng),
        "what_you_get": sentences(rng, 3),
        "who_can_get_it": sentence(rng),
        "how_to_get_it": sentences(rng, 2),
        "cost": "It is free.",
        "audiences": audiences_of(rng),
        "topics": choice(rng, "topic", 2, TOPICS),
        "situations": choice(rng, "situation", 1, SITUATIONS),
        "contacts": contacts(rng, id, place, sources),
        "status": "limited" if rng.random() < 0.05 else "available",
        "front_door": number == 1,
        "checked": checked(rng),
        "owner": "editors",
        "sources": [*sources, *cited(rng, area)],
    }
    if number > 3 and area != "national":
        entry["see"] = [f"{area}-service-{n}" for n in rng.sample(range(1, number), 2)]
    return entry


def rights(rng: Random, count: int) -> Iterator[Entry]:
    """Rights, one for about fifty services."""
    act = {"act": "Care Act", "year": 2014, "section": "10", "url": "https://example.org/care-act/10"}
    for number in range(1, count + 1):
        yield {
            "id": f"right-{number}", "name": f"Your right to {rng.choice(WHAT)}, {number}",
            "law": act, "extent": "England",
            "applies_to": sentence(rng), "summary": sentence(rng), "what_it_means": sentences(rng, 4),
            "how_to_use_it": sentences(rng, 3), "what_to_say": sentences(rng, 2),
            "services": [f"{AREAS[number % len(AREAS)].lower()}-service-1"], "audiences": ["all-carers"],
            "topics": choice(rng, "topic", 1, TOPICS), "situations": choice(rng, "situation", 1, SITUATIONS),
            "checked": checked(rng), "owner": "editors", "sources": cited(rng, "national"),
        }  # fmt: skip


def priorities(rng: Random, count: int, last: int) -> Iterator[Entry]:
    """Priorities dealt to the areas in turn; each names services up to number `last` of its area."""
    for number in range(count):
        area = AREAS[number % len(AREAS)].lower()
        promises = [{"text": text, "by": [f"{rng.choice(NAMES)} Trust"]} for text in sentences(rng, 4)]
        yield {
            "id": f"{area}-priority-{number + 1}", "area": area, "number": str(number // len(AREAS) + 1),
            "name": f"{rng.choice(NAMES)} help sooner, {number + 1}", "why": sentences(rng, 3), "promises": promises,
            "outcomes": sentences(rng, 2), "measures": sentences(rng, 2),
            "services": [f"{area}-service-{n}" for n in sorted(rng.sample(range(1, last + 1), min(5, last)))],
            "checked": checked(rng), "owner": "editors", "sources": cited(rng, area),
        }  # fmt: skip


def glossary(rng: Random) -> Iterator[Entry]:
    """Words that need explaining."""
    for term in (*EXPLAINED, *(f"special term {n}" for n in range(len(EXPLAINED), TERMS))):
        id = term.replace(" ", "-")
        yield {"id": id, "term": term, "short": f"what {rng.choice(WHO)} say", "meaning": sentence(rng)}


def synthetic(count: int, languages: tuple[str, ...] = LANGUAGES, seed: int = 2) -> Entry:
    """A catalogue of `count` services (10 to 5,000), as it would be read from YAML; the same for the same arguments."""
    rng = Random(seed)
    strategies = [
        {"id": f"{name.lower()}-strategy", "title": f"{name} Carers Strategy", "publishers": [f"{name} Council"],
         "area": name.lower(), "starts": 2025, "ends": 2028, "status": "in_force", "lines": SOURCE_LINES}
        for name in AREAS
    ]  # fmt: skip
    everyone = {"id": "all-carers", "name": "Anyone who looks after someone", "summary": sentence(rng)}
    site_contacts = {"emails": [{"address": "help@example.org", "sources": cited(rng, "national")}]}
    return {
        "site": {
            "name": "Signpost", "url": "https://signpost.example/", "publisher": "The Signpost project",
            "notice": "Nothing here is real. It is for measuring.", "languages": list(languages),
            "repository": "https://example.org/signpost/", "contacts": site_contacts,
            "accessibility": {"prepared": DAY, "reviewed": DAY},
        },
        "areas": list(areas(rng)),
        "topics": numbered(TOPICS, "topic", rng),
        "audiences": [everyone, *numbered(AUDIENCES - 1, "audience", rng)],
        "situations": list(situations(rng)),
        "owners": [{"id": "editors", "name": "The Signpost editors", "contacts": site_contacts}],
        "sources": strategies,
        "services": list(services(rng, count)),
        "rights": list(rights(rng, max(1, count // 50))),
        "priorities": list(priorities(rng, max(5, count // 25), (count - 1) // len(AREAS))),
        "glossary": [
            {"id": f"term-{n}", "term": f"special term {n}", "short": "a thing to measure", "meaning": sentence(rng)}
            for n in range(1, TERMS + 1)
        ],
    }  # fmt: skip


def as_yaml(catalogue: Entry) -> str:
    """The catalogue as it would stand in `services.yml`, without anchors."""
    dumper = type("Dumper", (yaml.CSafeDumper,), {"ignore_aliases": lambda self, data: True})
    return yaml.dump(catalogue, Dumper=dumper, sort_keys=False, allow_unicode=True, width=120)


def main(argv: list[str] | None = None) -> int:
    """Writes the catalogue to a file, or prints it."""
    parser = argparse.ArgumentParser(description="Make a large invented catalogue to measure the build with.")
    parser.add_argument("--services", type=int, default=1000, metavar="N", help="how many services, 10 to 5,000")
    parser.add_argument("--languages", default=",".join(LANGUAGES), metavar="CODES", help="codes with commas between")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write it; left out, it is printed")
    options = parser.parse_args(argv)
    if not 10 <= options.services <= 5000:
        parser.error("--services is a number from 10 to 5000")
    text = as_yaml(synthetic(options.services, tuple(options.languages.split(","))))
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
