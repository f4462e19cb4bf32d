import type { Actor } from "../../lib/domain/claims/state";
import type { Outcome } from "../../lib/domain/problems";
import { approveVerdict } from "../../lib/services/claims/approveVerdict";
import type { Changed } from "../../lib/services/claims/changing";
import { acceptClaims } from "../../lib/services/claims/commandClaims";
import { dismissClaim } from "../../lib/services/claims/dismissClaim";
import { listClaimsOfArticle } from "../../lib/services/claims/listClaims";
import { openClaim } from "../../lib/services/claims/openClaim";
import { publishClaim } from "../../lib/services/claims/publishClaim";
import { returnClaim } from "../../lib/services/claims/returnClaim";
import { submitVerdict } from "../../lib/services/claims/submitVerdict";
import { takeClaim } from "../../lib/services/claims/takeClaim";
import { attachEvidence, type EvidenceFields } from "../../lib/services/evidence/attachEvidence";
import { keepSnapshot } from "../../lib/services/evidence/keepSnapshot";
import { requestReply } from "../../lib/services/replies/recordReply";
import { aboutMe } from "../../lib/services/session/me";
import { writeComment } from "../../lib/services/threads/writeComment";
import { countsPage, type DemoCopy, ledgerPage, weirSeries } from "./copies";
import type { Cast } from "./people";
import type { Samples } from "./samples";

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo newsroom stumbled: ${outcome.problem} ${outcome.detail ?? ""}`);
  return outcome.value;
}

interface Story {
  /** Words that the claim contains. */
  words: string;
  checker: Actor;
  evidence: readonly (Partial<EvidenceFields> & { copy?: DemoCopy })[];
  rating: string;
  rationale: string;
  /** How far it has come. */
  until: "in check" | "in review" | "returned" | "approved" | "published";
}

const plainEvidence: EvidenceFields = {
  kind: "document",
  title: "",
  locator: "",
  quotation: null,
  stance: "supports",
  directness: "primary",
  independenceGroup: null,
  interests: null,
  note: null,
};

/** Brings the samples into several states: published, approved, in review, returned, in check, dismissed, untouched. */
export async function workOnSamples(cast: Cast, samples: Samples): Promise<void> {
  const { Ines, Tomas, Amara, Lucia } = cast;
  await acceptAll(Ines, samples["harbour-tunnel.md"]);
  await acceptAll(Lucia, samples["river-fish.txt"]);
  for (const story of tunnelStories(Tomas, Amara)) await tell(story, samples["harbour-tunnel.md"], Ines);
  for (const story of riverStories(Tomas, Amara)) await tell(story, samples["river-fish.txt"], Lucia);
  await setAside(Ines, samples["school-meals.md"]);
}

function tunnelStories(Tomas: Actor, Amara: Actor): Story[] {
  return [
    {
      words: "41,000 vehicles a day",
      checker: Tomas,
      evidence: [
        {
          kind: "dataset",
          title: "Eastport Roads, traffic counts 1998–2025",
          locator: "https://roads.eastport.example/counts",
          quotation: "Harbour tunnel, yearly mean: 41,120 vehicles a day",
          copy: countsPage,
        },
      ],
      rating: "True",
      rationale: "The road agency's own counts give a yearly mean of 41,120 vehicles a day since the opening.",
      until: "published",
    },
    {
      words: "passed every test the law knows",
      checker: Amara,
      evidence: [
        {
          title: "Inspection ledger 2020–2026, p. 14",
          locator: "Copy held by the Ledger, file T-114",
          quotation: "lower gallery: not accessed",
          stance: "refutes",
          copy: ledgerPage,
        },
        {
          kind: "link",
          title: "Tunnels Act, section 9",
          locator: "https://law.eastport.example/tunnels/9",
          stance: "refutes",
          independenceGroup: "law",
        },
      ],
      rating: "False",
      rationale: "The law asks for a visit to every gallery each two years; the ledger shows none to the lower one.",
      until: "approved",
    },
    {
      words: "Every gallery was inspected in the spring",
      checker: Tomas,
      evidence: [
        {
          title: "Inspection ledger 2020–2026, p. 14",
          locator: "Copy held by the Ledger, file T-114",
          stance: "refutes",
          copy: ledgerPage,
        },
        {
          kind: "interview",
          title: "Call with D. Roth, 2 November",
          locator: "Notes, T. Vrba",
          stance: "supports",
          directness: "secondary",
          interests: "Speaks for the agency whose work is in question",
        },
      ],
      rating: "False",
      rationale:
        "The ledger lists no visit below the upper deck in 2026. The spokesman names no record that shows one.",
      until: "in review",
    },
    {
      words: "2.3 million crowns a year",
      checker: Amara,
      evidence: [
        {
          title: "City budget 2026, chapter 7",
          locator: "https://budget.eastport.example/2026/7",
          quotation: "Tunnel, running costs: 2,312,000",
        },
      ],
      rating: "Mostly true",
      rationale: "The budget says 2.31 million. The comparison with the years before 2019 is not in it.",
      until: "returned",
    },
    {
      words: "Nobody has been down to the lower gallery",
      checker: Tomas,
      evidence: [{ title: "Inspection ledger 2020–2026, p. 14", locator: "Copy held by the Ledger, file T-114" }],
      rating: "Mostly true",
      rationale: "",
      until: "in check",
    },
  ];
}

function riverStories(Tomas: Actor, Amara: Actor): Story[] {
  return [
    {
      words: "212 fish",
      checker: Amara,
      evidence: [
        {
          kind: "dataset",
          title: "Weir counter, August to October",
          locator: "River Agency, series W3",
          copy: weirSeries,
        },
      ],
      rating: "True",
      rationale: "The counter's raw series adds up to 212 passages upstream.",
      until: "published",
    },
    {
      words: "halved since 2022",
      checker: Tomas,
      evidence: [{ title: "Angling club's log 2019–2026", locator: "Scans, file R-9", directness: "primary" }],
      rating: "Mixed",
      rationale: "The log shows a fall of 38 percent, and fewer days fished. A halving does not follow from it.",
      until: "published",
    },
    {
      words: "24 degrees on 19 days",
      checker: Tomas,
      evidence: [
        { kind: "dataset", title: "Province water temperatures, July", locator: "https://water.ostra.example/july" },
      ],
      rating: "True",
      rationale: "The gauge at the mill bridge was above 24 degrees on 19 days in July.",
      until: "approved",
    },
  ];
}

async function claimsOf(actor: Actor, articleId: string) {
  return must(await listClaimsOfArticle(actor, { articleId, limit: 500 })).items;
}

async function acceptAll(actor: Actor, articleId: string): Promise<void> {
  const claims = await claimsOf(actor, articleId);
  must(await acceptClaims(actor, { claims: claims.map(({ id, version }) => ({ id, version })) }));
}

/** Lives one claim's story as far as it has come. A claim that the engine cut otherwise is left as it is. */
async function tell(story: Story, articleId: string, editor: Actor): Promise<void> {
  const found = (await claimsOf(editor, articleId)).find((claim) => claim.text.includes(story.words));
  if (!found) return;
  let now: Changed = must(await takeClaim(story.checker, { claimId: found.id, version: found.version }));
  const seen = () => ({ claimId: now.claim.id, version: now.claim.version });
  for (const { copy, ...evidence } of story.evidence) {
    now = must(await attachEvidence(story.checker, { ...seen(), evidence: { ...plainEvidence, ...evidence } }));
    if (!copy) continue;
    const base64 = Buffer.from(await copy.content()).toString("base64");
    const evidenceId = now.claim.evidence.at(-1)?.id ?? "";
    now = must(await keepSnapshot(story.checker, { ...seen(), evidenceId, name: copy.name, base64 }));
  }
  if (story.until === "in check") return;
  const { scale } = must(await aboutMe({ ...story.checker, email: "", sessionId: "" }));
  const ratingId = scale.ratings.find((rating) => rating.label === story.rating)?.id ?? "";
  now = must(await submitVerdict(story.checker, { ...seen(), ratingId, rationale: story.rationale }));
  if (story.until === "in review") return askForReply(story.checker, now.claim.id);
  if (story.until === "returned") {
    const reason = "Where does the third come from? Please find the budget of 2018.";
    must(await returnClaim(editor, { ...seen(), reason }));
    return;
  }
  const detail = must(await openClaim(editor, { claimId: now.claim.id }));
  const verdict = detail.verdicts.at(-1);
  if (!verdict) throw new Error("a submitted claim has a verdict");
  now = must(await approveVerdict(editor, { ...seen(), verdictId: verdict.id, stateHash: detail.stateHash }));
  if (story.until === "published") must(await publishClaim(editor, seen()));
}

async function askForReply(checker: Actor, claimId: string): Promise<void> {
  const body = "The agency's ledger for April 2026 is missing from our copy; I have asked for it.";
  must(await writeComment(checker, { claimId, body, blocking: false }));
  const asked = {
    askedOf: "Eastport Roads",
    channel: "e-mail",
    dueAt: new Date(Date.now() + 86_400_000).toISOString(),
  };
  must(
    await requestReply(checker, {
      claimId,
      question: "Which record shows the inspection of the lower gallery?",
      ...asked,
    }),
  );
}

async function setAside(editor: Actor, articleId: string): Promise<void> {
  const claim = (await claimsOf(editor, articleId)).find((one) => one.text.includes("No other measure has ever"));
  if (!claim) return;
  const { id: claimId, version } = claim;
  must(
    await dismissClaim(editor, {
      claimId,
      version,
      reason: "opinion",
      note: "A judgement of the minister's, not a fact.",
    }),
  );
}
