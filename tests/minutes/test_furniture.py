"""What stands on every page finds room there, however long it is in another language."""

from dataclasses import replace

from meetingapp.document.blocks import Para
from meetingapp.minutes import render
from tests.minutes.conftest import Make
from tests.minutes.reading import text_of

ENGLISH = "Freedom of Information Act § 13, cf. Public Administration Act § 13"


def test_a_long_legal_basis_stands_whole_under_the_grading(of_blocks: Make) -> None:
    document = of_blocks(Para("Ett ord."))
    head = replace(
        document.furniture,
        owner="Prøveås kommune",
        unit="Prøveåsen barne- og ungdomsskole",
        access="Exempt from public access",
        legal=ENGLISH,
    )
    for line in ("", "Oppvekst og læring"):
        text = text_of(render(replace(document, furniture=replace(head, line=line))))
        for part in (head.owner, head.unit, head.access.upper(), ENGLISH, line):
            assert part in text
