import { z } from "zod";
import { bundleProfiles } from "@/lib/domain/audit/bundle/manifest";
import { roles } from "@/lib/domain/permissions";
import { reportFormats, writtenFormats } from "@/lib/domain/reports/reportFormats";
import { measureNames } from "@/lib/domain/selfAssessment";
import { operation, pageOf } from "./base";
import * as s from "./shapes";

const password = z.string().min(1).max(200);

export const member = z.strictObject({
  id: s.id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  erased: z.boolean().describe("Whether name and address were erased; final."),
  importedFrom: z
    .string()
    .nullable()
    .describe("The newsroom whose work brought this person in, who has no account here; null for everybody else."),
  openClaims: z.int().describe("How many claims are with this person now."),
  version: z.int(),
});
export type Member = z.infer<typeof member>;

export const session = {
  me: operation
    .route({
      method: "GET",
      path: "/me",
      tags: ["Session"],
      summary: "Who is signed in, with the workspace's scale and policy",
    })
    .input(z.strictObject({}))
    .output(s.me),
  changePassword: operation
    .route({
      method: "POST",
      path: "/me/password",
      tags: ["Session"],
      summary: "Change one's own password; other sessions end",
    })
    .input(z.strictObject({ present: password, next: password }))
    .output(z.strictObject({ changed: z.literal(true) })),
  counts: operation
    .route({
      method: "GET",
      path: "/me/counts",
      tags: ["Session"],
      summary: "How much waits: for me, and for approval",
    })
    .input(z.strictObject({}))
    .output(z.strictObject({ mine: z.int(), approvals: z.int() })),
};

export const members = {
  list: operation
    .route({ method: "GET", path: "/members", tags: ["Members"], summary: "The people of the workspace" })
    .input(z.strictObject({}))
    .output(z.strictObject({ items: z.array(member) })),
  add: operation
    .route({ method: "POST", path: "/members", tags: ["Members"], summary: "Add a person with a first password" })
    .input(z.strictObject({ name: s.name, email: z.email().max(254), role: z.enum(roles), password }))
    .output(member),
  change: operation
    .route({
      method: "PATCH",
      path: "/members/{memberId}",
      tags: ["Members"],
      summary: "Change a person's name or role, disable or enable",
    })
    .input(
      z.strictObject({
        memberId: s.id,
        version: s.version,
        name: s.name.optional(),
        role: z.enum(roles).optional(),
        disabled: z.boolean().optional(),
      }),
    )
    .output(member),
  setPassword: operation
    .route({
      method: "POST",
      path: "/members/{memberId}/password",
      tags: ["Members"],
      summary: "Set a person's password; their sessions end",
    })
    .input(z.strictObject({ memberId: s.id, password }))
    .output(member),
};

export const people = {
  erase: operation
    .route({
      method: "POST",
      path: "/people/{kind}/{id}/erase",
      tags: ["Members"],
      summary: "Erase the name of a disabled member, or of a party that is a person, from rows and record; final",
    })
    .input(z.strictObject({ kind: z.enum(["member", "party"]), id: s.id, version: s.version }))
    .output(z.strictObject({ id: s.id, values: z.int() })),
};

export const desk = {
  changePolicy: operation
    .route({ method: "PUT", path: "/workspace/policy", tags: ["Workspace"], summary: "Change the workspace's policy" })
    .input(z.strictObject({ version: s.version, policy: s.policy }))
    .output(z.strictObject({ policy: s.policy, version: z.int() })),
  scales: operation
    .route({
      method: "GET",
      path: "/scales",
      tags: ["Workspace"],
      summary: "All versions of the rating scale, newest first",
    })
    .input(z.strictObject({}))
    .output(z.strictObject({ items: z.array(s.scale) })),
  publishScale: operation
    .route({
      method: "POST",
      path: "/scales",
      tags: ["Workspace"],
      summary: "Publish a new version of the rating scale",
    })
    .input(
      z.strictObject({
        basedOn: z.int().min(1).describe("The version that was edited; a newer one answers 409."),
        ratings: z
          .array(
            z.strictObject({
              label: s.typed().trim().min(1).max(60),
              value: z.number().min(-1000).max(1000).nullable(),
              definition: s.typed().trim().min(1).max(1_000),
              tone: z.enum(s.ratingTones),
            }),
          )
          .min(2)
          .max(9),
      }),
    )
    .output(s.scale),
};

const place = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const entry = s.event.extend({ index: z.int().nullable().describe("Its place in the log; null until it is sealed.") });
export type Entry = z.infer<typeof entry>;

const checkpoint = z.strictObject({
  size: z.int(),
  root: z.string(),
  note: z.string().describe("The signed note (C2SP tlog-checkpoint), as it is."),
  sealedAt: s.instant,
});
export type Checkpoint = z.infer<typeof checkpoint>;

