"""A09: each element considered, weighed on facts, concluded for this child."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.best_interest import (
    REQUIRED_ELEMENTS,
    BestInterest,
    BestInterestElement,
    Dissent,
    ElementAssessment,
    RelationToChildView,
)
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import RiskFactor
from meetingapp.domain.situation import Alternative
from tests.domain.example import Example
from tests.domain.gates.cases.changes import (
    LAST_TIME,
    after,
    anonymous,
    discussion,
    element,
    part,
    then,
)
from tests.domain.gates.cases.row import Change, H, Row, W, as_it_is

Element = BestInterestElement
_ROWS: Final = "best_interest.elements"
_CONCLUSION: Final = "best_interest.conclusion"
_CARE: Final = Element.CARE_PROTECTION_SAFETY
_WEIGHED: Final = (Element.CHILD_VIEW, Element.EDUCATION_DEVELOPMENT, Element.HEALTH)


def _best(**changes: object) -> Change:
    return part("best_interest", **changes)


def _relation(relation: RelationToChildView, reason: str = "") -> Change:
    return _best(relation_to_child_view=relation, differs_reason=reason)


def _only_relevant(*wanted: BestInterestElement) -> Change:
    def changed(example: Example) -> Example:
        given = example.discussion.best_interest.elements
        rows = tuple(replace(e, relevant=e.element in wanted) for e in given)
        return example.with_part("best_interest", elements=rows)

    return changed


def _short_form(count: int) -> Change:
    """Answer so many elements in a discussion without a name."""
    given = tuple(ElementAssessment(e, relevant=True) for e in REQUIRED_ELEMENTS[1 : count + 1])
    unheard = part("voice", status=None)
    return then(anonymous, unheard, discussion(best_interest=BestInterest(given)))


def _with_third(**favours: str) -> Change:
    """Let there be a third alternative, and let each element speak for A or for another."""

    def changed(example: Example) -> Example:
        third = Alternative("C", "Egen leselærer", "ro til å øve", "mindre tid i klassen")
        ways = (*example.discussion.alternatives, third)
        rows = tuple(
            replace(e, favours=favours.get(e.element, "A"))
            for e in example.discussion.best_interest.elements
        )
        return example.with_discussion(alternatives=ways).with_part("best_interest", elements=rows)

    return changed


def _copied(example: Example) -> Example:
    facts = example.discussion.best_interest.element(Element.HEALTH)
    assert facts is not None
    return example.with_element(Element.VULNERABILITY, facts=facts.facts)


def _concluded_as(wanted: BestInterestElement) -> Change:
    def changed(example: Example) -> Example:
        given = example.discussion.best_interest.element(wanted)
        assert given is not None
        return example.with_part("best_interest", conclusion=given.facts)

    return changed


def _said_twice(field: str, **changes: object) -> Change:
    """Write the conclusion once more in another field."""

    def changed(example: Example) -> Example:
        conclusion = example.discussion.best_interest.conclusion
        return example.with_part("best_interest", **{field: conclusion}, **changes)

    return changed


def _without_best_interest(example: Example) -> Example:
    changed = example
    for position in range(len(example.discussion.agreement.measures)):
        changed = changed.with_measure(position, need_ref=RiskFactor.R6)
    return changed


def _concluded_before(example: Example) -> Example:
    same = example.discussion.best_interest.conclusion
    return after(EarlierDiscussion("RT", LAST_TIME, conclusion=same))(example)


_OUTWEIGHED: Final = element(Element.HEALTH, favours="B")
_DISSENT: Final = Dissent("far", "vil vente")

_ANSWERED: Final = (
    *(Row("G-BEST-1", f"element {e}", as_it_is, element(e, relevant=None),
          f"{_ROWS}.{e}.relevant")
      for e in REQUIRED_ELEMENTS if e is not Element.CHILD_VIEW),
    Row("G-BEST-1", "element CHILD_VIEW", element(Element.CHILD_VIEW, relevant=None),
        element(Element.CHILD_VIEW, relevant=False), f"{_ROWS}.CHILD_VIEW.relevant"),
    Row("G-BEST-1", "CARE_PROTECTION_SAFETY reason",
        element(_CARE, not_relevant_reason="trygt å bo"),
        element(_CARE, not_relevant_reason="nei da"), f"{_ROWS}.{_CARE}.not_relevant_reason"),
    Row("G-BEST-1", "other elements no reason", element(Element.IDENTITY, not_relevant_reason=""),
        element(Element.IDENTITY, relevant=None), f"{_ROWS}.IDENTITY.relevant"),
    Row("G-BEST-1", "ANONYMOUS three", _short_form(3), _short_form(2), _ROWS, W),
)  # fmt: skip
_FACTS: Final = (
    *(Row("G-BEST-2", f"{e} {field}", as_it_is, element(e, **{field: missing}),
          f"{_ROWS}.{e}.{field}")
      for e in _WEIGHED
      for field, missing in (("facts", "se forrige"), ("source", None), ("weight", None))
      if (e, field) != (Element.CHILD_VIEW, "source")),
    Row("G-BEST-2", "quotes A05",
        then(part("voice", own_words="ok"), element(Element.CHILD_VIEW, facts="")),
        then(part("voice", own_words="ok"), element(Element.CHILD_VIEW, facts="vil det")),
        f"{_ROWS}.CHILD_VIEW.facts"),
    Row("G-BEST-2", "two more", _only_relevant(*_WEIGHED), _only_relevant(*_WEIGHED[:2]), _ROWS),
    Row("G-BEST-2", "not a copy", as_it_is, _copied, _ROWS),
    Row("G-BEST-2", "three words", element(Element.HEALTH, facts="vondt i hodet"),
        element(Element.HEALTH, facts="vondt hode"), f"{_ROWS}.HEALTH.facts"),
    Row("G-BEST-2", "weight 0–3", element(Element.HEALTH, weight=0),
        element(Element.HEALTH, weight=4), f"{_ROWS}.HEALTH.weight"),
)  # fmt: skip
_CONCLUDED: Final = (
    Row("G-BEST-3", "conclusion", as_it_is, _best(conclusion="ok"), _CONCLUSION),
    Row("G-BEST-3", "three words", _best(conclusion="Jonas trenger ro"),
        _best(conclusion="Trenger ro"), _CONCLUSION),
    Row("G-BEST-3", "not a copy", as_it_is, _concluded_as(Element.HEALTH), _CONCLUSION),
    Row("G-BEST-3", "chosen_alternative", as_it_is, _best(chosen_alternative="D"),
        "best_interest.chosen_alternative"),
    Row("G-BEST-4", "relation", _relation(RelationToChildView.CHILD_NO_VIEW),
        _best(relation_to_child_view=None), "best_interest.relation_to_child_view"),
    *(Row("G-BEST-4", f"{r}", _relation(r, "gruppa er full"), _relation(r, "full gruppe"),
          "best_interest.differs_reason")
      for r in (RelationToChildView.DIFFERS, RelationToChildView.PARTLY)),
    Row("G-BEST-4", "not a copy", _relation(RelationToChildView.DIFFERS, "gruppa er full nå"),
        _said_twice("differs_reason", relation_to_child_view=RelationToChildView.DIFFERS),
        "best_interest.differs_reason"),
    Row("G-BEST-5", "outweighed",
        then(_OUTWEIGHED, _best(competing_interests="ro veier tyngst")), _OUTWEIGHED,
        "best_interest.competing_interests"),
    Row("G-BEST-5", "not a copy",
        then(_OUTWEIGHED, _best(competing_interests="ro veier tyngre nå")),
        then(_OUTWEIGHED, _said_twice("competing_interests")),
        "best_interest.competing_interests"),
    Row("G-BEST-5", "third alternative", _with_third(), _with_third(HEALTH=""),
        f"{_ROWS}.HEALTH.favours"),
    Row("G-BEST-6", "dissent_asked", as_it_is, _best(dissent_asked=False),
        "best_interest.dissent_asked"),
    Row("G-BEST-6", "who", _best(dissents=(_DISSENT,)),
        _best(dissents=(replace(_DISSENT, who_role="-"),)), "best_interest.dissents.0.who_role"),
    Row("G-BEST-6", "view", _best(dissents=(_DISSENT,)),
        _best(dissents=(replace(_DISSENT, view="…"),)), "best_interest.dissents.0.view"),
    Row("G-BEST-7", "generic", as_it_is, _best(conclusion="Vi gjør det som er rett."),
        _CONCLUSION, H),
    Row("G-BEST-7", "two words shared", _best(conclusion="Jonas hører best nå."),
        _best(conclusion="Jonas vil lese i lite rom."), _CONCLUSION, H),
    Row("G-BEST-7", "earlier conclusion",
        after(EarlierDiscussion("RT", LAST_TIME, conclusion="Jonas trenger ro hjemme.")),
        _concluded_before, _CONCLUSION, H),
    Row("G-BEST-8", "need_ref", as_it_is, _without_best_interest,
        "agreement.measures.0.need_ref", W),
)  # fmt: skip
ROWS: Final = (*_ANSWERED, *_FACTS, *_CONCLUDED)
