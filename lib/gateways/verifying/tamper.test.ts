import { beforeAll, describe, expect, test } from "vitest";
import {
  containerOf,
  keyName,
  keyOf,
  origin,
  ownKey,
  ownVkey,
  type SampleBundle,
  sampleBundle,
  sealed,
  wholeReport,
} from "@/lib/domain/audit/bundle/fixtures/sampleBundle";
import type { Manifest } from "@/lib/domain/audit/bundle/manifest";
import { bytesOfBase64 } from "@/lib/domain/audit/bytes";
import { leafHash } from "@/lib/domain/audit/hash";
import { vkeyOf } from "@/lib/domain/audit/note";
import { readPinnedKeys } from "@/lib/domain/audit/verify/trust";
import type { Verification } from "@/lib/domain/audit/verify/verdict";
import { verifyBundle } from "@/lib/domain/audit/verify/verifyBundle";
import { nodeMeans } from "./nodeMeans";

type Files = Map<string, Uint8Array>;

interface Asked {
  /** Pinned keys as a person gives them; null for none. */
  readonly keys?: string | null;
  readonly published?: string | null;
}

async function verify(files: ReadonlyMap<string, Uint8Array>, { keys = ownVkey, published = null }: Asked = {}) {
  const pinned = keys === null ? [] : await readPinnedKeys(nodeMeans, keys);
  if (!pinned) throw new Error("the test's keys are none");
  return verifyBundle({ container: containerOf(files), means: nodeMeans, pinned, published });
}

let whole: SampleBundle;
beforeAll(async () => {
  whole = await sampleBundle();
});

const filesOf = ({ files }: SampleBundle): Files => new Map(files);
const text = (files: Files, path: string) => Buffer.from(files.get(path) ?? "").toString("utf8");
const json = <Value>(files: Files, path: string) => JSON.parse(text(files, path)) as Value;
const put = (files: Files, path: string, content: string) => files.set(path, Buffer.from(content));
const linesOf = (files: Files) => text(files, "events.jsonl").trimEnd().split("\n");
const putLines = (files: Files, lines: readonly string[]) => put(files, "events.jsonl", `${lines.join("\n")}\n`);

/** What the holder of the key could still do: hash everything anew and sign it. Only what is checked beneath is left. */
function resigned(files: Files): Files {
  const { files: _, ...manifest } = json<Manifest>(files, "manifest.json");
  const rest = new Map(files);
  rest.delete("manifest.json");
  rest.delete("manifest.note");
  return sealed(rest, manifest, { key: ownKey, name: keyName });
}

/** What an owner of the database without the key could do: the manifest's hashes fit again, its signature stays. */
function rehashed(files: Files): Files {
  const own = resigned(files);
  own.set("manifest.note", files.get("manifest.note") as Uint8Array);
  return own;
}

function expectVerdict(verification: Verification, verdict: Verification["verdict"], sentence = /./): void {
  const said = verification.findings.map((one) => one.sentence);
  expect({ verdict: verification.verdict, said }).toEqual({ verdict, said });
  if (verdict !== "intact" && verdict !== "redacted") expect(said.join("\n")).toMatch(sentence);
}

type Path = readonly (string | number)[];

/** Every single-field edit of a JSON value: each leaf becomes another, each list and record loses an entry or gains one. */
function* editsOf(value: unknown, path: Path = []): Generator<{ path: Path; edited: unknown }> {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) {
      for (const edit of editsOf(one, [...path, at])) yield { ...edit, edited: value.with(at, edit.edited) };
    }
    if (value.length > 0) yield { path: [...path, "last"], edited: value.slice(0, -1) };
    yield { path: [...path, "added"], edited: [...value, value[0] ?? "added"] };
  } else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      for (const edit of editsOf(one, [...path, name])) yield { ...edit, edited: { ...value, [name]: edit.edited } };
      const { [name]: _, ...without } = value as Record<string, unknown>;
      yield { path: [...path, name, "gone"], edited: without };
    }
  } else yield { path, edited: another(value) };
}

function another(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "x" : `${value.slice(0, -1)}${value.endsWith("a") ? "b" : "a"}`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return "no longer null";
}

