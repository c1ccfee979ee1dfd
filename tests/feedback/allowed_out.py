"""Who is given what leaves a page: sheets, files and mails; and who may reach each staff page.

Written by hand, in the order of `PEOPLE`. `r` is given it, `-` is refused, `o` is asked to sign in.
"""

# fmt: off
# Pages of feedback that are about no one case. What all staff read holds settings and published
# figures alone; what it lists of cases is what the reader may see of them.
#                        sven . . . . . maja . ivar . pia adam . nobody
STAFF_PAGES = {
    "list":             "r r r r r r r r r r r r r o",
    "register":         "r r r - r - r - - - - - - o",
    "times":            "r r r r r r r r r r r r r o",
    "promise_time":     "- - - - - - r - - - - - - o",
    "close_day":        "- - - - - - r - - - - - - o",
    "faults":           "r r r r r r r r r r r r r o",
    "offer_service":    "- - - - - - r - - - - - - o",
    "themes":           "r r r r r r r r r r r r r o",
    "routing":          "r r r r r r r r r r r r r o",
    "mailbox":          "- - - - - - r - - - - r - o",
    "series":           "r r r r r r r r r r r r r o",
    "poster":           "r r r r r r r r r r r r r o",
    "keeping":          "r r r r r r r r r r r r r o",
    "write_rule":       "- - - - - - r - - - - r - o",
    "say_appeal":       "- - - - - - r - - - - r - o",
    "hold":             "- - - - - - r - - - - r - o",
    "tracks_terms":     "r r r r r r r r r r r r r o",
    "set_track":        "- - - - - - r - - - - - - o",
    "templates":        "r r r r r r r r r r r r r o",
    "write_template":   "- - - - - - r - - - - - - o",
    "report":           "r r r r r r r r r r r r r o",
    "compiled":         "r r r r r r r r r r r r r o",
    "compile":          "- - - - - - r - - - - - - o",
    "present":          "- - - - - - r - - - - - - o",
    "count_users":      "- r r - - - r - - - - - - o",
    "languages":        "r r r r r r r r r r r r r o",
    "language":         "r r r r r r r r r r r r r o",
    "phrase":           "- - - - - - r - - - - r - o",
    "take_in_language": "- - - - - - r - - - - r - o",
}
# What is given as a file and is about no one case: figures that are let out, and our own phrases.
EXPORTS = {
    "feedback:report_csv":   "r r r r r r r r r r r r r o",
    "feedback:language_csv": "r r r r r r r r r r r r r o",
    "tell:open_csv":         "r r r r r r r r r r r r r r",
    "tell:open_json":        "r r r r r r r r r r r r r r",
}
# The same of a report that nothing is let out of: `n` knows of none.
UNPUBLISHED = {
    "compiled":   "n n n n n n r n n r n n n o",
    "report_csv": "n n n n n n n n n n n n n o",
}
# A case as a text for its sender, when that is decided: `r` is given it, `-` knows of no case,
# `x` is refused: who reads a case and may not decide of it.
EXTRACTS = {
    ("home_care_south", "none"):   "- r r - r - r - - x - - - o",
    ("home_care_south", "marked"): "- r r - - - - - - x - - - o",
    ("provider", "none"):          "- - r - r - r - - x r - - o",
    ("provider", "marked"):        "- - r - - - - - - x r - - o",
    ("head_office", "marked"):     "- - - - - - r - - x - - - o",
}
# On whose list, and so in whose mail of what is due, a case stands that nobody has in hand: with
# its kind, its code and its day. Whoever answers for the very unit, and nobody above or beside.
LISTED = {
    ("home_care_south", "none"):   "karin",
    ("home_care_south", "marked"): "karin",
    ("home_care_north", "none"):   "",
    ("home_care_north", "marked"): "",
    ("care", "none"):              "lars",
    ("care", "marked"):            "lars",
    ("provider", "none"):          "pia",
    ("provider", "marked"):        "pia",
    ("lake_school", "none"):       "",
    ("lake_school", "marked"):     "",
    ("head_office", "none"):       "maja",
    ("head_office", "marked"):     "maja",
    ("municipality", "none"):      "",
    ("municipality", "marked"):    "",
}
# Mails to the sender, by what is done; each says that there is something to read, and no more.
# Only to an address that was left, whatever the secrecy; the staff are mailed by their lists alone.
MAILED = {
    "received": True,
    "asked":    True,
    "answered": True,
    "followed": True,
    "decided":  True,
    "taken":    False,
    "noted":    False,
    "sorted":   False,
    "handed":   False,
    "causes":   False,
    "tracked":  True,
    "split":    True,
}
# Other addresses, with where each role is tried at them.
TRIED_IN = {
    "test_templates":          "edit_template end_template begin_templates",
    "test_times":              "end_time open_day",
    "test_offering":           "end_service",
    "test_keeping_pages":      "lift dry_run end_rule propose_weeding weeding approve_weeding"
                               " withdraw_weeding",
    "test_frame_settings":     "offer_language withdraw_language",
    "test_contradicting":      "difference",
    "test_routing_pages":      "set_routing",
}
# What a resident opens without an account, and what apps do.
OPEN = "write case rewrite place read later open_csv open_json"
OPEN311 = "discovery services service requests request token nothing"
# fmt: on
