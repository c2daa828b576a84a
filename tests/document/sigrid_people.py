"""Who sits in the meeting about Sigrid, and its days. All invented."""

from datetime import date

from meetingapp.domain.people import PersonRef, ServiceCode

MET_ON = date(2026, 12, 3)
AGAIN_ON = date(2027, 3, 4)
STARTS, ENDS = date(2026, 12, 7), date(2027, 2, 26)
GRO = PersonRef("Gro Tenkjeskog", "barnekoordinator", ServiceCode.COORD)
ODD = PersonRef("Odd Øvingsnes", "styrar", ServiceCode.KG)
ANE = PersonRef("Ane Døme", "fysioterapeut", ServiceCode.PHYS)
ROLF = PersonRef("Rolf Testnes", "rådgjevar", ServiceCode.PPT)
ELI = PersonRef("Eli Døme", "spesialpedagog", ServiceCode.SPED)
LIV = PersonRef("Liv Prøvevik", "mor")
ARNE = PersonRef("Arne Prøvevik", "far")
