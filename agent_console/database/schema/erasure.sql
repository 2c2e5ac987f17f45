-- Erasing a citizen (GDPR, article 17), and forgetting changes that every station has seen.

-- Removes every word of a citizen, in every department, at once: the person, their ways of contact, what they wrote and
-- sent, what was written to and about them. What stays is empty: that there was a contact, when, where it went.
-- Answers the ids of what was emptied. Repeatable: a citizen erased before, or unknown to a restored central, is noted.
CREATE OR REPLACE FUNCTION erase_citizen(a_citizen uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    the_citizen uuid := COALESCE((SELECT citizen_id FROM citizen_alias WHERE id = a_citizen), a_citizen);
    contacts uuid[];
    cases uuid[];
    aliases uuid[];
    files text[];
    emptied jsonb;
BEGIN
    IF NOT (pg_has_role(session_user, 'console_supervisor', 'member')
            OR pg_has_role(session_user, 'console_administrator', 'member')) THEN
        RAISE EXCEPTION 'only supervisors and administrators erase citizens' USING ERRCODE = '42501';
    END IF;
    PERFORM FROM citizen WHERE id = the_citizen FOR UPDATE;
    contacts := ARRAY(SELECT id FROM contact WHERE citizen_id = the_citizen FOR UPDATE);
    cases := ARRAY(SELECT id FROM city_case WHERE citizen_id = the_citizen FOR UPDATE);
    aliases := ARRAY(SELECT id FROM citizen_alias WHERE citizen_id = the_citizen);
    files := ARRAY(SELECT DISTINCT sha256 FROM attachment WHERE contact_id = ANY (contacts));
    -- A salvaged row names its person only inside: by the citizen's id, a contact's, or its own.
    DELETE FROM salvage WHERE key = ANY (contacts::text[] || cases::text[] || aliases::text[] || the_citizen::text)
        OR "row" ->> 'citizen_id' = the_citizen::text OR "row" ->> 'contact_id' = ANY (contacts::text[]);
    DELETE FROM attachment WHERE contact_id = ANY (contacts);
    DELETE FROM file_chunk WHERE sha256 = ANY (files)
        AND NOT EXISTS (SELECT FROM attachment WHERE attachment.sha256 = file_chunk.sha256);
    DELETE FROM upload_chunk WHERE sha256 = ANY (files);
    DELETE FROM uploaded WHERE sha256 = ANY (files)
        AND NOT EXISTS (SELECT FROM attachment WHERE attachment.sha256 = uploaded.sha256);
    DELETE FROM missing_answer WHERE contact_id = ANY (contacts);
    -- A reply that has not left yet must not leave any more.
    UPDATE entry SET text = '', html = '', author = '', recipient = '', message_id = '', delivery_note = '',
        delivery = CASE WHEN delivery IN ('queued', 'failed') THEN 'withdrawn' ELSE delivery END,
        facts = CASE WHEN event IN ('transferred', 'taken_back', 'claimed', 'closed') THEN facts ELSE '{}' END
    WHERE contact_id = ANY (contacts);
    UPDATE call SET number = '' WHERE id = ANY (contacts);
    UPDATE call_command SET target = '', problem = '',
        state = CASE WHEN state = 'asked' THEN 'expired' ELSE state END
    WHERE contact_id = ANY (contacts);
    UPDATE city_case SET title = '', citizen_id = NULL, state = 'done' WHERE id = ANY (cases);
    UPDATE contact SET subject = '', preview = '', sender_name = '', sender_address = '', citizen_id = NULL,
        problems = '["erased"]', state = 'closed', held_until = NULL,
        closed_at = COALESCE(closed_at, clock_timestamp()), updated_at = clock_timestamp()
    WHERE id = ANY (contacts);
    DELETE FROM citizen_alias WHERE citizen_id = the_citizen;
    DELETE FROM contact_point WHERE citizen_id = the_citizen;
    DELETE FROM citizen WHERE id = the_citizen;
    emptied := to_jsonb(contacts || cases || aliases);
    INSERT INTO erasure (id, at, login, records) VALUES (the_citizen, clock_timestamp(), session_user, emptied)
    ON CONFLICT (id) DO UPDATE SET records = erasure.records || EXCLUDED.records;
    RETURN emptied;
END
$$;

-- Forgets changes older than ``kept_days``: a station that has been away longer copies its scopes anew. Notes today's
-- versions, and deletes up to those of the last day that is old enough. How many changes were forgotten.
CREATE OR REPLACE FUNCTION prune_changes(kept_days integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    past record;
    removed bigint;
    forgotten bigint := 0;
BEGIN
    IF kept_days < 1 THEN
        RAISE EXCEPTION 'changes are kept for a day at least' USING ERRCODE = '22023';
    END IF;
    INSERT INTO scope_day (scope, day, version) SELECT id, current_date, version FROM scope
    ON CONFLICT (scope, day) DO NOTHING;
    FOR past IN SELECT DISTINCT ON (scope) scope, version FROM scope_day WHERE day <= current_date - kept_days
               ORDER BY scope, day DESC LOOP
        UPDATE scope SET pruned = past.version WHERE id = past.scope AND pruned < past.version;
        DELETE FROM change WHERE scope = past.scope AND version <= past.version;
        GET DIAGNOSTICS removed = ROW_COUNT;
        forgotten := forgotten + removed;
        DELETE FROM scope_day WHERE scope = past.scope AND day < current_date - kept_days;
    END LOOP;
    RETURN forgotten;
END
$$;
