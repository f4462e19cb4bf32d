import { insertArticleOrigin, insertOriginEvents } from "@/lib/data/articleOrigins";
import { closeReplyRequest } from "@/lib/data/claims/entries";
import { inWorkspace, inWorkspaceByPg } from "@/lib/data/connection";
import { appendChunk } from "@/lib/data/exports";
import { raiseAlarm } from "@/lib/data/log/sealerRecords";
import { insertNoComments } from "@/lib/data/notClaims";
import { leafHash, sha256Hex } from "@/lib/domain/audit/hash";
import { newId } from "@/lib/gateways/ids";
import { markNotClaim } from "@/lib/services/articles/markNotClaim";
import { approveVerdict } from "@/lib/services/claims/approveVerdict";
import { confirmCorrection } from "@/lib/services/claims/confirmCorrection";
import { correctClaim } from "@/lib/services/claims/correctClaim";
import { dismissClaim } from "@/lib/services/claims/dismissClaim";
import { openClaim } from "@/lib/services/claims/openClaim";
import { publishClaim } from "@/lib/services/claims/publishClaim";
import { settleAttribution } from "@/lib/services/claims/settleAttribution";
import { splitClaim } from "@/lib/services/claims/splitClaim";
import { cancelExport, requestExport } from "@/lib/services/exports/requestExport";
import { addParty } from "@/lib/services/parties/changeParty";
import { requestReply } from "@/lib/services/replies/recordReply";
import { signIn } from "@/lib/services/session/signIn";
import { writeComment } from "@/lib/services/threads/writeComment";
import { approvalSeen, bringToApproved, bringToCheck, bringToReview, keepCopy, must, seen, submit } from "./claimSteps";
import { bringFactCheck } from "./factChecks";
import { foundNewsroom, hire, type Newsroom, type WrittenArticle, writeArticle } from "./newsroom";
import { sealEverything, withSealerSession } from "./sealing";

export interface FullWorkspace {
  readonly newsroom: Newsroom;
  readonly article: WrittenArticle;
  readonly partyId: string;
}

const sentences = [
  "The tide rose by 12 metres on Monday.",
  "Two mills flooded before noon.",
  "Nobody slept that night.",
  "Rents fell by a third in May.",
  "The pier was rebuilt in 1931.",
  "Is that enough?",
];

/** A workspace with at least one row in every table of the newsroom, and one that uses every reference between them. */
export async function fillWorkspace(password: { hash: string; plain: string }): Promise<FullWorkspace> {
  const newsroom = await foundNewsroom({ passwordHash: password.hash });
  const article = await writeArticle(newsroom, sentences, { unclaimed: [5] });
  const [published = "", approved = "", reviewed = "", dismissed = "", halved = ""] = article.claimIds;
  await bringToPublishedWithCopy(newsroom, published);
  await bringToApproved(newsroom, approved);
  await bringToReview(newsroom, reviewed);
  await correctTwice(newsroom, published);
  const { editor, checker, workspaceId } = newsroom;
  must(
    await dismissClaim(editor, { ...(await seen(editor, dismissed)), reason: "duplicate", duplicateOfId: published }),
  );
  const start = article.text.indexOf("was rebuilt");
  must(await splitClaim(editor, { ...(await seen(editor, halved)), at: start }));
  const partyId = await settleSpeaker(newsroom, reviewed);
  await discuss(newsroom, approved);
  const question = article.text.indexOf("Is that");
  must(
    await markNotClaim(checker, { articleId: article.articleId, span: [question, question + 15], reason: "question" }),
  );
  const place = { id: newId(), workspaceId, versionId: article.versionId, partyId, partyName: "Harbour office" };
  await inWorkspace(workspaceId, (tx) =>
    insertNoComments(tx, [{ ...place, startOffset: 0, endOffset: 8, kind: "declined" }]),
  );
  await bringFactCheck(newsroom);
  await bringExport(newsroom, article);
  await bringFromElsewhere(newsroom);
  const guest = await hire(workspaceId, { role: "auditor", name: "Gus Roth", passwordHash: password.hash });
  must(await signIn({ email: guest.email, password: password.plain, address: "192.0.2.1" }));
  await sealEverything();
  const alarm = {
    workspaceId,
    kind: "key-changed",
    detail: "The first 3 entries were signed by another key.",
  } as const;
  await withSealerSession((session) => raiseAlarm(session, alarm, new Date()));
  return { newsroom, article, partyId };
}

