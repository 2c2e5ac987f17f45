-- What an agent wrote for a contact before they left its department, and what arrives afterwards.

-- The departments the caller worked for in the last 30 days and does not work for now: from history, which nobody alters.
CREATE OR REPLACE FUNCTION former_departments() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT former.department FROM (
        SELECT (change -> 'department_id' ->> 0)::uuid AS department FROM history
        WHERE table_name = 'agent' AND key = current_agent()::text AND at > clock_timestamp() - interval '30 days'
          AND change ->> 'did' = 'update'
        UNION
        SELECT (change -> 'department_id' ->> 0)::uuid FROM history
        WHERE table_name = 'membership' AND at > clock_timestamp() - interval '30 days'
          AND change ->> 'did' = 'delete' AND change -> 'agent_id' ->> 0 = current_agent()::text) AS former
    WHERE former.department IS NOT NULL AND former.department NOT IN (SELECT my_departments())
$$;

-- A row of a table with nothing in it, as JSON: every column that must hold something holds its empty value.
CREATE OR REPLACE FUNCTION blank_row(a_table text) RETURNS jsonb
    LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT jsonb_object_agg(attname, CASE format_type(atttypid, NULL)
        WHEN 'boolean' THEN 'false'::jsonb WHEN 'jsonb' THEN '{}' WHEN 'integer' THEN '0' WHEN 'bigint' THEN '0'
        ELSE '""' END)
    FROM pg_attribute
    WHERE attrelid = a_table::regclass AND attnum > 0 AND NOT attisdropped AND attnotnull
      AND format_type(atttypid, NULL) NOT IN ('uuid', 'timestamp with time zone')
$$;

-- Keeps what such an agent wrote, marked late: a note as a note; any other gesture as an event for whoever decides there,
-- with its words as a note beside it. False where the contact is none of theirs, was erased, or does not exist.
CREATE OR REPLACE FUNCTION record_late(a_contact uuid, a_note uuid, an_event uuid, a_gesture text, a_text text,
                                       claimed timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    common jsonb;
BEGIN
    PERFORM FROM contact
    WHERE id = a_contact AND NOT problems @> '["erased"]'
      AND (department_id IN (SELECT former_departments()) OR origin_id IN (SELECT former_departments()))
    FOR UPDATE;
    IF NOT FOUND OR current_agent() IS NULL THEN
        RETURN false;
    END IF;
    common := blank_row('entry') || jsonb_build_object('contact_id', a_contact, 'at', clock_timestamp(),
        'claimed_at', claimed, 'agent_id', current_agent(), 'late', true);
    IF a_text <> '' THEN
        INSERT INTO entry SELECT * FROM jsonb_populate_record(
            NULL::entry, common || jsonb_build_object('id', a_note, 'kind', 'note', 'text', a_text))
        ON CONFLICT (id) DO NOTHING;
    END IF;
    IF a_gesture <> 'add_note' THEN
        INSERT INTO entry SELECT * FROM jsonb_populate_record(
            NULL::entry, common || jsonb_build_object('id', an_event, 'kind', 'event', 'event', 'late_wish',
                                                      'facts', jsonb_build_object('gesture', left(a_gesture, 40))))
        ON CONFLICT (id) DO NOTHING;
    END IF;
    UPDATE contact SET updated_at = clock_timestamp() WHERE id = a_contact;
    RETURN true;
END
$$;
