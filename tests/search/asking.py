"""What is asked in one configuration, as the tests ask it."""

from rodtrad.search.asking import Asked, questions


def question(text: str, config: str) -> Asked:
    return questions(text, [config])[config]
