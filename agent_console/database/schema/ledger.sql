-- The operation ledger: one verdict per operation, written only here, by whoever session_user is.

-- What a station learns when it comes: the epoch of this central, its agent, its scopes and their versions.
CREATE OR REPLACE FUNCTION hello(a_station uuid, a_name text, a_protocol integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF current_agent() IS NULL AND NOT is_intake() THEN
        RAISE EXCEPTION 'the login % belongs to no active agent', session_user USING ERRCODE = '28000';
    END IF;
    INSERT INTO station (id, login, name, protocol, seen_at)
    VALUES (a_station, session_user, left(a_name, 100), a_protocol, clock_timestamp())
    ON CONFLICT (id, login) DO UPDATE SET name = EXCLUDED.name, protocol = EXCLUDED.protocol, seen_at = EXCLUDED.seen_at;
    RETURN jsonb_build_object(
        'agent', current_agent(),
        'epoch', (SELECT value ->> 'epoch' FROM setting WHERE id = 'central'),
        'now', clock_timestamp(),
        -- Raised with operations.envelope.PROTOCOL; the oldest console that may still pull is the administrator's word.
        'protocol', jsonb_build_object('spoken', 1, 'oldest', COALESCE(
            (SELECT (value ->> 'oldest')::integer FROM setting WHERE id = 'protocol'), 0)),
        'scopes', (SELECT COALESCE(jsonb_object_agg(mine, COALESCE(version, 0)), '{}')
                   FROM my_scopes() AS mine LEFT JOIN scope ON scope.id = mine));
END
$$;

-- Takes the station's row, so that its operations are decided one after the other, and returns the stored verdict of
-- an operation already seen, or NULL. The same id with another payload is an attack or a defect, never a resend.
CREATE OR REPLACE FUNCTION known_verdict(a_station uuid, an_operation uuid, a_hash bytea) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    seen ledger%ROWTYPE;
BEGIN
    PERFORM FROM station WHERE id = a_station AND login = session_user FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'station % has not said hello as %', a_station, session_user USING ERRCODE = '28000';
    END IF;
    SELECT * INTO seen FROM ledger WHERE operation_id = an_operation;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF seen.payload_hash <> a_hash OR seen.login <> session_user THEN
        RAISE EXCEPTION 'operation % is known with another content or author', an_operation USING ERRCODE = '23505';
    END IF;
    RETURN jsonb_build_object('outcome', seen.outcome, 'reason', seen.reason, 'facts', seen.facts,
                              'versions', seen.versions);
END
$$;

-- Writes the verdict together with the versions its effects received: {"<scope>": version}.
CREATE OR REPLACE FUNCTION seal_operation(a_station uuid, an_operation uuid, a_hash bytea, a_kind text,
                                          claimed timestamptz, an_outcome text, a_reason text, the_facts jsonb)
    RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    the_versions jsonb;
BEGIN
    IF NOT EXISTS (SELECT FROM station WHERE id = a_station AND login = session_user) THEN
        RAISE EXCEPTION 'station % has not said hello as %', a_station, session_user USING ERRCODE = '28000';
    END IF;
    the_versions := publish_changes();
    INSERT INTO ledger (operation_id, payload_hash, kind, station_id, login, outcome, reason, facts, versions,
                        claimed_at, at)
    VALUES (an_operation, a_hash, a_kind, a_station, session_user, an_outcome, a_reason, the_facts, the_versions,
            claimed, clock_timestamp());
    RETURN the_versions;
END
$$;

-- As ``seal_operation`` for several of one kind that one transaction applied: a row each, with the versions of them all.
CREATE OR REPLACE FUNCTION seal_applied(a_station uuid, operations uuid[], hashes bytea[], a_kind text,
                                        claimed timestamptz[]) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    the_versions jsonb;
BEGIN
    IF NOT EXISTS (SELECT FROM station WHERE id = a_station AND login = session_user) THEN
        RAISE EXCEPTION 'station % has not said hello as %', a_station, session_user USING ERRCODE = '28000';
    END IF;
    the_versions := publish_changes();
    INSERT INTO ledger (operation_id, payload_hash, kind, station_id, login, outcome, reason, facts, versions,
                        claimed_at, at)
    SELECT o, h, a_kind, a_station, session_user, 'applied', '', '{}', the_versions, c, clock_timestamp()
    FROM unnest(operations, hashes, claimed) AS given (o, h, c);
    RETURN the_versions;
END
$$;

-- Who is at a desk now. Written for oneself only.
CREATE OR REPLACE FUNCTION be_here(a_presence text, a_reason text, a_contact uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    INSERT INTO here (agent_id, presence, reason, contact_id, typing, at)
    SELECT current_agent(), a_presence, left(a_reason, 100), a_contact, false, clock_timestamp()
    WHERE current_agent() IS NOT NULL
    ON CONFLICT (agent_id) DO UPDATE
    SET presence = EXCLUDED.presence, reason = EXCLUDED.reason, contact_id = EXCLUDED.contact_id, at = EXCLUDED.at
$$;
