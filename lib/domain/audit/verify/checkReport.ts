import type { Report, ReportApproval, ReportClaim } from "../../reports/report";
import { reportSchema } from "../../reports/reportSchema";
import { sealedState } from "../../reports/sealedState";
import { exactWords } from "../../text/spans";
import { hexOf, utf8Of } from "../bytes";
import { carriedText, carriedTextOf } from "../carriedSeal";
import { sealText } from "../sealText";
import { altered, type Inspection, truncated } from "./inspection";
import { hashOf } from "./means";
import { readJson } from "./readJson";
import { readSeals, sealsPath } from "./sealLines";

/** The report of an article's bundle, held against its schema; null where it is gone or of another form. */
export async function readReport(inspection: Inspection): Promise<Report | null> {
  const value = await readJson(inspection, "report.json", reportSchema);
  return value === null ? null : (value as Report);
}

/** That the report shows the text, the words and the article that the bundle is about. */
export async function checkCopy(inspection: Inspection, report: Report): Promise<void> {
  const { article, version } = report;
  const named = inspection.manifest.article;
  if (named?.id !== article.id || named.version !== version.number) {
    altered(inspection, "report.json", "report.json is about another article or version than the manifest.");
  }
  const { origin } = inspection.manifest.log;
  if (hexOf(await hashOf(inspection.means, utf8Of(version.text))) !== version.textSha256) {
    altered(inspection, "the article’s text", "The article’s text in report.json is not the one whose hash it states.");
  }
  await checkFileIs(inspection, "copy.txt", version.textSha256, "the text that was checked");
  const original = inspection.container.paths.find((path) => path.startsWith("original/"));
  if (original) await checkFileIs(inspection, original, version.originalSha256, "what was imported");
  if (origin === "") return;
  for (const claim of report.claims) {
    if (exactWords(version.text, claim.spans) === claim.text) continue;
    altered(inspection, nameOf(claim), `${capital(nameOf(claim))} does not stand in the text in these words.`);
  }
}

/** That each approval names the hash of its sealed text, and that a standing one seals what the report shows. */
export async function checkSeals(inspection: Inspection, report: Report): Promise<number> {
  const hidden = new Set(inspection.manifest.redactions.seals);
  const seals = new Map(await readSeals(inspection));
  let checked = 0;
  for (const claim of report.claims) {
    for (const approval of claim.approvals) {
      if (hidden.has(approval.id)) continue;
      await checkSeal(inspection, report, { claim, approval, text: seals.get(approval.id) });
      seals.delete(approval.id);
      checked += 1;
    }
  }
  for (const id of seals.keys()) altered(inspection, sealsPath, `${sealsPath} has a seal of no approval: ${id}.`);
  return checked;
}

async function checkSeal(
  inspection: Inspection,
  report: Report,
  { claim, approval, text }: { claim: ReportClaim; approval: ReportApproval; text: string | undefined },
): Promise<void> {
  const where = `the seal of ${nameOf(claim)}`;
  if (text === undefined) {
    truncated(
      inspection,
      where,
      `The sealed text of ${nameOf(claim)} is missing, and the manifest does not declare it.`,
    );
    return;
  }
  if (hexOf(await hashOf(inspection.means, utf8Of(text))) !== approval.sealHash) {
    altered(inspection, where, `The sealed text of ${nameOf(claim)} is not the one whose hash the approval names.`);
    return;
  }
  if (!approval.holds) return;
  if (!isSealOf(text, report, claim, approval)) {
    altered(
      inspection,
      where,
      `What the report shows of ${nameOf(claim)} is not what was approved: its seal says otherwise.`,
    );
  }
  const sealed = claim.verdicts.filter(({ current }) => current).map(({ rating }) => rating?.label);
  if (!sealed.includes(approval.ratingLabel) || claim.rating?.label !== approval.ratingLabel) {
    altered(
      inspection,
      nameOf(claim),
      `The rating that the report shows for ${nameOf(claim)} is not the one that was sealed.`,
    );
  }
}

/** The very text that an approval of the claim seals; where it was given elsewhere, the same but for ids. */
function isSealOf(text: string, report: Report, claim: ReportClaim, { givenAt }: ReportApproval): boolean {
  const state = sealedState(report, claim);
  if (givenAt === null) return sealText(state) === text;
  const kept = new Set(claim.evidence.flatMap(({ snapshots }) => snapshots.map(({ sha256 }) => sha256)));
  return carriedText(text, (sha256) => kept.has(sha256)) === carriedTextOf(state);
}

/** That every copy of a source that the report names is here and is what it names. */
export async function checkSnapshots(inspection: Inspection, report: Report): Promise<number> {
  const hidden = new Set(inspection.manifest.redactions.snapshots);
  const named = report.claims.flatMap((claim) =>
    claim.evidence.flatMap(({ title, snapshots }) => snapshots.map(({ sha256 }) => ({ claim, title, sha256 }))),
  );
  for (const { claim, title, sha256 } of named) {
    if (hidden.has(sha256) || inspection.container.paths.includes(`snapshots/${sha256}`)) continue;
    const said = `The kept copy of “${title}” (${nameOf(claim)}) is missing, and the manifest does not declare it.`;
    truncated(inspection, `snapshots/${sha256}`, said);
  }
  const files = inspection.container.paths.filter((path) => path.startsWith("snapshots/"));
  for (const path of files) {
    await checkFileIs(inspection, path, path.slice("snapshots/".length), "the copy that its name says");
  }
  return files.length;
}

export function nameOf({ number }: ReportClaim): string {
  return `claim ${number}`;
}

async function checkFileIs(inspection: Inspection, path: string, sha256: string, what: string): Promise<void> {
  const entry = inspection.manifest.files.find((file) => file.path === path);
  // Its bytes are held against the manifest elsewhere: here, whether the manifest names the right bytes.
  if (!entry || entry.sha256 === sha256) return;
  altered(inspection, path, `${path} is not ${what}: its hash is another.`);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
