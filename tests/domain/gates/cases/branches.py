"""The branches the rules name, gate by gate: what the rows of this folder must hold.

Written from the domain rules (the gates, their severities per way of speaking, and consent), not
from the rows: a branch that loses its row, or a row nobody has asked for, fails a test.
"""

from collections.abc import Iterable
from typing import Final


def of(*texts: str) -> frozenset[str]:
    return frozenset(branch.strip() for text in texts for branch in text.split(";"))


def each(pattern: str, values: Iterable[str]) -> str:
    return "; ".join(pattern.format(value) for value in values)


def every(pattern: str, values: str) -> str:
    return each(pattern, values.split())


BOTH: Final = "ANONYMOUS; SYSTEM"
_LIMITS: Final = (
    "DECLINED 90", "ACUTE 7", "SAFETY 14", "HEALTH 30", "NO_INTERPRETER_OR_AAC 21",
    "UNREACHABLE 21", "GUARDIAN_REFUSED_CONTACT 21",
)  # fmt: skip
_REASONS: Final = " ".join(limit.split()[0] for limit in _LIMITS)
_HEARD: Final = "methods obtained_by obtained_on child_informed child_accepts_sharing weight"
_ELEMENTS: Final = (
    "CHILD_VIEW IDENTITY FAMILY_RELATIONS CARE_PROTECTION_SAFETY VULNERABILITY HEALTH "
    "EDUCATION_DEVELOPMENT"
)
_BANDS: Final = ("under 7", "7–11", "12–14", "15", "16–17")
_SCOPES: Final = ("school", "child welfare")

