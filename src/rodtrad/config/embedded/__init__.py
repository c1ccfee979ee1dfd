"""The embedded PostgreSQL, and the Django backend that starts it at the first connection."""
