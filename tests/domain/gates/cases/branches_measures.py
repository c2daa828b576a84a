"""The branches of measures, coordination, closing, system meetings and stopped discussions."""

from collections.abc import Mapping
from typing import Final

from tests.domain.gates.cases.branches import BEFORE_MEASURES, BOTH, each, every, of

_DUTIES: Final = ("considered", "SENT when", "TO_SEND when", "TO_SEND who")
_VAGUE: Final = {
    "nb": "følge opp; fortsette; ha fokus på; jobbe med; legge til rette; styrke; tettere; mer; "
    "bedre; ved behov; etter hvert; snarest; så snart som mulig; løpende; prøve; se an; bør; "
    "vurdere",
    "nn": "følgje opp; halde fram; ha fokus på; arbeide med; leggje til rette; styrkje; tettare; "
    "meir; betre; ved behov; etter kvart; snarast; så snart som råd; fortløpande; freiste; prøve; "
    "sjå an; bør; vurdere",
}


def _languages(*branches: str) -> str:
    return "; ".join(f"{language} {branch}" for language in ("nb", "nn") for branch in branches)


_MEASURES: Final = {
    "G-MEAS-1": of(
        "measure; goes on; CASE_CLOSED; ADVICE_ONLY; REPORTED_TO_CWS; AWAITING_ASSESSMENT",
        "AWAITING_ASSESSMENT to come; AWAITING_ASSESSMENT within the limit",
        "AWAITING_ASSESSMENT ACUTE 14 days; not both; goes on, to be looked at; closed is over",
        "not due yet; actions instead",
        BOTH,
    ),
    "G-MEAS-2": of(
        "L2 indicator; L2 unit; L2 unit label; L3 baseline; L3 baseline by",
        "L3 baseline within 14 days; L4 target; L4 target is baseline; L4 MAINTAIN is baseline",
        "L4 direction; L4 in the unit; action; frequency; responsible; evaluation_date",
        "indicator is not the action; L3 baseline by the meeting; L4 at most; day is read",
        _languages("L2", "L3", "L4"),
        BOTH,
    ),
    "G-MEAS-3": of(
        "limit of the type; start; deadline after start; 7 days from start",
        "evaluation before start; 14 days after the deadline; ACUTE 14 days",
        BOTH,
    ),
    "G-MEAS-4": of(
        every("group {}", "alle skolen teamet foreldrene"),
        "role; two people; child; active; present or accepted_by_message; guardian only HOME",
        BOTH,
    ),
    "G-MEAS-5": of("receiving service; send date", BOTH),
    "G-MEAS-7": of("warn_days; only if G-MEAS-3 passes"),
    "L1": of(
        *(each(f"{language} {{}}", said.split("; ")) for language, said in _VAGUE.items()),
        *(each(f"{language} {{}} counted", said.split("; ")) for language, said in _VAGUE.items()),
        _languages("goal", "frequency word"),
        BOTH,
    ),
    "L5": of(_languages("weekend", "red day", "school holiday", "closed for a year")),
    "L6": of(_languages("five", "with those that go on")),
    "L7": of(_languages("adult practice")),
    "L8": of(_languages("link")),
    "L9": of(_languages("twice here", "counts another thing", "runs already"), BOTH),
    "L10": of(_languages("selected first")),
    "L11": of(_languages("third party")),
    "L12": of(_languages("90 days")),
}
_AFTER: Final = {
    "G-COORD-1": of(
        "accepted; one; not two; not the child; not somebody who left; baton",
        every("role {}", "STAFETTHOLDER SAMORDNER KOORDINATOR BARNEKOORDINATOR"),
    ),
    "G-COORD-2": of(
        "step; prevention_level; collab_level; collab_level 0–3",
        every(
            "criterion {}",
            "RISK_FACTOR MILESTONES_MISSED WEAK_INTERACTION UNIVERSAL_NOT_ENOUGH "
            "SELECTED_NOT_ENOUGH EXTENSIVE_NEEDS",
        ),
    ),
    "G-COORD-3": of(
        each("duty_to_report {}", _DUTIES),
        each("duty_to_avert {}", _DUTIES),
        "SENT has been; TO_SEND is to come; ANONYMOUS",
    ),
    "G-COORD-4": of("considered"),
    "G-COORD-5": of("consent; where to; what for; tried; not ANONYMOUS"),
    "G-COORD-6": of("about; place; outcome SCHOOL_TIME; outcome HOME"),
    "G-NEXT-1": of("day; closing reason; CLOSING; after the meeting; within a year; SYSTEM"),
    "G-NEXT-2": of(
        "who; not the child; one person; by when; before it; after this one; ends here",
        "guardian under 3; guardian by when",
    ),
    "G-NEXT-3": of("convener; ends here; one person"),
    "G-FB-1": of(
        "who; not the child; one person; by date; 7 days; after the meeting; not SAFETY",
        "guardian under 3; guardian by when",
    ),
    "G-FB-2": of("absent guardian; who tells; absent service"),
    "G-CLOSE-1": of("read; read once more"),
    "G-CLOSE-2": of(
        "consent scope; somebody; taken back since; restricted copy; SAFETY; may receive"
    ),
    "G-CLOSE-3": of("language", every("language {}", "nb nn en")),
}
_OTHER: Final = {
    "G-SYS-1": of(
        "sources; said; effect",
        every("source {}", "PUPIL_COUNCIL YOUTH_COUNCIL UNGDATA PUPIL_SURVEY OTHER"),
    ),
    "G-SYS-2": of(
        "one action; measure; step; responsible; one person; not somebody who left; month",
        "month to come",
        every("{} asks no more", "DONE DROPPED"),
    ),
    "G-STOP-1": of(
        "next date; reason; OTHER explained; 28 days; after the meeting; no measure; not twice",
        every(
            "reason {}",
            "NO_CONSENT NO_INTERPRETER TOO_FEW OUT_OF_TIME CHILD_OR_FAMILY OTHER",
        ),
    ),
    "G-FINAL-1": of(
        "no open E; OTHER has a text; override by the chair; all is read",
        every(
            "W acknowledged {}",
            "NOT_RELEVANT PLANNED NOT_POSSIBLE FAMILY_WISH DONE_ELSEWHERE OTHER",
        ),
    ),
}

BRANCHES: Final[Mapping[str, frozenset[str]]] = {
    **BEFORE_MEASURES,
    **_MEASURES,
    **_AFTER,
    **_OTHER,
}
"""Every branch of every gate."""
