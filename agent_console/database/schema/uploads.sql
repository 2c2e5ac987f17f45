-- Files that desks send. A content is known by its hash, and whoever may see an attachment may read its content: so a
-- desk that merely names a hash must not thereby read somebody else's file. What it attaches becomes readable only after
-- it has sent the whole content itself, and the hash was right.

-- Whether an attachment is pages of a scan that the caller sees anyway, in a letter the caller cuts off from it.
CREATE OR REPLACE FUNCTION is_cut(an_entry uuid, a_contact uuid, a_sha256 text, a_role text, an_uploader text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT a_role = 'page_image' AND an_uploader = ''
       AND EXISTS (SELECT FROM entry WHERE id = an_entry AND contact_id = a_contact AND agent_id = current_agent()
                                       AND kind = 'message' AND direction = 'inbound')
       AND EXISTS (SELECT FROM attachment s WHERE s.sha256 = a_sha256 AND s.role = 'page_image' AND s.uploader = ''
                                              AND may_move(s.contact_id, a_contact))
$$;

CREATE OR REPLACE FUNCTION guard_attachment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF current_agent() IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF NOT may_move(OLD.contact_id, NEW.contact_id) THEN
            RAISE EXCEPTION 'a file stays with its message' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
    END IF;
    IF is_cut(NEW.entry_id, NEW.contact_id, NEW.sha256, NEW.role, NEW.uploader) THEN
        RETURN NEW;
    END IF;
    IF NEW.scanned <> '' OR NEW.uploader <> session_user OR NEW.role <> 'attachment' OR NEW.bytes NOT BETWEEN 1 AND 26214400
       OR NEW.sha256 !~ '^[0-9a-f]{64}$'
       OR NOT EXISTS (SELECT FROM entry WHERE entry.id = NEW.entry_id AND entry.contact_id = NEW.contact_id
                                          AND entry.agent_id = current_agent() AND entry.delivery = 'queued') THEN
        RAISE EXCEPTION 'a desk attaches its own files to its own replies' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON attachment
    FOR EACH ROW EXECUTE FUNCTION guard_attachment();

-- Whether an attachment's content may be read by those who see the attachment.
CREATE OR REPLACE FUNCTION is_proven(an_uploader text, a_sha256 text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT an_uploader = '' OR EXISTS (SELECT FROM uploaded WHERE login = an_uploader AND sha256 = a_sha256)
$$;

-- Whether the virus scanner found something in a content; such a content is given to administrators alone.
CREATE OR REPLACE FUNCTION is_withheld(a_sha256 text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT NOT pg_has_role(session_user, 'console_administrator', 'member')
           AND EXISTS (SELECT FROM attachment WHERE sha256 = a_sha256 AND scanned LIKE 'infected%')
$$;

-- Takes one piece (of 1 MiB, the last one shorter) of a file the caller has attached; true when it is whole and right.
-- A piece may be sent again. Pieces are kept apart by login until then: nobody can spoil another one's upload.
CREATE OR REPLACE FUNCTION take_chunk(a_sha256 text, a_number integer, a_data bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    size bigint;
    pieces bigint;
BEGIN
    SELECT max(bytes) INTO size FROM attachment WHERE sha256 = a_sha256 AND uploader = session_user;
    IF size IS NULL THEN
        RAISE EXCEPTION 'no attachment of % has this content', session_user USING ERRCODE = '42501';
    END IF;
    IF is_proven(session_user, a_sha256) THEN
        RETURN true;
    END IF;
    pieces := (size + 1048575) / 1048576;
    IF a_number NOT BETWEEN 0 AND pieces - 1
       OR octet_length(a_data) <> least(1048576, size - a_number::bigint * 1048576) THEN
        RAISE EXCEPTION 'this is no piece of a file of % bytes', size USING ERRCODE = '22023';
    END IF;
    INSERT INTO upload_chunk (login, sha256, number, data) VALUES (session_user, a_sha256, a_number, a_data)
    ON CONFLICT (login, sha256, number) DO UPDATE SET data = EXCLUDED.data;
    IF (SELECT count(*) FROM upload_chunk WHERE login = session_user AND sha256 = a_sha256) < pieces THEN
        RETURN false;
    END IF;
    IF (SELECT encode(sha256(string_agg(data, ''::bytea ORDER BY number)), 'hex') FROM upload_chunk
        WHERE login = session_user AND upload_chunk.sha256 = a_sha256) <> a_sha256 THEN
        DELETE FROM upload_chunk WHERE login = session_user AND sha256 = a_sha256;
        RAISE EXCEPTION 'the file is not the one that was attached' USING ERRCODE = '22023';
    END IF;
    INSERT INTO file_chunk (sha256, number, data)
    SELECT a_sha256, number, data FROM upload_chunk WHERE login = session_user AND sha256 = a_sha256
    ON CONFLICT (sha256, number) DO NOTHING;
    DELETE FROM upload_chunk WHERE login = session_user AND sha256 = a_sha256;
    INSERT INTO uploaded (login, sha256, at) VALUES (session_user, a_sha256, clock_timestamp());
    RETURN true;
END
$$;