/** A published claim whose evidence has a kept copy of its source. */
async function bringToPublishedWithCopy(newsroom: Newsroom, claimId: string): Promise<void> {
  const { checker, editor, ratings } = newsroom;
  await bringToCheck(newsroom, claimId);
  must(await keepCopy(checker, claimId, { name: "ledger.pdf", content: "%PDF-1.7 the ledger" }));
  await submit(checker, claimId, ratings.True);
  must(await approveVerdict(editor, await approvalSeen(editor, claimId)));
  must(await publishClaim(editor, await seen(editor, claimId)));
}

/** An export with a piece of its file. */
async function bringExport({ auditor, workspaceId }: Newsroom, { articleId }: WrittenArticle) {
  const { id: exportId } = must(await requestExport(auditor, { articleId, format: "html" }));
  // Nothing works on it behind the test's back.
  must(await cancelExport(auditor, { exportId }));
  const content = new Uint8Array(Buffer.from("%PDF-1.7 a report"));
  await inWorkspaceByPg(workspaceId, async (client) => {
    await appendChunk(client, { workspaceId, exportId, number: 0, content });
  });
}

/** An article that another newsroom's bundle brought, with one event of the log of there. */
async function bringFromElsewhere(newsroom: Newsroom): Promise<void> {
  const { workspaceId } = newsroom;
  const { articleId } = await writeArticle(newsroom, ["The ferry was late."]);
  const text = '{"format":"attest-event-2","type":"claim.taken","claimNumber":1,"actor":null,"details":{}}';
  const told = {
    ...{ time: "2026-03-04T12:00:00.000Z", profile: "assessor" as const, scaleVersion: 1, hides: [], leftOut: [] },
    policy: { sourcingRule: "none", secondCheck: "never" } as const,
  };
  await inWorkspace(workspaceId, async (tx) => {
    await insertArticleOrigin(tx, {
      ...{ workspaceId, articleId, newsroom: "The Other Ledger", logOrigin: "other.example/1", vkey: "other.example" },
      ...{ manifestSha256: sha256Hex("other"), manifest: {} as never, manifestText: "{}", manifestNote: "", told },
    });
    const place = { index: 4, claimId: null, at: told.time, type: "claim.taken" };
    await insertOriginEvents(tx, { workspaceId, articleId }, [{ ...place, hash: leafHash(text), text }]);
  });
}

async function correctTwice({ editor, secondEditor, ratings }: Newsroom, claimId: string): Promise<void> {
  const correction = { kind: "correction", before: "True", after: "False", note: "Another year's page." } as const;
  must(await correctClaim(editor, { ...(await seen(editor, claimId)), ...correction, newRatingId: ratings.False }));
  const correctionId = must(await openClaim(editor, { claimId })).corrections[0]?.id ?? "";
  must(await confirmCorrection(secondEditor, { ...(await seen(secondEditor, claimId)), correctionId }));
  must(await correctClaim(editor, { ...(await seen(editor, claimId)), ...correction, newRatingId: ratings.Mixed }));
}

async function settleSpeaker({ checker }: Newsroom, claimId: string): Promise<string> {
  const fields = { name: "Harbour office", kind: "organization", unnamed: false, note: null } as const;
  const party = must(await addParty(checker, fields));
  const attribution = {
    ...{ form: "indirect" as const, sourceSpans: [], cueSpans: [], partyId: party.id },
    ...{ role: "keeper of the tide book", affiliation: "City of Eastport", via: [], terms: null },
  };
  must(await settleAttribution(checker, { ...(await seen(checker, claimId)), attribution }));
  return party.id;
}

async function discuss({ checker, workspaceId }: Newsroom, claimId: string): Promise<void> {
  must(await writeComment(checker, { claimId, body: "Is the tide book complete?", blocking: true }));
  const asking = { claimId, askedOf: "Harbour office", question: "Which page?", channel: "e-mail", dueAt: null };
  const asked = must(await requestReply(checker, asking));
  const replyId = asked.claim.replies[0]?.id ?? "";
  const closing = { outcome: "answered", answer: "Page 4.", closedAt: new Date() } as const;
  await inWorkspace(workspaceId, (tx) => closeReplyRequest(tx, replyId, closing));
}
