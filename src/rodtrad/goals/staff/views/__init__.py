"""The pages of the thread: find, act, answer."""
