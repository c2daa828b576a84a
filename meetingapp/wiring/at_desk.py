"""What a person at the desk of an open vault is given, apart from the store itself."""

from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Permission, permissions_of
from meetingapp.wiring.annual import Annual
from meetingapp.wiring.attachments import Attachments
from meetingapp.wiring.beginning import Beginning
from meetingapp.wiring.beside import Beside
from meetingapp.wiring.brief import EvaluationBrief
from meetingapp.wiring.catalogue import Catalogue
from meetingapp.wiring.exchange import Exchange
from meetingapp.wiring.figures import LeadershipFigures
from meetingapp.wiring.finding import Finder
from meetingapp.wiring.forms import Forms
from meetingapp.wiring.handovers import Handovers
from meetingapp.wiring.leaving import Leaving
from meetingapp.wiring.lists import Lists
from meetingapp.wiring.measuring import Measuring
from meetingapp.wiring.papers import Papers
from meetingapp.wiring.planner import Planner
from meetingapp.wiring.queues import Queues
from meetingapp.wiring.registers import Registers
from meetingapp.wiring.stories import Stories
from meetingapp.wiring.writing import Writing


class AtDesk:
    """Use cases in groups, each bound to the desk. A new group is one line here."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.annual = Annual(desk)
        self.attachments = Attachments(desk)
        self.beginning = Beginning(desk)
        self.beside = Beside(desk)
        self.brief = EvaluationBrief(desk)
        self.catalogue = Catalogue(desk)
        self.leaving = Leaving(desk)
        self.lists = Lists(desk)
        self.exchange = Exchange(desk)
        self.figures = LeadershipFigures(desk)
        self.finder = Finder(desk)
        self.forms = Forms(desk)
        self.handovers = Handovers(desk)
        self.measuring = Measuring(desk)
        self.papers = Papers(desk)
        self.planner = Planner(desk)
        self.queues = Queues(desk)
        self.registers = Registers(desk)
        self.stories = Stories(desk)
        self.writing = Writing(desk)

    def me(self) -> Account:
        """Who sits at the desk, with the role of this moment."""
        return self.desk.account()

    def permissions(self) -> frozenset[Permission]:
        """What the person at the desk may do now, so that screens offer nothing else.

        The use cases refuse all the same.
        """
        return permissions_of(self.me().role)

    def new_id(self) -> str:
        """Make the id of something new."""
        return new_id(self.desk.clock)
