-- Articles that come in with another newsroom's audit bundle: their ratings, their approvals, and the record of their log.

-- AlterTable
ALTER TABLE "rating_scale" ADD COLUMN "imported_from" TEXT;
ALTER TABLE "approval" ALTER COLUMN "sealed_text" DROP NOT NULL;
ALTER TABLE "approval" ADD COLUMN "carried_hash" TEXT;
ALTER TABLE "personal_value" ADD COLUMN "imported" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "article_origin"
  ADD COLUMN "manifest_text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "manifest_note" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "told" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "origin_event" (
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "claim_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "origin_event_pkey" PRIMARY KEY ("workspace_id","article_id","index")
);

-- CreateIndex
CREATE INDEX "article_origin_workspace_id_manifest_sha256_idx" ON "article_origin"("workspace_id", "manifest_sha256");
CREATE INDEX "article_origin_workspace_id_log_origin_idx" ON "article_origin"("workspace_id", "log_origin");

-- AddForeignKey
ALTER TABLE "origin_event" ADD CONSTRAINT "origin_event_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "article"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Guards, as 0002 has them ──────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON "origin_event" TO attest_app;
ALTER TABLE "origin_event" ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_workspace ON "origin_event" TO attest_app
  USING (workspace_id = current_workspace()) WITH CHECK (workspace_id = current_workspace());
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON "origin_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "origin_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "origin_event"
  ADD CONSTRAINT origin_event_hash CHECK ("hash" = sha256('\x00'::bytea || convert_to("text", 'UTF8')));

-- A scale of another newsroom is never in force: the newest version is.
ALTER TABLE "rating_scale"
  ADD CONSTRAINT scale_imported_below_zero CHECK (("imported_from" IS NOT NULL) = ("version" < 0));
-- An approval of ours keeps its sealed text; one that came in may have had it hidden.
ALTER TABLE "approval"
  ADD CONSTRAINT approval_sealed_text_there CHECK ("sealed_text" IS NOT NULL OR "carried_hash" IS NOT NULL),
  ADD CONSTRAINT approval_carried_hash CHECK ("carried_hash" ~ '^[0-9a-f]{64}$');

-- What was approved elsewhere was refused or let through there: authors stand there at the time of each approval, here
-- once for all of them. That a verdict's author never approves it holds for these too. Only members without an account
-- have such approvals, so nobody who signs in gets past the rule.
CREATE OR REPLACE FUNCTION refuse_self_approval() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF EXISTS (SELECT FROM verdict v WHERE v.id = NEW.verdict_id AND v.author_id = NEW.approver_id) THEN
         RAISE EXCEPTION 'a verdict''s author never approves it' USING ERRCODE = 'check_violation';
       END IF;
       IF (NEW.carried_hash IS NOT NULL) <> EXISTS (SELECT FROM member m WHERE m.id = NEW.approver_id
                                                     AND m.imported_from IS NOT NULL) THEN
         RAISE EXCEPTION 'what came in was approved by somebody of elsewhere' USING ERRCODE = 'check_violation';
       END IF;
       IF NEW.carried_hash IS NULL
          AND EXISTS (SELECT FROM claim c WHERE c.id = NEW.claim_id AND NEW.approver_id = ANY (c.author_ids)) THEN
         RAISE EXCEPTION 'who wrote part of a claim never approves it' USING ERRCODE = 'check_violation';
       END IF;
       IF NOT EXISTS (SELECT FROM verdict v WHERE v.id = NEW.verdict_id AND v.claim_id = NEW.claim_id) THEN
         RAISE EXCEPTION 'an approval names a verdict of its own claim' USING ERRCODE = 'check_violation';
       END IF;
       RETURN NEW;
     END $$;

-- Somebody of another newsroom stays one: no account comes of her by a change of the row.
CREATE FUNCTION imported_member_stays() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF NEW.imported_from IS DISTINCT FROM OLD.imported_from THEN
         RAISE EXCEPTION 'where a member came from never changes' USING ERRCODE = 'check_violation';
       END IF;
       RETURN NEW;
     END $$;
CREATE TRIGGER imported_stays BEFORE UPDATE ON "member" FOR EACH ROW EXECUTE FUNCTION imported_member_stays();

-- The self-assessment counts what this workspace approved, not what came in approved.
CREATE OR REPLACE FUNCTION note_checked_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
       DELETE FROM checked_claim WHERE claim_id = NEW.claim_id;
       INSERT INTO checked_claim SELECT * FROM checked_claim_facts(NEW.claim_id)
         WHERE NOT EXISTS (SELECT FROM approval a WHERE a.claim_id = NEW.claim_id AND a.voided_at IS NULL
                           AND a.carried_hash IS NOT NULL);
       RETURN NULL;
     END $$;

-- ── Names in the records of other logs ────────────────────────────────────────────────────────────────────────────
-- They come with the salts of there. Beside them our own commitment of the same name may stand: ours stay one each.
DROP INDEX personal_value_once;
CREATE UNIQUE INDEX personal_value_once ON "personal_value" ("workspace_id", "value", "subject_id")
  NULLS NOT DISTINCT WHERE "value" IS NOT NULL AND NOT "imported";

CREATE OR REPLACE FUNCTION commit_personal(subjects uuid[], personal text[]) RETURNS text[] LANGUAGE plpgsql AS
  $$ BEGIN
       INSERT INTO personal_value (workspace_id, commitment, subject_id, salt, value)
       SELECT current_workspace(), encode(sha256(salted.salt || convert_to(salted.value, 'UTF8')), 'hex'),
         salted.subject, salted.salt, salted.value
       FROM (SELECT wanted.*, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS salt
             FROM (SELECT DISTINCT u.subject, u.value FROM unnest(subjects, personal) AS u (subject, value)
                   WHERE NOT EXISTS (SELECT FROM personal_value p WHERE p.workspace_id = current_workspace()
                     AND p.subject_id IS NOT DISTINCT FROM u.subject AND p.value = u.value
                     AND NOT p.imported)) AS wanted) AS salted
       ORDER BY salted.subject, salted.value
       ON CONFLICT DO NOTHING;
       RETURN (SELECT array_agg(p.commitment ORDER BY u.place)
               FROM unnest(subjects, personal) WITH ORDINALITY AS u (subject, value, place)
               JOIN personal_value p ON p.workspace_id = current_workspace()
                 AND p.subject_id IS NOT DISTINCT FROM u.subject AND p.value = u.value AND NOT p.imported);
     END $$;
