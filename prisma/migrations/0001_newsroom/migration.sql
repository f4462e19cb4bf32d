-- Tables as prisma/schema.prisma describes them. The rules that Prisma cannot say follow in 0002_guards.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "access_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "access_version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rating_scale" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_scale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "scale_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "definition" TEXT NOT NULL,
    "tone" TEXT NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "publisher" TEXT,
    "published_on" DATE,
    "language" TEXT,
    "url" TEXT,
    "deadline" TIMESTAMPTZ(3),
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "next_claim_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "original" BYTEA NOT NULL,
    "original_sha256" TEXT NOT NULL,
    "original_name" TEXT,
    "media_type" TEXT NOT NULL,
    "support" TEXT NOT NULL,
    "passages" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by_id" UUID NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "not_claim" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "marked_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "not_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "no_comment" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "party_id" UUID,
    "party_name" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "no_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unnamed" BOOLEAN NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "role" TEXT,
    "organisation" TEXT,
    "stated_on" DATE,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "spans" JSONB NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "form" TEXT NOT NULL,
    "party_id" UUID,
    "author_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "assignee_id" UUID,
    "rating_id" UUID,
    "check_worthiness" DOUBLE PRECISION NOT NULL,
    "factors" JSONB NOT NULL,
    "confidence" DOUBLE PRECISION,
    "dismiss_reason" TEXT,
    "duplicate_of_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "round_started_at" TIMESTAMPTZ(3) NOT NULL,
    "seal_broken_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_lineage" (
    "workspace_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "parent_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "claim_lineage_pkey" PRIMARY KEY ("child_id","parent_id")
);

