"""The sealer: links what has been committed to the chain, in the order it reaches it."""

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from rodtrad.audit.chain import ROOT, link
from rodtrad.audit.models import Act, ActSeal, UnsealedAct

SEALER = 5_302
BATCH = 5_000


def seal_new_acts() -> int:
    """Seal every act committed so far and return how many; nothing while another sealer works.

    A position is given when an act is sealed, so that one committed late, with a lower id than
    those already sealed, takes the next place and nothing waits for it.
    """
    sealed = 0
    while batch := _seal_batch():
        sealed += batch
    return sealed


def _seal_batch() -> int:
    with transaction.atomic():
        if not _is_alone():
            return 0
        # An act removed before it was sealed stays in the queue, where `verify` finds it.
        there = UnsealedAct.objects.filter(Exists(Act.objects.filter(pk=OuterRef("act_id"))))
        waiting = list(there.order_by("act_id").values_list("act_id", flat=True)[:BATCH])
        if not waiting:
            return 0
        acts = Act.objects.in_bulk(waiting)
        last = ActSeal.objects.order_by("-position").first()
        position, digest = (last.position, last.digest) if last else (0, ROOT)
        seals = []
        for act_id in waiting:
            position += 1
            digest = link(acts[act_id], position, digest)
            seals.append(ActSeal(position=position, act_id=act_id, digest=digest))
        ActSeal.objects.bulk_create(seals)
        UnsealedAct.objects.filter(act_id__in=waiting).delete()
    return len(waiting)


def _is_alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [SEALER])
        row: tuple[bool] = cursor.fetchone()
    return row[0]
