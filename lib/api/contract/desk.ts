import { z } from "zod";
import { roles } from "@/lib/domain/permissions";
import { reportFormats } from "@/lib/domain/reports/reportFormats";
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
    .output(pageOf(s.event)),
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
    .input(z.strictObject({ articleId: s.id, format: z.enum(reportFormats) }))
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
