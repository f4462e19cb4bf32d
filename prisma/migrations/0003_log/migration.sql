-- The log: a Merkle tree (RFC 6962) over each workspace's audit events, and what is personal kept beside them.

-- AlterTable
ALTER TABLE "member" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "party" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "log_leaf" (
    "workspace_id" UUID NOT NULL,
    "index" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "leaf_hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_leaf_pkey" PRIMARY KEY ("workspace_id","index")
);

-- CreateTable
CREATE TABLE "log_node" (
    "workspace_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_node_pkey" PRIMARY KEY ("workspace_id","level","index")
);

-- CreateTable
CREATE TABLE "log_checkpoint" (
    "workspace_id" UUID NOT NULL,
    "tree_size" BIGINT NOT NULL,
    "root_hash" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_checkpoint_pkey" PRIMARY KEY ("workspace_id","tree_size")
);

-- CreateTable
CREATE TABLE "log_alarm" (
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_alarm_pkey" PRIMARY KEY ("workspace_id","kind")
);

-- CreateTable
CREATE TABLE "seal_state" (
    "id" INTEGER NOT NULL,
    "watermark" xid8 NOT NULL,
    "cluster" TEXT NOT NULL,
    "deliveries" JSONB NOT NULL DEFAULT '{}',
    "fault" TEXT,

    CONSTRAINT "seal_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personal_value" (
    "workspace_id" UUID NOT NULL,
    "commitment" TEXT NOT NULL,
    "subject_id" UUID,
    "salt" BYTEA,
    "value" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "personal_value_pkey" PRIMARY KEY ("workspace_id","commitment")
);

-- An index of the same columns that is unique, so that a leaf can refer to its event.
-- DropIndex
DROP INDEX "audit_event_workspace_id_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_workspace_id_id_key" ON "audit_event"("workspace_id", "id");

-- The order of sealing.
-- CreateIndex
CREATE INDEX "audit_event_xid_id_idx" ON "audit_event"("xid", "id");

-- CreateIndex
CREATE UNIQUE INDEX "log_leaf_workspace_id_event_id_key" ON "log_leaf"("workspace_id", "event_id");

-- AddForeignKey
ALTER TABLE "log_leaf" ADD CONSTRAINT "log_leaf_workspace_id_event_id_fkey" FOREIGN KEY ("workspace_id", "event_id") REFERENCES "audit_event"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── The sealer's role ─────────────────────────────────────────────────────────────────────────────────────────────
-- It reads all events and appends to the log; the application only reads the log.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'attest_sealer') THEN
    CREATE ROLE attest_sealer NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- roles are shared by the cluster: another database's migration was faster
END $$;
-- An owner who is no superuser is, since PostgreSQL 16, a member of the roles that it makes without the right to become
-- them: being a member is not enough, so each is granted once more. Where somebody else made the role and granted it,
-- this is refused and not needed.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['attest_app', 'attest_sealer'] LOOP
    BEGIN
      EXECUTE format('GRANT %I TO %I', one, current_user);
    EXCEPTION WHEN insufficient_privilege THEN
      NULL;
    END;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO attest_sealer;
GRANT SELECT ON "audit_event" TO attest_sealer;
GRANT SELECT, INSERT ON "log_leaf", "log_node", "log_checkpoint" TO attest_sealer;
GRANT SELECT, INSERT, UPDATE, DELETE ON "log_alarm" TO attest_sealer;
GRANT SELECT ON "seal_state" TO attest_sealer;
GRANT UPDATE ("watermark", "cluster", "deliveries", "fault") ON "seal_state" TO attest_sealer;

GRANT SELECT ON "log_leaf", "log_node", "log_checkpoint", "log_alarm", "seal_state" TO attest_app;
GRANT SELECT, INSERT ON "personal_value" TO attest_app;
GRANT UPDATE ("salt", "value", "erased_at") ON "personal_value" TO attest_app;

DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['log_leaf', 'log_node', 'log_checkpoint', 'log_alarm', 'personal_value'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format(
      'CREATE POLICY one_workspace ON %I TO attest_app USING (workspace_id = current_workspace())
       WITH CHECK (workspace_id = current_workspace())', one);
  END LOOP;
  FOREACH one IN ARRAY ARRAY['log_leaf', 'log_node', 'log_checkpoint', 'log_alarm'] LOOP
    EXECUTE format('CREATE POLICY every_workspace ON %I TO attest_sealer USING (true) WITH CHECK (true)', one);
  END LOOP;
END $$;
CREATE POLICY every_workspace ON "audit_event" FOR SELECT TO attest_sealer USING (true);
-- One row for the installation, of no workspace: how far the log is sealed, and where its checkpoints were taken.
ALTER TABLE "seal_state" ENABLE ROW LEVEL SECURITY;
CREATE POLICY anybody_reads ON "seal_state" FOR SELECT TO attest_app, attest_sealer USING (true);
CREATE POLICY sealer_writes ON "seal_state" FOR UPDATE TO attest_sealer USING (true) WITH CHECK (true);

-- ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "log_leaf"
  ADD CONSTRAINT leaf_index CHECK ("index" >= 0),
  ADD CONSTRAINT leaf_hash_length CHECK (length("leaf_hash") = 32);
ALTER TABLE "log_node"
  ADD CONSTRAINT node_place CHECK ("level" BETWEEN 1 AND 62 AND "index" >= 0),
  ADD CONSTRAINT node_hash_length CHECK (length("hash") = 32);
ALTER TABLE "log_checkpoint"
  ADD CONSTRAINT checkpoint_size CHECK ("tree_size" > 0),
  ADD CONSTRAINT checkpoint_root_length CHECK (length("root_hash") = 32);
ALTER TABLE "seal_state"
  ADD CONSTRAINT seal_state_one CHECK ("id" = 1);
ALTER TABLE "personal_value"
  ADD CONSTRAINT personal_commitment CHECK ("value" IS NULL
    OR "commitment" = encode(sha256("salt" || convert_to("value", 'UTF8')), 'hex')),
  ADD CONSTRAINT personal_open_or_erased CHECK (("value" IS NULL) = ("salt" IS NULL)
    AND ("value" IS NULL) = ("erased_at" IS NOT NULL));
ALTER TABLE "member"
  ADD CONSTRAINT member_erased_is_disabled CHECK ("erased_at" IS NULL OR "disabled_at" IS NOT NULL);

-- ── What never changes ────────────────────────────────────────────────────────────────────────────────────────────
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['log_leaf', 'log_node', 'log_checkpoint'] LOOP
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
  FOREACH one IN ARRAY ARRAY['log_leaf', 'log_node', 'log_checkpoint', 'seal_state', 'personal_value'] LOOP
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
  FOREACH one IN ARRAY ARRAY['seal_state', 'personal_value'] LOOP
    EXECUTE format('CREATE TRIGGER never_removed BEFORE DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
END $$;

-- A personal value changes once: it is erased.
CREATE FUNCTION personal_value_only_erased() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF OLD.value IS NULL OR NEW.value IS NOT NULL OR (NEW.workspace_id, NEW.commitment, NEW.subject_id)
          IS DISTINCT FROM (OLD.workspace_id, OLD.commitment, OLD.subject_id) THEN
         RAISE EXCEPTION 'a personal value can only be erased, once' USING ERRCODE = 'restrict_violation';
       END IF;
       RETURN NEW;
     END $$;
CREATE TRIGGER only_erased BEFORE UPDATE ON "personal_value"
  FOR EACH ROW EXECUTE FUNCTION personal_value_only_erased();

-- ── Personal values ───────────────────────────────────────────────────────────────────────────────────────────────
-- One commitment for each value of a subject while it stands. (The condition also keeps the index out of sight of
-- `prisma migrate dev`.) Erased ones do not count: somebody may come to have the name anew.
CREATE UNIQUE INDEX personal_value_once ON "personal_value" ("workspace_id", "value", "subject_id")
  NULLS NOT DISTINCT WHERE "value" IS NOT NULL;

-- The commitments of values, in the order in which they were given; those that are new are kept, with a salt of their
-- own of 244 random bits. Of two transactions that bring the same value the second waits for the first and takes its
-- commitment; both take the values in one order, so that they never wait for each other in a ring.
CREATE FUNCTION commit_personal(subjects uuid[], personal text[]) RETURNS text[] LANGUAGE plpgsql AS
  $$ BEGIN
       INSERT INTO personal_value (workspace_id, commitment, subject_id, salt, value)
       SELECT current_workspace(), encode(sha256(salted.salt || convert_to(salted.value, 'UTF8')), 'hex'),
         salted.subject, salted.salt, salted.value
       FROM (SELECT wanted.*, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS salt
             FROM (SELECT DISTINCT u.subject, u.value FROM unnest(subjects, personal) AS u (subject, value)
                   WHERE NOT EXISTS (SELECT FROM personal_value p WHERE p.workspace_id = current_workspace()
                     AND p.subject_id IS NOT DISTINCT FROM u.subject AND p.value = u.value)) AS wanted) AS salted
       ORDER BY salted.subject, salted.value
       ON CONFLICT DO NOTHING;
       RETURN (SELECT array_agg(p.commitment ORDER BY u.place)
               FROM unnest(subjects, personal) WITH ORDINALITY AS u (subject, value, place)
               JOIN personal_value p ON p.workspace_id = current_workspace()
                 AND p.subject_id IS NOT DISTINCT FROM u.subject AND p.value = u.value);
     END $$;

-- ── Sealing ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- Transaction ids mean something in one cluster alone. A dump that was restored elsewhere brings ids of another one,
-- perhaps of its future: the cluster's own name is kept beside the watermark to notice.
CREATE FUNCTION this_cluster() RETURNS text LANGUAGE plpgsql STABLE AS
  $$ BEGIN
       RETURN (SELECT system_identifier::text FROM pg_control_system());
     EXCEPTION WHEN insufficient_privilege THEN
       RETURN 'unknown';
     END $$;

CREATE FUNCTION watermark_is_foreign(state seal_state) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT state.cluster <> this_cluster() OR state.watermark > pg_snapshot_xmax(pg_current_snapshot()) $$;

INSERT INTO "seal_state" ("id", "watermark", "cluster") VALUES (1, '0', this_cluster());

-- When the oldest event that is not in the log yet was recorded, as far as the caller sees events; null where all are.
CREATE FUNCTION unsealed_since() RETURNS timestamptz LANGUAGE plpgsql STABLE AS
  $$ DECLARE
       state seal_state;
     BEGIN
       SELECT * INTO STRICT state FROM seal_state;
       IF watermark_is_foreign(state) THEN
         RETURN (SELECT min(e.at) FROM audit_event e WHERE NOT EXISTS (
           SELECT FROM log_leaf l WHERE l.workspace_id = e.workspace_id AND l.event_id = e.id));
       END IF;
       RETURN (SELECT min(e.at) FROM audit_event e WHERE e.xid >= state.watermark AND NOT EXISTS (
         SELECT FROM log_leaf l WHERE l.workspace_id = e.workspace_id AND l.event_id = e.id));
     END $$;
