"""What a form says once more in Norwegian is seen to belong to the sentence above it."""

import pypdfium2
import pytest

from meetingapp.document.papers.consent import build
from meetingapp.document.papers.form_texts import form_texts
from meetingapp.domain.papers.consent_form import FormLanguage
from meetingapp.minutes import render
from tests.domain.papers.forms import form

PRINTED = [
    each for each in FormLanguage if each not in {FormLanguage.NB, FormLanguage.NN, FormLanguage.AR}
]


def tops(pdf: pypdfium2.PdfDocument, *texts: str) -> list[tuple[int, float, float]]:
    """Give the page, the upper and the lower edge of each text, counted from the top."""
    found = []
    for text in texts:
        for number, page in enumerate(pdf):
            on_it = page.get_textpage()
            at = on_it.search(text).get_next()
            if at is not None:
                edges = [on_it.get_charbox(at[0] + n) for n in range(len(text))]
                height = page.get_height()
                upper, lower = max(e[3] for e in edges), min(e[1] for e in edges)
                found.append((number, height - upper, height - lower))
                break
    assert len(found) == len(texts)
    return found


def test_it_stands_closer_to_its_sentence_than_to_the_next() -> None:
    norwegian, own = form_texts(FormLanguage.NB), form_texts(FormLanguage.EN)
    pdf = pypdfium2.PdfDocument(render(build(form(), FormLanguage.EN)))
    lines = own("privacy.minutes"), norwegian("privacy.minutes"), own("privacy.access")
    (_, _, said), (_, again, end), (_, following, _) = tops(pdf, *(line[:20] for line in lines))
    pdf.close()
    assert again - said < 0.75 * (following - end)


@pytest.mark.parametrize("language", PRINTED)
def test_what_is_answered_and_signed_stands_on_one_page(language: FormLanguage) -> None:
    own = form_texts(language)
    pdf = pypdfium2.PdfDocument(render(build(form(), language)))
    places = tops(pdf, own("know.heading")[:20], own("answer.yes")[:20])
    lines = ["privacy.contact_line"]
    if language.is_translation:
        lines.append("translation.checked_line")
    asked = tops(pdf, *(own(line)[:20] for line in lines))
    pdf.close()
    assert places[0][0] == places[1][0]
    assert len({number for number, *_ in asked}) == 1
