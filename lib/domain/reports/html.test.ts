import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { hostileMarkup, naughtyStrings } from "@/lib/testing/naughtyStrings";
import { reportOfEach, reportOfMany, sampleReport } from "./fixtures/sampleReport";
import { reportHtml } from "./html";

const sample = reportHtml(sampleReport);
const { document } = parseHTML(sample);
const textOf = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** The names of all elements in order, without links, which stand or fall with a locator that is an address. */
function skeleton(part: Document): string {
  return [...part.querySelectorAll(":not(a)")].map(({ tagName }) => tagName).join(" ");
}

describe("the report as a page", () => {
  test("needs nothing but itself: no script, no fetched thing, a policy that forbids both", () => {
    expect(sample).toContain(
      `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:`,
    );
    expect([...document.querySelectorAll("script,link,img,iframe,object,embed,form,base,video,audio")]).toEqual([]);
    expect(sample).not.toMatch(/@import|url\(|\son[a-z]+=/);
  });

  test("has every link and label point at something that is there, once", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...[...document.querySelectorAll('[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1)),
      ...[...document.querySelectorAll("[aria-labelledby]")].map((one) => one.getAttribute("aria-labelledby")),
    ];
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((target) => !ids.includes(target ?? ""))).toEqual([]);
  });

  test.each<[what: string, selector: string, words: string]>([
    ["counts what is finished", "#summary", "It holds 9 claims to check. 2 of them are finished"],
    ["counts what is set aside", "#summary", "2 claims were set aside with a reason."],
    ["says what is not finished", "#summary", "Not finished: 7 claims."],
    ["tells the coverage", "#summary", "71 % of its words are in claims, 25 % are marked"],
    ["names who did what", "#summary", "Ines Haddad003"],
    ["explains the scale", "#reading", "Half true (3)Partly right, partly wrong"],
    ["holds the whole copy", "#copy", "Brannt & Søn, declined to comment. Its annual report puts"],
    ["has the claim's exact words", "#claim-1 h3", "The new harbour wall at Skarvik will cost 48 million crowns"],
    ["says that it is released", "#claim-1 .line", "True published 4 March 2026"],
    ["quotes the evidence", "#claim-1", "Sum of all lots: 48,014,000 crowns, without dredging."],
    ["keeps removed evidence in sight", "#claim-1", "Removed: Draft of the tender"],
    ["gives the reasons", "#claim-1", "The signed tender gives 48.0 million crowns."],
    [
      "tells a holding seal in words",
      "#claim-1",
      "The seal holds: the words, the attribution, the evidence and the verdict",
    ],
    ["prints the seal", "#claim-1", `seal ${"9f1c".repeat(16)}`],
    ["tells the correction", "#claim-1", "Clarification, 6 March 2026: Readers asked whether dredging is in the sum."],
    ["tells a broken seal and why", "#claim-2", "no longer holds since 4 March 2026, 10:02 UTC: evidence was added."],
    ["tells the exception", "#claim-2", "Exception from the sourcing rule: The second announcement is lost"],
    ["tells the lineage", "#claim-2", "Split off from claim 12."],
    ["tells why it was returned", "#claim-2", "Look at the announcement."],
    ["names the speaker in full", "#claim-3", "Mara Quist, head of the building office, Skarvik council"],
    ["shows source and cue", "#claim-3", "source “Mara Quist, who heads the council’s building office”, cue “said”"],
    ["tells the reply", "#claim-3", "They were with the lawyers."],
    ["tells the chain", "#claim-4", "the speaker → Morning Ledger (outlet) → this article"],
    ["tells the terms and why there is no name", "#claim-4", "not allowed to speak to the press"],
    ["keeps a first verdict hidden", "#claim-4", "Filed, and hidden until the second check is done."],
    ["tells why a claim is set aside", "#claim-6", "Opinion: A judgement, not a fact."],
    ["tells of which claim one is a duplicate", "#claim-10", "Duplicate of claim 9"],
    ["tells what makes no claim", "#unchecked", "Is anybody watching the water at all?A question"],
    ["tells what is unread", "#unchecked", "The eastern pier in October."],
    ["tells who gave no comment", "#unchecked", "The mayor did not respond"],
    ["tells the events", "#record", "Ines Haddad approved claim 1 as True"],
    ["tells an event that nobody did", "#record", "Attest reopened claim 2"],
    ["prints the text's hash", "#hashes", sampleReport.version.textSha256],
  ])("%s", (_what, selector, words) => {
    expect(textOf(selector)).toContain(words);
  });

  test("gives the same bytes for the same report", () => {
    expect(reportHtml(structuredClone(sampleReport))).toBe(sample);
  });

  describe("whatever the texts say", () => {
    const texts = ["plain words", ...naughtyStrings(), ...hostileMarkup()].filter((one) => one.trim() !== "");
    const report = reportOfEach(texts);

    test("shows a claim's texts as they are and lets none become markup: the elements are always the same", () => {
      // Each claim is read by itself: the parser is slow on pages of megabytes.
      const pages = reportHtml(report).match(/<article.*?<\/article>/gs) ?? [];
      const claims = pages.map((page) => parseHTML(page).document);
      expect(claims.length).toBe(texts.length);
      const plain = skeleton(claims[0] as Document);
      for (const [index, claim] of claims.entries()) {
        expect(skeleton(claim), texts[index]).toBe(plain);
        expect(claim.querySelector("h3")?.textContent).toBe(texts[index]);
        expect(claim.querySelector("blockquote")?.textContent).toBe(texts[index]);
      }
    });

    test("shows the title and the copy as they are", () => {
      const { document } = parseHTML(reportHtml({ ...report, claims: [] }));
      expect(document.querySelector("h1")?.textContent).toBe(report.article.title);
      expect(document.querySelector("#copy .copy")?.textContent?.trim()).toBe(report.version.text.trim());
      expect(document.querySelectorAll("#copy .copy > *").length).toBe(1);
    });
  });

  test("says so where there is nothing", () => {
    const nothing = { claims: [], notClaims: [], noComments: [], unread: [], events: [] };
    const page = reportHtml({ ...sampleReport, ...nothing });
    for (const words of [
      "No claim has been found",
      "Everything in the copy was checked",
      "Nothing has been recorded",
    ]) {
      expect(page).toContain(words);
    }
  });

  test("grows with the number of claims alone", () => {
    const [small, large] = [1_000, 10_000].map((count) => reportHtml(reportOfMany(count)).length) as [number, number];
    expect(large / small).toBeLessThan(10.5);
  });
});