_OPENING: Final = {
    "G-PREP-1": of("chair; invitees"),
    "G-PREP-2": of("every service; no consent; before the invitation"),
    "G-PREP-3": of("asked; from three years; declined; another reason"),
    "G-PREP-4": of("task; stays out"),
    "G-OPEN-1": of("chair; note-taker; same person"),
    "G-OPEN-2": of("two people; services_min; one listed twice; from a service; which service"),
    "G-OPEN-3": of("reason; somebody new"),
    "G-OPEN-4": of("interpreter; AAC"),
    "G-OPEN-5": of("asked"),
    "G-OPEN-6": of("invited; substitute"),
    "G-CASE-1": of(
        "aged 30; not born",
        every("{} before birth", "signed heard asked view start evaluated"),
    ),
}
_CONSENT: Final = {
    "G-CONS-1": of(
        "consent; signed; category; oral witness; a year from its first day",
        "a year from the signature",
        every(
            "exception {}",
            "COLLEAGUE_NEED HEALTH_COOPERATION DUTY_TO_REPORT DUTY_TO_AVERT EMERGENCY",
        ),
        every("exception {} denied", "DUTY_TO_REPORT DUTY_TO_AVERT"),
        every("exception without {}", "legal_reference decided_by necessity"),
    ),
    "G-CONS-2": of(
        "both holders; one signer with a reason; one of two; signed after the meeting; custody",
        "unborn; nobody can sign; nobody can sign, no consent",
        *(each(f"aged {band}, {{}}", _SCOPES) for band in _BANDS),
        each("aged {}, health", (band for band in _BANDS if band != "15")),
        "aged 15, health, youth; aged 15, health, guardians; aged 15, mixed services",
    ),
    "G-CONS-3": of(
        "uncovered service; stays out; taken back for one service; no service named; not listed",
        "COLLEAGUE_NEED; HEALTH_COOPERATION",
        every("special category {}", "HEALTH CHILD_WELFARE"),
    ),
    "G-CONS-4": of(
        "one that holds; expired; no end; not yet; withdrawn; refused; other meetings",
        "lapsed on the 18th birthday",
        each("aged 18 and over, {}", (*_SCOPES, "health")),
    ),
    "G-CONS-5": of("informed from 7; informed under 7; opinion from 7; SAFETY; not heard"),
    "G-CONS-6": of(
        "nothing checked; age band; guardians kept; consents kept; family present; ANONYMOUS",
        "text YEAR OF BIRTH; typed with a service; name in checked_by; name in the place",
        "type without anonymous; system type; system text; text NATIONAL_ID with space",
        every(
            "check {}",
            "no_name no_birth_date no_class_or_unit no_rare_trait fits_at_least "
            "family_not_present checked_by",
        ),
        every("text {}", "NAME NATIONAL_ID BIRTH_DATE PHONE E-MAIL"),
    ),
    "G-CONS-7": of("responsible; contributor"),
    "G-CONS-8": of("from 12; until 14; signed"),
}
_SINCE_LAST: Final = {
    "G-PREV-1": of("status; objection; who objects; ACUTE", BOTH),
    "G-PREV-2": of("due; due on the day; ACUTE", BOTH),
    "G-PREV-3": of("status line"),
    "G-PREV-4": of("not answered; not done; guardian under 3; guardian waits"),
    "G-EVAL-1": of(
        "implemented; implemented PARTLY; implemented NOT; measured_value; measured_on; milestone",
        "evidence; effect; GAS; child_view; NOT_ASKED why; guardian_view; decision",
        "decision_reason; known measure; once; not over; reason not a copy; consent taken back",
    ),
    "G-EVAL-2": of(
        "met, not reached; reached, not met; downwards; MAINTAIN; no nearer; worse, but nearer",
        "after the meeting; before the start; in the unit; not below zero",
    ),
    "G-EVAL-3": of(
        "adult opinion; milestone; OBSERVATION noted; DOCUMENT noted",
        every("evidence {}", "REGISTER OBSERVATION TEST SDQ ORS_SRS CHILD DOCUMENT"),
    ),
    "G-EVAL-4": of("new date; after the meeting; within the limit; no help twice; worse twice"),
    "G-EVAL-5": of("new version; old version evaluated"),
    "G-EVAL-6": of(
        every(
            "reason {}",
            "GOAL_REACHED NO_LONGER_NEEDED NO_EFFECT CONSENT_WITHDRAWN MOVED_OR_ADULT",
        )
    ),
    "G-EVAL-7": of("team; level; referral; consent considered; coordinator considered"),
    "G-EVAL-8": of("28 days; a day; after the meeting; once"),
    "G-EVAL-9": of("not asked"),
    "G-EVAL-10": of("not implemented"),
}
_CHILD: Final = {
    "G-PURP-1": of("question; three words; concern; not a copy", BOTH),
    "G-PURP-2": of(
        "observation; concern is none",
        every("time nb {}", "day week month"),
        every("time nn {}", "day week month"),
    ),
    "G-PURP-3": of(
        "label in an observation",
        every("label nb {}", "umotivert lat vanskelig ADHD"),
        every("label nn {}", "umotivert lat vanskeleg ADHD"),
    ),
    "G-VOICE-1": of(
        "status; described; closed reason; ANONYMOUS",
        every("OBTAINED {}", _HEARD),
        every("PARTLY {}", _HEARD),
        every("DECLINED {}", "asked_on asked_by explanation"),
        "DECLINED by the meeting",
        "ACUTE only in ACUTE; SAFETY safety_contact; HEALTH; NO_INTERPRETER_OR_AAC",
        "UNREACHABLE attempts; UNREACHABLE two days",
        "GUARDIAN_REFUSED_CONTACT explanation; UNBORN only before birth",
        "UNBORN not heard",
        "ANONYMOUS_CASE only in ANONYMOUS; ANONYMOUS_CASE case_continues",
        each("VERY_YOUNG_NONVERBAL {}", ("is PARTLY", "under 4", "observation", "described")),
    ),
    "G-VOICE-2": of("E after 90 days; W after 45 days; W until 90 days; by the meeting; ANONYMOUS"),
    "G-VOICE-3": of(
        each("refused {}", ("se forrige", "sjå førre", "som sist", "…", "-", "x", "lorem")),
        each("accepted {}", ("Vet ikke.", "ok", "Jeg vil hjem.")),
        "not the interpretation; described; description not twice; ANONYMOUS",
    ),
    "G-VOICE-4": of(
        "VIA_GUARDIAN; EARLIER_STATEMENT; both together; OBSERVATION under 4",
        "OBSERVATION with AAC; ANONYMOUS",
    ),
    "G-VOICE-5": of("summary; quoted elsewhere; quoted in a list; ANONYMOUS"),
    "G-VOICE-6": of(
        each("{} days", _LIMITS),
        "who; method; method first hand; by_date; after the meeting; the same day; UNBORN none",
        "VERY_YOUNG_NONVERBAL none; ANONYMOUS_CASE goes on; ANONYMOUS",
    ),
    "G-VOICE-7": of(
        "DECLINED new offer; new plan; another reason", every("leader informed {}", _REASONS)
    ),
    "G-VOICE-8": of(
        "effect; three words; not a copy; weight SOME; weight LIMITED; linked measure; ANONYMOUS"
    ),
    "G-VOICE-9": of("EVALUATION; CLOSING", every("ANONYMOUS {}", "EVALUATION CLOSING")),
    "G-VOICE-10": of("answered; from three years; derived; attended; NOT_INVITED"),
}
_WEIGHING: Final = {
    "G-PAR-1": of(
        "view; present; not a copy; by the meeting; VIOLENCE_SUSPICION; UNREACHABLE",
        "YOUTH_DECLINES from 16; ANONYMOUS not in NAMED",
    ),
    "G-PAR-2": of("both holders; reason enough"),
    "G-SIT-1": of("strength; protective factor", BOTH),
    "G-SIT-2": of("earlier measure; effect; none_tried_reason; INDICATED"),
    "G-SIT-3": of("risk without measure"),
    "G-ALT-1": of(
        "two; no measure; no change; label; third, pro; third, con; E, pro; INDICATED; ANONYMOUS"
    ),
    "G-BEST-1": of(
        every("element {}", _ELEMENTS),
        "CARE_PROTECTION_SAFETY reason; other elements no reason; ANONYMOUS three",
    ),
    "G-BEST-2": of(
        "quotes A05; two more; three words; not a copy; weight 0–3; CHILD_VIEW facts",
        "CHILD_VIEW weight",
        every("EDUCATION_DEVELOPMENT {}", "facts source weight"),
        every("HEALTH {}", "facts source weight"),
        "ANONYMOUS",
    ),
    "G-BEST-3": of("conclusion; three words; not a copy; chosen_alternative; ANONYMOUS"),
    "G-BEST-4": of("relation; DIFFERS; PARTLY; not a copy; ANONYMOUS"),
    "G-BEST-5": of("outweighed; third alternative; not a copy; ANONYMOUS"),
    "G-BEST-6": of("dissent_asked; who; view; ANONYMOUS"),
    "G-BEST-7": of("generic; two words shared; earlier conclusion"),
    "G-BEST-8": of("need_ref"),
}

BEFORE_MEASURES: Final = {**_OPENING, **_CONSENT, **_SINCE_LAST, **_CHILD, **_WEIGHING}
"""A00–A09."""
