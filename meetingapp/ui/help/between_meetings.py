"""What each screen of the follow-up is for: measures, evaluations, figures, the year."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.ui import places
from meetingapp.ui.help.page import FORM, LIST, HelpPage

BETWEEN_MEETINGS: Final[Mapping[type, HelpPage]] = MappingProxyType(
    {
        places.MeasuresPlace: HelpPage(
            lambda words: words("Measures"),
            lambda words: words(
                "Every measure that runs, in the cases you have access to, the most urgent first. "
                "Narrow the list with the choices above it, or write: a child, a measure, @ida for "
                "who is responsible, is:not measured, level:yellow, deadline:this week. What you "
                "ask for often can be saved under a name. Progress shows the way from the baseline "
                "to the target. M writes a measurement of the measure you stand on; a wrong one is "
                "corrected in the list below the chart. Enter opens the case."
            ),
            LIST,
        ),
        places.CataloguePlace: HelpPage(
            lambda words: words("Catalogue of measures"),
            lambda words: words(
                "What the municipality can offer children and families. Narrow the list by level, "
                "age, risk factor and service; the measure you stand on is shown in full beside "
                "it. What is missing shows where a child of some age cannot be offered anything. "
                "In a meeting, Ctrl+Shift+M picks a measure from here."
            ),
            LIST,
        ),
        places.EvaluationsPlace: HelpPage(
            lambda words: words("Evaluations"),
            lambda words: words(
                "Everything that waits for somebody, in queues: evaluations that are late or due "
                "within two weeks, measures without a day or without progress, promises to "
                "children, consents and birthdays. Enter on a measure shows its evaluation brief, "
                "on the rest the case. Space does what the button of the row does: Ask … writes a "
                "text to copy that names no child. The month shows how much is evaluated each day. "
                "The evaluation itself is made in a meeting."
            ),
            LIST,
        ),
        places.BriefPlace: HelpPage(
            lambda words: words("Evaluation brief"),
            lambda words: words(
                "Everything a meeting needs to judge the measures of a case: what was agreed, what "
                "was done, what was measured and how the child sees it. What is missing stands at "
                "the top, each thing with a button that gets it. The numbers propose an effect, "
                "and the sum is written out. What you do next is decided in the meeting: the "
                "buttons lead there. Ctrl+Enter goes to the meeting. Print or save it from the top."
            ),
            FORM,
        ),
        places.FiguresPlace: HelpPage(
            lambda words: words("Figures for leadership"),
            lambda words: words(
                "How many children are heard, whether measures are evaluated on time, and what "
                "they lead to. Choose a period, and whether to see the whole municipality, each "
                "unit or each type of meeting. Numbers from 1 to 4 are never shown, and neither "
                "is what would give them away. When a period is over, its figures can be frozen, "
                "and only then can they be saved as a file."
            ),
            LIST,
        ),
        places.AnnualPlace: HelpPage(
            lambda words: words("The year"),
            lambda words: words(
                "What comes back each year, month by month. A day that meets a red day or a school "
                "holiday gives way, and the list says so. Press a line to see it, or to choose "
                "another day for one time. The suggestions are from other municipalities, and "
                "nothing is in your year until you take it into use. Beside it stands the progress "
                "plan: what system meetings have agreed, and what you write yourselves. What you "
                "say of an action here is what the next system meeting begins with."
            ),
            LIST,
        ),
    }
)
