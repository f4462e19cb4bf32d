import { z } from "zod";
import { partyKinds } from "@/lib/domain/attribution/types";
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
