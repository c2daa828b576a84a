"""Who sits in the example meeting, and its days. All invented."""

from datetime import date

from meetingapp.domain.people import PersonRef, ServiceCode

MET_ON = date(2026, 11, 24)
EVALUATED_ON = date(2027, 1, 19)

BERIT = PersonRef("Berit Eksempelrud", "rektor", ServiceCode.SCHOOL, "p-berit")
TOR = PersonRef("Tor Mallerud", "inspektør", ServiceCode.SCHOOL, "p-tor")
IDA = PersonRef("Ida Prøvestad", "kontaktlærer", ServiceCode.SCHOOL, "p-ida")
LARS = PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT, "p-lars")
NOOR = PersonRef("Noor Demoli", "helsesykepleier", ServiceCode.HC, "p-noor")
KARI = PersonRef("Kari Fiktivsen", "mor")
JON = PersonRef("Jon Fiktivsen", "far")
