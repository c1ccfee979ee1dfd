"""Which of the labels known a text is for, learnt from texts with labels, or why that is not said.

`fitting.learn(examples)` makes a `Model` and says how it does on texts that it has not read;
`suggest(model, text)` asks it. Only `fitting` needs scikit-learn, so it is imported where it is
called for: asking is arithmetic on the pieces of one text.
"""

from .model import ELSEWHERE, SURE, Model, Silence, Suggestion, argued, suggest
from .pieces import pieces_of

__all__ = [
    "ELSEWHERE",
    "SURE",
    "Model",
    "Silence",
    "Suggestion",
    "argued",
    "pieces_of",
    "suggest",
]
