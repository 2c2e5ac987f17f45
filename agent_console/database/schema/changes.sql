-- The change log. Row triggers note what a transaction touched; at its end the counters of the touched scopes are
-- locked in one order and each gets one new version. The row lock makes versions commit-ordered and gap-free.

-- A version carries a random stamp: a central restored from a backup that counts to the same number again is found out.
ALTER TABLE change ADD COLUMN IF NOT EXISTS stamp bigint NOT NULL DEFAULT 0;
-- Up to this version a scope's changes are forgotten: whoever has seen less copies the scope anew.
ALTER TABLE scope ADD COLUMN IF NOT EXISTS pruned bigint NOT NULL DEFAULT 0;

-- What a transaction has touched is found by its number alone: one index to keep instead of two.
DO $$
BEGIN
    IF to_regclass('ix_pending_change_txid') IS NOT NULL THEN
        DROP INDEX ix_pending_change_txid;
        ALTER TABLE pending_change DROP CONSTRAINT pk_pending_change,
            ADD CONSTRAINT pk_pending_change PRIMARY KEY (txid, id);
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION note_change(a_scope text, a_table text, a_key text, a_kind text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    INSERT INTO pending_change (txid, scope, table_name, key, kind)
    VALUES (txid_current(), a_scope, a_table, a_key, a_kind)
$$;

-- The departments that may see a contact, as scopes, each once. Asked in FROM it costs no call.
CREATE OR REPLACE FUNCTION contact_scopes(department_id uuid, origin_id uuid, previous_id uuid) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE
AS $$
    SELECT d::text
    FROM unnest(ARRAY[department_id, NULLIF(origin_id, department_id),
                      CASE WHEN previous_id <> department_id AND previous_id <> origin_id THEN previous_id END]) AS d
    WHERE d IS NOT NULL
$$;

-- Tables whose rows all belong to one scope, named by the trigger's argument.
CREATE OR REPLACE FUNCTION note_in_scope() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM note_change(TG_ARGV[0], TG_TABLE_NAME, OLD.id::text, 'erased');
        RETURN OLD;
    END IF;
    PERFORM note_change(TG_ARGV[0], TG_TABLE_NAME, NEW.id::text, 'upsert');
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION note_contact() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    was text[] := '{}';
    now_in text[] := '{}';
    joined text[];
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.department_id, OLD.origin_id, OLD.previous_id)
                            IS NOT DISTINCT FROM (NEW.department_id, NEW.origin_id, NEW.previous_id) THEN
        -- Where it is has not changed: by far the most frequent case.
        INSERT INTO pending_change (txid, scope, table_name, key, kind)
        SELECT txid_current(), s, 'contact', NEW.id::text, 'upsert'
        FROM contact_scopes(NEW.department_id, NEW.origin_id, NEW.previous_id) AS s;
        RETURN NEW;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        was := ARRAY(SELECT contact_scopes(OLD.department_id, OLD.origin_id, OLD.previous_id));
    END IF;
    IF TG_OP = 'DELETE' THEN
        INSERT INTO pending_change (txid, scope, table_name, key, kind)
        SELECT txid_current(), s, 'contact', OLD.id::text, 'erased' FROM unnest(was) AS s;
        RETURN OLD;
    END IF;
    now_in := ARRAY(SELECT contact_scopes(NEW.department_id, NEW.origin_id, NEW.previous_id));
    INSERT INTO pending_change (txid, scope, table_name, key, kind)
    SELECT txid_current(), s, 'contact', NEW.id::text, 'upsert' FROM unnest(now_in) AS s
    UNION ALL
    SELECT txid_current(), s, 'contact', NEW.id::text, 'left' FROM unnest(was) AS s WHERE NOT s = ANY (now_in);
    -- A department that sees the contact for the first time needs all that hangs on it.
    joined := ARRAY(SELECT s FROM unnest(now_in) AS s WHERE NOT s = ANY (was));
    IF TG_OP = 'UPDATE' AND cardinality(joined) > 0 THEN
        INSERT INTO pending_change (txid, scope, table_name, key, kind)
        SELECT txid_current(), s, hanging.table_name, hanging.id::text, 'upsert'
        FROM unnest(joined) AS s,
             (SELECT 'call' AS table_name, id FROM call WHERE id = NEW.id
              UNION ALL SELECT 'call_command', id FROM call_command WHERE contact_id = NEW.id
              UNION ALL SELECT 'entry', id FROM entry WHERE contact_id = NEW.id
              UNION ALL SELECT 'attachment', id FROM attachment WHERE contact_id = NEW.id
              UNION ALL SELECT 'article_use', id FROM article_use WHERE contact_id = NEW.id) AS hanging;
    END IF;
    RETURN NEW;
