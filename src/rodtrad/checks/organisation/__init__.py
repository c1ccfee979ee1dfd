"""What can be broken in the organisation: seats, owners, and work left where nobody is.

The organisation stands below the checks and cannot register its own rules.
"""
