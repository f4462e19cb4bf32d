import { memo } from "react";
import { claimLine, FlagMark, flagWord, statusWord } from "@/app/_ui/status";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import type { Passage } from "@/lib/domain/text/types";
import type { Arrivals } from "../state/useArrivals";
import { passageRuns, printedRuns, type Run } from "./copyRuns";
import type { ChosenSpans, Mark } from "./marks";
import { noCommentWords, reasonWord } from "./words";

interface PassageProps {
  text: string;
  passage: Passage;
  /** The first headline is the article's, others divide its body. */
  heads: boolean;
  marks: readonly Mark[];
  /** Only where the chosen claim touches this passage: the others need not be drawn anew. */
  chosen: ChosenSpans | null;
  arrivals: Arrivals;
  /** What makes no claim is marked with its reason. */
  withReasons: boolean;
}

/** One passage of the copy, set by its kind. */
export const PassageView = memo(function PassageView(props: PassageProps) {
  const { text, passage, marks, chosen, withReasons } = props;
  const runs = printedRuns(passageRuns(text, passage, marks, chosen));
  const heading = passage.kind === "headline" ? { role: "heading", "aria-level": props.heads ? 2 : 3 } : {};
  const set = passage.kind === "headline" && !props.heads ? "subhead" : passage.kind;
  return (
    <div className={`passage passage-${set}`} dir="auto" {...heading}>
      {runs.map((run) => (
        <RunView
          key={run.start}
          run={run}
          arrived={run.claim !== null && props.arrivals.has(run.claim.id)}
          withReasons={withReasons && passage.kind !== "boilerplate"}
        />
      ))}
      {passage.kind === "boilerplate" && (
        <span data-at={passage.end} className="copy-aside">
          {" "}
          — boilerplate, not a claim
        </span>
      )}
    </div>
  );
});

function RunView({ run, arrived, withReasons }: { run: Run; arrived: boolean; withReasons: boolean }) {
  const notClaimEnds = run.notClaim && run.notClaim.span[1] === run.end ? run.notClaim : null;
  const noCommentEnds = run.noComment && run.noComment.span[1] === run.end ? run.noComment : null;
  return (
    <>
      <Words run={run} arrived={arrived} withReasons={withReasons} />
      {run.closes.map((claim) => (
        <ClaimEnd key={claim.id} claim={claim} at={run.end} />
      ))}
      {withReasons && notClaimEnds && !run.claim && (
        <span data-at={run.end} className="copy-reason">
          {reasonWord(notClaimEnds.reason)}
          <button type="button" data-unmark={notClaimEnds.id} aria-label="Take this mark away">
            ×
          </button>
        </span>
      )}
      {withReasons && noCommentEnds && (
        <span data-at={run.end} className="copy-reason">
          {noCommentWords(noCommentEnds)}
        </span>
      )}
    </>
  );
}

function Words({ run, arrived, withReasons }: { run: Run; arrived: boolean; withReasons: boolean }) {
  const { claim } = run;
  const className = [
    claim ? claimLine(claim.status) : "",
    run.chosen ? "chosen-words" : "",
    run.source ? "chosen-source" : "",
    run.cue ? "chosen-cue" : "",
    run.noComment ? "copy-no-comment" : "",
    withReasons && run.notClaim && !claim ? "copy-not-claim" : "",
    arrived ? "animate-arrive" : "",
  ]
    .filter(Boolean)
    .join(" ");
  const Tag = claim ? "mark" : "span";
  return (
    <Tag
      data-start={run.start}
      data-claim={claim?.id}
      data-tone={claim?.rating?.tone}
      className={className || undefined}
      title={titleOf(run)}
    >
      {run.text}
    </Tag>
  );
}

function titleOf(run: Run): string | undefined {
  if (run.noComment) return `No comment: ${noCommentWords(run.noComment)}`;
  if (run.claim || !run.notClaim) return undefined;
  return `Not a claim: ${reasonWord(run.notClaim.reason)}`;
}

/** The claim's number and flags, after its last words. Not a stop of the Tab key: the list of claims is. */
function ClaimEnd({ claim, at }: { claim: ClaimRow; at: number }) {
  return (
    <span data-at={at} className="copy-end">
      {/* A number never stands alone at the start of a line: no break may come before it. */}
      {"\u2060"}
      {/* biome-ignore lint/a11y/useSemanticElements: a <button> is a box of its own, and lines break before boxes. */}
      <span
        role="button"
        tabIndex={-1}
        data-claim={claim.id}
        className="copy-number"
        aria-label={`Claim ${claim.number}, ${statusWord(claim.status, claim.rating)}`}
      >
        {claim.number}
      </span>
      {claim.flags
        .filter((flag) => flag !== "orphan")
        .slice(0, 1)
        .map((flag) => (
          <FlagMark key={flag} label={claim.flags.map(flagWord).join(", ")} />
        ))}
    </span>
  );
}
