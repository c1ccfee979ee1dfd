"""Where the pages are, by what they are about."""
