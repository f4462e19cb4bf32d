/**
 * Every expected failure of the product, in one union. Each has the HTTP status that a door answers with and one plain
 * sentence for people: what happened and what to do. A code without a sentence does not compile.
 */
export const problems = {
  "invalid-input": { status: 400, sentence: "Something in this request is missing or not in the right form." },
  "not-signed-in": { status: 401, sentence: "You are signed out. Sign in again to go on; nothing you typed is lost." },
  "foreign-origin": { status: 403, sentence: "This request came from another site and was refused." },
  "not-allowed": { status: 403, sentence: "Your role does not allow this. Ask an editor or an administrator." },
  "own-work": {
    status: 403,
    sentence: "You wrote part of this claim, its evidence or its verdict, so somebody else must decide on it.",
  },
  "not-assignee": { status: 403, sentence: "This claim is with somebody else. Take it over first, or ask an editor." },
  "not-found": { status: 404, sentence: "This does not exist here, or it has been removed." },
  "changed-meanwhile": {
    status: 409,
    sentence: "Somebody changed this while you were working. Look at the new state and try again.",
  },
  "wrong-status": { status: 409, sentence: "This step does not fit the claim's present status any more." },
  "already-retired": { status: 409, sentence: "This claim was split or merged into others and can no longer change." },
  "already-undone": { status: 409, sentence: "This change has already been undone." },
  "cannot-undo": {
    status: 409,
    sentence: "Something was changed after this, so it can no longer be undone in one step.",
  },
  "name-taken": { status: 409, sentence: "This name or address is already in use here. Choose another one." },
  "reason-required": { status: 422, sentence: "Say why: this step needs a reason." },
  "duplicate-target": { status: 422, sentence: "Say of which other claim in this article this one is a duplicate." },
  "assignee-not-active": {
    status: 422,
    sentence: "This person cannot take claims: the account is disabled or has another role.",
  },
  "rating-unknown": { status: 422, sentence: "This rating is not on the workspace's scale, or it has been retired." },
  "rationale-required": {
    status: 422,
    sentence: "Write a rationale: what the evidence shows and why the rating follows.",
  },
  "attribution-unresolved": {
    status: 422,
    sentence: "It is not settled who says this. Choose a party for the attribution before you submit.",
  },
  "sourcing-unmet": {
    status: 422,
    sentence: "The sourcing rule is not met. Attach more evidence, or state why an exception is right.",
  },
  "verdict-missing": { status: 422, sentence: "There is no verdict on the present state of this claim to decide on." },
  "second-rating-hidden": { status: 403, sentence: "File your own verdict first; the first one is shown after that." },
  "blocking-thread": { status: 422, sentence: "A blocking comment is still open. Resolve it before you approve." },
  "reply-awaited": {
    status: 422,
    sentence: "A request for reply is still open. Record the answer, or the silence, first.",
  },
  "seal-broken": { status: 409, sentence: "The claim is no longer what was approved. It has to be checked again." },
  "second-editor-required": {
    status: 403,
    sentence: "A change of rating after publication needs a second editor. Ask somebody else to confirm it.",
  },
  "span-outside": { status: 422, sentence: "This selection does not fit the copy. Select the words again." },
  "span-overlaps": {
    status: 409,
    sentence: "These words are already part of another claim. Choose other words, or re-span that claim.",
  },
  "split-needs-place": { status: 422, sentence: "Choose a place inside the claim's words at which to split it." },
  "approved-elsewhere": {
    status: 409,
    sentence: "This was approved in another newsroom. Reopen it, check it here and approve it first.",
  },
  "merge-needs-two": { status: 422, sentence: "Choose two or more claims of the same article to merge." },
  "last-admin": { status: 409, sentence: "A workspace needs an active administrator. Make somebody else one first." },
  "member-active": {
    status: 409,
    sentence: "Disable this person first: who may sign in cannot be erased.",
  },
  "not-a-person": { status: 409, sentence: "Only a party that is a person can be erased." },
  "person-erased": { status: 409, sentence: "This person was erased. Add a new member instead." },
  "password-weak": {
    status: 422,
    sentence: "Choose another password: 12 to 128 characters, and not one of the commonly used ones.",
  },
  "empty-copy": { status: 422, sentence: "There is no text to import. Paste the article or choose a file." },
  "copy-too-long": { status: 413, sentence: "This is longer than 2 million characters. Import it in parts." },
  "file-too-large": { status: 413, sentence: "This file is larger than 10 MB. Import the text itself instead." },
  "file-unsupported": {
    status: 415,
    sentence: "This kind of file cannot be read yet. Use a .txt, .md or .html file, or paste the text.",
  },
  "file-unreadable": { status: 422, sentence: "This file could not be read. Try pasting the text instead." },
  "snapshot-empty": { status: 422, sentence: "This file is empty, so there is nothing to keep." },
  "snapshot-too-large": {
    status: 413,
    sentence: "This file is larger than 20 MB. Keep the pages that matter, or a smaller copy of it.",
  },
  "snapshot-unsupported": {
    status: 415,
    sentence:
      "This kind of file cannot be kept. Keep a PDF, a picture, a web page, an e-mail, text, or a Word or Excel file without macros.",
  },
  "evidence-full": {
    status: 422,
    sentence:
      "This evidence holds as many copies as it can: 20 files, 60 MB together. Attach another piece of evidence.",
  },
  "article-full": {
    status: 422,
    sentence:
      "The copies of this article hold 500 MB, which is the most. Keep smaller files, or only the pages that matter.",
  },
  "bundle-refused": {
    status: 422,
    sentence: "This bundle is not imported: it is not what was recorded and signed.",
  },
  "bundle-too-large": {
    status: 413,
    sentence: "This bundle is larger than 128 MB, which is more than can be imported.",
  },
  "key-not-confirmed": {
    status: 409,
    sentence: "Confirm the key that signed this bundle. It is another one than was confirmed.",
  },
  "key-changed": {
    status: 409,
    sentence: "This log signed with another key before. Ask that newsroom, and confirm the new key if it is theirs.",
  },
  "imported-member": {
    status: 409,
    sentence: "This person came in with another newsroom’s work and has no account here. Add a member instead.",
  },
  "fact-checks-unreadable": {
    status: 422,
    sentence: "This could not be read. Bring JSON-LD, or the source of a page that holds it.",
  },
  "no-fact-checks": {
    status: 422,
    sentence: "There is no ClaimReview in this. Look at the page’s own source for one.",
  },
  "log-behind": {
    status: 409,
    sentence: "The log has not been sealed up to here yet, so nothing could be proven. Try again in a moment.",
  },
  "log-unsigned": {
    status: 409,
    sentence: "This installation has no key to sign its log, so a bundle could not be verified. Ask an administrator.",
  },
  "too-many-exports": { status: 429, sentence: "Many exports are being written already. Wait for one of them to end." },
  "set-up-done": { status: 409, sentence: "This installation is already set up. Sign in instead." },
  "too-many-tries": { status: 429, sentence: "Too many tries. Wait a few minutes and try again." },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type ProblemCode = keyof typeof problems;

/** An expected failure as a value. `detail` is for the person, in plain words; `current` is the state now, on conflicts. */
export interface Problem {
  readonly ok: false;
  readonly problem: ProblemCode;
  readonly detail?: string;
  readonly current?: unknown;
}

/** Makes the value of an expected failure. Bugs throw instead. */
export function problem(code: ProblemCode, more: { detail?: string; current?: unknown } = {}): Problem {
  return { ok: false, problem: code, ...more };
}

/** What every service gives back: a value, or one of the problems above. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Problem;

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}