END
$$;

-- Rows that hang on a contact go wherever it goes. ``call`` has the contact's own id.
CREATE OR REPLACE FUNCTION note_hanging() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    a_key uuid;
    a_contact uuid;
    a_kind text := CASE WHEN TG_OP = 'DELETE' THEN 'erased' ELSE 'upsert' END;
BEGIN
    IF TG_OP = 'DELETE' THEN
        a_key := OLD.id;
        IF TG_TABLE_NAME = 'call' THEN a_contact := OLD.id; ELSE a_contact := OLD.contact_id; END IF;
    ELSE
        a_key := NEW.id;
        IF TG_TABLE_NAME = 'call' THEN a_contact := NEW.id; ELSE a_contact := NEW.contact_id; END IF;
    END IF;
    INSERT INTO pending_change (txid, scope, table_name, key, kind)
    SELECT txid_current(), s, TG_TABLE_NAME, a_key::text, a_kind
    FROM contact c, contact_scopes(c.department_id, c.origin_id, c.previous_id) AS s
    WHERE c.id = a_contact;
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'call' THEN
        -- A message that was split off: who sees only what it was part of must be told that it is gone from there.
        IF NEW.contact_id <> OLD.contact_id THEN
            INSERT INTO pending_change (txid, scope, table_name, key, kind)
            SELECT DISTINCT txid_current(), d::text, TG_TABLE_NAME, a_key::text, a_kind
            FROM contact c, unnest(ARRAY[c.department_id, c.origin_id, c.previous_id]) AS d
            WHERE c.id = OLD.contact_id AND d IS NOT NULL;
        END IF;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION note_case() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    now_in text[] := '{}';
    was text[] := '{}';
    a_scope text;
    a_key text := CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END;
BEGIN
    IF TG_OP <> 'DELETE' THEN
        now_in := ARRAY(SELECT contact_scopes(NEW.department_id, NEW.origin_id, NULL));
    END IF;
    IF TG_OP <> 'INSERT' THEN
        was := ARRAY(SELECT contact_scopes(OLD.department_id, OLD.origin_id, NULL));
    END IF;
    FOREACH a_scope IN ARRAY now_in LOOP
        PERFORM note_change(a_scope, 'city_case', a_key, 'upsert');
    END LOOP;
    FOREACH a_scope IN ARRAY was LOOP
        IF NOT a_scope = ANY (now_in) THEN
            PERFORM note_change(a_scope, 'city_case', a_key, 'left');
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

-- An article is everybody's once it is published, and its editors' until then.
CREATE OR REPLACE FUNCTION note_article() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    was text := CASE WHEN TG_OP = 'INSERT' THEN NULL WHEN OLD.state = 'published' THEN 'shared' ELSE 'editors' END;
    now_in text := CASE WHEN TG_OP = 'DELETE' THEN NULL WHEN NEW.state = 'published' THEN 'shared' ELSE 'editors' END;
BEGIN
    IF now_in IS NULL THEN
        PERFORM note_change(was, 'article', OLD.id::text, 'erased');
        RETURN NULL;
    END IF;
    PERFORM note_change(now_in, 'article', NEW.id::text, 'upsert');
    IF was <> now_in THEN
        PERFORM note_change(was, 'article', NEW.id::text, 'left');
    END IF;
    RETURN NULL;
END
$$;

-- Gives this transaction's touched scopes their new versions: {"<scope>": version}. One statement: whoever holds the
-- counters keeps others waiting. The counters are locked in the order in which they are selected.
CREATE OR REPLACE FUNCTION publish_changes() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    versions jsonb;
    the_stamp bigint := 1 + (random() * 9007199254740990)::bigint;
BEGIN
    WITH noted AS MATERIALIZED (
        DELETE FROM pending_change WHERE txid = txid_current() RETURNING id, scope, table_name, key, kind
    ), listed AS MATERIALIZED (
        SELECT DISTINCT ON (scope, table_name, key) scope, table_name, key, kind
        FROM noted ORDER BY scope, table_name, key, id DESC
    ), counted AS (
        INSERT INTO scope AS s (id, version) SELECT DISTINCT scope, 1 FROM listed ORDER BY scope
        ON CONFLICT (id) DO UPDATE SET version = s.version + 1
        RETURNING id, version
    ), written AS (
        INSERT INTO change (scope, version, table_name, key, kind, stamp)
        SELECT scope, version, table_name, key, kind, the_stamp FROM listed JOIN counted ON counted.id = scope
    )
    SELECT COALESCE(jsonb_object_agg(id, version), '{}') INTO versions FROM counted;
    RETURN versions;
