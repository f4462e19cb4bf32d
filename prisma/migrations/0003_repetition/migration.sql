-- A pull quote that repeats words of the copy makes no claim of its own. The engine marks it so; the list of reasons
-- lacked the word, and such an article could not be imported.
ALTER TABLE "not_claim"
  DROP CONSTRAINT not_claim_reason,
  ADD CONSTRAINT not_claim_reason CHECK ("reason" IN ('boilerplate', 'headline', 'byline', 'dateline', 'question', 'call',
    'opinion', 'greeting', 'no-comment', 'fragment', 'attribution-only', 'repetition'));

-- Approvals are voided, never removed: not all at once either.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "approval" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