describe("a bundle as it was written", () => {
  test("is intact under the pinned key", async () => {
    expectVerdict(await verify(whole.files), "intact");
  });

  test.each(["partner", "public"] as const)("for the profile %s is redacted as declared", async (profile) => {
    const verification = await verify((await sampleBundle({ profile })).files);
    expectVerdict(verification, "redacted");
    expect(verification.notes.length).toBeGreaterThan(2);
  });

  test("tells partners nothing of a copy that was kept of what was said off the record", async () => {
    const report = wholeReport();
    const claims = report.claims.map((claim) =>
      claim.evidence.some(({ snapshots }) => snapshots.length > 0)
        ? { ...claim, attribution: { ...claim.attribution, terms: "off-the-record" as const } }
        : claim,
    );
    const { files } = await sampleBundle({ profile: "partner", report: { ...report, claims } });
    expectVerdict(await verify(files), "redacted");
    expect([...files.keys()].filter((path) => path.startsWith("snapshots/"))).toEqual([]);
    for (const [path, bytes] of files) {
      expect(Buffer.from(bytes).includes("source.pdf"), path).toBe(false);
    }
  });

  test("shows without a pinned key that all fits together, and no more", async () => {
    expectVerdict(await verify(whole.files, { keys: null }), "unverifiable", /Pin that key/);
  });

  test("cannot be verified by the key of another log", async () => {
    const keys = vkeyOf("elsewhere.example", keyOf(9));
    expectVerdict(await verify(whole.files, { keys }), "unverifiable", /another log/);
  });

  test("gives the same bytes again", async () => {
    expect((await sampleBundle()).files).toEqual(whole.files);
  });
});

describe("every single-field edit is caught", () => {
  const paths = ["manifest.json", "report.json", "proofs.json", "personal.json"];

  test.each(paths)("in %s", { timeout: 300_000 }, async (path) => {
    const value = json<unknown>(filesOf(whole), path);
    let edits = 0;
    for (const { path: at, edited } of editsOf(value)) {
      const files = filesOf(whole);
      put(files, path, `${JSON.stringify(edited, null, path === "report.json" ? 2 : 1)}\n`);
      const { verdict } = await verify(files);
      if (verdict !== "altered" && verdict !== "truncated") expect(`${at.join(".")}: ${verdict}`).toBe("caught");
      edits += 1;
    }
    expect(edits).toBeGreaterThan(15);
  });

  test("in any byte of any other file", async () => {
    for (const [path, bytes] of whole.files) {
      if (paths.includes(path)) continue;
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const files = filesOf(whole);
        files.set(path, bytes.with(at, (bytes[at] as number) ^ 1));
        const { verdict } = await verify(files);
        expect(`${path} ${at}: ${verdict}`).toMatch(/altered$/);
      }
    }
  });

  test("in every field of every record, by name, also when all hashes were made anew and signed by the key", async () => {
    const lines = linesOf(filesOf(whole));
    for (const [at, line] of lines.entries()) {
      const event = JSON.parse(line) as { index: number; leafHash: string; record: string };
      for (const { edited } of editsOf(JSON.parse(event.record))) {
        const record = JSON.stringify(edited);
        const files = filesOf(whole);
        putLines(files, lines.with(at, JSON.stringify({ ...event, record })));
        expectVerdict(await verify(resigned(files)), "altered", new RegExp(`event ${event.index}\\b`));
        putLines(files, lines.with(at, JSON.stringify({ ...event, record, leafHash: leafHash(record) })));
        expectVerdict(await verify(resigned(files)), "altered", /signs another history/);
      }
    }
  });

  test("in every sealed field that the report shows, by the claim, also when signed anew by the key", async () => {
    const report = json<ReturnType<typeof wholeReport>>(filesOf(whole), "report.json");
    const at = report.claims.findIndex(({ approvals }) => approvals.some(({ holds }) => holds));
    const claim = report.claims[at] as (typeof report.claims)[number];
    const { text: words, spans, attribution, evidence, verdicts } = claim;
    const { settledBy: _, unnamedReason: __, ...source } = attribution;
    const standing = evidence.filter(({ removedAt }) => removedAt === null);
    for (const { edited } of editsOf({ words, spans, source, ratings: verdicts.map(({ rating }) => rating?.label) })) {
      const {
        words: text,
        spans,
        source,
        ratings,
      } = { words, spans: claim.spans, source: {}, ratings: [], ...(edited as object) } as never as {
        words: string;
        spans: typeof claim.spans;
        source: object;
        ratings: string[];
      };
      const changed = {
        ...claim,
        text,
        spans,
        attribution: { ...attribution, ...source },
        verdicts: verdicts.map((one, place) => ({
          ...one,
          rating: one.rating && { ...one.rating, label: ratings[place] ?? "" },
        })),
      };
      if (JSON.stringify(changed) === JSON.stringify(claim)) continue;
      const files = filesOf(whole);
      put(
        files,
        "report.json",
        `${JSON.stringify({ ...report, claims: report.claims.with(at, changed as never) }, null, 2)}\n`,
      );
      const verification = await verify(resigned(files));
      expect(["altered"]).toContain(verification.verdict);
    }
    expect(standing.length).toBeGreaterThan(0);
  });
});

