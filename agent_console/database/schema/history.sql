-- Append-only history of every change: who (session_user), when, which columns from what to what.
-- Of contacts, cases and citizens values appear only where they are no words: numbers, times, states, ids. Of everything
-- else only that it changed: what is erased must not survive here.

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

-- Written out for every table, column by column: to look for the difference between two whole rows as JSON took a tenth
-- of what a gesture costs central. OLD is all null where a row is new, NEW where it is deleted.
DO $do$
DECLARE
    a_table text;
    differences text;
    filled text;
    department text;
    public_records text[] := ARRAY['district', 'department', 'partner', 'agent', 'membership', 'setting', 'service',
        'article', 'template', 'routing_rule', 'saying'];
    wordless text[] := ARRAY['state', 'channel', 'direction', 'kind', 'event', 'role', 'delivery', 'late', 'language',
        'disposition', 'department_id', 'origin_id', 'previous_id', 'owner_id', 'agent_id', 'citizen_id', 'case_id',
        'contact_id', 'entry_id', 'service_id', 'district_id', 'article_id', 'reference', 'received_at', 'due_at',
        'held_until', 'closed_at', 'opened_at', 'queued_at', 'answered_at', 'ended_at', 'at', 'since', 'claimed_at',
        'transfers', 'pages', 'bytes', 'problems', 'extension', 'call_key', 'action'];
BEGIN
    FOREACH a_table IN ARRAY public_records || ARRAY['citizen', 'contact_point', 'citizen_alias', 'city_case',
            'contact', 'call', 'call_command', 'entry', 'attachment', 'missing_answer', 'article_use'] LOOP
        SELECT string_agg(format($step$
        IF OLD.%1$I IS DISTINCT FROM NEW.%1$I THEN
            difference := difference || jsonb_build_object(%1$L, %2$s);
        END IF;$step$, name, told), '' ORDER BY number),
               string_agg(format($step$
        IF %2$s THEN
            difference := difference || jsonb_build_object(%1$L, %3$s);
        END IF;$step$, name, holds, told), '' ORDER BY number),
               COALESCE(max('whole.department_id') FILTER (WHERE name = 'department_id'), 'NULL')
        INTO differences, filled, department
        FROM (
            SELECT attname AS name, attnum AS number,
                   format(CASE WHEN NOT (a_table = ANY (public_records) OR attname = ANY (wordless))
                               THEN '''"changed"''::jsonb'
                               WHEN typcategory IN ('S', 'A') OR typname = 'jsonb'
                               THEN 'jsonb_build_array(short(to_jsonb(OLD.%1$I)), short(to_jsonb(NEW.%1$I)))'
                               ELSE 'jsonb_build_array(OLD.%1$I, NEW.%1$I)' END, attname) AS told,
                   format(CASE WHEN typname = 'jsonb' THEN 'whole.%1$I NOT IN (''null'', ''""'', ''[]'', ''{}'')'
                               WHEN typcategory = 'A' THEN 'cardinality(whole.%1$I) > 0'
                               WHEN typcategory = 'S' THEN 'whole.%1$I <> '''''
                               ELSE 'whole.%1$I IS NOT NULL' END, attname) AS holds
            FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
            WHERE attrelid = a_table::regclass AND attnum > 0 AND NOT attisdropped
              AND attname NOT IN ('id', 'updated_at')
        ) AS columns;
        EXECUTE format($body$
CREATE OR REPLACE FUNCTION history_of_%1$s() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $f$
DECLARE
    whole %1$I;
    difference jsonb := '{}';
BEGIN
    IF TG_OP = 'DELETE' THEN whole := OLD; ELSE whole := NEW; END IF;
    IF TG_OP = 'UPDATE' THEN%2$s
    ELSE%3$s
    END IF;
    INSERT INTO history (at, login, table_name, key, department_id, change)
    VALUES (clock_timestamp(), session_user, TG_TABLE_NAME, whole.id, %4$s,
            difference || jsonb_build_object('did', lower(TG_OP)));
    RETURN NULL;
END
$f$ $body$, a_table, differences, filled, department);
        EXECUTE format('CREATE OR REPLACE TRIGGER history AFTER INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION %I()', a_table, 'history_of_' || a_table);
    END LOOP;
END
$do$;
DROP FUNCTION IF EXISTS write_history();
