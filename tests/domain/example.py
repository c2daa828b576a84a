"""A discussion with the rules it is weighed by, so that a test states only what it changes."""

from dataclasses import dataclass, field, replace
from datetime import date

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Anonymous, Case, NamedChild, System
from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import Person
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.template import Template
from meetingapp.services.signers import load_signers
from tests.domain.jonas_people import MET_ON


@dataclass(frozen=True)
class Example:
    """A meeting, its case and its discussion, with the rules they are weighed by."""

    meeting: Meeting
    case: Case
    discussion: CaseDiscussion
    template: Template
    lexicon: dict[str, Lexicon]
    today: date = MET_ON
    signers: SignerRules = field(default_factory=load_signers)
    register: tuple[Person, ...] = ()
    register_names: frozenset[str] = frozenset()
    calendar: Calendar = field(default_factory=Calendar)

    def context(self) -> GateContext:
        return context_for(
            self.meeting,
            self.case,
            self.discussion,
            template=self.template,
            lexicon=self.lexicon,
            today=self.today,
            signers=self.signers,
            register=self.register,
            register_names=self.register_names,
            calendar=self.calendar,
        )

    def results(self) -> tuple[GateResult, ...]:
        return evaluate(self.context())

    def failed(self, gate: str) -> tuple[GateResult, ...]:
        """Give the failed results of one gate, hints too."""
        return tuple(r for r in self.results() if r.id == gate and not r.passed)

    def paths(self, gate: str) -> list[str]:
        """Give the paths that close under one gate."""
        return [r.path for r in self.failed(gate) if r.closes]

    def closing(self) -> set[str]:
        """Give the ids of all gates that close, the sum of them left out."""
        return {r.id for r in self.results() if r.closes} - {"G-FINAL-1"}

    def with_meeting(self, **changes: object) -> "Example":
        return replace(self, meeting=replace(self.meeting, **changes))  # type: ignore[arg-type]  # tests name the fields

    def with_case(self, **changes: object) -> "Example":
        return replace(self, case=replace(self.case, **changes))  # type: ignore[arg-type]  # tests name the fields

    def with_discussion(self, **changes: object) -> "Example":
        return replace(self, discussion=replace(self.discussion, **changes))  # type: ignore[arg-type]  # tests name the fields

    def with_part(self, part: str, **changes: object) -> "Example":
        """Change fields of one part of the discussion: ``with_part("voice", own_words="")``."""
        return self.with_discussion(**{part: replace(getattr(self.discussion, part), **changes)})

    def as_system(self) -> "Example":
        """Turn it into a meeting about how services work together: no child is named."""
        nobody = replace(self.case, subject=System("rutiner"), guardians=(), consents=())
        return replace(self, case=nobody).with_discussion(parties=())

    def as_anonymous(self) -> "Example":
        """Turn it into a discussion in which nobody knows who the child is."""
        nobody = replace(self.case, subject=Anonymous("6–9 år"), guardians=(), consents=())
        return replace(self, case=nobody).with_discussion(parties=())

    def with_measure(self, position: int = 0, **changes: object) -> "Example":
        """Change fields of one agreed measure."""
        measures = list(self.discussion.agreement.measures)
        measures[position] = replace(measures[position], **changes)  # type: ignore[arg-type]  # tests name the fields
        return self.with_part("agreement", measures=tuple(measures))

    def with_element(self, wanted: BestInterestElement, **changes: object) -> "Example":
        """Change fields of one best-interest element."""
        elements = tuple(
            replace(e, **changes) if e.element is wanted else e  # type: ignore[arg-type]  # tests name the fields
            for e in self.discussion.best_interest.elements
        )
        return self.with_part("best_interest", elements=elements)

    def with_child(self, **changes: object) -> "Example":
        """Change facts of the named child."""
        assert isinstance(self.case.subject, NamedChild)
        return self.with_case(subject=replace(self.case.subject, **changes))  # type: ignore[arg-type]  # tests name the fields

    def with_consent(self, **changes: object) -> "Example":
        """Change fields of the case's one consent."""
        return self.with_case(consents=(replace(self.case.consents[0], **changes),))  # type: ignore[arg-type]  # tests name the fields