describe("events", () => {
  test("that are deleted are missed by their number", async () => {
    const lines = linesOf(filesOf(whole));
    for (const [at, line] of lines.entries()) {
      const { index } = JSON.parse(line) as { index: number };
      const files = filesOf(whole);
      putLines(files, lines.toSpliced(at, 1));
      expectVerdict(await verify(files), "altered");
      expectVerdict(await verify(rehashed(files)), "altered");
      const last = at === lines.length - 1;
      expectVerdict(await verify(resigned(files)), last ? "truncated" : "altered", new RegExp(`${index}`));
    }
  });

  test("that are put in another order, or stand twice, are caught", async () => {
    const lines = linesOf(filesOf(whole));
    for (let at = 1; at < lines.length; at += 1) {
      const files = filesOf(whole);
      const [before, here] = [lines[at - 1] as string, lines[at] as string];
      putLines(files, lines.toSpliced(at - 1, 2, here, before));
      expectVerdict(await verify(resigned(files)), "altered", /missing before event|out of its order/);
      putLines(files, lines.toSpliced(at, 0, here));
      expectVerdict(await verify(resigned(files)), "altered", /twice/);
    }
  });

  test("that end early leave the log truncated", async () => {
    const files = filesOf(whole);
    putLines(files, linesOf(files).slice(0, -1));
    const proofs = json<{ subtrees: unknown[] }>(files, "proofs.json");
    put(files, "proofs.json", JSON.stringify({ ...proofs, subtrees: proofs.subtrees.slice(0, -3) }));
    expectVerdict(await verify(resigned(files)), "truncated", /are missing here/);
  });

  test("whose texts are hidden beyond what is declared are named", async () => {
    const lines = linesOf(filesOf(whole));
    for (const [at, line] of lines.entries()) {
      const { record: _, ...bare } = JSON.parse(line) as { index: number; leafHash: string; record: string };
      const files = filesOf(whole);
      putLines(files, lines.with(at, JSON.stringify(bare)));
      expectVerdict(await verify(resigned(files)), "altered", new RegExp(`event ${bare.index} is hidden`));
    }
  });

  test("whose persons were exchanged do not open", async () => {
    const files = filesOf(whole);
    const openings = json<{ value: string }[]>(files, "personal.json");
    put(files, "personal.json", JSON.stringify(openings.with(0, { ...openings[0], value: "Somebody Else" })));
    expectVerdict(await verify(resigned(files)), "altered", /Somebody Else/);
  });
});

describe("files", () => {
  test("that were removed are missed, each", async () => {
    for (const path of whole.files.keys()) {
      const files = filesOf(whole);
      files.delete(path);
      const { verdict, findings } = await verify(files);
      expect(`${path}: ${verdict}`).toMatch(
        path.startsWith("manifest.") ? /unverifiable|truncated/ : /truncated|altered/,
      );
      expect(findings.map(({ sentence }) => sentence).join("\n")).toContain(path);
    }
  });

  test("that were added are named", async () => {
    const files = filesOf(whole);
    put(files, "extra.html", "<p>Read this instead.</p>");
    expectVerdict(await verify(files), "altered", /extra\.html was added/);
  });

  test("that the report does not render to are caught though they are signed", async () => {
    const files = filesOf(whole);
    put(files, "report.html", text(files, "report.html").replace("Harbour", "Garden"));
    expectVerdict(await verify(resigned(files)), "altered", /report\.html does not say/);
  });

  test("that hold a kept copy which was exchanged are named", async () => {
    for (const path of [...whole.files.keys()].filter((one) => one.startsWith("snapshots/"))) {
      const files = filesOf(whole);
      put(files, path, "Another page.");
      expectVerdict(await verify(resigned(files)), "altered", /is not the copy/);
    }
  });

  test("whose sealed texts were exchanged, cut, doubled, added to or made unreadable are named", async () => {
    const lines = text(filesOf(whole), "seals.jsonl").trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(1);
    const seal = (approval: string, words: string) => JSON.stringify({ approval, text: words });
    const withBytes = (bytes: Uint8Array) => verify(resigned(filesOf(whole).set("seals.jsonl", bytes)));
    const withLines = (changed: readonly string[]) => withBytes(Buffer.from(`${changed.join("\n")}\n`));
    for (const [at, line] of lines.entries()) {
      const { approval } = JSON.parse(line) as { approval: string };
      const others = lines.toSpliced(at, 1);
      expectVerdict(await withLines([...others, seal(approval, "{}")]), "altered", /sealed text of claim/);
      expectVerdict(await withLines(others), "truncated", /sealed text of claim \d+ is missing/);
      expectVerdict(await withLines([...lines, line]), "altered", /seal of an approval twice/);
      expectVerdict(await withLines([...others, line.slice(1)]), "altered", /is not a sealed text/);
    }
    expectVerdict(await withLines([...lines, seal("nobody", "{}")]), "altered", /seal of no approval: nobody/);
    expectVerdict(await withBytes(Uint8Array.of(0xff, 0x0a)), "altered", /not text in UTF-8/);
  });
});