const logState = z.strictObject({
  origin: z.string(),
  vkey: z.string().nullable().describe("The public key that signs now, as a verifier pins it."),
  head: checkpoint.nullable(),
  unsealedSince: s.instant.nullable().describe("Since when the oldest event waits to be sealed."),
  usualLag: z.int().nullable().describe("Milliseconds that the last hundred entries waited, at the median."),
  lags: z.boolean().describe("Whether it waits longer than it should."),
  fault: z.string().nullable().describe("Why nothing is being sealed."),
  alarms: z.array(z.strictObject({ kind: z.string(), detail: z.string(), since: s.instant })),
  deliveries: z.array(
    z.strictObject({
      destination: z.string(),
      lastAt: s.instant.nullable(),
      failingSince: s.instant.nullable(),
      fault: z.string().nullable(),
    }),
  ),
});
export type LogState = z.infer<typeof logState>;

export const audit = {
  list: operation
    .route({ method: "GET", path: "/audit", tags: ["Audit"], summary: "The record of every change, newest first" })
    .input(
      z.strictObject({
        articleId: s.id.optional(),
        claimId: s.id.optional(),
        actorId: s.id.optional(),
        type: s.typed().max(60).optional(),
        cursor: s.cursor.optional(),
        limit: s.limit.optional(),
      }),
    )
    .output(pageOf(entry)),
  log: operation
    .route({ method: "GET", path: "/audit/log", tags: ["Audit"], summary: "The state of the workspace's log" })
    .input(z.strictObject({}))
    .output(logState),
  checkpoints: operation
    .route({
      method: "GET",
      path: "/audit/checkpoints",
      tags: ["Audit"],
      summary: "The log's signed heads, newest first",
    })
    .input(z.strictObject({ below: place.optional(), limit: s.limit.optional() }))
    .output(pageOf(checkpoint)),
  proof: operation
    .route({
      method: "GET",
      path: "/audit/entries/{index}/proof",
      tags: ["Audit"],
      summary: "The proof that an entry is in the log (RFC 6962)",
    })
    .input(z.strictObject({ index: place }))
    .output(
      z.strictObject({
        index: z.int(),
        leafHash: z.string(),
        proof: z.array(z.string()),
        holds: z.boolean().describe("Whether the proof leads to the root that the checkpoint signs."),
        checkpoint,
      }),
    ),
  verify: operation
    .route({
      method: "GET",
      path: "/audit/verification",
      tags: ["Audit"],
      summary: "Check the whole log, a part with each call, until the cursor is null",
    })
    .input(z.strictObject({ cursor: s.typed().max(6_000).optional() }))
    .output(
      z.strictObject({
        checked: z.int(),
        checkpoints: z.int(),
        total: z.int(),
        cursor: z.string().nullable(),
        verdict: z
          .strictObject({ kind: z.enum(["intact", "altered", "truncated", "unverifiable"]), sentence: z.string() })
          .nullable(),
      }),
    ),
};

export const reports = {
  export: operation
    .route({
      // The export is recorded, so it is no GET.
      method: "POST",
      path: "/articles/{articleId}/report",
      tags: ["Reports"],
      summary: "The audit report of an article as a file",
    })
    .input(z.strictObject({ articleId: s.id, format: z.enum(writtenFormats) }))
    .output(z.file()),
};

export const assessment = z.strictObject({
  workspace: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  items: z.array(
    z.strictObject({
      measure: z.enum(measureNames),
      met: z.int(),
      of: z.int().describe("The claims that the measure is about."),
    }),
  ),
  corrections: z.strictObject({ count: z.int(), medianHours: z.number().nullable() }),
});
export type Assessment = z.infer<typeof assessment>;

export const selfAssessment = {
  read: operation
    .route({
      method: "GET",
      path: "/self-assessment",
      tags: ["Workspace"],
      summary: "What the workspace's checks of a period rest on",
    })
    .input(z.strictObject({ from: s.day.optional(), to: s.day.optional() }))
    .output(assessment),
};

const exportState = z.strictObject({
  id: s.id,
  articleId: s.id,
  format: z.enum(reportFormats),
  profile: z.enum(bundleProfiles).nullable().describe("What an audit bundle leaves out, and for whom."),
  status: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  progress: z.int().min(0).max(100),
  stage: z.string(),
  problem: z.string().nullable(),
  fileName: z.string().nullable(),
  bytes: z.int().nullable(),
  requestedAt: s.instant,
  finishedAt: s.instant.nullable(),
});
export type ExportState = z.infer<typeof exportState>;

export const exports = {
  request: operation
    .route({
      method: "POST",
      path: "/articles/{articleId}/exports",
      tags: ["Reports"],
      summary: "Have the report of an article written as a file, outside of this request",
    })
    .input(
      z.strictObject({ articleId: s.id, format: z.enum(reportFormats), profile: z.enum(bundleProfiles).optional() }),
    )
    .output(exportState),
  list: operation
    .route({
      method: "GET",
      path: "/articles/{articleId}/exports",
      tags: ["Reports"],
      summary: "The exports of an article of the last week, newest first",
    })
    .input(z.strictObject({ articleId: s.id }))
    .output(z.strictObject({ items: z.array(exportState) })),
  get: operation
    .route({ method: "GET", path: "/exports/{exportId}", tags: ["Reports"], summary: "How far an export is" })
    .input(z.strictObject({ exportId: s.id }))
    .output(exportState),
  cancel: operation
    .route({ method: "POST", path: "/exports/{exportId}/cancel", tags: ["Reports"], summary: "Stop an export" })
    .input(z.strictObject({ exportId: s.id }))
    .output(exportState),
};
