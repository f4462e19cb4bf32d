import { memo } from "react";
import { FlagMark, flagWord, StatusMark, statusWord } from "@/app/_ui/status";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { roleLine, speakerLine } from "./speaker";

interface RowProps {
  row: ClaimRow;
  chosen: boolean;
  ticked: boolean;
  /** Somebody's name, where she has just changed it. */
  arrivedFrom: string | undefined;
  /** The one row that the Tab key stops at. */
  stop: boolean;
  onChoose: (claimId: string, how: { extend: boolean; open: boolean }) => void;
  onTick: (claimId: string) => void;
}

/** One claim in the list: shape, words, who says it, where it stands. */
export const ClaimRowView = memo(function ClaimRowView(props: RowProps) {
  const { row, chosen, ticked, arrivedFrom, onChoose, onTick } = props;
  const role = roleLine(row, row.speaker?.name);
  return (
    <div
      className={`claim-row ${arrivedFrom ? "animate-arrive" : ""}`}
      data-chosen={chosen || undefined}
      data-ticked={ticked || undefined}
      data-dismissed={row.status === "dismissed" || undefined}
    >
      <span className="claim-row-mark">
        <StatusMark status={row.status} rating={row.rating} label />
        <label>
          <input type="checkbox" tabIndex={-1} checked={ticked} onChange={() => onTick(row.id)} />
          <span className="sr-only">Select claim {row.number}</span>
        </label>
      </span>
      <button
        type="button"
        className="claim-row-body"
        tabIndex={props.stop ? 0 : -1}
        aria-current={chosen || undefined}
        data-row={row.id}
        onClick={(event) => onChoose(row.id, { extend: event.shiftKey, open: event.detail === 0 })}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          onTick(row.id);
        }}
      >
        <span className="claim-row-words words" dir="auto">
          <span className="sr-only">{row.number}. </span>
          {row.text}
          {row.flags.length > 0 && (
            <>
              {" "}
              <FlagMark label={row.flags.map(flagWord).join(", ")} />
            </>
          )}
        </span>
        <span className="claim-row-meta">
          <span className="claim-row-who" dir="auto">
            {speakerLine(row)}
            {role && <span className="claim-row-role"> · {role}</span>}
          </span>
          <span className="claim-row-state">{arrivedFrom ? `${arrivedFrom}, just now` : stateWord(row)}</span>
        </span>
      </button>
    </div>
  );
});

/** The rating or the status; for a claim in check, who has it tells more. */
function stateWord(row: ClaimRow): string {
  if (row.status === "in_check" && row.assignee) return row.assignee.name;
  return statusWord(row.status, row.rating);
}
