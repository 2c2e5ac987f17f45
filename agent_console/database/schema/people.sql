-- Who is asking: always session_user, which neither SET ROLE nor a SECURITY DEFINER function can change.
-- In plpgsql, which keeps its plans for the session: policies ask these with every statement. session_user is a name,
-- whose collation no index of a login has: left as it is, everybody who works for the city would be looked at each time.
CREATE OR REPLACE FUNCTION current_agent() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN (SELECT id FROM agent WHERE login = session_user::text COLLATE "default" AND active);
END
$$;

-- True for the headless service, and for nobody at a desk.
CREATE OR REPLACE FUNCTION is_intake() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN pg_has_role(session_user, 'console_intake', 'member');
END
$$;

-- Who writes articles: knowledge editors and administrators.
CREATE OR REPLACE FUNCTION is_editor() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN (pg_has_role(session_user, 'console_editor', 'member')
            OR pg_has_role(session_user, 'console_administrator', 'member')) AND current_agent() IS NOT NULL;
END
$$;

-- Who sees how mailboxes, lines and folders are: supervisors and administrators.
CREATE OR REPLACE FUNCTION looks_after_sources() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN (pg_has_role(session_user, 'console_supervisor', 'member')
            OR pg_has_role(session_user, 'console_administrator', 'member')) AND current_agent() IS NOT NULL;
END
$$;

-- The departments whose contacts the caller works with: its own and its memberships. One value: a policy that names
-- several columns asks once for all of them.
CREATE OR REPLACE FUNCTION my_department_list() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN COALESCE((
        SELECT department_id || ARRAY(SELECT membership.department_id FROM membership
                                      WHERE agent_id = agent.id AND membership.department_id <> agent.department_id)
        FROM agent WHERE login = session_user::text COLLATE "default" AND active), '{}');
END
$$;

CREATE OR REPLACE FUNCTION my_departments() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN QUERY SELECT unnest(my_department_list());
END
$$;

-- What the caller's station replicates.
CREATE OR REPLACE FUNCTION my_scope_list() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    found text[] := my_department_list()::text[];
BEGIN
    IF cardinality(found) = 0 THEN
        RETURN found;  -- every active agent works for a department: this is none
    END IF;
    found := ARRAY['shared', 'citizens'] || found;
    IF is_editor() THEN
        found := found || 'editors'::text;
    END IF;
    IF looks_after_sources() THEN
        found := found || 'administration'::text;
    END IF;
    RETURN found;
END
$$;

CREATE OR REPLACE FUNCTION my_scopes() RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN QUERY SELECT unnest(my_scope_list());
END
$$;
