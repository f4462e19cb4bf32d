import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../attest.mjs", import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), "attest-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

const article =
  'Bridge to close\r\n\r\nBy Ada Orr\r\n\r\n"The bridge is unsafe," said Beth Pell, the mayor of Marrow.\r\n';

/** Runs the real command as npm would, from the test's own folder. */
function attest(args, { input = "" } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr: stderr.trim() };
}

function file(name, text) {
  writeFileSync(path.join(folder, name), text);
  return name;
}

describe("attest split", () => {
  it("prints one object, with offsets of the text as given", () => {
    const { status, stdout, stderr } = attest(["split", file("bridge.txt", article)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const split = JSON.parse(stdout);
    expect(split).toMatchObject({ id: "bridge.txt", headline: "Bridge to close", byline: "Ada Orr" });
    expect(split.passages.map(({ start, end }) => article.slice(start, end)).join("")).toBe(article);
    const [claim] = split.claims;
    expect(claim).toMatchObject({ text: "The bridge is unsafe", form: "direct", attribution: 0 });
    expect(article.slice(...claim.spans[0])).toBe("The bridge is unsafe");
    expect(Object.keys(split)).toEqual(
      expect.arrayContaining(["passages", "claims", "attributions", "noComments", "notClaims"]),
    );
    const [attribution] = split.attributions;
    expect(article.slice(...attribution.cue[0])).toBe("said");
    expect(attribution.party).toMatchObject({ name: "Beth Pell", kind: "person", unnamed: false });
  });

  it("reads standard input", () => {
    const { status, stdout } = attest(["split", "-"], { input: article });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).id).toBe("-");
  });

  it("prints the same bytes each time", () => {
    const name = file("same.txt", article);
    expect(attest(["split", name]).stdout).toBe(attest(["split", name]).stdout);
  });

  it("prints a line for each line of JSON, in order, whatever line breaks its text holds", () => {
    const lines = [
      { id: "a", text: article },
      { id: 7, text: "One\u2028two." },
      { id: "empty", text: "" },
    ];
    const input = `${lines.map((line) => JSON.stringify(line)).join("\n\n")}\n`;
    const { status, stdout } = attest(["split", "--jsonl", "-"], { input });
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(["a", 7, "empty"]);
  });

  it.each([
    [[], 2, /^Say what to do: split, verify/],
    [["splice"], 2, /^There is no command "splice"/],
    [["split"], 2, /^Call it as/],
    [["split", "a", "b"], 2, /^Call it as/],
    [["split", "--json", "a"], 2, /^There is no option "--json"/],
    [["split", "missing.txt"], 1, /^There is no file missing\.txt\.$/],
    [["split", "--jsonl", "missing.jsonl"], 1, /^There is no file missing\.jsonl\.$/],
    [["split", "."], 1, /^\. is a folder: name a file\.$/],
  ])("refuses %j with one plain sentence", (args, status, sentence) => {
    const refused = attest(args);
    expect(refused).toMatchObject({ status, stdout: "" });
    expect(refused.stderr).toMatch(sentence);
    expect(refused.stderr).not.toContain("\n");
  });

  it.each([
    ['{"id":"a","text":"One."}\nnot JSON', "Line 2 of standard input is not JSON."],
    ['{"id":"a"}', 'Line 1 of standard input has no "text" that is a string.'],
    ['{"text":"One."}', 'Line 1 of standard input has no "id" that is a string or a number.'],
    ["null", 'Line 1 of standard input has no "text" that is a string.'],
  ])("names the line that it cannot read: %s", (input, sentence) => {
    expect(attest(["split", "--jsonl", "-"], { input })).toMatchObject({ status: 1, stderr: sentence });
  });
});
