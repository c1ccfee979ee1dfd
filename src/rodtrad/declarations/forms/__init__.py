"""The forms of declarations, promises and ways of working."""
