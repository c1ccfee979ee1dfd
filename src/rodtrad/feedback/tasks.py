"""What is done with cases in the background."""

from rodtrad.feedback import services
from rodtrad.jobs import daily


@daily("03:50", "feedback.forget_old_drafts")
def forget_old_drafts() -> None:
    """Remove what somebody began to write and did not send for a week."""
    services.forget_old_drafts()


@daily("00:20", "feedback.weigh_clocks")
def weigh_clocks() -> None:
    """Let the time of what nobody has answered count when it is out."""
    services.weigh_all()


@daily("03:55", "feedback.tend_files")
def tend_files() -> None:
    """Scan files that have not been, and delete what belongs to nothing any longer."""
    services.scan_again()
    services.forget_strays()
