import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv, { type ValidateFunction } from "ajv-draft-04";
import addFormats from "ajv-formats";
import { reportOf, reportOfMany, sampleReport } from "../../lib/domain/reports/fixtures/sampleReport";
import { annotationsOf } from "../../lib/domain/reports/webAnnotation/writeAnnotations";
import { naughtyStrings } from "../../lib/testing/naughtyStrings";
import { samples } from "./webAnnotation/samples";

/**
 * Runs the W3C's schemas (web-annotation-tests, the list of its MUSTs) over known good and known bad annotations, to see
 * that the schemas are at work, and over every annotation that we write: `tsx scripts/shared/webAnnotation.ts`.
 */
const vectors = fileURLToPath(new URL("../../../shared/vectors/web-annotation", import.meta.url));

if (existsSync(vectors)) {
  const musts = compileMusts();
  const unexpected = samples.flatMap((sample) => surprise(sample, failures(sample.annotation, musts)));
  const reports = [sampleReport, reportOfMany(200), ...naughtyStrings().filter(Boolean).map(reportOf)];
  const ours = reports.flatMap((report) => annotationsOf(withRealIds(report)));
  const refused = ours.flatMap((one) => failures(one, musts).map((name) => `${name}: ${JSON.stringify(one)}`));
  console.log(
    `Web Annotation: ${musts.size} MUST schemas of the W3C; ${samples.length - unexpected.length} of ${samples.length} samples as expected; ` +
      `${ours.length} of our annotations, ${refused.length} refusals`,
  );
  for (const line of [...unexpected, ...refused.slice(0, 10)]) console.error(`  ${line.slice(0, 600)}`);
  if (unexpected.length > 0 || refused.length > 0 || ours.length === 0 || musts.size === 0) process.exitCode = 1;
} else {
  console.log("Web Annotation: skipped, ../shared/vectors/web-annotation is not here");
}

/** `annotationMusts.test` lists them; each refers to the definitions by file name. */
function compileMusts(): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats(ajv);
  for (const name of readdirSync(`${vectors}/definitions`)) ajv.addSchema(readJson(`definitions/${name}`));
  const { assertions } = readJson("annotations/annotationMusts.test") as { assertions: string[] };
  return new Map(assertions.map((path) => [path, ajv.compile(readJson(path))]));
}

function readJson(path: string): object {
  return JSON.parse(readFileSync(`${vectors}/${path}`, "utf8"));
}

function failures(annotation: object, musts: ReadonlyMap<string, ValidateFunction>): string[] {
  return [...musts].flatMap(([name, validate]) => (validate(annotation) ? [] : [name]));
}

function surprise({ what, breaks }: (typeof samples)[number], found: readonly string[]): string[] {
  if (breaks === null) return found.length === 0 ? [] : [`${what} was refused by ${found.join(", ")}`];
  return found.some((name) => name.includes(breaks)) ? [] : [`${what} was not refused by ${breaks}`];
}

/** The fixtures name rows by short words; in the product every id is a UUID. */
function withRealIds(report: typeof sampleReport): typeof sampleReport {
  const id = "0d6d8d3e-55d1-4a0e-8a37-6d0a40f3a101";
  return { ...report, claims: report.claims.map((claim) => (claim.id.length < 36 ? { ...claim, id } : claim)) };
}
