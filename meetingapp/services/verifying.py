"""Checking the open vault, for whoever looks after it."""

from meetingapp.services.findings import Finding
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.services.wholeness_port import Wholeness


@policy(Permission.KEEP_VAULT)
def verify_vault(desk: Desk, whole: Wholeness) -> tuple[Finding, ...]:
    """Check everything, and give what is not as Samråd left it, gravest first. Long."""
    told = whole.findings()
    with desk.begin() as work:
        work.audit("vault.verify", "vault")
        work.commit()
    return told
