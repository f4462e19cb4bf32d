import { createHash } from "node:crypto";
import { insertArticle, insertVersion } from "@/lib/data/articles";
import { insertClaims } from "@/lib/data/claims/save";
import { inWorkspace } from "@/lib/data/connection";
import { insertMember } from "@/lib/data/members";
import { insertScale, insertWorkspace } from "@/lib/data/workspaces";
import { firstScale } from "@/lib/domain/claims/firstScale";
import type { Actor, Policy } from "@/lib/domain/claims/state";
import type { Role } from "@/lib/domain/permissions";
import type { Span } from "@/lib/domain/text/spans";
import { newId } from "@/lib/gateways/ids";

/** Somebody of a workspace, with the address that she signs in by. */
export interface Person extends Actor {
  readonly email: string;
}

/** A workspace with one or two people of each role, and the ids of its ratings by label. */
export interface Newsroom {
  readonly workspaceId: string;
  readonly checker: Person;
  readonly secondChecker: Person;
  readonly editor: Person;
  readonly secondEditor: Person;
  readonly auditor: Person;
  readonly admin: Person;
  readonly ratings: Readonly<Record<"True" | "Mostly true" | "Mixed" | "False" | "Unproven", string>>;
}

const openPolicy: Policy = { sourcingRule: "none", secondCheck: "never" };

/** Founds a workspace straight through the data layer. Nobody can sign in unless `passwordHash` is given. */
export async function foundNewsroom({
  policy = openPolicy,
  passwordHash = "none",
}: {
  policy?: Policy;
  passwordHash?: string;
} = {}): Promise<Newsroom> {
  const workspaceId = newId();
  const ratings = firstScale.map((rating) => ({ ...rating, id: newId() }));
  const createdAt = new Date();
  await inWorkspace(workspaceId, async (tx) => {
    await insertWorkspace(tx, { id: workspaceId, name: "The Quay Courier", policy, createdAt });
    await insertScale(tx, { id: newId(), workspaceId, version: 1, publishedAt: createdAt, ratings });
  });
  const hireAs = (role: Role, name: string) => hire(workspaceId, { role, name, passwordHash });
  return {
    workspaceId,
    checker: await hireAs("checker", "Cora Linde"),
    secondChecker: await hireAs("checker", "Cem Aydar"),
    editor: await hireAs("editor", "Edda Voss"),
    secondEditor: await hireAs("editor", "Emil Kade"),
    auditor: await hireAs("auditor", "Aldo Ruiz"),
    admin: await hireAs("admin", "Ama Boateng"),
    ratings: Object.fromEntries(ratings.map(({ label, id }) => [label, id])) as Newsroom["ratings"],
  };
}

/** One more person of a workspace. The e-mail address is made from name and id. */
export async function hire(
  workspaceId: string,
  { role, name, passwordHash = "none" }: { role: Role; name: string; passwordHash?: string },
): Promise<Person> {
  const actor = { id: newId(), name, role, workspaceId };
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${actor.id}@courier.example`;
  await inWorkspace(workspaceId, (tx) => insertMember(tx, { ...actor, email, passwordHash, createdAt: new Date() }));
  return { ...actor, email };
}

export interface WrittenArticle {
  readonly articleId: string;
  readonly versionId: string;
  readonly text: string;
  /** In the order of the copy. */
  readonly claimIds: readonly string[];
}

/** An article whose sentences are its claims, all extracted and in its own voice, but for those named in `unclaimed`. */
export async function writeArticle(
  { workspaceId, editor }: Pick<Newsroom, "workspaceId" | "editor">,
  sentences: readonly string[],
  { unclaimed = [] }: { unclaimed?: readonly number[] } = {},
): Promise<WrittenArticle> {
  const text = sentences.join(" ");
  const at = new Date();
  const place = { workspaceId, articleId: newId(), versionId: newId() };
  const original = new TextEncoder().encode(`${place.articleId}\n${text}`);
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const claims = claimsOf(sentences, place, at)
    .filter((_, index) => !unclaimed.includes(index))
    .map((claim, index) => ({ ...claim, number: index + 1 }));
  await inWorkspace(workspaceId, async (tx) => {
    const facts = { byline: null, publisher: null, publishedOn: null, language: "en", url: null, deadline: null };
    const imported = { importedAt: at, importedById: editor.id };
    const row = { id: place.articleId, workspaceId, title: "Tides over the quay", ...facts, ...imported };
    await insertArticle(tx, { ...row, nextClaimNumber: claims.length + 1 });
    await insertVersion(tx, {
      ...{ id: place.versionId, workspaceId, articleId: place.articleId, number: 1, text, ...imported },
      textSha256: sha256(new TextEncoder().encode(text)),
      ...{ original, originalSha256: sha256(original), originalName: null, mediaType: "text/plain", support: "full" },
      passages: [{ kind: "body", start: 0, end: text.length }],
    });
    await insertClaims(tx, claims);
  });
  return { articleId: place.articleId, versionId: place.versionId, text, claimIds: claims.map(({ id }) => id) };
}

function claimsOf(
  sentences: readonly string[],
  place: { workspaceId: string; articleId: string; versionId: string },
  at: Date,
) {
  let start = 0;
  return sentences.map((text) => {
    const spans: Span[] = [[start, start + text.length]];
    start += text.length + 1;
    const unsettled = { role: null, affiliation: null, via: [], terms: null, unnamedReason: null, rule: null };
    return {
      ...{ id: newId(), ...place, text, spans, status: "extracted" as const, at },
      ...{ form: "narration" as const, partyId: null, authorIds: [], assigneeId: null },
      ...{ checkWorthiness: 0.5, factors: ["a number"], confidence: 0.9 },
      attribution: {
        ...{ sourceSpans: [], cueSpans: [], contentSpans: spans, partyId: null, settledById: null },
        ...unsettled,
      },
    };
  });
}
