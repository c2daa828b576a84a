"""The evaluation brief as a paper: whose it is, and what it tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from meetingapp.domain.brief.values import Brief
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.neutral import neutral_reference
from meetingapp.domain.office import Office
from meetingapp.domain.papers.letterhead_for import letterhead_for
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.whereabouts import hides_whereabouts


@dataclass(frozen=True, slots=True)
class BriefPaper:
    """A brief with its head. ``type_names`` is what its meeting is called in each language."""

    head: PaperHead
    brief: Brief
    type_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def head_of_brief(case: Case, office: Office, made_at: datetime, brief: Brief) -> PaperHead:
    """Say whose paper it is, and about whom; no unit where it would tell where somebody is."""
    hides = hides_whereabouts(case)
    named = case.subject if isinstance(case.subject, NamedChild) else None
    return PaperHead(
        made_at,
        brief.today,
        office.municipality,
        "" if hides else office.unit,
        neutral_reference(case),
        named.name if named else "",
        named.born if named else None,
        letterhead_for(office, hides_whereabouts=hides),
    )
