-- Who may read and write which rows and columns. The owner of the tables is bound by none of it; nobody logs in as it.
-- A policy asks who the caller is in a (SELECT …): once for a statement, not for each of its rows.

CREATE OR REPLACE FUNCTION set_policy(a_table text, a_command text, a_role text, readable text, writable text DEFAULT NULL)
    RETURNS void
    LANGUAGE plpgsql
AS $$
DECLARE
    a_name text := lower(a_command) || '_' || a_role;
BEGIN
    EXECUTE format('DROP POLICY IF EXISTS %I ON %I', a_name, a_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR %s TO %I %s %s', a_name, a_table, a_command, a_role,
                   CASE WHEN a_command = 'INSERT' THEN '' ELSE 'USING (' || readable || ')' END,
                   CASE WHEN a_command IN ('SELECT', 'DELETE') THEN ''
                        ELSE 'WITH CHECK (' || COALESCE(writable, readable) || ')' END);
END
$$;

DO $$
DECLARE
    a_table text;
    mine text := 'ARRAY[department_id, origin_id] && (SELECT my_department_list())';
    of_contact text := 'ARRAY[department_id, origin_id, previous_id] && (SELECT my_department_list())';
    of_mine text := 'EXISTS (SELECT FROM contact WHERE contact.id = contact_id)';
