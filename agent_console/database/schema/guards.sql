-- What column grants and row policies cannot say: which values a desk may write.

-- An owner is set to oneself or to nobody; only intake (an answered call) sets somebody else.
CREATE OR REPLACE FUNCTION guard_contact() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF current_agent() IS NULL THEN
        RETURN NEW;
    END IF;
    IF NEW.owner_id IS NOT NULL AND NEW.owner_id <> current_agent()
       AND (TG_OP = 'INSERT' OR NEW.owner_id IS DISTINCT FROM OLD.owner_id) THEN
        RAISE EXCEPTION 'a contact can be claimed for oneself only' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON contact
    FOR EACH ROW EXECUTE FUNCTION guard_contact();

-- A desk queues a message or takes it back; only intake says that it was sent.
CREATE OR REPLACE FUNCTION guard_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF current_agent() IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND NEW.agent_id IS DISTINCT FROM current_agent() THEN
        RAISE EXCEPTION 'an entry is written in one''s own name only' USING ERRCODE = '42501';
    END IF;
    IF TG_OP = 'INSERT' AND COALESCE(NEW.delivery, 'queued') <> 'queued'
       OR TG_OP = 'UPDATE' AND NEW.delivery IS DISTINCT FROM OLD.delivery AND NEW.delivery <> 'withdrawn' THEN
        RAISE EXCEPTION 'a desk queues a message or takes it back' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON entry
    FOR EACH ROW EXECUTE FUNCTION guard_entry();
