-- Append-only history of every change: who (session_user), when, which columns from what to what.
-- Of contacts, cases and citizens values appear only where they are no words: numbers, times, states, ids. Of everything
-- else only that it changed: what is erased must not survive here.
CREATE OR REPLACE FUNCTION write_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    whole jsonb := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
    public_record boolean := TG_TABLE_NAME IN ('district', 'department', 'partner', 'agent', 'membership', 'setting',
                                               'service', 'article', 'template', 'routing_rule', 'saying');
    wordless text[] := ARRAY['state', 'channel', 'direction', 'kind', 'event', 'role', 'delivery', 'late', 'language',
        'disposition', 'department_id', 'origin_id', 'previous_id', 'owner_id', 'agent_id', 'citizen_id', 'case_id',
        'contact_id', 'entry_id', 'service_id', 'district_id', 'article_id', 'reference', 'received_at', 'due_at',
        'held_until', 'closed_at', 'opened_at', 'queued_at', 'answered_at', 'ended_at', 'at', 'since', 'claimed_at',
        'transfers', 'pages', 'bytes', 'problems', 'extension', 'call_key', 'action'];
    difference jsonb;
BEGIN
    SELECT COALESCE(jsonb_object_agg(name, CASE WHEN public_record OR name = ANY (wordless)
                                                THEN jsonb_build_array(short(before -> name), short(after -> name))
                                                ELSE '"changed"' END),
                    '{}')
    INTO difference
    FROM jsonb_each(whole) AS column_now (name, value)
    WHERE CASE WHEN TG_OP = 'UPDATE' THEN before -> name IS DISTINCT FROM value
               ELSE value NOT IN ('null', '""', '[]', '{}') END
      AND name NOT IN ('id', 'updated_at');
    INSERT INTO history (at, login, table_name, key, department_id, change)
    VALUES (clock_timestamp(), session_user, TG_TABLE_NAME, whole ->> 'id', (whole ->> 'department_id')::uuid,
            difference || jsonb_build_object('did', lower(TG_OP)));
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION short(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN value IS NULL THEN 'null'::jsonb
                WHEN length(value::text) <= 200 THEN value
                ELSE to_jsonb(length(value::text) || ' characters') END
$$;

CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'history is append-only' USING ERRCODE = '42501';
END
$$;
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON history
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE OR REPLACE TRIGGER append_only_all BEFORE TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

DO $$
DECLARE
    a_table text;
BEGIN
    FOREACH a_table IN ARRAY ARRAY['district', 'department', 'partner', 'agent', 'membership', 'setting', 'service',
                                   'article', 'template', 'citizen', 'contact_point', 'citizen_alias', 'city_case',
                                   'contact', 'call', 'call_command', 'entry', 'attachment', 'missing_answer',
                                   'article_use', 'routing_rule', 'saying'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER history AFTER INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION write_history()', a_table);
    END LOOP;
END
$$;
