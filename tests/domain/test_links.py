"""Which addresses a document may lead to."""

import pytest

from meetingapp.domain.links import is_link


@pytest.mark.parametrize(
    "url",
    [
        "https://www.eksempel.no",
        "https://eksempel.no:8443/a/b?c=d&e=f#g",
        "https://xn--eksmpel-q1a.no/%C3%A5",
        "mailto:post@eksempel.no",
        "mailto:ola.test+merke@skole.eksempel.no",
    ],
)
def test_a_page_and_a_letterbox_may_be_led_to(url: str) -> None:
    assert is_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://eksempel.no",
        "HTTPS://eksempel.no/",
        "javascript:alert(1)",
        "file:" + "///etc/passwd",
        "ftp://eksempel.no/a",
        "//eksempel.no",
        "https:eksempel.no",
        "https://",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://bank.no@ond.no/",
        "https://ond.no\\@bank.no/",
        "https://eksempel.no/a b",
        "https://eksempel.no/\n",
        " https://eksempel.no",
        "https://eksempel.no/\u202egpj.exe",
        "https://еxample.no/",
        "https://eksempel.no/<b>",
        'https://eksempel.no/"onclick="x',
        "https://eksempel.no/" + "a" * 2000,
        "https://-a.no/",
        "mailto:",
        "mailto:post@eksempel.no?bcc=ond@ond.no",
        "mailto:a@b.no,c@d.no",
        "mailto:post@eksempel.no\r\nBcc: x@y.no",
        "data:text/html,<b>",
        "ms-word:ofe|u|https://eksempel.no/a.docx",
    ],
)
def test_nothing_else_may(url: str) -> None:
    assert not is_link(url)
