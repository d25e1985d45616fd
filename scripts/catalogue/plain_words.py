"""Words to avoid with what to write instead, and words that may be used because the glossary explains them.

This is the one place for both lists. They are for English. To add a word, write all its forms on one line.
"""

AVOID = {
    # Office words for things a carer does.
    "accessing, accessed, to access, can access, may access, could access": "use, get or reach",
    "signpost, signposts, signposted, signposting": "tell you about, or point you to",
    "facilitate, facilitates, facilitated, facilitating": "help, run or make easier",
    "utilise, utilises, utilised, utilising": "use",
    "empower, empowers, empowered, empowering, empowerment": "help, or let",
    "enable, enables, enabled, enabling": "let, or help",
    "ensure, ensures, ensured, ensuring": "make sure",
    "enhance, enhances, enhanced, enhancing": "improve",
    "implement, implements, implemented, implementing, implementation": "carry out, or start",
    "liaise, liaises, liaised, liaising, liaison": "talk to",
    "engage with, engages with, engaging with, engagement": "talk to, or take part",
    "obtain, obtains, obtained, obtaining": "get",
    "purchase, purchases, purchased, purchasing": "buy",
    "commence, commences, commenced, commencing": "start",
    "terminate, terminates, terminated": "end",
    "endeavour, endeavours": "try",
    "provision": "help, or services",
    "intervention, interventions": "help",
    # Words of strategies.
    "holistic, holistically": "whole, or looking at everything",
    "stakeholder, stakeholders": "the people concerned; name them",
    "cohort, cohorts": "group",
    "pathway, pathways": "the steps, or the way to get it",
    "seldom-heard, seldom heard, hard-to-reach, hard to reach": "people who are less often heard",
    "multi-agency, multi-disciplinary, multidisciplinary": "from several organisations, or of several trades",
    "person-centred, person centred": "about the person",
    "proactive, proactively": "early, or without being asked",
    "wraparound, wrap-around": "say what it holds",
    "bespoke": "made for you",
    "robust": "strong, or say what is meant",
    "leverage, synergy, synergies": "say what is meant",
    "domiciliary": "at home",
    # Long words for short ones.
    "in order to": "to",
    "prior to": "before",
    "subsequent, subsequently": "later, or after",
    "regarding, with regard to, with regards to, in respect of, in relation to, pertaining to": "about",
    "in the event of, in the event that": "if",
    "approximately": "about",
    "sufficient": "enough",
    "whilst": "while",
    "amongst": "among",
    "via": "through, or by",
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "say what else, or leave it out",
    # Words for people.
    "service user, service users": "you, or people who use it",
    "cared-for person, cared for person, caree, carees": "the person you look after",
    "loved one, loved ones": "the person you look after",
    "the elderly": "older people",
    "the disabled": "disabled people",
    "suffers from, suffering from, sufferer, sufferers": "has, or people with",
    "wheelchair-bound": "who uses a wheelchair",
}
"""Forms of a word, and what to write instead."""

EXPLAINED = (
    "advocacy", "advocate", "advocates", "assess", "assessed", "assesses", "assessing", "assessment", "assessments",
    "carer passport", "carer passports", "carer register", "commissioned", "commissioning", "co-produced",
    "co-production", "contingency plan", "contingency planning", "continuing healthcare", "direct payment",
    "direct payments", "eligibility", "eligible", "eligible needs", "hub", "hubs", "integrated care board",
    "means test", "means-tested", "ordinary residence", "outreach", "peer support", "personal budget",
    "personal budgets", "primary care", "reablement", "referral", "referrals", "replacement care", "respite",
    "respite care", "safeguarding", "short break", "short breaks", "sitting service", "sitting services",
    "social prescriber", "social prescribing", "statutory", "support plan", "support plans", "telecare",
)  # fmt: skip
"""Words a carer will meet elsewhere: used here too, so that they are recognised, and explained by the glossary."""
