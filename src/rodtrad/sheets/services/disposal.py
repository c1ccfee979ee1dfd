"""What may be personal leaves when it is no longer needed."""

from rodtrad.sheets.models import Import, Progress


def dispose(handed_in: Import) -> None:
    """Remove the file and what was shown of it; counts and fingerprint stay."""
    if handed_in.file:
        handed_in.file.delete(save=False)
    handed_in.faults, handed_in.shown, handed_in.headers = [], [], []
    handed_in.save(update_fields=["file", "faults", "shown", "headers"])
    Progress.objects.filter(pk=handed_in.pk).delete()
