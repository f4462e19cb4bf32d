import { articles, parties } from "./articles";
import { claims, evidence, notClaims, replies, threads } from "./claims";
import { audit, desk, exports, members, people, reports, selfAssessment, session } from "./desk";
import { claimReview, factChecks } from "./factChecks";

/** Every change and every client read of the product: one contract, served under /api/v1. */
export const contract = {
  session,
  articles,
  claims,
  evidence,
  threads,
  replies,
  notClaims,
  parties,
  members,
  people,
  desk,
  audit,
  reports,
  exports,
  factChecks,
  claimReview,
  selfAssessment,
};
