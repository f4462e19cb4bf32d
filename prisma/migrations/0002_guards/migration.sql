-- What the database itself refuses, whoever asks.

-- ── The application's role ────────────────────────────────────────────────────────────────────────────────────────
-- Migrations run as the owner. The application connects with `-c role=attest_app`: no DELETE anywhere, no UPDATE on what
-- is immutable, and only the rows of the workspace that the transaction names in `attest.workspace`.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'attest_app') THEN
    CREATE ROLE attest_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- roles are shared by the cluster: another database's migration was faster
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'attest_app', 'MEMBER') THEN
    EXECUTE format('GRANT attest_app TO %I', current_user);
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO attest_app;

GRANT SELECT, INSERT ON
  "member", "session", "rating_scale", "rating", "article", "article_version", "not_claim", "no_comment", "party",
  "affiliation", "claim", "claim_lineage", "attribution", "evidence", "verdict", "approval", "comment", "reply_request",
  "correction", "claim_change", "audit_event", "workspace"
  TO attest_app;
GRANT USAGE ON SEQUENCE "audit_event_id_seq" TO attest_app;
GRANT UPDATE ON "member", "session", "article", "party", "claim", "attribution", "evidence" TO attest_app;
GRANT UPDATE ("policy", "policy_version") ON "workspace" TO attest_app;
GRANT UPDATE ("removed_at") ON "not_claim" TO attest_app;
GRANT UPDATE ("voided_at", "void_cause") ON "approval" TO attest_app;
GRANT UPDATE ("resolved_at") ON "comment" TO attest_app;
GRANT UPDATE ("outcome", "answer", "closed_at") ON "reply_request" TO attest_app;
GRANT UPDATE ("confirmed_by_id", "confirmed_at") ON "correction" TO attest_app;
GRANT UPDATE ("undone_at") ON "claim_change" TO attest_app;

-- ── One workspace a transaction ───────────────────────────────────────────────────────────────────────────────────
-- Null where none was named: then every comparison is null and no row is seen.
CREATE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('attest.workspace', true), '')::uuid $$;

DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY[
    'member', 'session', 'rating_scale', 'rating', 'article', 'article_version', 'not_claim', 'no_comment', 'party',
    'affiliation', 'claim', 'claim_lineage', 'attribution', 'evidence', 'verdict', 'approval', 'comment',
    'reply_request', 'correction', 'claim_change', 'audit_event'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format(
      'CREATE POLICY one_workspace ON %I TO attest_app USING (workspace_id = current_workspace())
       WITH CHECK (workspace_id = current_workspace())', one);
  END LOOP;
END $$;
ALTER TABLE "workspace" ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_workspace ON "workspace" TO attest_app
  USING (id = current_workspace()) WITH CHECK (id = current_workspace());
ALTER TABLE "sign_in_throttle" ENABLE ROW LEVEL SECURITY; -- no policy, no grant: functions only

-- ── Before anybody is signed in ───────────────────────────────────────────────────────────────────────────────────
-- These run as the owner and tell no more than a sign-in needs.
CREATE FUNCTION sign_in_lookup(wanted text)
  RETURNS TABLE (id uuid, workspace_id uuid, password_hash text, access_version int, disabled boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT m.id, m.workspace_id, m.password_hash, m.access_version, m.disabled_at IS NOT NULL
     FROM member m WHERE m.email = lower(wanted) $$;

-- Counts a try before the password is looked at, so that many at once cannot slip past the limit together. Answers the
-- tries of each key within its window, this one included.
CREATE FUNCTION sign_in_try(keys text[], seconds int) RETURNS TABLE (key text, tries int)
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ INSERT INTO sign_in_throttle AS t (key, failures, window_end)
     SELECT k, 1, now() + make_interval(secs => seconds) FROM unnest(keys) AS k ORDER BY k
     ON CONFLICT (key) DO UPDATE SET
       failures = CASE WHEN t.window_end > now() THEN t.failures + 1 ELSE 1 END,
       window_end = CASE WHEN t.window_end > now() THEN t.window_end ELSE excluded.window_end END
     RETURNING t.key, t.failures $$;

-- A success forgets the tries of its keys, takes its own try back from the address (whose other tries stay counted: they
-- may be another's guesses), and remembers that this account signed in from here. Rows are locked in the order of their
-- keys, as by sign_in_try, so that no two wait for each other in a ring.
CREATE FUNCTION sign_in_succeeded(keys text[], address text, known text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT FROM sign_in_throttle WHERE key = ANY (keys || address) ORDER BY key FOR UPDATE;
     UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = address;
     DELETE FROM sign_in_throttle WHERE key = ANY (keys);
     DELETE FROM sign_in_throttle WHERE key IN (
       SELECT key FROM sign_in_throttle WHERE window_end < now() FOR UPDATE SKIP LOCKED);
     INSERT INTO sign_in_throttle (key, failures, window_end) VALUES (known, 0, now() + interval '90 days')
     ON CONFLICT (key) DO UPDATE SET window_end = excluded.window_end $$;

CREATE FUNCTION sign_in_known(known text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT EXISTS (SELECT FROM sign_in_throttle WHERE key = known AND window_end > now()) $$;

-- Who a session belongs to, if it still holds: not ended, the member active, and nothing of her access changed since.
CREATE FUNCTION session_member(wanted uuid)
  RETURNS TABLE (member_id uuid, workspace_id uuid, name text, email text, role text, started_at timestamptz, last_seen_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT m.id, m.workspace_id, m.name, m.email, m.role, s.started_at, s.last_seen_at
     FROM session s JOIN member m ON m.id = s.member_id
     WHERE s.id = wanted AND s.ended_at IS NULL AND m.disabled_at IS NULL AND m.access_version = s.access_version $$;

-- The lock makes two first set-ups at once wait for each other: the second finds the workspace of the first.
CREATE FUNCTION installation_is_empty() RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
       PERFORM pg_advisory_xact_lock(4711, 1);
       RETURN NOT EXISTS (SELECT FROM workspace);
     END $$;

-- Search by words: the trigram operator is not leakproof, so under row-level security its index would never be used.
-- As the owner it is, with the workspace named in the query itself. At most `most` ids, so that a common word stays cheap.
CREATE FUNCTION claims_with_words(pattern text, most int) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT c.id FROM claim c
     WHERE c.workspace_id = current_workspace() AND c.retired_at IS NULL AND c.text ILIKE pattern LIMIT most $$;

REVOKE ALL ON FUNCTION sign_in_lookup, sign_in_try, sign_in_succeeded, sign_in_known, session_member,
  installation_is_empty, claims_with_words FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_in_lookup, sign_in_try, sign_in_succeeded, sign_in_known, session_member,
  installation_is_empty, claims_with_words TO attest_app;

-- ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "member"
  ADD CONSTRAINT member_role CHECK ("role" IN ('checker', 'editor', 'auditor', 'admin')),
  ADD CONSTRAINT member_email_lower_case CHECK ("email" = lower("email") AND length("email") BETWEEN 3 AND 254);
ALTER TABLE "rating"
  ADD CONSTRAINT rating_tone CHECK ("tone" IN ('true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'unproven', 'neutral'));
ALTER TABLE "article"
  ADD CONSTRAINT article_title_there CHECK (length("title") BETWEEN 1 AND 500);
ALTER TABLE "article_version"
  ADD CONSTRAINT version_hashes CHECK ("text_sha256" ~ '^[0-9a-f]{64}$' AND "original_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT version_text_hash CHECK ("text_sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex')),
  ADD CONSTRAINT version_original_hash CHECK ("original_sha256" = encode(sha256("original"), 'hex')),
  ADD CONSTRAINT version_support CHECK ("support" IN ('full', 'quotations-only'));
ALTER TABLE "not_claim"
  ADD CONSTRAINT not_claim_span CHECK ("start_offset" >= 0 AND "end_offset" > "start_offset"),
  ADD CONSTRAINT not_claim_reason CHECK ("reason" IN ('boilerplate', 'headline', 'byline', 'dateline', 'question', 'call',
    'opinion', 'greeting', 'no-comment', 'fragment', 'attribution-only', 'repetition'));
ALTER TABLE "no_comment"
  ADD CONSTRAINT no_comment_span CHECK ("start_offset" >= 0 AND "end_offset" > "start_offset"),
  ADD CONSTRAINT no_comment_kind CHECK ("kind" IN ('declined', 'no-response'));
ALTER TABLE "party"
  ADD CONSTRAINT party_kind CHECK ("kind" IN ('person', 'organization', 'group', 'document', 'outlet', 'unnamed')),
  ADD CONSTRAINT party_name_there CHECK (length("name") BETWEEN 1 AND 300);
ALTER TABLE "claim"
  ADD CONSTRAINT claim_status CHECK ("status" IN ('extracted', 'open', 'in_check', 'in_second_check', 'contested',
    'in_review', 'approved', 'published', 'dismissed')),
  ADD CONSTRAINT claim_form CHECK ("form" IN ('direct', 'indirect', 'mixed', 'narration')),
  ADD CONSTRAINT claim_words_there CHECK (length("text") > 0 AND jsonb_array_length("spans") > 0),
  ADD CONSTRAINT claim_dismissed_with_reason CHECK (("status" = 'dismissed') = ("dismiss_reason" IS NOT NULL)),
  ADD CONSTRAINT claim_dismiss_reason CHECK ("dismiss_reason" IN ('not-checkable', 'opinion', 'duplicate')),
  ADD CONSTRAINT claim_duplicate_of CHECK (("dismiss_reason" IS NOT DISTINCT FROM 'duplicate') = ("duplicate_of_id" IS NOT NULL)
    AND "duplicate_of_id" IS DISTINCT FROM "id"),
  ADD CONSTRAINT claim_rating_while_sealed CHECK (("status" IN ('approved', 'published')) = ("rating_id" IS NOT NULL)),
  ADD CONSTRAINT claim_assigned_while_checked CHECK ("assignee_id" IS NOT NULL OR "status" NOT IN ('in_check',
    'in_second_check', 'contested', 'in_review')),
  ADD CONSTRAINT claim_worthiness CHECK ("check_worthiness" BETWEEN 0 AND 1);
ALTER TABLE "claim_lineage"
  ADD CONSTRAINT lineage_kind CHECK ("kind" IN ('split', 'merge') AND "child_id" <> "parent_id");
ALTER TABLE "attribution"
  ADD CONSTRAINT attribution_terms CHECK ("terms" IN ('on-the-record', 'background', 'deep-background', 'off-the-record'));
ALTER TABLE "evidence"
  ADD CONSTRAINT evidence_kind CHECK ("kind" IN ('link', 'document', 'interview', 'dataset', 'image', 'recording', 'other')),
  ADD CONSTRAINT evidence_stance CHECK ("stance" IN ('supports', 'refutes', 'context')),
  ADD CONSTRAINT evidence_directness CHECK ("directness" IN ('primary', 'secondary'));
ALTER TABLE "verdict"
  ADD CONSTRAINT verdict_kind CHECK ("kind" IN ('first', 'second', 'adjudication')),
  ADD CONSTRAINT verdict_rationale_there CHECK (length(btrim("rationale")) > 0),
  ADD CONSTRAINT verdict_state_hash CHECK ("state_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "approval"
  ADD CONSTRAINT approval_seal_hash CHECK ("seal_hash" = encode(sha256(convert_to("sealed_text", 'UTF8')), 'hex')),
  ADD CONSTRAINT approval_void_with_cause CHECK (("voided_at" IS NULL) = ("void_cause" IS NULL));
ALTER TABLE "comment"
  ADD CONSTRAINT comment_kind CHECK ("kind" IN ('comment', 'return'));
ALTER TABLE "reply_request"
  ADD CONSTRAINT reply_outcome CHECK ("outcome" IN ('answered', 'declined', 'silence')),
  ADD CONSTRAINT reply_closed_with_outcome CHECK (("closed_at" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "correction"
  ADD CONSTRAINT correction_kind CHECK ("kind" IN ('correction', 'clarification', 'update', 'withdrawal')),
  ADD CONSTRAINT correction_second_editor CHECK ("confirmed_by_id" IS DISTINCT FROM "made_by_id"),
  ADD CONSTRAINT correction_confirmed CHECK (("confirmed_at" IS NULL) = ("confirmed_by_id" IS NULL));
ALTER TABLE "audit_event"
  ADD CONSTRAINT audit_leaf_hash CHECK ("hash" = sha256('\x00'::bytea || convert_to("text", 'UTF8')));

-- ── One of a kind ─────────────────────────────────────────────────────────────────────────────────────────────────
CREATE UNIQUE INDEX approval_one_standing ON "approval" ("claim_id") WHERE "voided_at" IS NULL;
CREATE UNIQUE INDEX party_named_once ON "party" ("workspace_id", "kind", lower("name")) WHERE NOT "unnamed";
-- (Always true, the condition keeps the index out of sight of `prisma migrate dev`, which would drop what it cannot say.)
CREATE UNIQUE INDEX affiliation_once ON "affiliation" ("party_id", "article_id", "role", "organisation")
  NULLS NOT DISTINCT WHERE "id" IS NOT NULL;
CREATE INDEX claim_unsure ON "claim" ("workspace_id", "status_since", "id") WHERE "confidence" < 0.6 AND "retired_at" IS NULL;

-- Progress of articles and parties is counted from these alone, without a look at the claims themselves.
CREATE INDEX claim_tally_of_article ON "claim" ("workspace_id", "article_id", "status", "assignee_id") WHERE "retired_at" IS NULL;
CREATE INDEX claim_tally_of_party ON "claim" ("workspace_id", "party_id", "status") WHERE "retired_at" IS NULL;

-- ── What never changes ────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
     END $$;

DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['audit_event', 'article_version', 'verdict', 'claim_lineage', 'rating', 'rating_scale',
                             'no_comment', 'affiliation'] LOOP
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', one);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
END $$;

-- An approval changes once: it is voided.
CREATE FUNCTION approval_only_voided() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF OLD.voided_at IS NOT NULL OR (NEW.id, NEW.claim_id, NEW.verdict_id, NEW.approver_id, NEW.seal_hash, NEW.approved_at)
          IS DISTINCT FROM (OLD.id, OLD.claim_id, OLD.verdict_id, OLD.approver_id, OLD.seal_hash, OLD.approved_at) THEN
         RAISE EXCEPTION 'an approval can only be voided, once' USING ERRCODE = 'restrict_violation';
       END IF;
       RETURN NEW;
     END $$;
CREATE TRIGGER only_voided BEFORE UPDATE ON "approval" FOR EACH ROW EXECUTE FUNCTION approval_only_voided();
CREATE TRIGGER never_removed BEFORE DELETE ON "approval" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "approval" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Who never approves ────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_self_approval() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF EXISTS (SELECT FROM verdict v WHERE v.id = NEW.verdict_id AND v.author_id = NEW.approver_id) THEN
         RAISE EXCEPTION 'a verdict''s author never approves it' USING ERRCODE = 'check_violation';
       END IF;
       IF EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id AND NEW.approver_id = ANY (c.author_ids)) THEN
         RAISE EXCEPTION 'who wrote part of a claim never approves it' USING ERRCODE = 'check_violation';
       END IF;
       IF NOT EXISTS (SELECT FROM verdict v WHERE v.id = NEW.verdict_id AND v.claim_id = NEW.claim_id) THEN
         RAISE EXCEPTION 'an approval names a verdict of its own claim' USING ERRCODE = 'check_violation';
       END IF;
       RETURN NEW;
     END $$;
CREATE TRIGGER never_ones_own BEFORE INSERT ON "approval" FOR EACH ROW EXECUTE FUNCTION refuse_self_approval();

-- At commit, who filed a verdict or attached evidence is among the claim's authors (TG_ARGV: the column that names her).
CREATE FUNCTION author_is_kept() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF NOT EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id
                      AND (to_jsonb(NEW) ->> TG_ARGV[0])::uuid = ANY (c.author_ids)) THEN
         RAISE EXCEPTION 'who writes a % is an author of its claim', TG_TABLE_NAME USING ERRCODE = 'check_violation';
       END IF;
       RETURN NULL;
     END $$;
CREATE CONSTRAINT TRIGGER author_kept AFTER INSERT ON "verdict" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION author_is_kept('author_id');
CREATE CONSTRAINT TRIGGER author_kept AFTER INSERT ON "evidence" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION author_is_kept('added_by_id');

-- ── A claim's life ────────────────────────────────────────────────────────────────────────────────────────────────
-- The same moves as lib/domain/claims/lifecycle.ts (a test holds the two against each other), and what an undo takes back.
CREATE FUNCTION claim_may_move(old_status text, new_status text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT (old_status, new_status) IN (
       ('extracted', 'open'), ('extracted', 'dismissed'), ('open', 'dismissed'), ('dismissed', 'open'),
       ('open', 'in_check'), ('in_check', 'in_review'), ('in_check', 'in_second_check'),
       ('in_second_check', 'in_review'), ('in_second_check', 'contested'), ('contested', 'in_review'),
       ('in_review', 'approved'), ('approved', 'published'),
       ('in_second_check', 'in_check'), ('contested', 'in_check'), ('in_review', 'in_check'),
       ('approved', 'in_check'), ('published', 'in_check'),
       ('open', 'extracted'), ('dismissed', 'extracted'), ('in_check', 'open') -- undo
     ) $$;

CREATE FUNCTION guard_claim() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF NEW.version <> OLD.version + 1 THEN
         RAISE EXCEPTION 'a claim''s version rises by one with every write' USING ERRCODE = 'check_violation';
       END IF;
       IF NEW.status <> OLD.status AND NOT claim_may_move(OLD.status, NEW.status) THEN
         RAISE EXCEPTION 'a claim does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
       END IF;
       IF (NEW.article_id, NEW.version_id, NEW.number) IS DISTINCT FROM (OLD.article_id, OLD.version_id, OLD.number) THEN
         RAISE EXCEPTION 'a claim stays in its article' USING ERRCODE = 'check_violation';
       END IF;
       IF NOT NEW.author_ids @> OLD.author_ids THEN
         RAISE EXCEPTION 'a claim loses none of its authors' USING ERRCODE = 'check_violation';
       END IF;
       RETURN NEW;
     END $$;
CREATE TRIGGER guarded BEFORE UPDATE ON "claim" FOR EACH ROW EXECUTE FUNCTION guard_claim();

-- At commit, a claim is approved or published exactly while one approval of it stands.
CREATE FUNCTION approval_stands_with_status() RETURNS trigger LANGUAGE plpgsql AS
  $$ DECLARE
       sealed boolean;
     BEGIN
       SELECT status IN ('approved', 'published') INTO sealed FROM claim WHERE id = NEW.id;
       IF sealed <> EXISTS (SELECT FROM approval a WHERE a.claim_id = NEW.id AND a.voided_at IS NULL) THEN
         RAISE EXCEPTION 'a claim is sealed exactly while an approval of it stands' USING ERRCODE = 'check_violation';
       END IF;
       RETURN NULL;
     END $$;
CREATE CONSTRAINT TRIGGER sealed_with_approval AFTER UPDATE ON "claim" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION approval_stands_with_status();
