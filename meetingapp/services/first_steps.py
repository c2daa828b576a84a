"""The first steps in a new vault: what is done, and what a person may still do."""

from dataclasses import dataclass
from typing import Final

from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission

_AWAY: Final = "away"
_SOMEBODY_ELSE: Final = 2


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What is done; ``None`` for what the role of the person leaves to others."""

    office: bool | None
    people: bool | None
    team: bool | None
    case: bool | None
    meeting: bool | None

    @property
    def are_done(self) -> bool:
        """Tell whether nothing is left for this person."""
        return False not in (self.office, self.people, self.team, self.case, self.meeting)


@policy(Permission.SEE_CASES)
def read_first_steps(desk: Desk) -> FirstSteps | None:
    """The first steps; nothing where all are done, or the person has put them away."""
    with desk.begin() as work:
        if work.people.setting(_name(desk)) == _AWAY:
            return None
        has_case, has_meeting = work.lists.has_begun()
        office = work.people.office()
        done = {
            "office": (Permission.MANAGE_REGISTER, bool(office.municipality and office.unit)),
            "people": (Permission.EDIT_PEOPLE, len(work.people.all()) >= _SOMEBODY_ELSE),
            "team": (Permission.MANAGE_REGISTER, bool(work.people.teams())),
            "case": (Permission.EDIT_CASES, has_case),
            "meeting": (Permission.RUN_MEETINGS, has_meeting),
        }
    steps = FirstSteps(
        **{name: is_done if desk.may(needs) else None for name, (needs, is_done) in done.items()}
    )
    return None if steps.are_done else steps


@policy(Permission.OWN_MATTERS)
def show_first_steps(desk: Desk, *, shown: bool) -> None:
    """Put the first steps away, or fetch them again; for the person at the desk alone."""
    with desk.begin() as work:
        work.people.keep_setting(_name(desk), "" if shown else _AWAY)
        work.audit("setting.steps", _name(desk))
        work.commit()


def _name(desk: Desk) -> str:
    return f"first_steps/{desk.account().person}"
