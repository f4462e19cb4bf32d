"use client";
import { useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextArea } from "@/app/_ui/field";
import { Time } from "@/app/_ui/time";
import { api } from "@/lib/api/client";
import type { ClaimDetail, Comment } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { useDraft } from "../state/drafts";
import { orders } from "../state/orders";
import { Card } from "./card";
import { formKeys } from "./formKeys";

/** What people say to each other about this claim. A blocking comment stops approval until it is resolved. */
export function ThreadCard({ claim }: { claim: ClaimDetail }) {
  const { me } = useBench();
  const mayWrite = may(me.member.role, "thread.write");
  const open = claim.thread.filter((comment) => comment.resolvedAt === null);
  const resolved = claim.thread.length - open.length;
  if (claim.thread.length === 0 && !mayWrite) return null;
  return (
    <Card title={claim.thread.length > 0 ? `Thread · ${claim.thread.length}` : "Thread"}>
      <ul className="thread">
        {open.map((comment) => (
          <CommentView key={comment.id} claim={claim} comment={comment} mayResolve={mayWrite} />
        ))}
      </ul>
      {resolved > 0 && (
        <details className="claim-more">
          <summary>{resolved === 1 ? "1 resolved comment" : `${resolved} resolved comments`}</summary>
          <ul className="thread">
            {claim.thread
              .filter((comment) => comment.resolvedAt !== null)
              .map((comment) => (
                <CommentView key={comment.id} claim={claim} comment={comment} mayResolve={false} />
              ))}
          </ul>
        </details>
      )}
      {mayWrite && <CommentForm claim={claim} />}
    </Card>
  );
}

interface CommentProps {
  claim: ClaimDetail;
  comment: Comment;
  mayResolve: boolean;
}

function CommentView({ claim, comment, mayResolve }: CommentProps) {
  const { commands } = useBench();
  return (
    <li className="comment" data-blocking={(comment.blocking && comment.resolvedAt === null) || undefined}>
      <p className="verdict-by">
        <span dir="auto">{comment.author.name}</span>
        {comment.kind === "return" && " returned it"} · <Time at={comment.at} shape="age" />
        {comment.blocking && comment.resolvedAt === null && <b> · blocks approval</b>}
      </p>
      <p className="comment-body" dir="auto">
        {comment.body}
      </p>
      {mayResolve && (
        <button
          type="button"
          className="claim-card-action"
          onClick={() => void commands.run(orders.resolve(claim, comment.id))}
        >
          Resolve
        </button>
      )}
    </li>
  );
}

const empty = { body: "", blocking: false };

function CommentForm({ claim }: { claim: ClaimDetail }) {
  const { commands } = useBench();
  const draft = useDraft(`comment:${claim.id}`, empty);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { value, set } = draft;
  const words = useMemo(() => value.body.trim(), [value.body]);
  const send = async () => {
    if (busy || words === "") return;
    setBusy(true);
    setFailure(null);
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `comment on claim ${claim.number}`,
      done: null,
      send: ({ claimId }) => api.threads.comment({ claimId, body: words, blocking: value.blocking }),
    });
    setBusy(false);
    if (answer.ok) draft.clear();
    else setFailure(answer.sentence);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div
      className="comment-form"
      onKeyDown={formKeys(
        () => void send(),
        () => document.getElementById("claim")?.focus(),
      )}
    >
      <TextArea
        label="Comment"
        labelHidden
        rows={1}
        placeholder="Write to those who work on this claim"
        maxLength={20000}
        value={value.body}
        onChange={(event) => set({ body: event.target.value })}
      />
      <Failure sentence={failure} />
      {words !== "" && (
        <div className="claim-form-foot">
          <label className="mr-auto flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4 accent-(--accent)"
              checked={value.blocking}
              onChange={(event) => set({ blocking: event.target.checked })}
            />
            Blocks approval
          </label>
          <Button shortcut="$mod+Enter" busy={busy} onClick={() => void send()}>
            Comment
          </Button>
        </div>
      )}
    </div>
  );
}
