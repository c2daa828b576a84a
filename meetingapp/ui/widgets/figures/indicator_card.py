"""One indicator: what it is called, and its table, or that there are too few to show."""

from meetingapp.document.papers.figure_grids import Grid
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.figures.grid_table import GridTable
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.wording import Say


class IndicatorCard(Card):
    """``show_grid`` fills it."""

    def __init__(self, title: Say) -> None:
        super().__init__(title, margins=(2, 2, 2, 8))
        self.table = GridTable()
        self.none = Label(
            lambda words: words("There are too few to show any numbers."), "body2", wrap=True
        )
        self.none.setContentsMargins(12, 0, 12, 6)
        self.body.addWidget(self.table)
        self.body.addWidget(self.none)

    def show_grid(self, grid: Grid) -> None:
        """Show the numbers, or why there are none."""
        if grid.rows:
            self.table.show_grid(grid)
        self.table.setVisible(bool(grid.rows))
        self.none.setVisible(not grid.rows)
