-- What a station remembers, held against what central knows. After a restore from a backup central knows less: stations
-- send again what it forgot, and what nobody can send again is kept aside for a supervisor.

-- ``seen``: {"epoch": "", "scopes": {"<scope>": [version, stamp]}, "operations": ["<id>", ...]}.
-- Answers {"lost": "" | "epoch" | "behind" | "forked" | "operation", "stale": ["<scope>", ...]}: why history was lost, and
-- the scopes whose changes since then are no longer kept.
CREATE OR REPLACE FUNCTION recall(seen jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    why text := '';
BEGIN
    IF seen ->> 'epoch' <> (SELECT value ->> 'epoch' FROM setting WHERE id = 'central') THEN
        why := 'epoch';
    ELSIF EXISTS (SELECT FROM jsonb_each(seen -> 'scopes') AS mark (id, at) LEFT JOIN scope USING (id)
                  WHERE COALESCE(scope.version, 0) < (mark.at ->> 0)::bigint) THEN
        why := 'behind';
    ELSIF EXISTS (SELECT FROM jsonb_each(seen -> 'scopes') AS mark (id, at)
                  JOIN change ON change.scope = mark.id AND change.version = (mark.at ->> 0)::bigint
                  WHERE (mark.at ->> 1)::bigint <> 0 AND change.stamp <> (mark.at ->> 1)::bigint) THEN
        why := 'forked';
    ELSIF EXISTS (SELECT FROM jsonb_array_elements_text(seen -> 'operations') AS operation
                  WHERE NOT EXISTS (SELECT FROM ledger WHERE operation_id = operation::uuid)) THEN
        why := 'operation';
    END IF;
    RETURN jsonb_build_object('lost', why, 'stale', (
        SELECT COALESCE(jsonb_agg(mark.id), '[]') FROM jsonb_each(seen -> 'scopes') AS mark (id, at) JOIN scope USING (id)
        WHERE (mark.at ->> 0)::bigint < scope.pruned));
END
$$;

-- Which of these operations central does not know.
CREATE OR REPLACE FUNCTION forgotten(operations uuid[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT operation FROM unnest(operations) AS operation
    WHERE NOT EXISTS (SELECT FROM ledger WHERE ledger.operation_id = operation)
$$;

CREATE TABLE IF NOT EXISTS salvage (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_salvage PRIMARY KEY,
    at timestamptz NOT NULL,
    login text NOT NULL,
    station_id uuid NOT NULL,
    scope text NOT NULL,
    table_name text NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    "row" jsonb NOT NULL,
    digest text NOT NULL,
    CONSTRAINT uq_salvage_table_name UNIQUE (table_name, key, digest)
);

-- Keeps rows that a station holds and central does not ("missing"), or holds otherwise ("differs"); how many were new.
-- ``rows``: [{"table": "", "key": "", "row": {}}]. A row that only moved out of the caller's sight is not missing.
CREATE OR REPLACE FUNCTION salvage_rows(a_station uuid, a_scope text, rows jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    one record;
    there boolean;
    kept integer := 0;
BEGIN
    IF NOT EXISTS (SELECT FROM station WHERE id = a_station AND login = session_user)
       OR a_scope NOT IN (SELECT my_scopes()) OR a_scope = 'shared' OR jsonb_array_length(rows) > 1000 THEN
        RAISE EXCEPTION 'these rows cannot be kept for %', session_user USING ERRCODE = '42501';
    END IF;
    FOR one IN SELECT r ->> 'table' AS table_name, r ->> 'key' AS key, r -> 'row' AS whole, (r ->> 'gone')::boolean AS gone
               FROM jsonb_array_elements(rows) AS r LOOP
        IF one.table_name NOT IN ('citizen', 'contact_point', 'citizen_alias', 'erasure', 'city_case', 'contact', 'call',
                                  'call_command', 'entry', 'attachment', 'missing_answer', 'article_use')
           OR octet_length(one.whole::text) > 2000000 THEN
            RAISE EXCEPTION 'a row of % cannot be kept', one.table_name USING ERRCODE = '42501';
        END IF;
        EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1)', one.table_name) INTO there USING one.key::uuid;
        CONTINUE WHEN there AND one.gone;
        INSERT INTO salvage (at, login, station_id, scope, table_name, key, kind, "row", digest)
        VALUES (clock_timestamp(), session_user, a_station, a_scope, one.table_name, one.key,
                CASE WHEN there THEN 'differs' ELSE 'missing' END, one.whole, md5(one.whole::text))
        ON CONFLICT ON CONSTRAINT uq_salvage_table_name DO NOTHING;
        IF FOUND THEN
            kept := kept + 1;
        END IF;
    END LOOP;
    RETURN kept;
END
$$;
