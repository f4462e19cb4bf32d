import type { Report } from "../../reports/report";
import type { BundleProfile } from "./manifest";
import { profileRules } from "./redact";

/** README.txt of a bundle: what it is, what is in it, and how to verify it without us. */
export function bundleReadme({ article, version, workspace, generatedAt }: Report, profile: BundleProfile): string {
  const hidden = profileRules[profile];
  return `Audit bundle of "${article.title}", version ${version.number}
${workspace.name}, state of ${generatedAt}
Made for: ${profile}

WHAT IS IN IT
report.html          the report for reading; report.json the same for machines (report.schema.json says its form)
claims.csv, evidence.csv, events.csv
                     the same as tables
copy.txt             the text that was checked; original/ what was imported
snapshots/           copies of sources, each under its SHA-256
seals.jsonl          the sealed text of each approval; its SHA-256 is the seal
events.jsonl         the record of every change: its place in the log, its hash, its text
proofs.json          hashes of the rest of the log, from which its signed root can be computed
checkpoints/         signed heads of the log
personal.json        the values behind commitments in the record
manifest.json        SHA-256 of every file; manifest.note is its signature

HOW TO VERIFY IT
You need the newsroom's public key (vkey) from a place that you trust, not from this bundle.
With Node 20 or later:   node verify.mjs BUNDLE.zip --key 'VKEY'
In a browser:            open verify.html, drop the zip file on it, paste the key.
Better take the program from Attest itself or from an earlier bundle: who could forge a bundle could forge the program.
If the newsroom publishes checkpoints of its log, add them:   --checkpoints FILE

${hidden.length === 0 ? "NOTHING IS HIDDEN" : `WHAT IS HIDDEN\n${hidden.map((rule) => `- ${rule}`).join("\n")}`}
`;
}
