"""Figures for leadership, bound to the person at the desk; frozen ones as files."""

from meetingapp.codec.csv_text import write_table
from meetingapp.document.papers.figures import FiguresPaper, as_rows, build
from meetingapp.document.plain import plain_text
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.figures.period import Period
from meetingapp.domain.figures.table import Figures
from meetingapp.errors import AppError
from meetingapp.services import figures as use
from meetingapp.services.figures import Choices, Preliminary, Setting
from meetingapp.services.policy import Desk
from meetingapp.wiring.copying import Copying
from meetingapp.wiring.forms import PaperFile
from meetingapp.words import Language, Words


class LeadershipFigures:
    """Each method raises as the use case it calls."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._press = Copying()

    def choices(self) -> Choices:
        """What is frozen, and what may still be made."""
        return use.list_figures(self._desk)

    def setting(self, language: Language) -> Setting:
        """What stands around figures."""
        return use.figures_setting(self._desk, language)

    def count(self, period: Period) -> Preliminary:
        """Count a period as it stands now. Long: run it as heavy work."""
        return use.count_figures(self._desk, period)

    def freeze(self, period: Period) -> Figures:
        """Keep the figures of a period for good. Long: run it as heavy work."""
        return use.freeze_figures(self._desk, period)

    def pdf(self, figures: Figures, language: Language) -> PaperFile:
        """Frozen figures on paper; ``figures.not_frozen`` for others. Long: as heavy work."""
        document = build(self._paper(figures, language), Words(language))
        name = f"tall-for-ledelsen-{figures.period.id.lower()}.pdf"
        content = self._press.render(document, CopyFormat.PDF)
        return PaperFile(name, CopyFormat.PDF, content, plain_text(document))

    def csv(self, figures: Figures, language: Language) -> tuple[str, bytes]:
        """Frozen figures for a spreadsheet, with the name of the file; raises as ``pdf``."""
        headings, rows = as_rows(self._paper(figures, language), Words(language))
        return f"tall-for-ledelsen-{figures.period.id.lower()}.csv", write_table(headings, rows)

    def _paper(self, figures: Figures, language: Language) -> FiguresPaper:
        if figures not in use.list_figures(self._desk).frozen:
            raise AppError("figures.not_frozen")
        setting = self.setting(language)
        return FiguresPaper(figures, setting.office, setting.names, self._desk.clock())
