"""What can be said of many from some: pure Python, light enough for a page to ask.

But for `disclosure*`, which load NumPy and SciPy and are imported where they are used.
"""
