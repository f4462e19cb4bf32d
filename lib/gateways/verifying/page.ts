import { readPinnedKeys } from "@/lib/domain/audit/verify/trust";
import { type Verification, verdictOver } from "@/lib/domain/audit/verify/verdict";
import { verifyBundle } from "@/lib/domain/audit/verify/verifyBundle";
import { openZip } from "@/lib/domain/audit/verify/zip";
import { sourceOf, webInflate, webMeans } from "./webMeans";

/** What verify.html runs: a person drops a bundle on the page, pastes the key that she trusts, and reads the verdict. */

const bundle = field("bundle");
const key = document.getElementById("key") as HTMLTextAreaElement;
const checkpoints = field("checkpoints");
const answer = document.getElementById("answer") as HTMLElement;

/** Counts the questions, so that a slow answer to an earlier one is not shown over a later one. */
let asked = 0;

for (const one of [bundle, checkpoints]) one.addEventListener("change", () => void ask());
key.addEventListener("input", () => void ask());
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const files = event.dataTransfer?.files;
  if (!files?.length) return;
  bundle.files = files;
  void ask();
});

async function ask(): Promise<void> {
  const [file] = bundle.files ?? [];
  if (!file) return;
  asked += 1;
  const mine = asked;
  show("busy", `Verifying ${file.name} …`, [], []);
  const verification = await verify(file);
  if (mine === asked) tell(verification);
}

async function verify(file: File): Promise<Verification | string> {
  const text = key.value.trim();
  const pinned = text === "" ? [] : await readPinnedKeys(webMeans, text);
  if (!pinned) return "The key is not a vkey (name+hash+base64), nor a list of them.";
  const opened = await openZip(sourceOf(file), webInflate);
  if (!opened.ok) return verdictOver([opened.finding], [], false);
  const [outside] = checkpoints.files ?? [];
  const published = outside ? await outside.text() : null;
  return verifyBundle({ container: opened.container, means: webMeans, pinned, published });
}

function tell(verification: Verification | string): void {
  if (typeof verification === "string") show("unverifiable", verification, [], []);
  else {
    const { verdict, sentence, findings, notes } = verification;
    show(
      verdict,
      sentence,
      findings.map((one) => one.sentence),
      notes,
    );
  }
}

/** Only ever text: what stands in a bundle is never markup here. */
function show(kind: string, sentence: string, findings: readonly string[], notes: readonly string[]): void {
  answer.dataset.verdict = kind;
  const heading = element("h2", sentence);
  const list = document.createElement("ul");
  list.append(...findings.map((one) => element("li", one)));
  answer.replaceChildren(heading, ...(findings.length > 0 ? [list] : []), ...notes.map((one) => element("p", one)));
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.dir = "auto";
  return made;
}

function field(id: string): HTMLInputElement {
  return document.getElementById(id) as HTMLInputElement;
}
