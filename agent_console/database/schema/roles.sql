-- Group roles. A person is a login role in one of them; nothing here can log in.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['console_desk', 'console_agent', 'console_specialist', 'console_supervisor',
                                  'console_editor', 'console_administrator', 'console_intake'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
END
$$;

-- What everybody at a desk has in common is granted once.
GRANT console_desk TO console_agent, console_specialist, console_supervisor, console_editor, console_administrator;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO console_desk, console_intake;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, console_desk, console_agent, console_specialist,
    console_supervisor, console_editor, console_administrator, console_intake;