BEGIN
    FOR a_table IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', a_table);
    END LOOP;

    FOREACH a_table IN ARRAY ARRAY['district', 'department', 'partner', 'agent', 'membership', 'setting', 'service',
                                   'article', 'template', 'picked_words', 'routing_rule', 'saying'] LOOP
        EXECUTE format('GRANT SELECT ON %I TO console_desk, console_intake', a_table);
        PERFORM set_policy(a_table, 'SELECT', 'console_desk', '(SELECT current_agent()) IS NOT NULL');
        PERFORM set_policy(a_table, 'SELECT', 'console_intake', 'true');
    END LOOP;
    PERFORM set_policy('article', 'SELECT', 'console_desk',
                       '(SELECT current_agent()) IS NOT NULL AND (state = ''published'' OR (SELECT is_editor()))');
    FOREACH a_table IN ARRAY ARRAY['service', 'article', 'template'] LOOP
        EXECUTE format('GRANT INSERT, UPDATE ON %I TO console_editor', a_table);
        PERFORM set_policy(a_table, 'INSERT', 'console_editor', 'true');
        PERFORM set_policy(a_table, 'UPDATE', 'console_editor', 'true');
    END LOOP;
    FOREACH a_table IN ARRAY ARRAY['district', 'department', 'partner', 'agent', 'membership', 'setting', 'service',
                                   'article', 'template'] LOOP
        EXECUTE format('GRANT INSERT, UPDATE ON %I TO console_administrator', a_table);
        PERFORM set_policy(a_table, 'INSERT', 'console_administrator', 'true');
        PERFORM set_policy(a_table, 'UPDATE', 'console_administrator', 'true');
    END LOOP;

    -- Supervisors rule where contacts go, and everybody sees it.
    GRANT INSERT, UPDATE ON routing_rule TO console_supervisor, console_administrator;
    FOREACH a_table IN ARRAY ARRAY['console_supervisor', 'console_administrator'] LOOP
        PERFORM set_policy('routing_rule', 'INSERT', a_table, 'agent_id = (SELECT current_agent())');
        PERFORM set_policy('routing_rule', 'UPDATE', a_table, 'true', 'agent_id = (SELECT current_agent())');
    END LOOP;

    -- Editors extend the thesaurus, and every search follows it.
    GRANT INSERT, UPDATE ON saying TO console_editor, console_administrator;
    FOREACH a_table IN ARRAY ARRAY['console_editor', 'console_administrator'] LOOP
        PERFORM set_policy('saying', 'INSERT', a_table, 'agent_id = (SELECT current_agent())');
        PERFORM set_policy('saying', 'UPDATE', a_table, 'true', 'agent_id = (SELECT current_agent())');
    END LOOP;

    -- What editors work on. Any desk may report a missing answer or count searches, and read neither.
    FOREACH a_table IN ARRAY ARRAY['article_version', 'missing_answer', 'search_count'] LOOP
        EXECUTE format('GRANT SELECT ON %I TO console_desk', a_table);
        PERFORM set_policy(a_table, 'SELECT', 'console_desk', '(SELECT is_editor())');
    END LOOP;
    GRANT INSERT ON article_version TO console_editor, console_administrator;
    PERFORM set_policy('article_version', 'INSERT', 'console_editor',
                       'agent_id = (SELECT current_agent()) OR agent_id IS NULL AND number = 1');
    PERFORM set_policy('article_version', 'INSERT', 'console_administrator',
                       'agent_id = (SELECT current_agent()) OR agent_id IS NULL AND number = 1');
    GRANT INSERT ON missing_answer, search_count TO console_desk;
    PERFORM set_policy('missing_answer', 'INSERT', 'console_desk',
                       of_mine || ' AND agent_id = (SELECT current_agent())');
    PERFORM set_policy('search_count', 'INSERT', 'console_desk', '(SELECT current_agent()) IS NOT NULL');
    GRANT UPDATE (done, article_id) ON missing_answer TO console_editor, console_administrator;
    PERFORM set_policy('missing_answer', 'UPDATE', 'console_editor', 'true');
    PERFORM set_policy('missing_answer', 'UPDATE', 'console_administrator', 'true');

    -- A supervisor writes the signatures of the own departments and who is on duty, and no other setting.
    GRANT INSERT, UPDATE ON setting TO console_supervisor;
    PERFORM set_policy('setting', 'INSERT', 'console_supervisor',
                       'id = ''duty_desk'' OR id IN (SELECT ''signature:'' || d::text FROM my_departments() AS d)');
    PERFORM set_policy('setting', 'UPDATE', 'console_supervisor',
                       'id = ''duty_desk'' OR id IN (SELECT ''signature:'' || d::text FROM my_departments() AS d)');

    -- Intake says what the telephone system can do and what stands on letters, and nothing else of the city's.
    GRANT INSERT, UPDATE ON setting TO console_intake;
    PERFORM set_policy('setting', 'INSERT', 'console_intake', 'id IN (''telephone'', ''letterhead'')');
    PERFORM set_policy('setting', 'UPDATE', 'console_intake', 'id IN (''telephone'', ''letterhead'')');

    FOREACH a_table IN ARRAY ARRAY['citizen', 'contact_point', 'citizen_alias'] LOOP
        EXECUTE format('GRANT SELECT, INSERT ON %I TO console_desk, console_intake', a_table);
        PERFORM set_policy(a_table, 'SELECT', 'console_desk', '(SELECT current_agent()) IS NOT NULL');
        PERFORM set_policy(a_table, 'INSERT', 'console_desk', '(SELECT current_agent()) IS NOT NULL');
        PERFORM set_policy(a_table, 'SELECT', 'console_intake', 'true');
        PERFORM set_policy(a_table, 'INSERT', 'console_intake', 'true');
    END LOOP;
    GRANT DELETE ON citizen_alias TO console_desk;
    PERFORM set_policy('citizen_alias', 'DELETE', 'console_desk', '(SELECT current_agent()) IS NOT NULL');
    GRANT SELECT ON erasure TO console_desk, console_intake;
    PERFORM set_policy('erasure', 'SELECT', 'console_desk', '(SELECT current_agent()) IS NOT NULL');
    PERFORM set_policy('erasure', 'SELECT', 'console_intake', 'true');
    GRANT UPDATE (name, name_folded, language, district_id, note) ON citizen TO console_desk;
    PERFORM set_policy('citizen', 'UPDATE', 'console_desk', '(SELECT current_agent()) IS NOT NULL');

    PERFORM set_policy('contact', 'SELECT', 'console_desk', of_contact);
    PERFORM set_policy('contact', 'UPDATE', 'console_desk', of_contact);
    PERFORM set_policy('contact', 'INSERT', 'console_desk', 'department_id IN (SELECT my_departments())');
    GRANT SELECT, INSERT ON contact TO console_desk;
    GRANT UPDATE (state, department_id, previous_id, owner_id, citizen_id, case_id, service_id, merged_id, preview, pages,
                  due_at, held_until, closed_at, disposition, transfers, updated_at) ON contact TO console_desk;

    PERFORM set_policy('city_case', 'SELECT', 'console_desk', mine);
    PERFORM set_policy('city_case', 'INSERT', 'console_desk', mine);
    PERFORM set_policy('city_case', 'UPDATE', 'console_desk', mine);
    GRANT SELECT, INSERT ON city_case TO console_desk;
    GRANT UPDATE (state, title, citizen_id) ON city_case TO console_desk;

    PERFORM set_policy('call', 'SELECT', 'console_desk', 'EXISTS (SELECT FROM contact WHERE contact.id = call.id)');
    -- A desk begins a call of its own; everything after that is what the PBX says.
    PERFORM set_policy('call', 'INSERT', 'console_desk',
                       'state = ''dialling'' AND answered_at IS NULL AND ended_at IS NULL AND EXISTS (
                           SELECT FROM contact WHERE contact.id = call.id AND direction = ''outbound''
                                                     AND owner_id = (SELECT current_agent()))');
    GRANT SELECT, INSERT ON call TO console_desk;

    FOREACH a_table IN ARRAY ARRAY['call_command', 'article_use'] LOOP
        PERFORM set_policy(a_table, 'SELECT', 'console_desk', of_mine);
        PERFORM set_policy(a_table, 'INSERT', 'console_desk', of_mine || ' AND agent_id = (SELECT current_agent())');
        EXECUTE format('GRANT SELECT, INSERT ON %I TO console_desk', a_table);
    END LOOP;
    PERFORM set_policy('entry', 'SELECT', 'console_desk', of_mine);
    PERFORM set_policy('entry', 'INSERT', 'console_desk', of_mine || ' AND agent_id = (SELECT current_agent())');
    PERFORM set_policy('entry', 'UPDATE', 'console_desk',
                       of_mine || ' AND (agent_id = (SELECT current_agent())
                                         OR direction = ''inbound'' AND kind = ''message'')');
    GRANT SELECT, INSERT ON entry TO console_desk;
    GRANT UPDATE (delivery, contact_id, send_at, recalled) ON entry TO console_desk;
    PERFORM set_policy('attachment', 'SELECT', 'console_desk', of_mine);
    PERFORM set_policy('attachment', 'INSERT', 'console_desk', of_mine || ' AND (uploader = session_user OR uploader = '''' AND role = ''page_image'')');
    PERFORM set_policy('attachment', 'UPDATE', 'console_desk', of_mine);
    GRANT SELECT, INSERT, UPDATE (contact_id, sheets) ON attachment TO console_desk;
    -- A desk writes no content directly, only through take_chunk, and reads through attachments whose content is proven.
    PERFORM set_policy('file_chunk', 'SELECT', 'console_desk',
                       'EXISTS (SELECT FROM attachment a WHERE a.sha256 = file_chunk.sha256
                                AND is_proven(a.uploader, a.sha256)) AND NOT is_withheld(sha256)');
    DROP POLICY IF EXISTS insert_console_desk ON file_chunk;
    GRANT SELECT ON file_chunk TO console_desk;

    FOREACH a_table IN ARRAY ARRAY['city_case', 'contact', 'call', 'call_command', 'entry', 'attachment', 'file_chunk',
                                   'source'] LOOP
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO console_intake', a_table);
        PERFORM set_policy(a_table, 'SELECT', 'console_intake', 'true');
        PERFORM set_policy(a_table, 'INSERT', 'console_intake', 'true');
        PERFORM set_policy(a_table, 'UPDATE', 'console_intake', 'true');
    END LOOP;
    PERFORM set_policy('source', 'SELECT', 'console_desk', '(SELECT looks_after_sources())');
    PERFORM set_policy('source', 'UPDATE', 'console_administrator', 'true');
    GRANT SELECT ON source TO console_desk;
    GRANT UPDATE (asked_at) ON source TO console_administrator;

    PERFORM set_policy('scope', 'SELECT', 'console_desk', 'id IN (SELECT my_scopes())');
    PERFORM set_policy('change', 'SELECT', 'console_desk', 'scope IN (SELECT my_scopes())');
    GRANT SELECT ON scope, change TO console_desk;
    PERFORM set_policy('ledger', 'SELECT', 'console_desk', 'login = session_user');
    GRANT SELECT ON ledger TO console_desk;
    PERFORM set_policy('history', 'SELECT', 'console_supervisor', 'department_id IN (SELECT my_departments())');
    PERFORM set_policy('history', 'SELECT', 'console_administrator', 'true');
    GRANT SELECT ON history TO console_supervisor, console_administrator;
    PERFORM set_policy('here', 'SELECT', 'console_desk', '(SELECT current_agent()) IS NOT NULL');
    GRANT SELECT ON here TO console_desk, console_intake;
    PERFORM set_policy('here', 'SELECT', 'console_intake', 'true');
    PERFORM set_policy('station', 'SELECT', 'console_administrator', 'true');
    GRANT SELECT ON station TO console_administrator;

    PERFORM set_policy('salvage', 'SELECT', 'console_supervisor', 'scope IN (SELECT my_scopes())');
    PERFORM set_policy('salvage', 'SELECT', 'console_administrator', 'true');
    GRANT SELECT ON salvage TO console_supervisor, console_administrator;

    -- Functions: nothing for PUBLIC; the desk gets what it calls and what its policies ask.
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION current_agent(), is_intake(), is_editor(), looks_after_sources(), my_departments(),
        my_department_list(), my_scope_list(), my_scopes(),
        pull_changes(text[], bigint[], integer), live_rows(text, text[]), poke(text[]),
        hello(uuid, text, integer), known_verdict(uuid, uuid, bytea),
        seal_operation(uuid, uuid, bytea, text, timestamptz, text, text, jsonb) TO console_desk, console_intake;
    GRANT EXECUTE ON FUNCTION seal_applied(uuid, uuid[], bytea[], text, timestamptz[]) TO console_intake;
    GRANT EXECUTE ON FUNCTION erase_citizen(uuid) TO console_supervisor, console_administrator;
    GRANT EXECUTE ON FUNCTION prune_changes(integer) TO console_intake;
    GRANT EXECUTE ON FUNCTION is_proven(text, text), is_withheld(text) TO console_desk, console_intake;
    GRANT EXECUTE ON FUNCTION take_chunk(text, integer, bytea) TO console_desk;
    GRANT EXECUTE ON FUNCTION record_late(uuid, uuid, uuid, text, text, timestamptz) TO console_desk;
    GRANT EXECUTE ON FUNCTION be_here(text, text, uuid), recall(jsonb), forgotten(uuid[]),
        salvage_rows(uuid, text, jsonb) TO console_desk;
END
$$;

DROP FUNCTION set_policy(text, text, text, text, text);
