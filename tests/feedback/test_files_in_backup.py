"""A backup has what residents have sent, and brings it back."""

from pathlib import Path

import pytest

from rodtrad.accounts.models import User
from rodtrad.config.backup import services as backup
from rodtrad.feedback import services
from rodtrad.feedback.models import SentFile
from tests.feedback.sending import drafted, only_file, stored


@pytest.mark.django_db(transaction=True)
def test_a_file_that_a_resident_sent_is_in_the_backup_and_comes_back(
    folder: Path, tmp_path: Path
) -> None:
    User.objects.create(username="karin")
    draft = drafted(b"Hela gatan.")
    path = str(only_file().file.name)
    backup.back_up(tmp_path / "copy.tar")
    services.take_out(draft, ["1"])
    between = (stored(folder), SentFile.objects.count())

    backup.restore(tmp_path / "copy.tar", replace=True)

    assert between == ([], 0)
    assert (folder / path).read_bytes() == b"Hela gatan."
    assert str(only_file().file.name) == path
