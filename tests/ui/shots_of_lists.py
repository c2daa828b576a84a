"""A file of people and one of children, looked through, and a child with a protected address."""

import tempfile
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from meetingapp.domain.case import Protection
from meetingapp.ui.places import CasePlace, CataloguePlace, ImportPlace
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.catalogue import CatalogueScreen
from meetingapp.ui.screens.importing import ImportScreen
from meetingapp.ui.window import MainWindow

PEOPLE: Final = """Navn;Tjeneste;Rolle;Fra;Telefon;Fødselsnummer
Ida Prøvestad;Skole;inspektør;01.01.2027;;
Noor Demoli;PPT;rådgiver;;;
Per Testdahl;Banken;rådgiver;32.01.2026;;
"""
CHILDREN: Final = """Navn;Født;Klasse;Adressesperre;Foresatt 1;Foresatt 1 relasjon
Jonas Fiktivsen;14.03.2018;3B;;Kari Fiktivsen;mor
Maja Oppdiktsen;02.09.2016;4A;7;Eva Oppdiktsen;mor
Jonas Fiktivsen;01.02.2017;;;;
"""


class Takes(Protocol):
    """Takes the pictures of one look."""

    def take(self, window: MainWindow, name: str) -> None:
        """Wait until everything is drawn, and keep the picture."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""


def take_catalogue(album: Takes, window: MainWindow) -> None:
    """What the municipality can offer, and what is missing."""
    screen = _go(window, CataloguePlace())
    assert isinstance(screen, CatalogueScreen)
    album.take(window, "16f_catalogue")
    screen.shows._choose(1)
    album.take(window, "16g_gaps")


def take_lists(album: Takes, window: MainWindow) -> None:
    """Two files, one with a line that must be mended, and the catalogue of measures."""
    take_catalogue(album, window)
    for kind, text in (("people", PEOPLE), ("children", CHILDREN)):
        screen = _go(window, ImportPlace(kind))
        assert isinstance(screen, ImportScreen)
        with tempfile.TemporaryDirectory() as name:
            file = Path(name) / "liste.csv"
            file.write_text(text, "utf-8")
            screen.look(file)
            album.settle(window)
        album.take(window, f"22c_{kind}")
    screen = _go(window, CasePlace())
    assert isinstance(screen, CaseScreen)
    album.settle(window)  # a new case is empty once it is read
    screen.page.subject.belonging.show_child(Protection.CONFIDENTIAL, "", "")
    album.take(window, "15d_protected")


def _go(window: MainWindow, place: ImportPlace | CasePlace | CataloguePlace) -> QWidget | None:
    assert window.shell is not None
    window.shell.go(place)
    return window.shell.shown
