"""What keeps the system from starting, said in one sentence to the person at the keyboard."""


class Unusable(Exception):
    """Carries a sentence that says what is wrong and one that says what to do about it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        between = "" if sentence.endswith("\n") else " "
        super().__init__(f"{sentence}{between}{remedy}")
        self.sentence = sentence
        self.remedy = remedy
