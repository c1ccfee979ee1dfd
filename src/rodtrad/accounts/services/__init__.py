"""What happens to people."""

from rodtrad.accounts.services.people import add_person

__all__ = ["add_person"]
