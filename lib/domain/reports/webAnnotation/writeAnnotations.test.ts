import { describe, expect, test } from "vitest";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { reportOf, sampleReport } from "../fixtures/sampleReport";
import { annotationsOf, reportAnnotations } from "./writeAnnotations";

interface Annotation {
  id: string;
  motivation: string;
  body: { purpose: string; value: string; creator?: { name: string } }[];
  target: Target | Target[];
}
interface Target {
  source: string;
  selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
  state: { sourceDate: string; cached: string };
}

const annotations = (report = sampleReport) => annotationsOf(report) as Annotation[];
const targetsOf = ({ target }: Annotation) => (Array.isArray(target) ? target : [target]);

describe("a report as Web Annotation", () => {
  test("has one annotation for each claim, in one page of a collection", () => {
    const collection = JSON.parse(reportAnnotations(sampleReport));
    expect(collection).toMatchObject({ type: "AnnotationCollection", total: sampleReport.claims.length });
    expect(collection.first).toMatchObject({ type: "AnnotationPage", startIndex: 0 });
    expect(collection.first.items).toHaveLength(sampleReport.claims.length);
  });

  test("finds the exact words again by code points, also behind signs outside the basic plane", () => {
    const text = `😀🇩🇰 ${"𝔗".repeat(40)} ${sampleReport.version.text}`;
    const moved = text.length - sampleReport.version.text.length;
    const shift = ([start, end]: readonly [number, number]) => [start + moved, end + moved] as const;
    const claims = sampleReport.claims.map((claim) => ({ ...claim, spans: claim.spans.map(shift) }));
    const points = [...text];
    const found = annotations({ ...sampleReport, version: { ...sampleReport.version, text }, claims });
    for (const one of found.flatMap(targetsOf)) {
      const [quote, position] = one.selector;
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(points.slice(0, position.start).join("").endsWith(quote.prefix)).toBe(true);
      expect(points.slice(position.end).join("").startsWith(quote.suffix)).toBe(true);
    }
  });

  test("names the text that it counts in by its hash, and the page it came from", () => {
    const [first] = annotations().flatMap(targetsOf);
    const base64 = Buffer.from(sampleReport.version.textSha256, "hex").toString("base64url");
    expect(first?.state.cached).toBe(`ni:///sha-256;${base64}`);
    expect(first?.source).toBe(sampleReport.article.url);
    const [unaddressed] = annotations({ ...sampleReport, article: { ...sampleReport.article, url: null } });
    expect(unaddressed && targetsOf(unaddressed)[0]?.source).toBe(`urn:uuid:${sampleReport.version.id}`);
  });

  test("gives a discontinuous claim one target for each run of words", () => {
    const [split] = annotations().filter(({ target }) => Array.isArray(target));
    expect(split && targetsOf(split).map((one) => one.selector[0].exact)).toEqual([
      "Residents have collected 2,100 signatures",
      "against the project",
    ]);
  });

  test("tells attribution of every claim, rating and rationale only of what is approved", () => {
    const purposes = annotations().map(({ motivation, body }) => [motivation, ...body.map((one) => one.purpose)]);
    expect(purposes.slice(0, 4)).toEqual([
      ["assessing", "describing", "classifying", "assessing"],
      ["assessing", "describing", "classifying", "assessing"],
      ["describing", "describing"],
      ["describing", "describing"],
    ]);
    expect(annotations()[1]?.body.map((one) => one.value)).toEqual([
      "The article’s own voice",
      "Mostly false",
      "31 million were announced, so the sum is about one and a half times as high, not twice.",
    ]);
    expect(annotations()[5]?.body[0]?.value).toBe(
      "A harbour official, Skarvik harbour; as told by Morning Ledger; partly quoted; background; not named: not allowed to speak to the press",
    );
  });

  test("says any text as it is", () => {
    for (const words of naughtyStrings().filter((one) => one !== "")) {
      const [first] = annotations(reportOf(words));
      expect(first && targetsOf(first)[0]?.selector[0].exact).toBe(words);
      expect(reportAnnotations(reportOf(words))).toBe(reportAnnotations(structuredClone(reportOf(words))));
    }
  });
});
