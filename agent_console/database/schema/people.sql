-- Who is asking: always session_user, which neither SET ROLE nor a SECURITY DEFINER function can change.
CREATE OR REPLACE FUNCTION current_agent() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT id FROM agent WHERE login = session_user AND active
$$;

-- True for the headless service, and for nobody at a desk.
CREATE OR REPLACE FUNCTION is_intake() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT pg_has_role(session_user, 'console_intake', 'member')
$$;

-- The departments whose contacts the caller works with: its own and its memberships.
CREATE OR REPLACE FUNCTION my_departments() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT department_id FROM agent WHERE id = current_agent()
    UNION
    SELECT department_id FROM membership WHERE agent_id = current_agent()
$$;

-- What the caller's station replicates.
CREATE OR REPLACE FUNCTION my_scopes() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT unnest(ARRAY['shared', 'citizens']) WHERE current_agent() IS NOT NULL
    UNION ALL
    SELECT department::text FROM my_departments() AS department
$$;
