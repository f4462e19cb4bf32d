import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forms, partyKinds, termsOfUse } from "../attribution/types";
import { directnesses, evidenceKinds, stances } from "../claims/evidence";
import { sha256Hex } from "./hash";
import { seal, stateHash } from "./seal";
import { type SealedState, verdictKinds } from "./sealText";

const words = fc.string({ unit: "grapheme", maxLength: 12 });
const maybe = fc.option(words);
const span = fc.tuple(fc.nat(500), fc.nat(500));
const spans = fc.uniqueArray(span, { maxLength: 3, selector: String });
const partyKind = fc.constantFrom(...partyKinds);
const millis = fc.integer({ min: 0, max: 4e12 });

const evidence = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...evidenceKinds),
  title: words,
  locator: words,
  quotation: maybe,
  stance: fc.constantFrom(...stances),
  directness: fc.constantFrom(...directnesses),
  independenceGroup: maybe,
  interests: maybe,
  note: maybe,
  addedById: fc.uuid(),
});

const verdict = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...verdictKinds),
  ratingId: fc.uuid(),
  ratingLabel: words,
  rationale: words,
  sourcingException: maybe,
  authorId: fc.uuid(),
  submittedAt: millis.map((at) => new Date(at).toISOString()),
});

const attribution = fc.record({
  form: fc.constantFrom(...forms),
  sourceSpans: spans,
  cueSpans: spans,
  contentSpans: spans,
  party: fc.option(fc.record({ id: fc.uuid(), name: words, kind: partyKind, unnamed: fc.boolean() })),
  role: maybe,
  affiliation: maybe,
  via: fc.array(fc.record({ name: words, kind: partyKind }), { maxLength: 3 }),
  terms: fc.option(fc.constantFrom(...termsOfUse)),
});

const sealedState: fc.Arbitrary<SealedState> = fc.record({
  claim: fc.record({
    id: fc.uuid(),
    number: fc.integer({ min: 1, max: 10_000 }),
    articleVersionTextSha256: words.map(sha256Hex),
    spans,
    text: words,
  }),
  attribution,
  evidence: fc.uniqueArray(evidence, { maxLength: 4, selector: (one) => one.id }),
  verdicts: fc.uniqueArray(verdict, { maxLength: 3, selector: (one) => one.id }),
});

describe("the seal", () => {
  test("is the hash of its own text, which holds all that was sealed", () => {
    fc.assert(
      fc.property(sealedState, (state) => {
        const { text, hash } = seal(state);
        expect(hash).toBe(sha256Hex(text));
        const said = JSON.parse(text) as SealedState;
        expect(said.claim.text).toBe(state.claim.text);
        expect(said.attribution.party).toEqual(state.attribution.party);
        expect(said.evidence.length + said.verdicts.length).toBe(state.evidence.length + state.verdicts.length);
      }),
    );
  });

  test("does not depend on the order in which rows and keys were read", () => {
    fc.assert(
      fc.property(sealedState, (state) => {
        const other = shuffled(state);
        expect(seal(other)).toEqual(seal(state));
        expect(stateHash(other)).toBe(stateHash(state));
      }),
    );
  });

  test("is another after any edit of any one field", () => {
    fc.assert(
      fc.property(sealedState, (state) => {
        const whole = seal(state).hash;
        const filedOn = stateHash(state);
        for (const [path, edited] of everyEdit(state)) {
          expect(seal(edited).hash, path).not.toBe(whole);
          if (path.startsWith("verdicts")) expect(stateHash(edited), path).toBe(filedOn);
          else expect(stateHash(edited), path).not.toBe(filedOn);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is another when the chain through which the words came is told in another order", () => {
    const [state] = fc.sample(sealedState, 1) as [SealedState];
    const via = [
      { name: "Morning Ledger", kind: "outlet" as const },
      { name: "a neighbour", kind: "unnamed" as const },
    ];
    const told = { ...state, attribution: { ...state.attribution, via } };
    const turned = { ...state, attribution: { ...state.attribution, via: via.toReversed() } };
    expect(stateHash(told)).not.toBe(stateHash(turned));
  });

  test("keeps a verdict's hash apart from an approval's, also where there is no verdict", () => {
    const [state] = fc.sample(sealedState, 1) as [SealedState];
    expect(seal({ ...state, verdicts: [] }).hash).not.toBe(stateHash(state));
  });

  test("takes no notice of what a row carries beside the sealed fields", () => {
    const [state] = fc.sample(sealedState, 1) as [SealedState];
    const wider = { ...state, claim: { ...state.claim, version: 7 }, seenAt: "now" };
    expect(seal(wider)).toEqual(seal(state));
  });

  test("refuses a time that is not written in the one form", () => {
    const [state] = fc.sample(sealedState, 1) as [SealedState];
    const [one] = fc.sample(verdict, 1) as [SealedState["verdicts"][number]];
    const verdicts = [{ ...one, submittedAt: "2026-01-02T03:04:05Z" }];
    expect(() => seal({ ...state, verdicts })).toThrow(TypeError);
  });
});

/** The same content with rows, spans and keys the other way round; the chain keeps its order, which is content. */
function shuffled(state: SealedState): SealedState {
  const { claim, attribution: said } = state;
  return {
    verdicts: state.verdicts.toReversed().map(turned),
    evidence: state.evidence.toReversed().map(turned),
    attribution: turned({
      ...said,
      sourceSpans: said.sourceSpans.toReversed(),
      cueSpans: said.cueSpans.toReversed(),
      contentSpans: said.contentSpans.toReversed(),
    }),
    claim: turned({ ...claim, spans: claim.spans.toReversed() }),
  };
}

function turned<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).reverse()) as T;
}

/** Every state that differs from the given one in exactly one leaf, or in one row more or less. */
function* everyEdit(state: SealedState): Generator<[path: string, edited: SealedState]> {
  for (const [path, edited] of edits(state, "")) yield [path, edited as SealedState];
}

function* edits(value: unknown, path: string): Generator<[path: string, edited: unknown]> {
  if (Array.isArray(value)) {
    for (const [index, held] of value.entries()) {
      if (typeof held === "object") yield [`${path}[${index}] removed`, value.toSpliced(index, 1)];
      for (const [where, edited] of edits(held, `${path}[${index}]`)) yield [where, value.with(index, edited)];
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, held] of Object.entries(value)) {
      const here = path === "" ? key : `${path}.${key}`;
      for (const [where, edited] of edits(held, here)) yield [where, { ...value, [key]: edited }];
    }
    if (path.endsWith(".party")) yield [path, null];
  } else yield [path, otherLeaf(value, path)];
}

function otherLeaf(value: unknown, path: string): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "";
  if (path.endsWith("submittedAt")) return new Date(Date.parse(String(value)) + 1).toISOString();
  return `${value} `;
}
