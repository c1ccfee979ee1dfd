
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisation', '0004_units_and_decisions_are_searched'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='decision',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='decision',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='decision',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='decision',
            name='carried_out',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='decision',
            name='must_be_carried_out',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='decisionevent',
            name='carried_out',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='decisionevent',
            name='must_be_carried_out',
            field=models.BooleanField(default=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_decisionevent" ("body_id", "carried_out", "decided_on", "id", "must_be_carried_out", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registry_number", "title") SELECT new_values."body_id", new_values."carried_out", new_values."decided_on", new_values."id", new_values."must_be_carried_out", new_values."paragraph", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."registry_number", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='892c36ea137228d1f97ca659a461a9b69870a426', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_91e3f', referencing='REFERENCING NEW TABLE AS new_values ', table='organisation_decision', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_decisionevent" ("body_id", "carried_out", "decided_on", "id", "must_be_carried_out", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registry_number", "title") SELECT new_values."body_id", new_values."carried_out", new_values."decided_on", new_values."id", new_values."must_be_carried_out", new_values."paragraph", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."registry_number", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5572591574dababa7e00848ce9a098ef861bba6f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b71e8', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='organisation_decision', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_decisionevent" ("body_id", "carried_out", "decided_on", "id", "must_be_carried_out", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registry_number", "title") SELECT old_values."body_id", old_values."carried_out", old_values."decided_on", old_values."id", old_values."must_be_carried_out", old_values."paragraph", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."registry_number", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='6831bb10b22f8e6e5445ab25a1b12867e849a188', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_fcd55', referencing='REFERENCING OLD TABLE AS old_values ', table='organisation_decision', when='AFTER')),
        ),
    ]
