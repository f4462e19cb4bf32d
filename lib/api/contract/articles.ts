import { z } from "zod";
import { forms, notClaimReasons, partyKinds, termsOfUse } from "@/lib/domain/attribution/types";
import { type ReadingKind, readingKinds } from "@/lib/domain/attribution/why";
import { bundleProfiles } from "@/lib/domain/audit/bundle/manifest";
import { claimStatuses } from "@/lib/domain/claims/status";
import { operation, pageOf } from "./base";
import * as s from "./shapes";

/** A pasted text, or a file's bytes in base64 with its name. */
export const copySource = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("paste"), text: s.typed().max(2_000_000) }),
  z.strictObject({
    from: z.literal("file"),
    name: s.typed().max(300),
    mediaType: z.string().max(200).nullable(),
    base64: z.base64().max(14_000_000),
  }),
]);
export type CopySource = z.infer<typeof copySource>;

/** What was found in a text or file before it is imported: to look at and to correct. */
export const foundArticle = z.strictObject({
  text: z.string(),
  fields: s.articleFields.extend({ title: z.string().max(500) }),
  existing: z
    .strictObject({ articleId: s.id, title: z.string() })
    .nullable()
    .describe("The article that already has these very bytes."),
});
export type FoundArticle = z.infer<typeof foundArticle>;

/** What an audit bundle holds, verified under the key that it names: to look at before it is imported. */
export const foundBundle = z.strictObject({
  verdict: z.enum(["intact", "redacted"]),
  sentence: z.string().describe("The verifier's verdict in a sentence."),
  notes: z.array(z.string()),
  title: z.string(),
  newsroom: z.string(),
  time: s.instant.describe("The state that it shows."),
  profile: z.enum(bundleProfiles),
  claims: z.int(),
  approved: z.int(),
  logOrigin: z.string(),
  vkey: z.string().describe("The key that signed it (C2SP vkey). Whose it is, a person has to know from elsewhere."),
  manifestSha256: z.string(),
  leftOut: z.array(z.string()).describe("What cannot come in, since it is hidden."),
  key: z.strictObject({
    state: z.enum(["own", "known", "new", "changed"]),
    before: z.string().nullable().describe("The key that was confirmed for this log before."),
  }),
  existing: z.strictObject({ articleId: s.id, title: z.string() }).nullable(),
});
export type FoundBundle = z.infer<typeof foundBundle>;

const bundleFile = z.file().describe("The bundle's zip file, up to 128 MB. Sent as multipart/form-data.");