-- CreateTable
CREATE TABLE "attribution" (
    "claim_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "source_spans" JSONB NOT NULL,
    "cue_spans" JSONB NOT NULL,
    "content_spans" JSONB NOT NULL,
    "party_id" UUID,
    "role" TEXT,
    "affiliation" TEXT,
    "via" JSONB NOT NULL,
    "terms" TEXT,
    "unnamed_reason" TEXT,
    "rule" TEXT,
    "settled_by_id" UUID,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quotation" TEXT,
    "stance" TEXT NOT NULL,
    "directness" TEXT NOT NULL,
    "independence_group" TEXT,
    "interests" TEXT,
    "note" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rating_id" UUID NOT NULL,
    "rationale" TEXT NOT NULL,
    "sourcing_exception" TEXT,
    "state_hash" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "approver_id" UUID NOT NULL,
    "seal_hash" TEXT NOT NULL,
    "sealed_text" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_cause" TEXT,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "blocking" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_request" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "asked_of" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "answer" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "new_rating_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_change" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "type" TEXT NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "text" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "member_workspace_id_name_idx" ON "member"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "member_workspace_id_id_key" ON "member"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "session_workspace_id_member_id_idx" ON "session"("workspace_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scale_workspace_id_id_key" ON "rating_scale"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scale_workspace_id_version_key" ON "rating_scale"("workspace_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "rating_workspace_id_id_key" ON "rating"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scale_id_ordinal_key" ON "rating"("scale_id", "ordinal");

-- CreateIndex
CREATE INDEX "article_workspace_id_imported_at_id_idx" ON "article"("workspace_id", "imported_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "article_workspace_id_id_key" ON "article"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_workspace_id_id_key" ON "article_version"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_workspace_id_original_sha256_key" ON "article_version"("workspace_id", "original_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE INDEX "not_claim_workspace_id_version_id_start_offset_idx" ON "not_claim"("workspace_id", "version_id", "start_offset");

-- CreateIndex
CREATE INDEX "no_comment_workspace_id_version_id_start_offset_idx" ON "no_comment"("workspace_id", "version_id", "start_offset");

-- CreateIndex
CREATE INDEX "party_workspace_id_name_id_idx" ON "party"("workspace_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "party_workspace_id_id_key" ON "party"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "affiliation_workspace_id_party_id_idx" ON "affiliation"("workspace_id", "party_id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_status_since_id_idx" ON "claim"("workspace_id", "status_since", "id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_status_status_since_id_idx" ON "claim"("workspace_id", "status", "status_since", "id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_assignee_id_status_since_id_idx" ON "claim"("workspace_id", "assignee_id", "status_since", "id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_party_id_status_since_id_idx" ON "claim"("workspace_id", "party_id", "status_since", "id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_rating_id_status_since_id_idx" ON "claim"("workspace_id", "rating_id", "status_since", "id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_article_id_status_since_id_idx" ON "claim"("workspace_id", "article_id", "status_since", "id");

-- CreateIndex
CREATE INDEX "claim_workspace_id_article_id_start_offset_id_idx" ON "claim"("workspace_id", "article_id", "start_offset", "id");

-- CreateIndex
CREATE INDEX "claim_text_trgm" ON "claim" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "claim_workspace_id_id_key" ON "claim"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_article_id_number_key" ON "claim"("article_id", "number");

-- CreateIndex
CREATE INDEX "claim_lineage_workspace_id_parent_id_idx" ON "claim_lineage"("workspace_id", "parent_id");

-- CreateIndex
CREATE INDEX "attribution_workspace_id_party_id_idx" ON "attribution"("workspace_id", "party_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_workspace_id_claim_id_key" ON "attribution"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "evidence_workspace_id_claim_id_idx" ON "evidence"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "verdict_workspace_id_claim_id_idx" ON "verdict"("workspace_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_workspace_id_id_key" ON "verdict"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "approval_workspace_id_claim_id_idx" ON "approval"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "comment_workspace_id_claim_id_idx" ON "comment"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "reply_request_workspace_id_claim_id_idx" ON "reply_request"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "correction_workspace_id_claim_id_idx" ON "correction"("workspace_id", "claim_id");

-- CreateIndex
CREATE INDEX "claim_change_workspace_id_actor_id_at_idx" ON "claim_change"("workspace_id", "actor_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_id_idx" ON "audit_event"("workspace_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_article_id_id_idx" ON "audit_event"("workspace_id", "article_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_claim_id_id_idx" ON "audit_event"("workspace_id", "claim_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_workspace_id_scale_id_fkey" FOREIGN KEY ("workspace_id", "scale_id") REFERENCES "rating_scale"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_workspace_id_imported_by_id_fkey" FOREIGN KEY ("workspace_id", "imported_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "article"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_workspace_id_imported_by_id_fkey" FOREIGN KEY ("workspace_id", "imported_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_claim" ADD CONSTRAINT "not_claim_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "article_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_claim" ADD CONSTRAINT "not_claim_workspace_id_marked_by_id_fkey" FOREIGN KEY ("workspace_id", "marked_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "no_comment" ADD CONSTRAINT "no_comment_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "article_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "no_comment" ADD CONSTRAINT "no_comment_workspace_id_party_id_fkey" FOREIGN KEY ("workspace_id", "party_id") REFERENCES "party"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_workspace_id_party_id_fkey" FOREIGN KEY ("workspace_id", "party_id") REFERENCES "party"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "article"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "article"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "article_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_party_id_fkey" FOREIGN KEY ("workspace_id", "party_id") REFERENCES "party"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_assignee_id_fkey" FOREIGN KEY ("workspace_id", "assignee_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_rating_id_fkey" FOREIGN KEY ("workspace_id", "rating_id") REFERENCES "rating"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_duplicate_of_id_fkey" FOREIGN KEY ("workspace_id", "duplicate_of_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_workspace_id_child_id_fkey" FOREIGN KEY ("workspace_id", "child_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_workspace_id_parent_id_fkey" FOREIGN KEY ("workspace_id", "parent_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_workspace_id_party_id_fkey" FOREIGN KEY ("workspace_id", "party_id") REFERENCES "party"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_workspace_id_settled_by_id_fkey" FOREIGN KEY ("workspace_id", "settled_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_added_by_id_fkey" FOREIGN KEY ("workspace_id", "added_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_workspace_id_rating_id_fkey" FOREIGN KEY ("workspace_id", "rating_id") REFERENCES "rating"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_workspace_id_verdict_id_fkey" FOREIGN KEY ("workspace_id", "verdict_id") REFERENCES "verdict"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_workspace_id_approver_id_fkey" FOREIGN KEY ("workspace_id", "approver_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_workspace_id_asked_by_id_fkey" FOREIGN KEY ("workspace_id", "asked_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claim"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_workspace_id_new_rating_id_fkey" FOREIGN KEY ("workspace_id", "new_rating_id") REFERENCES "rating"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_workspace_id_made_by_id_fkey" FOREIGN KEY ("workspace_id", "made_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_workspace_id_confirmed_by_id_fkey" FOREIGN KEY ("workspace_id", "confirmed_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


