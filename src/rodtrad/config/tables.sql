-- Drawn by tools/tables.py: what the migrations lead to. Not written by hand.
-- Migrations: 8a1964267e540e82121f60042a72e4450a90c3d8da71b0ada13e3bc0dc93792c
-- Drawing: 113b0902cc554d223f70e1e8f10f7e2ed09355aaf24707c2a1617416c8854fed
SELECT pg_catalog.set_config('search_path', '', true);
SET LOCAL check_function_bodies = false;

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_22283() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_2252b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_2ddff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_48dc2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_52fde() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_6db37() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_7d248() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_889cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_922f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO organisation_stamp (id, value) VALUES (1, gen_random_uuid()) ON CONFLICT (id) DO UPDATE SET value = gen_random_uuid(); RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_decision_on_rights_stays_81db5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_link_serves_parts_of_its_parent_a3596() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (
            SELECT FROM goals_goallink link
            JOIN goals_goalpart part ON part.goal_id = link.parent_id
            WHERE link.id = NEW.link_id AND part.id = NEW.part_id
        ) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'check_violation',
                CONSTRAINT = 'a_link_serves_parts_of_its_parent',
                MESSAGE = 'a link serves parts of its parent';
        END IF;
        RETURN NEW;
    
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_proof_stays_797ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_seal_is_never_broken_ffc4d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a_seal_is_never_broken' USING ERRCODE = 'restrict_violation';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_a_step_taken_is_never_changed_f39b3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a_step_taken_is_never_changed' USING ERRCODE = 'restrict_violation';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_acts_are_never_changed_87aa3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'acts_are_never_changed' USING ERRCODE = 'restrict_violation';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_changed_within_definition_403ea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT 1
        FROM new_values n
        JOIN indicators_series s ON s.id = n.series_id
        JOIN indicators_reportingperiod p ON p.id = n.period_id
        JOIN indicators_indicatordefinition d
            ON d.indicator_id = s.indicator_id AND d.valid @> p.ends_on
        WHERE n.value < d.lower_bound
            OR n.value > d.upper_bound
            OR (d.is_proportion AND n.numerator > n.denominator)
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'observation_lies_within_its_definition',
            MESSAGE = 'observation_lies_within_its_definition';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_decided_promise_is_not_moved_80276() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT FROM new_rows changed
        JOIN declarations_declarationversion version ON version.id = changed.version_id
        WHERE version.state IN ('decided', 'published', 'superseded', 'withdrawn')
    ) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = 'promises_of_a_decided_text_stay_as_they_were',
                    MESSAGE = 'promises_of_a_decided_text_stay_as_they_were';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_decided_promise_is_not_removed_bef37() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT FROM old_rows changed
        JOIN declarations_declarationversion version ON version.id = changed.version_id
        WHERE version.state IN ('decided', 'published', 'superseded', 'withdrawn')
    ) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = 'promises_of_a_decided_text_stay_as_they_were',
                    MESSAGE = 'promises_of_a_decided_text_stay_as_they_were';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_decided_promise_is_not_rewritten_f60e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT FROM old_rows changed
        JOIN declarations_declarationversion version ON version.id = changed.version_id
        WHERE version.state IN ('decided', 'published', 'superseded', 'withdrawn')
    ) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = 'promises_of_a_decided_text_stay_as_they_were',
                    MESSAGE = 'promises_of_a_decided_text_stay_as_they_were';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_decided_text_gets_no_promise_e9fa4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT FROM new_rows changed
        JOIN declarations_declarationversion version ON version.id = changed.version_id
        WHERE version.state IN ('decided', 'published', 'superseded', 'withdrawn')
    ) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = 'promises_of_a_decided_text_stay_as_they_were',
                    MESSAGE = 'promises_of_a_decided_text_stay_as_they_were';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_decided_text_is_not_removed_3306d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (SELECT FROM old_rows was WHERE was.state IN ('decided', 'published', 'superseded', 'withdrawn')) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = 'a_decided_text_stays_as_it_was',
                    MESSAGE = 'a_decided_text_stays_as_it_was';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_decided_text_is_not_rewritten_8036b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
            SELECT FROM old_rows was LEFT JOIN new_rows is_now ON is_now.id = was.id
            WHERE was.state IN ('decided', 'published', 'superseded', 'withdrawn') AND (
                is_now.id IS NULL OR is_now.state NOT IN ('decided', 'published', 'superseded', 'withdrawn')
                OR ROW(is_now.declaration_id, is_now.number, is_now.title, is_now.audience, is_now.purpose, is_now.offered, is_now.not_offered, is_now.aspects, is_now.aspects_chosen, is_now.concern, is_now.life_situations, is_now.places, is_now.contact, is_now.phone, is_now.email, is_now.decision_id, is_now.delegation) IS DISTINCT FROM ROW(was.declaration_id, was.number, was.title, was.audience, was.purpose, was.offered, was.not_offered, was.aspects, was.aspects_chosen, was.concern, was.life_situations, was.places, was.contact, was.phone, was.email, was.decision_id, was.delegation)
            )
        ) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = 'a_decided_text_stays_as_it_was',
                    MESSAGE = 'a_decided_text_stays_as_it_was';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_decided_variant_is_not_rewritten_acabd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF EXISTS (
        SELECT FROM old_rows changed
        JOIN declarations_declarationversion version ON version.id = changed.version_id
        WHERE version.state IN ('decided', 'published', 'superseded', 'withdrawn')
    ) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = 'a_variant_of_a_decided_text_stays_as_it_was',
                    MESSAGE = 'a_variant_of_a_decided_text_stays_as_it_was';
            END IF;
            RETURN NULL;
        
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_01210() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_judgementevent" ("at", "body_id", "by_id", "computed_outcome", "goal_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") SELECT old_values."at", old_values."body_id", old_values."by_id", old_values."computed_outcome", old_values."goal_id", old_values."id", old_values."outcome", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_02f78() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_indicatordefinitionevent" ("breakdowns", "bridge_after", "bridge_before", "bridge_period_id", "change_reason", "decimals", "description", "direction", "frequency", "id", "indicator_id", "is_proportion", "least", "lower_bound", "measure_kind", "method", "most", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seam", "sort_key", "source", "unit_of_measure", "upper_bound", "valid", "version") SELECT old_values."breakdowns", old_values."bridge_after", old_values."bridge_before", old_values."bridge_period_id", old_values."change_reason", old_values."decimals", old_values."description", old_values."direction", old_values."frequency", old_values."id", old_values."indicator_id", old_values."is_proportion", old_values."least", old_values."lower_bound", old_values."measure_kind", old_values."method", old_values."most", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."seam", old_values."sort_key", old_values."source", old_values."unit_of_measure", old_values."upper_bound", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_04373() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_unitversionevent" ("id", "kind", "legal_form", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "sort_key", "unit_id", "valid") SELECT old_values."id", old_values."kind", old_values."legal_form", old_values."name", old_values."parent_id", old_values."path", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."short_name", old_values."sort_key", old_values."unit_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_04cd2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_documentrelationevent" ("document_id", "id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT old_values."document_id", old_values."id", old_values."kind", old_values."other_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_0e6ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_declarationgoalevent" ("declaration_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT old_values."declaration_id", old_values."goal_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_11176() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_feedbackcaseevent" ("answered_at", "channel", "code", "did_help", "first_answered_at", "followed_up_at", "handler_id", "has_measure", "id", "kind", "known_to", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "received_at", "registered_at", "registry_id", "result", "secrecy", "state", "submission", "taken_at", "unit_id", "verdict", "version") SELECT old_values."answered_at", old_values."channel", old_values."code", old_values."did_help", old_values."first_answered_at", old_values."followed_up_at", old_values."handler_id", old_values."has_measure", old_values."id", old_values."kind", old_values."known_to", old_values."language", old_values."number", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."promise_id", old_values."received_at", old_values."registered_at", old_values."registry_id", old_values."result", old_values."secrecy", old_values."state", old_values."submission", old_values."taken_at", old_values."unit_id", old_values."verdict", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1126c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_stakeholderevent" ("id", "kind", "name", "needs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT old_values."id", old_values."kind", old_values."name", old_values."needs", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."unit_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_12073() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_steppartevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "step_id", "takes_over", "unit_id", "weight") SELECT old_values."id", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."sort", old_values."step_id", old_values."takes_over", old_values."unit_id", old_values."weight" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_14db9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_answertemplateevent" ("ended_at", "id", "made_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") SELECT old_values."ended_at", old_values."id", old_values."made_at", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."text", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_15562() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_seriessuccessionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "starts_on", "successor_id", "weight") SELECT old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."predecessor_id", old_values."starts_on", old_values."successor_id", old_values."weight" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_15e85() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_closeddayevent" ("id", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."name", old_values."on", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1ad10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_reportsnapshotevent" ("body_id", "digest", "figures", "first_on", "id", "is_whole", "last_on", "made_at", "made_by_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presented_on", "published", "release", "withheld") SELECT old_values."body_id", old_values."digest", old_values."figures", old_values."first_on", old_values."id", old_values."is_whole", old_values."last_on", old_values."made_at", old_values."made_by_id", old_values."period", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."presented_on", old_values."published", old_values."release", old_values."withheld" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1af77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_citationevent" ("document_id", "id", "is_historical", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "subject_type", "valid") SELECT old_values."document_id", old_values."id", old_values."is_historical", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."subject_id", old_values."subject_type", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_1def1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_routingchoiceevent" ("at", "by_id", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."at", old_values."by_id", old_values."id", old_values."is_on", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_2a3d4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_methodassessmentevent" ("assessed_on", "by_id", "id", "is_enough", "method_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "used") SELECT old_values."assessed_on", old_values."by_id", old_values."id", old_values."is_enough", old_values."method_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."text", old_values."used" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_2eed6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_seriesevent" ("id", "indicator_id", "is_public", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "unit_id", "valid", "version") SELECT old_values."id", old_values."indicator_id", old_values."is_public", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."responsible_id", old_values."unit_id", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_30df2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseversionevent" ("amount", "applies_from", "aspect", "bound", "counted_in", "exceptions", "id", "is_guarantee", "level_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "remedy", "share", "sort", "text", "time_unit", "version_id") SELECT old_values."amount", old_values."applies_from", old_values."aspect", old_values."bound", old_values."counted_in", old_values."exceptions", old_values."id", old_values."is_guarantee", old_values."level_kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."promise_id", old_values."remedy", old_values."share", old_values."sort", old_values."text", old_values."time_unit", old_values."version_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_39b95() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_sourcelinkevent" ("assignment_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "valid") SELECT old_values."assignment_id", old_values."goal_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."source_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_3b123() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_stepevent" ("id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "reorganisation_id", "sort", "unit_id") SELECT old_values."id", old_values."kind", old_values."name", old_values."parent_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."receiver_id", old_values."reorganisation_id", old_values."sort", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_3c6df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_caseactionevent" ("action_id", "case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told") SELECT old_values."action_id", old_values."case_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."told" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_3cd2b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_documentversionevent" ("applies_to", "decision_id", "document_id", "ended_by_id", "header", "id", "kind", "link", "next_review_on", "not_applicable", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "sort_key", "state", "subjects", "summary", "title", "valid", "valid_until") SELECT old_values."applies_to", old_values."decision_id", old_values."document_id", old_values."ended_by_id", old_values."header", old_values."id", old_values."kind", old_values."link", old_values."next_review_on", old_values."not_applicable", old_values."number", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."scope", old_values."sort_key", old_values."state", old_values."subjects", old_values."summary", old_values."title", old_values."valid", old_values."valid_until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_41730() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_nocontributionevent" ("committee_id", "decision_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "valid") SELECT old_values."committee_id", old_values."decision_id", old_values."goal_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_48dcb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_improvementareaevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id", "valid", "version", "why") SELECT old_values."id", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."sort_key", old_values."unit_id", old_values."valid", old_values."version", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_53eeb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_assignmentevent" ("closed_on", "closing_decision_id", "decision_id", "description", "due_on", "function", "given_on", "giver_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "report", "report_form", "state", "title", "version") SELECT old_values."closed_on", old_values."closing_decision_id", old_values."decision_id", old_values."description", old_values."due_on", old_values."function", old_values."given_on", old_values."giver_id", old_values."goal_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."receiver_id", old_values."report", old_values."report_form", old_values."state", old_values."title", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_55243() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_unitusersevent" ("count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT old_values."count", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."unit_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_5a743() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_activityevent" ("description", "ends_on", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "starts_on", "state", "title", "unit_id", "valid", "version") SELECT old_values."description", old_values."ends_on", old_values."goal_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."responsible_id", old_values."starts_on", old_values."state", old_values."title", old_values."unit_id", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_61d5c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalmeasureevent" ("goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "valid", "weight") SELECT old_values."goal_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."series_id", old_values."valid", old_values."weight" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_62bb7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promisecheckevent" ("by_id", "checked_on", "id", "kept", "note", "of", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "value", "version") SELECT old_values."by_id", old_values."checked_on", old_values."id", old_values."kept", old_values."note", old_values."of", old_values."period_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."promise_id", old_values."value", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_64520() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_reorganisationevent" ("decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "starts_on", "title", "version", "withdrawn_at") SELECT old_values."decision_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."planned_at", old_values."starts_on", old_values."title", old_values."version", old_values."withdrawn_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6881b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casesuggestionevent" ("case_id", "chance", "id", "lay_at_id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet", "unit_id") SELECT old_values."case_id", old_values."chance", old_values."id", old_values."lay_at_id", old_values."made_at", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."quiet", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6a7dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_draftingentryevent" ("brought", "declaration_id", "form", "held_on", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."brought", old_values."declaration_id", old_values."form", old_values."held_on", old_values."id", old_values."party", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_6fd53() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_fulfilmentevent" ("at", "broken", "by_id", "computed", "confirmed", "declaration_id", "id", "kept", "not_measured", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "version", "year") SELECT old_values."at", old_values."broken", old_values."by_id", old_values."computed", old_values."confirmed", old_values."declaration_id", old_values."id", old_values."kept", old_values."not_measured", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reasons", old_values."version", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_74e21() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_variantevent" ("id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version_id", "written_by") SELECT old_values."id", old_values."kind", old_values."language", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."text", old_values."title", old_values."version_id", old_values."written_by" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_7f062() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_promisedifferenceevent" ("at", "by_id", "cases", "id", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "text") SELECT old_values."at", old_values."by_id", old_values."cases", old_values."id", old_values."period_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."promise_id", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_81985() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_handlingtimeevent" ("amount", "body_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit", "valid", "what") SELECT old_values."amount", old_values."body_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."unit", old_values."valid", old_values."what" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_86a7b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_governingdocumentevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "role", "unit_id", "version") SELECT old_values."id", old_values."key", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."registered_on", old_values."role", old_values."unit_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_8ab2e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_appointmentevent" ("decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "substitutes_for_id", "unit_id", "user_id", "valid", "version") SELECT old_values."decision_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."role", old_values."substitutes_for_id", old_values."unit_id", old_values."user_id", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_92c9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casemergeevent" ("by_id", "case_id", "id", "into_id", "merged_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") SELECT old_values."by_id", old_values."case_id", old_values."id", old_values."into_id", old_values."merged_at", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."undone_at", old_values."undone_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_93022() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_unitstatementevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text", "unit_id", "valid") SELECT old_values."id", old_values."key", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."section", old_values."text", old_values."unit_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_94b52() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_appearanceevent" ("address", "email", "id", "mark", "mark_kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "tagline", "trad_dark", "trad_light", "version") SELECT old_values."address", old_values."email", old_values."id", old_values."mark", old_values."mark_kind", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."phone", old_values."tagline", old_values."trad_dark", old_values."trad_light", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_95826() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_declarationversionevent" ("aspects", "aspects_chosen", "audience", "body_id", "concern", "contact", "decision_id", "declaration_id", "delegation", "email", "end_reason", "ended_by_id", "id", "life_situations", "meeting_on", "not_offered", "number", "offered", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "places", "purpose", "sort_key", "state", "submitted_by_id", "title", "valid") SELECT old_values."aspects", old_values."aspects_chosen", old_values."audience", old_values."body_id", old_values."concern", old_values."contact", old_values."decision_id", old_values."declaration_id", old_values."delegation", old_values."email", old_values."end_reason", old_values."ended_by_id", old_values."id", old_values."life_situations", old_values."meeting_on", old_values."not_offered", old_values."number", old_values."offered", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."phone", old_values."places", old_values."purpose", old_values."sort_key", old_values."state", old_values."submitted_by_id", old_values."title", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_95dc2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casepauseevent" ("case_id", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_at", "waiting_for") SELECT old_values."case_id", old_values."ended_at", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."started_at", old_values."waiting_for" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_9a449() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_methoduseevent" ("id", "method_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "valid") SELECT old_values."id", old_values."method_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."promise_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a0576() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_adoptedprofileevent" ("decision_id", "document", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT old_values."decision_id", old_values."document", old_values."id", old_values."key", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a23a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_actionevent" ("area_id", "cases_after", "cases_before", "cause_id", "check_by", "check_what", "computed", "description", "did", "done_on", "done_text", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "published_on", "responsible_id", "said", "state", "stop_reason", "title", "unit_id", "verdict", "verdict_on", "verdict_reason", "version", "volume_after", "volume_before", "volume_name", "window") SELECT old_values."area_id", old_values."cases_after", old_values."cases_before", old_values."cause_id", old_values."check_by", old_values."check_what", old_values."computed", old_values."description", old_values."did", old_values."done_on", old_values."done_text", old_values."due_on", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."planned_on", old_values."published_on", old_values."responsible_id", old_values."said", old_values."state", old_values."stop_reason", old_values."title", old_values."unit_id", old_values."verdict", old_values."verdict_on", old_values."verdict_reason", old_values."version", old_values."volume_after", old_values."volume_before", old_values."volume_name", old_values."window" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a27ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_framelanguageevent" ("code", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."code", old_values."is_on", _pgh_attached_context.value, NOW(), 'delete', old_values."code" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a4266() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_planevent" ("body_id", "decision_id", "first_year", "id", "kind", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "stated", "version") SELECT old_values."body_id", old_values."decision_id", old_values."first_year", old_values."id", old_values."kind", old_values."last_year", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."state", old_values."stated", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_a730e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_faultserviceevent" ("code", "description", "ended_at", "group", "id", "keywords", "name", "offered_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "unit_id") SELECT old_values."code", old_values."description", old_values."ended_at", old_values."group", old_values."id", old_values."keywords", old_values."name", old_values."offered_at", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."receipt", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ae8b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casesplitevent" ("at", "by_id", "case_id", "id", "of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."at", old_values."by_id", old_values."case_id", old_values."id", old_values."of_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_af8d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseverdictevent" ("id", "kept", "measured_on", "of", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "reason", "value", "verdict", "wording_id") SELECT old_values."id", old_values."kept", old_values."measured_on", old_values."of", old_values."period_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."promise_id", old_values."reason", old_values."value", old_values."verdict", old_values."wording_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_afdc5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promisemeasureevent" ("id", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "rhythm", "series_id", "source", "valid") SELECT old_values."id", old_values."method", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."promise_id", old_values."rhythm", old_values."series_id", old_values."source", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_affe6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casecauseevent" ("case_id", "cause_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."case_id", old_values."cause_id", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b60b6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_tracksettingevent" ("amount", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "secrecy", "starts", "unit", "version") SELECT old_values."amount", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."receiver_id", old_values."secrecy", old_values."starts", old_values."unit", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_b960f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalevent" ("body_id", "description", "expected_result", "id", "is_supplementary", "key", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sort", "state", "title", "valid", "version") SELECT old_values."body_id", old_values."description", old_values."expected_result", old_values."id", old_values."is_supplementary", old_values."key", old_values."level", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan_id", old_values."sort", old_values."state", old_values."title", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_bf668() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_workmethodevent" ("id", "key", "next_review_on", "participated_on", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resources", "risk", "role", "sort_key", "steps", "summary", "title", "unit_id", "valid", "version") SELECT old_values."id", old_values."key", old_values."next_review_on", old_values."participated_on", old_values."participation", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."resources", old_values."risk", old_values."role", old_values."sort_key", old_values."steps", old_values."summary", old_values."title", old_values."unit_id", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c5f92() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_partserviceevent" ("id", "link_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT old_values."id", old_values."link_id", old_values."part_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_c8707() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalpassageevent" ("entered_id", "fate", "goal_id", "id", "left_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id") SELECT old_values."entered_id", old_values."fate", old_values."goal_id", old_values."id", old_values."left_id", old_values."on", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."successor_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d0537() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_causeevent" ("id", "is_other", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "valid", "version") SELECT old_values."id", old_values."is_other", old_values."key", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."sort_key", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d1fe1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_framephraseevent" ("by_id", "id", "language", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "swedish", "text", "translator", "version") SELECT old_values."by_id", old_values."id", old_values."language", old_values."made_on", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."source", old_values."swedish", old_values."text", old_values."translator", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_d3906() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalsourceevent" ("body_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "title", "url", "valid") SELECT old_values."body_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reference", old_values."title", old_values."url", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_db12e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_serviceareaevent" ("body_id", "id", "is_core", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "valid", "version") SELECT old_values."body_id", old_values."id", old_values."is_core", old_values."key", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."sort_key", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_dc536() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_unitevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT old_values."id", old_values."key", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ddf06() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casetrackevent" ("amount", "argued", "case_id", "closed_at", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "started_at", "state", "suggested_at", "unit") SELECT old_values."amount", old_values."argued", old_values."case_id", old_values."closed_at", old_values."decided_at", old_values."decided_by_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."receiver_id", old_values."started_at", old_values."state", old_values."suggested_at", old_values."unit" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_e09f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_observationevent" ("change_reason", "denominator", "expected_on", "group", "id", "is_invented", "numerator", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "series_id", "source", "standard_error", "status", "value", "version") SELECT old_values."change_reason", old_values."denominator", old_values."expected_on", old_values."group", old_values."id", old_values."is_invented", old_values."numerator", old_values."period_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."recorded_at", old_values."recorded_by_id", old_values."series_id", old_values."source", old_values."standard_error", old_values."status", old_values."value", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ed720() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_servicedeclarationevent" ("area_id", "id", "key", "kind", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "scope", "unit_id", "version") SELECT old_values."area_id", old_values."id", old_values."key", old_values."kind", old_values."parent_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."registered_on", old_values."scope", old_values."unit_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_ef179() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_brokenanswerevent" ("activity_id", "at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "verdict_id") SELECT old_values."activity_id", old_values."at", old_values."by_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."text", old_values."verdict_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_efa94() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_reportingperiodevent" ("due_on", "ends_on", "id", "key", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state") SELECT old_values."due_on", old_values."ends_on", old_values."id", old_values."key", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."starts_on", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f068f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_indicatorevent" ("id", "key", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."key", old_values."owner_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f0bb0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseevent" ("declaration_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."declaration_id", old_values."id", old_values."number", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f379f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_retentionruleevent" ("by_id", "channel", "decided_on", "goes", "id", "kind", "months", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT old_values."by_id", old_values."channel", old_values."decided_on", old_values."goes", old_values."id", old_values."kind", old_values."months", old_values."paragraph", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f3b00() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goallinkevent" ("child_id", "id", "is_main", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid", "weight") SELECT old_values."child_id", old_values."id", old_values."is_main", old_values."parent_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid", old_values."weight" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f599b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_successionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "reorganisation_id", "starts_on", "successor_id", "takes_over", "weight") SELECT old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."predecessor_id", old_values."reorganisation_id", old_values."starts_on", old_values."successor_id", old_values."takes_over", old_values."weight" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_f68f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_decisionpaperevent" ("body_id", "decision_id", "document_id", "id", "meeting_on", "not_applicable", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sections", "state", "title", "unit_id", "version", "written_on") SELECT old_values."body_id", old_values."decision_id", old_values."document_id", old_values."id", old_values."meeting_on", old_values."not_applicable", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."sections", old_values."state", old_values."title", old_values."unit_id", old_values."version", old_values."written_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_fa56b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_targetevent" ("base", "decision_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "tolerance", "upper", "valid", "value", "version") SELECT old_values."base", old_values."decision_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."series_id", old_values."tolerance", old_values."upper", old_values."valid", old_values."value", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_faae1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalpartevent" ("goal_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "valid") SELECT old_values."goal_id", old_values."id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."sort", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_delete_delete_fcd55() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_decisionevent" ("body_id", "carried_out", "decided_on", "id", "must_be_carried_out", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registry_number", "title") SELECT old_values."body_id", old_values."carried_out", old_values."decided_on", old_values."id", old_values."must_be_carried_out", old_values."paragraph", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."registry_number", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_every_act_awaits_its_seal_eb441() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO audit_unsealedact (act_id) SELECT id FROM new_acts; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_04445() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_citationevent" ("document_id", "id", "is_historical", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "subject_type", "valid") SELECT new_values."document_id", new_values."id", new_values."is_historical", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."subject_id", new_values."subject_type", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_065b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_causeevent" ("id", "is_other", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "valid", "version") SELECT new_values."id", new_values."is_other", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."sort_key", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_0db6d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_methodassessmentevent" ("assessed_on", "by_id", "id", "is_enough", "method_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "used") SELECT new_values."assessed_on", new_values."by_id", new_values."id", new_values."is_enough", new_values."method_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."text", new_values."used" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_10e6e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_stepevent" ("id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "reorganisation_id", "sort", "unit_id") SELECT new_values."id", new_values."kind", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."receiver_id", new_values."reorganisation_id", new_values."sort", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1786f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goallinkevent" ("child_id", "id", "is_main", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid", "weight") SELECT new_values."child_id", new_values."id", new_values."is_main", new_values."parent_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid", new_values."weight" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_196a8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalpartevent" ("goal_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "valid") SELECT new_values."goal_id", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."sort", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_1f8ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_faultserviceevent" ("code", "description", "ended_at", "group", "id", "keywords", "name", "offered_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "unit_id") SELECT new_values."code", new_values."description", new_values."ended_at", new_values."group", new_values."id", new_values."keywords", new_values."name", new_values."offered_at", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."receipt", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_233f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_judgementevent" ("at", "body_id", "by_id", "computed_outcome", "goal_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") SELECT new_values."at", new_values."body_id", new_values."by_id", new_values."computed_outcome", new_values."goal_id", new_values."id", new_values."outcome", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_24d73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_reportingperiodevent" ("due_on", "ends_on", "id", "key", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state") SELECT new_values."due_on", new_values."ends_on", new_values."id", new_values."key", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."starts_on", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_25a68() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_unitstatementevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text", "unit_id", "valid") SELECT new_values."id", new_values."key", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."section", new_values."text", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_2dc38() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_feedbackcaseevent" ("answered_at", "channel", "code", "did_help", "first_answered_at", "followed_up_at", "handler_id", "has_measure", "id", "kind", "known_to", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "received_at", "registered_at", "registry_id", "result", "secrecy", "state", "submission", "taken_at", "unit_id", "verdict", "version") SELECT new_values."answered_at", new_values."channel", new_values."code", new_values."did_help", new_values."first_answered_at", new_values."followed_up_at", new_values."handler_id", new_values."has_measure", new_values."id", new_values."kind", new_values."known_to", new_values."language", new_values."number", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."promise_id", new_values."received_at", new_values."registered_at", new_values."registry_id", new_values."result", new_values."secrecy", new_values."state", new_values."submission", new_values."taken_at", new_values."unit_id", new_values."verdict", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_305f5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_governingdocumentevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "role", "unit_id", "version") SELECT new_values."id", new_values."key", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."registered_on", new_values."role", new_values."unit_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_306e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_assignmentevent" ("closed_on", "closing_decision_id", "decision_id", "description", "due_on", "function", "given_on", "giver_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "report", "report_form", "state", "title", "version") SELECT new_values."closed_on", new_values."closing_decision_id", new_values."decision_id", new_values."description", new_values."due_on", new_values."function", new_values."given_on", new_values."giver_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."receiver_id", new_values."report", new_values."report_form", new_values."state", new_values."title", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_3a398() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_framephraseevent" ("by_id", "id", "language", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "swedish", "text", "translator", "version") SELECT new_values."by_id", new_values."id", new_values."language", new_values."made_on", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."source", new_values."swedish", new_values."text", new_values."translator", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_3e256() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casesplitevent" ("at", "by_id", "case_id", "id", "of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."by_id", new_values."case_id", new_values."id", new_values."of_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_42a0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_stakeholderevent" ("id", "kind", "name", "needs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."id", new_values."kind", new_values."name", new_values."needs", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_431cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_workmethodevent" ("id", "key", "next_review_on", "participated_on", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resources", "risk", "role", "sort_key", "steps", "summary", "title", "unit_id", "valid", "version") SELECT new_values."id", new_values."key", new_values."next_review_on", new_values."participated_on", new_values."participation", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."resources", new_values."risk", new_values."role", new_values."sort_key", new_values."steps", new_values."summary", new_values."title", new_values."unit_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_44857() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_adoptedprofileevent" ("decision_id", "document", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."decision_id", new_values."document", new_values."id", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_4b7c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_sourcelinkevent" ("assignment_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "valid") SELECT new_values."assignment_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."source_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_4fd43() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_indicatordefinitionevent" ("breakdowns", "bridge_after", "bridge_before", "bridge_period_id", "change_reason", "decimals", "description", "direction", "frequency", "id", "indicator_id", "is_proportion", "least", "lower_bound", "measure_kind", "method", "most", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seam", "sort_key", "source", "unit_of_measure", "upper_bound", "valid", "version") SELECT new_values."breakdowns", new_values."bridge_after", new_values."bridge_before", new_values."bridge_period_id", new_values."change_reason", new_values."decimals", new_values."description", new_values."direction", new_values."frequency", new_values."id", new_values."indicator_id", new_values."is_proportion", new_values."least", new_values."lower_bound", new_values."measure_kind", new_values."method", new_values."most", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."seam", new_values."sort_key", new_values."source", new_values."unit_of_measure", new_values."upper_bound", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_518b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_activityevent" ("description", "ends_on", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "starts_on", "state", "title", "unit_id", "valid", "version") SELECT new_values."description", new_values."ends_on", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."responsible_id", new_values."starts_on", new_values."state", new_values."title", new_values."unit_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_518bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_closeddayevent" ("id", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."name", new_values."on", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_52bc6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_unitevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT new_values."id", new_values."key", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_53f89() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalsourceevent" ("body_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "title", "url", "valid") SELECT new_values."body_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reference", new_values."title", new_values."url", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_5cbf1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_methoduseevent" ("id", "method_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "valid") SELECT new_values."id", new_values."method_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."promise_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_621f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_targetevent" ("base", "decision_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "tolerance", "upper", "valid", "value", "version") SELECT new_values."base", new_values."decision_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."series_id", new_values."tolerance", new_values."upper", new_values."valid", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_63495() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseversionevent" ("amount", "applies_from", "aspect", "bound", "counted_in", "exceptions", "id", "is_guarantee", "level_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "remedy", "share", "sort", "text", "time_unit", "version_id") SELECT new_values."amount", new_values."applies_from", new_values."aspect", new_values."bound", new_values."counted_in", new_values."exceptions", new_values."id", new_values."is_guarantee", new_values."level_kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."promise_id", new_values."remedy", new_values."share", new_values."sort", new_values."text", new_values."time_unit", new_values."version_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6369a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_documentversionevent" ("applies_to", "decision_id", "document_id", "ended_by_id", "header", "id", "kind", "link", "next_review_on", "not_applicable", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "sort_key", "state", "subjects", "summary", "title", "valid", "valid_until") SELECT new_values."applies_to", new_values."decision_id", new_values."document_id", new_values."ended_by_id", new_values."header", new_values."id", new_values."kind", new_values."link", new_values."next_review_on", new_values."not_applicable", new_values."number", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."scope", new_values."sort_key", new_values."state", new_values."subjects", new_values."summary", new_values."title", new_values."valid", new_values."valid_until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_67319() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_caseactionevent" ("action_id", "case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told") SELECT new_values."action_id", new_values."case_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."told" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_67804() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_tracksettingevent" ("amount", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "secrecy", "starts", "unit", "version") SELECT new_values."amount", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."receiver_id", new_values."secrecy", new_values."starts", new_values."unit", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6a70d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_framelanguageevent" ("code", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."code", new_values."is_on", _pgh_attached_context.value, NOW(), 'insert', new_values."code" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6ab67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_indicatorevent" ("id", "key", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."key", new_values."owner_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6f132() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseevent" ("declaration_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."declaration_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_6f687() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casecauseevent" ("case_id", "cause_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."cause_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_71c6e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_brokenanswerevent" ("activity_id", "at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "verdict_id") SELECT new_values."activity_id", new_values."at", new_values."by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."text", new_values."verdict_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_745aa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_variantevent" ("id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version_id", "written_by") SELECT new_values."id", new_values."kind", new_values."language", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."text", new_values."title", new_values."version_id", new_values."written_by" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_751e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_draftingentryevent" ("brought", "declaration_id", "form", "held_on", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."brought", new_values."declaration_id", new_values."form", new_values."held_on", new_values."id", new_values."party", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_7ab2b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_declarationgoalevent" ("declaration_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."declaration_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_7f3d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseverdictevent" ("id", "kept", "measured_on", "of", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "reason", "value", "verdict", "wording_id") SELECT new_values."id", new_values."kept", new_values."measured_on", new_values."of", new_values."period_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."promise_id", new_values."reason", new_values."value", new_values."verdict", new_values."wording_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_80b13() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalpassageevent" ("entered_id", "fate", "goal_id", "id", "left_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id") SELECT new_values."entered_id", new_values."fate", new_values."goal_id", new_values."id", new_values."left_id", new_values."on", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."successor_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_84a1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_steppartevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "step_id", "takes_over", "unit_id", "weight") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."sort", new_values."step_id", new_values."takes_over", new_values."unit_id", new_values."weight" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_875aa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casetrackevent" ("amount", "argued", "case_id", "closed_at", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "started_at", "state", "suggested_at", "unit") SELECT new_values."amount", new_values."argued", new_values."case_id", new_values."closed_at", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."receiver_id", new_values."started_at", new_values."state", new_values."suggested_at", new_values."unit" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_87c23() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_handlingtimeevent" ("amount", "body_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit", "valid", "what") SELECT new_values."amount", new_values."body_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."unit", new_values."valid", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_87fb0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_documentrelationevent" ("document_id", "id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."document_id", new_values."id", new_values."kind", new_values."other_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_8e07f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalmeasureevent" ("goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "valid", "weight") SELECT new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."series_id", new_values."valid", new_values."weight" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_91d76() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_nocontributionevent" ("committee_id", "decision_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "valid") SELECT new_values."committee_id", new_values."decision_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_91e3f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_decisionevent" ("body_id", "carried_out", "decided_on", "id", "must_be_carried_out", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registry_number", "title") SELECT new_values."body_id", new_values."carried_out", new_values."decided_on", new_values."id", new_values."must_be_carried_out", new_values."paragraph", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."registry_number", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9a40a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_answertemplateevent" ("ended_at", "id", "made_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") SELECT new_values."ended_at", new_values."id", new_values."made_at", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."text", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_9d92e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_improvementareaevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id", "valid", "version", "why") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."sort_key", new_values."unit_id", new_values."valid", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a00a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_fulfilmentevent" ("at", "broken", "by_id", "computed", "confirmed", "declaration_id", "id", "kept", "not_measured", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "version", "year") SELECT new_values."at", new_values."broken", new_values."by_id", new_values."computed", new_values."confirmed", new_values."declaration_id", new_values."id", new_values."kept", new_values."not_measured", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reasons", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a1a16() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_serviceareaevent" ("body_id", "id", "is_core", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "valid", "version") SELECT new_values."body_id", new_values."id", new_values."is_core", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."sort_key", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a4260() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_reportsnapshotevent" ("body_id", "digest", "figures", "first_on", "id", "is_whole", "last_on", "made_at", "made_by_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presented_on", "published", "release", "withheld") SELECT new_values."body_id", new_values."digest", new_values."figures", new_values."first_on", new_values."id", new_values."is_whole", new_values."last_on", new_values."made_at", new_values."made_by_id", new_values."period", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."presented_on", new_values."published", new_values."release", new_values."withheld" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a5f61() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_servicedeclarationevent" ("area_id", "id", "key", "kind", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "scope", "unit_id", "version") SELECT new_values."area_id", new_values."id", new_values."key", new_values."kind", new_values."parent_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."registered_on", new_values."scope", new_values."unit_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_a677d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_appointmentevent" ("decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "substitutes_for_id", "unit_id", "user_id", "valid", "version") SELECT new_values."decision_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."role", new_values."substitutes_for_id", new_values."unit_id", new_values."user_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_adbd5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_promisedifferenceevent" ("at", "by_id", "cases", "id", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "text") SELECT new_values."at", new_values."by_id", new_values."cases", new_values."id", new_values."period_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."promise_id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ae9ec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_partserviceevent" ("id", "link_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."id", new_values."link_id", new_values."part_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b0a23() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promisemeasureevent" ("id", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "rhythm", "series_id", "source", "valid") SELECT new_values."id", new_values."method", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."promise_id", new_values."rhythm", new_values."series_id", new_values."source", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_b0ba8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casemergeevent" ("by_id", "case_id", "id", "into_id", "merged_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") SELECT new_values."by_id", new_values."case_id", new_values."id", new_values."into_id", new_values."merged_at", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."undone_at", new_values."undone_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_c391c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_unitusersevent" ("count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."count", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ca08d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_appearanceevent" ("address", "email", "id", "mark", "mark_kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "tagline", "trad_dark", "trad_light", "version") SELECT new_values."address", new_values."email", new_values."id", new_values."mark", new_values."mark_kind", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."phone", new_values."tagline", new_values."trad_dark", new_values."trad_light", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d0fb2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_successionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "reorganisation_id", "starts_on", "successor_id", "takes_over", "weight") SELECT new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."predecessor_id", new_values."reorganisation_id", new_values."starts_on", new_values."successor_id", new_values."takes_over", new_values."weight" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d35b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_declarationversionevent" ("aspects", "aspects_chosen", "audience", "body_id", "concern", "contact", "decision_id", "declaration_id", "delegation", "email", "end_reason", "ended_by_id", "id", "life_situations", "meeting_on", "not_offered", "number", "offered", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "places", "purpose", "sort_key", "state", "submitted_by_id", "title", "valid") SELECT new_values."aspects", new_values."aspects_chosen", new_values."audience", new_values."body_id", new_values."concern", new_values."contact", new_values."decision_id", new_values."declaration_id", new_values."delegation", new_values."email", new_values."end_reason", new_values."ended_by_id", new_values."id", new_values."life_situations", new_values."meeting_on", new_values."not_offered", new_values."number", new_values."offered", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."phone", new_values."places", new_values."purpose", new_values."sort_key", new_values."state", new_values."submitted_by_id", new_values."title", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d8c55() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_planevent" ("body_id", "decision_id", "first_year", "id", "kind", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "stated", "version") SELECT new_values."body_id", new_values."decision_id", new_values."first_year", new_values."id", new_values."kind", new_values."last_year", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."state", new_values."stated", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_d949d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_decisionpaperevent" ("body_id", "decision_id", "document_id", "id", "meeting_on", "not_applicable", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sections", "state", "title", "unit_id", "version", "written_on") SELECT new_values."body_id", new_values."decision_id", new_values."document_id", new_values."id", new_values."meeting_on", new_values."not_applicable", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."sections", new_values."state", new_values."title", new_values."unit_id", new_values."version", new_values."written_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_da3b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_actionevent" ("area_id", "cases_after", "cases_before", "cause_id", "check_by", "check_what", "computed", "description", "did", "done_on", "done_text", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "published_on", "responsible_id", "said", "state", "stop_reason", "title", "unit_id", "verdict", "verdict_on", "verdict_reason", "version", "volume_after", "volume_before", "volume_name", "window") SELECT new_values."area_id", new_values."cases_after", new_values."cases_before", new_values."cause_id", new_values."check_by", new_values."check_what", new_values."computed", new_values."description", new_values."did", new_values."done_on", new_values."done_text", new_values."due_on", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."planned_on", new_values."published_on", new_values."responsible_id", new_values."said", new_values."state", new_values."stop_reason", new_values."title", new_values."unit_id", new_values."verdict", new_values."verdict_on", new_values."verdict_reason", new_values."version", new_values."volume_after", new_values."volume_before", new_values."volume_name", new_values."window" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_de0df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promisecheckevent" ("by_id", "checked_on", "id", "kept", "note", "of", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "value", "version") SELECT new_values."by_id", new_values."checked_on", new_values."id", new_values."kept", new_values."note", new_values."of", new_values."period_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."promise_id", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_dff8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_seriessuccessionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "starts_on", "successor_id", "weight") SELECT new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."predecessor_id", new_values."starts_on", new_values."successor_id", new_values."weight" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_e1bad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casepauseevent" ("case_id", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_at", "waiting_for") SELECT new_values."case_id", new_values."ended_at", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."started_at", new_values."waiting_for" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_e2b9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_observationevent" ("change_reason", "denominator", "expected_on", "group", "id", "is_invented", "numerator", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "series_id", "source", "standard_error", "status", "value", "version") SELECT new_values."change_reason", new_values."denominator", new_values."expected_on", new_values."group", new_values."id", new_values."is_invented", new_values."numerator", new_values."period_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."recorded_at", new_values."recorded_by_id", new_values."series_id", new_values."source", new_values."standard_error", new_values."status", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ec7f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_routingchoiceevent" ("at", "by_id", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."by_id", new_values."id", new_values."is_on", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ec97e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_retentionruleevent" ("by_id", "channel", "decided_on", "goes", "id", "kind", "months", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."by_id", new_values."channel", new_values."decided_on", new_values."goes", new_values."id", new_values."kind", new_values."months", new_values."paragraph", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ee353() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_unitversionevent" ("id", "kind", "legal_form", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "sort_key", "unit_id", "valid") SELECT new_values."id", new_values."kind", new_values."legal_form", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."short_name", new_values."sort_key", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_ee5d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_reorganisationevent" ("decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "starts_on", "title", "version", "withdrawn_at") SELECT new_values."decision_id", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."planned_at", new_values."starts_on", new_values."title", new_values."version", new_values."withdrawn_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_fa7a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casesuggestionevent" ("case_id", "chance", "id", "lay_at_id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet", "unit_id") SELECT new_values."case_id", new_values."chance", new_values."id", new_values."lay_at_id", new_values."made_at", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."quiet", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_fcd64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_seriesevent" ("id", "indicator_id", "is_public", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "unit_id", "valid", "version") SELECT new_values."id", new_values."indicator_id", new_values."is_public", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."responsible_id", new_values."unit_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_insert_insert_feafb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalevent" ("body_id", "description", "expected_result", "id", "is_supplementary", "key", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sort", "state", "title", "valid", "version") SELECT new_values."body_id", new_values."description", new_values."expected_result", new_values."id", new_values."is_supplementary", new_values."key", new_values."level", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan_id", new_values."sort", new_values."state", new_values."title", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_new_within_definition_fb8fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT 1
        FROM new_values n
        JOIN indicators_series s ON s.id = n.series_id
        JOIN indicators_reportingperiod p ON p.id = n.period_id
        JOIN indicators_indicatordefinition d
            ON d.indicator_id = s.indicator_id AND d.valid @> p.ends_on
        WHERE n.value < d.lower_bound
            OR n.value > d.upper_bound
            OR (d.is_proportion AND n.numerator > n.denominator)
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'observation_lies_within_its_definition',
            MESSAGE = 'observation_lies_within_its_definition';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_no_circle_when_linked_0f1d0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM pg_advisory_xact_lock(hashtext('goals.shape'));
    IF EXISTS (
        WITH RECURSIVE above(origin, goal_id, span) AS (
            SELECT child_id, parent_id, valid FROM new_links
            UNION
            SELECT above.origin, link.parent_id, above.span * link.valid
            FROM above JOIN goals_goallink link
              ON link.child_id = above.goal_id AND link.valid && above.span
            WHERE above.origin <> above.goal_id
        )
        SELECT FROM above WHERE goal_id = origin
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'a_goal_never_rests_on_itself',
            MESSAGE = 'a goal never rests on itself';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_no_circle_when_moved_1d3d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM pg_advisory_xact_lock(hashtext('goals.shape'));
    IF EXISTS (
        WITH RECURSIVE above(origin, goal_id, span) AS (
            SELECT child_id, parent_id, valid FROM new_links
            UNION
            SELECT above.origin, link.parent_id, above.span * link.valid
            FROM above JOIN goals_goallink link
              ON link.child_id = above.goal_id AND link.valid && above.span
            WHERE above.origin <> above.goal_id
        )
        SELECT FROM above WHERE goal_id = origin
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'a_goal_never_rests_on_itself',
            MESSAGE = 'a goal never rests on itself';
    END IF;
    RETURN NULL;

                END;
            $$;

CREATE FUNCTION public.pgtrigger_seals_are_never_changed_a3329() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'seals_are_never_changed' USING ERRCODE = 'restrict_violation';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_turns_of_a_period_are_never_changed_9794f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'turns_of_a_period_are_never_changed' USING ERRCODE = 'restrict_violation';
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_010a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casetrackevent" ("amount", "argued", "case_id", "closed_at", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "started_at", "state", "suggested_at", "unit") SELECT new_values."amount", new_values."argued", new_values."case_id", new_values."closed_at", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."receiver_id", new_values."started_at", new_values."state", new_values."suggested_at", new_values."unit" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_07354() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_documentversionevent" ("applies_to", "decision_id", "document_id", "ended_by_id", "header", "id", "kind", "link", "next_review_on", "not_applicable", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "sort_key", "state", "subjects", "summary", "title", "valid", "valid_until") SELECT new_values."applies_to", new_values."decision_id", new_values."document_id", new_values."ended_by_id", new_values."header", new_values."id", new_values."kind", new_values."link", new_values."next_review_on", new_values."not_applicable", new_values."number", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."scope", new_values."sort_key", new_values."state", new_values."subjects", new_values."summary", new_values."title", new_values."valid", new_values."valid_until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_0a739() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_citationevent" ("document_id", "id", "is_historical", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "subject_type", "valid") SELECT new_values."document_id", new_values."id", new_values."is_historical", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."subject_id", new_values."subject_type", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_0aecc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casepauseevent" ("case_id", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_at", "waiting_for") SELECT new_values."case_id", new_values."ended_at", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."started_at", new_values."waiting_for" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_0cdb1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_indicatordefinitionevent" ("breakdowns", "bridge_after", "bridge_before", "bridge_period_id", "change_reason", "decimals", "description", "direction", "frequency", "id", "indicator_id", "is_proportion", "least", "lower_bound", "measure_kind", "method", "most", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seam", "sort_key", "source", "unit_of_measure", "upper_bound", "valid", "version") SELECT new_values."breakdowns", new_values."bridge_after", new_values."bridge_before", new_values."bridge_period_id", new_values."change_reason", new_values."decimals", new_values."description", new_values."direction", new_values."frequency", new_values."id", new_values."indicator_id", new_values."is_proportion", new_values."least", new_values."lower_bound", new_values."measure_kind", new_values."method", new_values."most", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."seam", new_values."sort_key", new_values."source", new_values."unit_of_measure", new_values."upper_bound", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_10ca0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_reorganisationevent" ("decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_at", "starts_on", "title", "version", "withdrawn_at") SELECT new_values."decision_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."planned_at", new_values."starts_on", new_values."title", new_values."version", new_values."withdrawn_at" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_14939() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_framelanguageevent" ("code", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."code", new_values."is_on", _pgh_attached_context.value, NOW(), 'update', new_values."code" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_16a9f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_fulfilmentevent" ("at", "broken", "by_id", "computed", "confirmed", "declaration_id", "id", "kept", "not_measured", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "version", "year") SELECT new_values."at", new_values."broken", new_values."by_id", new_values."computed", new_values."confirmed", new_values."declaration_id", new_values."id", new_values."kept", new_values."not_measured", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reasons", new_values."version", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_1a76d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_actionevent" ("area_id", "cases_after", "cases_before", "cause_id", "check_by", "check_what", "computed", "description", "did", "done_on", "done_text", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "published_on", "responsible_id", "said", "state", "stop_reason", "title", "unit_id", "verdict", "verdict_on", "verdict_reason", "version", "volume_after", "volume_before", "volume_name", "window") SELECT new_values."area_id", new_values."cases_after", new_values."cases_before", new_values."cause_id", new_values."check_by", new_values."check_what", new_values."computed", new_values."description", new_values."did", new_values."done_on", new_values."done_text", new_values."due_on", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."planned_on", new_values."published_on", new_values."responsible_id", new_values."said", new_values."state", new_values."stop_reason", new_values."title", new_values."unit_id", new_values."verdict", new_values."verdict_on", new_values."verdict_reason", new_values."version", new_values."volume_after", new_values."volume_before", new_values."volume_name", new_values."window" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_1cb89() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_steppartevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "step_id", "takes_over", "unit_id", "weight") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."sort", new_values."step_id", new_values."takes_over", new_values."unit_id", new_values."weight" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_1fc12() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseversionevent" ("amount", "applies_from", "aspect", "bound", "counted_in", "exceptions", "id", "is_guarantee", "level_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "remedy", "share", "sort", "text", "time_unit", "version_id") SELECT new_values."amount", new_values."applies_from", new_values."aspect", new_values."bound", new_values."counted_in", new_values."exceptions", new_values."id", new_values."is_guarantee", new_values."level_kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."promise_id", new_values."remedy", new_values."share", new_values."sort", new_values."text", new_values."time_unit", new_values."version_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_22754() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_causeevent" ("id", "is_other", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "valid", "version") SELECT new_values."id", new_values."is_other", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."sort_key", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_23172() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_feedbackcaseevent" ("answered_at", "channel", "code", "did_help", "first_answered_at", "followed_up_at", "handler_id", "has_measure", "id", "kind", "known_to", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "received_at", "registered_at", "registry_id", "result", "secrecy", "state", "submission", "taken_at", "unit_id", "verdict", "version") SELECT new_values."answered_at", new_values."channel", new_values."code", new_values."did_help", new_values."first_answered_at", new_values."followed_up_at", new_values."handler_id", new_values."has_measure", new_values."id", new_values."kind", new_values."known_to", new_values."language", new_values."number", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."promise_id", new_values."received_at", new_values."registered_at", new_values."registry_id", new_values."result", new_values."secrecy", new_values."state", new_values."submission", new_values."taken_at", new_values."unit_id", new_values."verdict", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_2352b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_declarationversionevent" ("aspects", "aspects_chosen", "audience", "body_id", "concern", "contact", "decision_id", "declaration_id", "delegation", "email", "end_reason", "ended_by_id", "id", "life_situations", "meeting_on", "not_offered", "number", "offered", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "places", "purpose", "sort_key", "state", "submitted_by_id", "title", "valid") SELECT new_values."aspects", new_values."aspects_chosen", new_values."audience", new_values."body_id", new_values."concern", new_values."contact", new_values."decision_id", new_values."declaration_id", new_values."delegation", new_values."email", new_values."end_reason", new_values."ended_by_id", new_values."id", new_values."life_situations", new_values."meeting_on", new_values."not_offered", new_values."number", new_values."offered", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."phone", new_values."places", new_values."purpose", new_values."sort_key", new_values."state", new_values."submitted_by_id", new_values."title", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_288fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_reportsnapshotevent" ("body_id", "digest", "figures", "first_on", "id", "is_whole", "last_on", "made_at", "made_by_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presented_on", "published", "release", "withheld") SELECT new_values."body_id", new_values."digest", new_values."figures", new_values."first_on", new_values."id", new_values."is_whole", new_values."last_on", new_values."made_at", new_values."made_by_id", new_values."period", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."presented_on", new_values."published", new_values."release", new_values."withheld" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_291eb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_nocontributionevent" ("committee_id", "decision_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "valid") SELECT new_values."committee_id", new_values."decision_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_2a462() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_appearanceevent" ("address", "email", "id", "mark", "mark_kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "tagline", "trad_dark", "trad_light", "version") SELECT new_values."address", new_values."email", new_values."id", new_values."mark", new_values."mark_kind", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."phone", new_values."tagline", new_values."trad_dark", new_values."trad_light", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_32d4e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_assignmentevent" ("closed_on", "closing_decision_id", "decision_id", "description", "due_on", "function", "given_on", "giver_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "report", "report_form", "state", "title", "version") SELECT new_values."closed_on", new_values."closing_decision_id", new_values."decision_id", new_values."description", new_values."due_on", new_values."function", new_values."given_on", new_values."giver_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."receiver_id", new_values."report", new_values."report_form", new_values."state", new_values."title", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_33b6c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casecauseevent" ("case_id", "cause_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."cause_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_38da2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_targetevent" ("base", "decision_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "tolerance", "upper", "valid", "value", "version") SELECT new_values."base", new_values."decision_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."series_id", new_values."tolerance", new_values."upper", new_values."valid", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_3ac5a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_documentrelationevent" ("document_id", "id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."document_id", new_values."id", new_values."kind", new_values."other_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4281e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_indicatorevent" ("id", "key", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."key", new_values."owner_id", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_48660() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalmeasureevent" ("goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series_id", "valid", "weight") SELECT new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."series_id", new_values."valid", new_values."weight" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_491d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_faultserviceevent" ("code", "description", "ended_at", "group", "id", "keywords", "name", "offered_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "unit_id") SELECT new_values."code", new_values."description", new_values."ended_at", new_values."group", new_values."id", new_values."keywords", new_values."name", new_values."offered_at", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."receipt", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4a091() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_tracksettingevent" ("amount", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "secrecy", "starts", "unit", "version") SELECT new_values."amount", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."receiver_id", new_values."secrecy", new_values."starts", new_values."unit", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4a72a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_unitevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT new_values."id", new_values."key", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4b1e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_unitusersevent" ("count", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."count", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4db9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_decisionpaperevent" ("body_id", "decision_id", "document_id", "id", "meeting_on", "not_applicable", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sections", "state", "title", "unit_id", "version", "written_on") SELECT new_values."body_id", new_values."decision_id", new_values."document_id", new_values."id", new_values."meeting_on", new_values."not_applicable", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."sections", new_values."state", new_values."title", new_values."unit_id", new_values."version", new_values."written_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_4ea85() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_appointmentevent" ("decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "substitutes_for_id", "unit_id", "user_id", "valid", "version") SELECT new_values."decision_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."role", new_values."substitutes_for_id", new_values."unit_id", new_values."user_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_53e05() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_methodassessmentevent" ("assessed_on", "by_id", "id", "is_enough", "method_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "used") SELECT new_values."assessed_on", new_values."by_id", new_values."id", new_values."is_enough", new_values."method_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."text", new_values."used" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_57d5f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_draftingentryevent" ("brought", "declaration_id", "form", "held_on", "id", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."brought", new_values."declaration_id", new_values."form", new_values."held_on", new_values."id", new_values."party", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_58d27() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_partserviceevent" ("id", "link_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."id", new_values."link_id", new_values."part_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_61a7f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_serviceareaevent" ("body_id", "id", "is_core", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "valid", "version") SELECT new_values."body_id", new_values."id", new_values."is_core", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."sort_key", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_63021() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_observationevent" ("change_reason", "denominator", "expected_on", "group", "id", "is_invented", "numerator", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "series_id", "source", "standard_error", "status", "value", "version") SELECT new_values."change_reason", new_values."denominator", new_values."expected_on", new_values."group", new_values."id", new_values."is_invented", new_values."numerator", new_values."period_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."recorded_at", new_values."recorded_by_id", new_values."series_id", new_values."source", new_values."standard_error", new_values."status", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_65a35() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseverdictevent" ("id", "kept", "measured_on", "of", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "reason", "value", "verdict", "wording_id") SELECT new_values."id", new_values."kept", new_values."measured_on", new_values."of", new_values."period_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."promise_id", new_values."reason", new_values."value", new_values."verdict", new_values."wording_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_70e13() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_adoptedprofileevent" ("decision_id", "document", "id", "key", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."decision_id", new_values."document", new_values."id", new_values."key", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_72113() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_unitversionevent" ("id", "kind", "legal_form", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name", "sort_key", "unit_id", "valid") SELECT new_values."id", new_values."kind", new_values."legal_form", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."short_name", new_values."sort_key", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7388f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_seriessuccessionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "starts_on", "successor_id", "weight") SELECT new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."predecessor_id", new_values."starts_on", new_values."successor_id", new_values."weight" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7881a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_retentionruleevent" ("by_id", "channel", "decided_on", "goes", "id", "kind", "months", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."by_id", new_values."channel", new_values."decided_on", new_values."goes", new_values."id", new_values."kind", new_values."months", new_values."paragraph", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_79689() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_stakeholderevent" ("id", "kind", "name", "needs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."id", new_values."kind", new_values."name", new_values."needs", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_7a0c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_activityevent" ("description", "ends_on", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "starts_on", "state", "title", "unit_id", "valid", "version") SELECT new_values."description", new_values."ends_on", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."responsible_id", new_values."starts_on", new_values."state", new_values."title", new_values."unit_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_841c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_promisedifferenceevent" ("at", "by_id", "cases", "id", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "text") SELECT new_values."at", new_values."by_id", new_values."cases", new_values."id", new_values."period_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."promise_id", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8a4c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_variantevent" ("id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version_id", "written_by") SELECT new_values."id", new_values."kind", new_values."language", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."text", new_values."title", new_values."version_id", new_values."written_by" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8bda5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promiseevent" ("declaration_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."declaration_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8ca49() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_handlingtimeevent" ("amount", "body_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit", "valid", "what") SELECT new_values."amount", new_values."body_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."unit", new_values."valid", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_8fe96() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalpassageevent" ("entered_id", "fate", "goal_id", "id", "left_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "successor_id") SELECT new_values."entered_id", new_values."fate", new_values."goal_id", new_values."id", new_values."left_id", new_values."on", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."successor_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9246b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casesplitevent" ("at", "by_id", "case_id", "id", "of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."by_id", new_values."case_id", new_values."id", new_values."of_id", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_94f2f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "documents_governingdocumentevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "role", "unit_id", "version") SELECT new_values."id", new_values."key", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."registered_on", new_values."role", new_values."unit_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_955a8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promisecheckevent" ("by_id", "checked_on", "id", "kept", "note", "of", "period_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "value", "version") SELECT new_values."by_id", new_values."checked_on", new_values."id", new_values."kept", new_values."note", new_values."of", new_values."period_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."promise_id", new_values."value", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_95caf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_stepevent" ("id", "kind", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "reorganisation_id", "sort", "unit_id") SELECT new_values."id", new_values."kind", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."receiver_id", new_values."reorganisation_id", new_values."sort", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_97a4d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalevent" ("body_id", "description", "expected_result", "id", "is_supplementary", "key", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sort", "state", "title", "valid", "version") SELECT new_values."body_id", new_values."description", new_values."expected_result", new_values."id", new_values."is_supplementary", new_values."key", new_values."level", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan_id", new_values."sort", new_values."state", new_values."title", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_9f44f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalsourceevent" ("body_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "title", "url", "valid") SELECT new_values."body_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reference", new_values."title", new_values."url", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a653e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_promisemeasureevent" ("id", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "rhythm", "series_id", "source", "valid") SELECT new_values."id", new_values."method", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."promise_id", new_values."rhythm", new_values."series_id", new_values."source", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_a978c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_caseactionevent" ("action_id", "case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told") SELECT new_values."action_id", new_values."case_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."told" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_af3b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_routingchoiceevent" ("at", "by_id", "id", "is_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."at", new_values."by_id", new_values."id", new_values."is_on", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b0b0f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_judgementevent" ("at", "body_id", "by_id", "computed_outcome", "goal_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") SELECT new_values."at", new_values."body_id", new_values."by_id", new_values."computed_outcome", new_values."goal_id", new_values."id", new_values."outcome", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b4708() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_workmethodevent" ("id", "key", "next_review_on", "participated_on", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resources", "risk", "role", "sort_key", "steps", "summary", "title", "unit_id", "valid", "version") SELECT new_values."id", new_values."key", new_values."next_review_on", new_values."participated_on", new_values."participation", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."resources", new_values."risk", new_values."role", new_values."sort_key", new_values."steps", new_values."summary", new_values."title", new_values."unit_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b643a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casemergeevent" ("by_id", "case_id", "id", "into_id", "merged_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") SELECT new_values."by_id", new_values."case_id", new_values."id", new_values."into_id", new_values."merged_at", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."undone_at", new_values."undone_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b66b5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_servicedeclarationevent" ("area_id", "id", "key", "kind", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_on", "scope", "unit_id", "version") SELECT new_values."area_id", new_values."id", new_values."key", new_values."kind", new_values."parent_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."registered_on", new_values."scope", new_values."unit_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b71e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_decisionevent" ("body_id", "carried_out", "decided_on", "id", "must_be_carried_out", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registry_number", "title") SELECT new_values."body_id", new_values."carried_out", new_values."decided_on", new_values."id", new_values."must_be_carried_out", new_values."paragraph", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."registry_number", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b767e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_casesuggestionevent" ("case_id", "chance", "id", "lay_at_id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet", "unit_id") SELECT new_values."case_id", new_values."chance", new_values."id", new_values."lay_at_id", new_values."made_at", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."quiet", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_b7d77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_unitstatementevent" ("id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section", "text", "unit_id", "valid") SELECT new_values."id", new_values."key", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."section", new_values."text", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_c68af() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_methoduseevent" ("id", "method_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise_id", "valid") SELECT new_values."id", new_values."method_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."promise_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_cb48d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_planevent" ("body_id", "decision_id", "first_year", "id", "kind", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "stated", "version") SELECT new_values."body_id", new_values."decision_id", new_values."first_year", new_values."id", new_values."kind", new_values."last_year", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."state", new_values."stated", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_cd5ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_framephraseevent" ("by_id", "id", "language", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "swedish", "text", "translator", "version") SELECT new_values."by_id", new_values."id", new_values."language", new_values."made_on", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."source", new_values."swedish", new_values."text", new_values."translator", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_cf944() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_brokenanswerevent" ("activity_id", "at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "verdict_id") SELECT new_values."activity_id", new_values."at", new_values."by_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."text", new_values."verdict_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_cfde1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "declarations_declarationgoalevent" ("declaration_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."declaration_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_cff72() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_sourcelinkevent" ("assignment_id", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "valid") SELECT new_values."assignment_id", new_values."goal_id", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."source_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d0d92() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisation_successionevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "reorganisation_id", "starts_on", "successor_id", "takes_over", "weight") SELECT new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."predecessor_id", new_values."reorganisation_id", new_values."starts_on", new_values."successor_id", new_values."takes_over", new_values."weight" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_d1bf7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goalpartevent" ("goal_id", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort", "valid") SELECT new_values."goal_id", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."sort", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_da497() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_closeddayevent" ("id", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."name", new_values."on", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_e6e4b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_goallinkevent" ("child_id", "id", "is_main", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid", "weight") SELECT new_values."child_id", new_values."id", new_values."is_main", new_values."parent_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid", new_values."weight" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_f1900() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "improvement_improvementareaevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id", "valid", "version", "why") SELECT new_values."id", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."sort_key", new_values."unit_id", new_values."valid", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_f69f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_reportingperiodevent" ("due_on", "ends_on", "id", "key", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state") SELECT new_values."due_on", new_values."ends_on", new_values."id", new_values."key", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."starts_on", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_f74d3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "feedback_answertemplateevent" ("ended_at", "id", "made_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") SELECT new_values."ended_at", new_values."id", new_values."made_at", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."text", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_update_update_fc47a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "indicators_seriesevent" ("id", "indicator_id", "is_public", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "unit_id", "valid", "version") SELECT new_values."id", new_values."indicator_id", new_values."is_public", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."responsible_id", new_values."unit_id", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;

CREATE FUNCTION public.pgtrigger_what_is_sealed_stays_as_it_was_d9f13() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'what_is_sealed_stays_as_it_was' USING ERRCODE = 'restrict_violation';
                END;
            $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE TABLE public.checks_finding (
    id bigint NOT NULL,
    rule character varying(8) NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id bigint NOT NULL,
    severity character varying(8) NOT NULL,
    facts jsonb NOT NULL,
    url character varying(500) NOT NULL,
    mend_url character varying(500) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    gone_at timestamp with time zone,
    owner_id bigint,
    unit_id bigint,
    CONSTRAINT a_finding_is_gone_after_it_was_found CHECK (((gone_at IS NULL) OR (gone_at >= found_at)))
);

CREATE TABLE public.checks_round (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    day date NOT NULL,
    errors integer NOT NULL,
    warnings integer NOT NULL,
    advices integer NOT NULL,
    "left" integer NOT NULL,
    CONSTRAINT checks_round_advices_check CHECK ((advices >= 0)),
    CONSTRAINT checks_round_errors_check CHECK ((errors >= 0)),
    CONSTRAINT checks_round_left_check CHECK (("left" >= 0)),
    CONSTRAINT checks_round_warnings_check CHECK ((warnings >= 0))
);

CREATE TABLE public.checks_suppression (
    id bigint NOT NULL,
    rule character varying(8) NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id bigint NOT NULL,
    reason text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    lifted_at timestamp with time zone,
    by_id bigint NOT NULL,
    CONSTRAINT nothing_is_left_for_more_than_a_year CHECK (((ends_on > starts_on) AND (ends_on <= (starts_on + '367 days'::interval)))),
    CONSTRAINT what_is_left_has_a_reason CHECK ((length(reason) >= 20))
);

CREATE TABLE public.declarations_brokenanswerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    activity_id bigint,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    verdict_id bigint NOT NULL
);

CREATE TABLE public.declarations_declarationgoalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    goal_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    declaration_id bigint NOT NULL
);

CREATE TABLE public.declarations_declarationversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    number smallint NOT NULL,
    title character varying(160) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    audience text NOT NULL,
    purpose text NOT NULL,
    offered text NOT NULL,
    not_offered text NOT NULL,
    aspects character varying(60)[] NOT NULL,
    aspects_chosen text NOT NULL,
    concern character varying(10) NOT NULL,
    life_situations character varying(40)[] NOT NULL,
    places character varying(60)[] NOT NULL,
    contact text NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(254) NOT NULL,
    state character varying(12) NOT NULL,
    meeting_on date,
    delegation character varying(120) NOT NULL,
    end_reason text NOT NULL,
    body_id bigint,
    decision_id bigint,
    ended_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    submitted_by_id bigint,
    declaration_id bigint NOT NULL,
    CONSTRAINT declarations_declarationversionevent_number_check CHECK ((number >= 0))
);

CREATE TABLE public.declarations_draftingentryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    party character varying(10) NOT NULL,
    held_on date NOT NULL,
    form character varying(160) NOT NULL,
    brought text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    declaration_id bigint NOT NULL
);

CREATE TABLE public.declarations_fulfilmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint NOT NULL,
    kept smallint NOT NULL,
    broken smallint NOT NULL,
    not_measured smallint NOT NULL,
    computed character varying(14) NOT NULL,
    confirmed character varying(14) NOT NULL,
    reasons text NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    declaration_id bigint NOT NULL,
    CONSTRAINT declarations_fulfilmentevent_broken_check CHECK ((broken >= 0)),
    CONSTRAINT declarations_fulfilmentevent_kept_check CHECK ((kept >= 0)),
    CONSTRAINT declarations_fulfilmentevent_not_measured_check CHECK ((not_measured >= 0)),
    CONSTRAINT declarations_fulfilmentevent_version_check CHECK ((version >= 0)),
    CONSTRAINT declarations_fulfilmentevent_year_check CHECK ((year >= 0))
);

CREATE TABLE public.declarations_methodassessmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    assessed_on date NOT NULL,
    used character varying(6) NOT NULL,
    is_enough boolean NOT NULL,
    text text NOT NULL,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    method_id bigint NOT NULL
);

CREATE TABLE public.declarations_methoduseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    method_id bigint NOT NULL
);

CREATE TABLE public.declarations_promiseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    number smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    declaration_id bigint NOT NULL,
    CONSTRAINT declarations_promiseevent_number_check CHECK ((number >= 0))
);

CREATE TABLE public.declarations_promisecheckevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kept integer,
    of integer,
    value numeric(18,6),
    note text NOT NULL,
    checked_on date NOT NULL,
    version integer NOT NULL,
    by_id bigint,
    period_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT declarations_promisecheckevent_kept_check CHECK ((kept >= 0)),
    CONSTRAINT declarations_promisecheckevent_of_check CHECK ((of >= 0)),
    CONSTRAINT declarations_promisecheckevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.declarations_promisemeasureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    source character varying(20) NOT NULL,
    method text NOT NULL,
    rhythm character varying(10) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    series_id bigint
);

CREATE TABLE public.declarations_promiseverdictevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    verdict character varying(12) NOT NULL,
    value numeric(18,6),
    kept integer,
    of integer,
    measured_on date,
    reason character varying(300) NOT NULL,
    period_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    wording_id bigint NOT NULL,
    CONSTRAINT declarations_promiseverdictevent_kept_check CHECK ((kept >= 0)),
    CONSTRAINT declarations_promiseverdictevent_of_check CHECK ((of >= 0))
);

CREATE TABLE public.declarations_promiseversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    sort smallint NOT NULL,
    text character varying(300) NOT NULL,
    aspect character varying(60) NOT NULL,
    level_kind character varying(8) NOT NULL,
    bound character varying(8) NOT NULL,
    amount numeric(18,6),
    time_unit character varying(14) NOT NULL,
    share numeric(5,2),
    counted_in character varying(60) NOT NULL,
    exceptions text NOT NULL,
    is_guarantee boolean NOT NULL,
    remedy text NOT NULL,
    applies_from date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT declarations_promiseversionevent_sort_check CHECK ((sort >= 0))
);

CREATE TABLE public.declarations_serviceareaevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    is_core boolean NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT declarations_serviceareaevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.declarations_servicedeclarationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(60) NOT NULL,
    scope character varying(16) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    area_id bigint,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT declarations_servicedeclarationevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.declarations_stakeholderevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    name character varying(160) NOT NULL,
    needs text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

CREATE TABLE public.declarations_unitstatementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    section character varying(20) NOT NULL,
    key character varying(60) NOT NULL,
    text text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

CREATE TABLE public.declarations_variantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    language character varying(12) NOT NULL,
    title character varying(160) NOT NULL,
    text text NOT NULL,
    written_by character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    version_id bigint NOT NULL
);

CREATE TABLE public.declarations_workmethodevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(80) NOT NULL,
    role character varying(30) NOT NULL,
    title character varying(160) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    summary text NOT NULL,
    steps text NOT NULL,
    participation text NOT NULL,
    participated_on date,
    resources text NOT NULL,
    risk text NOT NULL,
    next_review_on date,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT declarations_workmethodevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.documents_citationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    subject_type character varying(80) NOT NULL,
    subject_id bigint NOT NULL,
    is_historical boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    document_id bigint NOT NULL
);

CREATE TABLE public.documents_decisionpaperevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    sections jsonb NOT NULL,
    not_applicable jsonb NOT NULL,
    meeting_on date,
    state character varying(10) NOT NULL,
    written_on date NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT documents_decisionpaperevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.documents_documentrelationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    document_id bigint NOT NULL,
    other_id bigint NOT NULL
);

CREATE TABLE public.documents_documentversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    kind character varying(60) NOT NULL,
    scope character varying(200) NOT NULL,
    summary text NOT NULL,
    applies_to character varying(300) NOT NULL,
    subjects character varying(60)[] NOT NULL,
    link character varying(500) NOT NULL,
    valid_until date,
    next_review_on date,
    header jsonb NOT NULL,
    not_applicable jsonb NOT NULL,
    state character varying(10) NOT NULL,
    decision_id bigint,
    ended_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT documents_documentversionevent_number_check CHECK ((number >= 0))
);

CREATE TABLE public.documents_governingdocumentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    role character varying(30) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT documents_governingdocumentevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.feedback_answertemplateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT feedback_answertemplateevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.feedback_caseactionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    told character varying(16) NOT NULL,
    action_id bigint NOT NULL,
    case_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.feedback_casecauseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    cause_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.feedback_casemergeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    by_id bigint,
    case_id bigint NOT NULL,
    into_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    undone_by_id bigint
);

CREATE TABLE public.feedback_casepauseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    waiting_for character varying(16) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    case_id bigint NOT NULL
);

CREATE TABLE public.feedback_casesplitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    case_id bigint NOT NULL,
    of_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.feedback_casesuggestionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    chance double precision NOT NULL,
    quiet character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    lay_at_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint
);

CREATE TABLE public.feedback_casetrackevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    state character varying(10) NOT NULL,
    argued character varying(160)[] NOT NULL,
    suggested_at timestamp with time zone,
    decided_at timestamp with time zone,
    amount smallint,
    unit character varying(13) NOT NULL,
    started_at timestamp with time zone,
    closed_at timestamp with time zone,
    case_id bigint NOT NULL,
    decided_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    receiver_id bigint,
    CONSTRAINT feedback_casetrackevent_amount_check CHECK ((amount >= 0))
);

CREATE TABLE public.feedback_closeddayevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "on" date NOT NULL,
    name character varying(80) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.feedback_faultserviceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    description character varying(500) NOT NULL,
    "group" character varying(80) NOT NULL,
    keywords character varying(200) NOT NULL,
    receipt character varying(8) NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

CREATE TABLE public.feedback_feedbackcaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(12) NOT NULL,
    submission bytea NOT NULL,
    kind character varying(12) NOT NULL,
    channel character varying(8) NOT NULL,
    known_to character varying(12) NOT NULL,
    language character varying(3) NOT NULL,
    state character varying(10) NOT NULL,
    secrecy character varying(6) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    number integer,
    taken_at timestamp with time zone,
    first_answered_at timestamp with time zone,
    answered_at timestamp with time zone,
    result character varying(10) NOT NULL,
    verdict character varying(12) NOT NULL,
    has_measure boolean NOT NULL,
    followed_up_at timestamp with time zone,
    did_help boolean,
    version integer NOT NULL,
    handler_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint,
    unit_id bigint NOT NULL,
    registry_id bigint,
    CONSTRAINT feedback_feedbackcaseevent_number_check CHECK ((number >= 0)),
    CONSTRAINT feedback_feedbackcaseevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.feedback_framelanguageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    code character varying(3) NOT NULL,
    is_on boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id character varying(3) NOT NULL
);

CREATE TABLE public.feedback_framephraseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    language character varying(3) NOT NULL,
    swedish text NOT NULL,
    text text NOT NULL,
    translator character varying(120) NOT NULL,
    source character varying(300) NOT NULL,
    made_on date NOT NULL,
    version integer NOT NULL,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT feedback_framephraseevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.feedback_handlingtimeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    what character varying(12) NOT NULL,
    amount smallint NOT NULL,
    unit character varying(13) NOT NULL,
    body_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT feedback_handlingtimeevent_amount_check CHECK ((amount >= 0))
);

CREATE TABLE public.feedback_promisedifferenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    text text NOT NULL,
    cases integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    period_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT feedback_promisedifferenceevent_cases_check CHECK ((cases >= 0))
);

CREATE TABLE public.feedback_reportsnapshotevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    is_whole boolean NOT NULL,
    period character varying(40) NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    figures jsonb NOT NULL,
    published jsonb,
    withheld character varying(8) NOT NULL,
    release jsonb,
    digest character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    presented_on date,
    body_id bigint NOT NULL,
    made_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.feedback_retentionruleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    channel character varying(8) NOT NULL,
    months smallint NOT NULL,
    goes character varying(10) NOT NULL,
    paragraph character varying(200) NOT NULL,
    decided_on date NOT NULL,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT feedback_retentionruleevent_months_check CHECK ((months >= 0))
);

CREATE TABLE public.feedback_routingchoiceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    is_on boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.feedback_tracksettingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    amount smallint NOT NULL,
    unit character varying(13) NOT NULL,
    starts character varying(8) NOT NULL,
    secrecy character varying(6) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    receiver_id bigint,
    CONSTRAINT feedback_tracksettingevent_amount_check CHECK ((amount >= 0)),
    CONSTRAINT feedback_tracksettingevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.feedback_unitusersevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    count integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT feedback_unitusersevent_count_check CHECK ((count >= 0))
);

CREATE TABLE public.goals_activityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    title character varying(200) NOT NULL,
    description text NOT NULL,
    starts_on date,
    ends_on date,
    state character varying(10) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    responsible_id bigint,
    unit_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    CONSTRAINT goals_activityevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.goals_assignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    description text NOT NULL,
    function character varying(120) NOT NULL,
    given_on date NOT NULL,
    due_on date,
    report_form character varying(12) NOT NULL,
    state character varying(12) NOT NULL,
    closed_on date,
    report text NOT NULL,
    version integer NOT NULL,
    closing_decision_id bigint,
    decision_id bigint,
    giver_id bigint NOT NULL,
    goal_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    receiver_id bigint,
    CONSTRAINT goals_assignmentevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.goals_assignmentmove (
    id bigint NOT NULL,
    due_before date,
    due_on date NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    assignment_id bigint NOT NULL,
    by_id bigint,
    decision_id bigint NOT NULL,
    CONSTRAINT a_move_has_a_reason CHECK ((NOT (reason = ''::text)))
);

CREATE TABLE public.goals_goalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(80) NOT NULL,
    level character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    description text NOT NULL,
    expected_result text NOT NULL,
    state character varying(10) NOT NULL,
    is_supplementary boolean NOT NULL,
    sort integer NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    plan_id bigint,
    CONSTRAINT goals_goalevent_sort_check CHECK ((sort >= 0)),
    CONSTRAINT goals_goalevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.goals_goallinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    weight numeric(7,3) NOT NULL,
    is_main boolean NOT NULL,
    child_id bigint NOT NULL,
    parent_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.goals_goalmeasureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    weight numeric(7,3) NOT NULL,
    goal_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    series_id bigint NOT NULL
);

CREATE TABLE public.goals_goalpartevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    name character varying(120) NOT NULL,
    sort integer NOT NULL,
    goal_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT goals_goalpartevent_sort_check CHECK ((sort >= 0))
);

CREATE TABLE public.goals_goalpassageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    fate character varying(10) NOT NULL,
    "on" date NOT NULL,
    entered_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    left_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    successor_id bigint
);

CREATE TABLE public.goals_goalsourceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(300) NOT NULL,
    reference character varying(200) NOT NULL,
    url character varying(200) NOT NULL,
    body_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.goals_judgementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    outcome character varying(20) NOT NULL,
    computed_outcome character varying(20) NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    body_id bigint
);

CREATE TABLE public.goals_nocontributionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    reason text NOT NULL,
    committee_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.goals_partserviceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    link_id bigint NOT NULL,
    part_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.goals_planevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    first_year smallint NOT NULL,
    last_year smallint NOT NULL,
    state character varying(10) NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    stated jsonb NOT NULL,
    CONSTRAINT goals_planevent_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT goals_planevent_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT goals_planevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.goals_presentedlist (
    id bigint NOT NULL,
    assignment_ids bigint[] NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.goals_sourcelinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    assignment_id bigint,
    goal_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    source_id bigint
);

CREATE TABLE public.improvement_actionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    title character varying(160) NOT NULL,
    description text NOT NULL,
    planned_on date NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    check_by character varying(6) NOT NULL,
    check_what text NOT NULL,
    "window" smallint NOT NULL,
    volume_name character varying(80) NOT NULL,
    volume_before integer,
    volume_after integer,
    done_on date,
    done_text text NOT NULL,
    stop_reason text NOT NULL,
    cases_before integer,
    cases_after integer,
    computed character varying(9) NOT NULL,
    verdict character varying(9) NOT NULL,
    verdict_reason text NOT NULL,
    verdict_on date,
    said text NOT NULL,
    did text NOT NULL,
    published_on date,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    responsible_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    cause_id bigint,
    area_id bigint,
    CONSTRAINT improvement_actionevent_cases_after_check CHECK ((cases_after >= 0)),
    CONSTRAINT improvement_actionevent_cases_before_check CHECK ((cases_before >= 0)),
    CONSTRAINT improvement_actionevent_version_check CHECK ((version >= 0)),
    CONSTRAINT improvement_actionevent_volume_after_check CHECK ((volume_after >= 0)),
    CONSTRAINT improvement_actionevent_volume_before_check CHECK ((volume_before >= 0)),
    CONSTRAINT improvement_actionevent_window_check CHECK (("window" >= 0))
);

CREATE TABLE public.improvement_causeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(60) NOT NULL,
    name character varying(80) NOT NULL,
    sort_key character varying(120) NOT NULL,
    is_other boolean NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT improvement_causeevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.improvement_improvementareaevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    name character varying(120) NOT NULL,
    sort_key character varying(160) NOT NULL,
    why text NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT improvement_improvementareaevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.indicators_indicatorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    owner_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.indicators_indicatordefinitionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    name character varying(120) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL,
    measure_kind character varying(10) NOT NULL,
    unit_of_measure character varying(40) NOT NULL,
    decimals smallint NOT NULL,
    direction character varying(7) NOT NULL,
    method text NOT NULL,
    frequency character varying(10) NOT NULL,
    source character varying(200) NOT NULL,
    breakdowns jsonb NOT NULL,
    is_proportion boolean NOT NULL,
    "least" numeric(18,6),
    most numeric(18,6),
    lower_bound numeric(18,6),
    upper_bound numeric(18,6),
    change_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    indicator_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    bridge_after numeric(18,6),
    bridge_before numeric(18,6),
    bridge_period_id bigint,
    seam character varying(6) NOT NULL,
    CONSTRAINT indicators_indicatordefinitionevent_decimals_check CHECK ((decimals >= 0)),
    CONSTRAINT indicators_indicatordefinitionevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.indicators_observationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "group" character varying(40) NOT NULL,
    value numeric(18,6),
    numerator numeric(18,6),
    denominator numeric(18,6),
    standard_error numeric(18,6),
    status character varying(11) NOT NULL,
    reason character varying(300) NOT NULL,
    expected_on date,
    source character varying(200) NOT NULL,
    is_invented boolean NOT NULL,
    change_reason character varying(300) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint,
    period_id bigint NOT NULL,
    series_id bigint NOT NULL,
    CONSTRAINT indicators_observationevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.indicators_periodturn (
    id bigint NOT NULL,
    state character varying(6) NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    period_id bigint NOT NULL,
    CONSTRAINT a_period_is_opened_again_for_a_reason CHECK (((NOT ((state)::text = 'open'::text)) OR (NOT ((reason)::text = ''::text))))
);

CREATE TABLE public.indicators_reportingperiodevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(60) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    due_on date NOT NULL,
    state character varying(6) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);

CREATE TABLE public.indicators_seal (
    id bigint NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    sealed_on date NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    fingerprint character varying(64) NOT NULL,
    decision_id bigint,
    CONSTRAINT a_seal_ends_no_earlier_than_it_starts CHECK ((ends_on >= starts_on))
);

CREATE TABLE public.indicators_seriesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    is_public boolean NOT NULL,
    version integer NOT NULL,
    indicator_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    responsible_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT indicators_seriesevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.indicators_seriessuccessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    starts_on date NOT NULL,
    weight numeric(5,4) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL
);

CREATE TABLE public.indicators_targetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(7) NOT NULL,
    value numeric(18,6) NOT NULL,
    upper numeric(18,6),
    base numeric(18,6),
    tolerance numeric(18,6) NOT NULL,
    version integer NOT NULL,
    decision_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    series_id bigint NOT NULL,
    CONSTRAINT indicators_targetevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.organisation_adoptedprofileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    document jsonb NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    decision_id bigint
);

CREATE TABLE public.organisation_appearanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id smallint NOT NULL,
    name character varying(80) NOT NULL,
    tagline character varying(80) NOT NULL,
    address character varying(200) NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(254) NOT NULL,
    mark bytea NOT NULL,
    mark_kind character varying(3) NOT NULL,
    trad_light character varying(7) NOT NULL,
    trad_dark character varying(7) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id smallint NOT NULL,
    CONSTRAINT organisation_appearanceevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.organisation_appointmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    role character varying(30) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    substitutes_for_id bigint,
    user_id bigint NOT NULL,
    decision_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT organisation_appointmentevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.organisation_decisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    decided_on date NOT NULL,
    paragraph character varying(20) NOT NULL,
    registry_number character varying(60) NOT NULL,
    title character varying(300) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    body_id bigint NOT NULL,
    carried_out text NOT NULL,
    must_be_carried_out boolean NOT NULL
);

CREATE TABLE public.organisation_reorganisationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    starts_on date NOT NULL,
    planned_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    version integer NOT NULL,
    decision_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT organisation_reorganisationevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.organisation_stamp (
    id smallint NOT NULL,
    value uuid NOT NULL,
    CONSTRAINT there_is_one_stamp CHECK ((id = 1))
);

CREATE TABLE public.organisation_stepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    sort smallint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    receiver_id bigint,
    reorganisation_id bigint NOT NULL,
    unit_id bigint,
    CONSTRAINT organisation_stepevent_sort_check CHECK ((sort >= 0))
);

CREATE TABLE public.organisation_steppartevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    sort smallint NOT NULL,
    name character varying(200) NOT NULL,
    weight numeric(5,4) NOT NULL,
    takes_over boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    step_id bigint NOT NULL,
    unit_id bigint,
    CONSTRAINT organisation_steppartevent_sort_check CHECK ((sort >= 0))
);

CREATE TABLE public.organisation_successionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    starts_on date NOT NULL,
    weight numeric(5,4) NOT NULL,
    takes_over boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    predecessor_id bigint NOT NULL,
    reorganisation_id bigint NOT NULL,
    successor_id bigint NOT NULL
);

CREATE TABLE public.organisation_unitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT organisation_unitevent_version_check CHECK ((version >= 0))
);

CREATE TABLE public.organisation_unitversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    valid daterange NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(60) NOT NULL,
    kind character varying(20) NOT NULL,
    path character varying(400) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    legal_form character varying(10) NOT NULL,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);

CREATE TABLE public.sheets_import (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    file character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    sheet character varying(120) NOT NULL,
    headers jsonb NOT NULL,
    columns jsonb NOT NULL,
    fixed jsonb NOT NULL,
    count_new integer NOT NULL,
    count_changed integer NOT NULL,
    count_same integer NOT NULL,
    count_faults integer NOT NULL,
    faults jsonb NOT NULL,
    shown jsonb NOT NULL,
    sentence character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    CONSTRAINT sheets_import_count_changed_check CHECK ((count_changed >= 0)),
    CONSTRAINT sheets_import_count_faults_check CHECK ((count_faults >= 0)),
    CONSTRAINT sheets_import_count_new_check CHECK ((count_new >= 0)),
    CONSTRAINT sheets_import_count_same_check CHECK ((count_same >= 0)),
    CONSTRAINT what_is_recorded_has_no_faults CHECK (((NOT ((state)::text = 'recorded'::text)) OR (count_faults = 0)))
);

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_invitation (
    id bigint NOT NULL,
    token_digest character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    invited_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT a_withdrawn_invitation_is_not_accepted CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL)))
);

ALTER TABLE public.accounts_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_shared_memory (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);

CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    username character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    given_name character varying(100) NOT NULL,
    family_name character varying(100) NOT NULL,
    is_active boolean NOT NULL,
    has_protected_identity boolean NOT NULL,
    language character varying(5) NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT accounts_user_version_check CHECK ((version >= 0))
);

ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.annotations_attachment (
    id bigint NOT NULL,
    subject_type character varying(80) NOT NULL,
    subject_id bigint NOT NULL,
    file character varying(200) NOT NULL,
    name character varying(150) NOT NULL,
    content_type character varying(100) NOT NULL,
    size integer NOT NULL,
    digest character varying(64) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint,
    CONSTRAINT a_file_has_contents CHECK ((size > 0)),
    CONSTRAINT annotations_attachment_size_check CHECK ((size >= 0)),
    CONSTRAINT only_a_removed_file_is_nowhere CHECK ((((removed_at IS NULL) AND (NOT ((file)::text = ''::text))) OR ((removed_at IS NOT NULL) AND ((file)::text = ''::text) AND ((name)::text = ''::text))))
);

ALTER TABLE public.annotations_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annotations_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.annotations_comment (
    id bigint NOT NULL,
    subject_type character varying(80) NOT NULL,
    subject_id bigint NOT NULL,
    text text NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone,
    removed_at timestamp with time zone,
    author_id bigint,
    CONSTRAINT a_comment_is_edited_after_it_was_posted CHECK (((edited_at IS NULL) OR (edited_at >= posted_at))),
    CONSTRAINT only_a_removed_comment_says_nothing CHECK ((((removed_at IS NULL) AND (NOT (text = ''::text))) OR ((removed_at IS NOT NULL) AND (text = ''::text))))
);

ALTER TABLE public.annotations_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annotations_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.annotations_mention (
    id bigint NOT NULL,
    comment_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.annotations_mention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annotations_mention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.annotations_tag (
    id bigint NOT NULL,
    vocabulary character varying(20) NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(80) NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT a_tag_is_of_a_known_vocabulary CHECK (((vocabulary)::text = ANY ((ARRAY['own'::character varying, 'agenda2030'::character varying])::text[]))),
    CONSTRAINT a_tag_of_our_own_has_a_name CHECK (((NOT ((vocabulary)::text = 'own'::text)) OR (NOT ((name)::text = ''::text))))
);

ALTER TABLE public.annotations_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annotations_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.annotations_tagging (
    id bigint NOT NULL,
    subject_type character varying(80) NOT NULL,
    subject_id bigint NOT NULL,
    tagged_at timestamp with time zone NOT NULL,
    tag_id bigint NOT NULL,
    tagged_by_id bigint
);

ALTER TABLE public.annotations_tagging ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.annotations_tagging_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.audit_act (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(80) NOT NULL,
    actor_id bigint,
    role character varying(40) NOT NULL,
    subject_type character varying(80) NOT NULL,
    subject_id bigint,
    unit_id bigint,
    decision_id bigint,
    detail jsonb NOT NULL,
    origin character varying(10) NOT NULL
);

ALTER TABLE public.audit_act ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.audit_actseal (
    "position" bigint NOT NULL,
    act_id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT the_chain_starts_at_one CHECK (("position" >= 1))
);

CREATE TABLE public.audit_once (
    key uuid NOT NULL,
    actor_id bigint,
    answer_url character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.audit_unsealedact (
    act_id bigint NOT NULL
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.checks_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.checks_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.checks_followed (
    id bigint NOT NULL,
    "position" bigint NOT NULL,
    CONSTRAINT checks_followed_position_check CHECK (("position" >= 0)),
    CONSTRAINT the_log_is_followed_by_one CHECK ((id = 1))
);

ALTER TABLE public.checks_followed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.checks_followed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.checks_round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.checks_round_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.checks_suppression ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.checks_suppression_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_brokenanswer (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    activity_id bigint,
    by_id bigint,
    verdict_id bigint NOT NULL
);

ALTER TABLE public.declarations_brokenanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_brokenanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_brokenanswerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_brokenanswerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_declarationgoal (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    goal_id bigint NOT NULL,
    declaration_id bigint NOT NULL
);

ALTER TABLE public.declarations_declarationgoal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_declarationgoal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_declarationgoalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_declarationgoalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_declarationversion (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    number smallint NOT NULL,
    title character varying(160) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    audience text NOT NULL,
    purpose text NOT NULL,
    offered text NOT NULL,
    not_offered text NOT NULL,
    aspects character varying(60)[] NOT NULL,
    aspects_chosen text NOT NULL,
    concern character varying(10) NOT NULL,
    life_situations character varying(40)[] NOT NULL,
    places character varying(60)[] NOT NULL,
    contact text NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(254) NOT NULL,
    state character varying(12) NOT NULL,
    meeting_on date,
    delegation character varying(120) NOT NULL,
    end_reason text NOT NULL,
    body_id bigint,
    decision_id bigint,
    ended_by_id bigint,
    submitted_by_id bigint,
    declaration_id bigint NOT NULL,
    CONSTRAINT a_declared_text_begins_on_a_day CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid)))),
    CONSTRAINT declarations_declarationversion_number_check CHECK ((number >= 0)),
    CONSTRAINT nothing_is_public_before_it_is_decided CHECK (((NOT ((state)::text = ANY ((ARRAY['decided'::character varying, 'published'::character varying, 'superseded'::character varying, 'withdrawn'::character varying])::text[]))) OR (decision_id IS NOT NULL))),
    CONSTRAINT what_is_no_longer_promised_has_a_last_day CHECK (((NOT ((state)::text = ANY ((ARRAY['superseded'::character varying, 'withdrawn'::character varying])::text[]))) OR (NOT upper_inf(valid)))),
    CONSTRAINT what_is_proposed_has_a_body_and_a_meeting CHECK (((NOT ((state)::text = 'proposed'::text)) OR ((body_id IS NOT NULL) AND (meeting_on IS NOT NULL))))
);

ALTER TABLE public.declarations_declarationversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_declarationversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_declarationversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_declarationversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_draftingentry (
    id bigint NOT NULL,
    party character varying(10) NOT NULL,
    held_on date NOT NULL,
    form character varying(160) NOT NULL,
    brought text NOT NULL,
    declaration_id bigint NOT NULL
);

ALTER TABLE public.declarations_draftingentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_draftingentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_draftingentryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_draftingentryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_fulfilment (
    id bigint NOT NULL,
    year smallint NOT NULL,
    kept smallint NOT NULL,
    broken smallint NOT NULL,
    not_measured smallint NOT NULL,
    computed character varying(14) NOT NULL,
    confirmed character varying(14) NOT NULL,
    reasons text NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    by_id bigint,
    declaration_id bigint NOT NULL,
    CONSTRAINT declarations_fulfilment_broken_check CHECK ((broken >= 0)),
    CONSTRAINT declarations_fulfilment_kept_check CHECK ((kept >= 0)),
    CONSTRAINT declarations_fulfilment_not_measured_check CHECK ((not_measured >= 0)),
    CONSTRAINT declarations_fulfilment_version_check CHECK ((version >= 0)),
    CONSTRAINT declarations_fulfilment_year_check CHECK ((year >= 0))
);

ALTER TABLE public.declarations_fulfilment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_fulfilment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_fulfilmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_fulfilmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_methodassessment (
    id bigint NOT NULL,
    assessed_on date NOT NULL,
    used character varying(6) NOT NULL,
    is_enough boolean NOT NULL,
    text text NOT NULL,
    by_id bigint,
    method_id bigint NOT NULL
);

ALTER TABLE public.declarations_methodassessment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_methodassessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_methodassessmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_methodassessmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_methoduse (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    promise_id bigint NOT NULL,
    method_id bigint NOT NULL
);

ALTER TABLE public.declarations_methoduse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_methoduse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_methoduseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_methoduseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_promise (
    id bigint NOT NULL,
    number smallint NOT NULL,
    declaration_id bigint NOT NULL,
    CONSTRAINT declarations_promise_number_check CHECK ((number >= 0))
);

ALTER TABLE public.declarations_promise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_promisecheck (
    id bigint NOT NULL,
    kept integer,
    of integer,
    value numeric(18,6),
    note text NOT NULL,
    checked_on date NOT NULL,
    version integer NOT NULL,
    by_id bigint,
    period_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT a_check_counts_or_measures CHECK ((((of IS NULL) AND (value IS NOT NULL)) OR ((kept IS NOT NULL) AND (of IS NOT NULL) AND (value IS NULL)))),
    CONSTRAINT declarations_promisecheck_kept_check CHECK ((kept >= 0)),
    CONSTRAINT declarations_promisecheck_of_check CHECK ((of >= 0)),
    CONSTRAINT declarations_promisecheck_version_check CHECK ((version >= 0)),
    CONSTRAINT no_more_is_kept_than_was_looked_at CHECK (((kept IS NULL) OR (kept <= of)))
);

ALTER TABLE public.declarations_promisecheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promisecheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_promisecheckevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promisecheckevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_promiseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promiseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_promisemeasure (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    source character varying(20) NOT NULL,
    method text NOT NULL,
    rhythm character varying(10) NOT NULL,
    promise_id bigint NOT NULL,
    series_id bigint
);

ALTER TABLE public.declarations_promisemeasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promisemeasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_promisemeasureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promisemeasureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_promisestatus (
    promise_id bigint NOT NULL,
    status character varying(12) NOT NULL,
    newest_id bigint
);

CREATE TABLE public.declarations_promiseverdict (
    id bigint NOT NULL,
    verdict character varying(12) NOT NULL,
    value numeric(18,6),
    kept integer,
    of integer,
    measured_on date,
    reason character varying(300) NOT NULL,
    period_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    wording_id bigint NOT NULL,
    CONSTRAINT declarations_promiseverdict_kept_check CHECK ((kept >= 0)),
    CONSTRAINT declarations_promiseverdict_of_check CHECK ((of >= 0))
);

ALTER TABLE public.declarations_promiseverdict ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promiseverdict_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_promiseverdictevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promiseverdictevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_promiseversion (
    id bigint NOT NULL,
    sort smallint NOT NULL,
    text character varying(300) NOT NULL,
    aspect character varying(60) NOT NULL,
    level_kind character varying(8) NOT NULL,
    bound character varying(8) NOT NULL,
    amount numeric(18,6),
    time_unit character varying(14) NOT NULL,
    share numeric(5,2),
    counted_in character varying(60) NOT NULL,
    exceptions text NOT NULL,
    is_guarantee boolean NOT NULL,
    remedy text NOT NULL,
    applies_from date,
    promise_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT a_guarantee_says_what_happens_when_it_is_broken CHECK (((NOT is_guarantee) OR (NOT (remedy = ''::text)))),
    CONSTRAINT a_promised_level_is_stated CHECK ((((level_kind)::text = 'quality'::text) OR (amount IS NOT NULL))),
    CONSTRAINT a_promised_share_is_a_per_cent CHECK (((share IS NULL) OR ((share > (0)::numeric) AND (share <= (100)::numeric)))),
    CONSTRAINT a_promised_time_has_a_unit CHECK (((NOT ((level_kind)::text = 'time'::text)) OR (NOT ((time_unit)::text = ''::text)))),
    CONSTRAINT declarations_promiseversion_sort_check CHECK ((sort >= 0))
);

ALTER TABLE public.declarations_promiseversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promiseversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_promiseversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_promiseversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_servicearea (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    is_core boolean NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    CONSTRAINT declarations_servicearea_version_check CHECK ((version >= 0))
);

ALTER TABLE public.declarations_servicearea ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_servicearea_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_serviceareaevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_serviceareaevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_servicedeclaration (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(60) NOT NULL,
    scope character varying(16) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    area_id bigint,
    parent_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT a_declaration_is_not_its_own_parent CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL)))),
    CONSTRAINT a_unit_declaration_makes_another_precise CHECK ((((parent_id IS NOT NULL) AND ((scope)::text = 'unit'::text)) OR ((NOT ((scope)::text = 'unit'::text)) AND (parent_id IS NULL)))),
    CONSTRAINT declarations_servicedeclaration_version_check CHECK ((version >= 0))
);

ALTER TABLE public.declarations_servicedeclaration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_servicedeclaration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_servicedeclarationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_servicedeclarationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_stakeholder (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    name character varying(160) NOT NULL,
    needs text NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.declarations_stakeholder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_stakeholder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_stakeholderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_stakeholderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_steptaken (
    id bigint NOT NULL,
    act character varying(10) NOT NULL,
    held_on date,
    comment text NOT NULL,
    answers jsonb NOT NULL,
    figures jsonb NOT NULL,
    content jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    version_id bigint NOT NULL
);

ALTER TABLE public.declarations_steptaken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_steptaken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_unitstatement (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    section character varying(20) NOT NULL,
    key character varying(60) NOT NULL,
    text text NOT NULL,
    unit_id bigint NOT NULL
);

ALTER TABLE public.declarations_unitstatement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_unitstatement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_unitstatementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_unitstatementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_variant (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    language character varying(12) NOT NULL,
    title character varying(160) NOT NULL,
    text text NOT NULL,
    written_by character varying(200) NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.declarations_variant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_variant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_variantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_variantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.declarations_workmethod (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(80) NOT NULL,
    role character varying(30) NOT NULL,
    title character varying(160) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    summary text NOT NULL,
    steps text NOT NULL,
    participation text NOT NULL,
    participated_on date,
    resources text NOT NULL,
    risk text NOT NULL,
    next_review_on date,
    version integer NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT declarations_workmethod_version_check CHECK ((version >= 0))
);

ALTER TABLE public.declarations_workmethod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_workmethod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.declarations_workmethodevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.declarations_workmethodevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.documents_citation (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    subject_type character varying(80) NOT NULL,
    subject_id bigint NOT NULL,
    is_historical boolean NOT NULL,
    document_id bigint NOT NULL
);

ALTER TABLE public.documents_citation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_citation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.documents_citationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_citationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_decisionpaper (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    sections jsonb NOT NULL,
    not_applicable jsonb NOT NULL,
    meeting_on date,
    state character varying(10) NOT NULL,
    written_on date NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint,
    unit_id bigint NOT NULL,
    document_id bigint NOT NULL,
    CONSTRAINT a_decided_paper_has_a_decision CHECK (((NOT ((state)::text = 'decided'::text)) OR (decision_id IS NOT NULL))),
    CONSTRAINT documents_decisionpaper_version_check CHECK ((version >= 0)),
    CONSTRAINT what_is_submitted_has_a_meeting CHECK (((NOT ((state)::text = 'submitted'::text)) OR (meeting_on IS NOT NULL)))
);

ALTER TABLE public.documents_decisionpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_decisionpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.documents_decisionpaperevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_decisionpaperevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_documentrelation (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    document_id bigint NOT NULL,
    other_id bigint NOT NULL,
    CONSTRAINT a_document_is_not_related_to_itself CHECK ((NOT (document_id = other_id)))
);

ALTER TABLE public.documents_documentrelation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_documentrelation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.documents_documentrelationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_documentrelationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_documentversion (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    kind character varying(60) NOT NULL,
    scope character varying(200) NOT NULL,
    summary text NOT NULL,
    applies_to character varying(300) NOT NULL,
    subjects character varying(60)[] NOT NULL,
    link character varying(500) NOT NULL,
    valid_until date,
    next_review_on date,
    header jsonb NOT NULL,
    not_applicable jsonb NOT NULL,
    state character varying(10) NOT NULL,
    decision_id bigint,
    ended_by_id bigint,
    document_id bigint NOT NULL,
    CONSTRAINT a_version_begins_on_a_day_and_holds_at_least_one CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid)))),
    CONSTRAINT documents_documentversion_number_check CHECK ((number >= 0)),
    CONSTRAINT what_has_ended_has_a_decision_and_a_day CHECK (((NOT ((state)::text = ANY ((ARRAY['repealed'::character varying, 'replaced'::character varying])::text[]))) OR ((ended_by_id IS NOT NULL) AND (NOT upper_inf(valid))))),
    CONSTRAINT what_is_in_force_has_a_decision CHECK ((((state)::text = 'draft'::text) OR (decision_id IS NOT NULL)))
);

ALTER TABLE public.documents_documentversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_documentversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.documents_documentversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_documentversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.documents_governingdocument (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    role character varying(30) NOT NULL,
    registered_on date NOT NULL,
    version integer NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT documents_governingdocument_version_check CHECK ((version >= 0))
);

ALTER TABLE public.documents_governingdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_governingdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.documents_governingdocumentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_governingdocumentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_answertemplate (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT feedback_answertemplate_version_check CHECK ((version >= 0))
);

ALTER TABLE public.feedback_answertemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_answertemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_answertemplateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_answertemplateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_appealnote (
    id bigint NOT NULL,
    text text NOT NULL,
    CONSTRAINT there_is_one_appeal_note CHECK ((id = 1))
);

ALTER TABLE public.feedback_appealnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_appealnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_appkey (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    digest bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);

ALTER TABLE public.feedback_appkey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_appkey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_caseaction (
    id bigint NOT NULL,
    told character varying(16) NOT NULL,
    action_id bigint NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.feedback_caseaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_caseaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_caseactionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_caseactionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casecause (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    cause_id bigint NOT NULL
);

ALTER TABLE public.feedback_casecause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casecause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_casecauseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casecauseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casecontact (
    id bigint NOT NULL,
    name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(40) NOT NULL,
    case_id bigint NOT NULL,
    device character varying(200) NOT NULL
);

ALTER TABLE public.feedback_casecontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casecontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casefault (
    id bigint NOT NULL,
    latitude double precision,
    longitude double precision,
    picture text NOT NULL,
    token bytea,
    case_id bigint NOT NULL,
    key_id bigint,
    service_id bigint NOT NULL,
    CONSTRAINT a_position_is_on_the_earth CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR (((latitude >= ('-90.0'::numeric)::double precision) AND (latitude <= (90.0)::double precision)) AND ((longitude >= ('-180.0'::numeric)::double precision) AND (longitude <= (180.0)::double precision)))))
);

ALTER TABLE public.feedback_casefault ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casefault_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_caseletter (
    id bigint NOT NULL,
    subject character varying(300) NOT NULL,
    sender character varying(300) NOT NULL,
    is_other_sender boolean NOT NULL,
    quoted text NOT NULL,
    refused text NOT NULL,
    case_id bigint NOT NULL,
    message_id bigint
);

ALTER TABLE public.feedback_caseletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_caseletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casemerge (
    id bigint NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    by_id bigint,
    case_id bigint NOT NULL,
    into_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT a_merge_is_undone_after_it_is_made CHECK (((undone_at IS NULL) OR (undone_at >= merged_at))),
    CONSTRAINT no_case_is_merged_into_itself CHECK ((NOT (case_id = into_id)))
);

ALTER TABLE public.feedback_casemerge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casemerge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_casemergeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casemergeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casemessage (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    writer character varying(12) NOT NULL,
    text text NOT NULL,
    measure text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    case_id bigint NOT NULL
);

ALTER TABLE public.feedback_casemessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casemessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casenote (
    id bigint NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.feedback_casenote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casenote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casepause (
    id bigint NOT NULL,
    waiting_for character varying(16) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    case_id bigint NOT NULL,
    CONSTRAINT a_wait_ends_after_it_begins CHECK (((ended_at IS NULL) OR (ended_at >= started_at)))
);

ALTER TABLE public.feedback_casepause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casepause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_casepauseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casepauseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casesecret (
    id bigint NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.feedback_casesecret ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casesecret_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casesplit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    case_id bigint NOT NULL,
    of_id bigint NOT NULL,
    CONSTRAINT no_case_is_a_part_of_itself CHECK ((NOT (case_id = of_id)))
);

ALTER TABLE public.feedback_casesplit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casesplit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_casesplitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casesplitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casesuggestion (
    id bigint NOT NULL,
    chance double precision NOT NULL,
    quiet character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    lay_at_id bigint NOT NULL,
    unit_id bigint,
    CONSTRAINT a_chance_is_a_share CHECK (((chance >= (0.0)::double precision) AND (chance <= (1.0)::double precision))),
    CONSTRAINT a_suggestion_names_a_unit_or_says_why_not CHECK (((((quiet)::text = ''::text) AND (unit_id IS NOT NULL)) OR ((unit_id IS NULL) AND (NOT ((quiet)::text = ''::text)))))
);

ALTER TABLE public.feedback_casesuggestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casesuggestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_casesuggestionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casesuggestionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casetrack (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    state character varying(10) NOT NULL,
    argued character varying(160)[] NOT NULL,
    suggested_at timestamp with time zone,
    decided_at timestamp with time zone,
    amount smallint,
    unit character varying(13) NOT NULL,
    started_at timestamp with time zone,
    closed_at timestamp with time zone,
    case_id bigint NOT NULL,
    decided_by_id bigint,
    receiver_id bigint,
    CONSTRAINT a_track_is_closed_after_it_is_accepted CHECK (((closed_at IS NULL) OR (((state)::text = 'accepted'::text) AND (closed_at >= decided_at)))),
    CONSTRAINT a_track_that_is_decided_says_when CHECK ((((state)::text = 'suggested'::text) OR (decided_at IS NOT NULL))),
    CONSTRAINT an_accepted_track_has_a_time CHECK (((NOT ((state)::text = 'accepted'::text)) OR ((amount IS NOT NULL) AND (started_at IS NOT NULL) AND (NOT ((unit)::text = ''::text))))),
    CONSTRAINT feedback_casetrack_amount_check CHECK ((amount >= 0))
);

ALTER TABLE public.feedback_casetrack ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casetrack_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_casetrackevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casetrackevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_casewords (
    id bigint NOT NULL,
    text text NOT NULL,
    place character varying(200) NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.feedback_casewords ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_casewords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_closedday (
    id bigint NOT NULL,
    "on" date NOT NULL,
    name character varying(80) NOT NULL
);

ALTER TABLE public.feedback_closedday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_closedday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_closeddayevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_closeddayevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_faultservice (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    description character varying(500) NOT NULL,
    "group" character varying(80) NOT NULL,
    keywords character varying(200) NOT NULL,
    receipt character varying(8) NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    unit_id bigint NOT NULL,
    CONSTRAINT a_service_ends_after_it_is_offered CHECK (((ended_at IS NULL) OR (ended_at >= offered_at)))
);

ALTER TABLE public.feedback_faultservice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_faultservice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_faultserviceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_faultserviceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_feedbackcase (
    id bigint NOT NULL,
    code character varying(12) NOT NULL,
    submission bytea NOT NULL,
    kind character varying(12) NOT NULL,
    channel character varying(8) NOT NULL,
    known_to character varying(12) NOT NULL,
    language character varying(3) NOT NULL,
    state character varying(10) NOT NULL,
    secrecy character varying(6) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    number integer,
    taken_at timestamp with time zone,
    first_answered_at timestamp with time zone,
    answered_at timestamp with time zone,
    result character varying(10) NOT NULL,
    verdict character varying(12) NOT NULL,
    has_measure boolean NOT NULL,
    followed_up_at timestamp with time zone,
    did_help boolean,
    version integer NOT NULL,
    handler_id bigint,
    promise_id bigint,
    unit_id bigint NOT NULL,
    registry_id bigint,
    CONSTRAINT a_case_is_registered_when_it_has_come CHECK ((registered_at >= received_at)),
    CONSTRAINT a_case_that_counts_is_registered CHECK ((((state)::text = ANY ((ARRAY['held'::character varying, 'removed'::character varying])::text[])) OR (number IS NOT NULL))),
    CONSTRAINT a_case_under_way_has_a_handler CHECK (((NOT ((state)::text = 'under_way'::text)) OR (handler_id IS NOT NULL))),
    CONSTRAINT an_answered_case_has_a_result CHECK (((NOT ((state)::text = 'answered'::text)) OR ((answered_at IS NOT NULL) AND (NOT ((result)::text = ''::text))))),
    CONSTRAINT feedback_feedbackcase_number_check CHECK ((number >= 0)),
    CONSTRAINT feedback_feedbackcase_version_check CHECK ((version >= 0))
);

ALTER TABLE public.feedback_feedbackcase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_feedbackcase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_feedbackcaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_feedbackcaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_framelanguage (
    code character varying(3) NOT NULL,
    is_on boolean NOT NULL
);

ALTER TABLE public.feedback_framelanguageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_framelanguageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_framephrase (
    id bigint NOT NULL,
    language character varying(3) NOT NULL,
    swedish text NOT NULL,
    text text NOT NULL,
    translator character varying(120) NOT NULL,
    source character varying(300) NOT NULL,
    made_on date NOT NULL,
    version integer NOT NULL,
    by_id bigint,
    CONSTRAINT a_translation_says_who_made_it_or_where_it_stands CHECK (((NOT (text = ''::text)) AND ((NOT ((translator)::text = ''::text)) OR (NOT ((source)::text = ''::text))))),
    CONSTRAINT feedback_framephrase_version_check CHECK ((version >= 0))
);

ALTER TABLE public.feedback_framephrase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_framephrase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_framephraseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_framephraseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_handlingtime (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    what character varying(12) NOT NULL,
    amount smallint NOT NULL,
    unit character varying(13) NOT NULL,
    body_id bigint,
    CONSTRAINT a_promised_time_can_be_reckoned CHECK ((amount <= 1000)),
    CONSTRAINT feedback_handlingtime_amount_check CHECK ((amount >= 0))
);

ALTER TABLE public.feedback_handlingtime ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_handlingtime_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_handlingtimeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_handlingtimeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_inboxstate (
    id bigint NOT NULL,
    fetched_at timestamp with time zone,
    fault character varying(10) NOT NULL,
    fault_at timestamp with time zone,
    waiting integer NOT NULL,
    CONSTRAINT feedback_inboxstate_waiting_check CHECK ((waiting >= 0)),
    CONSTRAINT there_is_one_mailbox CHECK ((id = 1))
);

ALTER TABLE public.feedback_inboxstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_inboxstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_intakedraft (
    id bigint NOT NULL,
    key uuid NOT NULL,
    token uuid NOT NULL,
    text text NOT NULL,
    place character varying(200) NOT NULL,
    kind character varying(12) NOT NULL,
    known_to character varying(12) NOT NULL,
    name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(40) NOT NULL,
    language character varying(3) NOT NULL,
    is_doubtful boolean NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    promise_id bigint,
    unit_id bigint
);

ALTER TABLE public.feedback_intakedraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_intakedraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_promisedifference (
    id bigint NOT NULL,
    text text NOT NULL,
    cases integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    period_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT a_difference_is_explained_in_words_where_there_is_one CHECK (((NOT (text = ''::text)) AND (cases > 0))),
    CONSTRAINT feedback_promisedifference_cases_check CHECK ((cases >= 0))
);

ALTER TABLE public.feedback_promisedifference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_promisedifference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_promisedifferenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_promisedifferenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_proposedcase (
    id bigint NOT NULL,
    outcome character varying(8) NOT NULL,
    case_id bigint NOT NULL,
    proposal_id bigint NOT NULL
);

ALTER TABLE public.feedback_proposedcase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_proposedcase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_registryseries (
    id bigint NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    body_id bigint NOT NULL,
    CONSTRAINT feedback_registryseries_last_check CHECK ((last >= 0)),
    CONSTRAINT feedback_registryseries_year_check CHECK ((year >= 0))
);

ALTER TABLE public.feedback_registryseries ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_registryseries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_reportsnapshot (
    id bigint NOT NULL,
    is_whole boolean NOT NULL,
    period character varying(40) NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    figures jsonb NOT NULL,
    published jsonb,
    withheld character varying(8) NOT NULL,
    release jsonb,
    digest character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    presented_on date,
    body_id bigint NOT NULL,
    made_by_id bigint,
    CONSTRAINT a_report_ends_after_it_begins CHECK ((last_on >= first_on)),
    CONSTRAINT a_report_is_presented_after_its_period CHECK (((presented_on IS NULL) OR (presented_on > last_on))),
    CONSTRAINT what_is_not_let_out_has_a_reason CHECK ((((published IS NULL) AND (NOT ((withheld)::text = ''::text))) OR ((published IS NOT NULL) AND ((withheld)::text = ''::text))))
);

ALTER TABLE public.feedback_reportsnapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_reportsnapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_reportsnapshotevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_reportsnapshotevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_retentionhold (
    id bigint NOT NULL,
    reason character varying(1000) NOT NULL,
    ends_on date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lift_reason character varying(1000) NOT NULL,
    by_id bigint,
    case_id bigint,
    lifted_by_id bigint,
    promise_id bigint,
    unit_id bigint,
    CONSTRAINT a_hold_is_lifted_for_a_reason CHECK (((((lift_reason)::text = ''::text) AND (lifted_at IS NULL)) OR ((lifted_at IS NOT NULL) AND (NOT ((lift_reason)::text = ''::text))))),
    CONSTRAINT a_hold_is_on_a_case_a_unit_or_a_promise CHECK ((((case_id IS NOT NULL) AND (promise_id IS NULL) AND (unit_id IS NULL)) OR ((case_id IS NULL) AND (promise_id IS NULL) AND (unit_id IS NOT NULL)) OR ((case_id IS NULL) AND (promise_id IS NOT NULL) AND (unit_id IS NULL))))
);

ALTER TABLE public.feedback_retentionhold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_retentionhold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_retentionproof (
    id bigint NOT NULL,
    code character varying(12) NOT NULL,
    goes character varying(10) NOT NULL,
    paragraph character varying(200) NOT NULL,
    decided_on date,
    at timestamp with time zone NOT NULL,
    contacts integer NOT NULL,
    texts integer NOT NULL,
    notes integer NOT NULL,
    files integer NOT NULL,
    mails integer NOT NULL,
    approved_by_id bigint,
    case_id bigint NOT NULL,
    proposed_by_id bigint,
    proposal_id bigint,
    decision_id bigint,
    CONSTRAINT feedback_retentionproof_contacts_check CHECK ((contacts >= 0)),
    CONSTRAINT feedback_retentionproof_files_check CHECK ((files >= 0)),
    CONSTRAINT feedback_retentionproof_mails_check CHECK ((mails >= 0)),
    CONSTRAINT feedback_retentionproof_notes_check CHECK ((notes >= 0)),
    CONSTRAINT feedback_retentionproof_texts_check CHECK ((texts >= 0)),
    CONSTRAINT what_went_went_by_a_rule_or_a_decision CHECK ((((decision_id IS NULL) AND (proposal_id IS NOT NULL)) OR ((decision_id IS NOT NULL) AND (proposal_id IS NULL))))
);

ALTER TABLE public.feedback_retentionproof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_retentionproof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_retentionproposal (
    id bigint NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    approved_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    done_at timestamp with time zone,
    approved_by_id bigint,
    proposed_by_id bigint NOT NULL,
    rule_id bigint NOT NULL,
    CONSTRAINT nobody_approves_her_own_weeding CHECK (((approved_by_id IS NULL) OR (NOT ((approved_by_id = proposed_by_id) AND (approved_by_id IS NOT NULL))))),
    CONSTRAINT only_what_is_approved_is_weeded CHECK ((((approved_at IS NOT NULL) AND (approved_by_id IS NOT NULL)) OR ((approved_at IS NULL) AND (approved_by_id IS NULL) AND (done_at IS NULL))))
);

ALTER TABLE public.feedback_retentionproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_retentionproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_retentionrule (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    channel character varying(8) NOT NULL,
    months smallint NOT NULL,
    goes character varying(10) NOT NULL,
    paragraph character varying(200) NOT NULL,
    decided_on date NOT NULL,
    by_id bigint,
    CONSTRAINT a_rule_for_weeding_names_its_decision CHECK ((NOT ((paragraph)::text = ''::text))),
    CONSTRAINT a_rule_lets_a_month_go_at_least CHECK (((months >= 1) AND (months <= 1200))),
    CONSTRAINT feedback_retentionrule_months_check CHECK ((months >= 0))
);

ALTER TABLE public.feedback_retentionrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_retentionrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_retentionruleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_retentionruleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_rightsdecision (
    id bigint NOT NULL,
    asked character varying(10) NOT NULL,
    is_granted boolean NOT NULL,
    goes character varying(10) NOT NULL,
    reason character varying(1000) NOT NULL,
    appeal text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    case_id bigint NOT NULL,
    CONSTRAINT a_decision_on_rights_has_a_reason CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT a_refusal_says_how_to_appeal CHECK ((is_granted OR (NOT (appeal = ''::text)))),
    CONSTRAINT only_a_granted_erasure_says_what_goes CHECK (((((asked)::text = 'erasure'::text) AND is_granted AND (NOT ((goes)::text = ''::text))) OR ((NOT (((asked)::text = 'erasure'::text) AND is_granted)) AND ((goes)::text = ''::text))))
);

ALTER TABLE public.feedback_rightsdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_rightsdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_routingchoice (
    id bigint NOT NULL,
    is_on boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint
);

ALTER TABLE public.feedback_routingchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_routingchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_routingchoiceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_routingchoiceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_routingmodel (
    id bigint NOT NULL,
    learnt_at timestamp with time zone NOT NULL,
    labels bigint[] NOT NULL,
    starts double precision[] NOT NULL,
    texts integer NOT NULL,
    spoke integer NOT NULL,
    "right" integer NOT NULL,
    usual integer NOT NULL,
    error double precision NOT NULL,
    is_worth boolean NOT NULL,
    CONSTRAINT a_part_of_the_texts_is_no_more_than_all CHECK ((("right" <= spoke) AND (spoke <= texts) AND (usual <= texts))),
    CONSTRAINT feedback_routingmodel_right_check CHECK (("right" >= 0)),
    CONSTRAINT feedback_routingmodel_spoke_check CHECK ((spoke >= 0)),
    CONSTRAINT feedback_routingmodel_texts_check CHECK ((texts >= 0)),
    CONSTRAINT feedback_routingmodel_usual_check CHECK ((usual >= 0))
);

ALTER TABLE public.feedback_routingmodel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_routingmodel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_routingpiece (
    id bigint NOT NULL,
    piece character varying(5) NOT NULL,
    rarity double precision NOT NULL,
    adds double precision[] NOT NULL,
    model_id bigint NOT NULL
);

ALTER TABLE public.feedback_routingpiece ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_routingpiece_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_sentfile (
    id bigint NOT NULL,
    number smallint NOT NULL,
    state character varying(9) NOT NULL,
    ending character varying(4) NOT NULL,
    file character varying(100) NOT NULL,
    size integer NOT NULL,
    digest character varying(64) NOT NULL,
    draft_id bigint,
    message_id bigint,
    words_id bigint,
    CONSTRAINT a_sent_file_is_in_a_draft_or_a_case CHECK ((((draft_id IS NOT NULL) AND (message_id IS NULL) AND (words_id IS NULL)) OR ((draft_id IS NULL) AND (words_id IS NOT NULL)))),
    CONSTRAINT feedback_sentfile_number_check CHECK ((number >= 0)),
    CONSTRAINT feedback_sentfile_size_check CHECK ((size >= 0)),
    CONSTRAINT only_a_sent_file_that_is_gone_is_nowhere CHECK (((((file)::text = ''::text) AND ((state)::text = ANY ((ARRAY['infected'::character varying, 'removed'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['infected'::character varying, 'removed'::character varying])::text[]))) AND (NOT ((file)::text = ''::text)))))
);

ALTER TABLE public.feedback_sentfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_sentfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_showncase (
    id bigint NOT NULL,
    text text NOT NULL,
    place character varying(200) NOT NULL,
    has_position boolean NOT NULL,
    answer text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    case_id bigint NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.feedback_showncase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_showncase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_takenmail (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    outcome character varying(9) NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint,
    CONSTRAINT a_mail_that_a_person_wrote_is_in_a_case CHECK ((((case_id IS NULL) AND ((outcome)::text = 'automatic'::text)) OR ((NOT ((outcome)::text = 'automatic'::text)) AND (case_id IS NOT NULL))))
);

ALTER TABLE public.feedback_takenmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_takenmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_theme (
    id bigint NOT NULL,
    words character varying(60)[] NOT NULL,
    made_at timestamp with time zone NOT NULL
);

ALTER TABLE public.feedback_theme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_theme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_themedcase (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    theme_id bigint NOT NULL
);

ALTER TABLE public.feedback_themedcase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_themedcase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_tracksetting (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    amount smallint NOT NULL,
    unit character varying(13) NOT NULL,
    starts character varying(8) NOT NULL,
    secrecy character varying(6) NOT NULL,
    version integer NOT NULL,
    receiver_id bigint,
    CONSTRAINT feedback_tracksetting_amount_check CHECK ((amount >= 0)),
    CONSTRAINT feedback_tracksetting_version_check CHECK ((version >= 0)),
    CONSTRAINT the_time_of_a_track_can_be_reckoned CHECK ((amount <= 1000))
);

ALTER TABLE public.feedback_tracksetting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_tracksetting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_tracksettingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_tracksettingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_trackwords (
    id bigint NOT NULL,
    reason text NOT NULL,
    outcome text NOT NULL,
    reference character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    track_id bigint NOT NULL
);

ALTER TABLE public.feedback_trackwords ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_trackwords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feedback_unitusers (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    count integer NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT feedback_unitusers_count_check CHECK ((count >= 0))
);

ALTER TABLE public.feedback_unitusers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_unitusers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.feedback_unitusersevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_unitusersevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_activity (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    title character varying(200) NOT NULL,
    description text NOT NULL,
    starts_on date,
    ends_on date,
    state character varying(10) NOT NULL,
    version integer NOT NULL,
    responsible_id bigint,
    unit_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    CONSTRAINT an_activity_beyond_draft_has_an_owner_and_an_end CHECK ((((state)::text = 'draft'::text) OR ((ends_on IS NOT NULL) AND (responsible_id IS NOT NULL)))),
    CONSTRAINT an_activity_ends_no_earlier_than_it_starts CHECK (((starts_on IS NULL) OR (ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT goals_activity_version_check CHECK ((version >= 0))
);

ALTER TABLE public.goals_activity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_activity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_activityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_activityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_assignment (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    description text NOT NULL,
    function character varying(120) NOT NULL,
    given_on date NOT NULL,
    due_on date,
    report_form character varying(12) NOT NULL,
    state character varying(12) NOT NULL,
    closed_on date,
    report text NOT NULL,
    version integer NOT NULL,
    closing_decision_id bigint,
    decision_id bigint,
    giver_id bigint NOT NULL,
    goal_id bigint,
    receiver_id bigint,
    CONSTRAINT a_reported_assignment_has_a_report CHECK (((NOT ((state)::text = 'reported'::text)) OR (NOT (report = ''::text)))),
    CONSTRAINT an_assignment_is_closed_on_a_day CHECK ((((closed_on IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (closed_on IS NOT NULL)))),
    CONSTRAINT an_assignment_is_not_due_before_it_is_given CHECK (((due_on IS NULL) OR (due_on >= given_on))),
    CONSTRAINT an_assignment_is_written_off_by_a_decision CHECK (((NOT ((state)::text = 'written_off'::text)) OR (closing_decision_id IS NOT NULL))),
    CONSTRAINT goals_assignment_version_check CHECK ((version >= 0))
);

ALTER TABLE public.goals_assignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_assignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_assignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_assignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_assignmentmove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_assignmentmove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_goal (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(80) NOT NULL,
    level character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    description text NOT NULL,
    expected_result text NOT NULL,
    state character varying(10) NOT NULL,
    is_supplementary boolean NOT NULL,
    sort integer NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    plan_id bigint,
    CONSTRAINT goals_goal_sort_check CHECK ((sort >= 0)),
    CONSTRAINT goals_goal_version_check CHECK ((version >= 0))
);

ALTER TABLE public.goals_goal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_goalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_goallink (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    weight numeric(7,3) NOT NULL,
    is_main boolean NOT NULL,
    child_id bigint NOT NULL,
    parent_id bigint NOT NULL,
    CONSTRAINT a_goal_is_not_its_own_parent CHECK ((NOT (parent_id = child_id))),
    CONSTRAINT a_link_weighs_something CHECK ((weight > (0)::numeric))
);

ALTER TABLE public.goals_goallink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goallink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_goallinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goallinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_goalmeasure (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    weight numeric(7,3) NOT NULL,
    goal_id bigint NOT NULL,
    series_id bigint NOT NULL,
    CONSTRAINT a_measure_weighs_nothing_or_more CHECK ((weight >= (0)::numeric))
);

ALTER TABLE public.goals_goalmeasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalmeasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_goalmeasureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalmeasureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_goalpart (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(12) NOT NULL,
    name character varying(120) NOT NULL,
    sort integer NOT NULL,
    goal_id bigint NOT NULL,
    CONSTRAINT a_part_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT goals_goalpart_sort_check CHECK ((sort >= 0))
);

ALTER TABLE public.goals_goalpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_goalpartevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalpartevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_goalpassage (
    id bigint NOT NULL,
    fate character varying(10) NOT NULL,
    "on" date NOT NULL,
    entered_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    left_id bigint NOT NULL,
    successor_id bigint,
    CONSTRAINT a_plan_does_not_take_over_from_itself CHECK ((NOT (left_id = entered_id))),
    CONSTRAINT only_a_replaced_goal_has_a_successor CHECK (((((fate)::text = 'replaced'::text) AND (successor_id IS NOT NULL)) OR ((NOT ((fate)::text = 'replaced'::text)) AND (successor_id IS NULL))))
);

ALTER TABLE public.goals_goalpassage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalpassage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_goalpassageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalpassageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_goalsource (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(300) NOT NULL,
    reference character varying(200) NOT NULL,
    url character varying(200) NOT NULL,
    body_id bigint,
    CONSTRAINT a_mandate_is_a_bodys CHECK (((NOT ((kind)::text = 'mandate'::text)) OR (body_id IS NOT NULL))),
    CONSTRAINT a_source_says_where CHECK ((NOT ((reference)::text = ''::text)))
);

ALTER TABLE public.goals_goalsource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalsource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_goalsourceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_goalsourceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_goalstatus (
    goal_id bigint NOT NULL,
    computed_for date NOT NULL,
    holds_until date,
    data character varying(10) NOT NULL,
    outcome character varying(20) NOT NULL,
    mean double precision,
    low double precision NOT NULL,
    high double precision NOT NULL,
    coverage double precision NOT NULL,
    weight_met double precision NOT NULL,
    weight_partly double precision NOT NULL,
    weight_not_met double precision NOT NULL,
    weight_not_assessable double precision NOT NULL,
    count_met integer NOT NULL,
    count_partly integer NOT NULL,
    count_not_met integer NOT NULL,
    count_not_assessable integer NOT NULL,
    weakest_goal_id bigint,
    weakest_series_id bigint,
    missing_series bigint[] NOT NULL,
    CONSTRAINT a_share_of_known_weight_is_between_none_and_all CHECK (((coverage >= (0.0)::double precision) AND (coverage <= (1.000001)::double precision))),
    CONSTRAINT goals_goalstatus_count_met_check CHECK ((count_met >= 0)),
    CONSTRAINT goals_goalstatus_count_not_assessable_check CHECK ((count_not_assessable >= 0)),
    CONSTRAINT goals_goalstatus_count_not_met_check CHECK ((count_not_met >= 0)),
    CONSTRAINT goals_goalstatus_count_partly_check CHECK ((count_partly >= 0))
);

CREATE TABLE public.goals_judgement (
    id bigint NOT NULL,
    outcome character varying(20) NOT NULL,
    computed_outcome character varying(20) NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    body_id bigint,
    CONSTRAINT a_judgement_that_differs_has_a_reason CHECK ((((outcome)::text = (computed_outcome)::text) OR (NOT (reason = ''::text))))
);

ALTER TABLE public.goals_judgement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_judgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_judgementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_judgementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_nocontribution (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    reason text NOT NULL,
    committee_id bigint NOT NULL,
    decision_id bigint NOT NULL,
    goal_id bigint NOT NULL,
    CONSTRAINT abstaining_has_a_reason CHECK ((length(reason) >= 20))
);

ALTER TABLE public.goals_nocontribution ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_nocontribution_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_nocontributionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_nocontributionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_partservice (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    link_id bigint NOT NULL,
    part_id bigint NOT NULL
);

ALTER TABLE public.goals_partservice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_partservice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_partserviceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_partserviceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_plan (
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    first_year smallint NOT NULL,
    last_year smallint NOT NULL,
    state character varying(10) NOT NULL,
    version integer NOT NULL,
    body_id bigint NOT NULL,
    decision_id bigint,
    stated jsonb NOT NULL,
    CONSTRAINT a_plan_ends_no_earlier_than_it_begins CHECK ((last_year >= first_year)),
    CONSTRAINT an_adopted_plan_has_a_decision CHECK (((NOT ((state)::text = ANY ((ARRAY['adopted'::character varying, 'closed'::character varying])::text[]))) OR (decision_id IS NOT NULL))),
    CONSTRAINT goals_plan_first_year_check CHECK ((first_year >= 0)),
    CONSTRAINT goals_plan_last_year_check CHECK ((last_year >= 0)),
    CONSTRAINT goals_plan_version_check CHECK ((version >= 0))
);

ALTER TABLE public.goals_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_planevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_planevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_presentedlist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_presentedlist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.goals_sourcelink (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    assignment_id bigint,
    goal_id bigint NOT NULL,
    source_id bigint,
    CONSTRAINT a_goal_rests_on_one_thing_a_link CHECK ((((assignment_id IS NULL) AND (source_id IS NOT NULL)) OR ((assignment_id IS NOT NULL) AND (source_id IS NULL))))
);

ALTER TABLE public.goals_sourcelink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_sourcelink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.goals_sourcelinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.goals_sourcelinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.improvement_action (
    id bigint NOT NULL,
    title character varying(160) NOT NULL,
    description text NOT NULL,
    planned_on date NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    check_by character varying(6) NOT NULL,
    check_what text NOT NULL,
    "window" smallint NOT NULL,
    volume_name character varying(80) NOT NULL,
    volume_before integer,
    volume_after integer,
    done_on date,
    done_text text NOT NULL,
    stop_reason text NOT NULL,
    cases_before integer,
    cases_after integer,
    computed character varying(9) NOT NULL,
    verdict character varying(9) NOT NULL,
    verdict_reason text NOT NULL,
    verdict_on date,
    said text NOT NULL,
    did text NOT NULL,
    published_on date,
    version integer NOT NULL,
    responsible_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    cause_id bigint,
    area_id bigint,
    CONSTRAINT a_cause_is_named_where_it_is_counted CHECK (((NOT ((check_by)::text = 'cause'::text)) OR (cause_id IS NOT NULL))),
    CONSTRAINT another_verdict_than_the_figures_has_a_reason CHECK ((((verdict)::text = ''::text) OR ((computed)::text = ''::text) OR ((verdict)::text = (computed)::text) OR (NOT (verdict_reason = ''::text)))),
    CONSTRAINT improvement_action_cases_after_check CHECK ((cases_after >= 0)),
    CONSTRAINT improvement_action_cases_before_check CHECK ((cases_before >= 0)),
    CONSTRAINT improvement_action_version_check CHECK ((version >= 0)),
    CONSTRAINT improvement_action_volume_after_check CHECK ((volume_after >= 0)),
    CONSTRAINT improvement_action_volume_before_check CHECK ((volume_before >= 0)),
    CONSTRAINT improvement_action_window_check CHECK (("window" >= 0)),
    CONSTRAINT only_what_is_done_has_an_effect CHECK ((((verdict)::text = ''::text) OR (((state)::text = 'done'::text) AND (verdict_on IS NOT NULL)))),
    CONSTRAINT what_is_done_is_told CHECK (((NOT ((state)::text = 'done'::text)) OR ((done_on IS NOT NULL) AND (NOT (done_text = ''::text))))),
    CONSTRAINT what_is_looked_at_is_said_where_nothing_is_counted CHECK ((((check_by)::text = 'cause'::text) OR (NOT (check_what = ''::text)))),
    CONSTRAINT what_is_shown_is_done_and_written CHECK (((published_on IS NULL) OR (((state)::text = 'done'::text) AND (NOT (said = ''::text)) AND (NOT (did = ''::text))))),
    CONSTRAINT what_is_stopped_has_a_reason CHECK (((NOT ((state)::text = 'stopped'::text)) OR (NOT (stop_reason = ''::text))))
);

ALTER TABLE public.improvement_action ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_action_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.improvement_actionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_actionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.improvement_cause (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(60) NOT NULL,
    name character varying(80) NOT NULL,
    sort_key character varying(120) NOT NULL,
    is_other boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT improvement_cause_version_check CHECK ((version >= 0))
);

ALTER TABLE public.improvement_cause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_cause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.improvement_causeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_causeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.improvement_improvementarea (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    name character varying(120) NOT NULL,
    sort_key character varying(160) NOT NULL,
    why text NOT NULL,
    version integer NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT improvement_improvementarea_version_check CHECK ((version >= 0))
);

ALTER TABLE public.improvement_improvementarea ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_improvementarea_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.improvement_improvementareaevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_improvementareaevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_indicator (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    owner_id bigint NOT NULL
);

ALTER TABLE public.indicators_indicator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_indicator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_indicatordefinition (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    name character varying(120) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL,
    measure_kind character varying(10) NOT NULL,
    unit_of_measure character varying(40) NOT NULL,
    decimals smallint NOT NULL,
    direction character varying(7) NOT NULL,
    method text NOT NULL,
    frequency character varying(10) NOT NULL,
    source character varying(200) NOT NULL,
    breakdowns jsonb NOT NULL,
    is_proportion boolean NOT NULL,
    "least" numeric(18,6),
    most numeric(18,6),
    lower_bound numeric(18,6),
    upper_bound numeric(18,6),
    change_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    indicator_id bigint NOT NULL,
    bridge_after numeric(18,6),
    bridge_before numeric(18,6),
    bridge_period_id bigint,
    seam character varying(6) NOT NULL,
    CONSTRAINT a_bridge_has_one_period_counted_both_ways CHECK (((NOT ((seam)::text = 'bridge'::text)) OR ((bridge_after IS NOT NULL) AND (bridge_before IS NOT NULL) AND (bridge_period_id IS NOT NULL)))),
    CONSTRAINT definition_has_at_most_six_decimals CHECK ((decimals <= 6)),
    CONSTRAINT definition_lower_bound_is_below_upper CHECK (((lower_bound IS NULL) OR (upper_bound IS NULL) OR (lower_bound < upper_bound))),
    CONSTRAINT definition_typical_least_is_below_most CHECK ((("least" IS NULL) OR (most IS NULL) OR ("least" <= most))),
    CONSTRAINT indicators_indicatordefinition_decimals_check CHECK ((decimals >= 0)),
    CONSTRAINT indicators_indicatordefinition_version_check CHECK ((version >= 0))
);

ALTER TABLE public.indicators_indicatordefinition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_indicatordefinition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_indicatordefinitionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_indicatordefinitionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_indicatorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_indicatorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_observation (
    id bigint NOT NULL,
    "group" character varying(40) NOT NULL,
    value numeric(18,6),
    numerator numeric(18,6),
    denominator numeric(18,6),
    standard_error numeric(18,6),
    status character varying(11) NOT NULL,
    reason character varying(300) NOT NULL,
    expected_on date,
    source character varying(200) NOT NULL,
    is_invented boolean NOT NULL,
    change_reason character varying(300) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    recorded_by_id bigint,
    period_id bigint NOT NULL,
    series_id bigint NOT NULL,
    CONSTRAINT indicators_observation_version_check CHECK ((version >= 0)),
    CONSTRAINT missing_observation_has_a_reason CHECK (((NOT ((status)::text = 'missing'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT observation_denominator_is_above_zero CHECK (((denominator IS NULL) OR (denominator > (0)::numeric))),
    CONSTRAINT observation_has_a_value_unless_missing CHECK (((((status)::text = 'missing'::text) AND (value IS NULL)) OR ((NOT ((status)::text = 'missing'::text)) AND (value IS NOT NULL)))),
    CONSTRAINT observation_numerator_has_a_denominator CHECK (((numerator IS NULL) OR (denominator IS NOT NULL))),
    CONSTRAINT observation_standard_error_is_not_negative CHECK (((standard_error IS NULL) OR (standard_error >= (0)::numeric)))
);

ALTER TABLE public.indicators_observation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_observation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_observationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_observationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_periodturn ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_periodturn_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_reportingperiod (
    id bigint NOT NULL,
    key character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(60) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    due_on date NOT NULL,
    state character varying(6) NOT NULL,
    CONSTRAINT period_ends_after_it_starts CHECK ((ends_on >= starts_on)),
    CONSTRAINT period_is_due_after_it_starts CHECK ((due_on >= starts_on))
);

ALTER TABLE public.indicators_reportingperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_reportingperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_reportingperiodevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_reportingperiodevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_seal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_sealedmeasure (
    id bigint NOT NULL,
    purpose_id bigint NOT NULL,
    purpose character varying(200) NOT NULL,
    covenant jsonb NOT NULL,
    fingerprint character varying(64) NOT NULL,
    definition_id bigint NOT NULL,
    seal_id bigint NOT NULL,
    series_id bigint NOT NULL
);

ALTER TABLE public.indicators_sealedmeasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_sealedmeasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_series (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    is_public boolean NOT NULL,
    version integer NOT NULL,
    indicator_id bigint NOT NULL,
    responsible_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT indicators_series_version_check CHECK ((version >= 0))
);

ALTER TABLE public.indicators_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_seriesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_seriesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_seriesstatus (
    series_id bigint NOT NULL,
    ends_on date,
    value numeric(18,6),
    is_final boolean NOT NULL,
    is_invented boolean NOT NULL,
    recorded_at timestamp with time zone,
    missing_reason character varying(300) NOT NULL,
    missing_expected_on date,
    outcome character varying(14) NOT NULL,
    reasons character varying(20)[] NOT NULL,
    attainment numeric(18,6),
    recent numeric(18,6)[] NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    missing_period_id bigint,
    period_id bigint,
    target_id bigint
);

CREATE TABLE public.indicators_seriessuccession (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    weight numeric(5,4) NOT NULL,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    CONSTRAINT a_series_does_not_follow_itself CHECK ((NOT (predecessor_id = successor_id))),
    CONSTRAINT a_series_follows_some_of_another CHECK (((weight > (0)::numeric) AND (weight <= (1)::numeric)))
);

ALTER TABLE public.indicators_seriessuccession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_seriessuccession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_seriessuccessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_seriessuccessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.indicators_target (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    kind character varying(7) NOT NULL,
    value numeric(18,6) NOT NULL,
    upper numeric(18,6),
    base numeric(18,6),
    tolerance numeric(18,6) NOT NULL,
    version integer NOT NULL,
    decision_id bigint,
    series_id bigint NOT NULL,
    CONSTRAINT indicators_target_version_check CHECK ((version >= 0)),
    CONSTRAINT target_band_has_an_upper_end_not_below_the_lower CHECK (((NOT ((kind)::text = 'band'::text)) OR ((upper >= value) AND (upper IS NOT NULL)))),
    CONSTRAINT target_to_improve_asks_for_a_positive_change CHECK (((NOT ((kind)::text = 'improve'::text)) OR (value >= (0)::numeric))),
    CONSTRAINT target_tolerance_is_not_negative CHECK ((tolerance >= (0)::numeric))
);

ALTER TABLE public.indicators_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.indicators_targetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_targetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_delegation (
    id bigint NOT NULL,
    item_key character varying(200) NOT NULL,
    line character varying(300) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    giver_id bigint NOT NULL,
    receiver_id bigint NOT NULL,
    CONSTRAINT a_delegation_ends_after_it_was_given CHECK (((ended_at IS NULL) OR (ended_at >= given_at))),
    CONSTRAINT nobody_delegates_to_themselves CHECK ((NOT (giver_id = receiver_id)))
);

ALTER TABLE public.notifications_delegation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_mail (
    id bigint NOT NULL,
    "to" character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    body text NOT NULL,
    dedupe_key character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    tries smallint NOT NULL,
    next_try_at timestamp with time zone,
    failure character varying(20) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    cleared_at timestamp with time zone,
    is_secret boolean NOT NULL,
    recipient_id bigint,
    CONSTRAINT a_cleared_mail_says_nothing CHECK (((cleared_at IS NULL) OR ((body = ''::text) AND ((subject)::text = ''::text) AND (("to")::text = ''::text)))),
    CONSTRAINT a_mail_has_a_known_state CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'sending'::character varying, 'sent'::character varying, 'dead'::character varying, 'held'::character varying])::text[]))),
    CONSTRAINT a_secret_is_not_kept_once_sent CHECK (((NOT is_secret) OR (NOT ((state)::text = 'sent'::text)) OR (body = ''::text))),
    CONSTRAINT notifications_mail_tries_check CHECK ((tries >= 0)),
    CONSTRAINT only_a_mail_on_its_way_has_a_next_try CHECK ((((next_try_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'sending'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['waiting'::character varying, 'sending'::character varying])::text[]))) AND (next_try_at IS NULL)))),
    CONSTRAINT only_a_sent_mail_has_a_time_of_sending CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (sent_at IS NULL))))
);

ALTER TABLE public.notifications_mail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_mail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_mailchoice (
    id bigint NOT NULL,
    wants_digest boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.notifications_mailchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_mailchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_notice (
    id bigint NOT NULL,
    text character varying(300) NOT NULL,
    link_text character varying(200) NOT NULL,
    url character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    recipient_id bigint NOT NULL,
    CONSTRAINT a_notice_says_something CHECK ((NOT ((text)::text = ''::text)))
);

ALTER TABLE public.notifications_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_rhythm (
    id bigint NOT NULL,
    weekdays smallint[] NOT NULL,
    hour smallint NOT NULL,
    last_digest_on date,
    keep_days smallint NOT NULL,
    CONSTRAINT a_digest_hour_is_on_the_clock CHECK ((hour <= 23)),
    CONSTRAINT a_mail_is_kept_at_least_a_day CHECK ((keep_days >= 1)),
    CONSTRAINT notifications_rhythm_hour_check CHECK ((hour >= 0)),
    CONSTRAINT notifications_rhythm_keep_days_check CHECK ((keep_days >= 0)),
    CONSTRAINT there_is_one_rhythm CHECK ((id = 1))
);

ALTER TABLE public.notifications_rhythm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_rhythm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_adoptedprofile (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    key character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    document jsonb NOT NULL,
    decision_id bigint
);

ALTER TABLE public.organisation_adoptedprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_adoptedprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_adoptedprofileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_adoptedprofileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_appearance (
    id smallint NOT NULL,
    name character varying(80) NOT NULL,
    tagline character varying(80) NOT NULL,
    address character varying(200) NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(254) NOT NULL,
    mark bytea NOT NULL,
    mark_kind character varying(3) NOT NULL,
    trad_light character varying(7) NOT NULL,
    trad_dark character varying(7) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT a_colour_is_six_hexadecimal_digits CHECK ((((trad_light)::text ~ '^#[0-9A-F]{6}$'::text) AND ((trad_dark)::text ~ '^#[0-9A-F]{6}$'::text))),
    CONSTRAINT a_mark_is_of_a_kind CHECK ((((mark = '\x'::bytea) AND ((mark_kind)::text = ''::text)) OR ((NOT (mark = '\x'::bytea)) AND (NOT ((mark_kind)::text = ''::text))))),
    CONSTRAINT organisation_appearance_version_check CHECK ((version >= 0)),
    CONSTRAINT there_is_one_appearance CHECK ((id = 1))
);

ALTER TABLE public.organisation_appearanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_appearanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_appointment (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    role character varying(30) NOT NULL,
    version integer NOT NULL,
    substitutes_for_id bigint,
    user_id bigint NOT NULL,
    decision_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT an_appointment_lasts_at_least_a_day CHECK ((NOT isempty(valid))),
    CONSTRAINT organisation_appointment_version_check CHECK ((version >= 0))
);

ALTER TABLE public.organisation_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_appointmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_appointmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_decision (
    id bigint NOT NULL,
    decided_on date NOT NULL,
    paragraph character varying(20) NOT NULL,
    registry_number character varying(60) NOT NULL,
    title character varying(300) NOT NULL,
    body_id bigint NOT NULL,
    carried_out text NOT NULL,
    must_be_carried_out boolean NOT NULL
);

ALTER TABLE public.organisation_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_decisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_decisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_effect (
    id bigint NOT NULL,
    sort integer NOT NULL,
    "table" character varying(60) NOT NULL,
    row_id bigint NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    reorganisation_id bigint NOT NULL,
    CONSTRAINT an_effect_has_a_before_or_an_after CHECK (((NOT (before = ''::text)) OR (NOT (after = ''::text)))),
    CONSTRAINT organisation_effect_sort_check CHECK ((sort >= 0))
);

ALTER TABLE public.organisation_effect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_effect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_reorganisation (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    starts_on date NOT NULL,
    planned_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    version integer NOT NULL,
    decision_id bigint,
    CONSTRAINT a_planned_reorganisation_has_a_decision CHECK (((planned_at IS NULL) OR (decision_id IS NOT NULL))),
    CONSTRAINT organisation_reorganisation_version_check CHECK ((version >= 0))
);

ALTER TABLE public.organisation_reorganisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_reorganisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_reorganisationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_reorganisationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_step (
    id bigint NOT NULL,
    sort smallint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    parent_id bigint,
    receiver_id bigint,
    reorganisation_id bigint NOT NULL,
    unit_id bigint,
    CONSTRAINT a_step_that_does_not_merge_is_about_one_unit CHECK (((((kind)::text = 'merge'::text) AND (unit_id IS NULL)) OR ((NOT ((kind)::text = 'merge'::text)) AND (unit_id IS NOT NULL)))),
    CONSTRAINT a_unit_does_not_take_over_from_itself CHECK ((NOT ((receiver_id = unit_id) AND (receiver_id IS NOT NULL) AND (unit_id IS NOT NULL)))),
    CONSTRAINT organisation_step_sort_check CHECK ((sort >= 0))
);

ALTER TABLE public.organisation_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_stepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_stepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_steppart (
    id bigint NOT NULL,
    sort smallint NOT NULL,
    name character varying(200) NOT NULL,
    weight numeric(5,4) NOT NULL,
    takes_over boolean NOT NULL,
    step_id bigint NOT NULL,
    unit_id bigint,
    CONSTRAINT a_part_is_some_of_the_whole CHECK (((weight > (0)::numeric) AND (weight <= (1)::numeric))),
    CONSTRAINT organisation_steppart_sort_check CHECK ((sort >= 0))
);

ALTER TABLE public.organisation_steppart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_steppart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_steppartevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_steppartevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_succession (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    weight numeric(5,4) NOT NULL,
    takes_over boolean NOT NULL,
    predecessor_id bigint NOT NULL,
    reorganisation_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    CONSTRAINT a_successor_is_some_of_the_whole CHECK (((weight > (0)::numeric) AND (weight <= (1)::numeric))),
    CONSTRAINT a_unit_does_not_succeed_itself CHECK ((NOT (predecessor_id = successor_id)))
);

ALTER TABLE public.organisation_succession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_succession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_successionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_successionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_unit (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT organisation_unit_version_check CHECK ((version >= 0))
);

ALTER TABLE public.organisation_unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_unitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_unitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.organisation_unitversion (
    id bigint NOT NULL,
    valid daterange NOT NULL,
    name character varying(200) NOT NULL,
    short_name character varying(60) NOT NULL,
    kind character varying(20) NOT NULL,
    path character varying(400) NOT NULL,
    sort_key character varying(200) NOT NULL COLLATE pg_catalog."C",
    legal_form character varying(10) NOT NULL,
    parent_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT a_unit_exists_at_least_a_day CHECK ((NOT isempty(valid))),
    CONSTRAINT a_unit_is_not_its_parent CHECK ((NOT ((parent_id = unit_id) AND (parent_id IS NOT NULL))))
);

ALTER TABLE public.organisation_unitversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_unitversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.organisation_unitversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_unitversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sheets_headermapping (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    columns jsonb NOT NULL,
    fixed jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint
);

ALTER TABLE public.sheets_headermapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sheets_headermapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.sheets_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sheets_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sheets_progress (
    of_import_id bigint NOT NULL,
    done integer NOT NULL,
    of integer NOT NULL,
    CONSTRAINT sheets_progress_done_check CHECK ((done >= 0)),
    CONSTRAINT sheets_progress_of_check CHECK ((of >= 0))
);

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

INSERT INTO public.django_migrations VALUES
	(1, 'accounts', '0001_initial', '2000-01-01 00:00:00+00'),
	(2, 'account', '0001_initial', '2000-01-01 00:00:00+00'),
	(3, 'account', '0002_email_max_length', '2000-01-01 00:00:00+00'),
	(4, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2000-01-01 00:00:00+00'),
	(5, 'account', '0004_alter_emailaddress_drop_unique_email', '2000-01-01 00:00:00+00'),
	(6, 'account', '0005_emailaddress_idx_upper_email', '2000-01-01 00:00:00+00'),
	(7, 'account', '0006_emailaddress_lower', '2000-01-01 00:00:00+00'),
	(8, 'account', '0007_emailaddress_idx_email', '2000-01-01 00:00:00+00'),
	(9, 'account', '0008_emailaddress_unique_primary_email_fixup', '2000-01-01 00:00:00+00'),
	(10, 'account', '0009_emailaddress_unique_primary_email', '2000-01-01 00:00:00+00'),
	(11, 'accounts', '0002_attempts_are_counted_together', '2000-01-01 00:00:00+00'),
	(12, 'accounts', '0003_people_are_searched', '2000-01-01 00:00:00+00'),
	(13, 'annotations', '0001_initial', '2000-01-01 00:00:00+00'),
	(14, 'annotations', '0002_comments_are_searched', '2000-01-01 00:00:00+00'),
	(15, 'audit', '0001_initial', '2000-01-01 00:00:00+00'),
	(16, 'contenttypes', '0001_initial', '2000-01-01 00:00:00+00'),
	(17, 'contenttypes', '0002_remove_content_type_name', '2000-01-01 00:00:00+00'),
	(18, 'auth', '0001_initial', '2000-01-01 00:00:00+00'),
	(19, 'auth', '0002_alter_permission_name_max_length', '2000-01-01 00:00:00+00'),
	(20, 'auth', '0003_alter_user_email_max_length', '2000-01-01 00:00:00+00'),
	(21, 'auth', '0004_alter_user_username_opts', '2000-01-01 00:00:00+00'),
	(22, 'auth', '0005_alter_user_last_login_null', '2000-01-01 00:00:00+00'),
	(23, 'auth', '0006_require_contenttypes_0002', '2000-01-01 00:00:00+00'),
	(24, 'auth', '0007_alter_validators_add_error_messages', '2000-01-01 00:00:00+00'),
	(25, 'auth', '0008_alter_user_username_max_length', '2000-01-01 00:00:00+00'),
	(26, 'auth', '0009_alter_user_last_name_max_length', '2000-01-01 00:00:00+00'),
	(27, 'auth', '0010_alter_group_name_max_length', '2000-01-01 00:00:00+00'),
	(28, 'auth', '0011_update_proxy_permissions', '2000-01-01 00:00:00+00'),
	(29, 'auth', '0012_alter_user_first_name_max_length', '2000-01-01 00:00:00+00'),
	(30, 'pghistory', '0001_initial', '2000-01-01 00:00:00+00'),
	(31, 'pghistory', '0002_aggregateevent', '2000-01-01 00:00:00+00'),
	(32, 'pghistory', '0003_auto_20201023_1636', '2000-01-01 00:00:00+00'),
	(33, 'pghistory', '0004_auto_20220906_1625', '2000-01-01 00:00:00+00'),
	(34, 'pghistory', '0005_events_middlewareevents', '2000-01-01 00:00:00+00'),
	(35, 'pghistory', '0006_delete_aggregateevent', '2000-01-01 00:00:00+00'),
	(36, 'pghistory', '0007_auto_20250421_0444', '2000-01-01 00:00:00+00'),
	(37, 'organisation', '0001_initial', '2000-01-01 00:00:00+00'),
	(38, 'organisation', '0002_appearance', '2000-01-01 00:00:00+00'),
	(39, 'checks', '0001_initial', '2000-01-01 00:00:00+00'),
	(40, 'checks', '0002_what_is_left_runs_through_its_last_day', '2000-01-01 00:00:00+00'),
	(41, 'organisation', '0003_reorganisations', '2000-01-01 00:00:00+00'),
	(42, 'organisation', '0004_units_and_decisions_are_searched', '2000-01-01 00:00:00+00'),
	(43, 'organisation', '0005_a_decision_is_carried_out', '2000-01-01 00:00:00+00'),
	(44, 'indicators', '0001_initial', '2000-01-01 00:00:00+00'),
	(45, 'indicators', '0002_calendar_changes_the_stamp', '2000-01-01 00:00:00+00'),
	(46, 'indicators', '0003_observations_counted', '2000-01-01 00:00:00+00'),
	(47, 'indicators', '0004_seals_and_seams', '2000-01-01 00:00:00+00'),
	(48, 'indicators', '0005_series_go_on', '2000-01-01 00:00:00+00'),
	(49, 'indicators', '0006_periods_locked_and_opened', '2000-01-01 00:00:00+00'),
	(50, 'indicators', '0007_indicators_are_searched', '2000-01-01 00:00:00+00'),
	(51, 'indicators', '0008_a_status_never_keeps_its_target', '2000-01-01 00:00:00+00'),
	(52, 'indicators', '0009_a_thing_is_sealed_for_each_decision', '2000-01-01 00:00:00+00'),
	(53, 'goals', '0001_initial', '2000-01-01 00:00:00+00'),
	(54, 'goals', '0002_a_measure_may_weigh_nothing', '2000-01-01 00:00:00+00'),
	(55, 'goals', '0003_a_judgement_says_its_body', '2000-01-01 00:00:00+00'),
	(56, 'goals', '0004_parts_sources_and_assignments', '2000-01-01 00:00:00+00'),
	(57, 'goals', '0005_a_presented_list_says_when', '2000-01-01 00:00:00+00'),
	(58, 'goals', '0006_the_thread_is_searched', '2000-01-01 00:00:00+00'),
	(59, 'goals', '0007_a_plan_says_what_it_must', '2000-01-01 00:00:00+00'),
	(60, 'goals', '0008_a_plan_takes_over_from_another', '2000-01-01 00:00:00+00'),
	(61, 'declarations', '0001_initial', '2000-01-01 00:00:00+00'),
	(62, 'documents', '0001_initial', '2000-01-01 00:00:00+00'),
	(63, 'documents', '0002_documents_are_searched', '2000-01-01 00:00:00+00'),
	(64, 'documents', '0003_a_change_gives_a_new_stamp', '2000-01-01 00:00:00+00'),
	(65, 'improvement', '0001_initial', '2000-01-01 00:00:00+00'),
	(66, 'feedback', '0001_initial', '2000-01-01 00:00:00+00'),
	(67, 'feedback', '0002_residents_send_files', '2000-01-01 00:00:00+00'),
	(68, 'feedback', '0003_what_is_learnt', '2000-01-01 00:00:00+00'),
	(69, 'feedback', '0004_faults_from_apps', '2000-01-01 00:00:00+00'),
	(70, 'feedback', '0005_personal_text_is_kept_by_rule', '2000-01-01 00:00:00+00'),
	(71, 'feedback', '0006_what_else_a_case_is', '2000-01-01 00:00:00+00'),
	(72, 'feedback', '0007_what_a_period_taught', '2000-01-01 00:00:00+00'),
	(73, 'feedback', '0008_templates_of_answers', '2000-01-01 00:00:00+00'),
	(74, 'feedback', '0009_answered_together_and_shown', '2000-01-01 00:00:00+00'),
	(75, 'feedback', '0010_what_comes_by_mail', '2000-01-01 00:00:00+00'),
	(76, 'feedback', '0011_routing_and_themes', '2000-01-01 00:00:00+00'),
	(77, 'feedback', '0012_what_explains_a_difference', '2000-01-01 00:00:00+00'),
	(78, 'feedback', '0013_words_of_other_languages', '2000-01-01 00:00:00+00'),
	(79, 'goals', '0009_plans_stand_in_order', '2000-01-01 00:00:00+00'),
	(80, 'mfa', '0001_initial', '2000-01-01 00:00:00+00'),
	(81, 'mfa', '0002_authenticator_timestamps', '2000-01-01 00:00:00+00'),
	(82, 'mfa', '0003_authenticator_type_uniq', '2000-01-01 00:00:00+00'),
	(83, 'notifications', '0001_initial', '2000-01-01 00:00:00+00'),
	(84, 'procrastinate', '0001_initial', '2000-01-01 00:00:00+00'),
	(85, 'procrastinate', '0002_drop_started_at_column', '2000-01-01 00:00:00+00'),
	(86, 'procrastinate', '0003_drop_started_at_column', '2000-01-01 00:00:00+00'),
	(87, 'procrastinate', '0004_drop_procrastinate_version_table', '2000-01-01 00:00:00+00'),
	(88, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2000-01-01 00:00:00+00'),
	(89, 'procrastinate', '0006_fix_trigger_status_events_insert', '2000-01-01 00:00:00+00'),
	(90, 'procrastinate', '0007_add_queueing_lock_column', '2000-01-01 00:00:00+00'),
	(91, 'procrastinate', '0008_close_fetch_job_race_condition', '2000-01-01 00:00:00+00'),
	(92, 'procrastinate', '0009_add_defer_job_function', '2000-01-01 00:00:00+00'),
	(93, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2000-01-01 00:00:00+00'),
	(94, 'procrastinate', '0011_add_foreign_key_index', '2000-01-01 00:00:00+00'),
	(95, 'procrastinate', '0012_add_locks_to_periodic_defer', '2000-01-01 00:00:00+00'),
	(96, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2000-01-01 00:00:00+00'),
	(97, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2000-01-01 00:00:00+00'),
	(98, 'procrastinate', '0015_add_trigger_on_job_deletion', '2000-01-01 00:00:00+00'),
	(99, 'procrastinate', '0016_delete_finished_jobs', '2000-01-01 00:00:00+00'),
	(100, 'procrastinate', '0017_add_checks_to_finish_job', '2000-01-01 00:00:00+00'),
	(101, 'procrastinate', '0018_add_checks_to_retry_job', '2000-01-01 00:00:00+00'),
	(102, 'procrastinate', '0019_fix_finish_job_compat_issue', '2000-01-01 00:00:00+00'),
	(103, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2000-01-01 00:00:00+00'),
	(104, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2000-01-01 00:00:00+00'),
	(105, 'procrastinate', '0022_null_locks_excluded', '2000-01-01 00:00:00+00'),
	(106, 'procrastinate', '0023_remove_old_finish_job_function', '2000-01-01 00:00:00+00'),
	(107, 'procrastinate', '0024_job_id_bigint', '2000-01-01 00:00:00+00'),
	(108, 'procrastinate', '0025_add_models', '2000-01-01 00:00:00+00'),
	(109, 'procrastinate', '0026_add_job_priority', '2000-01-01 00:00:00+00'),
	(110, 'procrastinate', '0027_add_periodic_job_priority', '2000-01-01 00:00:00+00'),
	(111, 'procrastinate', '0028_add_cancel_states', '2000-01-01 00:00:00+00'),
	(112, 'procrastinate', '0029_add_additional_params_to_retry_job', '2000-01-01 00:00:00+00'),
	(113, 'procrastinate', '0030_alter_procrastinateevent_options', '2000-01-01 00:00:00+00'),
	(114, 'procrastinate', '0031_add_indexes_for_fetch_job', '2000-01-01 00:00:00+00'),
	(115, 'procrastinate', '0032_pre_cancel_notification', '2000-01-01 00:00:00+00'),
	(116, 'procrastinate', '0033_post_cancel_notification', '2000-01-01 00:00:00+00'),
	(117, 'procrastinate', '0034_pre_add_heartbeat', '2000-01-01 00:00:00+00'),
	(118, 'procrastinate', '0035_post_add_heartbeat', '2000-01-01 00:00:00+00'),
	(119, 'procrastinate', '0036_add_worker_model', '2000-01-01 00:00:00+00'),
	(120, 'procrastinate', '0037_pre_batch_defer_jobs', '2000-01-01 00:00:00+00'),
	(121, 'procrastinate', '0038_post_batch_defer_jobs', '2000-01-01 00:00:00+00'),
	(122, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2000-01-01 00:00:00+00'),
	(123, 'procrastinate', '0040_pre_retry_failed_job', '2000-01-01 00:00:00+00'),
	(124, 'procrastinate', '0041_post_retry_failed_job', '2000-01-01 00:00:00+00'),
	(125, 'sessions', '0001_initial', '2000-01-01 00:00:00+00'),
	(126, 'sheets', '0001_sheets_and_header_mappings', '2000-01-01 00:00:00+00');

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_invitation_id_seq', 1, false);

SELECT pg_catalog.setval('public.accounts_user_id_seq', 1, false);

SELECT pg_catalog.setval('public.annotations_attachment_id_seq', 1, false);

SELECT pg_catalog.setval('public.annotations_comment_id_seq', 1, false);

SELECT pg_catalog.setval('public.annotations_mention_id_seq', 1, false);

SELECT pg_catalog.setval('public.annotations_tag_id_seq', 1, false);

SELECT pg_catalog.setval('public.annotations_tagging_id_seq', 1, false);

SELECT pg_catalog.setval('public.audit_act_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

SELECT pg_catalog.setval('public.checks_finding_id_seq', 1, false);

SELECT pg_catalog.setval('public.checks_followed_id_seq', 1, false);

SELECT pg_catalog.setval('public.checks_round_id_seq', 1, false);

SELECT pg_catalog.setval('public.checks_suppression_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_brokenanswer_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_brokenanswerevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_declarationgoal_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_declarationgoalevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_declarationversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_declarationversionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_draftingentry_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_draftingentryevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_fulfilment_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_fulfilmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_methodassessment_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_methodassessmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_methoduse_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_methoduseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promise_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promisecheck_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promisecheckevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promiseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promisemeasure_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promisemeasureevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promiseverdict_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promiseverdictevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promiseversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_promiseversionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_servicearea_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_serviceareaevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_servicedeclaration_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_servicedeclarationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_stakeholder_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_stakeholderevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_steptaken_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_unitstatement_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_unitstatementevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_variant_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_variantevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_workmethod_id_seq', 1, false);

SELECT pg_catalog.setval('public.declarations_workmethodevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.django_migrations_id_seq', 126, true);

SELECT pg_catalog.setval('public.documents_citation_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_citationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_decisionpaper_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_decisionpaperevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_documentrelation_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_documentrelationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_documentversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_documentversionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_governingdocument_id_seq', 1, false);

SELECT pg_catalog.setval('public.documents_governingdocumentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_answertemplate_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_answertemplateevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_appealnote_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_appkey_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_caseaction_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_caseactionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casecause_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casecauseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casecontact_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casefault_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_caseletter_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casemerge_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casemergeevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casemessage_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casenote_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casepause_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casepauseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casesecret_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casesplit_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casesplitevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casesuggestion_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casesuggestionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casetrack_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casetrackevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_casewords_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_closedday_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_closeddayevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_faultservice_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_faultserviceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_feedbackcase_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_feedbackcaseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_framelanguageevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_framephrase_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_framephraseevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_handlingtime_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_handlingtimeevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_inboxstate_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_intakedraft_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_promisedifference_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_promisedifferenceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_proposedcase_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_registryseries_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_reportsnapshot_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_reportsnapshotevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_retentionhold_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_retentionproof_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_retentionproposal_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_retentionrule_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_retentionruleevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_rightsdecision_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_routingchoice_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_routingchoiceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_routingmodel_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_routingpiece_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_sentfile_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_showncase_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_takenmail_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_theme_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_themedcase_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_tracksetting_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_tracksettingevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_trackwords_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_unitusers_id_seq', 1, false);

SELECT pg_catalog.setval('public.feedback_unitusersevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_activity_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_activityevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_assignment_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_assignmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_assignmentmove_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goal_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goallink_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goallinkevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalmeasure_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalmeasureevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalpart_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalpartevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalpassage_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalpassageevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalsource_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_goalsourceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_judgement_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_judgementevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_nocontribution_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_nocontributionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_partservice_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_partserviceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_plan_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_planevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_presentedlist_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_sourcelink_id_seq', 1, false);

SELECT pg_catalog.setval('public.goals_sourcelinkevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.improvement_action_id_seq', 1, false);

SELECT pg_catalog.setval('public.improvement_actionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.improvement_cause_id_seq', 1, false);

SELECT pg_catalog.setval('public.improvement_causeevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.improvement_improvementarea_id_seq', 1, false);

SELECT pg_catalog.setval('public.improvement_improvementareaevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_indicator_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_indicatordefinition_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_indicatordefinitionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_indicatorevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_observation_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_observationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_periodturn_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_reportingperiod_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_reportingperiodevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_seal_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_sealedmeasure_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_series_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_seriesevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_seriessuccession_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_seriessuccessionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_target_id_seq', 1, false);

SELECT pg_catalog.setval('public.indicators_targetevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_delegation_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_mail_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_mailchoice_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_notice_id_seq', 1, false);

SELECT pg_catalog.setval('public.notifications_rhythm_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_adoptedprofile_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_adoptedprofileevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_appearanceevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_appointment_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_appointmentevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_decision_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_decisionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_effect_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_reorganisation_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_reorganisationevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_step_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_stepevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_steppart_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_steppartevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_succession_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_successionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_unit_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_unitevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_unitversion_id_seq', 1, false);

SELECT pg_catalog.setval('public.organisation_unitversionevent_pgh_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);

SELECT pg_catalog.setval('public.sheets_headermapping_id_seq', 1, false);

SELECT pg_catalog.setval('public.sheets_import_id_seq', 1, false);

ALTER TABLE ONLY public.feedback_registryseries
    ADD CONSTRAINT a_body_has_one_series_of_numbers_a_year UNIQUE (body_id, year);

ALTER TABLE ONLY public.feedback_casecause
    ADD CONSTRAINT a_case_has_a_cause_once UNIQUE (case_id, cause_id);

ALTER TABLE ONLY public.feedback_casetrack
    ADD CONSTRAINT a_case_has_a_track_once UNIQUE (case_id, kind);

ALTER TABLE ONLY public.feedback_proposedcase
    ADD CONSTRAINT a_case_is_proposed_once_at_a_time UNIQUE (proposal_id, case_id);

ALTER TABLE ONLY public.feedback_caseaction
    ADD CONSTRAINT a_case_raises_an_action_once UNIQUE (case_id, action_id);

ALTER TABLE ONLY public.annotations_mention
    ADD CONSTRAINT a_comment_mentions_a_person_once UNIQUE (comment_id, user_id);

ALTER TABLE ONLY public.goals_nocontribution
    ADD CONSTRAINT a_committee_abstains_from_a_goal_once_at_a_time EXCLUDE USING gist (int8range(committee_id, committee_id, '[]'::text) WITH &&, int8range(goal_id, goal_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.organisation_decision
    ADD CONSTRAINT a_decision_is_registered_once UNIQUE (body_id, decided_on, paragraph);

ALTER TABLE ONLY public.declarations_fulfilment
    ADD CONSTRAINT a_declaration_is_summed_up_once_a_year UNIQUE (declaration_id, year);

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT a_declaration_says_one_thing_at_a_time EXCLUDE USING gist (int8range(declaration_id, declaration_id, '[]'::text) WITH &&, valid WITH &&) WHERE (((state)::text = ANY ((ARRAY['published'::character varying, 'superseded'::character varying, 'withdrawn'::character varying])::text[])));

ALTER TABLE ONLY public.declarations_declarationgoal
    ADD CONSTRAINT a_declaration_serves_a_goal_once_at_a_time EXCLUDE USING gist (int8range(declaration_id, declaration_id, '[]'::text) WITH &&, int8range(goal_id, goal_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT a_declared_text_has_a_number_of_its_own UNIQUE (declaration_id, number);

ALTER TABLE ONLY public.documents_governingdocument
    ADD CONSTRAINT a_document_key_names_one_document UNIQUE (key);

ALTER TABLE ONLY public.documents_documentversion
    ADD CONSTRAINT a_document_says_one_thing_at_a_time EXCLUDE USING gist (int8range(document_id, document_id, '[]'::text) WITH &&, valid WITH &&) WHERE ((NOT ((state)::text = 'draft'::text)));

ALTER TABLE ONLY public.feedback_sentfile
    ADD CONSTRAINT a_file_of_a_case_has_a_number_of_its_own UNIQUE (words_id, number);

ALTER TABLE ONLY public.feedback_sentfile
    ADD CONSTRAINT a_file_of_a_draft_has_a_number_of_its_own UNIQUE (draft_id, number);

ALTER TABLE ONLY public.goals_goalpart
    ADD CONSTRAINT a_goal_has_a_part_once_at_a_time EXCLUDE USING gist (int8range(goal_id, goal_id, '[]'::text) WITH &&, int4range(hashtext((name)::text), hashtext((name)::text), '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.goals_goallink
    ADD CONSTRAINT a_goal_has_one_main_parent_at_a_time EXCLUDE USING gist (int8range(child_id, child_id, '[]'::text) WITH &&, valid WITH &&) WHERE (is_main);

ALTER TABLE ONLY public.goals_goalmeasure
    ADD CONSTRAINT a_goal_is_measured_once_by_a_series_at_a_time EXCLUDE USING gist (int8range(goal_id, goal_id, '[]'::text) WITH &&, int8range(series_id, series_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.goals_goal
    ADD CONSTRAINT a_goal_key_names_one_goal UNIQUE (key);

ALTER TABLE ONLY public.goals_goalpassage
    ADD CONSTRAINT a_goal_leaves_a_plan_in_one_way UNIQUE (goal_id, left_id);

ALTER TABLE ONLY public.goals_sourcelink
    ADD CONSTRAINT a_goal_rests_on_a_source_once_at_a_time EXCLUDE USING gist (int8range(goal_id, goal_id, '[]'::text) WITH &&, int8range(source_id, source_id, '[]'::text) WITH &&, valid WITH &&) WHERE ((source_id IS NOT NULL));

ALTER TABLE ONLY public.goals_sourcelink
    ADD CONSTRAINT a_goal_rests_on_an_assignment_once_at_a_time EXCLUDE USING gist (int8range(goal_id, goal_id, '[]'::text) WITH &&, int8range(assignment_id, assignment_id, '[]'::text) WITH &&, valid WITH &&) WHERE ((assignment_id IS NOT NULL));

ALTER TABLE ONLY public.goals_partservice
    ADD CONSTRAINT a_link_serves_a_part_once_at_a_time EXCLUDE USING gist (int8range(link_id, link_id, '[]'::text) WITH &&, int8range(part_id, part_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.goals_presentedlist
    ADD CONSTRAINT a_list_is_presented_once_at_a_meeting UNIQUE (body_id, decision_id);

ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT a_mail_is_posted_once UNIQUE (dedupe_key);

ALTER TABLE ONLY public.feedback_takenmail
    ADD CONSTRAINT a_mail_is_taken_once UNIQUE (digest);

ALTER TABLE ONLY public.indicators_sealedmeasure
    ADD CONSTRAINT a_measure_is_sealed_once_a_purpose UNIQUE (seal_id, purpose_id, series_id);

ALTER TABLE ONLY public.declarations_methoduse
    ADD CONSTRAINT a_method_assures_a_promise_once_at_a_time EXCLUDE USING gist (int8range(method_id, method_id, '[]'::text) WITH &&, int8range(promise_id, promise_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.feedback_routingpiece
    ADD CONSTRAINT a_model_knows_a_piece_once UNIQUE (model_id, piece);

ALTER TABLE ONLY public.feedback_framephrase
    ADD CONSTRAINT a_phrase_is_said_in_one_way_in_a_language UNIQUE (language, swedish);

ALTER TABLE ONLY public.declarations_promise
    ADD CONSTRAINT a_promise_has_a_number_of_its_own UNIQUE (declaration_id, number);

ALTER TABLE ONLY public.declarations_promiseverdict
    ADD CONSTRAINT a_promise_has_one_verdict_a_period UNIQUE (promise_id, period_id);

ALTER TABLE ONLY public.declarations_promisecheck
    ADD CONSTRAINT a_promise_is_checked_once_a_period UNIQUE (promise_id, period_id);

ALTER TABLE ONLY public.declarations_promiseversion
    ADD CONSTRAINT a_promise_is_made_once_in_a_text UNIQUE (version_id, promise_id);

ALTER TABLE ONLY public.declarations_promisemeasure
    ADD CONSTRAINT a_promise_is_measured_in_one_way_at_a_time EXCLUDE USING gist (int8range(promise_id, promise_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT a_registry_number_is_given_once UNIQUE (registry_id, number);

ALTER TABLE ONLY public.organisation_appointment
    ADD CONSTRAINT a_role_is_held_once_at_a_time EXCLUDE USING gist (int8range(user_id, user_id, '[]'::text) WITH &&, int8range(unit_id, unit_id, '[]'::text) WITH &&, int4range(hashtext((role)::text), hashtext((role)::text), '[]'::text) WITH &&, valid WITH &&) WHERE ((substitutes_for_id IS NULL));

ALTER TABLE ONLY public.organisation_effect
    ADD CONSTRAINT a_row_is_kept_once_a_change UNIQUE (reorganisation_id, "table", row_id);

ALTER TABLE ONLY public.indicators_seriessuccession
    ADD CONSTRAINT a_series_goes_on_in_another_once UNIQUE (predecessor_id, successor_id);

ALTER TABLE ONLY public.organisation_appointment
    ADD CONSTRAINT a_substitute_stands_in_once_at_a_time EXCLUDE USING gist (int8range(user_id, user_id, '[]'::text) WITH &&, int8range(substitutes_for_id, substitutes_for_id, '[]'::text) WITH &&, valid WITH &&) WHERE ((substitutes_for_id IS NOT NULL));

ALTER TABLE ONLY public.annotations_tag
    ADD CONSTRAINT a_tag_is_one UNIQUE (vocabulary, key);

ALTER TABLE ONLY public.declarations_variant
    ADD CONSTRAINT a_text_is_put_in_a_language_once UNIQUE (version_id, kind, language);

ALTER TABLE ONLY public.documents_citation
    ADD CONSTRAINT a_thing_cites_a_document_once_at_a_time EXCLUDE USING gist (int8range(document_id, document_id, '[]'::text) WITH &&, int4range(hashtext((subject_type)::text), hashtext((subject_type)::text), '[]'::text) WITH &&, int8range(subject_id, subject_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.annotations_tagging
    ADD CONSTRAINT a_thing_has_a_tag_once UNIQUE (tag_id, subject_type, subject_id);

ALTER TABLE ONLY public.feedback_unitusers
    ADD CONSTRAINT a_unit_has_one_number_of_users_a_day EXCLUDE USING gist (int8range(unit_id, unit_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.organisation_unitversion
    ADD CONSTRAINT a_unit_is_one_thing_at_a_time EXCLUDE USING gist (int8range(unit_id, unit_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.declarations_unitstatement
    ADD CONSTRAINT a_unit_says_one_thing_of_a_question_at_a_time EXCLUDE USING gist (int8range(unit_id, unit_id, '[]'::text) WITH &&, int4range(hashtext((section)::text), hashtext((section)::text), '[]'::text) WITH &&, int4range(hashtext((key)::text), hashtext((key)::text), '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.organisation_succession
    ADD CONSTRAINT a_unit_succeeds_another_once UNIQUE (predecessor_id, successor_id);

ALTER TABLE ONLY public.documents_documentversion
    ADD CONSTRAINT a_version_has_a_number_of_its_own UNIQUE (document_id, number);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_token_digest_key UNIQUE (token_digest);

ALTER TABLE ONLY public.accounts_shared_memory
    ADD CONSTRAINT accounts_shared_memory_pkey PRIMARY KEY (cache_key);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_username_key UNIQUE (username);

ALTER TABLE ONLY public.annotations_attachment
    ADD CONSTRAINT annotations_attachment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.annotations_comment
    ADD CONSTRAINT annotations_comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.annotations_mention
    ADD CONSTRAINT annotations_mention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.annotations_tag
    ADD CONSTRAINT annotations_tag_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.annotations_tagging
    ADD CONSTRAINT annotations_tagging_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_act
    ADD CONSTRAINT audit_act_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_actseal
    ADD CONSTRAINT audit_actseal_act_id_key UNIQUE (act_id);

ALTER TABLE ONLY public.audit_actseal
    ADD CONSTRAINT audit_actseal_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY public.audit_once
    ADD CONSTRAINT audit_once_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.audit_unsealedact
    ADD CONSTRAINT audit_unsealedact_pkey PRIMARY KEY (act_id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.checks_finding
    ADD CONSTRAINT checks_finding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.checks_followed
    ADD CONSTRAINT checks_followed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.checks_round
    ADD CONSTRAINT checks_round_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.checks_suppression
    ADD CONSTRAINT checks_suppression_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_brokenanswer
    ADD CONSTRAINT declarations_brokenanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_brokenanswerevent
    ADD CONSTRAINT declarations_brokenanswerevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_declarationgoal
    ADD CONSTRAINT declarations_declarationgoal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_declarationgoalevent
    ADD CONSTRAINT declarations_declarationgoalevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT declarations_declarationversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_declarationversionevent
    ADD CONSTRAINT declarations_declarationversionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_draftingentry
    ADD CONSTRAINT declarations_draftingentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_draftingentryevent
    ADD CONSTRAINT declarations_draftingentryevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_fulfilment
    ADD CONSTRAINT declarations_fulfilment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_fulfilmentevent
    ADD CONSTRAINT declarations_fulfilmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_methodassessment
    ADD CONSTRAINT declarations_methodassessment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_methodassessmentevent
    ADD CONSTRAINT declarations_methodassessmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_methoduse
    ADD CONSTRAINT declarations_methoduse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_methoduseevent
    ADD CONSTRAINT declarations_methoduseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_promise
    ADD CONSTRAINT declarations_promise_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_promisecheck
    ADD CONSTRAINT declarations_promisecheck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_promisecheckevent
    ADD CONSTRAINT declarations_promisecheckevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_promiseevent
    ADD CONSTRAINT declarations_promiseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_promisemeasure
    ADD CONSTRAINT declarations_promisemeasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_promisemeasureevent
    ADD CONSTRAINT declarations_promisemeasureevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_promisestatus
    ADD CONSTRAINT declarations_promisestatus_pkey PRIMARY KEY (promise_id);

ALTER TABLE ONLY public.declarations_promiseverdict
    ADD CONSTRAINT declarations_promiseverdict_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_promiseverdictevent
    ADD CONSTRAINT declarations_promiseverdictevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_promiseversion
    ADD CONSTRAINT declarations_promiseversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_promiseversionevent
    ADD CONSTRAINT declarations_promiseversionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_servicearea
    ADD CONSTRAINT declarations_servicearea_key_key UNIQUE (key);

ALTER TABLE ONLY public.declarations_servicearea
    ADD CONSTRAINT declarations_servicearea_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_serviceareaevent
    ADD CONSTRAINT declarations_serviceareaevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_servicedeclaration
    ADD CONSTRAINT declarations_servicedeclaration_key_key UNIQUE (key);

ALTER TABLE ONLY public.declarations_servicedeclaration
    ADD CONSTRAINT declarations_servicedeclaration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_servicedeclarationevent
    ADD CONSTRAINT declarations_servicedeclarationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_stakeholder
    ADD CONSTRAINT declarations_stakeholder_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_stakeholderevent
    ADD CONSTRAINT declarations_stakeholderevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_steptaken
    ADD CONSTRAINT declarations_steptaken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_unitstatement
    ADD CONSTRAINT declarations_unitstatement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_unitstatementevent
    ADD CONSTRAINT declarations_unitstatementevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_variant
    ADD CONSTRAINT declarations_variant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_variantevent
    ADD CONSTRAINT declarations_variantevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.declarations_workmethod
    ADD CONSTRAINT declarations_workmethod_key_key UNIQUE (key);

ALTER TABLE ONLY public.declarations_workmethod
    ADD CONSTRAINT declarations_workmethod_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.declarations_workmethodevent
    ADD CONSTRAINT declarations_workmethodevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_indicatordefinition
    ADD CONSTRAINT definitions_of_one_indicator_never_overlap EXCLUDE USING gist (int8range(indicator_id, indicator_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.documents_citation
    ADD CONSTRAINT documents_citation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_citationevent
    ADD CONSTRAINT documents_citationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.documents_decisionpaper
    ADD CONSTRAINT documents_decisionpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_decisionpaperevent
    ADD CONSTRAINT documents_decisionpaperevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.documents_documentrelation
    ADD CONSTRAINT documents_documentrelation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_documentrelationevent
    ADD CONSTRAINT documents_documentrelationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.documents_documentversion
    ADD CONSTRAINT documents_documentversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_documentversionevent
    ADD CONSTRAINT documents_documentversionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.documents_governingdocument
    ADD CONSTRAINT documents_governingdocument_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.documents_governingdocumentevent
    ADD CONSTRAINT documents_governingdocumentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_answertemplate
    ADD CONSTRAINT feedback_answertemplate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_answertemplateevent
    ADD CONSTRAINT feedback_answertemplateevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_appealnote
    ADD CONSTRAINT feedback_appealnote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_appkey
    ADD CONSTRAINT feedback_appkey_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.feedback_appkey
    ADD CONSTRAINT feedback_appkey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_caseaction
    ADD CONSTRAINT feedback_caseaction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_caseactionevent
    ADD CONSTRAINT feedback_caseactionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_casecause
    ADD CONSTRAINT feedback_casecause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casecauseevent
    ADD CONSTRAINT feedback_casecauseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_casecontact
    ADD CONSTRAINT feedback_casecontact_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_casecontact
    ADD CONSTRAINT feedback_casecontact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casefault
    ADD CONSTRAINT feedback_casefault_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_casefault
    ADD CONSTRAINT feedback_casefault_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casefault
    ADD CONSTRAINT feedback_casefault_token_key UNIQUE (token);

ALTER TABLE ONLY public.feedback_caseletter
    ADD CONSTRAINT feedback_caseletter_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.feedback_caseletter
    ADD CONSTRAINT feedback_caseletter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casemerge
    ADD CONSTRAINT feedback_casemerge_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casemergeevent
    ADD CONSTRAINT feedback_casemergeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_casemessage
    ADD CONSTRAINT feedback_casemessage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casenote
    ADD CONSTRAINT feedback_casenote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casepause
    ADD CONSTRAINT feedback_casepause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casepauseevent
    ADD CONSTRAINT feedback_casepauseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_casesecret
    ADD CONSTRAINT feedback_casesecret_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_casesecret
    ADD CONSTRAINT feedback_casesecret_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casesplit
    ADD CONSTRAINT feedback_casesplit_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_casesplit
    ADD CONSTRAINT feedback_casesplit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casesplitevent
    ADD CONSTRAINT feedback_casesplitevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_casesuggestion
    ADD CONSTRAINT feedback_casesuggestion_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_casesuggestion
    ADD CONSTRAINT feedback_casesuggestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casesuggestionevent
    ADD CONSTRAINT feedback_casesuggestionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_casetrack
    ADD CONSTRAINT feedback_casetrack_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_casetrackevent
    ADD CONSTRAINT feedback_casetrackevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_casewords
    ADD CONSTRAINT feedback_casewords_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_casewords
    ADD CONSTRAINT feedback_casewords_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_closedday
    ADD CONSTRAINT feedback_closedday_on_key UNIQUE ("on");

ALTER TABLE ONLY public.feedback_closedday
    ADD CONSTRAINT feedback_closedday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_closeddayevent
    ADD CONSTRAINT feedback_closeddayevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_faultservice
    ADD CONSTRAINT feedback_faultservice_code_key UNIQUE (code);

ALTER TABLE ONLY public.feedback_faultservice
    ADD CONSTRAINT feedback_faultservice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_faultserviceevent
    ADD CONSTRAINT feedback_faultserviceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT feedback_feedbackcase_code_key UNIQUE (code);

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT feedback_feedbackcase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT feedback_feedbackcase_submission_key UNIQUE (submission);

ALTER TABLE ONLY public.feedback_feedbackcaseevent
    ADD CONSTRAINT feedback_feedbackcaseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_framelanguage
    ADD CONSTRAINT feedback_framelanguage_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.feedback_framelanguageevent
    ADD CONSTRAINT feedback_framelanguageevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_framephrase
    ADD CONSTRAINT feedback_framephrase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_framephraseevent
    ADD CONSTRAINT feedback_framephraseevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_handlingtime
    ADD CONSTRAINT feedback_handlingtime_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_handlingtimeevent
    ADD CONSTRAINT feedback_handlingtimeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_inboxstate
    ADD CONSTRAINT feedback_inboxstate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_intakedraft
    ADD CONSTRAINT feedback_intakedraft_key_key UNIQUE (key);

ALTER TABLE ONLY public.feedback_intakedraft
    ADD CONSTRAINT feedback_intakedraft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_intakedraft
    ADD CONSTRAINT feedback_intakedraft_token_key UNIQUE (token);

ALTER TABLE ONLY public.feedback_promisedifference
    ADD CONSTRAINT feedback_promisedifference_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_promisedifferenceevent
    ADD CONSTRAINT feedback_promisedifferenceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_proposedcase
    ADD CONSTRAINT feedback_proposedcase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_registryseries
    ADD CONSTRAINT feedback_registryseries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_reportsnapshot
    ADD CONSTRAINT feedback_reportsnapshot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_reportsnapshotevent
    ADD CONSTRAINT feedback_reportsnapshotevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_retentionhold
    ADD CONSTRAINT feedback_retentionhold_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_retentionproof
    ADD CONSTRAINT feedback_retentionproof_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_retentionproposal
    ADD CONSTRAINT feedback_retentionproposal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_retentionrule
    ADD CONSTRAINT feedback_retentionrule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_retentionruleevent
    ADD CONSTRAINT feedback_retentionruleevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_rightsdecision
    ADD CONSTRAINT feedback_rightsdecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_routingchoice
    ADD CONSTRAINT feedback_routingchoice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_routingchoiceevent
    ADD CONSTRAINT feedback_routingchoiceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_routingmodel
    ADD CONSTRAINT feedback_routingmodel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_routingpiece
    ADD CONSTRAINT feedback_routingpiece_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_sentfile
    ADD CONSTRAINT feedback_sentfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_showncase
    ADD CONSTRAINT feedback_showncase_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_showncase
    ADD CONSTRAINT feedback_showncase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_takenmail
    ADD CONSTRAINT feedback_takenmail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_theme
    ADD CONSTRAINT feedback_theme_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_themedcase
    ADD CONSTRAINT feedback_themedcase_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.feedback_themedcase
    ADD CONSTRAINT feedback_themedcase_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_tracksetting
    ADD CONSTRAINT feedback_tracksetting_kind_key UNIQUE (kind);

ALTER TABLE ONLY public.feedback_tracksetting
    ADD CONSTRAINT feedback_tracksetting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_tracksettingevent
    ADD CONSTRAINT feedback_tracksettingevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.feedback_trackwords
    ADD CONSTRAINT feedback_trackwords_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_trackwords
    ADD CONSTRAINT feedback_trackwords_track_id_key UNIQUE (track_id);

ALTER TABLE ONLY public.feedback_unitusers
    ADD CONSTRAINT feedback_unitusers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feedback_unitusersevent
    ADD CONSTRAINT feedback_unitusersevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_activity
    ADD CONSTRAINT goals_activity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_activityevent
    ADD CONSTRAINT goals_activityevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_assignment
    ADD CONSTRAINT goals_assignment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_assignmentevent
    ADD CONSTRAINT goals_assignmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_assignmentmove
    ADD CONSTRAINT goals_assignmentmove_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_goal
    ADD CONSTRAINT goals_goal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_goalevent
    ADD CONSTRAINT goals_goalevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_goallink
    ADD CONSTRAINT goals_goallink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_goallinkevent
    ADD CONSTRAINT goals_goallinkevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_goalmeasure
    ADD CONSTRAINT goals_goalmeasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_goalmeasureevent
    ADD CONSTRAINT goals_goalmeasureevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_goalpart
    ADD CONSTRAINT goals_goalpart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_goalpartevent
    ADD CONSTRAINT goals_goalpartevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_goalpassage
    ADD CONSTRAINT goals_goalpassage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_goalpassageevent
    ADD CONSTRAINT goals_goalpassageevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_goalsource
    ADD CONSTRAINT goals_goalsource_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_goalsourceevent
    ADD CONSTRAINT goals_goalsourceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_goalstatus
    ADD CONSTRAINT goals_goalstatus_pkey PRIMARY KEY (goal_id);

ALTER TABLE ONLY public.goals_judgement
    ADD CONSTRAINT goals_judgement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_judgementevent
    ADD CONSTRAINT goals_judgementevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_nocontribution
    ADD CONSTRAINT goals_nocontribution_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_nocontributionevent
    ADD CONSTRAINT goals_nocontributionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_partservice
    ADD CONSTRAINT goals_partservice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_partserviceevent
    ADD CONSTRAINT goals_partserviceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_plan
    ADD CONSTRAINT goals_plan_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_planevent
    ADD CONSTRAINT goals_planevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.goals_presentedlist
    ADD CONSTRAINT goals_presentedlist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_sourcelink
    ADD CONSTRAINT goals_sourcelink_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.goals_sourcelinkevent
    ADD CONSTRAINT goals_sourcelinkevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.sheets_headermapping
    ADD CONSTRAINT headers_are_read_in_one_way UNIQUE (kind, fingerprint);

ALTER TABLE ONLY public.improvement_action
    ADD CONSTRAINT improvement_action_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.improvement_actionevent
    ADD CONSTRAINT improvement_actionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.improvement_cause
    ADD CONSTRAINT improvement_cause_key_key UNIQUE (key);

ALTER TABLE ONLY public.improvement_cause
    ADD CONSTRAINT improvement_cause_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.improvement_causeevent
    ADD CONSTRAINT improvement_causeevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.improvement_improvementarea
    ADD CONSTRAINT improvement_improvementarea_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.improvement_improvementareaevent
    ADD CONSTRAINT improvement_improvementareaevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_indicator
    ADD CONSTRAINT indicators_indicator_key_key UNIQUE (key);

ALTER TABLE ONLY public.indicators_indicator
    ADD CONSTRAINT indicators_indicator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_indicatordefinition
    ADD CONSTRAINT indicators_indicatordefinition_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_indicatordefinitionevent
    ADD CONSTRAINT indicators_indicatordefinitionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_indicatorevent
    ADD CONSTRAINT indicators_indicatorevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_observation
    ADD CONSTRAINT indicators_observation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_observationevent
    ADD CONSTRAINT indicators_observationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_periodturn
    ADD CONSTRAINT indicators_periodturn_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_reportingperiod
    ADD CONSTRAINT indicators_reportingperiod_key_key UNIQUE (key);

ALTER TABLE ONLY public.indicators_reportingperiod
    ADD CONSTRAINT indicators_reportingperiod_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_reportingperiodevent
    ADD CONSTRAINT indicators_reportingperiodevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_seal
    ADD CONSTRAINT indicators_seal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_sealedmeasure
    ADD CONSTRAINT indicators_sealedmeasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_series
    ADD CONSTRAINT indicators_series_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_seriesevent
    ADD CONSTRAINT indicators_seriesevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_seriesstatus
    ADD CONSTRAINT indicators_seriesstatus_pkey PRIMARY KEY (series_id);

ALTER TABLE ONLY public.indicators_seriessuccession
    ADD CONSTRAINT indicators_seriessuccession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_seriessuccessionevent
    ADD CONSTRAINT indicators_seriessuccessionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.indicators_target
    ADD CONSTRAINT indicators_target_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_targetevent
    ADD CONSTRAINT indicators_targetevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_delegation
    ADD CONSTRAINT notifications_delegation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT notifications_mail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_mailchoice
    ADD CONSTRAINT notifications_mailchoice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_mailchoice
    ADD CONSTRAINT notifications_mailchoice_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.notifications_notice
    ADD CONSTRAINT notifications_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_rhythm
    ADD CONSTRAINT notifications_rhythm_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_adoptedprofile
    ADD CONSTRAINT one_profile_holds_at_a_time EXCLUDE USING gist (valid WITH &&);

ALTER TABLE ONLY public.feedback_handlingtime
    ADD CONSTRAINT one_time_is_promised_for_each_thing EXCLUDE USING gist (int8range(COALESCE(body_id, (0)::bigint), COALESCE(body_id, (0)::bigint), '[]'::text) WITH &&, int4range(hashtext((kind)::text), hashtext((kind)::text), '[]'::text) WITH &&, int4range(hashtext((what)::text), hashtext((what)::text), '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.organisation_adoptedprofile
    ADD CONSTRAINT organisation_adoptedprofile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_adoptedprofileevent
    ADD CONSTRAINT organisation_adoptedprofileevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_appearance
    ADD CONSTRAINT organisation_appearance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_appearanceevent
    ADD CONSTRAINT organisation_appearanceevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_appointment
    ADD CONSTRAINT organisation_appointment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_appointmentevent
    ADD CONSTRAINT organisation_appointmentevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_decision
    ADD CONSTRAINT organisation_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_decisionevent
    ADD CONSTRAINT organisation_decisionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_effect
    ADD CONSTRAINT organisation_effect_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_reorganisation
    ADD CONSTRAINT organisation_reorganisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_reorganisationevent
    ADD CONSTRAINT organisation_reorganisationevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_stamp
    ADD CONSTRAINT organisation_stamp_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_step
    ADD CONSTRAINT organisation_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_stepevent
    ADD CONSTRAINT organisation_stepevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_steppart
    ADD CONSTRAINT organisation_steppart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_steppartevent
    ADD CONSTRAINT organisation_steppartevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_succession
    ADD CONSTRAINT organisation_succession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_successionevent
    ADD CONSTRAINT organisation_successionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_unit
    ADD CONSTRAINT organisation_unit_key_key UNIQUE (key);

ALTER TABLE ONLY public.organisation_unit
    ADD CONSTRAINT organisation_unit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_unitevent
    ADD CONSTRAINT organisation_unitevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_unitversion
    ADD CONSTRAINT organisation_unitversion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.organisation_unitversionevent
    ADD CONSTRAINT organisation_unitversionevent_pkey PRIMARY KEY (pgh_id);

ALTER TABLE ONLY public.organisation_steppart
    ADD CONSTRAINT parts_of_a_step_are_ordered UNIQUE (step_id, sort);

ALTER TABLE ONLY public.indicators_reportingperiod
    ADD CONSTRAINT periods_of_one_kind_never_overlap EXCLUDE USING gist (int8range((hashtext((kind)::text))::bigint, (hashtext((kind)::text))::bigint, '[]'::text) WITH &&, daterange(starts_on, ends_on, '[]'::text) WITH &&);

ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.indicators_series
    ADD CONSTRAINT series_of_one_indicator_and_unit_never_overlap EXCLUDE USING gist (int8range(indicator_id, indicator_id, '[]'::text) WITH &&, int8range(unit_id, unit_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.sheets_headermapping
    ADD CONSTRAINT sheets_headermapping_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sheets_import
    ADD CONSTRAINT sheets_import_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sheets_progress
    ADD CONSTRAINT sheets_progress_pkey PRIMARY KEY (of_import_id);

ALTER TABLE ONLY public.organisation_step
    ADD CONSTRAINT steps_are_taken_one_after_the_other UNIQUE (reorganisation_id, sort);

ALTER TABLE ONLY public.indicators_target
    ADD CONSTRAINT targets_of_one_series_never_overlap EXCLUDE USING gist (int8range(series_id, series_id, '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.documents_documentrelation
    ADD CONSTRAINT two_documents_are_related_in_a_way_once_at_a_time EXCLUDE USING gist (int8range(document_id, document_id, '[]'::text) WITH &&, int8range(other_id, other_id, '[]'::text) WITH &&, int4range(hashtext((kind)::text), hashtext((kind)::text), '[]'::text) WITH &&, valid WITH &&);

ALTER TABLE ONLY public.goals_goallink
    ADD CONSTRAINT two_goals_are_linked_once_at_a_time EXCLUDE USING gist (int8range(parent_id, parent_id, '[]'::text) WITH &&, int8range(child_id, child_id, '[]'::text) WITH &&, valid WITH &&);

CREATE UNIQUE INDEX a_case_begins_with_one_letter ON public.feedback_caseletter USING btree (case_id) WHERE (message_id IS NULL);

CREATE UNIQUE INDEX a_case_is_answered_in_one_other ON public.feedback_casemerge USING btree (case_id) WHERE (undone_at IS NULL);

CREATE UNIQUE INDEX a_case_waits_for_one_at_a_time ON public.feedback_casepause USING btree (case_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_declaration_has_one_text_under_way_at_a_time ON public.declarations_declarationversion USING btree (declaration_id) WHERE (NOT ((state)::text = ANY ((ARRAY['published'::character varying, 'superseded'::character varying, 'withdrawn'::character varying])::text[])));

CREATE UNIQUE INDEX a_document_has_one_draft_at_a_time ON public.documents_documentversion USING btree (document_id) WHERE ((state)::text = 'draft'::text);

CREATE UNIQUE INDEX a_due_item_is_in_one_colleagues_hands ON public.notifications_delegation USING btree (item_key) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_finding_is_left_once_at_a_time ON public.checks_suppression USING btree (rule, subject_type, subject_id) WHERE (lifted_at IS NULL);

CREATE UNIQUE INDEX a_key_in_force_has_a_name_of_its_own ON public.feedback_appkey USING btree (name) WHERE (revoked_at IS NULL);

CREATE UNIQUE INDEX a_period_is_let_out_once ON public.feedback_reportsnapshot USING btree (first_on, last_on) WHERE (release IS NOT NULL);

CREATE UNIQUE INDEX a_person_has_one_open_invitation ON public.accounts_invitation USING btree (user_id) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX a_rule_has_one_proposal_at_a_time ON public.feedback_retentionproposal USING btree (rule_id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX a_service_has_a_name_of_its_own ON public.feedback_faultservice USING btree (name) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_template_has_a_name_of_its_own ON public.feedback_answertemplate USING btree (name) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX a_username_is_one_whatever_its_case ON public.accounts_user USING btree (lower((username)::text));

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX accounts_invitation_invited_by_id_94a21efc ON public.accounts_invitation USING btree (invited_by_id);

CREATE INDEX accounts_invitation_token_digest_5ac3b4ba_like ON public.accounts_invitation USING btree (token_digest varchar_pattern_ops);

CREATE INDEX accounts_invitation_user_id_83f45191 ON public.accounts_invitation USING btree (user_id);

CREATE INDEX accounts_shared_memory_expires ON public.accounts_shared_memory USING btree (expires);

CREATE INDEX accounts_user_username_6088629e_like ON public.accounts_user USING btree (username varchar_pattern_ops);

CREATE INDEX activities_are_searched ON public.goals_activity USING gin (to_tsvector('swedish'::regconfig, (((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(description, ''::text))));

CREATE INDEX acts_in_time ON public.audit_act USING btree (at);

CREATE INDEX acts_of_a_kind ON public.audit_act USING btree (action, id DESC);

CREATE INDEX acts_of_a_person ON public.audit_act USING btree (actor_id, id DESC);

CREATE INDEX acts_of_a_subject ON public.audit_act USING btree (subject_type, subject_id, id DESC);

CREATE INDEX acts_of_a_unit ON public.audit_act USING btree (unit_id, id DESC);

CREATE UNIQUE INDEX an_address_belongs_to_one_person ON public.accounts_user USING btree (lower((email)::text)) WHERE (NOT ((email)::text = ''::text));

CREATE UNIQUE INDEX an_object_has_one_open_finding_a_rule ON public.checks_finding USING btree (rule, subject_type, subject_id) WHERE (gone_at IS NULL);

CREATE INDEX annotations_attachment_added_by_id_b8a480ac ON public.annotations_attachment USING btree (added_by_id);

CREATE INDEX annotations_comment_author_id_b82c9f74 ON public.annotations_comment USING btree (author_id);

CREATE INDEX annotations_mention_comment_id_1e6e2998 ON public.annotations_mention USING btree (comment_id);

CREATE INDEX annotations_mention_user_id_ce61be84 ON public.annotations_mention USING btree (user_id);

CREATE INDEX annotations_tag_key_d0649ed8 ON public.annotations_tag USING btree (key);

CREATE INDEX annotations_tag_key_d0649ed8_like ON public.annotations_tag USING btree (key varchar_pattern_ops);

CREATE INDEX annotations_tagging_tag_id_8e8d8f10 ON public.annotations_tagging USING btree (tag_id);

CREATE INDEX annotations_tagging_tagged_by_id_2edb8805 ON public.annotations_tagging USING btree (tagged_by_id);

CREATE INDEX assignment_open_by_receiver ON public.goals_assignment USING btree (receiver_id) WHERE ((state)::text = 'open'::text);

CREATE INDEX assignments_are_searched ON public.goals_assignment USING gin (to_tsvector('swedish'::regconfig, (((((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(description, ''::text)) || ' '::text) || COALESCE(report, ''::text))));

CREATE INDEX audit_once_at_5dd01e1c ON public.audit_once USING btree (at);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX branches ON public.organisation_unitversion USING btree (path text_pattern_ops);

CREATE INDEX cases_in_hand ON public.feedback_feedbackcase USING btree (handler_id) WHERE ((state)::text = ANY ((ARRAY['received'::character varying, 'under_way'::character varying])::text[]));

CREATE INDEX cases_that_wait ON public.feedback_feedbackcase USING btree (received_at) WHERE ((state)::text = ANY ((ARRAY['received'::character varying, 'under_way'::character varying])::text[]));

CREATE INDEX checks_finding_owner_id_62cea570 ON public.checks_finding USING btree (owner_id);

CREATE INDEX checks_finding_unit_id_3cd6afeb ON public.checks_finding USING btree (unit_id);

CREATE INDEX checks_suppression_by_id_a0a32ec1 ON public.checks_suppression USING btree (by_id);

CREATE INDEX cited_by_a_thing ON public.documents_citation USING btree (subject_type, subject_id);

CREATE INDEX comments_are_searched ON public.annotations_comment USING gin (to_tsvector('swedish'::regconfig, COALESCE(text, ''::text)));

CREATE INDEX comments_on_a_thing ON public.annotations_comment USING btree (subject_type, subject_id, posted_at);

CREATE INDEX decisions_are_searched ON public.organisation_decision USING gin (to_tsvector('swedish'::regconfig, (((((COALESCE(title, ''::character varying))::text || ' '::text) || (COALESCE(registry_number, ''::character varying))::text) || ' '::text) || (COALESCE(paragraph, ''::character varying))::text)));

CREATE INDEX declarations_are_searched ON public.declarations_declarationversion USING gin (to_tsvector('swedish'::regconfig, (((((((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(audience, ''::text)) || ' '::text) || COALESCE(purpose, ''::text)) || ' '::text) || COALESCE(offered, ''::text))));

CREATE INDEX declarations_brokenanswer_activity_id_854ab6a2 ON public.declarations_brokenanswer USING btree (activity_id);

CREATE INDEX declarations_brokenanswer_by_id_8dad6e17 ON public.declarations_brokenanswer USING btree (by_id);

CREATE INDEX declarations_brokenanswer_verdict_id_9ea09ee0 ON public.declarations_brokenanswer USING btree (verdict_id);

CREATE INDEX declarations_brokenanswerevent_activity_id_9efe0c89 ON public.declarations_brokenanswerevent USING btree (activity_id);

CREATE INDEX declarations_brokenanswerevent_by_id_5f6feb15 ON public.declarations_brokenanswerevent USING btree (by_id);

CREATE INDEX declarations_brokenanswerevent_pgh_context_id_71a71618 ON public.declarations_brokenanswerevent USING btree (pgh_context_id);

CREATE INDEX declarations_brokenanswerevent_pgh_obj_id_05093a36 ON public.declarations_brokenanswerevent USING btree (pgh_obj_id);

CREATE INDEX declarations_brokenanswerevent_verdict_id_fe82948c ON public.declarations_brokenanswerevent USING btree (verdict_id);

CREATE INDEX declarations_declarationgoal_declaration_id_d105eacb ON public.declarations_declarationgoal USING btree (declaration_id);

CREATE INDEX declarations_declarationgoal_goal_id_c77f2570 ON public.declarations_declarationgoal USING btree (goal_id);

CREATE INDEX declarations_declarationgoalevent_declaration_id_69c1ca86 ON public.declarations_declarationgoalevent USING btree (declaration_id);

CREATE INDEX declarations_declarationgoalevent_goal_id_b64c9c6a ON public.declarations_declarationgoalevent USING btree (goal_id);

CREATE INDEX declarations_declarationgoalevent_pgh_context_id_2523ac7d ON public.declarations_declarationgoalevent USING btree (pgh_context_id);

CREATE INDEX declarations_declarationgoalevent_pgh_obj_id_3bf85417 ON public.declarations_declarationgoalevent USING btree (pgh_obj_id);

CREATE INDEX declarations_declarationversion_body_id_a778203b ON public.declarations_declarationversion USING btree (body_id);

CREATE INDEX declarations_declarationversion_decision_id_cc69b3a0 ON public.declarations_declarationversion USING btree (decision_id);

CREATE INDEX declarations_declarationversion_declaration_id_e39b7ffc ON public.declarations_declarationversion USING btree (declaration_id);

CREATE INDEX declarations_declarationversion_ended_by_id_f99e5d43 ON public.declarations_declarationversion USING btree (ended_by_id);

CREATE INDEX declarations_declarationversion_submitted_by_id_f9477694 ON public.declarations_declarationversion USING btree (submitted_by_id);

CREATE INDEX declarations_declarationversionevent_body_id_36caa8bf ON public.declarations_declarationversionevent USING btree (body_id);

CREATE INDEX declarations_declarationversionevent_decision_id_f487555d ON public.declarations_declarationversionevent USING btree (decision_id);

CREATE INDEX declarations_declarationversionevent_declaration_id_4996132a ON public.declarations_declarationversionevent USING btree (declaration_id);

CREATE INDEX declarations_declarationversionevent_ended_by_id_e00448cf ON public.declarations_declarationversionevent USING btree (ended_by_id);

CREATE INDEX declarations_declarationversionevent_pgh_context_id_184e9aa0 ON public.declarations_declarationversionevent USING btree (pgh_context_id);

CREATE INDEX declarations_declarationversionevent_pgh_obj_id_864e9965 ON public.declarations_declarationversionevent USING btree (pgh_obj_id);

CREATE INDEX declarations_declarationversionevent_submitted_by_id_1df92370 ON public.declarations_declarationversionevent USING btree (submitted_by_id);

CREATE INDEX declarations_draftingentry_declaration_id_fc695578 ON public.declarations_draftingentry USING btree (declaration_id);

CREATE INDEX declarations_draftingentryevent_declaration_id_72ad3ec3 ON public.declarations_draftingentryevent USING btree (declaration_id);

CREATE INDEX declarations_draftingentryevent_pgh_context_id_b5650205 ON public.declarations_draftingentryevent USING btree (pgh_context_id);

CREATE INDEX declarations_draftingentryevent_pgh_obj_id_b910e2d5 ON public.declarations_draftingentryevent USING btree (pgh_obj_id);

CREATE INDEX declarations_fulfilment_by_id_2fe833b0 ON public.declarations_fulfilment USING btree (by_id);

CREATE INDEX declarations_fulfilment_declaration_id_0f0e7171 ON public.declarations_fulfilment USING btree (declaration_id);

CREATE INDEX declarations_fulfilmentevent_by_id_03aa4522 ON public.declarations_fulfilmentevent USING btree (by_id);

CREATE INDEX declarations_fulfilmentevent_declaration_id_ac767d6b ON public.declarations_fulfilmentevent USING btree (declaration_id);

CREATE INDEX declarations_fulfilmentevent_pgh_context_id_c0760bbc ON public.declarations_fulfilmentevent USING btree (pgh_context_id);

CREATE INDEX declarations_fulfilmentevent_pgh_obj_id_0133b1f2 ON public.declarations_fulfilmentevent USING btree (pgh_obj_id);

CREATE INDEX declarations_methodassessment_by_id_9b602134 ON public.declarations_methodassessment USING btree (by_id);

CREATE INDEX declarations_methodassessment_method_id_20bda6b9 ON public.declarations_methodassessment USING btree (method_id);

CREATE INDEX declarations_methodassessmentevent_by_id_b64d9447 ON public.declarations_methodassessmentevent USING btree (by_id);

CREATE INDEX declarations_methodassessmentevent_method_id_55e37ab9 ON public.declarations_methodassessmentevent USING btree (method_id);

CREATE INDEX declarations_methodassessmentevent_pgh_context_id_d5402fba ON public.declarations_methodassessmentevent USING btree (pgh_context_id);

CREATE INDEX declarations_methodassessmentevent_pgh_obj_id_3022b6cb ON public.declarations_methodassessmentevent USING btree (pgh_obj_id);

CREATE INDEX declarations_methoduse_method_id_3110c287 ON public.declarations_methoduse USING btree (method_id);

CREATE INDEX declarations_methoduse_promise_id_522d9d52 ON public.declarations_methoduse USING btree (promise_id);

CREATE INDEX declarations_methoduseevent_method_id_56a1428d ON public.declarations_methoduseevent USING btree (method_id);

CREATE INDEX declarations_methoduseevent_pgh_context_id_f2242b0b ON public.declarations_methoduseevent USING btree (pgh_context_id);

CREATE INDEX declarations_methoduseevent_pgh_obj_id_4a669a08 ON public.declarations_methoduseevent USING btree (pgh_obj_id);

CREATE INDEX declarations_methoduseevent_promise_id_1cf9381d ON public.declarations_methoduseevent USING btree (promise_id);

CREATE INDEX declarations_of_a_day ON public.declarations_declarationversion USING gist (valid);

CREATE INDEX declarations_promise_declaration_id_39dbe23f ON public.declarations_promise USING btree (declaration_id);

CREATE INDEX declarations_promisecheck_by_id_08cc53af ON public.declarations_promisecheck USING btree (by_id);

CREATE INDEX declarations_promisecheck_period_id_f531d822 ON public.declarations_promisecheck USING btree (period_id);

CREATE INDEX declarations_promisecheck_promise_id_e7f215dc ON public.declarations_promisecheck USING btree (promise_id);

CREATE INDEX declarations_promisecheckevent_by_id_8ac3c351 ON public.declarations_promisecheckevent USING btree (by_id);

CREATE INDEX declarations_promisecheckevent_period_id_b438e970 ON public.declarations_promisecheckevent USING btree (period_id);

CREATE INDEX declarations_promisecheckevent_pgh_context_id_c52e1a26 ON public.declarations_promisecheckevent USING btree (pgh_context_id);

CREATE INDEX declarations_promisecheckevent_pgh_obj_id_d382d776 ON public.declarations_promisecheckevent USING btree (pgh_obj_id);

CREATE INDEX declarations_promisecheckevent_promise_id_6488fc7e ON public.declarations_promisecheckevent USING btree (promise_id);

CREATE INDEX declarations_promiseevent_declaration_id_3f47db31 ON public.declarations_promiseevent USING btree (declaration_id);

CREATE INDEX declarations_promiseevent_pgh_context_id_8775632d ON public.declarations_promiseevent USING btree (pgh_context_id);

CREATE INDEX declarations_promiseevent_pgh_obj_id_414cfdd3 ON public.declarations_promiseevent USING btree (pgh_obj_id);

CREATE INDEX declarations_promisemeasure_promise_id_b72e1ae2 ON public.declarations_promisemeasure USING btree (promise_id);

CREATE INDEX declarations_promisemeasure_series_id_e5250e08 ON public.declarations_promisemeasure USING btree (series_id);

CREATE INDEX declarations_promisemeasureevent_pgh_context_id_2f64aad5 ON public.declarations_promisemeasureevent USING btree (pgh_context_id);

CREATE INDEX declarations_promisemeasureevent_pgh_obj_id_74edebc5 ON public.declarations_promisemeasureevent USING btree (pgh_obj_id);

CREATE INDEX declarations_promisemeasureevent_promise_id_178918df ON public.declarations_promisemeasureevent USING btree (promise_id);

CREATE INDEX declarations_promisemeasureevent_series_id_53cc4e30 ON public.declarations_promisemeasureevent USING btree (series_id);

CREATE INDEX declarations_promisestatus_newest_id_070f4a06 ON public.declarations_promisestatus USING btree (newest_id);

CREATE INDEX declarations_promiseverdict_period_id_a81a25b5 ON public.declarations_promiseverdict USING btree (period_id);

CREATE INDEX declarations_promiseverdict_promise_id_0fac70d5 ON public.declarations_promiseverdict USING btree (promise_id);

CREATE INDEX declarations_promiseverdict_wording_id_8f5988c6 ON public.declarations_promiseverdict USING btree (wording_id);

CREATE INDEX declarations_promiseverdictevent_period_id_b19e2def ON public.declarations_promiseverdictevent USING btree (period_id);

CREATE INDEX declarations_promiseverdictevent_pgh_context_id_da4809eb ON public.declarations_promiseverdictevent USING btree (pgh_context_id);

CREATE INDEX declarations_promiseverdictevent_pgh_obj_id_de589aed ON public.declarations_promiseverdictevent USING btree (pgh_obj_id);

CREATE INDEX declarations_promiseverdictevent_promise_id_25a16e45 ON public.declarations_promiseverdictevent USING btree (promise_id);

CREATE INDEX declarations_promiseverdictevent_wording_id_ff6f6f74 ON public.declarations_promiseverdictevent USING btree (wording_id);

CREATE INDEX declarations_promiseversion_promise_id_8020e522 ON public.declarations_promiseversion USING btree (promise_id);

CREATE INDEX declarations_promiseversion_version_id_7a87d441 ON public.declarations_promiseversion USING btree (version_id);

CREATE INDEX declarations_promiseversionevent_pgh_context_id_ee5c3181 ON public.declarations_promiseversionevent USING btree (pgh_context_id);

CREATE INDEX declarations_promiseversionevent_pgh_obj_id_e049a28e ON public.declarations_promiseversionevent USING btree (pgh_obj_id);

CREATE INDEX declarations_promiseversionevent_promise_id_e7d45682 ON public.declarations_promiseversionevent USING btree (promise_id);

CREATE INDEX declarations_promiseversionevent_version_id_7da78e0e ON public.declarations_promiseversionevent USING btree (version_id);

CREATE INDEX declarations_servicearea_body_id_0fa1c013 ON public.declarations_servicearea USING btree (body_id);

CREATE INDEX declarations_servicearea_key_ca35b7ff_like ON public.declarations_servicearea USING btree (key varchar_pattern_ops);

CREATE INDEX declarations_serviceareaevent_body_id_452d72f8 ON public.declarations_serviceareaevent USING btree (body_id);

CREATE INDEX declarations_serviceareaevent_pgh_context_id_08514d09 ON public.declarations_serviceareaevent USING btree (pgh_context_id);

CREATE INDEX declarations_serviceareaevent_pgh_obj_id_3992827b ON public.declarations_serviceareaevent USING btree (pgh_obj_id);

CREATE INDEX declarations_servicedeclaration_area_id_0c71e26a ON public.declarations_servicedeclaration USING btree (area_id);

CREATE INDEX declarations_servicedeclaration_key_86854186_like ON public.declarations_servicedeclaration USING btree (key varchar_pattern_ops);

CREATE INDEX declarations_servicedeclaration_parent_id_8f7668b0 ON public.declarations_servicedeclaration USING btree (parent_id);

CREATE INDEX declarations_servicedeclaration_unit_id_44f8efdf ON public.declarations_servicedeclaration USING btree (unit_id);

CREATE INDEX declarations_servicedeclarationevent_area_id_37402406 ON public.declarations_servicedeclarationevent USING btree (area_id);

CREATE INDEX declarations_servicedeclarationevent_parent_id_c3e70dfd ON public.declarations_servicedeclarationevent USING btree (parent_id);

CREATE INDEX declarations_servicedeclarationevent_pgh_context_id_499f54a4 ON public.declarations_servicedeclarationevent USING btree (pgh_context_id);

CREATE INDEX declarations_servicedeclarationevent_pgh_obj_id_3d84f342 ON public.declarations_servicedeclarationevent USING btree (pgh_obj_id);

CREATE INDEX declarations_servicedeclarationevent_unit_id_6ed4acf4 ON public.declarations_servicedeclarationevent USING btree (unit_id);

CREATE INDEX declarations_stakeholder_unit_id_c367048d ON public.declarations_stakeholder USING btree (unit_id);

CREATE INDEX declarations_stakeholderevent_pgh_context_id_0a4cca64 ON public.declarations_stakeholderevent USING btree (pgh_context_id);

CREATE INDEX declarations_stakeholderevent_pgh_obj_id_57966718 ON public.declarations_stakeholderevent USING btree (pgh_obj_id);

CREATE INDEX declarations_stakeholderevent_unit_id_c67ff2a1 ON public.declarations_stakeholderevent USING btree (unit_id);

CREATE INDEX declarations_steptaken_by_id_af56527e ON public.declarations_steptaken USING btree (by_id);

CREATE INDEX declarations_steptaken_version_id_87427ade ON public.declarations_steptaken USING btree (version_id);

CREATE INDEX declarations_unitstatement_unit_id_f03eef69 ON public.declarations_unitstatement USING btree (unit_id);

CREATE INDEX declarations_unitstatementevent_pgh_context_id_e50129b4 ON public.declarations_unitstatementevent USING btree (pgh_context_id);

CREATE INDEX declarations_unitstatementevent_pgh_obj_id_5c8bc94e ON public.declarations_unitstatementevent USING btree (pgh_obj_id);

CREATE INDEX declarations_unitstatementevent_unit_id_2a4ccb32 ON public.declarations_unitstatementevent USING btree (unit_id);

CREATE INDEX declarations_variant_version_id_30700ba8 ON public.declarations_variant USING btree (version_id);

CREATE INDEX declarations_variantevent_pgh_context_id_a3475580 ON public.declarations_variantevent USING btree (pgh_context_id);

CREATE INDEX declarations_variantevent_pgh_obj_id_2b222e28 ON public.declarations_variantevent USING btree (pgh_obj_id);

CREATE INDEX declarations_variantevent_version_id_52df7a6e ON public.declarations_variantevent USING btree (version_id);

CREATE INDEX declarations_workmethod_key_32a8991b_like ON public.declarations_workmethod USING btree (key varchar_pattern_ops);

CREATE INDEX declarations_workmethod_unit_id_40bf4016 ON public.declarations_workmethod USING btree (unit_id);

CREATE INDEX declarations_workmethodevent_pgh_context_id_b8898048 ON public.declarations_workmethodevent USING btree (pgh_context_id);

CREATE INDEX declarations_workmethodevent_pgh_obj_id_f4a46d1d ON public.declarations_workmethodevent USING btree (pgh_obj_id);

CREATE INDEX declarations_workmethodevent_unit_id_61f9c1fc ON public.declarations_workmethodevent USING btree (unit_id);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX documents_are_searched ON public.documents_documentversion USING gin (to_tsvector('swedish'::regconfig, (((((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(summary, ''::text)) || ' '::text) || (COALESCE(applies_to, ''::character varying))::text)));

CREATE INDEX documents_citation_document_id_f4080ba2 ON public.documents_citation USING btree (document_id);

CREATE INDEX documents_citationevent_document_id_2c87ef4d ON public.documents_citationevent USING btree (document_id);

CREATE INDEX documents_citationevent_pgh_context_id_b8fa48ff ON public.documents_citationevent USING btree (pgh_context_id);

CREATE INDEX documents_citationevent_pgh_obj_id_62675e4e ON public.documents_citationevent USING btree (pgh_obj_id);

CREATE INDEX documents_decisionpaper_body_id_7b07017f ON public.documents_decisionpaper USING btree (body_id);

CREATE INDEX documents_decisionpaper_decision_id_45ece4a5 ON public.documents_decisionpaper USING btree (decision_id);

CREATE INDEX documents_decisionpaper_document_id_f50cd180 ON public.documents_decisionpaper USING btree (document_id);

CREATE INDEX documents_decisionpaper_unit_id_c98fe9cc ON public.documents_decisionpaper USING btree (unit_id);

CREATE INDEX documents_decisionpaperevent_body_id_6e0a0d6c ON public.documents_decisionpaperevent USING btree (body_id);

CREATE INDEX documents_decisionpaperevent_decision_id_406fc0ab ON public.documents_decisionpaperevent USING btree (decision_id);

CREATE INDEX documents_decisionpaperevent_document_id_37974b52 ON public.documents_decisionpaperevent USING btree (document_id);

CREATE INDEX documents_decisionpaperevent_pgh_context_id_18662548 ON public.documents_decisionpaperevent USING btree (pgh_context_id);

CREATE INDEX documents_decisionpaperevent_pgh_obj_id_b235342c ON public.documents_decisionpaperevent USING btree (pgh_obj_id);

CREATE INDEX documents_decisionpaperevent_unit_id_0108db0c ON public.documents_decisionpaperevent USING btree (unit_id);

CREATE INDEX documents_documentrelation_document_id_cb8407cd ON public.documents_documentrelation USING btree (document_id);

CREATE INDEX documents_documentrelation_other_id_c5eda40f ON public.documents_documentrelation USING btree (other_id);

CREATE INDEX documents_documentrelationevent_document_id_81896f43 ON public.documents_documentrelationevent USING btree (document_id);

CREATE INDEX documents_documentrelationevent_other_id_307854b5 ON public.documents_documentrelationevent USING btree (other_id);

CREATE INDEX documents_documentrelationevent_pgh_context_id_95c495db ON public.documents_documentrelationevent USING btree (pgh_context_id);

CREATE INDEX documents_documentrelationevent_pgh_obj_id_be7e78ea ON public.documents_documentrelationevent USING btree (pgh_obj_id);

CREATE INDEX documents_documentversion_decision_id_26005280 ON public.documents_documentversion USING btree (decision_id);

CREATE INDEX documents_documentversion_document_id_42757b7a ON public.documents_documentversion USING btree (document_id);

CREATE INDEX documents_documentversion_ended_by_id_7cd6b369 ON public.documents_documentversion USING btree (ended_by_id);

CREATE INDEX documents_documentversionevent_decision_id_6f6f6030 ON public.documents_documentversionevent USING btree (decision_id);

CREATE INDEX documents_documentversionevent_document_id_b29ed735 ON public.documents_documentversionevent USING btree (document_id);

CREATE INDEX documents_documentversionevent_ended_by_id_7cfd53b0 ON public.documents_documentversionevent USING btree (ended_by_id);

CREATE INDEX documents_documentversionevent_pgh_context_id_5af7abf8 ON public.documents_documentversionevent USING btree (pgh_context_id);

CREATE INDEX documents_documentversionevent_pgh_obj_id_87a6bc21 ON public.documents_documentversionevent USING btree (pgh_obj_id);

CREATE INDEX documents_governingdocument_key_751f4569 ON public.documents_governingdocument USING btree (key);

CREATE INDEX documents_governingdocument_key_751f4569_like ON public.documents_governingdocument USING btree (key varchar_pattern_ops);

CREATE INDEX documents_governingdocument_unit_id_da308f9f ON public.documents_governingdocument USING btree (unit_id);

CREATE INDEX documents_governingdocumentevent_pgh_context_id_c0772024 ON public.documents_governingdocumentevent USING btree (pgh_context_id);

CREATE INDEX documents_governingdocumentevent_pgh_obj_id_21ff2d59 ON public.documents_governingdocumentevent USING btree (pgh_obj_id);

CREATE INDEX documents_governingdocumentevent_unit_id_1eb2a68c ON public.documents_governingdocumentevent USING btree (unit_id);

CREATE INDEX documents_of_a_day ON public.documents_documentversion USING gist (valid);

CREATE INDEX feedback_answertemplateevent_pgh_context_id_0a5a8fbd ON public.feedback_answertemplateevent USING btree (pgh_context_id);

CREATE INDEX feedback_answertemplateevent_pgh_obj_id_befcc698 ON public.feedback_answertemplateevent USING btree (pgh_obj_id);

CREATE INDEX feedback_ca_cause_i_e5a85d_idx ON public.feedback_casecause USING btree (cause_id, case_id);

CREATE INDEX feedback_ca_made_at_20b9a8_idx ON public.feedback_casesuggestion USING btree (made_at);

CREATE INDEX feedback_caseaction_action_id_fe8e00ec ON public.feedback_caseaction USING btree (action_id);

CREATE INDEX feedback_caseaction_case_id_f71e99b3 ON public.feedback_caseaction USING btree (case_id);

CREATE INDEX feedback_caseactionevent_action_id_4df57b31 ON public.feedback_caseactionevent USING btree (action_id);

CREATE INDEX feedback_caseactionevent_case_id_29f5a73c ON public.feedback_caseactionevent USING btree (case_id);

CREATE INDEX feedback_caseactionevent_pgh_context_id_3307c983 ON public.feedback_caseactionevent USING btree (pgh_context_id);

CREATE INDEX feedback_caseactionevent_pgh_obj_id_5b81a7d1 ON public.feedback_caseactionevent USING btree (pgh_obj_id);

CREATE INDEX feedback_casecause_case_id_3c124f6d ON public.feedback_casecause USING btree (case_id);

CREATE INDEX feedback_casecause_cause_id_c5d5a335 ON public.feedback_casecause USING btree (cause_id);

CREATE INDEX feedback_casecauseevent_case_id_5b8c8615 ON public.feedback_casecauseevent USING btree (case_id);

CREATE INDEX feedback_casecauseevent_cause_id_b130c92f ON public.feedback_casecauseevent USING btree (cause_id);

CREATE INDEX feedback_casecauseevent_pgh_context_id_fcd4e776 ON public.feedback_casecauseevent USING btree (pgh_context_id);

CREATE INDEX feedback_casecauseevent_pgh_obj_id_4bcd1707 ON public.feedback_casecauseevent USING btree (pgh_obj_id);

CREATE INDEX feedback_casefault_key_id_84a5379e ON public.feedback_casefault USING btree (key_id);

CREATE INDEX feedback_casefault_service_id_2f684d48 ON public.feedback_casefault USING btree (service_id);

CREATE INDEX feedback_caseletter_case_id_caa12672 ON public.feedback_caseletter USING btree (case_id);

CREATE INDEX feedback_casemerge_by_id_a0402f83 ON public.feedback_casemerge USING btree (by_id);

CREATE INDEX feedback_casemerge_case_id_69760395 ON public.feedback_casemerge USING btree (case_id);

CREATE INDEX feedback_casemerge_into_id_7b219b70 ON public.feedback_casemerge USING btree (into_id);

CREATE INDEX feedback_casemerge_undone_by_id_a804d1c0 ON public.feedback_casemerge USING btree (undone_by_id);

CREATE INDEX feedback_casemergeevent_by_id_5f03282e ON public.feedback_casemergeevent USING btree (by_id);

CREATE INDEX feedback_casemergeevent_case_id_46def3a5 ON public.feedback_casemergeevent USING btree (case_id);

CREATE INDEX feedback_casemergeevent_into_id_c5356ab9 ON public.feedback_casemergeevent USING btree (into_id);

CREATE INDEX feedback_casemergeevent_pgh_context_id_6ff21599 ON public.feedback_casemergeevent USING btree (pgh_context_id);

CREATE INDEX feedback_casemergeevent_pgh_obj_id_63cbac34 ON public.feedback_casemergeevent USING btree (pgh_obj_id);

CREATE INDEX feedback_casemergeevent_undone_by_id_8b57aca4 ON public.feedback_casemergeevent USING btree (undone_by_id);

CREATE INDEX feedback_casemessage_by_id_3b33cacb ON public.feedback_casemessage USING btree (by_id);

CREATE INDEX feedback_casemessage_case_id_0e110c02 ON public.feedback_casemessage USING btree (case_id);

CREATE INDEX feedback_casenote_by_id_5f55cf96 ON public.feedback_casenote USING btree (by_id);

CREATE INDEX feedback_casenote_case_id_a7f63d03 ON public.feedback_casenote USING btree (case_id);

CREATE INDEX feedback_casepause_case_id_eb9b87f7 ON public.feedback_casepause USING btree (case_id);

CREATE INDEX feedback_casepauseevent_case_id_7073b220 ON public.feedback_casepauseevent USING btree (case_id);

CREATE INDEX feedback_casepauseevent_pgh_context_id_e9d8cfed ON public.feedback_casepauseevent USING btree (pgh_context_id);

CREATE INDEX feedback_casepauseevent_pgh_obj_id_6c3211d9 ON public.feedback_casepauseevent USING btree (pgh_obj_id);

CREATE INDEX feedback_casesplit_by_id_2fad5064 ON public.feedback_casesplit USING btree (by_id);

CREATE INDEX feedback_casesplit_of_id_eb71ad65 ON public.feedback_casesplit USING btree (of_id);

CREATE INDEX feedback_casesplitevent_by_id_ba8a8489 ON public.feedback_casesplitevent USING btree (by_id);

CREATE INDEX feedback_casesplitevent_case_id_9a205778 ON public.feedback_casesplitevent USING btree (case_id);

CREATE INDEX feedback_casesplitevent_of_id_756ac117 ON public.feedback_casesplitevent USING btree (of_id);

CREATE INDEX feedback_casesplitevent_pgh_context_id_c65ac5aa ON public.feedback_casesplitevent USING btree (pgh_context_id);

CREATE INDEX feedback_casesplitevent_pgh_obj_id_d7f24d7a ON public.feedback_casesplitevent USING btree (pgh_obj_id);

CREATE INDEX feedback_casesuggestion_lay_at_id_a2a2f867 ON public.feedback_casesuggestion USING btree (lay_at_id);

CREATE INDEX feedback_casesuggestion_unit_id_2b3355d8 ON public.feedback_casesuggestion USING btree (unit_id);

CREATE INDEX feedback_casesuggestionevent_case_id_3e851a63 ON public.feedback_casesuggestionevent USING btree (case_id);

CREATE INDEX feedback_casesuggestionevent_lay_at_id_97d21cd2 ON public.feedback_casesuggestionevent USING btree (lay_at_id);

CREATE INDEX feedback_casesuggestionevent_pgh_context_id_471a32f4 ON public.feedback_casesuggestionevent USING btree (pgh_context_id);

CREATE INDEX feedback_casesuggestionevent_pgh_obj_id_93e97341 ON public.feedback_casesuggestionevent USING btree (pgh_obj_id);

CREATE INDEX feedback_casesuggestionevent_unit_id_6f0db7e0 ON public.feedback_casesuggestionevent USING btree (unit_id);

CREATE INDEX feedback_casetrack_case_id_08541719 ON public.feedback_casetrack USING btree (case_id);

CREATE INDEX feedback_casetrack_decided_by_id_c27dce1d ON public.feedback_casetrack USING btree (decided_by_id);

CREATE INDEX feedback_casetrack_receiver_id_203c910e ON public.feedback_casetrack USING btree (receiver_id);

CREATE INDEX feedback_casetrackevent_case_id_ff98e501 ON public.feedback_casetrackevent USING btree (case_id);

CREATE INDEX feedback_casetrackevent_decided_by_id_0ed0e8e4 ON public.feedback_casetrackevent USING btree (decided_by_id);

CREATE INDEX feedback_casetrackevent_pgh_context_id_2453d95d ON public.feedback_casetrackevent USING btree (pgh_context_id);

CREATE INDEX feedback_casetrackevent_pgh_obj_id_8c5f5c2f ON public.feedback_casetrackevent USING btree (pgh_obj_id);

CREATE INDEX feedback_casetrackevent_receiver_id_a6a15997 ON public.feedback_casetrackevent USING btree (receiver_id);

CREATE INDEX feedback_closeddayevent_pgh_context_id_498cd8eb ON public.feedback_closeddayevent USING btree (pgh_context_id);

CREATE INDEX feedback_closeddayevent_pgh_obj_id_ae85c708 ON public.feedback_closeddayevent USING btree (pgh_obj_id);

CREATE INDEX feedback_faultservice_code_885f31d3_like ON public.feedback_faultservice USING btree (code varchar_pattern_ops);

CREATE INDEX feedback_faultservice_unit_id_487ca416 ON public.feedback_faultservice USING btree (unit_id);

CREATE INDEX feedback_faultserviceevent_pgh_context_id_e37dcce1 ON public.feedback_faultserviceevent USING btree (pgh_context_id);

CREATE INDEX feedback_faultserviceevent_pgh_obj_id_d806a0eb ON public.feedback_faultserviceevent USING btree (pgh_obj_id);

CREATE INDEX feedback_faultserviceevent_unit_id_1f833fe6 ON public.feedback_faultserviceevent USING btree (unit_id);

CREATE INDEX feedback_fe_receive_c77092_idx ON public.feedback_feedbackcase USING btree (received_at DESC);

CREATE INDEX feedback_fe_unit_id_cc2abd_idx ON public.feedback_feedbackcase USING btree (unit_id, state, received_at);

CREATE INDEX feedback_feedbackcase_code_82e163af_like ON public.feedback_feedbackcase USING btree (code varchar_pattern_ops);

CREATE INDEX feedback_feedbackcase_handler_id_2acf03a9 ON public.feedback_feedbackcase USING btree (handler_id);

CREATE INDEX feedback_feedbackcase_promise_id_7a7844c8 ON public.feedback_feedbackcase USING btree (promise_id);

CREATE INDEX feedback_feedbackcase_registry_id_0266899d ON public.feedback_feedbackcase USING btree (registry_id);

CREATE INDEX feedback_feedbackcase_unit_id_bdab00f9 ON public.feedback_feedbackcase USING btree (unit_id);

CREATE INDEX feedback_feedbackcaseevent_handler_id_c7312968 ON public.feedback_feedbackcaseevent USING btree (handler_id);

CREATE INDEX feedback_feedbackcaseevent_pgh_context_id_1eac8bc5 ON public.feedback_feedbackcaseevent USING btree (pgh_context_id);

CREATE INDEX feedback_feedbackcaseevent_pgh_obj_id_8c49bb5a ON public.feedback_feedbackcaseevent USING btree (pgh_obj_id);

CREATE INDEX feedback_feedbackcaseevent_promise_id_024617d6 ON public.feedback_feedbackcaseevent USING btree (promise_id);

CREATE INDEX feedback_feedbackcaseevent_registry_id_bf1a21db ON public.feedback_feedbackcaseevent USING btree (registry_id);

CREATE INDEX feedback_feedbackcaseevent_unit_id_ec2fe010 ON public.feedback_feedbackcaseevent USING btree (unit_id);

CREATE INDEX feedback_framelanguage_code_6cd0201a_like ON public.feedback_framelanguage USING btree (code varchar_pattern_ops);

CREATE INDEX feedback_framelanguageevent_pgh_context_id_f100dc72 ON public.feedback_framelanguageevent USING btree (pgh_context_id);

CREATE INDEX feedback_framelanguageevent_pgh_obj_id_6c402ce9 ON public.feedback_framelanguageevent USING btree (pgh_obj_id);

CREATE INDEX feedback_framelanguageevent_pgh_obj_id_6c402ce9_like ON public.feedback_framelanguageevent USING btree (pgh_obj_id varchar_pattern_ops);

CREATE INDEX feedback_framephrase_by_id_1eca9dd2 ON public.feedback_framephrase USING btree (by_id);

CREATE INDEX feedback_framephraseevent_by_id_3074068c ON public.feedback_framephraseevent USING btree (by_id);

CREATE INDEX feedback_framephraseevent_pgh_context_id_6177cc25 ON public.feedback_framephraseevent USING btree (pgh_context_id);

CREATE INDEX feedback_framephraseevent_pgh_obj_id_bc7a28dc ON public.feedback_framephraseevent USING btree (pgh_obj_id);

CREATE INDEX feedback_handlingtime_body_id_bfb8aebc ON public.feedback_handlingtime USING btree (body_id);

CREATE INDEX feedback_handlingtimeevent_body_id_77e929e9 ON public.feedback_handlingtimeevent USING btree (body_id);

CREATE INDEX feedback_handlingtimeevent_pgh_context_id_3c6b192e ON public.feedback_handlingtimeevent USING btree (pgh_context_id);

CREATE INDEX feedback_handlingtimeevent_pgh_obj_id_63dbf268 ON public.feedback_handlingtimeevent USING btree (pgh_obj_id);

CREATE INDEX feedback_in_begun_a_323910_idx ON public.feedback_intakedraft USING btree (begun_at);

CREATE INDEX feedback_intakedraft_promise_id_6e711dc0 ON public.feedback_intakedraft USING btree (promise_id);

CREATE INDEX feedback_intakedraft_unit_id_8c0ad68f ON public.feedback_intakedraft USING btree (unit_id);

CREATE INDEX feedback_pr_promise_e53025_idx ON public.feedback_promisedifference USING btree (promise_id, period_id);

CREATE INDEX feedback_promisedifference_by_id_e71a7ffa ON public.feedback_promisedifference USING btree (by_id);

CREATE INDEX feedback_promisedifference_period_id_4a1344c0 ON public.feedback_promisedifference USING btree (period_id);

CREATE INDEX feedback_promisedifference_promise_id_7ea36edf ON public.feedback_promisedifference USING btree (promise_id);

CREATE INDEX feedback_promisedifferenceevent_by_id_9281e1f0 ON public.feedback_promisedifferenceevent USING btree (by_id);

CREATE INDEX feedback_promisedifferenceevent_period_id_bd42894a ON public.feedback_promisedifferenceevent USING btree (period_id);

CREATE INDEX feedback_promisedifferenceevent_pgh_context_id_d99b5eef ON public.feedback_promisedifferenceevent USING btree (pgh_context_id);

CREATE INDEX feedback_promisedifferenceevent_pgh_obj_id_0676cc37 ON public.feedback_promisedifferenceevent USING btree (pgh_obj_id);

CREATE INDEX feedback_promisedifferenceevent_promise_id_35dff27d ON public.feedback_promisedifferenceevent USING btree (promise_id);

CREATE INDEX feedback_proposedcase_case_id_47b67402 ON public.feedback_proposedcase USING btree (case_id);

CREATE INDEX feedback_proposedcase_proposal_id_414a004b ON public.feedback_proposedcase USING btree (proposal_id);

CREATE INDEX feedback_re_body_id_f9d6a8_idx ON public.feedback_reportsnapshot USING btree (body_id, last_on);

CREATE INDEX feedback_registryseries_body_id_a17fc6a0 ON public.feedback_registryseries USING btree (body_id);

CREATE INDEX feedback_reportsnapshot_body_id_a6d834dd ON public.feedback_reportsnapshot USING btree (body_id);

CREATE INDEX feedback_reportsnapshot_made_by_id_85bdd88d ON public.feedback_reportsnapshot USING btree (made_by_id);

CREATE INDEX feedback_reportsnapshotevent_body_id_c8186652 ON public.feedback_reportsnapshotevent USING btree (body_id);

CREATE INDEX feedback_reportsnapshotevent_made_by_id_8e6057ea ON public.feedback_reportsnapshotevent USING btree (made_by_id);

CREATE INDEX feedback_reportsnapshotevent_pgh_context_id_b7f07fd3 ON public.feedback_reportsnapshotevent USING btree (pgh_context_id);

CREATE INDEX feedback_reportsnapshotevent_pgh_obj_id_82404aa9 ON public.feedback_reportsnapshotevent USING btree (pgh_obj_id);

CREATE INDEX feedback_retentionhold_by_id_9719ff1a ON public.feedback_retentionhold USING btree (by_id);

CREATE INDEX feedback_retentionhold_case_id_ed7f5d33 ON public.feedback_retentionhold USING btree (case_id);

CREATE INDEX feedback_retentionhold_lifted_by_id_3ff68ddf ON public.feedback_retentionhold USING btree (lifted_by_id);

CREATE INDEX feedback_retentionhold_promise_id_b698c564 ON public.feedback_retentionhold USING btree (promise_id);

CREATE INDEX feedback_retentionhold_unit_id_98c26649 ON public.feedback_retentionhold USING btree (unit_id);

CREATE INDEX feedback_retentionproof_approved_by_id_2aaa5c28 ON public.feedback_retentionproof USING btree (approved_by_id);

CREATE INDEX feedback_retentionproof_case_id_8fb8ee1a ON public.feedback_retentionproof USING btree (case_id);

CREATE INDEX feedback_retentionproof_decision_id_9b0a0544 ON public.feedback_retentionproof USING btree (decision_id);

CREATE INDEX feedback_retentionproof_proposal_id_a099645a ON public.feedback_retentionproof USING btree (proposal_id);

CREATE INDEX feedback_retentionproof_proposed_by_id_857a8e28 ON public.feedback_retentionproof USING btree (proposed_by_id);

CREATE INDEX feedback_retentionproposal_approved_by_id_708cfd2a ON public.feedback_retentionproposal USING btree (approved_by_id);

CREATE INDEX feedback_retentionproposal_proposed_by_id_eee86ff0 ON public.feedback_retentionproposal USING btree (proposed_by_id);

CREATE INDEX feedback_retentionproposal_rule_id_d8e2e180 ON public.feedback_retentionproposal USING btree (rule_id);

CREATE INDEX feedback_retentionrule_by_id_522c7754 ON public.feedback_retentionrule USING btree (by_id);

CREATE INDEX feedback_retentionruleevent_by_id_e5d8e691 ON public.feedback_retentionruleevent USING btree (by_id);

CREATE INDEX feedback_retentionruleevent_pgh_context_id_1cef19a2 ON public.feedback_retentionruleevent USING btree (pgh_context_id);

CREATE INDEX feedback_retentionruleevent_pgh_obj_id_2116a272 ON public.feedback_retentionruleevent USING btree (pgh_obj_id);

CREATE INDEX feedback_rightsdecision_by_id_46a6076e ON public.feedback_rightsdecision USING btree (by_id);

CREATE INDEX feedback_rightsdecision_case_id_43a86b52 ON public.feedback_rightsdecision USING btree (case_id);

CREATE INDEX feedback_routingchoice_by_id_5a7c7aa6 ON public.feedback_routingchoice USING btree (by_id);

CREATE INDEX feedback_routingchoiceevent_by_id_e801389b ON public.feedback_routingchoiceevent USING btree (by_id);

CREATE INDEX feedback_routingchoiceevent_pgh_context_id_cd8e9a2a ON public.feedback_routingchoiceevent USING btree (pgh_context_id);

CREATE INDEX feedback_routingchoiceevent_pgh_obj_id_34931c18 ON public.feedback_routingchoiceevent USING btree (pgh_obj_id);

CREATE INDEX feedback_routingpiece_model_id_94739a05 ON public.feedback_routingpiece USING btree (model_id);

CREATE INDEX feedback_sentfile_draft_id_6c52d72e ON public.feedback_sentfile USING btree (draft_id);

CREATE INDEX feedback_sentfile_message_id_602bf38e ON public.feedback_sentfile USING btree (message_id);

CREATE INDEX feedback_sentfile_words_id_c64763fd ON public.feedback_sentfile USING btree (words_id);

CREATE INDEX feedback_showncase_by_id_9e4d8e3d ON public.feedback_showncase USING btree (by_id);

CREATE INDEX feedback_ta_at_c26211_idx ON public.feedback_takenmail USING btree (at DESC);

CREATE INDEX feedback_takenmail_case_id_56671db3 ON public.feedback_takenmail USING btree (case_id);

CREATE INDEX feedback_themedcase_theme_id_387b3d26 ON public.feedback_themedcase USING btree (theme_id);

CREATE INDEX feedback_tracksetting_kind_67c792a4_like ON public.feedback_tracksetting USING btree (kind varchar_pattern_ops);

CREATE INDEX feedback_tracksetting_receiver_id_2c82611d ON public.feedback_tracksetting USING btree (receiver_id);

CREATE INDEX feedback_tracksettingevent_pgh_context_id_a2bd3b5b ON public.feedback_tracksettingevent USING btree (pgh_context_id);

CREATE INDEX feedback_tracksettingevent_pgh_obj_id_e4400a33 ON public.feedback_tracksettingevent USING btree (pgh_obj_id);

CREATE INDEX feedback_tracksettingevent_receiver_id_f61721b4 ON public.feedback_tracksettingevent USING btree (receiver_id);

CREATE INDEX feedback_unitusers_unit_id_7b007d31 ON public.feedback_unitusers USING btree (unit_id);

CREATE INDEX feedback_unitusersevent_pgh_context_id_210c6f30 ON public.feedback_unitusersevent USING btree (pgh_context_id);

CREATE INDEX feedback_unitusersevent_pgh_obj_id_6512605c ON public.feedback_unitusersevent USING btree (pgh_obj_id);

CREATE INDEX feedback_unitusersevent_unit_id_71ea886a ON public.feedback_unitusersevent USING btree (unit_id);

CREATE INDEX files_on_a_thing ON public.annotations_attachment USING btree (subject_type, subject_id, added_at);

CREATE INDEX finding_open_by_owner ON public.checks_finding USING btree (owner_id) WHERE (gone_at IS NULL);

CREATE INDEX finding_open_by_unit ON public.checks_finding USING btree (unit_id) WHERE (gone_at IS NULL);

CREATE INDEX goal_sources_are_searched ON public.goals_goalsource USING gin (to_tsvector('swedish'::regconfig, (((COALESCE(title, ''::character varying))::text || ' '::text) || (COALESCE(reference, ''::character varying))::text)));

CREATE INDEX goals_activity_goal_id_58596e1c ON public.goals_activity USING btree (goal_id);

CREATE INDEX goals_activity_responsible_id_d5aecaf1 ON public.goals_activity USING btree (responsible_id);

CREATE INDEX goals_activity_unit_id_34953e12 ON public.goals_activity USING btree (unit_id);

CREATE INDEX goals_activityevent_goal_id_9ee78d2c ON public.goals_activityevent USING btree (goal_id);

CREATE INDEX goals_activityevent_pgh_context_id_6fd5b73c ON public.goals_activityevent USING btree (pgh_context_id);

CREATE INDEX goals_activityevent_pgh_obj_id_c198b49c ON public.goals_activityevent USING btree (pgh_obj_id);

CREATE INDEX goals_activityevent_responsible_id_3181b41e ON public.goals_activityevent USING btree (responsible_id);

CREATE INDEX goals_activityevent_unit_id_f91223bf ON public.goals_activityevent USING btree (unit_id);

CREATE INDEX goals_are_searched ON public.goals_goal USING gin (to_tsvector('swedish'::regconfig, (((((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(expected_result, ''::text)) || ' '::text) || COALESCE(description, ''::text))));

CREATE INDEX goals_assignment_closing_decision_id_9287c18d ON public.goals_assignment USING btree (closing_decision_id);

CREATE INDEX goals_assignment_decision_id_a64c13d1 ON public.goals_assignment USING btree (decision_id);

CREATE INDEX goals_assignment_giver_id_eebd77a3 ON public.goals_assignment USING btree (giver_id);

CREATE INDEX goals_assignment_goal_id_ee24083a ON public.goals_assignment USING btree (goal_id);

CREATE INDEX goals_assignment_receiver_id_777c963b ON public.goals_assignment USING btree (receiver_id);

CREATE INDEX goals_assignmentevent_closing_decision_id_609563b2 ON public.goals_assignmentevent USING btree (closing_decision_id);

CREATE INDEX goals_assignmentevent_decision_id_38ff1225 ON public.goals_assignmentevent USING btree (decision_id);

CREATE INDEX goals_assignmentevent_giver_id_c2742f7c ON public.goals_assignmentevent USING btree (giver_id);

CREATE INDEX goals_assignmentevent_goal_id_5d0aaa2a ON public.goals_assignmentevent USING btree (goal_id);

CREATE INDEX goals_assignmentevent_pgh_context_id_50941a26 ON public.goals_assignmentevent USING btree (pgh_context_id);

CREATE INDEX goals_assignmentevent_pgh_obj_id_4a164381 ON public.goals_assignmentevent USING btree (pgh_obj_id);

CREATE INDEX goals_assignmentevent_receiver_id_79d18c0d ON public.goals_assignmentevent USING btree (receiver_id);

CREATE INDEX goals_assignmentmove_assignment_id_41118b97 ON public.goals_assignmentmove USING btree (assignment_id);

CREATE INDEX goals_assignmentmove_by_id_6724b7e4 ON public.goals_assignmentmove USING btree (by_id);

CREATE INDEX goals_assignmentmove_decision_id_85eba473 ON public.goals_assignmentmove USING btree (decision_id);

CREATE INDEX goals_goal_body_id_4fca10b0 ON public.goals_goal USING btree (body_id);

CREATE INDEX goals_goal_key_e161b34e ON public.goals_goal USING btree (key);

CREATE INDEX goals_goal_key_e161b34e_like ON public.goals_goal USING btree (key varchar_pattern_ops);

CREATE INDEX goals_goal_plan_id_32541266 ON public.goals_goal USING btree (plan_id);

CREATE INDEX goals_goalevent_body_id_f03428c1 ON public.goals_goalevent USING btree (body_id);

CREATE INDEX goals_goalevent_pgh_context_id_e6b963dd ON public.goals_goalevent USING btree (pgh_context_id);

CREATE INDEX goals_goalevent_pgh_obj_id_638be92b ON public.goals_goalevent USING btree (pgh_obj_id);

CREATE INDEX goals_goalevent_plan_id_6eb839a1 ON public.goals_goalevent USING btree (plan_id);

CREATE INDEX goals_goallink_child_id_d35468b7 ON public.goals_goallink USING btree (child_id);

CREATE INDEX goals_goallink_parent_id_2fb36082 ON public.goals_goallink USING btree (parent_id);

CREATE INDEX goals_goallinkevent_child_id_75e3f13f ON public.goals_goallinkevent USING btree (child_id);

CREATE INDEX goals_goallinkevent_parent_id_8557e724 ON public.goals_goallinkevent USING btree (parent_id);

CREATE INDEX goals_goallinkevent_pgh_context_id_78581206 ON public.goals_goallinkevent USING btree (pgh_context_id);

CREATE INDEX goals_goallinkevent_pgh_obj_id_8b61274a ON public.goals_goallinkevent USING btree (pgh_obj_id);

CREATE INDEX goals_goalmeasure_goal_id_bea643d4 ON public.goals_goalmeasure USING btree (goal_id);

CREATE INDEX goals_goalmeasure_series_id_f80b766a ON public.goals_goalmeasure USING btree (series_id);

CREATE INDEX goals_goalmeasureevent_goal_id_826e9365 ON public.goals_goalmeasureevent USING btree (goal_id);

CREATE INDEX goals_goalmeasureevent_pgh_context_id_11b4656e ON public.goals_goalmeasureevent USING btree (pgh_context_id);

CREATE INDEX goals_goalmeasureevent_pgh_obj_id_7ba5deee ON public.goals_goalmeasureevent USING btree (pgh_obj_id);

CREATE INDEX goals_goalmeasureevent_series_id_01c57bec ON public.goals_goalmeasureevent USING btree (series_id);

CREATE INDEX goals_goalpart_goal_id_bbec7e32 ON public.goals_goalpart USING btree (goal_id);

CREATE INDEX goals_goalpartevent_goal_id_b00e695f ON public.goals_goalpartevent USING btree (goal_id);

CREATE INDEX goals_goalpartevent_pgh_context_id_48b4d646 ON public.goals_goalpartevent USING btree (pgh_context_id);

CREATE INDEX goals_goalpartevent_pgh_obj_id_1c6b4b17 ON public.goals_goalpartevent USING btree (pgh_obj_id);

CREATE INDEX goals_goalpassage_entered_id_b1adacbf ON public.goals_goalpassage USING btree (entered_id);

CREATE INDEX goals_goalpassage_goal_id_4cdadf03 ON public.goals_goalpassage USING btree (goal_id);

CREATE INDEX goals_goalpassage_left_id_49d04bfb ON public.goals_goalpassage USING btree (left_id);

CREATE INDEX goals_goalpassage_successor_id_d3400668 ON public.goals_goalpassage USING btree (successor_id);

CREATE INDEX goals_goalpassageevent_entered_id_d5e0b71c ON public.goals_goalpassageevent USING btree (entered_id);

CREATE INDEX goals_goalpassageevent_goal_id_e17f1aa1 ON public.goals_goalpassageevent USING btree (goal_id);

CREATE INDEX goals_goalpassageevent_left_id_31d8f3be ON public.goals_goalpassageevent USING btree (left_id);

CREATE INDEX goals_goalpassageevent_pgh_context_id_82c30b5b ON public.goals_goalpassageevent USING btree (pgh_context_id);

CREATE INDEX goals_goalpassageevent_pgh_obj_id_c7b00782 ON public.goals_goalpassageevent USING btree (pgh_obj_id);

CREATE INDEX goals_goalpassageevent_successor_id_5505b2e7 ON public.goals_goalpassageevent USING btree (successor_id);

CREATE INDEX goals_goalsource_body_id_f556ac65 ON public.goals_goalsource USING btree (body_id);

CREATE INDEX goals_goalsourceevent_body_id_39efaa5c ON public.goals_goalsourceevent USING btree (body_id);

CREATE INDEX goals_goalsourceevent_pgh_context_id_05d1ae04 ON public.goals_goalsourceevent USING btree (pgh_context_id);

CREATE INDEX goals_goalsourceevent_pgh_obj_id_976a1da4 ON public.goals_goalsourceevent USING btree (pgh_obj_id);

CREATE INDEX goals_judgement_body_id_38600a34 ON public.goals_judgement USING btree (body_id);

CREATE INDEX goals_judgement_by_id_1b19f771 ON public.goals_judgement USING btree (by_id);

CREATE INDEX goals_judgement_goal_id_0c0e99c5 ON public.goals_judgement USING btree (goal_id);

CREATE INDEX goals_judgementevent_body_id_b500318a ON public.goals_judgementevent USING btree (body_id);

CREATE INDEX goals_judgementevent_by_id_e36380aa ON public.goals_judgementevent USING btree (by_id);

CREATE INDEX goals_judgementevent_goal_id_8009aa6b ON public.goals_judgementevent USING btree (goal_id);

CREATE INDEX goals_judgementevent_pgh_context_id_a5bde610 ON public.goals_judgementevent USING btree (pgh_context_id);

CREATE INDEX goals_judgementevent_pgh_obj_id_3c275195 ON public.goals_judgementevent USING btree (pgh_obj_id);

CREATE INDEX goals_nocontribution_committee_id_0ee69f8b ON public.goals_nocontribution USING btree (committee_id);

CREATE INDEX goals_nocontribution_decision_id_c286be6b ON public.goals_nocontribution USING btree (decision_id);

CREATE INDEX goals_nocontribution_goal_id_c4618761 ON public.goals_nocontribution USING btree (goal_id);

CREATE INDEX goals_nocontributionevent_committee_id_6eeb95dd ON public.goals_nocontributionevent USING btree (committee_id);

CREATE INDEX goals_nocontributionevent_decision_id_cb96dd49 ON public.goals_nocontributionevent USING btree (decision_id);

CREATE INDEX goals_nocontributionevent_goal_id_559115fe ON public.goals_nocontributionevent USING btree (goal_id);

CREATE INDEX goals_nocontributionevent_pgh_context_id_50792e5d ON public.goals_nocontributionevent USING btree (pgh_context_id);

CREATE INDEX goals_nocontributionevent_pgh_obj_id_ab833a1f ON public.goals_nocontributionevent USING btree (pgh_obj_id);

CREATE INDEX goals_partservice_link_id_e0446f52 ON public.goals_partservice USING btree (link_id);

CREATE INDEX goals_partservice_part_id_ffbebad3 ON public.goals_partservice USING btree (part_id);

CREATE INDEX goals_partserviceevent_link_id_6e2dc23f ON public.goals_partserviceevent USING btree (link_id);

CREATE INDEX goals_partserviceevent_part_id_aa99806d ON public.goals_partserviceevent USING btree (part_id);

CREATE INDEX goals_partserviceevent_pgh_context_id_abca6c03 ON public.goals_partserviceevent USING btree (pgh_context_id);

CREATE INDEX goals_partserviceevent_pgh_obj_id_288808c7 ON public.goals_partserviceevent USING btree (pgh_obj_id);

CREATE INDEX goals_plan_body_id_2add2a76 ON public.goals_plan USING btree (body_id);

CREATE INDEX goals_plan_decision_id_00eacc61 ON public.goals_plan USING btree (decision_id);

CREATE INDEX goals_planevent_body_id_489acf50 ON public.goals_planevent USING btree (body_id);

CREATE INDEX goals_planevent_decision_id_c8aae65a ON public.goals_planevent USING btree (decision_id);

CREATE INDEX goals_planevent_pgh_context_id_cbc27c06 ON public.goals_planevent USING btree (pgh_context_id);

CREATE INDEX goals_planevent_pgh_obj_id_a641cd3d ON public.goals_planevent USING btree (pgh_obj_id);

CREATE INDEX goals_presentedlist_body_id_5d61b4f0 ON public.goals_presentedlist USING btree (body_id);

CREATE INDEX goals_presentedlist_decision_id_181a05f3 ON public.goals_presentedlist USING btree (decision_id);

CREATE INDEX goals_sourcelink_assignment_id_d1779478 ON public.goals_sourcelink USING btree (assignment_id);

CREATE INDEX goals_sourcelink_goal_id_7f31eb5f ON public.goals_sourcelink USING btree (goal_id);

CREATE INDEX goals_sourcelink_source_id_0ae68623 ON public.goals_sourcelink USING btree (source_id);

CREATE INDEX goals_sourcelinkevent_assignment_id_7104a07d ON public.goals_sourcelinkevent USING btree (assignment_id);

CREATE INDEX goals_sourcelinkevent_goal_id_6114aa8f ON public.goals_sourcelinkevent USING btree (goal_id);

CREATE INDEX goals_sourcelinkevent_pgh_context_id_785ba5ee ON public.goals_sourcelinkevent USING btree (pgh_context_id);

CREATE INDEX goals_sourcelinkevent_pgh_obj_id_b81d7473 ON public.goals_sourcelinkevent USING btree (pgh_obj_id);

CREATE INDEX goals_sourcelinkevent_source_id_8ace79f0 ON public.goals_sourcelinkevent USING btree (source_id);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX imports_of_a_person ON public.sheets_import USING btree (by_id, at DESC);

CREATE INDEX improvement_action_area_id_75e7ddcd ON public.improvement_action USING btree (area_id);

CREATE INDEX improvement_action_cause_id_30e8ec4c ON public.improvement_action USING btree (cause_id);

CREATE INDEX improvement_action_responsible_id_d8692477 ON public.improvement_action USING btree (responsible_id);

CREATE INDEX improvement_action_unit_id_11778e62 ON public.improvement_action USING btree (unit_id);

CREATE INDEX improvement_actionevent_area_id_42d644ff ON public.improvement_actionevent USING btree (area_id);

CREATE INDEX improvement_actionevent_cause_id_454950b7 ON public.improvement_actionevent USING btree (cause_id);

CREATE INDEX improvement_actionevent_pgh_context_id_7f8b35aa ON public.improvement_actionevent USING btree (pgh_context_id);

CREATE INDEX improvement_actionevent_pgh_obj_id_14afea7a ON public.improvement_actionevent USING btree (pgh_obj_id);

CREATE INDEX improvement_actionevent_responsible_id_095b9536 ON public.improvement_actionevent USING btree (responsible_id);

CREATE INDEX improvement_actionevent_unit_id_be670645 ON public.improvement_actionevent USING btree (unit_id);

CREATE INDEX improvement_cause_key_25c92c84_like ON public.improvement_cause USING btree (key varchar_pattern_ops);

CREATE INDEX improvement_causeevent_pgh_context_id_7e217f85 ON public.improvement_causeevent USING btree (pgh_context_id);

CREATE INDEX improvement_causeevent_pgh_obj_id_6a1f679c ON public.improvement_causeevent USING btree (pgh_obj_id);

CREATE INDEX improvement_improvementarea_unit_id_2eec1123 ON public.improvement_improvementarea USING btree (unit_id);

CREATE INDEX improvement_improvementareaevent_pgh_context_id_4b5d2c76 ON public.improvement_improvementareaevent USING btree (pgh_context_id);

CREATE INDEX improvement_improvementareaevent_pgh_obj_id_058a3cd1 ON public.improvement_improvementareaevent USING btree (pgh_obj_id);

CREATE INDEX improvement_improvementareaevent_unit_id_0c2e584f ON public.improvement_improvementareaevent USING btree (unit_id);

CREATE INDEX improvement_publish_c24ca6_idx ON public.improvement_action USING btree (published_on DESC);

CREATE INDEX improvement_respons_efb835_idx ON public.improvement_action USING btree (responsible_id, state);

CREATE INDEX improvement_unit_id_5d5d0a_idx ON public.improvement_action USING btree (unit_id, state, due_on);

CREATE INDEX indicators_are_searched ON public.indicators_indicatordefinition USING gin (to_tsvector('swedish'::regconfig, (((((COALESCE(name, ''::character varying))::text || ' '::text) || COALESCE(description, ''::text)) || ' '::text) || COALESCE(method, ''::text))));

CREATE INDEX indicators_indicator_key_35bbcb0b_like ON public.indicators_indicator USING btree (key varchar_pattern_ops);

CREATE INDEX indicators_indicator_owner_id_9edc90b6 ON public.indicators_indicator USING btree (owner_id);

CREATE INDEX indicators_indicatordefinition_bridge_period_id_ac526bfd ON public.indicators_indicatordefinition USING btree (bridge_period_id);

CREATE INDEX indicators_indicatordefinition_indicator_id_148425dc ON public.indicators_indicatordefinition USING btree (indicator_id);

CREATE INDEX indicators_indicatordefinitionevent_bridge_period_id_21bb456a ON public.indicators_indicatordefinitionevent USING btree (bridge_period_id);

CREATE INDEX indicators_indicatordefinitionevent_indicator_id_74cadc52 ON public.indicators_indicatordefinitionevent USING btree (indicator_id);

CREATE INDEX indicators_indicatordefinitionevent_pgh_context_id_491aa965 ON public.indicators_indicatordefinitionevent USING btree (pgh_context_id);

CREATE INDEX indicators_indicatordefinitionevent_pgh_obj_id_fd52d033 ON public.indicators_indicatordefinitionevent USING btree (pgh_obj_id);

CREATE INDEX indicators_indicatorevent_owner_id_ee699289 ON public.indicators_indicatorevent USING btree (owner_id);

CREATE INDEX indicators_indicatorevent_pgh_context_id_a524524a ON public.indicators_indicatorevent USING btree (pgh_context_id);

CREATE INDEX indicators_indicatorevent_pgh_obj_id_0450efcc ON public.indicators_indicatorevent USING btree (pgh_obj_id);

CREATE INDEX indicators_observationevent_period_id_07969ec5 ON public.indicators_observationevent USING btree (period_id);

CREATE INDEX indicators_observationevent_pgh_context_id_ffe632c1 ON public.indicators_observationevent USING btree (pgh_context_id);

CREATE INDEX indicators_observationevent_pgh_obj_id_862f4384 ON public.indicators_observationevent USING btree (pgh_obj_id);

CREATE INDEX indicators_observationevent_recorded_by_id_6abaf894 ON public.indicators_observationevent USING btree (recorded_by_id);

CREATE INDEX indicators_observationevent_series_id_ef8efd2d ON public.indicators_observationevent USING btree (series_id);

CREATE INDEX indicators_periodturn_by_id_5f9217ed ON public.indicators_periodturn USING btree (by_id);

CREATE INDEX indicators_periodturn_period_id_c1160068 ON public.indicators_periodturn USING btree (period_id);

CREATE INDEX indicators_reportingperiod_key_c1d824d7_like ON public.indicators_reportingperiod USING btree (key varchar_pattern_ops);

CREATE INDEX indicators_reportingperiodevent_pgh_context_id_d14b5780 ON public.indicators_reportingperiodevent USING btree (pgh_context_id);

CREATE INDEX indicators_reportingperiodevent_pgh_obj_id_66b30ff3 ON public.indicators_reportingperiodevent USING btree (pgh_obj_id);

CREATE INDEX indicators_seal_decision_id_cc71d91d ON public.indicators_seal USING btree (decision_id);

CREATE INDEX indicators_sealedmeasure_definition_id_07413936 ON public.indicators_sealedmeasure USING btree (definition_id);

CREATE INDEX indicators_sealedmeasure_seal_id_858a8991 ON public.indicators_sealedmeasure USING btree (seal_id);

CREATE INDEX indicators_sealedmeasure_series_id_fdc12a49 ON public.indicators_sealedmeasure USING btree (series_id);

CREATE INDEX indicators_series_indicator_id_af38e1a4 ON public.indicators_series USING btree (indicator_id);

CREATE INDEX indicators_series_responsible_id_f98135bb ON public.indicators_series USING btree (responsible_id);

CREATE INDEX indicators_series_unit_id_e6482333 ON public.indicators_series USING btree (unit_id);

CREATE INDEX indicators_seriesevent_indicator_id_d19e5825 ON public.indicators_seriesevent USING btree (indicator_id);

CREATE INDEX indicators_seriesevent_pgh_context_id_834e52d0 ON public.indicators_seriesevent USING btree (pgh_context_id);

CREATE INDEX indicators_seriesevent_pgh_obj_id_d2b67f12 ON public.indicators_seriesevent USING btree (pgh_obj_id);

CREATE INDEX indicators_seriesevent_responsible_id_1c5d044d ON public.indicators_seriesevent USING btree (responsible_id);

CREATE INDEX indicators_seriesevent_unit_id_1c62a314 ON public.indicators_seriesevent USING btree (unit_id);

CREATE INDEX indicators_seriesstatus_missing_period_id_0139bbbb ON public.indicators_seriesstatus USING btree (missing_period_id);

CREATE INDEX indicators_seriesstatus_period_id_c4fa1931 ON public.indicators_seriesstatus USING btree (period_id);

CREATE INDEX indicators_seriesstatus_target_id_3c2fae8c ON public.indicators_seriesstatus USING btree (target_id);

CREATE INDEX indicators_seriessuccession_predecessor_id_9e5040b3 ON public.indicators_seriessuccession USING btree (predecessor_id);

CREATE INDEX indicators_seriessuccession_successor_id_d8a8ab93 ON public.indicators_seriessuccession USING btree (successor_id);

CREATE INDEX indicators_seriessuccessionevent_pgh_context_id_dc3f0b71 ON public.indicators_seriessuccessionevent USING btree (pgh_context_id);

CREATE INDEX indicators_seriessuccessionevent_pgh_obj_id_99205c53 ON public.indicators_seriessuccessionevent USING btree (pgh_obj_id);

CREATE INDEX indicators_seriessuccessionevent_predecessor_id_1c72dff1 ON public.indicators_seriessuccessionevent USING btree (predecessor_id);

CREATE INDEX indicators_seriessuccessionevent_successor_id_4639801f ON public.indicators_seriessuccessionevent USING btree (successor_id);

CREATE INDEX indicators_target_decision_id_dc3d2a0e ON public.indicators_target USING btree (decision_id);

CREATE INDEX indicators_target_series_id_324d372d ON public.indicators_target USING btree (series_id);

CREATE INDEX indicators_targetevent_decision_id_f31cf2ef ON public.indicators_targetevent USING btree (decision_id);

CREATE INDEX indicators_targetevent_pgh_context_id_292c28f8 ON public.indicators_targetevent USING btree (pgh_context_id);

CREATE INDEX indicators_targetevent_pgh_obj_id_5fc26c92 ON public.indicators_targetevent USING btree (pgh_obj_id);

CREATE INDEX indicators_targetevent_series_id_31b04b7c ON public.indicators_targetevent USING btree (series_id);

CREATE INDEX judgement_newest_first ON public.goals_judgement USING btree (goal_id, at DESC);

CREATE INDEX mail_on_its_way ON public.notifications_mail USING btree (next_try_at) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'sending'::character varying])::text[]));

CREATE INDEX mail_that_did_not_arrive ON public.notifications_mail USING btree (created_at DESC) WHERE ((state)::text = 'dead'::text);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX notice_newest_per_person ON public.notifications_notice USING btree (recipient_id, created_at DESC);

CREATE INDEX notifications_delegation_giver_id_ce092058 ON public.notifications_delegation USING btree (giver_id);

CREATE INDEX notifications_delegation_receiver_id_5b989748 ON public.notifications_delegation USING btree (receiver_id);

CREATE INDEX notifications_mail_recipient_id_85bde4f2 ON public.notifications_mail USING btree (recipient_id);

CREATE INDEX notifications_notice_recipient_id_40448c32 ON public.notifications_notice USING btree (recipient_id);

CREATE INDEX observations_of_a_period ON public.indicators_observation USING btree (period_id) INCLUDE ("group", status);

CREATE UNIQUE INDEX one_observation_per_series_period_and_group ON public.indicators_observation USING btree (series_id, "group", period_id) INCLUDE (value, status);

CREATE UNIQUE INDEX one_unit_takes_over_what_another_had ON public.organisation_succession USING btree (predecessor_id) WHERE takes_over;

CREATE INDEX organisation_adoptedprofile_decision_id_4c06d79e ON public.organisation_adoptedprofile USING btree (decision_id);

CREATE INDEX organisation_adoptedprofileevent_decision_id_644f0334 ON public.organisation_adoptedprofileevent USING btree (decision_id);

CREATE INDEX organisation_adoptedprofileevent_pgh_context_id_c642a429 ON public.organisation_adoptedprofileevent USING btree (pgh_context_id);

CREATE INDEX organisation_adoptedprofileevent_pgh_obj_id_b23826fe ON public.organisation_adoptedprofileevent USING btree (pgh_obj_id);

CREATE INDEX organisation_appearanceevent_pgh_context_id_f6b148fd ON public.organisation_appearanceevent USING btree (pgh_context_id);

CREATE INDEX organisation_appearanceevent_pgh_obj_id_ed7d84d5 ON public.organisation_appearanceevent USING btree (pgh_obj_id);

CREATE INDEX organisation_appointment_decision_id_223e4bcb ON public.organisation_appointment USING btree (decision_id);

CREATE INDEX organisation_appointment_substitutes_for_id_e6eefee6 ON public.organisation_appointment USING btree (substitutes_for_id);

CREATE INDEX organisation_appointment_unit_id_cee25628 ON public.organisation_appointment USING btree (unit_id);

CREATE INDEX organisation_appointment_user_id_2fb31106 ON public.organisation_appointment USING btree (user_id);

CREATE INDEX organisation_appointmentevent_decision_id_89c17568 ON public.organisation_appointmentevent USING btree (decision_id);

CREATE INDEX organisation_appointmentevent_pgh_context_id_5871530a ON public.organisation_appointmentevent USING btree (pgh_context_id);

CREATE INDEX organisation_appointmentevent_pgh_obj_id_c8d5881d ON public.organisation_appointmentevent USING btree (pgh_obj_id);

CREATE INDEX organisation_appointmentevent_substitutes_for_id_48711db0 ON public.organisation_appointmentevent USING btree (substitutes_for_id);

CREATE INDEX organisation_appointmentevent_unit_id_bb970336 ON public.organisation_appointmentevent USING btree (unit_id);

CREATE INDEX organisation_appointmentevent_user_id_63028998 ON public.organisation_appointmentevent USING btree (user_id);

CREATE INDEX organisation_decision_body_id_c8fa91d6 ON public.organisation_decision USING btree (body_id);

CREATE INDEX organisation_decisionevent_body_id_362f73d8 ON public.organisation_decisionevent USING btree (body_id);

CREATE INDEX organisation_decisionevent_pgh_context_id_5ac6149a ON public.organisation_decisionevent USING btree (pgh_context_id);

CREATE INDEX organisation_decisionevent_pgh_obj_id_dc028245 ON public.organisation_decisionevent USING btree (pgh_obj_id);

CREATE INDEX organisation_effect_reorganisation_id_58e771d8 ON public.organisation_effect USING btree (reorganisation_id);

CREATE INDEX organisation_reorganisation_decision_id_f58e0073 ON public.organisation_reorganisation USING btree (decision_id);

CREATE INDEX organisation_reorganisationevent_decision_id_d36a7970 ON public.organisation_reorganisationevent USING btree (decision_id);

CREATE INDEX organisation_reorganisationevent_pgh_context_id_1f42899e ON public.organisation_reorganisationevent USING btree (pgh_context_id);

CREATE INDEX organisation_reorganisationevent_pgh_obj_id_5858e477 ON public.organisation_reorganisationevent USING btree (pgh_obj_id);

CREATE INDEX organisation_step_parent_id_84a42cd0 ON public.organisation_step USING btree (parent_id);

CREATE INDEX organisation_step_receiver_id_c2cc02a8 ON public.organisation_step USING btree (receiver_id);

CREATE INDEX organisation_step_reorganisation_id_58ed9c2c ON public.organisation_step USING btree (reorganisation_id);

CREATE INDEX organisation_step_unit_id_2f525582 ON public.organisation_step USING btree (unit_id);

CREATE INDEX organisation_stepevent_parent_id_3044b794 ON public.organisation_stepevent USING btree (parent_id);

CREATE INDEX organisation_stepevent_pgh_context_id_e4056318 ON public.organisation_stepevent USING btree (pgh_context_id);

CREATE INDEX organisation_stepevent_pgh_obj_id_a9a8038a ON public.organisation_stepevent USING btree (pgh_obj_id);

CREATE INDEX organisation_stepevent_receiver_id_c24e97a2 ON public.organisation_stepevent USING btree (receiver_id);

CREATE INDEX organisation_stepevent_reorganisation_id_f8c7b0df ON public.organisation_stepevent USING btree (reorganisation_id);

CREATE INDEX organisation_stepevent_unit_id_833c7e10 ON public.organisation_stepevent USING btree (unit_id);

CREATE INDEX organisation_steppart_step_id_cc2a6208 ON public.organisation_steppart USING btree (step_id);

CREATE INDEX organisation_steppart_unit_id_6d41e844 ON public.organisation_steppart USING btree (unit_id);

CREATE INDEX organisation_steppartevent_pgh_context_id_77167053 ON public.organisation_steppartevent USING btree (pgh_context_id);

CREATE INDEX organisation_steppartevent_pgh_obj_id_cd37ce88 ON public.organisation_steppartevent USING btree (pgh_obj_id);

CREATE INDEX organisation_steppartevent_step_id_6fc75189 ON public.organisation_steppartevent USING btree (step_id);

CREATE INDEX organisation_steppartevent_unit_id_5cdb3d33 ON public.organisation_steppartevent USING btree (unit_id);

CREATE INDEX organisation_succession_predecessor_id_85884a8c ON public.organisation_succession USING btree (predecessor_id);

CREATE INDEX organisation_succession_reorganisation_id_317aec6e ON public.organisation_succession USING btree (reorganisation_id);

CREATE INDEX organisation_succession_successor_id_55b29c96 ON public.organisation_succession USING btree (successor_id);

CREATE INDEX organisation_successionevent_pgh_context_id_7e05a36d ON public.organisation_successionevent USING btree (pgh_context_id);

CREATE INDEX organisation_successionevent_pgh_obj_id_41cd1ed0 ON public.organisation_successionevent USING btree (pgh_obj_id);

CREATE INDEX organisation_successionevent_predecessor_id_26726f85 ON public.organisation_successionevent USING btree (predecessor_id);

CREATE INDEX organisation_successionevent_reorganisation_id_199c4e4d ON public.organisation_successionevent USING btree (reorganisation_id);

CREATE INDEX organisation_successionevent_successor_id_8d0ce793 ON public.organisation_successionevent USING btree (successor_id);

CREATE INDEX organisation_unit_key_f945b9d0_like ON public.organisation_unit USING btree (key varchar_pattern_ops);

CREATE INDEX organisation_unitevent_pgh_context_id_c17f684c ON public.organisation_unitevent USING btree (pgh_context_id);

CREATE INDEX organisation_unitevent_pgh_obj_id_d80f556f ON public.organisation_unitevent USING btree (pgh_obj_id);

CREATE INDEX organisation_unitversion_parent_id_05cc9b1a ON public.organisation_unitversion USING btree (parent_id);

CREATE INDEX organisation_unitversion_unit_id_32e435fd ON public.organisation_unitversion USING btree (unit_id);

CREATE INDEX organisation_unitversionevent_parent_id_2fee7f64 ON public.organisation_unitversionevent USING btree (parent_id);

CREATE INDEX organisation_unitversionevent_pgh_context_id_8ff4ba5a ON public.organisation_unitversionevent USING btree (pgh_context_id);

CREATE INDEX organisation_unitversionevent_pgh_obj_id_241d047e ON public.organisation_unitversionevent USING btree (pgh_obj_id);

CREATE INDEX organisation_unitversionevent_unit_id_674f66b0 ON public.organisation_unitversionevent USING btree (unit_id);

CREATE INDEX papers_are_searched ON public.documents_decisionpaper USING gin (to_tsvector('swedish'::regconfig, (COALESCE(title, ''::character varying))::text));

CREATE INDEX people_are_searched ON public.accounts_user USING gin (to_tsvector('simple'::regconfig, (((COALESCE(given_name, ''::character varying))::text || ' '::text) || (COALESCE(family_name, ''::character varying))::text)));

CREATE INDEX periods_due_by_kind ON public.indicators_reportingperiod USING btree (kind, due_on);

CREATE INDEX plans_are_searched ON public.goals_plan USING gin (to_tsvector('swedish'::regconfig, (COALESCE(name, ''::character varying))::text));

CREATE INDEX plans_in_order ON public.goals_plan USING btree (first_year DESC, translate(lower((name)::text), 'åäæøéèêëáàâãíìîïóòôõúùûüñçšžłÅÄÖÆØÉÈÊËÁÀÜ'::text, 'äååöeeeeaaaaiiiioooouuuyncszläåöåöeeeeaay'::text) COLLATE "C", id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX promises_are_searched ON public.declarations_promiseversion USING gin (to_tsvector('swedish'::regconfig, (COALESCE(text, ''::character varying))::text));

CREATE INDEX round_newest_first ON public.checks_round USING btree (at DESC);

CREATE INDEX seals_of_a_thing ON public.indicators_seal USING btree (subject_type, subject_id);

CREATE INDEX sheets_headermapping_by_id_25352661 ON public.sheets_headermapping USING btree (by_id);

CREATE INDEX sheets_headermapping_kind_82dbd772 ON public.sheets_headermapping USING btree (kind);

CREATE INDEX sheets_headermapping_kind_82dbd772_like ON public.sheets_headermapping USING btree (kind varchar_pattern_ops);

CREATE INDEX sheets_import_by_id_bf6d4363 ON public.sheets_import USING btree (by_id);

CREATE INDEX sheets_import_kind_e44d5449 ON public.sheets_import USING btree (kind);

CREATE INDEX sheets_import_kind_e44d5449_like ON public.sheets_import USING btree (kind varchar_pattern_ops);

CREATE INDEX status_by_holds_until ON public.goals_goalstatus USING btree (holds_until);

CREATE INDEX statuses_by_outcome ON public.indicators_seriesstatus USING btree (outcome);

CREATE INDEX tags_on_a_thing ON public.annotations_tagging USING btree (subject_type, subject_id);

CREATE INDEX tracks_that_wait ON public.feedback_casetrack USING btree (case_id, kind) WHERE ((state)::text = 'suggested'::text);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX units_are_searched ON public.organisation_unitversion USING gin (to_tsvector('swedish'::regconfig, (((COALESCE(name, ''::character varying))::text || ' '::text) || (COALESCE(short_name, ''::character varying))::text)));

CREATE INDEX units_of_a_day ON public.organisation_unitversion USING gist (valid);

CREATE INDEX words_of_cases_are_searched ON public.feedback_casewords USING gin (to_tsvector('swedish'::regconfig, COALESCE(text, ''::text)));

CREATE INDEX work_methods_are_searched ON public.declarations_workmethod USING gin (to_tsvector('swedish'::regconfig, (((((COALESCE(title, ''::character varying))::text || ' '::text) || COALESCE(summary, ''::text)) || ' '::text) || COALESCE(steps, ''::text))));

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_22283 AFTER INSERT OR DELETE OR UPDATE ON public.documents_governingdocument FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_22283();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_22283 ON public.documents_governingdocument IS '148cc1276e216b726006cbe27d6b9343062d0699';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_2252b AFTER INSERT OR DELETE OR UPDATE ON public.organisation_adoptedprofile FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_2252b();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_2252b ON public.organisation_adoptedprofile IS 'c05ffb34144a09f66a2d1038e45d979102962255';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_2ddff AFTER INSERT OR DELETE OR UPDATE ON public.indicators_reportingperiod FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_2ddff();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_2ddff ON public.indicators_reportingperiod IS '24773982d3e0c247c2889683f244dc9ac7dfebc8';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_48dc2 AFTER INSERT OR DELETE OR UPDATE ON public.organisation_unitversion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_48dc2();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_48dc2 ON public.organisation_unitversion IS 'eeae2b6a3abd4088b982a708fecabf79910e0bd0';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_52fde AFTER INSERT OR DELETE OR UPDATE ON public.documents_documentversion FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_52fde();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_52fde ON public.documents_documentversion IS '7f071207ff003ce54f6a61d5a7889745dd359264';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_6db37 AFTER INSERT OR DELETE OR UPDATE ON public.organisation_appearance FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_6db37();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_6db37 ON public.organisation_appearance IS '6839d8c9eb673e6e0f17d8c457ae269ff5b9de1f';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_7d248 AFTER INSERT OR DELETE OR UPDATE ON public.feedback_closedday FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_7d248();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_7d248 ON public.feedback_closedday IS '606edd8796f3f2977f8ed4af4b52d2bb0a5f4749';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_889cb AFTER INSERT OR DELETE OR UPDATE ON public.feedback_handlingtime FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_889cb();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_889cb ON public.feedback_handlingtime IS '2ec0dd1f8c5a9b816611998866594bbc2f03a4a0';

CREATE TRIGGER pgtrigger_a_change_gives_a_new_stamp_922f9 AFTER INSERT OR DELETE OR UPDATE ON public.organisation_succession FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_change_gives_a_new_stamp_922f9();

COMMENT ON TRIGGER pgtrigger_a_change_gives_a_new_stamp_922f9 ON public.organisation_succession IS '14b0c4ae1222bde6788a1cb33fbc65dfbf0f0d39';

CREATE TRIGGER pgtrigger_a_decision_on_rights_stays_81db5 BEFORE DELETE OR UPDATE ON public.feedback_rightsdecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_a_decision_on_rights_stays_81db5();

COMMENT ON TRIGGER pgtrigger_a_decision_on_rights_stays_81db5 ON public.feedback_rightsdecision IS '719b294c40e0a4aec776b5492dca951e51ee4583';

CREATE TRIGGER pgtrigger_a_link_serves_parts_of_its_parent_a3596 BEFORE INSERT OR UPDATE ON public.goals_partservice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_a_link_serves_parts_of_its_parent_a3596();

COMMENT ON TRIGGER pgtrigger_a_link_serves_parts_of_its_parent_a3596 ON public.goals_partservice IS '50860f99ca27b202abaa4d75e4b2e09e4514f392';

CREATE TRIGGER pgtrigger_a_proof_stays_797ff BEFORE DELETE OR UPDATE ON public.feedback_retentionproof FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_a_proof_stays_797ff();

COMMENT ON TRIGGER pgtrigger_a_proof_stays_797ff ON public.feedback_retentionproof IS 'd1803cc626d356ad2f15977992a289b734781495';

CREATE TRIGGER pgtrigger_a_seal_is_never_broken_ffc4d BEFORE DELETE OR UPDATE OR TRUNCATE ON public.indicators_seal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_seal_is_never_broken_ffc4d();

COMMENT ON TRIGGER pgtrigger_a_seal_is_never_broken_ffc4d ON public.indicators_seal IS '536456b39753bb727619db0d7f4ca39e216755e2';

CREATE TRIGGER pgtrigger_a_step_taken_is_never_changed_f39b3 BEFORE DELETE OR UPDATE OR TRUNCATE ON public.declarations_steptaken FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_a_step_taken_is_never_changed_f39b3();

COMMENT ON TRIGGER pgtrigger_a_step_taken_is_never_changed_f39b3 ON public.declarations_steptaken IS '13957007530aa7d034a67eecbfcecff48fccef7a';

CREATE TRIGGER pgtrigger_acts_are_never_changed_87aa3 BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_act FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_acts_are_never_changed_87aa3();

COMMENT ON TRIGGER pgtrigger_acts_are_never_changed_87aa3 ON public.audit_act IS '2aae2d851a01cecf876537cee106f8406198cbf4';

CREATE TRIGGER pgtrigger_changed_within_definition_403ea AFTER UPDATE ON public.indicators_observation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_changed_within_definition_403ea();

COMMENT ON TRIGGER pgtrigger_changed_within_definition_403ea ON public.indicators_observation IS '993eaa77300420aabe75adba85520f1cbe16b62f';

CREATE TRIGGER pgtrigger_decided_promise_is_not_moved_80276 AFTER UPDATE ON public.declarations_promiseversion REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_decided_promise_is_not_moved_80276();

COMMENT ON TRIGGER pgtrigger_decided_promise_is_not_moved_80276 ON public.declarations_promiseversion IS '60a61a38a87301d81db0fc16322f3934db8a8d00';

CREATE TRIGGER pgtrigger_decided_promise_is_not_removed_bef37 AFTER DELETE ON public.declarations_promiseversion REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_decided_promise_is_not_removed_bef37();

COMMENT ON TRIGGER pgtrigger_decided_promise_is_not_removed_bef37 ON public.declarations_promiseversion IS '3e8bc74c513173e5d639f15ee21d84d02e6c191f';

CREATE TRIGGER pgtrigger_decided_promise_is_not_rewritten_f60e1 AFTER UPDATE ON public.declarations_promiseversion REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_decided_promise_is_not_rewritten_f60e1();

COMMENT ON TRIGGER pgtrigger_decided_promise_is_not_rewritten_f60e1 ON public.declarations_promiseversion IS 'afb6a89f26b206fbf1c4164f72e013eeec88bbae';

CREATE TRIGGER pgtrigger_decided_text_gets_no_promise_e9fa4 AFTER INSERT ON public.declarations_promiseversion REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_decided_text_gets_no_promise_e9fa4();

COMMENT ON TRIGGER pgtrigger_decided_text_gets_no_promise_e9fa4 ON public.declarations_promiseversion IS '9718b585c0de9ecac711cd827dea6e43e93c89d9';

CREATE TRIGGER pgtrigger_decided_text_is_not_removed_3306d AFTER DELETE ON public.declarations_declarationversion REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_decided_text_is_not_removed_3306d();

COMMENT ON TRIGGER pgtrigger_decided_text_is_not_removed_3306d ON public.declarations_declarationversion IS 'c93275ea2d5c960cbe9c0fc5e0889c26469eea83';

CREATE TRIGGER pgtrigger_decided_text_is_not_rewritten_8036b AFTER UPDATE ON public.declarations_declarationversion REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_decided_text_is_not_rewritten_8036b();

COMMENT ON TRIGGER pgtrigger_decided_text_is_not_rewritten_8036b ON public.declarations_declarationversion IS 'd4881777d6c66086845e293a5c7f3d19c3f8d1e2';

CREATE TRIGGER pgtrigger_decided_variant_is_not_rewritten_acabd AFTER UPDATE ON public.declarations_variant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_decided_variant_is_not_rewritten_acabd();

COMMENT ON TRIGGER pgtrigger_decided_variant_is_not_rewritten_acabd ON public.declarations_variant IS 'cad692549784d33fb7741bebef0e3b3afd57bc44';

CREATE TRIGGER pgtrigger_delete_delete_01210 AFTER DELETE ON public.goals_judgement REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_01210();

COMMENT ON TRIGGER pgtrigger_delete_delete_01210 ON public.goals_judgement IS '9eab95b1ac4a4a01903a06aec383597143ae8b00';

CREATE TRIGGER pgtrigger_delete_delete_02f78 AFTER DELETE ON public.indicators_indicatordefinition REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_02f78();

COMMENT ON TRIGGER pgtrigger_delete_delete_02f78 ON public.indicators_indicatordefinition IS '1d149cf80f7cd4ff60a6bb683ddafc81d467a170';

CREATE TRIGGER pgtrigger_delete_delete_04373 AFTER DELETE ON public.organisation_unitversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_04373();

COMMENT ON TRIGGER pgtrigger_delete_delete_04373 ON public.organisation_unitversion IS '2673d6c0796f0bdcb14336bb67af736e5e10f73a';

CREATE TRIGGER pgtrigger_delete_delete_04cd2 AFTER DELETE ON public.documents_documentrelation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_04cd2();

COMMENT ON TRIGGER pgtrigger_delete_delete_04cd2 ON public.documents_documentrelation IS '7ee19db378dc88a2e629a4a48a0d233c073ba6e0';

CREATE TRIGGER pgtrigger_delete_delete_0e6ed AFTER DELETE ON public.declarations_declarationgoal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_0e6ed();

COMMENT ON TRIGGER pgtrigger_delete_delete_0e6ed ON public.declarations_declarationgoal IS '0b7ee9ef9b75534a58bee45feee80a4fe46884c6';

CREATE TRIGGER pgtrigger_delete_delete_11176 AFTER DELETE ON public.feedback_feedbackcase REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_11176();

COMMENT ON TRIGGER pgtrigger_delete_delete_11176 ON public.feedback_feedbackcase IS '4b5fa530957e9ad5eb7c14ea30d5e1e76b722bec';

CREATE TRIGGER pgtrigger_delete_delete_1126c AFTER DELETE ON public.declarations_stakeholder REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1126c();

COMMENT ON TRIGGER pgtrigger_delete_delete_1126c ON public.declarations_stakeholder IS 'f96e9f2b4268a401ff0824ac7b48221be475c231';

CREATE TRIGGER pgtrigger_delete_delete_12073 AFTER DELETE ON public.organisation_steppart REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_12073();

COMMENT ON TRIGGER pgtrigger_delete_delete_12073 ON public.organisation_steppart IS '4177c212e180410a531633e4a5085d4c11c2b74d';

CREATE TRIGGER pgtrigger_delete_delete_14db9 AFTER DELETE ON public.feedback_answertemplate REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_14db9();

COMMENT ON TRIGGER pgtrigger_delete_delete_14db9 ON public.feedback_answertemplate IS 'e0837703d1a2e94c26d318663829b71c9800fcc8';

CREATE TRIGGER pgtrigger_delete_delete_15562 AFTER DELETE ON public.indicators_seriessuccession REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_15562();

COMMENT ON TRIGGER pgtrigger_delete_delete_15562 ON public.indicators_seriessuccession IS 'c7c21f58751a9834e94592331c745ec686886a27';

CREATE TRIGGER pgtrigger_delete_delete_15e85 AFTER DELETE ON public.feedback_closedday REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_15e85();

COMMENT ON TRIGGER pgtrigger_delete_delete_15e85 ON public.feedback_closedday IS '45b025cfd520a85501736aed68f1836bd12a27fa';

CREATE TRIGGER pgtrigger_delete_delete_1ad10 AFTER DELETE ON public.feedback_reportsnapshot REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1ad10();

COMMENT ON TRIGGER pgtrigger_delete_delete_1ad10 ON public.feedback_reportsnapshot IS '55465fa42ea1c4b4556a9d00110ab6034c15f1b2';

CREATE TRIGGER pgtrigger_delete_delete_1af77 AFTER DELETE ON public.documents_citation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1af77();

COMMENT ON TRIGGER pgtrigger_delete_delete_1af77 ON public.documents_citation IS 'be31bfdd94856a1da50071de1c627391a1c44132';

CREATE TRIGGER pgtrigger_delete_delete_1def1 AFTER DELETE ON public.feedback_routingchoice REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1def1();

COMMENT ON TRIGGER pgtrigger_delete_delete_1def1 ON public.feedback_routingchoice IS 'c9d90745c0bf6bffa365902c8c244d9ed7db916a';

CREATE TRIGGER pgtrigger_delete_delete_2a3d4 AFTER DELETE ON public.declarations_methodassessment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_2a3d4();

COMMENT ON TRIGGER pgtrigger_delete_delete_2a3d4 ON public.declarations_methodassessment IS '710126c41bd1d81a28581ecfde2d5d3815226b3b';

CREATE TRIGGER pgtrigger_delete_delete_2eed6 AFTER DELETE ON public.indicators_series REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_2eed6();

COMMENT ON TRIGGER pgtrigger_delete_delete_2eed6 ON public.indicators_series IS '93c6292f2345051953c091d188b3576be32e176f';

CREATE TRIGGER pgtrigger_delete_delete_30df2 AFTER DELETE ON public.declarations_promiseversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_30df2();

COMMENT ON TRIGGER pgtrigger_delete_delete_30df2 ON public.declarations_promiseversion IS 'f607a3d50125be2cfc3f01f71375cdeee7d87cdf';

CREATE TRIGGER pgtrigger_delete_delete_39b95 AFTER DELETE ON public.goals_sourcelink REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_39b95();

COMMENT ON TRIGGER pgtrigger_delete_delete_39b95 ON public.goals_sourcelink IS '66d6aaa7e0fd9bb2c518edf4bf729f3802c8a84f';

CREATE TRIGGER pgtrigger_delete_delete_3b123 AFTER DELETE ON public.organisation_step REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_3b123();

COMMENT ON TRIGGER pgtrigger_delete_delete_3b123 ON public.organisation_step IS '4f4c108b00fc6122cbb3eb41aa37f167440b4077';

CREATE TRIGGER pgtrigger_delete_delete_3c6df AFTER DELETE ON public.feedback_caseaction REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_3c6df();

COMMENT ON TRIGGER pgtrigger_delete_delete_3c6df ON public.feedback_caseaction IS 'a6c5b49f2a103f1fa29e3244b788722c4ee1c598';

CREATE TRIGGER pgtrigger_delete_delete_3cd2b AFTER DELETE ON public.documents_documentversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_3cd2b();

COMMENT ON TRIGGER pgtrigger_delete_delete_3cd2b ON public.documents_documentversion IS 'af811fde0098e93937fbf59369cd42e0807257fc';

CREATE TRIGGER pgtrigger_delete_delete_41730 AFTER DELETE ON public.goals_nocontribution REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_41730();

COMMENT ON TRIGGER pgtrigger_delete_delete_41730 ON public.goals_nocontribution IS '984ff938c492f3555e6a070951fdf6c07b8c27b3';

CREATE TRIGGER pgtrigger_delete_delete_48dcb AFTER DELETE ON public.improvement_improvementarea REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_48dcb();

COMMENT ON TRIGGER pgtrigger_delete_delete_48dcb ON public.improvement_improvementarea IS '06ded913d441e5c190b49c557e431387ba90206d';

CREATE TRIGGER pgtrigger_delete_delete_53eeb AFTER DELETE ON public.goals_assignment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_53eeb();

COMMENT ON TRIGGER pgtrigger_delete_delete_53eeb ON public.goals_assignment IS 'fad458262e20da40ce2acf0d73ad31f6d67a343f';

CREATE TRIGGER pgtrigger_delete_delete_55243 AFTER DELETE ON public.feedback_unitusers REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_55243();

COMMENT ON TRIGGER pgtrigger_delete_delete_55243 ON public.feedback_unitusers IS '6041425b84c563ae7e960758c1ec62efa2a96652';

CREATE TRIGGER pgtrigger_delete_delete_5a743 AFTER DELETE ON public.goals_activity REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_5a743();

COMMENT ON TRIGGER pgtrigger_delete_delete_5a743 ON public.goals_activity IS 'ac1d8324c5f684e2ed8d9d9571bbfd7fe5070bb7';

CREATE TRIGGER pgtrigger_delete_delete_61d5c AFTER DELETE ON public.goals_goalmeasure REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_61d5c();

COMMENT ON TRIGGER pgtrigger_delete_delete_61d5c ON public.goals_goalmeasure IS '1573bd39d2d8834f8aaafaeddcee0e1c4e8dc13e';

CREATE TRIGGER pgtrigger_delete_delete_62bb7 AFTER DELETE ON public.declarations_promisecheck REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_62bb7();

COMMENT ON TRIGGER pgtrigger_delete_delete_62bb7 ON public.declarations_promisecheck IS 'e47ab12b2661535d418345a215b4dc223d201940';

CREATE TRIGGER pgtrigger_delete_delete_64520 AFTER DELETE ON public.organisation_reorganisation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_64520();

COMMENT ON TRIGGER pgtrigger_delete_delete_64520 ON public.organisation_reorganisation IS '3325433dd674e9ad4b2cbefd8fff2f21604b2ad8';

CREATE TRIGGER pgtrigger_delete_delete_6881b AFTER DELETE ON public.feedback_casesuggestion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6881b();

COMMENT ON TRIGGER pgtrigger_delete_delete_6881b ON public.feedback_casesuggestion IS '69021d707d7eb56f74291a4e252d6903cf5b00c4';

CREATE TRIGGER pgtrigger_delete_delete_6a7dd AFTER DELETE ON public.declarations_draftingentry REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6a7dd();

COMMENT ON TRIGGER pgtrigger_delete_delete_6a7dd ON public.declarations_draftingentry IS '21cff0dab1313fcebbaf1a12910c2b1072980b1d';

CREATE TRIGGER pgtrigger_delete_delete_6fd53 AFTER DELETE ON public.declarations_fulfilment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6fd53();

COMMENT ON TRIGGER pgtrigger_delete_delete_6fd53 ON public.declarations_fulfilment IS '8c2353aa2f7278579d9858d493e4be69bd2df85e';

CREATE TRIGGER pgtrigger_delete_delete_74e21 AFTER DELETE ON public.declarations_variant REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_74e21();

COMMENT ON TRIGGER pgtrigger_delete_delete_74e21 ON public.declarations_variant IS '605afdb0d3b006d26424359874eb2d6d86339286';

CREATE TRIGGER pgtrigger_delete_delete_7f062 AFTER DELETE ON public.feedback_promisedifference REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_7f062();

COMMENT ON TRIGGER pgtrigger_delete_delete_7f062 ON public.feedback_promisedifference IS '936ed45cc920b934a740eafd78036f81cf40f2a2';

CREATE TRIGGER pgtrigger_delete_delete_81985 AFTER DELETE ON public.feedback_handlingtime REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_81985();

COMMENT ON TRIGGER pgtrigger_delete_delete_81985 ON public.feedback_handlingtime IS 'f0c2b9b39fd0a76ef685ba1cf7aa5feee7ce8243';

CREATE TRIGGER pgtrigger_delete_delete_86a7b AFTER DELETE ON public.documents_governingdocument REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_86a7b();

COMMENT ON TRIGGER pgtrigger_delete_delete_86a7b ON public.documents_governingdocument IS '2427edd4ac991962c98da921d6e68518c79c5a4e';

CREATE TRIGGER pgtrigger_delete_delete_8ab2e AFTER DELETE ON public.organisation_appointment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_8ab2e();

COMMENT ON TRIGGER pgtrigger_delete_delete_8ab2e ON public.organisation_appointment IS '2f8b05dba10bd2007c9a4e4da7e5664efe03dcab';

CREATE TRIGGER pgtrigger_delete_delete_92c9e AFTER DELETE ON public.feedback_casemerge REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_92c9e();

COMMENT ON TRIGGER pgtrigger_delete_delete_92c9e ON public.feedback_casemerge IS 'b0fb5374890c5bed8cb906bfe060b634ba820126';

CREATE TRIGGER pgtrigger_delete_delete_93022 AFTER DELETE ON public.declarations_unitstatement REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_93022();

COMMENT ON TRIGGER pgtrigger_delete_delete_93022 ON public.declarations_unitstatement IS '92b7ba2992b153b132024c395050e33497583b1c';

CREATE TRIGGER pgtrigger_delete_delete_94b52 AFTER DELETE ON public.organisation_appearance REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_94b52();

COMMENT ON TRIGGER pgtrigger_delete_delete_94b52 ON public.organisation_appearance IS 'cb89543b70a20ae6f69e8bcac7fcf9f13c0ddb52';

CREATE TRIGGER pgtrigger_delete_delete_95826 AFTER DELETE ON public.declarations_declarationversion REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_95826();

COMMENT ON TRIGGER pgtrigger_delete_delete_95826 ON public.declarations_declarationversion IS 'e0002ac41faafd179e6ab1ab21ccfc26863024e2';

CREATE TRIGGER pgtrigger_delete_delete_95dc2 AFTER DELETE ON public.feedback_casepause REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_95dc2();

COMMENT ON TRIGGER pgtrigger_delete_delete_95dc2 ON public.feedback_casepause IS '03cc46f8a29936ee21dd962fba65443a07772c79';

CREATE TRIGGER pgtrigger_delete_delete_9a449 AFTER DELETE ON public.declarations_methoduse REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_9a449();

COMMENT ON TRIGGER pgtrigger_delete_delete_9a449 ON public.declarations_methoduse IS '889766734dbdff363fd4f4f252b904d61b0e6f37';

CREATE TRIGGER pgtrigger_delete_delete_a0576 AFTER DELETE ON public.organisation_adoptedprofile REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a0576();

COMMENT ON TRIGGER pgtrigger_delete_delete_a0576 ON public.organisation_adoptedprofile IS '3887664386e5c640c8433ce13dead65a3e2fbdeb';

CREATE TRIGGER pgtrigger_delete_delete_a23a1 AFTER DELETE ON public.improvement_action REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a23a1();

COMMENT ON TRIGGER pgtrigger_delete_delete_a23a1 ON public.improvement_action IS '57ecb1fac6feacc154162ea91d3c3beb0189ba79';

CREATE TRIGGER pgtrigger_delete_delete_a27ee AFTER DELETE ON public.feedback_framelanguage REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a27ee();

COMMENT ON TRIGGER pgtrigger_delete_delete_a27ee ON public.feedback_framelanguage IS 'e65f8334d5c042c9a8d85c608e3f3ba6031e2c3a';

CREATE TRIGGER pgtrigger_delete_delete_a4266 AFTER DELETE ON public.goals_plan REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a4266();

COMMENT ON TRIGGER pgtrigger_delete_delete_a4266 ON public.goals_plan IS '0f753db321b62de7144f0138e887ba90ef14a8a3';

CREATE TRIGGER pgtrigger_delete_delete_a730e AFTER DELETE ON public.feedback_faultservice REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a730e();

COMMENT ON TRIGGER pgtrigger_delete_delete_a730e ON public.feedback_faultservice IS 'ebd5a44ff1b3bfe8a29a3220352a4c25befa8752';

CREATE TRIGGER pgtrigger_delete_delete_ae8b7 AFTER DELETE ON public.feedback_casesplit REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ae8b7();

COMMENT ON TRIGGER pgtrigger_delete_delete_ae8b7 ON public.feedback_casesplit IS 'd7fd6663d635efed7e2a34187d795bf124255232';

CREATE TRIGGER pgtrigger_delete_delete_af8d8 AFTER DELETE ON public.declarations_promiseverdict REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_af8d8();

COMMENT ON TRIGGER pgtrigger_delete_delete_af8d8 ON public.declarations_promiseverdict IS '4b3aa507e9037846305beb893a6019cd6a4f110c';

CREATE TRIGGER pgtrigger_delete_delete_afdc5 AFTER DELETE ON public.declarations_promisemeasure REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_afdc5();

COMMENT ON TRIGGER pgtrigger_delete_delete_afdc5 ON public.declarations_promisemeasure IS '143b5de5521c4482bc1ed831fed4a7a06d81310d';

CREATE TRIGGER pgtrigger_delete_delete_affe6 AFTER DELETE ON public.feedback_casecause REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_affe6();

COMMENT ON TRIGGER pgtrigger_delete_delete_affe6 ON public.feedback_casecause IS '470c68a00f1eb6a7218727e8758d41973908a77b';

CREATE TRIGGER pgtrigger_delete_delete_b60b6 AFTER DELETE ON public.feedback_tracksetting REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_b60b6();

COMMENT ON TRIGGER pgtrigger_delete_delete_b60b6 ON public.feedback_tracksetting IS 'c6209153aa47732e62d81cb697fcf3e56bca3215';

CREATE TRIGGER pgtrigger_delete_delete_b960f AFTER DELETE ON public.goals_goal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_b960f();

COMMENT ON TRIGGER pgtrigger_delete_delete_b960f ON public.goals_goal IS '8818977ca41923e6942b9e56838ba014c06cbe7b';

CREATE TRIGGER pgtrigger_delete_delete_bf668 AFTER DELETE ON public.declarations_workmethod REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_bf668();

COMMENT ON TRIGGER pgtrigger_delete_delete_bf668 ON public.declarations_workmethod IS 'a8a1cff641c237ef5e367e215e1a6a01c7552e12';

CREATE TRIGGER pgtrigger_delete_delete_c5f92 AFTER DELETE ON public.goals_partservice REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_c5f92();

COMMENT ON TRIGGER pgtrigger_delete_delete_c5f92 ON public.goals_partservice IS 'a96c13a8ffe228426f2a05f799243b84288b11fa';

CREATE TRIGGER pgtrigger_delete_delete_c8707 AFTER DELETE ON public.goals_goalpassage REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_c8707();

COMMENT ON TRIGGER pgtrigger_delete_delete_c8707 ON public.goals_goalpassage IS '10277627c4aa3ba96e7574acd0da71545c7d0ce4';

CREATE TRIGGER pgtrigger_delete_delete_d0537 AFTER DELETE ON public.improvement_cause REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_d0537();

COMMENT ON TRIGGER pgtrigger_delete_delete_d0537 ON public.improvement_cause IS 'ae10fa1b5d45b2b104fba62c81cce158e0532463';

CREATE TRIGGER pgtrigger_delete_delete_d1fe1 AFTER DELETE ON public.feedback_framephrase REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_d1fe1();

COMMENT ON TRIGGER pgtrigger_delete_delete_d1fe1 ON public.feedback_framephrase IS 'fa14549cd0286f430f4616ba34600ed2a0e0675e';

CREATE TRIGGER pgtrigger_delete_delete_d3906 AFTER DELETE ON public.goals_goalsource REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_d3906();

COMMENT ON TRIGGER pgtrigger_delete_delete_d3906 ON public.goals_goalsource IS 'eb2f61491cd8225667e761ad6638337370215a62';

CREATE TRIGGER pgtrigger_delete_delete_db12e AFTER DELETE ON public.declarations_servicearea REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_db12e();

COMMENT ON TRIGGER pgtrigger_delete_delete_db12e ON public.declarations_servicearea IS '11c89755071fbe196da51d9e2226c408ad8b5fe4';

CREATE TRIGGER pgtrigger_delete_delete_dc536 AFTER DELETE ON public.organisation_unit REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_dc536();

COMMENT ON TRIGGER pgtrigger_delete_delete_dc536 ON public.organisation_unit IS '1eb916295615da04a99eda4ea1480a2f49c9fed8';

CREATE TRIGGER pgtrigger_delete_delete_ddf06 AFTER DELETE ON public.feedback_casetrack REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ddf06();

COMMENT ON TRIGGER pgtrigger_delete_delete_ddf06 ON public.feedback_casetrack IS 'd6a54d194ccf0b6fb0e3c99571d76d8cf2c3d489';

CREATE TRIGGER pgtrigger_delete_delete_e09f2 AFTER DELETE ON public.indicators_observation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_e09f2();

COMMENT ON TRIGGER pgtrigger_delete_delete_e09f2 ON public.indicators_observation IS 'd632fdd994fe574a3a07958d483ff28eb427d8da';

CREATE TRIGGER pgtrigger_delete_delete_ed720 AFTER DELETE ON public.declarations_servicedeclaration REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ed720();

COMMENT ON TRIGGER pgtrigger_delete_delete_ed720 ON public.declarations_servicedeclaration IS '563f7198291553c3bd02948ae8f8e759bee2610b';

CREATE TRIGGER pgtrigger_delete_delete_ef179 AFTER DELETE ON public.declarations_brokenanswer REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ef179();

COMMENT ON TRIGGER pgtrigger_delete_delete_ef179 ON public.declarations_brokenanswer IS '7b62aaf8fc0f2c38be517768ab04d7e1bfefc8e0';

CREATE TRIGGER pgtrigger_delete_delete_efa94 AFTER DELETE ON public.indicators_reportingperiod REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_efa94();

COMMENT ON TRIGGER pgtrigger_delete_delete_efa94 ON public.indicators_reportingperiod IS '5cea1d6d36521b825a8e1f58ba593421cabc9278';

CREATE TRIGGER pgtrigger_delete_delete_f068f AFTER DELETE ON public.indicators_indicator REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f068f();

COMMENT ON TRIGGER pgtrigger_delete_delete_f068f ON public.indicators_indicator IS 'f1369eb5fc051498ab793224ca46b39f8c9567d3';

CREATE TRIGGER pgtrigger_delete_delete_f0bb0 AFTER DELETE ON public.declarations_promise REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f0bb0();

COMMENT ON TRIGGER pgtrigger_delete_delete_f0bb0 ON public.declarations_promise IS '017a081e60098788b1bdf5044907a03df6e996af';

CREATE TRIGGER pgtrigger_delete_delete_f379f AFTER DELETE ON public.feedback_retentionrule REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f379f();

COMMENT ON TRIGGER pgtrigger_delete_delete_f379f ON public.feedback_retentionrule IS '33f7560abe5cc2fb903a57459f89b9bec3186a68';

CREATE TRIGGER pgtrigger_delete_delete_f3b00 AFTER DELETE ON public.goals_goallink REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f3b00();

COMMENT ON TRIGGER pgtrigger_delete_delete_f3b00 ON public.goals_goallink IS '500964dd878b960270580ee70afdae193fa48388';

CREATE TRIGGER pgtrigger_delete_delete_f599b AFTER DELETE ON public.organisation_succession REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f599b();

COMMENT ON TRIGGER pgtrigger_delete_delete_f599b ON public.organisation_succession IS '631121b14008308649c6153ee951197bf751dcb7';

CREATE TRIGGER pgtrigger_delete_delete_f68f8 AFTER DELETE ON public.documents_decisionpaper REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f68f8();

COMMENT ON TRIGGER pgtrigger_delete_delete_f68f8 ON public.documents_decisionpaper IS '831564628ab30a05619497f9928071644a7d404d';

CREATE TRIGGER pgtrigger_delete_delete_fa56b AFTER DELETE ON public.indicators_target REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_fa56b();

COMMENT ON TRIGGER pgtrigger_delete_delete_fa56b ON public.indicators_target IS '7da88dbd164417a7b8a9f726651c8f30ad75a871';

CREATE TRIGGER pgtrigger_delete_delete_faae1 AFTER DELETE ON public.goals_goalpart REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_faae1();

COMMENT ON TRIGGER pgtrigger_delete_delete_faae1 ON public.goals_goalpart IS 'bd0111b4d6431c1cd0ecc360ab0f79191f0a76fc';

CREATE TRIGGER pgtrigger_delete_delete_fcd55 AFTER DELETE ON public.organisation_decision REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_fcd55();

COMMENT ON TRIGGER pgtrigger_delete_delete_fcd55 ON public.organisation_decision IS '6831bb10b22f8e6e5445ab25a1b12867e849a188';

CREATE TRIGGER pgtrigger_every_act_awaits_its_seal_eb441 AFTER INSERT ON public.audit_act REFERENCING NEW TABLE AS new_acts FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_every_act_awaits_its_seal_eb441();

COMMENT ON TRIGGER pgtrigger_every_act_awaits_its_seal_eb441 ON public.audit_act IS '600ce76b05d0039b782800a9a900b0250314798b';

CREATE TRIGGER pgtrigger_insert_insert_04445 AFTER INSERT ON public.documents_citation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_04445();

COMMENT ON TRIGGER pgtrigger_insert_insert_04445 ON public.documents_citation IS 'cec90f545a4bee4d7b76784641cc35bd418a132d';

CREATE TRIGGER pgtrigger_insert_insert_065b0 AFTER INSERT ON public.improvement_cause REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_065b0();

COMMENT ON TRIGGER pgtrigger_insert_insert_065b0 ON public.improvement_cause IS '3e0972013a98af805fde6ae363c014100937e77c';

CREATE TRIGGER pgtrigger_insert_insert_0db6d AFTER INSERT ON public.declarations_methodassessment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_0db6d();

COMMENT ON TRIGGER pgtrigger_insert_insert_0db6d ON public.declarations_methodassessment IS '7e4c4dd2af5500efcd2b3fa2e453ce1601faeb62';

CREATE TRIGGER pgtrigger_insert_insert_10e6e AFTER INSERT ON public.organisation_step REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_10e6e();

COMMENT ON TRIGGER pgtrigger_insert_insert_10e6e ON public.organisation_step IS 'b778e3089bbe8137fe61c3b3f1a577575e95f97b';

CREATE TRIGGER pgtrigger_insert_insert_1786f AFTER INSERT ON public.goals_goallink REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_1786f();

COMMENT ON TRIGGER pgtrigger_insert_insert_1786f ON public.goals_goallink IS '251025136e5d35db25395638e909b75b70f66f90';

CREATE TRIGGER pgtrigger_insert_insert_196a8 AFTER INSERT ON public.goals_goalpart REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_196a8();

COMMENT ON TRIGGER pgtrigger_insert_insert_196a8 ON public.goals_goalpart IS '2fd8a6232f6bee8502225bf61bcd43d687213c8f';

CREATE TRIGGER pgtrigger_insert_insert_1f8ff AFTER INSERT ON public.feedback_faultservice REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_1f8ff();

COMMENT ON TRIGGER pgtrigger_insert_insert_1f8ff ON public.feedback_faultservice IS '325d740bf0b3c12af4ed2d018de109863dea74c4';

CREATE TRIGGER pgtrigger_insert_insert_233f9 AFTER INSERT ON public.goals_judgement REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_233f9();

COMMENT ON TRIGGER pgtrigger_insert_insert_233f9 ON public.goals_judgement IS 'e90190923e57df00a0d9bddccc97303ab288560d';

CREATE TRIGGER pgtrigger_insert_insert_24d73 AFTER INSERT ON public.indicators_reportingperiod REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_24d73();

COMMENT ON TRIGGER pgtrigger_insert_insert_24d73 ON public.indicators_reportingperiod IS '979a3ccf45194cc62342fdae4dbaf014a159e4d4';

CREATE TRIGGER pgtrigger_insert_insert_25a68 AFTER INSERT ON public.declarations_unitstatement REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_25a68();

COMMENT ON TRIGGER pgtrigger_insert_insert_25a68 ON public.declarations_unitstatement IS '236323cf1f08a441bf1b4c00110a12d3e8924f93';

CREATE TRIGGER pgtrigger_insert_insert_2dc38 AFTER INSERT ON public.feedback_feedbackcase REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_2dc38();

COMMENT ON TRIGGER pgtrigger_insert_insert_2dc38 ON public.feedback_feedbackcase IS '1c5eca5e0e5d9509a741ed48fd75e9fa50dc1bdb';

CREATE TRIGGER pgtrigger_insert_insert_305f5 AFTER INSERT ON public.documents_governingdocument REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_305f5();

COMMENT ON TRIGGER pgtrigger_insert_insert_305f5 ON public.documents_governingdocument IS '448f75e503293b13f60b384568ecf22db4cabfd0';

CREATE TRIGGER pgtrigger_insert_insert_306e4 AFTER INSERT ON public.goals_assignment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_306e4();

COMMENT ON TRIGGER pgtrigger_insert_insert_306e4 ON public.goals_assignment IS 'e92d4b6389a5ef35c35f55b6673bc626412787d3';

CREATE TRIGGER pgtrigger_insert_insert_3a398 AFTER INSERT ON public.feedback_framephrase REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3a398();

COMMENT ON TRIGGER pgtrigger_insert_insert_3a398 ON public.feedback_framephrase IS '49a383d33ed12c2e6bf941985204b40545d21f54';

CREATE TRIGGER pgtrigger_insert_insert_3e256 AFTER INSERT ON public.feedback_casesplit REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3e256();

COMMENT ON TRIGGER pgtrigger_insert_insert_3e256 ON public.feedback_casesplit IS '20e4bb918d5011d70aa5e84cd887d6cd6e1928d2';

CREATE TRIGGER pgtrigger_insert_insert_42a0b AFTER INSERT ON public.declarations_stakeholder REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_42a0b();

COMMENT ON TRIGGER pgtrigger_insert_insert_42a0b ON public.declarations_stakeholder IS '597be704ab57adfc989448ac6253750b4f235f62';

CREATE TRIGGER pgtrigger_insert_insert_431cb AFTER INSERT ON public.declarations_workmethod REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_431cb();

COMMENT ON TRIGGER pgtrigger_insert_insert_431cb ON public.declarations_workmethod IS 'fd7398bc2e4a86888354f48529018c9f43bb2c8d';

CREATE TRIGGER pgtrigger_insert_insert_44857 AFTER INSERT ON public.organisation_adoptedprofile REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_44857();

COMMENT ON TRIGGER pgtrigger_insert_insert_44857 ON public.organisation_adoptedprofile IS '7800977e35c83b286f0009a4b5c32531a740cfa2';

CREATE TRIGGER pgtrigger_insert_insert_4b7c1 AFTER INSERT ON public.goals_sourcelink REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_4b7c1();

COMMENT ON TRIGGER pgtrigger_insert_insert_4b7c1 ON public.goals_sourcelink IS '685438bd01f20fedc2a45ebf32afa2a8bee78f56';

CREATE TRIGGER pgtrigger_insert_insert_4fd43 AFTER INSERT ON public.indicators_indicatordefinition REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_4fd43();

COMMENT ON TRIGGER pgtrigger_insert_insert_4fd43 ON public.indicators_indicatordefinition IS 'dcbbef5137770426b21052754c5df51354bb0a86';

CREATE TRIGGER pgtrigger_insert_insert_518b2 AFTER INSERT ON public.goals_activity REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_518b2();

COMMENT ON TRIGGER pgtrigger_insert_insert_518b2 ON public.goals_activity IS 'caceb174098e13940b1d2320ce196285c127c72e';

CREATE TRIGGER pgtrigger_insert_insert_518bb AFTER INSERT ON public.feedback_closedday REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_518bb();

COMMENT ON TRIGGER pgtrigger_insert_insert_518bb ON public.feedback_closedday IS 'b2554fc94177adb66ac02244b9e71e5b5e187074';

CREATE TRIGGER pgtrigger_insert_insert_52bc6 AFTER INSERT ON public.organisation_unit REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_52bc6();

COMMENT ON TRIGGER pgtrigger_insert_insert_52bc6 ON public.organisation_unit IS '43b1610b372b2020d7198507182d22a097a3c1ac';

CREATE TRIGGER pgtrigger_insert_insert_53f89 AFTER INSERT ON public.goals_goalsource REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_53f89();

COMMENT ON TRIGGER pgtrigger_insert_insert_53f89 ON public.goals_goalsource IS '429614faeefb4df9b434ff38657d53241425f585';

CREATE TRIGGER pgtrigger_insert_insert_5cbf1 AFTER INSERT ON public.declarations_methoduse REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_5cbf1();

COMMENT ON TRIGGER pgtrigger_insert_insert_5cbf1 ON public.declarations_methoduse IS '3e8ea57ba477a24210689439adb7fa248fdbf4aa';

CREATE TRIGGER pgtrigger_insert_insert_621f2 AFTER INSERT ON public.indicators_target REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_621f2();

COMMENT ON TRIGGER pgtrigger_insert_insert_621f2 ON public.indicators_target IS 'c45bbd43ad2c373f828a65084c7190a4ff09a8d7';

CREATE TRIGGER pgtrigger_insert_insert_63495 AFTER INSERT ON public.declarations_promiseversion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_63495();

COMMENT ON TRIGGER pgtrigger_insert_insert_63495 ON public.declarations_promiseversion IS '33e902840fe4c9719ef91a45558448297dc74b86';

CREATE TRIGGER pgtrigger_insert_insert_6369a AFTER INSERT ON public.documents_documentversion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_6369a();

COMMENT ON TRIGGER pgtrigger_insert_insert_6369a ON public.documents_documentversion IS 'b0e0bfdd39cfc526a08ff72755a3b84175015c8e';

CREATE TRIGGER pgtrigger_insert_insert_67319 AFTER INSERT ON public.feedback_caseaction REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_67319();

COMMENT ON TRIGGER pgtrigger_insert_insert_67319 ON public.feedback_caseaction IS 'e2483ca4c921571ec189add8b8299979fd2a999a';

CREATE TRIGGER pgtrigger_insert_insert_67804 AFTER INSERT ON public.feedback_tracksetting REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_67804();

COMMENT ON TRIGGER pgtrigger_insert_insert_67804 ON public.feedback_tracksetting IS '5c0ef22aa525be278f35d6015d4bdd239211f101';

CREATE TRIGGER pgtrigger_insert_insert_6a70d AFTER INSERT ON public.feedback_framelanguage REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_6a70d();

COMMENT ON TRIGGER pgtrigger_insert_insert_6a70d ON public.feedback_framelanguage IS 'abed2d3e2ac0e7a611c7babd3f746e486120858c';

CREATE TRIGGER pgtrigger_insert_insert_6ab67 AFTER INSERT ON public.indicators_indicator REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_6ab67();

COMMENT ON TRIGGER pgtrigger_insert_insert_6ab67 ON public.indicators_indicator IS '424fc82182248d85fb83d003a29aadae26cd0358';

CREATE TRIGGER pgtrigger_insert_insert_6f132 AFTER INSERT ON public.declarations_promise REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_6f132();

COMMENT ON TRIGGER pgtrigger_insert_insert_6f132 ON public.declarations_promise IS '1154fe575466812172cdcf67ee6a3942184c2206';

CREATE TRIGGER pgtrigger_insert_insert_6f687 AFTER INSERT ON public.feedback_casecause REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_6f687();

COMMENT ON TRIGGER pgtrigger_insert_insert_6f687 ON public.feedback_casecause IS '562543090bc67b88693c370b2c74da513e12e45d';

CREATE TRIGGER pgtrigger_insert_insert_71c6e AFTER INSERT ON public.declarations_brokenanswer REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_71c6e();

COMMENT ON TRIGGER pgtrigger_insert_insert_71c6e ON public.declarations_brokenanswer IS '4790d2ac590c8d97fc16bc6ade40e93dab094bc1';

CREATE TRIGGER pgtrigger_insert_insert_745aa AFTER INSERT ON public.declarations_variant REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_745aa();

COMMENT ON TRIGGER pgtrigger_insert_insert_745aa ON public.declarations_variant IS '359e9c44b68a947c71c1f7a4fd418e7023e6e005';

CREATE TRIGGER pgtrigger_insert_insert_751e4 AFTER INSERT ON public.declarations_draftingentry REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_751e4();

COMMENT ON TRIGGER pgtrigger_insert_insert_751e4 ON public.declarations_draftingentry IS '5c1826951e1130ea1d07beec95d91aef29af7abd';

CREATE TRIGGER pgtrigger_insert_insert_7ab2b AFTER INSERT ON public.declarations_declarationgoal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_7ab2b();

COMMENT ON TRIGGER pgtrigger_insert_insert_7ab2b ON public.declarations_declarationgoal IS '6e33bca6f06feb35e397e68760de578f6220ac8d';

CREATE TRIGGER pgtrigger_insert_insert_7f3d5 AFTER INSERT ON public.declarations_promiseverdict REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_7f3d5();

COMMENT ON TRIGGER pgtrigger_insert_insert_7f3d5 ON public.declarations_promiseverdict IS '1719572bf01b99cdfddebec231af8f160ccea336';

CREATE TRIGGER pgtrigger_insert_insert_80b13 AFTER INSERT ON public.goals_goalpassage REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_80b13();

COMMENT ON TRIGGER pgtrigger_insert_insert_80b13 ON public.goals_goalpassage IS 'aadeb2ce9185a894bcded1cfaee24f07faac7378';

CREATE TRIGGER pgtrigger_insert_insert_84a1a AFTER INSERT ON public.organisation_steppart REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_84a1a();

COMMENT ON TRIGGER pgtrigger_insert_insert_84a1a ON public.organisation_steppart IS '28627dbc84f69b49774317a7c5b994e6f7ce76a0';

CREATE TRIGGER pgtrigger_insert_insert_875aa AFTER INSERT ON public.feedback_casetrack REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_875aa();

COMMENT ON TRIGGER pgtrigger_insert_insert_875aa ON public.feedback_casetrack IS 'c3bfa5cec88703113f6514b6d746979e7efd5080';

CREATE TRIGGER pgtrigger_insert_insert_87c23 AFTER INSERT ON public.feedback_handlingtime REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_87c23();

COMMENT ON TRIGGER pgtrigger_insert_insert_87c23 ON public.feedback_handlingtime IS 'fa2d7ec8799858be4b826575f7ea4a4826b03e42';

CREATE TRIGGER pgtrigger_insert_insert_87fb0 AFTER INSERT ON public.documents_documentrelation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_87fb0();

COMMENT ON TRIGGER pgtrigger_insert_insert_87fb0 ON public.documents_documentrelation IS '78781612baa10fc34b95a00c47ad7755aa9b7719';

CREATE TRIGGER pgtrigger_insert_insert_8e07f AFTER INSERT ON public.goals_goalmeasure REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_8e07f();

COMMENT ON TRIGGER pgtrigger_insert_insert_8e07f ON public.goals_goalmeasure IS '3b549cc1ef7a1da63546050167ef0b63a1745179';

CREATE TRIGGER pgtrigger_insert_insert_91d76 AFTER INSERT ON public.goals_nocontribution REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_91d76();

COMMENT ON TRIGGER pgtrigger_insert_insert_91d76 ON public.goals_nocontribution IS '0f4f52cf3ff47b88ef0a4c5910303f9aa9bfde27';

CREATE TRIGGER pgtrigger_insert_insert_91e3f AFTER INSERT ON public.organisation_decision REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_91e3f();

COMMENT ON TRIGGER pgtrigger_insert_insert_91e3f ON public.organisation_decision IS '892c36ea137228d1f97ca659a461a9b69870a426';

CREATE TRIGGER pgtrigger_insert_insert_9a40a AFTER INSERT ON public.feedback_answertemplate REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_9a40a();

COMMENT ON TRIGGER pgtrigger_insert_insert_9a40a ON public.feedback_answertemplate IS 'ad226b8a30e4de4ee00b455740c4cbb24d0be649';

CREATE TRIGGER pgtrigger_insert_insert_9d92e AFTER INSERT ON public.improvement_improvementarea REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_9d92e();

COMMENT ON TRIGGER pgtrigger_insert_insert_9d92e ON public.improvement_improvementarea IS '3b38863ba44506281b857038b147a5401a7a24f9';

CREATE TRIGGER pgtrigger_insert_insert_a00a1 AFTER INSERT ON public.declarations_fulfilment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a00a1();

COMMENT ON TRIGGER pgtrigger_insert_insert_a00a1 ON public.declarations_fulfilment IS '502a48e7e109662a3d86a2d1908fa32b50069380';

CREATE TRIGGER pgtrigger_insert_insert_a1a16 AFTER INSERT ON public.declarations_servicearea REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a1a16();

COMMENT ON TRIGGER pgtrigger_insert_insert_a1a16 ON public.declarations_servicearea IS '2202bf106776a792b7689b4e656b23cf762fd33c';

CREATE TRIGGER pgtrigger_insert_insert_a4260 AFTER INSERT ON public.feedback_reportsnapshot REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a4260();

COMMENT ON TRIGGER pgtrigger_insert_insert_a4260 ON public.feedback_reportsnapshot IS '3f57c258fc174ca60b191287a2e436f03235e33b';

CREATE TRIGGER pgtrigger_insert_insert_a5f61 AFTER INSERT ON public.declarations_servicedeclaration REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a5f61();

COMMENT ON TRIGGER pgtrigger_insert_insert_a5f61 ON public.declarations_servicedeclaration IS '19c3c286cb179111e1d094fe3552a48639e16dc2';

CREATE TRIGGER pgtrigger_insert_insert_a677d AFTER INSERT ON public.organisation_appointment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a677d();

COMMENT ON TRIGGER pgtrigger_insert_insert_a677d ON public.organisation_appointment IS '2e61ca4fa78ba534b476fd7ace2f35892ecabae9';

CREATE TRIGGER pgtrigger_insert_insert_adbd5 AFTER INSERT ON public.feedback_promisedifference REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_adbd5();

COMMENT ON TRIGGER pgtrigger_insert_insert_adbd5 ON public.feedback_promisedifference IS '22650b8c1da3b217b53793c41191e5b782274f08';

CREATE TRIGGER pgtrigger_insert_insert_ae9ec AFTER INSERT ON public.goals_partservice REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ae9ec();

COMMENT ON TRIGGER pgtrigger_insert_insert_ae9ec ON public.goals_partservice IS 'c34b36987cea8b0b06950dde8431cc76a15d6e21';

CREATE TRIGGER pgtrigger_insert_insert_b0a23 AFTER INSERT ON public.declarations_promisemeasure REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_b0a23();

COMMENT ON TRIGGER pgtrigger_insert_insert_b0a23 ON public.declarations_promisemeasure IS 'd2a57e24aa7f770bcbecb26b99da6b94bf56cd22';

CREATE TRIGGER pgtrigger_insert_insert_b0ba8 AFTER INSERT ON public.feedback_casemerge REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_b0ba8();

COMMENT ON TRIGGER pgtrigger_insert_insert_b0ba8 ON public.feedback_casemerge IS 'f58a141886a7aafad6710c793d34cea3c53e6a16';

CREATE TRIGGER pgtrigger_insert_insert_c391c AFTER INSERT ON public.feedback_unitusers REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c391c();

COMMENT ON TRIGGER pgtrigger_insert_insert_c391c ON public.feedback_unitusers IS 'b6fa857e3906fa19d3f3ee1f0e99c7e217f13d97';

CREATE TRIGGER pgtrigger_insert_insert_ca08d AFTER INSERT ON public.organisation_appearance REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ca08d();

COMMENT ON TRIGGER pgtrigger_insert_insert_ca08d ON public.organisation_appearance IS '646f8cc8d06fb2343e41890ce4ec4677baabfeb2';

CREATE TRIGGER pgtrigger_insert_insert_d0fb2 AFTER INSERT ON public.organisation_succession REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d0fb2();

COMMENT ON TRIGGER pgtrigger_insert_insert_d0fb2 ON public.organisation_succession IS '3c5ffd25387ea696c1f1206636e8f9c27a6c15ea';

CREATE TRIGGER pgtrigger_insert_insert_d35b7 AFTER INSERT ON public.declarations_declarationversion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d35b7();

COMMENT ON TRIGGER pgtrigger_insert_insert_d35b7 ON public.declarations_declarationversion IS 'b526ac18aadc0991a615ab28a0ac4ec6c758b51e';

CREATE TRIGGER pgtrigger_insert_insert_d8c55 AFTER INSERT ON public.goals_plan REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d8c55();

COMMENT ON TRIGGER pgtrigger_insert_insert_d8c55 ON public.goals_plan IS '6c7762e6edd4e015bc6cc894897e448670339735';

CREATE TRIGGER pgtrigger_insert_insert_d949d AFTER INSERT ON public.documents_decisionpaper REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d949d();

COMMENT ON TRIGGER pgtrigger_insert_insert_d949d ON public.documents_decisionpaper IS '19b821579b0e384618666a124342ee36bebed993';

CREATE TRIGGER pgtrigger_insert_insert_da3b2 AFTER INSERT ON public.improvement_action REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_da3b2();

COMMENT ON TRIGGER pgtrigger_insert_insert_da3b2 ON public.improvement_action IS '5462487b0f4053f8bd634c1578827fb3ccb1d300';

CREATE TRIGGER pgtrigger_insert_insert_de0df AFTER INSERT ON public.declarations_promisecheck REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_de0df();

COMMENT ON TRIGGER pgtrigger_insert_insert_de0df ON public.declarations_promisecheck IS '5df4c88d6d7cf571137dc2c06c560411e111dafb';

CREATE TRIGGER pgtrigger_insert_insert_dff8b AFTER INSERT ON public.indicators_seriessuccession REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_dff8b();

COMMENT ON TRIGGER pgtrigger_insert_insert_dff8b ON public.indicators_seriessuccession IS '12c4025e7d3faa8b0e05b0773bb42c37b89d3e76';

CREATE TRIGGER pgtrigger_insert_insert_e1bad AFTER INSERT ON public.feedback_casepause REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_e1bad();

COMMENT ON TRIGGER pgtrigger_insert_insert_e1bad ON public.feedback_casepause IS '9e2e7c5de52f6710c339a6cfab63ffd46da10cd0';

CREATE TRIGGER pgtrigger_insert_insert_e2b9e AFTER INSERT ON public.indicators_observation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_e2b9e();

COMMENT ON TRIGGER pgtrigger_insert_insert_e2b9e ON public.indicators_observation IS 'e15a21566d72325ce0e371024e055b57077ac6e3';

CREATE TRIGGER pgtrigger_insert_insert_ec7f4 AFTER INSERT ON public.feedback_routingchoice REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ec7f4();

COMMENT ON TRIGGER pgtrigger_insert_insert_ec7f4 ON public.feedback_routingchoice IS '5da54cdaaa1346fb2e6200ea2a6b8a9d418dc0be';

CREATE TRIGGER pgtrigger_insert_insert_ec97e AFTER INSERT ON public.feedback_retentionrule REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ec97e();

COMMENT ON TRIGGER pgtrigger_insert_insert_ec97e ON public.feedback_retentionrule IS '874a633d4c0c39be3d29bc4600c9886a4fc192d7';

CREATE TRIGGER pgtrigger_insert_insert_ee353 AFTER INSERT ON public.organisation_unitversion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ee353();

COMMENT ON TRIGGER pgtrigger_insert_insert_ee353 ON public.organisation_unitversion IS 'a57607ef2237abe05074e2daf85d9aa2ef0388e3';

CREATE TRIGGER pgtrigger_insert_insert_ee5d1 AFTER INSERT ON public.organisation_reorganisation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ee5d1();

COMMENT ON TRIGGER pgtrigger_insert_insert_ee5d1 ON public.organisation_reorganisation IS 'cf1dfcf5c5f467a92c6c6dd3b7b0ca6c8145c114';

CREATE TRIGGER pgtrigger_insert_insert_fa7a1 AFTER INSERT ON public.feedback_casesuggestion REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_fa7a1();

COMMENT ON TRIGGER pgtrigger_insert_insert_fa7a1 ON public.feedback_casesuggestion IS '7593407f20e1db77f9ab2e86851722248e52002c';

CREATE TRIGGER pgtrigger_insert_insert_fcd64 AFTER INSERT ON public.indicators_series REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_fcd64();

COMMENT ON TRIGGER pgtrigger_insert_insert_fcd64 ON public.indicators_series IS '4f4392ee446bf9f2d777967e26ab98f75b6e5eaa';

CREATE TRIGGER pgtrigger_insert_insert_feafb AFTER INSERT ON public.goals_goal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_feafb();

COMMENT ON TRIGGER pgtrigger_insert_insert_feafb ON public.goals_goal IS '7bb6d4800bd7513e09338b37a89919949ce7213a';

CREATE TRIGGER pgtrigger_new_within_definition_fb8fd AFTER INSERT ON public.indicators_observation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_new_within_definition_fb8fd();

COMMENT ON TRIGGER pgtrigger_new_within_definition_fb8fd ON public.indicators_observation IS 'c87ca7c0841243789809e45934b6a63881daef04';

CREATE TRIGGER pgtrigger_no_circle_when_linked_0f1d0 AFTER INSERT ON public.goals_goallink REFERENCING NEW TABLE AS new_links FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_no_circle_when_linked_0f1d0();

COMMENT ON TRIGGER pgtrigger_no_circle_when_linked_0f1d0 ON public.goals_goallink IS 'e752fed345488e8fe10bb57503f8458c0b3eba2e';

CREATE TRIGGER pgtrigger_no_circle_when_moved_1d3d5 AFTER UPDATE ON public.goals_goallink REFERENCING NEW TABLE AS new_links FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_no_circle_when_moved_1d3d5();

COMMENT ON TRIGGER pgtrigger_no_circle_when_moved_1d3d5 ON public.goals_goallink IS 'd1bbc35a5aaca640b9bb18d6f8b93713ac2cc7b2';

CREATE TRIGGER pgtrigger_seals_are_never_changed_a3329 BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_actseal FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_seals_are_never_changed_a3329();

COMMENT ON TRIGGER pgtrigger_seals_are_never_changed_a3329 ON public.audit_actseal IS '736b250f5e36e8bb63f336bb18b9c8a623505cb3';

CREATE TRIGGER pgtrigger_turns_of_a_period_are_never_changed_9794f BEFORE DELETE OR UPDATE OR TRUNCATE ON public.indicators_periodturn FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_turns_of_a_period_are_never_changed_9794f();

COMMENT ON TRIGGER pgtrigger_turns_of_a_period_are_never_changed_9794f ON public.indicators_periodturn IS 'ae0d7171b4625fb64782271c8e5f4715ff1b5558';

CREATE TRIGGER pgtrigger_update_update_010a9 AFTER UPDATE ON public.feedback_casetrack REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_010a9();

COMMENT ON TRIGGER pgtrigger_update_update_010a9 ON public.feedback_casetrack IS '9c008d3629a65cc96e0028b5e19504622a9b5286';

CREATE TRIGGER pgtrigger_update_update_07354 AFTER UPDATE ON public.documents_documentversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_07354();

COMMENT ON TRIGGER pgtrigger_update_update_07354 ON public.documents_documentversion IS '0b48b14b3fd478d1f9f0ea1adaf6800cecd4bfaa';

CREATE TRIGGER pgtrigger_update_update_0a739 AFTER UPDATE ON public.documents_citation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_0a739();

COMMENT ON TRIGGER pgtrigger_update_update_0a739 ON public.documents_citation IS '71641ce4199424e053c5e60d3557701936e8085b';

CREATE TRIGGER pgtrigger_update_update_0aecc AFTER UPDATE ON public.feedback_casepause REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_0aecc();

COMMENT ON TRIGGER pgtrigger_update_update_0aecc ON public.feedback_casepause IS 'af7e37249805ab2ee514e78dde9d93c862944a7d';

CREATE TRIGGER pgtrigger_update_update_0cdb1 AFTER UPDATE ON public.indicators_indicatordefinition REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_0cdb1();

COMMENT ON TRIGGER pgtrigger_update_update_0cdb1 ON public.indicators_indicatordefinition IS '8d7433b6cf3ca4be9a8ad1fa9a7325b2f7466660';

CREATE TRIGGER pgtrigger_update_update_10ca0 AFTER UPDATE ON public.organisation_reorganisation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_10ca0();

COMMENT ON TRIGGER pgtrigger_update_update_10ca0 ON public.organisation_reorganisation IS '4de61f1f9187fba22562793dda5d443b619b5c81';

CREATE TRIGGER pgtrigger_update_update_14939 AFTER UPDATE ON public.feedback_framelanguage REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_14939();

COMMENT ON TRIGGER pgtrigger_update_update_14939 ON public.feedback_framelanguage IS 'f105c0ef5b4b4257ebea6268a3d6bd5a37bd84b9';

CREATE TRIGGER pgtrigger_update_update_16a9f AFTER UPDATE ON public.declarations_fulfilment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_16a9f();

COMMENT ON TRIGGER pgtrigger_update_update_16a9f ON public.declarations_fulfilment IS 'e457e38e8a9ceca57e90df522c5ee54c2bcb1ce4';

CREATE TRIGGER pgtrigger_update_update_1a76d AFTER UPDATE ON public.improvement_action REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_1a76d();

COMMENT ON TRIGGER pgtrigger_update_update_1a76d ON public.improvement_action IS 'df2b60a860438edfa7085ca9fb40c887e116d98e';

CREATE TRIGGER pgtrigger_update_update_1cb89 AFTER UPDATE ON public.organisation_steppart REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_1cb89();

COMMENT ON TRIGGER pgtrigger_update_update_1cb89 ON public.organisation_steppart IS '5b37f0b8aa3f95c6d65f64768f0d9f349e47e1ff';

CREATE TRIGGER pgtrigger_update_update_1fc12 AFTER UPDATE ON public.declarations_promiseversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_1fc12();

COMMENT ON TRIGGER pgtrigger_update_update_1fc12 ON public.declarations_promiseversion IS '69c1847907d1f487eb1f9edbb722b2aeeb991c39';

CREATE TRIGGER pgtrigger_update_update_22754 AFTER UPDATE ON public.improvement_cause REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_22754();

COMMENT ON TRIGGER pgtrigger_update_update_22754 ON public.improvement_cause IS '3b5be007856afbdd154de8b2d64e867e665df518';

CREATE TRIGGER pgtrigger_update_update_23172 AFTER UPDATE ON public.feedback_feedbackcase REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_23172();

COMMENT ON TRIGGER pgtrigger_update_update_23172 ON public.feedback_feedbackcase IS '252763e3d439b024adeb7eb009558b06d878ea67';

CREATE TRIGGER pgtrigger_update_update_2352b AFTER UPDATE ON public.declarations_declarationversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_2352b();

COMMENT ON TRIGGER pgtrigger_update_update_2352b ON public.declarations_declarationversion IS 'e2a771bdba2cb4e2cc5530bff799eec610f85152';

CREATE TRIGGER pgtrigger_update_update_288fe AFTER UPDATE ON public.feedback_reportsnapshot REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_288fe();

COMMENT ON TRIGGER pgtrigger_update_update_288fe ON public.feedback_reportsnapshot IS 'fdcf86fc43048d307b2a2dfda619fda03555cf73';

CREATE TRIGGER pgtrigger_update_update_291eb AFTER UPDATE ON public.goals_nocontribution REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_291eb();

COMMENT ON TRIGGER pgtrigger_update_update_291eb ON public.goals_nocontribution IS 'ed538443cf770443d7e5c61aa40e9afb3a11b02c';

CREATE TRIGGER pgtrigger_update_update_2a462 AFTER UPDATE ON public.organisation_appearance REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_2a462();

COMMENT ON TRIGGER pgtrigger_update_update_2a462 ON public.organisation_appearance IS '8a8eb9d5b1bca758cf4cd9c786763e133fd01a85';

CREATE TRIGGER pgtrigger_update_update_32d4e AFTER UPDATE ON public.goals_assignment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_32d4e();

COMMENT ON TRIGGER pgtrigger_update_update_32d4e ON public.goals_assignment IS 'f965f53ce2c8244b61877b8755a857dd02c8fbf1';

CREATE TRIGGER pgtrigger_update_update_33b6c AFTER UPDATE ON public.feedback_casecause REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_33b6c();

COMMENT ON TRIGGER pgtrigger_update_update_33b6c ON public.feedback_casecause IS 'e2764a0816ee41de109e6d85175b6f24b45e4cf3';

CREATE TRIGGER pgtrigger_update_update_38da2 AFTER UPDATE ON public.indicators_target REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_38da2();

COMMENT ON TRIGGER pgtrigger_update_update_38da2 ON public.indicators_target IS 'a9bc347c7f7fd39388be20720057d59d3f3eca70';

CREATE TRIGGER pgtrigger_update_update_3ac5a AFTER UPDATE ON public.documents_documentrelation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_3ac5a();

COMMENT ON TRIGGER pgtrigger_update_update_3ac5a ON public.documents_documentrelation IS '1e35c6fa3fae2d4d212b41bf575519fdbd484256';

CREATE TRIGGER pgtrigger_update_update_4281e AFTER UPDATE ON public.indicators_indicator REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4281e();

COMMENT ON TRIGGER pgtrigger_update_update_4281e ON public.indicators_indicator IS 'b1694a427bfc281b61d8fd5eca7c5e4361307ae8';

CREATE TRIGGER pgtrigger_update_update_48660 AFTER UPDATE ON public.goals_goalmeasure REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_48660();

COMMENT ON TRIGGER pgtrigger_update_update_48660 ON public.goals_goalmeasure IS '09406c13ecb1033f19632fa789eb0fdfc5e41133';

CREATE TRIGGER pgtrigger_update_update_491d2 AFTER UPDATE ON public.feedback_faultservice REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_491d2();

COMMENT ON TRIGGER pgtrigger_update_update_491d2 ON public.feedback_faultservice IS '7832ee0bf8a5d7c9e2eb36e7ce5c92e5caf8ac56';

CREATE TRIGGER pgtrigger_update_update_4a091 AFTER UPDATE ON public.feedback_tracksetting REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4a091();

COMMENT ON TRIGGER pgtrigger_update_update_4a091 ON public.feedback_tracksetting IS '2cfa46d6354b944646c31c01bfa8f210369c475a';

CREATE TRIGGER pgtrigger_update_update_4a72a AFTER UPDATE ON public.organisation_unit REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4a72a();

COMMENT ON TRIGGER pgtrigger_update_update_4a72a ON public.organisation_unit IS 'fe2882e6326b292c44f035a5e06043ba26c2bb72';

CREATE TRIGGER pgtrigger_update_update_4b1e0 AFTER UPDATE ON public.feedback_unitusers REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4b1e0();

COMMENT ON TRIGGER pgtrigger_update_update_4b1e0 ON public.feedback_unitusers IS '7073adc7becb0bb52ed4f6cf8006e4d1e5822468';

CREATE TRIGGER pgtrigger_update_update_4db9e AFTER UPDATE ON public.documents_decisionpaper REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4db9e();

COMMENT ON TRIGGER pgtrigger_update_update_4db9e ON public.documents_decisionpaper IS '31ffcc7c3212622fdec4b5e07287f0e07571a1f9';

CREATE TRIGGER pgtrigger_update_update_4ea85 AFTER UPDATE ON public.organisation_appointment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4ea85();

COMMENT ON TRIGGER pgtrigger_update_update_4ea85 ON public.organisation_appointment IS 'd0485b6fff92aba1eac01afe1f72cc67efb2f863';

CREATE TRIGGER pgtrigger_update_update_53e05 AFTER UPDATE ON public.declarations_methodassessment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_53e05();

COMMENT ON TRIGGER pgtrigger_update_update_53e05 ON public.declarations_methodassessment IS '31d296d00170082440558501ec9c3b3ec83911a1';

CREATE TRIGGER pgtrigger_update_update_57d5f AFTER UPDATE ON public.declarations_draftingentry REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_57d5f();

COMMENT ON TRIGGER pgtrigger_update_update_57d5f ON public.declarations_draftingentry IS 'cb7f4de23fc06d7523311dedb71f9cda10db4a15';

CREATE TRIGGER pgtrigger_update_update_58d27 AFTER UPDATE ON public.goals_partservice REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_58d27();

COMMENT ON TRIGGER pgtrigger_update_update_58d27 ON public.goals_partservice IS '512660dbf48867cd1f42a384223d0a535ee5813f';

CREATE TRIGGER pgtrigger_update_update_61a7f AFTER UPDATE ON public.declarations_servicearea REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_61a7f();

COMMENT ON TRIGGER pgtrigger_update_update_61a7f ON public.declarations_servicearea IS 'f7eee04fbc8a16b5b7b2a199f012bb41411602f2';

CREATE TRIGGER pgtrigger_update_update_63021 AFTER UPDATE ON public.indicators_observation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_63021();

COMMENT ON TRIGGER pgtrigger_update_update_63021 ON public.indicators_observation IS '357f26c4f0cf46aab8a4886a046ab5c8ab2ece99';

CREATE TRIGGER pgtrigger_update_update_65a35 AFTER UPDATE ON public.declarations_promiseverdict REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_65a35();

COMMENT ON TRIGGER pgtrigger_update_update_65a35 ON public.declarations_promiseverdict IS '49b75c2ae886945d44fabe0f50232e9299533455';

CREATE TRIGGER pgtrigger_update_update_70e13 AFTER UPDATE ON public.organisation_adoptedprofile REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_70e13();

COMMENT ON TRIGGER pgtrigger_update_update_70e13 ON public.organisation_adoptedprofile IS 'c109948b2586743cb18084ef56e2bf9e3c6c4dde';

CREATE TRIGGER pgtrigger_update_update_72113 AFTER UPDATE ON public.organisation_unitversion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_72113();

COMMENT ON TRIGGER pgtrigger_update_update_72113 ON public.organisation_unitversion IS '623609720c627fee9372f9f28174b3ef8872cc4c';

CREATE TRIGGER pgtrigger_update_update_7388f AFTER UPDATE ON public.indicators_seriessuccession REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7388f();

COMMENT ON TRIGGER pgtrigger_update_update_7388f ON public.indicators_seriessuccession IS '16fcc7190d3cec97d06c50cd5460147d4f9b607f';

CREATE TRIGGER pgtrigger_update_update_7881a AFTER UPDATE ON public.feedback_retentionrule REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7881a();

COMMENT ON TRIGGER pgtrigger_update_update_7881a ON public.feedback_retentionrule IS '9b232e58591857f09cdedcd2522c0c0faca05f30';

CREATE TRIGGER pgtrigger_update_update_79689 AFTER UPDATE ON public.declarations_stakeholder REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_79689();

COMMENT ON TRIGGER pgtrigger_update_update_79689 ON public.declarations_stakeholder IS 'af0e2ed883d5832b2f6fc2d058810cbac749311c';

CREATE TRIGGER pgtrigger_update_update_7a0c1 AFTER UPDATE ON public.goals_activity REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7a0c1();

COMMENT ON TRIGGER pgtrigger_update_update_7a0c1 ON public.goals_activity IS '68bd31e729ac2d76191f52bf7640f486e625be6a';

CREATE TRIGGER pgtrigger_update_update_841c6 AFTER UPDATE ON public.feedback_promisedifference REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_841c6();

COMMENT ON TRIGGER pgtrigger_update_update_841c6 ON public.feedback_promisedifference IS '366d347e09f0a6e6bdb26a8449963e1b2e7e6455';

CREATE TRIGGER pgtrigger_update_update_8a4c1 AFTER UPDATE ON public.declarations_variant REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8a4c1();

COMMENT ON TRIGGER pgtrigger_update_update_8a4c1 ON public.declarations_variant IS 'ea1188bc29a372b9188b75a9963b007f83b9e428';

CREATE TRIGGER pgtrigger_update_update_8bda5 AFTER UPDATE ON public.declarations_promise REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8bda5();

COMMENT ON TRIGGER pgtrigger_update_update_8bda5 ON public.declarations_promise IS 'dce5521f7223aa83e1f40abcffe0ea0ab96b398e';

CREATE TRIGGER pgtrigger_update_update_8ca49 AFTER UPDATE ON public.feedback_handlingtime REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8ca49();

COMMENT ON TRIGGER pgtrigger_update_update_8ca49 ON public.feedback_handlingtime IS '06912c93c8537f5e826938dd4fd89c5a528e198c';

CREATE TRIGGER pgtrigger_update_update_8fe96 AFTER UPDATE ON public.goals_goalpassage REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8fe96();

COMMENT ON TRIGGER pgtrigger_update_update_8fe96 ON public.goals_goalpassage IS 'df2909a8ea6cd64f822fa688c36ea0395989dbd7';

CREATE TRIGGER pgtrigger_update_update_9246b AFTER UPDATE ON public.feedback_casesplit REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_9246b();

COMMENT ON TRIGGER pgtrigger_update_update_9246b ON public.feedback_casesplit IS '866c4e1c48b49f7c4dd93e7194c64c0749bd78af';

CREATE TRIGGER pgtrigger_update_update_94f2f AFTER UPDATE ON public.documents_governingdocument REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_94f2f();

COMMENT ON TRIGGER pgtrigger_update_update_94f2f ON public.documents_governingdocument IS 'e00ba55f3c2af48b198ef7513af5190d57f016cf';

CREATE TRIGGER pgtrigger_update_update_955a8 AFTER UPDATE ON public.declarations_promisecheck REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_955a8();

COMMENT ON TRIGGER pgtrigger_update_update_955a8 ON public.declarations_promisecheck IS '409f958698cec27106e0816d96adbbb5bdd5670e';

CREATE TRIGGER pgtrigger_update_update_95caf AFTER UPDATE ON public.organisation_step REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_95caf();

COMMENT ON TRIGGER pgtrigger_update_update_95caf ON public.organisation_step IS '61cdd2e13916d386b5e7d666c500c9f4065fa98f';

CREATE TRIGGER pgtrigger_update_update_97a4d AFTER UPDATE ON public.goals_goal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_97a4d();

COMMENT ON TRIGGER pgtrigger_update_update_97a4d ON public.goals_goal IS '09828388a70bec50a949fb47a50ad582bc405538';

CREATE TRIGGER pgtrigger_update_update_9f44f AFTER UPDATE ON public.goals_goalsource REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_9f44f();

COMMENT ON TRIGGER pgtrigger_update_update_9f44f ON public.goals_goalsource IS 'f1635edb5725c0149e2f7645589cc16529917745';

CREATE TRIGGER pgtrigger_update_update_a653e AFTER UPDATE ON public.declarations_promisemeasure REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a653e();

COMMENT ON TRIGGER pgtrigger_update_update_a653e ON public.declarations_promisemeasure IS '905e1078b9e93812578973aac4177db1bb346e8a';

CREATE TRIGGER pgtrigger_update_update_a978c AFTER UPDATE ON public.feedback_caseaction REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a978c();

COMMENT ON TRIGGER pgtrigger_update_update_a978c ON public.feedback_caseaction IS 'fd14daf61118e811e3ca5658369ea65ce8be4294';

CREATE TRIGGER pgtrigger_update_update_af3b7 AFTER UPDATE ON public.feedback_routingchoice REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_af3b7();

COMMENT ON TRIGGER pgtrigger_update_update_af3b7 ON public.feedback_routingchoice IS 'c71d4ed26f09fafdf8df53e2b611bc4098256c29';

CREATE TRIGGER pgtrigger_update_update_b0b0f AFTER UPDATE ON public.goals_judgement REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b0b0f();

COMMENT ON TRIGGER pgtrigger_update_update_b0b0f ON public.goals_judgement IS '1446a69f37ac5780d47218d77fb6b2a849e81174';

CREATE TRIGGER pgtrigger_update_update_b4708 AFTER UPDATE ON public.declarations_workmethod REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b4708();

COMMENT ON TRIGGER pgtrigger_update_update_b4708 ON public.declarations_workmethod IS 'fe28700e17b23053e6ebce4836e12e7d87d7178f';

CREATE TRIGGER pgtrigger_update_update_b643a AFTER UPDATE ON public.feedback_casemerge REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b643a();

COMMENT ON TRIGGER pgtrigger_update_update_b643a ON public.feedback_casemerge IS '985fa02efb33c9647c19a24136cfbaf097d5a19f';

CREATE TRIGGER pgtrigger_update_update_b66b5 AFTER UPDATE ON public.declarations_servicedeclaration REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b66b5();

COMMENT ON TRIGGER pgtrigger_update_update_b66b5 ON public.declarations_servicedeclaration IS 'c226f85f88ffc35d8d2217106b4d556233f4650f';

CREATE TRIGGER pgtrigger_update_update_b71e8 AFTER UPDATE ON public.organisation_decision REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b71e8();

COMMENT ON TRIGGER pgtrigger_update_update_b71e8 ON public.organisation_decision IS '5572591574dababa7e00848ce9a098ef861bba6f';

CREATE TRIGGER pgtrigger_update_update_b767e AFTER UPDATE ON public.feedback_casesuggestion REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b767e();

COMMENT ON TRIGGER pgtrigger_update_update_b767e ON public.feedback_casesuggestion IS '0cfdba18b97ca04de8b90deedc16cf364a453498';

CREATE TRIGGER pgtrigger_update_update_b7d77 AFTER UPDATE ON public.declarations_unitstatement REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b7d77();

COMMENT ON TRIGGER pgtrigger_update_update_b7d77 ON public.declarations_unitstatement IS 'f4634f7021b6279429d78f59ae543ed23c45c7e2';

CREATE TRIGGER pgtrigger_update_update_c68af AFTER UPDATE ON public.declarations_methoduse REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_c68af();

COMMENT ON TRIGGER pgtrigger_update_update_c68af ON public.declarations_methoduse IS '86f76a0d487b5fab483dd386e2105d92ea3f04f1';

CREATE TRIGGER pgtrigger_update_update_cb48d AFTER UPDATE ON public.goals_plan REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_cb48d();

COMMENT ON TRIGGER pgtrigger_update_update_cb48d ON public.goals_plan IS 'a05adba3baa166d38034ba5ce3d779537a1e9f62';

CREATE TRIGGER pgtrigger_update_update_cd5ab AFTER UPDATE ON public.feedback_framephrase REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_cd5ab();

COMMENT ON TRIGGER pgtrigger_update_update_cd5ab ON public.feedback_framephrase IS '44e18b1fd2c456620a7fddd0cfe847aaf25b6b20';

CREATE TRIGGER pgtrigger_update_update_cf944 AFTER UPDATE ON public.declarations_brokenanswer REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_cf944();

COMMENT ON TRIGGER pgtrigger_update_update_cf944 ON public.declarations_brokenanswer IS 'b4cd12f3394ed83fd02a567b384f45238370a621';

CREATE TRIGGER pgtrigger_update_update_cfde1 AFTER UPDATE ON public.declarations_declarationgoal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_cfde1();

COMMENT ON TRIGGER pgtrigger_update_update_cfde1 ON public.declarations_declarationgoal IS '78ed582113d531c6357e23657051c2d3f45d86d7';

CREATE TRIGGER pgtrigger_update_update_cff72 AFTER UPDATE ON public.goals_sourcelink REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_cff72();

COMMENT ON TRIGGER pgtrigger_update_update_cff72 ON public.goals_sourcelink IS '0d9b238e6b58bc693848ba311ba2548783c6cabb';

CREATE TRIGGER pgtrigger_update_update_d0d92 AFTER UPDATE ON public.organisation_succession REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_d0d92();

COMMENT ON TRIGGER pgtrigger_update_update_d0d92 ON public.organisation_succession IS '5265125b320cc5f83f6796bdcfedc0bec93fcb36';

CREATE TRIGGER pgtrigger_update_update_d1bf7 AFTER UPDATE ON public.goals_goalpart REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_d1bf7();

COMMENT ON TRIGGER pgtrigger_update_update_d1bf7 ON public.goals_goalpart IS 'ccf3c593798b99a311c320e82cdc44ab85270d4f';

CREATE TRIGGER pgtrigger_update_update_da497 AFTER UPDATE ON public.feedback_closedday REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_da497();

COMMENT ON TRIGGER pgtrigger_update_update_da497 ON public.feedback_closedday IS '55263e89b8d265709ac4b47c051b029917bd3ff9';

CREATE TRIGGER pgtrigger_update_update_e6e4b AFTER UPDATE ON public.goals_goallink REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_e6e4b();

COMMENT ON TRIGGER pgtrigger_update_update_e6e4b ON public.goals_goallink IS 'a36a1ec49e3653386b9fd858ef1b46cf9917c6cf';

CREATE TRIGGER pgtrigger_update_update_f1900 AFTER UPDATE ON public.improvement_improvementarea REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_f1900();

COMMENT ON TRIGGER pgtrigger_update_update_f1900 ON public.improvement_improvementarea IS 'bb78bcd2c70a478fa0b38aec320903799e42da81';

CREATE TRIGGER pgtrigger_update_update_f69f7 AFTER UPDATE ON public.indicators_reportingperiod REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_f69f7();

COMMENT ON TRIGGER pgtrigger_update_update_f69f7 ON public.indicators_reportingperiod IS 'cf365a79e8dd599d5fd78f3cb1d001b6577ad302';

CREATE TRIGGER pgtrigger_update_update_f74d3 AFTER UPDATE ON public.feedback_answertemplate REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_f74d3();

COMMENT ON TRIGGER pgtrigger_update_update_f74d3 ON public.feedback_answertemplate IS 'e032e6eea3107634d5665aff42f8369bd67cd83e';

CREATE TRIGGER pgtrigger_update_update_fc47a AFTER UPDATE ON public.indicators_series REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_fc47a();

COMMENT ON TRIGGER pgtrigger_update_update_fc47a ON public.indicators_series IS '29c7f91fc4e1933ee215a0ea04e5f62ab6ec907a';

CREATE TRIGGER pgtrigger_what_is_sealed_stays_as_it_was_d9f13 BEFORE DELETE OR UPDATE OR TRUNCATE ON public.indicators_sealedmeasure FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_what_is_sealed_stays_as_it_was_d9f13();

COMMENT ON TRIGGER pgtrigger_what_is_sealed_stays_as_it_was_d9f13 ON public.indicators_sealedmeasure IS '48413531b7bdc1407c0637df37faa44ba11a3872';

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_invited_by_id_94a21efc_fk_accounts_user_id FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_user_id_83f45191_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.annotations_attachment
    ADD CONSTRAINT annotations_attachment_added_by_id_b8a480ac_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.annotations_comment
    ADD CONSTRAINT annotations_comment_author_id_b82c9f74_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.annotations_mention
    ADD CONSTRAINT annotations_mention_comment_id_1e6e2998_fk_annotatio FOREIGN KEY (comment_id) REFERENCES public.annotations_comment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.annotations_mention
    ADD CONSTRAINT annotations_mention_user_id_ce61be84_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.annotations_tagging
    ADD CONSTRAINT annotations_tagging_tag_id_8e8d8f10_fk_annotations_tag_id FOREIGN KEY (tag_id) REFERENCES public.annotations_tag(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.annotations_tagging
    ADD CONSTRAINT annotations_tagging_tagged_by_id_2edb8805_fk_accounts_user_id FOREIGN KEY (tagged_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.checks_finding
    ADD CONSTRAINT checks_finding_owner_id_62cea570_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.checks_finding
    ADD CONSTRAINT checks_finding_unit_id_3cd6afeb_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.checks_suppression
    ADD CONSTRAINT checks_suppression_by_id_a0a32ec1_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_brokenanswer
    ADD CONSTRAINT declarations_brokena_activity_id_854ab6a2_fk_goals_act FOREIGN KEY (activity_id) REFERENCES public.goals_activity(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_brokenanswer
    ADD CONSTRAINT declarations_brokena_verdict_id_9ea09ee0_fk_declarati FOREIGN KEY (verdict_id) REFERENCES public.declarations_promiseverdict(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_brokenanswer
    ADD CONSTRAINT declarations_brokenanswer_by_id_8dad6e17_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT declarations_declara_body_id_a778203b_fk_organisat FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT declarations_declara_decision_id_cc69b3a0_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_declarationgoal
    ADD CONSTRAINT declarations_declara_declaration_id_d105eacb_fk_declarati FOREIGN KEY (declaration_id) REFERENCES public.declarations_servicedeclaration(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT declarations_declara_declaration_id_e39b7ffc_fk_declarati FOREIGN KEY (declaration_id) REFERENCES public.declarations_servicedeclaration(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT declarations_declara_ended_by_id_f99e5d43_fk_organisat FOREIGN KEY (ended_by_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_declarationversion
    ADD CONSTRAINT declarations_declara_submitted_by_id_f9477694_fk_accounts_ FOREIGN KEY (submitted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_declarationgoal
    ADD CONSTRAINT declarations_declarationgoal_goal_id_c77f2570_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_draftingentry
    ADD CONSTRAINT declarations_draftin_declaration_id_fc695578_fk_declarati FOREIGN KEY (declaration_id) REFERENCES public.declarations_servicedeclaration(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_fulfilment
    ADD CONSTRAINT declarations_fulfilm_declaration_id_0f0e7171_fk_declarati FOREIGN KEY (declaration_id) REFERENCES public.declarations_servicedeclaration(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_fulfilment
    ADD CONSTRAINT declarations_fulfilment_by_id_2fe833b0_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_methodassessment
    ADD CONSTRAINT declarations_methoda_by_id_9b602134_fk_accounts_ FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_methodassessment
    ADD CONSTRAINT declarations_methoda_method_id_20bda6b9_fk_declarati FOREIGN KEY (method_id) REFERENCES public.declarations_workmethod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_methoduse
    ADD CONSTRAINT declarations_methodu_method_id_3110c287_fk_declarati FOREIGN KEY (method_id) REFERENCES public.declarations_workmethod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_methoduse
    ADD CONSTRAINT declarations_methodu_promise_id_522d9d52_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promise
    ADD CONSTRAINT declarations_promise_declaration_id_39dbe23f_fk_declarati FOREIGN KEY (declaration_id) REFERENCES public.declarations_servicedeclaration(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promisestatus
    ADD CONSTRAINT declarations_promise_newest_id_070f4a06_fk_declarati FOREIGN KEY (newest_id) REFERENCES public.declarations_promiseverdict(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promiseverdict
    ADD CONSTRAINT declarations_promise_period_id_a81a25b5_fk_indicator FOREIGN KEY (period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promisecheck
    ADD CONSTRAINT declarations_promise_period_id_f531d822_fk_indicator FOREIGN KEY (period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promiseverdict
    ADD CONSTRAINT declarations_promise_promise_id_0fac70d5_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promiseversion
    ADD CONSTRAINT declarations_promise_promise_id_8020e522_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promisestatus
    ADD CONSTRAINT declarations_promise_promise_id_8457ea60_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promisemeasure
    ADD CONSTRAINT declarations_promise_promise_id_b72e1ae2_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promisecheck
    ADD CONSTRAINT declarations_promise_promise_id_e7f215dc_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promisemeasure
    ADD CONSTRAINT declarations_promise_series_id_e5250e08_fk_indicator FOREIGN KEY (series_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promiseversion
    ADD CONSTRAINT declarations_promise_version_id_7a87d441_fk_declarati FOREIGN KEY (version_id) REFERENCES public.declarations_declarationversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promiseverdict
    ADD CONSTRAINT declarations_promise_wording_id_8f5988c6_fk_declarati FOREIGN KEY (wording_id) REFERENCES public.declarations_promiseversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_promisecheck
    ADD CONSTRAINT declarations_promisecheck_by_id_08cc53af_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_servicedeclaration
    ADD CONSTRAINT declarations_service_area_id_0c71e26a_fk_declarati FOREIGN KEY (area_id) REFERENCES public.declarations_servicearea(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_servicearea
    ADD CONSTRAINT declarations_service_body_id_0fa1c013_fk_organisat FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_servicedeclaration
    ADD CONSTRAINT declarations_service_parent_id_8f7668b0_fk_declarati FOREIGN KEY (parent_id) REFERENCES public.declarations_servicedeclaration(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_servicedeclaration
    ADD CONSTRAINT declarations_service_unit_id_44f8efdf_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_stakeholder
    ADD CONSTRAINT declarations_stakeho_unit_id_c367048d_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_steptaken
    ADD CONSTRAINT declarations_steptak_version_id_87427ade_fk_declarati FOREIGN KEY (version_id) REFERENCES public.declarations_declarationversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_steptaken
    ADD CONSTRAINT declarations_steptaken_by_id_af56527e_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_unitstatement
    ADD CONSTRAINT declarations_unitsta_unit_id_f03eef69_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_variant
    ADD CONSTRAINT declarations_variant_version_id_30700ba8_fk_declarati FOREIGN KEY (version_id) REFERENCES public.declarations_declarationversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.declarations_workmethod
    ADD CONSTRAINT declarations_workmet_unit_id_40bf4016_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_citation
    ADD CONSTRAINT documents_citation_document_id_f4080ba2_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_governingdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_decisionpaper
    ADD CONSTRAINT documents_decisionpa_body_id_7b07017f_fk_organisat FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_decisionpaper
    ADD CONSTRAINT documents_decisionpa_decision_id_45ece4a5_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_decisionpaper
    ADD CONSTRAINT documents_decisionpa_document_id_f50cd180_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_governingdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_decisionpaper
    ADD CONSTRAINT documents_decisionpa_unit_id_c98fe9cc_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentrelation
    ADD CONSTRAINT documents_documentre_document_id_cb8407cd_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_governingdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentrelation
    ADD CONSTRAINT documents_documentre_other_id_c5eda40f_fk_documents FOREIGN KEY (other_id) REFERENCES public.documents_governingdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentversion
    ADD CONSTRAINT documents_documentve_decision_id_26005280_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentversion
    ADD CONSTRAINT documents_documentve_document_id_42757b7a_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_governingdocument(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_documentversion
    ADD CONSTRAINT documents_documentve_ended_by_id_7cd6b369_fk_organisat FOREIGN KEY (ended_by_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.documents_governingdocument
    ADD CONSTRAINT documents_governingd_unit_id_da308f9f_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_caseaction
    ADD CONSTRAINT feedback_caseaction_action_id_fe8e00ec_fk_improvement_action_id FOREIGN KEY (action_id) REFERENCES public.improvement_action(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_caseaction
    ADD CONSTRAINT feedback_caseaction_case_id_f71e99b3_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casecause
    ADD CONSTRAINT feedback_casecause_case_id_3c124f6d_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casecause
    ADD CONSTRAINT feedback_casecause_cause_id_c5d5a335_fk_improvement_cause_id FOREIGN KEY (cause_id) REFERENCES public.improvement_cause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casecontact
    ADD CONSTRAINT feedback_casecontact_case_id_a59ceb1a_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casefault
    ADD CONSTRAINT feedback_casefault_case_id_54b388f2_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casefault
    ADD CONSTRAINT feedback_casefault_key_id_84a5379e_fk_feedback_appkey_id FOREIGN KEY (key_id) REFERENCES public.feedback_appkey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casefault
    ADD CONSTRAINT feedback_casefault_service_id_2f684d48_fk_feedback_ FOREIGN KEY (service_id) REFERENCES public.feedback_faultservice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_caseletter
    ADD CONSTRAINT feedback_caseletter_case_id_caa12672_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_caseletter
    ADD CONSTRAINT feedback_caseletter_message_id_18eda867_fk_feedback_ FOREIGN KEY (message_id) REFERENCES public.feedback_casemessage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casemerge
    ADD CONSTRAINT feedback_casemerge_by_id_a0402f83_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casemerge
    ADD CONSTRAINT feedback_casemerge_case_id_69760395_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casemerge
    ADD CONSTRAINT feedback_casemerge_into_id_7b219b70_fk_feedback_feedbackcase_id FOREIGN KEY (into_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casemerge
    ADD CONSTRAINT feedback_casemerge_undone_by_id_a804d1c0_fk_accounts_user_id FOREIGN KEY (undone_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casemessage
    ADD CONSTRAINT feedback_casemessage_by_id_3b33cacb_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casemessage
    ADD CONSTRAINT feedback_casemessage_case_id_0e110c02_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casenote
    ADD CONSTRAINT feedback_casenote_by_id_5f55cf96_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casenote
    ADD CONSTRAINT feedback_casenote_case_id_a7f63d03_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casepause
    ADD CONSTRAINT feedback_casepause_case_id_eb9b87f7_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casesecret
    ADD CONSTRAINT feedback_casesecret_case_id_2b203b10_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casesplit
    ADD CONSTRAINT feedback_casesplit_by_id_2fad5064_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casesplit
    ADD CONSTRAINT feedback_casesplit_case_id_8b198765_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casesplit
    ADD CONSTRAINT feedback_casesplit_of_id_eb71ad65_fk_feedback_feedbackcase_id FOREIGN KEY (of_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casesuggestion
    ADD CONSTRAINT feedback_casesuggest_case_id_37ccf10a_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casesuggestion
    ADD CONSTRAINT feedback_casesuggest_lay_at_id_a2a2f867_fk_organisat FOREIGN KEY (lay_at_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casesuggestion
    ADD CONSTRAINT feedback_casesuggest_unit_id_2b3355d8_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casetrack
    ADD CONSTRAINT feedback_casetrack_case_id_08541719_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casetrack
    ADD CONSTRAINT feedback_casetrack_decided_by_id_c27dce1d_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casetrack
    ADD CONSTRAINT feedback_casetrack_receiver_id_203c910e_fk_organisation_unit_id FOREIGN KEY (receiver_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_casewords
    ADD CONSTRAINT feedback_casewords_case_id_30c062f1_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_faultservice
    ADD CONSTRAINT feedback_faultservice_unit_id_487ca416_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT feedback_feedbackcas_promise_id_7a7844c8_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promiseversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT feedback_feedbackcas_registry_id_0266899d_fk_feedback_ FOREIGN KEY (registry_id) REFERENCES public.feedback_registryseries(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT feedback_feedbackcase_handler_id_2acf03a9_fk_accounts_user_id FOREIGN KEY (handler_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_feedbackcase
    ADD CONSTRAINT feedback_feedbackcase_unit_id_bdab00f9_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_framephrase
    ADD CONSTRAINT feedback_framephrase_by_id_1eca9dd2_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_handlingtime
    ADD CONSTRAINT feedback_handlingtime_body_id_bfb8aebc_fk_organisation_unit_id FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_intakedraft
    ADD CONSTRAINT feedback_intakedraft_promise_id_6e711dc0_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promiseversion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_intakedraft
    ADD CONSTRAINT feedback_intakedraft_unit_id_8c0ad68f_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_promisedifference
    ADD CONSTRAINT feedback_promisediff_period_id_4a1344c0_fk_indicator FOREIGN KEY (period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_promisedifference
    ADD CONSTRAINT feedback_promisediff_promise_id_7ea36edf_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_promisedifference
    ADD CONSTRAINT feedback_promisedifference_by_id_e71a7ffa_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_proposedcase
    ADD CONSTRAINT feedback_proposedcas_case_id_47b67402_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_proposedcase
    ADD CONSTRAINT feedback_proposedcas_proposal_id_414a004b_fk_feedback_ FOREIGN KEY (proposal_id) REFERENCES public.feedback_retentionproposal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_registryseries
    ADD CONSTRAINT feedback_registryser_body_id_a17fc6a0_fk_organisat FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_reportsnapshot
    ADD CONSTRAINT feedback_reportsnaps_body_id_a6d834dd_fk_organisat FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_reportsnapshot
    ADD CONSTRAINT feedback_reportsnapshot_made_by_id_85bdd88d_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionhold
    ADD CONSTRAINT feedback_retentionho_case_id_ed7f5d33_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionhold
    ADD CONSTRAINT feedback_retentionho_lifted_by_id_3ff68ddf_fk_accounts_ FOREIGN KEY (lifted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionhold
    ADD CONSTRAINT feedback_retentionho_promise_id_b698c564_fk_declarati FOREIGN KEY (promise_id) REFERENCES public.declarations_promise(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionhold
    ADD CONSTRAINT feedback_retentionhold_by_id_9719ff1a_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionhold
    ADD CONSTRAINT feedback_retentionhold_unit_id_98c26649_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproof
    ADD CONSTRAINT feedback_retentionpr_approved_by_id_2aaa5c28_fk_accounts_ FOREIGN KEY (approved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproposal
    ADD CONSTRAINT feedback_retentionpr_approved_by_id_708cfd2a_fk_accounts_ FOREIGN KEY (approved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproof
    ADD CONSTRAINT feedback_retentionpr_case_id_8fb8ee1a_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproof
    ADD CONSTRAINT feedback_retentionpr_decision_id_9b0a0544_fk_feedback_ FOREIGN KEY (decision_id) REFERENCES public.feedback_rightsdecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproof
    ADD CONSTRAINT feedback_retentionpr_proposal_id_a099645a_fk_feedback_ FOREIGN KEY (proposal_id) REFERENCES public.feedback_retentionproposal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproof
    ADD CONSTRAINT feedback_retentionpr_proposed_by_id_857a8e28_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproposal
    ADD CONSTRAINT feedback_retentionpr_proposed_by_id_eee86ff0_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionproposal
    ADD CONSTRAINT feedback_retentionpr_rule_id_d8e2e180_fk_feedback_ FOREIGN KEY (rule_id) REFERENCES public.feedback_retentionrule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_retentionrule
    ADD CONSTRAINT feedback_retentionrule_by_id_522c7754_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_rightsdecision
    ADD CONSTRAINT feedback_rightsdecis_case_id_43a86b52_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_rightsdecision
    ADD CONSTRAINT feedback_rightsdecision_by_id_46a6076e_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_routingchoice
    ADD CONSTRAINT feedback_routingchoice_by_id_5a7c7aa6_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_routingpiece
    ADD CONSTRAINT feedback_routingpiec_model_id_94739a05_fk_feedback_ FOREIGN KEY (model_id) REFERENCES public.feedback_routingmodel(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_sentfile
    ADD CONSTRAINT feedback_sentfile_draft_id_6c52d72e_fk_feedback_intakedraft_id FOREIGN KEY (draft_id) REFERENCES public.feedback_intakedraft(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_sentfile
    ADD CONSTRAINT feedback_sentfile_message_id_602bf38e_fk_feedback_ FOREIGN KEY (message_id) REFERENCES public.feedback_casemessage(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_sentfile
    ADD CONSTRAINT feedback_sentfile_words_id_c64763fd_fk_feedback_casewords_id FOREIGN KEY (words_id) REFERENCES public.feedback_casewords(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_showncase
    ADD CONSTRAINT feedback_showncase_by_id_9e4d8e3d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_showncase
    ADD CONSTRAINT feedback_showncase_case_id_8a09c074_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_takenmail
    ADD CONSTRAINT feedback_takenmail_case_id_56671db3_fk_feedback_feedbackcase_id FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_themedcase
    ADD CONSTRAINT feedback_themedcase_case_id_e57d7542_fk_feedback_ FOREIGN KEY (case_id) REFERENCES public.feedback_feedbackcase(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_themedcase
    ADD CONSTRAINT feedback_themedcase_theme_id_387b3d26_fk_feedback_theme_id FOREIGN KEY (theme_id) REFERENCES public.feedback_theme(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_tracksetting
    ADD CONSTRAINT feedback_tracksettin_receiver_id_2c82611d_fk_organisat FOREIGN KEY (receiver_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_trackwords
    ADD CONSTRAINT feedback_trackwords_track_id_e81333b8_fk_feedback_casetrack_id FOREIGN KEY (track_id) REFERENCES public.feedback_casetrack(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.feedback_unitusers
    ADD CONSTRAINT feedback_unitusers_unit_id_7b007d31_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_activity
    ADD CONSTRAINT goals_activity_goal_id_58596e1c_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_activity
    ADD CONSTRAINT goals_activity_responsible_id_d5aecaf1_fk_accounts_user_id FOREIGN KEY (responsible_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_activity
    ADD CONSTRAINT goals_activity_unit_id_34953e12_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignment
    ADD CONSTRAINT goals_assignment_closing_decision_id_9287c18d_fk_organisat FOREIGN KEY (closing_decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignment
    ADD CONSTRAINT goals_assignment_decision_id_a64c13d1_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignment
    ADD CONSTRAINT goals_assignment_giver_id_eebd77a3_fk_organisation_unit_id FOREIGN KEY (giver_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignment
    ADD CONSTRAINT goals_assignment_goal_id_ee24083a_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignment
    ADD CONSTRAINT goals_assignment_receiver_id_777c963b_fk_organisation_unit_id FOREIGN KEY (receiver_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignmentmove
    ADD CONSTRAINT goals_assignmentmove_assignment_id_41118b97_fk_goals_ass FOREIGN KEY (assignment_id) REFERENCES public.goals_assignment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignmentmove
    ADD CONSTRAINT goals_assignmentmove_by_id_6724b7e4_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_assignmentmove
    ADD CONSTRAINT goals_assignmentmove_decision_id_85eba473_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goal
    ADD CONSTRAINT goals_goal_body_id_4fca10b0_fk_organisation_unit_id FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goal
    ADD CONSTRAINT goals_goal_plan_id_32541266_fk_goals_plan_id FOREIGN KEY (plan_id) REFERENCES public.goals_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goallink
    ADD CONSTRAINT goals_goallink_child_id_d35468b7_fk_goals_goal_id FOREIGN KEY (child_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goallink
    ADD CONSTRAINT goals_goallink_parent_id_2fb36082_fk_goals_goal_id FOREIGN KEY (parent_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalmeasure
    ADD CONSTRAINT goals_goalmeasure_goal_id_bea643d4_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalmeasure
    ADD CONSTRAINT goals_goalmeasure_series_id_f80b766a_fk_indicators_series_id FOREIGN KEY (series_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalpart
    ADD CONSTRAINT goals_goalpart_goal_id_bbec7e32_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalpassage
    ADD CONSTRAINT goals_goalpassage_entered_id_b1adacbf_fk_goals_plan_id FOREIGN KEY (entered_id) REFERENCES public.goals_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalpassage
    ADD CONSTRAINT goals_goalpassage_goal_id_4cdadf03_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalpassage
    ADD CONSTRAINT goals_goalpassage_left_id_49d04bfb_fk_goals_plan_id FOREIGN KEY (left_id) REFERENCES public.goals_plan(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalpassage
    ADD CONSTRAINT goals_goalpassage_successor_id_d3400668_fk_goals_goal_id FOREIGN KEY (successor_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalsource
    ADD CONSTRAINT goals_goalsource_body_id_f556ac65_fk_organisation_unit_id FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_goalstatus
    ADD CONSTRAINT goals_goalstatus_goal_id_315b6b96_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_judgement
    ADD CONSTRAINT goals_judgement_body_id_38600a34_fk_organisation_unit_id FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_judgement
    ADD CONSTRAINT goals_judgement_by_id_1b19f771_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_judgement
    ADD CONSTRAINT goals_judgement_goal_id_0c0e99c5_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_nocontribution
    ADD CONSTRAINT goals_nocontribution_committee_id_0ee69f8b_fk_organisat FOREIGN KEY (committee_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_nocontribution
    ADD CONSTRAINT goals_nocontribution_decision_id_c286be6b_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_nocontribution
    ADD CONSTRAINT goals_nocontribution_goal_id_c4618761_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_partservice
    ADD CONSTRAINT goals_partservice_link_id_e0446f52_fk_goals_goallink_id FOREIGN KEY (link_id) REFERENCES public.goals_goallink(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_partservice
    ADD CONSTRAINT goals_partservice_part_id_ffbebad3_fk_goals_goalpart_id FOREIGN KEY (part_id) REFERENCES public.goals_goalpart(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_plan
    ADD CONSTRAINT goals_plan_body_id_2add2a76_fk_organisation_unit_id FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_plan
    ADD CONSTRAINT goals_plan_decision_id_00eacc61_fk_organisation_decision_id FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_presentedlist
    ADD CONSTRAINT goals_presentedlist_body_id_5d61b4f0_fk_organisation_unit_id FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_presentedlist
    ADD CONSTRAINT goals_presentedlist_decision_id_181a05f3_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_sourcelink
    ADD CONSTRAINT goals_sourcelink_assignment_id_d1779478_fk_goals_assignment_id FOREIGN KEY (assignment_id) REFERENCES public.goals_assignment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_sourcelink
    ADD CONSTRAINT goals_sourcelink_goal_id_7f31eb5f_fk_goals_goal_id FOREIGN KEY (goal_id) REFERENCES public.goals_goal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.goals_sourcelink
    ADD CONSTRAINT goals_sourcelink_source_id_0ae68623_fk_goals_goalsource_id FOREIGN KEY (source_id) REFERENCES public.goals_goalsource(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.improvement_action
    ADD CONSTRAINT improvement_action_area_id_75e7ddcd_fk_improveme FOREIGN KEY (area_id) REFERENCES public.improvement_improvementarea(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.improvement_action
    ADD CONSTRAINT improvement_action_cause_id_30e8ec4c_fk_improvement_cause_id FOREIGN KEY (cause_id) REFERENCES public.improvement_cause(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.improvement_action
    ADD CONSTRAINT improvement_action_responsible_id_d8692477_fk_accounts_user_id FOREIGN KEY (responsible_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.improvement_action
    ADD CONSTRAINT improvement_action_unit_id_11778e62_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.improvement_improvementarea
    ADD CONSTRAINT improvement_improvem_unit_id_2eec1123_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_indicatordefinition
    ADD CONSTRAINT indicators_indicator_bridge_period_id_ac526bfd_fk_indicator FOREIGN KEY (bridge_period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_indicatordefinition
    ADD CONSTRAINT indicators_indicator_indicator_id_148425dc_fk_indicator FOREIGN KEY (indicator_id) REFERENCES public.indicators_indicator(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_indicator
    ADD CONSTRAINT indicators_indicator_owner_id_9edc90b6_fk_organisation_unit_id FOREIGN KEY (owner_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_observation
    ADD CONSTRAINT indicators_observati_period_id_aba9bd1a_fk_indicator FOREIGN KEY (period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_observation
    ADD CONSTRAINT indicators_observati_recorded_by_id_98de8fc9_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_observation
    ADD CONSTRAINT indicators_observati_series_id_036e67ac_fk_indicator FOREIGN KEY (series_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_periodturn
    ADD CONSTRAINT indicators_periodtur_period_id_c1160068_fk_indicator FOREIGN KEY (period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_periodturn
    ADD CONSTRAINT indicators_periodturn_by_id_5f9217ed_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_seal
    ADD CONSTRAINT indicators_seal_decision_id_cc71d91d_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_sealedmeasure
    ADD CONSTRAINT indicators_sealedmea_definition_id_07413936_fk_indicator FOREIGN KEY (definition_id) REFERENCES public.indicators_indicatordefinition(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_sealedmeasure
    ADD CONSTRAINT indicators_sealedmea_series_id_fdc12a49_fk_indicator FOREIGN KEY (series_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_sealedmeasure
    ADD CONSTRAINT indicators_sealedmeasure_seal_id_858a8991_fk_indicators_seal_id FOREIGN KEY (seal_id) REFERENCES public.indicators_seal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_series
    ADD CONSTRAINT indicators_series_indicator_id_af38e1a4_fk_indicator FOREIGN KEY (indicator_id) REFERENCES public.indicators_indicator(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_series
    ADD CONSTRAINT indicators_series_responsible_id_f98135bb_fk_accounts_user_id FOREIGN KEY (responsible_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_series
    ADD CONSTRAINT indicators_series_unit_id_e6482333_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_seriesstatus
    ADD CONSTRAINT indicators_seriessta_missing_period_id_0139bbbb_fk_indicator FOREIGN KEY (missing_period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_seriesstatus
    ADD CONSTRAINT indicators_seriessta_period_id_c4fa1931_fk_indicator FOREIGN KEY (period_id) REFERENCES public.indicators_reportingperiod(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_seriesstatus
    ADD CONSTRAINT indicators_seriessta_series_id_3c1d9e46_fk_indicator FOREIGN KEY (series_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_seriesstatus
    ADD CONSTRAINT indicators_seriessta_target_id_3c2fae8c_fk_indicator FOREIGN KEY (target_id) REFERENCES public.indicators_target(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_seriessuccession
    ADD CONSTRAINT indicators_seriessuc_predecessor_id_9e5040b3_fk_indicator FOREIGN KEY (predecessor_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_seriessuccession
    ADD CONSTRAINT indicators_seriessuc_successor_id_d8a8ab93_fk_indicator FOREIGN KEY (successor_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_target
    ADD CONSTRAINT indicators_target_decision_id_dc3d2a0e_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.indicators_target
    ADD CONSTRAINT indicators_target_series_id_324d372d_fk_indicators_series_id FOREIGN KEY (series_id) REFERENCES public.indicators_series(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_delegation
    ADD CONSTRAINT notifications_delega_receiver_id_5b989748_fk_accounts_ FOREIGN KEY (receiver_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_delegation
    ADD CONSTRAINT notifications_delegation_giver_id_ce092058_fk_accounts_user_id FOREIGN KEY (giver_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_mail
    ADD CONSTRAINT notifications_mail_recipient_id_85bde4f2_fk_accounts_user_id FOREIGN KEY (recipient_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_mailchoice
    ADD CONSTRAINT notifications_mailchoice_user_id_2d1a1430_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_notice
    ADD CONSTRAINT notifications_notice_recipient_id_40448c32_fk_accounts_user_id FOREIGN KEY (recipient_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_adoptedprofile
    ADD CONSTRAINT organisation_adopted_decision_id_4c06d79e_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_appointment
    ADD CONSTRAINT organisation_appoint_decision_id_223e4bcb_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_appointment
    ADD CONSTRAINT organisation_appoint_substitutes_for_id_e6eefee6_fk_organisat FOREIGN KEY (substitutes_for_id) REFERENCES public.organisation_appointment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_appointment
    ADD CONSTRAINT organisation_appoint_unit_id_cee25628_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_appointment
    ADD CONSTRAINT organisation_appointment_user_id_2fb31106_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_decision
    ADD CONSTRAINT organisation_decision_body_id_c8fa91d6_fk_organisation_unit_id FOREIGN KEY (body_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_effect
    ADD CONSTRAINT organisation_effect_reorganisation_id_58e771d8_fk_organisat FOREIGN KEY (reorganisation_id) REFERENCES public.organisation_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_reorganisation
    ADD CONSTRAINT organisation_reorgan_decision_id_f58e0073_fk_organisat FOREIGN KEY (decision_id) REFERENCES public.organisation_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_step
    ADD CONSTRAINT organisation_step_parent_id_84a42cd0_fk_organisation_unit_id FOREIGN KEY (parent_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_step
    ADD CONSTRAINT organisation_step_receiver_id_c2cc02a8_fk_organisation_unit_id FOREIGN KEY (receiver_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_step
    ADD CONSTRAINT organisation_step_reorganisation_id_58ed9c2c_fk_organisat FOREIGN KEY (reorganisation_id) REFERENCES public.organisation_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_step
    ADD CONSTRAINT organisation_step_unit_id_2f525582_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_steppart
    ADD CONSTRAINT organisation_steppart_step_id_cc2a6208_fk_organisation_step_id FOREIGN KEY (step_id) REFERENCES public.organisation_step(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_steppart
    ADD CONSTRAINT organisation_steppart_unit_id_6d41e844_fk_organisation_unit_id FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_succession
    ADD CONSTRAINT organisation_success_predecessor_id_85884a8c_fk_organisat FOREIGN KEY (predecessor_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_succession
    ADD CONSTRAINT organisation_success_reorganisation_id_317aec6e_fk_organisat FOREIGN KEY (reorganisation_id) REFERENCES public.organisation_reorganisation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_succession
    ADD CONSTRAINT organisation_success_successor_id_55b29c96_fk_organisat FOREIGN KEY (successor_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitversion
    ADD CONSTRAINT organisation_unitver_parent_id_05cc9b1a_fk_organisat FOREIGN KEY (parent_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.organisation_unitversion
    ADD CONSTRAINT organisation_unitver_unit_id_32e435fd_fk_organisat FOREIGN KEY (unit_id) REFERENCES public.organisation_unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.sheets_headermapping
    ADD CONSTRAINT sheets_headermapping_by_id_25352661_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sheets_import
    ADD CONSTRAINT sheets_import_by_id_bf6d4363_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.sheets_progress
    ADD CONSTRAINT sheets_progress_of_import_id_68b9722e_fk_sheets_import_id FOREIGN KEY (of_import_id) REFERENCES public.sheets_import(id) DEFERRABLE INITIALLY DEFERRED;
