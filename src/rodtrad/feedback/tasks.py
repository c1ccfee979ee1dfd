"""What is done with cases in the background."""

from rodtrad.feedback import services
from rodtrad.feedback.services.weeding import TASK
from rodtrad.jobs import daily, enqueue, periodic, task


@daily("03:50", "feedback.forget_old_drafts")
def forget_old_drafts() -> None:
    """Remove what somebody began to write and did not send for a week."""
    services.forget_old_drafts()


@periodic("*/5 * * * *", "feedback.fetch_mail")
def fetch_mail() -> None:
    """Take what has come to the mailbox, where there is one to fetch from."""
    services.fetch_mail()


@daily("00:20", "feedback.weigh_clocks")
def weigh_clocks() -> None:
    """Let the time of what nobody has answered count when it is out."""
    services.weigh_all()


@daily("03:55", "feedback.tend_files")
def tend_files() -> None:
    """Scan files that have not been, and delete what belongs to nothing any longer."""
    services.scan_again()
    services.forget_strays()


@task(TASK)
def weed(proposal_id: int) -> None:
    """Weed some of the cases of an approved proposal, and leave the rest to the next in turn."""
    if services.carry_out(proposal_id):
        enqueue(TASK, proposal_id=proposal_id)


@daily("04:10", "feedback.weed_on")
def weed_on() -> None:
    """Put in the queue what a stopped worker left behind."""
    for proposal_id in services.unfinished():
        enqueue(TASK, proposal_id=proposal_id)


@daily("04:40", "feedback.learn_routing")
def learn_routing() -> None:
    """Learn anew from what has been answered and is still kept, which unit a text is for."""
    services.learn_routing()


@periodic("*/5 * * * *", "feedback.suggest_units")
def suggest_units() -> None:
    """Suggest a unit for what has come."""
    services.suggest_units()


@daily("04:50", "feedback.group_texts")
def group_texts() -> None:
    """Put the year's texts that say alike in groups."""
    services.group_texts()
