-- What column grants and row policies cannot say: which values a desk may write.

-- An owner is set to oneself or to nobody; only intake (an answered call) sets somebody else.
CREATE OR REPLACE FUNCTION guard_contact() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    me uuid := current_agent();
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    IF NEW.owner_id IS NOT NULL AND NEW.owner_id <> me
       AND (TG_OP = 'INSERT' OR NEW.owner_id IS DISTINCT FROM OLD.owner_id) THEN
        RAISE EXCEPTION 'a contact can be claimed for oneself only' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON contact
    FOR EACH ROW EXECUTE FUNCTION guard_contact();

-- A desk queues a message or takes it back; only intake says that it was sent. What a citizen wrote may be split off into
-- a contact of its own in the same department, and comes back from there; nothing else moves.
CREATE OR REPLACE FUNCTION guard_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    me uuid := current_agent();
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    -- No desk has the right to write these columns: it is central itself, erasing a citizen.
    IF TG_OP = 'UPDATE' AND (NEW.text, NEW.recipient) IS DISTINCT FROM (OLD.text, OLD.recipient) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND NEW.agent_id IS DISTINCT FROM me THEN
        RAISE EXCEPTION 'an entry is written in one''s own name only' USING ERRCODE = '42501';
    END IF;
    IF TG_OP = 'INSERT' AND COALESCE(NEW.delivery, 'queued') <> 'queued'
       OR TG_OP = 'UPDATE' AND NEW.delivery IS DISTINCT FROM OLD.delivery AND NEW.delivery <> 'withdrawn' THEN
        RAISE EXCEPTION 'a desk queues a message or takes it back' USING ERRCODE = '42501';
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.delivery = 'withdrawn' AND OLD.delivery = 'sending' THEN
        RAISE EXCEPTION 'what a server has is taken back by intake' USING ERRCODE = '42501';
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.delivery IS DISTINCT FROM OLD.delivery OR NEW.send_at IS DISTINCT FROM OLD.send_at
                             OR NEW.recalled IS DISTINCT FROM OLD.recalled)
       AND NEW.agent_id IS DISTINCT FROM me THEN
        RAISE EXCEPTION 'a reply is taken back by its author' USING ERRCODE = '42501';
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.contact_id <> OLD.contact_id
       AND NOT (NEW.kind = 'message' AND NEW.direction = 'inbound' AND may_move(OLD.contact_id, NEW.contact_id)) THEN
        RAISE EXCEPTION 'this entry stays where it is' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON entry
    FOR EACH ROW EXECUTE FUNCTION guard_entry();

