-- Append-only history of every change: who (session_user), when, which columns from what to what.
-- Long texts appear by their length, columns of citizens by their name only: what is erased must not survive here.
CREATE OR REPLACE FUNCTION write_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    whole jsonb := before || after;
    private boolean := TG_TABLE_NAME IN ('citizen', 'contact_point', 'citizen_alias');
    difference jsonb;
BEGIN
    SELECT COALESCE(jsonb_object_agg(name, CASE WHEN private THEN '"changed"'
                                                ELSE jsonb_build_array(short(before -> name), short(after -> name)) END),
                    '{}')
    INTO difference
    FROM jsonb_object_keys(whole) AS name
    WHERE (before -> name) IS DISTINCT FROM (after -> name)
      AND (TG_OP = 'UPDATE' OR whole -> name NOT IN ('null', '""', '[]', '{}'))
      AND name NOT IN ('id', 'updated_at', 'sender_name', 'sender_address', 'preview', 'text', 'html', 'author');
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
                                   'article_use'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER history AFTER INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION write_history()', a_table);
    END LOOP;
END
$$;
