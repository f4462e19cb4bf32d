-- The same answers as in 0003, by a look-up for each event: a plan that was made while the log was short joined each event
-- to all leaves, and took minutes after a large import.
CREATE OR REPLACE FUNCTION unsealed_since() RETURNS timestamptz LANGUAGE plpgsql STABLE AS
  $$ DECLARE
       state seal_state;
     BEGIN
       SELECT * INTO STRICT state FROM seal_state;
       IF watermark_is_foreign(state) THEN
         RETURN (SELECT min(e.at) FROM audit_event e WHERE
           (SELECT l.index FROM log_leaf l WHERE l.workspace_id = e.workspace_id AND l.event_id = e.id LIMIT 1) IS NULL);
       END IF;
       RETURN (SELECT min(e.at) FROM audit_event e WHERE e.xid >= state.watermark AND
         (SELECT l.index FROM log_leaf l WHERE l.workspace_id = e.workspace_id AND l.event_id = e.id LIMIT 1) IS NULL);
     END $$;
