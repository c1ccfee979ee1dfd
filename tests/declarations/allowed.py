"""Who may do what with a unit's declaration in which state: every cell written by hand.

A row is a person: her role, and how her unit stands to the declaration's. R reads, E writes the
text, S hands in, A assesses, F tells what was found, P puts on an agenda, B sends back, D registers
the decision, U publishes, W withdraws. The declaration is Hemtjänsten Söder's; the way is the one
of six steps.
"""

STATES = (
    *("draft", "submitted", "assessed", "discussed", "proposed", "returned"),
    *("decided", "coming", "published", "superseded", "withdrawn"),
)

# person: role and relation, then a cell for each state
ALLOWED: dict[str, tuple[str, ...]] = {
    # medarbetare på enheten
    "sven": ("R", "R", "R", "R", "R", "R", "R", "R", "R", "R", "R"),
    # medarbetare på en syskonenhet
    "lena": ("", "", "", "", "", "", "R", "R", "R", "R", "R"),
    # enhetens chef
    "karin": ("RES", "RB", "R", "R", "R", "RES", "RU", "R", "R", "R", "R"),
    # chefens ersättare
    "sofia": ("RES", "RB", "R", "R", "R", "RES", "RU", "R", "R", "R", "R"),
    # chef för en enhet i en annan förvaltning
    "amina": ("", "", "", "", "", "", "R", "R", "R", "R", "R"),
    # förvaltningschefen över enheten
    "lars": ("RES", "RAB", "RFB", "RPB", "R", "RES", "RU", "R", "R", "R", "R"),
    # en annan förvaltnings chef
    "birgitta": ("", "", "", "", "", "", "R", "R", "R", "R", "R"),
    # ledamot i nämnden över enheten
    "nils": ("R", "R", "R", "R", "R", "R", "R", "R", "R", "R", "R"),
    # nämndens sekreterare
    "siv": ("R", "R", "R", "R", "RBD", "R", "R", "RW", "RW", "R", "R"),
    # en annan nämnds sekreterare
    "rut": ("", "", "", "", "", "", "R", "R", "R", "R", "R"),
    # fullmäktiges sekreterare
    "kerstin": ("", "", "", "", "", "", "R", "R", "R", "R", "R"),
    # ledamot i fullmäktige
    "olle": ("", "", "", "", "", "", "R", "R", "R", "R", "R"),
    # kvalitetssamordnare
    "maja": ("RES", "RB", "R", "R", "R", "RES", "RU", "R", "R", "R", "R"),
    # ledamot i kvalitetsgruppen
    "per": ("R", "R", "R", "R", "R", "R", "R", "R", "R", "R", "R"),
    # controller
    "ivar": ("R", "R", "R", "R", "R", "R", "R", "R", "R", "R", "R"),
    # revisor
    "vera": ("", "", "", "", "", "", "R", "R", "R", "R", "R"),
    # en annan utförares kontaktperson
    "pia": ("", "", "", "", "", "", "", "", "R", "", ""),
    # administratör
    "adam": ("", "", "", "", "", "", "R", "RW", "RW", "R", "R"),
    # känd, men utan uppdrag
    "ebba": ("", "", "", "", "", "", "", "", "R", "", ""),
    # den som inte är inloggad
    "": ("", "", "", "", "", "", "", "", "R", "", ""),
}

LETTERS = {
    "S": "submit",
    "A": "assess",
    "F": "feedback",
    "P": "propose",
    "B": "return",
    "D": "decide",
    "U": "publish",
    "W": "withdraw",
}
