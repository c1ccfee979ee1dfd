"""What others ask the organisation."""

from rodtrad.organisation.queries.holdings import holdings
from rodtrad.organisation.queries.standing import profile, tree

__all__ = ["holdings", "profile", "tree"]
