"""What others ask the organisation."""

from rodtrad.organisation.queries.holdings import holdings
from rodtrad.organisation.queries.naming import name_then
from rodtrad.organisation.queries.standing import profile, tree

__all__ = ["holdings", "name_then", "profile", "tree"]
