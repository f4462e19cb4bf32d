import { createHash } from "node:crypto";
import { inWorkspace } from "@/lib/data/connection";
import { insertFactChecks } from "@/lib/data/factChecks";
import { tellingWords } from "@/lib/domain/factChecks/likeness";
import { newId } from "@/lib/gateways/ids";
import type { Newsroom } from "./newsroom";

/** Puts a published fact-check of this claim into a workspace, straight through the data layer. Gives back its id. */
export async function bringFactCheck(
  { workspaceId, checker }: Pick<Newsroom, "workspaceId" | "checker">,
  claim = "The tide rose by 12 metres on Monday, say residents.",
): Promise<string> {
  const id = newId();
  const at = new Date();
  const read = {
    ...{ claim, claimant: "Residents", ratingLabel: "False", ratingValue: 1, bestRating: 5, worstRating: 1 },
    ...{ title: "No, the tide did not rise", explanation: "The gauge shows two metres.", language: "en" },
    ...{ url: `https://desk.example/${id}`, publisher: "Tidewater Desk", reviewedOn: at, listedOn: at },
  };
  const fingerprint = createHash("sha256").update(`${read.url} ${claim}`).digest("hex");
  const row = {
    ...read,
    id,
    workspaceId,
    raw: "{}",
    findings: [],
    fingerprint,
    importedById: checker.id,
    importedAt: at,
  };
  await inWorkspace(workspaceId, (tx) => insertFactChecks(tx, [{ ...row, words: tellingWords(claim) }]));
  return id;
}
