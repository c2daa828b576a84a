"""A person as a field offers one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person that can be chosen, with the role that tells two of the same name apart."""

    id: str
    name: str
    role: str
