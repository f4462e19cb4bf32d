-- Reports that are written outside of a request, copies of sources, and articles that came in with an audit bundle.

-- AlterTable
ALTER TABLE "member" ADD COLUMN "imported_from" TEXT;

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "captured_by_id" UUID NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "profile" TEXT,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "stage" TEXT NOT NULL,
    "problem" TEXT,
    "file_name" TEXT,
    "media_type" TEXT,
    "bytes" BIGINT,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_chunk" (
    "workspace_id" UUID NOT NULL,
    "export_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "export_chunk_pkey" PRIMARY KEY ("workspace_id","export_id","number")
);

-- CreateTable
CREATE TABLE "article_origin" (
    "article_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "newsroom" TEXT NOT NULL,
    "log_origin" TEXT NOT NULL,
    "vkey" TEXT NOT NULL,
    "manifest_sha256" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,

    CONSTRAINT "article_origin_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_workspace_id_id_key" ON "snapshot"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_workspace_id_evidence_id_sha256_key" ON "snapshot"("workspace_id", "evidence_id", "sha256");

-- CreateIndex
CREATE INDEX "export_workspace_id_article_id_requested_at_idx" ON "export"("workspace_id", "article_id", "requested_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "export_workspace_id_id_key" ON "export"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "article_origin_workspace_id_article_id_key" ON "article_origin"("workspace_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_workspace_id_id_key" ON "evidence"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_workspace_id_evidence_id_fkey" FOREIGN KEY ("workspace_id", "evidence_id") REFERENCES "evidence"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_workspace_id_captured_by_id_fkey" FOREIGN KEY ("workspace_id", "captured_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "article"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_workspace_id_requested_by_id_fkey" FOREIGN KEY ("workspace_id", "requested_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_chunk" ADD CONSTRAINT "export_chunk_workspace_id_export_id_fkey" FOREIGN KEY ("workspace_id", "export_id") REFERENCES "export"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_origin" ADD CONSTRAINT "article_origin_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "article"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Guards, as 0002 has them ──────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON "snapshot", "article_origin" TO attest_app;
GRANT SELECT, INSERT ON "export", "export_chunk" TO attest_app;
GRANT UPDATE ("status", "progress", "stage", "problem", "file_name", "media_type", "bytes", "finished_at") ON "export" TO attest_app;

DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['snapshot', 'export', 'export_chunk', 'article_origin'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format(
      'CREATE POLICY one_workspace ON %I TO attest_app USING (workspace_id = current_workspace())
       WITH CHECK (workspace_id = current_workspace())', one);
  END LOOP;
  FOREACH one IN ARRAY ARRAY['snapshot', 'article_origin'] LOOP
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', one);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
END $$;

ALTER TABLE "member"
  ADD CONSTRAINT member_imported_is_disabled CHECK ("imported_from" IS NULL OR "disabled_at" IS NOT NULL);
ALTER TABLE "snapshot"
  ADD CONSTRAINT snapshot_length CHECK ("bytes" = length("content") AND "bytes" BETWEEN 1 AND 20971520),
  ADD CONSTRAINT snapshot_hash CHECK ("sha256" = encode(sha256("content"), 'hex')),
  ADD CONSTRAINT snapshot_name CHECK (length("name") BETWEEN 1 AND 300);
ALTER TABLE "export"
  ADD CONSTRAINT export_status CHECK ("status" IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  ADD CONSTRAINT export_profile CHECK ("profile" IN ('public', 'partner', 'assessor')),
  ADD CONSTRAINT export_progress CHECK ("progress" BETWEEN 0 AND 100),
  ADD CONSTRAINT export_ended CHECK (("finished_at" IS NOT NULL) = ("status" IN ('done', 'failed', 'cancelled'))),
  ADD CONSTRAINT export_has_file CHECK ("status" <> 'done' OR ("file_name" IS NOT NULL AND "media_type" IS NOT NULL AND "bytes" IS NOT NULL));
ALTER TABLE "export_chunk"
  ADD CONSTRAINT export_chunk_place CHECK ("number" >= 0 AND length("content") > 0);

-- ── Jobs ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- graphile-worker's tables stand in a schema of their own, which scripts/migrate.mjs makes as the owner. The application
-- reaches them by these two functions alone. (Their bodies are looked up when they run: the schema may come later.)
CREATE FUNCTION enqueue_export(export_id uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
       PERFORM graphile_worker.add_job('writeExport',
         json_build_object('workspaceId', current_workspace(), 'exportId', export_id),
         max_attempts := 2, job_key := export_id::text);
     END $$;
REVOKE ALL ON FUNCTION enqueue_export FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_export TO attest_app;

-- The application removes nothing by itself, but the pieces of a file that nobody will read.
CREATE FUNCTION clear_export(unread uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ DELETE FROM export_chunk c WHERE c.workspace_id = current_workspace() AND c.export_id = unread $$;
REVOKE ALL ON FUNCTION clear_export FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clear_export TO attest_app;

-- Of every workspace: files are kept for a week.
CREATE FUNCTION remove_exports_before(moment timestamptz) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ WITH gone AS (DELETE FROM export e WHERE e.requested_at < moment RETURNING 1) SELECT count(*) FROM gone $$;
REVOKE ALL ON FUNCTION remove_exports_before FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_exports_before TO attest_app;
