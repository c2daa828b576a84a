"""When the law lets people share without consent, and how far each ground reaches."""

from meetingapp.domain.consent import ConsentException, ExceptionBasis
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.signers import SignerRules, SignerScope
from meetingapp.domain.text import is_copy, says_something


def exception_gaps(exception: ConsentException) -> tuple[str, ...]:
    """Return the fields that keep an exception from standing in for a consent."""
    gaps = [
        field
        for field in ("legal_reference", "decided_by", "necessity")
        if not says_something(getattr(exception, field))
    ]
    if not gaps and is_copy(exception.necessity, exception.legal_reference):
        gaps.append("necessity")
    return tuple(gaps)


def exception_holds(exception: ConsentException | None) -> bool:
    """Tell whether a complete exception stands in for a consent."""
    return exception is not None and not exception_gaps(exception)


def out_of_reach(
    exception: ConsentException, there: tuple[ServiceCode, ...], rules: SignerRules
) -> tuple[ServiceCode, ...]:
    """Return the services among ``there`` that a ground does not let hear the case.

    Need among colleagues stays inside one service, co-operation in health care among those who
    work with health. The duties and an emergency reach as far as is necessary.
    """
    match exception.basis:
        case ExceptionBasis.COLLEAGUE_NEED:
            return tuple(service for service in there if service != there[0])
        case ExceptionBasis.HEALTH_COOPERATION:
            return tuple(s for s in there if not rules.in_scope(s, SignerScope.HEALTH))
        case _:
            return ()