describe("keys and checkpoints", () => {
  test("a log that was rebuilt and signed by another key of the same name is no longer the log", async () => {
    const rewrite = (record: string) => record.replace("Look at the announcement.", "Well done.");
    const forged = await sampleBundle({ key: keyOf(2), rewrite });
    expectVerdict(await verify(forged.files), "altered", /not by the key of attest\.example that you pinned/);
    expectVerdict(await verify(forged.files, { keys: null }), "unverifiable");
  });

  test("a log that was rebuilt by an owner without the key keeps no signature that fits", async () => {
    const rewrite = (record: string) => record.replace("Look at the announcement.", "Well done.");
    const forged = filesOf(await sampleBundle({ rewrite, key: keyOf(2) }));
    for (const path of [...forged.keys()].filter((one) => /^checkpoints|^manifest\.note/.test(one))) {
      const [own, other] = [text(filesOf(whole), path), text(forged, path)];
      const [ownSigned, otherText] = [own.slice(own.indexOf("\n\n")), other.slice(0, other.indexOf("\n\n"))];
      put(forged, path, `${otherText}${ownSigned}`);
    }
    expectVerdict(await verify(forged), "altered", /signature of .* does not fit/);
  });

  test("a rebuilt log is caught by a checkpoint that was published, whoever signed it", async () => {
    const rewrite = (record: string) => record.replace("Look at the announcement.", "Well done.");
    const forged = await sampleBundle({ rewrite });
    expectVerdict(await verify(forged.files), "intact");
    const published = whole.checkpoint(whole.manifest.size);
    expectVerdict(await verify(forged.files, { published }), "altered", /signs another history/);
    const both = `${whole.checkpoint(whole.manifest.size)}${whole.checkpoint(3)}`;
    expectVerdict(await verify(whole.files, { published: both }), "intact");
  });

  test("a log that was cut is caught by a larger one that was published before", async () => {
    const long = await sampleBundle({ others: 9 });
    const published = long.checkpoint(long.manifest.size);
    expectVerdict(await verify(whole.files, { published }), "truncated", /this bundle.*knows of/s);
    const later = long.checkpoint(long.manifest.size, { time: "2027-01-01T00:00:00.000Z" });
    expectVerdict(await verify(whole.files, { published: later }), "intact");
  });

  test("checkpoints that were swapped are caught", async () => {
    const paths = [...whole.files.keys()].filter((one) => one.startsWith("checkpoints/"));
    const files = filesOf(whole);
    files.set(paths[0] as string, whole.files.get(paths[1] as string) as Uint8Array);
    expectVerdict(await verify(resigned(files)), "altered", /swapped for another/);
    const foreign = filesOf(whole);
    put(foreign, paths[0] as string, whole.checkpoint(9, { origin: `${origin}2` }));
    expectVerdict(await verify(resigned(foreign)), "altered", /another log/);
    const other = filesOf(whole);
    const size = Number(/\d+/.exec(paths[0] as string)?.[0]);
    const { checkpoint } = await sampleBundle({ rewrite: (record) => `${record} ` });
    put(other, paths[0] as string, checkpoint(size));
    expectVerdict(await verify(resigned(other)), "altered", /signs another history/);
  });

  test("a key outside its time is not believed, inside it is", async () => {
    const until = JSON.stringify([{ vkey: ownVkey, until: "2026-01-01T00:00:00.000Z" }]);
    expectVerdict(await verify(whole.files, { keys: until }), "unverifiable", /outside the time/);
    const from = JSON.stringify([{ vkey: ownVkey, from: "2027-01-01T00:00:00.000Z" }]);
    expectVerdict(await verify(whole.files, { keys: from }), "unverifiable", /outside the time/);
    const within = JSON.stringify([
      { vkey: vkeyOf(keyName, keyOf(3)), until: "2026-01-01T00:00:00.000Z" },
      { vkey: ownVkey, from: "2026-01-01T00:00:00.000Z", until: "2026-12-31T00:00:00.000Z" },
    ]);
    expectVerdict(await verify(whole.files, { keys: within }), "intact");
  });

  test("a manifest that was taken from another bundle does not fit", async () => {
    const files = filesOf(whole);
    const other = await sampleBundle({ others: 3 });
    files.set("manifest.json", other.files.get("manifest.json") as Uint8Array);
    expectVerdict(await verify(files), "altered", /not the one that manifest\.note signs/);
    const proofs = json<{ subtrees: { hash: string }[] }>(files, "proofs.json");
    expect(proofs.subtrees.every(({ hash }) => bytesOfBase64(hash)?.length === 32)).toBe(true);
  });
});