END
$$;

CREATE OR REPLACE FUNCTION publish_at_commit() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    -- Asked once for each row: whether this one is still there, not whether any is.
    IF EXISTS (SELECT FROM pending_change WHERE txid = NEW.txid AND id = NEW.id) THEN
        PERFORM publish_changes();
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS publish ON pending_change;
CREATE CONSTRAINT TRIGGER publish AFTER INSERT ON pending_change
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publish_at_commit();

DO $$
DECLARE
    a_table text;
BEGIN
    FOREACH a_table IN ARRAY ARRAY['district', 'department', 'partner', 'agent', 'membership', 'setting', 'service',
                                   'template', 'picked_words', 'routing_rule', 'saying'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION note_in_scope(%L)', a_table, 'shared');
    END LOOP;
    FOREACH a_table IN ARRAY ARRAY['article_version', 'missing_answer', 'search_count'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION note_in_scope(%L)', a_table, 'editors');
    END LOOP;
    CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON source
        FOR EACH ROW EXECUTE FUNCTION note_in_scope('administration');
    FOREACH a_table IN ARRAY ARRAY['citizen', 'contact_point', 'citizen_alias', 'erasure'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION note_in_scope(%L)', a_table, 'citizens');
    END LOOP;
    FOREACH a_table IN ARRAY ARRAY['call_command', 'entry', 'attachment', 'article_use'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION note_hanging()', a_table);
    END LOOP;
END
$$;
CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON call
    FOR EACH ROW EXECUTE FUNCTION note_hanging();
CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON contact
    FOR EACH ROW EXECUTE FUNCTION note_contact();
CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON city_case
    FOR EACH ROW EXECUTE FUNCTION note_case();
CREATE OR REPLACE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON article
    FOR EACH ROW EXECUTE FUNCTION note_article();

-- What a station asks for, in one question: the next whole versions of each scope, and the live rows they name under
-- the caller's own rights. STABLE: every query in them sees the snapshot of the caller's one statement, so that a
-- transaction that touched several scopes is seen in all of them or in none.
-- Rows of three kinds: ("scope", <scope>, version, stamp, -), (<table>, <key>, -, -, <row, or null where it is gone>), and
-- ("more", <scope>, -, -, -) where it goes on.
CREATE OR REPLACE FUNCTION pull_changes(scopes text[], versions bigint[], most integer)
    RETURNS TABLE (kind text, key text, version bigint, stamp bigint, body text)
    LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    a_scope text;
    last bigint;
    whole integer;
    found_versions bigint[];
    found_stamps bigint[];
    found_tables text[];
    found_keys text[];
    a_table text;
    wanted text[];
    listed text[] := '{}';
    keys text[] := '{}';
BEGIN
    -- All scopes in one query: what the caller may see is asked once in it.
    FOR a_scope, found_versions, found_stamps, found_tables, found_keys IN
        SELECT asked.scope, found.versions, found.stamps, found.tables, found.keys
        FROM unnest(scopes, versions) AS asked (scope, after), LATERAL (
            SELECT array_agg(c.version) AS versions, array_agg(c.stamp) AS stamps,
                   array_agg(c.table_name) AS tables, array_agg(c.key) AS keys
            FROM (SELECT * FROM change WHERE change.scope = asked.scope AND change.version > asked.after
                  ORDER BY change.version LIMIT most + 1) AS c) AS found
        WHERE found.versions IS NOT NULL
    LOOP
        whole := cardinality(found_versions);
        IF whole > most THEN
            -- A version is one transaction: it is never shown in half, however long it is.
            last := found_versions[whole];
            whole := array_position(found_versions, last) - 1;
            IF whole = 0 THEN
                SELECT array_agg(c.version), array_agg(c.stamp), array_agg(c.table_name), array_agg(c.key)
                INTO found_versions, found_stamps, found_tables, found_keys
                FROM change AS c WHERE c.scope = a_scope AND c.version = last;
                whole := cardinality(found_versions);
            END IF;
            RETURN QUERY SELECT 'more', a_scope, NULL::bigint, NULL::bigint, NULL::text;
        END IF;
        RETURN QUERY SELECT 'scope', a_scope, found_versions[whole], found_stamps[whole], NULL::text;
        listed := listed || found_tables[1:whole];
        keys := keys || found_keys[1:whole];
    END LOOP;
    FOR a_table, wanted IN
        SELECT l.name, array_agg(DISTINCT l.key) FROM unnest(listed, keys) AS l (name, key) GROUP BY l.name
    LOOP
        RETURN QUERY SELECT a_table, k, NULL::bigint, NULL::bigint, r.body
        FROM unnest(wanted) AS k LEFT JOIN live_rows(a_table, wanted) AS r ON r.key = k;
    END LOOP;
END
$$;

-- ``live_rows``: the rows of one replicated table with these keys, as JSON. Written out for every table, so that each
-- has a plan that the session keeps.
DO $do$
DECLARE
    branches text;
BEGIN
    SELECT string_agg(format($branch$
    IF a_table = %L THEN
        RETURN QUERY SELECT t.id::text, row_to_json(t)::text FROM %I AS t WHERE t.id = ANY (keys::%s[]);
    END IF;$branch$, relname, relname, format_type(atttypid, NULL)), '' ORDER BY relname)
    INTO branches
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    JOIN pg_attribute ON attrelid = tgrelid AND attname = 'id' AND NOT attisdropped
    WHERE tgname = 'note' AND relnamespace = 'public'::regnamespace;
    EXECUTE format($body$
CREATE OR REPLACE FUNCTION live_rows(a_table text, keys text[]) RETURNS TABLE (key text, body text)
    LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan
AS $f$
BEGIN%s
END
$f$ $body$, branches);
END
$do$;

-- Telling the stations that there is something new. One NOTIFY wakes every listening connection of the city, whatever its
-- channel, and holds a lock that all others wait for: so words are collected, and sent together at most every 50 ms, or
-- half a millisecond per connection where there are more than a hundred.
CREATE UNLOGGED TABLE IF NOT EXISTS poke_word (word text CONSTRAINT pk_poke_word PRIMARY KEY);
ALTER TABLE poke_word ADD COLUMN IF NOT EXISTS at timestamptz NOT NULL DEFAULT clock_timestamp();
CREATE UNLOGGED TABLE IF NOT EXISTS poke_gate (id boolean DEFAULT true CONSTRAINT pk_poke_gate PRIMARY KEY,
                                               at timestamptz NOT NULL);
ALTER TABLE poke_gate ADD COLUMN IF NOT EXISTS gap interval NOT NULL DEFAULT '50 milliseconds';

-- How far apart: counted only when something is sent, since it looks at every connection.
CREATE OR REPLACE FUNCTION poke_gap() RETURNS interval
    LANGUAGE sql
AS $$
    SELECT make_interval(secs => GREATEST(0.05, 0.0005 * pg_stat_get_db_numbackends(oid)))
    FROM pg_database WHERE datname = current_database()
$$;

-- Sends ``words`` with all that wait: 0, or the seconds after which the caller is to come back (with no words: they are
-- kept). Others may have sent them by then. Only whoever puts down the first word that waits is to come back: with a
-- hundred gestures a second everybody else would ask for nothing. Should that desk be gone then, as a word shows that has
-- waited a second too long, the next one comes back for it; and desks ask by themselves every few seconds.
CREATE OR REPLACE FUNCTION poke(words text[]) RETURNS double precision
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    gate poke_gate;
BEGIN
    IF cardinality(words) > 1000 THEN
        RAISE EXCEPTION 'too many words' USING ERRCODE = '22023';
    END IF;
    INSERT INTO poke_word (word) SELECT DISTINCT left(word, 100) FROM unnest(words) AS word ORDER BY 1
    ON CONFLICT DO NOTHING;
    IF NOT EXISTS (SELECT FROM poke_word) THEN
        RETURN 0;
    END IF;
    INSERT INTO poke_gate (at) VALUES (moment)
    ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, gap = poke_gap()
    WHERE abs(extract(epoch FROM EXCLUDED.at - poke_gate.at)) >= extract(epoch FROM poke_gate.gap);
    IF NOT FOUND THEN
        -- The gate's row is locked now, one caller after the other: words that are seen here have somebody who comes back.
        SELECT * INTO gate FROM poke_gate;
        IF cardinality(words) > 0 AND EXISTS (
            SELECT FROM poke_word WHERE word <> ALL (words) AND at > moment - gate.gap - interval '1 second') THEN
            RETURN 0;
        END IF;
        RETURN GREATEST(0.001, extract(epoch FROM gate.at + gate.gap - moment));
    END IF;
    WITH sent AS (DELETE FROM poke_word RETURNING word)
    SELECT moment INTO moment FROM (
        SELECT count(pg_notify('agent_console/' || heard, word))
        FROM sent, LATERAL (VALUES (word), ('*')) AS ears (heard)) AS done;
    RETURN 0;
END
$$;