-- Whether a citizen's words may go from one contact to another: same channel, same sender, both in the caller's hands.
CREATE OR REPLACE FUNCTION may_move(from_contact uuid, to_contact uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT EXISTS (SELECT FROM contact a JOIN contact b ON a.channel = b.channel AND a.sender_address = b.sender_address
                   WHERE a.id = from_contact AND b.id = to_contact
                     AND a.department_id IN (SELECT my_departments()) AND b.department_id IN (SELECT my_departments()))
$$;

-- Searches are counted per day, words and article in one row, whoever counts; what was picked three times is learned.
CREATE OR REPLACE FUNCTION add_search_count() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    picked bigint;
BEGIN
    IF NEW.count NOT BETWEEN 1 AND 1000 OR length(NEW.words) NOT BETWEEN 1 AND 80 OR NEW.words ~ '[0-9@]'
       OR length(NEW.language) > 8 OR NEW.day NOT BETWEEN current_date - 70 AND current_date + 1 THEN
        RAISE EXCEPTION 'this is no count of searches' USING ERRCODE = '42501';
    END IF;
    -- One at a time: two stations that count the same words for the first time must end in one row.
    PERFORM pg_advisory_xact_lock(hashtext('search_count'));
    IF NEW.article_id IS NOT NULL THEN
        SELECT COALESCE(sum(count), 0) + NEW.count INTO picked FROM search_count
        WHERE words = NEW.words AND language = NEW.language AND article_id = NEW.article_id;
        IF picked >= 3 THEN
            INSERT INTO picked_words (id, language, words, article_id)
            VALUES (md5(concat_ws(chr(31), NEW.language, NEW.words, NEW.article_id))::uuid,
                    NEW.language, NEW.words, NEW.article_id)
            ON CONFLICT (id) DO NOTHING;
        END IF;
    END IF;
    UPDATE search_count SET count = count + NEW.count
    WHERE words = NEW.words AND language = NEW.language AND day = NEW.day
      AND article_id IS NOT DISTINCT FROM NEW.article_id;
    RETURN CASE WHEN FOUND THEN NULL ELSE NEW END;
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT ON search_count
    FOR EACH ROW EXECUTE FUNCTION add_search_count();

-- Whether a second person must publish what somebody sent to review: so until an administrator says otherwise.
CREATE OR REPLACE FUNCTION four_eyes() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT COALESCE((SELECT (value ->> 'required')::boolean FROM setting WHERE id = 'four_eyes'), true)
$$;

-- Who sent an article to review last. A publication that was taken back is in review again, sent by nobody.
CREATE OR REPLACE FUNCTION submitter_of(an_article uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT agent_id
    FROM (SELECT number, agent_id, state, content, lead(state) OVER later AS state_before,
                 lead(content) OVER later AS content_before
          FROM article_version WHERE article_id = an_article AND state <> 'proposal'
          WINDOW later AS (ORDER BY number DESC)) AS version
    WHERE state = 'review' AND NOT COALESCE(state_before = 'published' AND content_before = content, false)
    ORDER BY number DESC LIMIT 1
$$;

-- Whether a version says what a row of the article shows.
CREATE OR REPLACE FUNCTION says_the_same(version jsonb, shown article) RETURNS boolean
    LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
AS $$
    SELECT COALESCE(version ->> 'title', '') = shown.title
       AND COALESCE(version ->> 'short_answer', '') = shown.short_answer
       AND COALESCE(version ->> 'body', '') = shown.body
       AND NOT EXISTS (
           SELECT FROM unnest(ARRAY['requirements', 'documents', 'fees', 'deadlines', 'forms', 'legal_basis', 'offices'])
                       AS section
           WHERE COALESCE(version ->> section, '') <> COALESCE(
               (SELECT string_agg(line, E'\n' ORDER BY place)
                FROM jsonb_array_elements_text(shown.details -> section) WITH ORDINALITY AS t (line, place)), ''))
$$;

-- Where four eyes are wanted a publication repeats what somebody else sent to review.
CREATE OR REPLACE FUNCTION guard_article_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    newest article_version;
BEGIN
    IF current_agent() IS NULL OR NEW.state <> 'published' OR NOT four_eyes() THEN
        RETURN NEW;
    END IF;
    IF NEW.number = 1 AND NEW.agent_id IS NULL THEN
        -- The first version of what came from a file: it is what agents see already.
        IF EXISTS (SELECT FROM article WHERE id = NEW.article_id AND state = 'published'
                                         AND says_the_same(NEW.content, article)) THEN
            RETURN NEW;
        END IF;
    ELSE
        SELECT * INTO newest FROM article_version
        WHERE article_id = NEW.article_id AND state <> 'proposal' ORDER BY number DESC LIMIT 1;
        IF newest.state = 'review' AND newest.content = NEW.content
           AND submitter_of(NEW.article_id) IS DISTINCT FROM current_agent() THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'what one sent to review is published by somebody else' USING ERRCODE = '42501';
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT ON article_version
    FOR EACH ROW EXECUTE FUNCTION guard_article_version();

-- Agents see what was published, or what may be published now; administrators mend and load articles as they are.
CREATE OR REPLACE FUNCTION guard_article() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    newest article_version;
BEGIN
    IF current_agent() IS NULL OR NEW.state <> 'published' OR NOT four_eyes()
       OR pg_has_role(session_user, 'console_administrator', 'member') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.state = 'published'
       AND (NEW.title, NEW.short_answer, NEW.body, NEW.details)
           IS NOT DISTINCT FROM (OLD.title, OLD.short_answer, OLD.body, OLD.details) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM article_version WHERE article_id = NEW.id AND state = 'published'
                                             AND says_the_same(content, NEW)) THEN
        RETURN NEW;
    END IF;
    SELECT * INTO newest FROM article_version
    WHERE article_id = NEW.id AND state <> 'proposal' ORDER BY number DESC LIMIT 1;
    IF newest.state = 'review' AND says_the_same(newest.content, NEW)
       AND submitter_of(NEW.id) IS DISTINCT FROM current_agent() THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'what one sent to review is published by somebody else' USING ERRCODE = '42501';
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON article
    FOR EACH ROW EXECUTE FUNCTION guard_article();