/** Why one claim is attributed as it is. Spans are offsets of the version's text, as is the excerpt's start. */
export const reading = z.strictObject({
  claimId: s.id,
  number: z.int(),
  status: z.enum(claimStatuses),
  form: z.enum(forms),
  excerpt: z.strictObject({ start: z.int(), text: z.string() }).describe("The copy around all the spans."),
  spans: z.array(s.span),
  sourceSpans: z.array(s.span),
  cueSpans: z.array(s.span),
  contentSpans: z.array(s.span),
  party: s.party.pick({ name: true, kind: true, unnamed: true }).nullable(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  via: z.array(s.viaLink),
  terms: z.enum(termsOfUse).nullable(),
  unnamedReason: z.string().nullable(),
  kind: z.enum(readingKinds),
  confidence: z
    .number()
    .nullable()
    .describe(
      "The share of attributions like it that were right on held-aside news, 0 to 1; null where none was found.",
    ),
  rule: z.string().nullable(),
  why: z.string().nullable().describe("The rule in a sentence; null where a person settled it."),
  settledBy: s.person.nullable(),
  checkWorthiness: z.number(),
  factors: z.array(z.string()),
});
export type Reading = z.infer<typeof reading>;

export const readingSummary = z.strictObject({
  title: z.string(),
  language: z.string().nullable(),
  support: z.enum(["full", "quotations-only"]),
  claims: z.strictObject(
    Object.fromEntries(readingKinds.map((kind) => [kind, z.int()])) as Record<ReadingKind, z.ZodInt>,
  ),
  noComments: z.int(),
  notClaims: z.array(z.strictObject({ reason: z.enum(notClaimReasons), count: z.int() })),
});
export type ReadingSummary = z.infer<typeof readingSummary>;

export const articles = {
  read: operation
    .route({
      method: "POST",
      path: "/articles/read",
      tags: ["Articles"],
      summary: "Read a text or file without importing it",
    })
    .input(z.strictObject({ source: copySource }))
    .output(foundArticle),
  import: operation
    .route({
      method: "POST",
      path: "/articles",
      tags: ["Articles"],
      summary: "Import an article and split it into claims",
    })
    .input(z.strictObject({ source: copySource, fields: s.articleFields.partial().optional() }))
    .output(z.strictObject({ articleId: s.id, existed: z.boolean(), claimCount: z.int() })),
  readBundle: operation
    .route({
      method: "POST",
      path: "/bundles/read",
      tags: ["Articles"],
      summary: "Verify another newsroom's audit bundle without importing it",
    })
    .input(z.strictObject({ bundle: bundleFile }))
    .output(foundBundle),
  importBundle: operation
    .route({
      method: "POST",
      path: "/bundles",
      tags: ["Articles"],
      summary: "Import an article with all its work from another newsroom's audit bundle",
    })
    .input(
      z.strictObject({
        bundle: bundleFile,
        vkey: z.string().min(1).max(1_000).describe("The key that you confirm as that newsroom's."),
        replaces: z.string().max(1_000).optional().describe("The key that was confirmed for this log before."),
      }),
    )
    .output(z.strictObject({ articleId: s.id, existed: z.boolean(), claimCount: z.int() })),
  list: operation
    .route({
      method: "GET",
      path: "/articles",
      tags: ["Articles"],
      summary: "Articles with their progress, newest first",
    })
    .input(
      z.strictObject({
        text: s.typed().trim().max(200).optional(),
        cursor: s.cursor.optional(),
        limit: s.limit.optional(),
      }),
    )
    .output(pageOf(s.articleRow)),
  get: operation
    .route({
      method: "GET",
      path: "/articles/{articleId}",
      tags: ["Articles"],
      summary: "An article's copy, passages and coverage",
    })
    .input(z.strictObject({ articleId: s.id }))
    .output(s.workbench),
  claims: operation
    .route({
      method: "GET",
      path: "/articles/{articleId}/claims",
      tags: ["Articles"],
      summary: "An article's claims in the order of the copy",
    })
    .input(
      z.strictObject({
        articleId: s.id,
        cursor: s.cursor.optional(),
        limit: z.coerce.number().int().min(1).max(2_000).optional(),
      }),
    )
    .output(pageOf(s.claimRow)),
  reading: operation
    .route({
      method: "GET",
      path: "/articles/{articleId}/reading",
      tags: ["Articles"],
      summary: "What the engine made of an article, in figures",
    })
    .input(z.strictObject({ articleId: s.id }))
    .output(readingSummary),
  readings: operation
    .route({
      method: "GET",
      path: "/articles/{articleId}/readings",
      tags: ["Articles"],
      summary: "Why each claim of an article is attributed as it is, in the order of the copy",
    })
    .input(
      z.strictObject({
        articleId: s.id,
        kind: z.enum(readingKinds).optional(),
        cursor: s.cursor.optional(),
        limit: s.limit.optional(),
      }),
    )
    .output(pageOf(reading)),
  correct: operation
    .route({
      method: "PATCH",
      path: "/articles/{articleId}",
      tags: ["Articles"],
      summary: "Correct what is known about an article",
    })
    .input(z.strictObject({ articleId: s.id, version: s.version, fields: s.articleFields.partial() }))
    .output(s.articleRow),
};

const affiliation = z.strictObject({
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  articleId: s.id,
  articleTitle: z.string(),
  statedOn: s.day.nullable(),
});

export const partyRow = s.party.extend({
  claimCount: z.int(),
  counts: s.statusCounts,
  latest: affiliation.nullable().describe("Role and affiliation as last stated."),
});
export type PartyRow = z.infer<typeof partyRow>;

export const partyFields = z.strictObject({
  name: s.name,
  kind: z.enum(partyKinds),
  unnamed: z.boolean(),
  note: s.typed().trim().max(2_000).nullable(),
});

export const parties = {
  list: operation
    .route({ method: "GET", path: "/parties", tags: ["Parties"], summary: "Who speaks in the workspace's articles" })
    .input(
      z.strictObject({
        text: s.typed().trim().max(200).optional(),
        kind: z.enum(partyKinds).optional(),
        cursor: s.cursor.optional(),
        limit: s.limit.optional(),
      }),
    )
    .output(pageOf(partyRow)),
  get: operation
    .route({
      method: "GET",
      path: "/parties/{partyId}",
      tags: ["Parties"],
      summary: "One party with its affiliations over time",
    })
    .input(z.strictObject({ partyId: s.id }))
    .output(partyRow.extend({ affiliations: z.array(affiliation) })),
  add: operation
    .route({ method: "POST", path: "/parties", tags: ["Parties"], summary: "Add a party" })
    .input(partyFields)
    .output(s.party),
  change: operation
    .route({
      method: "PATCH",
      path: "/parties/{partyId}",
      tags: ["Parties"],
      summary: "Change a party's name, kind or note",
    })
    .input(z.strictObject({ partyId: s.id, version: s.version, fields: partyFields.partial() }))
    .output(s.party),
};
