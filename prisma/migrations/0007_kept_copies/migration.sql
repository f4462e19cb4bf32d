-- Copies of sources are kept by people from here on.

-- PDFs and pictures are packed already. Stored as they are, a piece of one can be read without unpacking what is before it.
ALTER TABLE "snapshot" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- At commit, who kept a copy is among the claim's authors, as for the evidence itself (0002): an approval seals its hash.
CREATE FUNCTION keeper_is_author() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
       IF NOT EXISTS (SELECT FROM evidence e JOIN claim c ON c.id = e.claim_id
                      WHERE e.id = NEW.evidence_id AND NEW.captured_by_id = ANY (c.author_ids)) THEN
         RAISE EXCEPTION 'who keeps a copy is an author of its claim' USING ERRCODE = 'check_violation';
       END IF;
       RETURN NULL;
     END $$;
CREATE CONSTRAINT TRIGGER author_kept AFTER INSERT ON "snapshot" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keeper_is_author();
