import type { Manifest } from "../bundle/manifest";
import type { Container } from "./container";
import type { Means } from "./means";
import type { Trust } from "./trust";
import type { Finding } from "./verdict";

/** One run of the verifier: what it looks at, by what means, and what it has found so far. */
export interface Inspection {
  readonly means: Means;
  readonly container: Container;
  readonly manifest: Manifest;
  readonly trust: Trust;
  readonly findings: Finding[];
  readonly notes: string[];
}

/** More findings than anybody reads are counted, not listed. */
const mostFindings = 200;

export function found({ findings }: Pick<Inspection, "findings">, finding: Finding): void {
  if (findings.length < mostFindings) findings.push(finding);
}

export function altered(inspection: Pick<Inspection, "findings">, where: string, sentence: string): void {
  found(inspection, { verdict: "altered", where, sentence });
}

export function truncated(inspection: Pick<Inspection, "findings">, where: string, sentence: string): void {
  found(inspection, { verdict: "truncated", where, sentence });
}

export function unverifiable(inspection: Pick<Inspection, "findings">, where: string, sentence: string): void {
  found(inspection, { verdict: "unverifiable", where, sentence });
}
