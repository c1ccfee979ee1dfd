"""A data folder that lasts as long as a benchmark."""

import atexit
import os
import tempfile


def passing_folder() -> None:
    """Let a benchmark without RODTRAD_DATA have a folder of its own, removed when it has ended.

    Call it before the database is asked for: what is registered first at exit is done last, and
    the folder must outlive the database server in it.
    """
    if "RODTRAD_DATA" not in os.environ:
        folder = tempfile.TemporaryDirectory()
        atexit.register(folder.cleanup)
        os.environ["RODTRAD_DATA"] = folder.name
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.config.settings")
