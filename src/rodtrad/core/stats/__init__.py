"""What can be said of many from some: pure Python, light enough for a page to ask."""
