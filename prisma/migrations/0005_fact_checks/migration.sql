-- Published fact-checks (ClaimReview) of others, taken in to be found again beside our own claims; and the page where the
-- desk publishes its own check of an article.

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "review_url" TEXT;

-- CreateTable
CREATE TABLE "fact_check" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim" TEXT NOT NULL,
    "claimant" TEXT,
    "rating_label" TEXT,
    "rating_value" DOUBLE PRECISION,
    "best_rating" DOUBLE PRECISION,
    "worst_rating" DOUBLE PRECISION,
    "title" TEXT,
    "explanation" TEXT,
    "url" TEXT,
    "publisher" TEXT,
    "reviewed_on" DATE,
    "listed_on" DATE NOT NULL,
    "language" TEXT,
    "raw" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fact_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_check_word" (
    "workspace_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "fact_check_id" UUID NOT NULL,

    CONSTRAINT "fact_check_word_pkey" PRIMARY KEY ("workspace_id","word","fact_check_id")
);

-- CreateIndex
CREATE INDEX "fact_check_workspace_id_listed_on_id_idx" ON "fact_check"("workspace_id", "listed_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "fact_check_claim_trgm" ON "fact_check" USING GIN ("claim" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "fact_check_workspace_id_id_key" ON "fact_check"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "fact_check_workspace_id_fingerprint_key" ON "fact_check"("workspace_id", "fingerprint");

-- AddForeignKey
ALTER TABLE "fact_check" ADD CONSTRAINT "fact_check_workspace_id_imported_by_id_fkey" FOREIGN KEY ("workspace_id", "imported_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_check_word" ADD CONSTRAINT "fact_check_word_workspace_id_fact_check_id_fkey" FOREIGN KEY ("workspace_id", "fact_check_id") REFERENCES "fact_check"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Guards, as 0002 has them ──────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON "fact_check", "fact_check_word" TO attest_app;

DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['fact_check', 'fact_check_word'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format(
      'CREATE POLICY one_workspace ON %I TO attest_app USING (workspace_id = current_workspace())
       WITH CHECK (workspace_id = current_workspace())', one);
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', one);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
END $$;

ALTER TABLE "article"
  ADD CONSTRAINT article_review_url CHECK ("review_url" ~ '^https?://');
ALTER TABLE "fact_check"
  ADD CONSTRAINT fact_check_claim_there CHECK (length("claim") > 0),
  ADD CONSTRAINT fact_check_url CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT fact_check_fingerprint CHECK ("fingerprint" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT fact_check_scale CHECK ("rating_value" IS NULL
    OR ("rating_value" BETWEEN "worst_rating" AND "best_rating" AND "worst_rating" < "best_rating"));

-- Search by words, as claims_with_words of 0002: the trigram operator is not leakproof, so that only the owner gets its index.
CREATE FUNCTION fact_checks_with_words(pattern text, most int) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT f.id FROM fact_check f
     WHERE f.workspace_id = current_workspace() AND f.claim ILIKE pattern LIMIT most $$;
REVOKE ALL ON FUNCTION fact_checks_with_words FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fact_checks_with_words TO attest_app;
