-- What the self-assessment counts: one row for each claim whose approval stands, with what its check rests on. An
-- approval binds attribution, evidence and verdicts, so these facts stay true as long as it stands; counting them anew
-- from all evidence would take seconds in a large workspace.

-- CreateTable
CREATE TABLE "checked_claim" (
    "claim_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "two_sources" BOOLEAN NOT NULL,
    "primary_source" BOOLEAN NOT NULL,
    "both_sides" BOOLEAN NOT NULL,
    "unnamed_source" BOOLEAN NOT NULL,
    "exception_stated" BOOLEAN NOT NULL,
    "second_check" BOOLEAN NOT NULL,
    "criticised" BOOLEAN NOT NULL,
    "reply_sought" BOOLEAN NOT NULL,
    "corrected" BOOLEAN NOT NULL,

    CONSTRAINT "checked_claim_pkey" PRIMARY KEY ("claim_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "checked_claim_workspace_id_claim_id_key" ON "checked_claim"("workspace_id", "claim_id");

-- AddForeignKey
ALTER TABLE "checked_claim" ADD CONSTRAINT "checked_claim_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- (Always true, the conditions keep these out of sight of `prisma migrate dev`, which would drop what it cannot say.)
-- Counted from the index alone.
CREATE INDEX checked_claim_counts ON "checked_claim" ("workspace_id", "approved_at")
  INCLUDE ("claim_id", "two_sources", "primary_source", "both_sides", "unnamed_source", "exception_stated",
    "second_check", "criticised", "reply_sought", "corrected") WHERE "claim_id" IS NOT NULL;
CREATE INDEX checked_claim_corrected ON "checked_claim" ("workspace_id", "approved_at", "claim_id") WHERE "corrected";

GRANT SELECT ON "checked_claim" TO attest_app;
ALTER TABLE "checked_claim" ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_workspace ON "checked_claim" TO attest_app
  USING (workspace_id = current_workspace()) WITH CHECK (workspace_id = current_workspace());

-- The facts of one claim, as a row of the table above, where its approval stands. Sources are counted as the sourcing rule
-- counts them (lib/domain/claims/evidence.ts): context is no source, one independence group is one source.
CREATE FUNCTION checked_claim_facts(wanted uuid) RETURNS SETOF checked_claim LANGUAGE sql STABLE AS
  $$ SELECT c.id, c.workspace_id, a.approved_at,
       e.sources >= 2, e.primary_source, e.supports AND e.refutes,
       coalesce(p.unnamed, false),
       EXISTS (SELECT FROM verdict v WHERE v.claim_id = c.id AND v.submitted_at > c.round_started_at
               AND v.sourcing_exception IS NOT NULL),
       EXISTS (SELECT FROM verdict v WHERE v.claim_id = c.id AND v.submitted_at > c.round_started_at
               AND v.kind = 'second'),
       r.tone IN ('false', 'mostly-false') AND p.id IS NOT NULL AND NOT p.unnamed,
       EXISTS (SELECT FROM reply_request q WHERE q.workspace_id = c.workspace_id AND q.claim_id = c.id),
       EXISTS (SELECT FROM correction k WHERE k.workspace_id = c.workspace_id AND k.claim_id = c.id)
     FROM claim c
     JOIN approval a ON a.workspace_id = c.workspace_id AND a.claim_id = c.id AND a.voided_at IS NULL
     JOIN rating r ON r.id = c.rating_id
     LEFT JOIN party p ON p.id = c.party_id
     CROSS JOIN LATERAL (
       SELECT count(DISTINCT coalesce(e.independence_group, e.id::text)) FILTER (WHERE e.stance <> 'context') AS sources,
         coalesce(bool_or(e.directness = 'primary' AND e.stance <> 'context'), false) AS primary_source,
         coalesce(bool_or(e.stance = 'supports'), false) AS supports,
         coalesce(bool_or(e.stance = 'refutes'), false) AS refutes
       FROM evidence e WHERE e.workspace_id = c.workspace_id AND e.claim_id = c.id AND e.removed_at IS NULL
     ) e
     WHERE c.id = wanted AND c.retired_at IS NULL $$;
REVOKE ALL ON FUNCTION checked_claim_facts FROM PUBLIC;

INSERT INTO checked_claim
  SELECT f.* FROM approval a CROSS JOIN LATERAL checked_claim_facts(a.claim_id) f WHERE a.voided_at IS NULL;

-- At commit, when everything that the approval binds has been written. As the owner: the application only reads the table.
CREATE FUNCTION note_checked_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
       DELETE FROM checked_claim WHERE claim_id = NEW.claim_id;
       INSERT INTO checked_claim SELECT * FROM checked_claim_facts(NEW.claim_id);
       RETURN NULL;
     END $$;
REVOKE ALL ON FUNCTION note_checked_claim FROM PUBLIC;
CREATE CONSTRAINT TRIGGER noted_as_checked AFTER INSERT OR UPDATE ON "approval" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION note_checked_claim();
-- These come without a change of the approval.
CREATE CONSTRAINT TRIGGER noted_as_checked AFTER INSERT ON "reply_request" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION note_checked_claim();
CREATE CONSTRAINT TRIGGER noted_as_checked AFTER INSERT ON "correction" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION note_checked_claim();
