"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextArea, TextField } from "@/app/_ui/field";
import { Time } from "@/app/_ui/time";
import { api } from "@/lib/api/client";
import type { ClaimDetail, ReplyRequest } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { useDraft } from "../state/drafts";
import { useFormFocus, useOpenForm } from "../state/openForm";
import { Card, CardAction } from "./card";
import { Choices } from "./choices";
import { formKeys } from "./formKeys";

const outcomes = ["answered", "declined", "silence"] as const;
const outcomeWords = {
  answered: "answered",
  declined: "declined to comment",
  silence: "did not answer",
} as const satisfies Record<(typeof outcomes)[number], string>;

/** Who was asked to reply, when, by when, and what came back; silence is an answer too. */
export function RepliesCard({ claim }: { claim: ClaimDetail }) {
  const { me } = useBench();
  const form = useOpenForm(claim.id);
  const mayRecord = may(me.member.role, "reply.record") && claim.status !== "dismissed";
  const asking = mayRecord && form.kind === "reply" && form.about === null;
  if (claim.replies.length === 0 && !mayRecord) return null;
  return (
    <Card
      title={claim.replies.length > 0 ? `Replies · ${claim.replies.length}` : "Replies"}
      action={mayRecord && !asking && <CardAction onClick={() => form.open("reply")}>Record a request</CardAction>}
    >
      <ul className="thread">
        {claim.replies.map((reply) => (
          <li key={reply.id} className="comment">
            <Reply reply={reply} />
            {mayRecord &&
              reply.closedAt === null &&
              (form.kind === "reply" && form.about === reply.id ? (
                <OutcomeForm claim={claim} reply={reply} onClose={() => form.open(null)} />
              ) : (
                <button type="button" className="claim-card-action" onClick={() => form.open("reply", reply.id)}>
                  Record what came back
                </button>
              ))}
          </li>
        ))}
      </ul>
      {claim.replies.length === 0 && !asking && <p className="text-sm text-quiet">Nobody has been asked to reply.</p>}
      {asking && <RequestForm claim={claim} onClose={() => form.open(null)} />}
    </Card>
  );
}

function Reply({ reply }: { reply: ReplyRequest }) {
  return (
    <>
      <p className="verdict-by">
        <span dir="auto">{reply.askedBy.name}</span> asked <b dir="auto">{reply.askedOf}</b> by {reply.channel} ·{" "}
        <Time at={reply.askedAt} />
      </p>
      <p className="comment-body" dir="auto">
        {reply.question}
      </p>
      {reply.outcome && reply.closedAt ? (
        <p className="claim-note" dir="auto">
          {reply.askedOf} {outcomeWords[reply.outcome]} (<Time at={reply.closedAt} />)
          {reply.answer && `: “${reply.answer}”`}
        </p>
      ) : (
        reply.dueAt && (
          <p className="claim-note">
            Answer <Time at={reply.dueAt} shape="due" />
          </p>
        )
      )}
    </>
  );
}

const noRequest = { askedOf: "", channel: "", question: "", dueAt: "" };

function RequestForm({ claim, onClose }: { claim: ClaimDetail; onClose: () => void }) {
  const { commands } = useBench();
  const draft = useDraft(`reply:${claim.id}`, noRequest);
  const form = useFormFocus(claim.id, "reply");
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { value, set } = draft;
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const { askedOf, channel, question } = value;
    const dueAt = value.dueAt ? new Date(value.dueAt).toISOString() : null;
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `record a request for reply on claim ${claim.number}`,
      done: "Request recorded",
      send: ({ claimId }) => api.replies.request({ claimId, askedOf, channel, question, dueAt }),
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.sentence);
    draft.clear();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div ref={form} className="claim-form" onKeyDown={formKeys(() => void save(), onClose)}>
      <TextField label="Asked of" value={value.askedOf} onChange={(event) => set({ askedOf: event.target.value })} />
      <div className="grid grid-cols-2 gap-2.5">
        <TextField
          label="By"
          placeholder="telephone, mail"
          value={value.channel}
          onChange={(event) => set({ channel: event.target.value })}
        />
        <TextField
          label="Answer due"
          type="datetime-local"
          value={value.dueAt}
          onChange={(event) => set({ dueAt: event.target.value })}
        />
      </div>
      <TextArea label="Question" value={value.question} onChange={(event) => set({ question: event.target.value })} />
      <Failure sentence={failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={() => void save()}>
          Record request
        </Button>
      </div>
    </div>
  );
}

const noOutcome: { outcome: (typeof outcomes)[number]; answer: string } = { outcome: "answered", answer: "" };

function OutcomeForm({ claim, reply, onClose }: { claim: ClaimDetail; reply: ReplyRequest; onClose: () => void }) {
  const { commands } = useBench();
  const draft = useDraft(`outcome:${reply.id}`, noOutcome);
  const form = useFormFocus(claim.id, "reply");
  const [failure, setFailure] = useState<string | null>(null);
  const { value, set } = draft;
  const save = async () => {
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `record a reply on claim ${claim.number}`,
      done: "Reply recorded",
      send: ({ claimId }) =>
        api.replies.record({ claimId, replyId: reply.id, outcome: value.outcome, answer: value.answer.trim() || null }),
    });
    if (!answer.ok) return setFailure(answer.sentence);
    draft.clear();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div ref={form} className="claim-form" onKeyDown={formKeys(() => void save(), onClose)}>
      <Choices
        label={reply.askedOf}
        options={outcomes}
        word={(outcome) => outcomeWords[outcome]}
        value={value.outcome}
        onPick={(outcome) => set({ outcome })}
      />
      {value.outcome !== "silence" && (
        <TextArea
          label="What they said"
          value={value.answer}
          onChange={(event) => set({ answer: event.target.value })}
        />
      )}
      <Failure sentence={failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="primary" shortcut="$mod+Enter" onClick={() => void save()}>
          Record
        </Button>
      </div>
    </div>
  );
}
