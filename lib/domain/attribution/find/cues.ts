/**
 * Verbs of reporting by their forms. Strong ones report whatever stands around them; the weak need a "that",
 * a quotation or a comma to be believed.
 */
const strongStems =
  "say tell add note argue claim insist assert declare announce explain warn acknowledge admit concede contend reply reiterate " +
  "remark recall testify tweet stress emphasize emphasise allege confirm deny predict maintain quip joke lament " +
  "proclaim retort vow complain conclude respond caution boast counter opine recount declaim exclaim state";
const weakStems =
  "ask write call describe report suggest continue agree believe think estimate promise pledge quote read release reveal " +
  "observe mention speak urge demand question answer accuse cite indicate show find hope expect fear hold feel know learn " +
  "charge offer post comment criticize blame praise propose recommend signal imply repeat hint vent add tell";

const irregular: Record<string, string> = {
  said: "say", says: "say", saying: "say", told: "tell", wrote: "write", written: "write", writing: "write",
  thought: "think", held: "hold", felt: "feel", knew: "know", known: "know", found: "find", spoke: "speak",
  spoken: "speak", shown: "show", denied: "deny", denies: "deny", replied: "reply", replies: "reply",
  testified: "testify", testifies: "testify", read: "read", learnt: "learn", quipped: "quip", admitted: "admit",
  admitting: "admit", quipping: "quip",
}; // biome-ignore format: a table

const vowelless = (stem: string) => (stem.endsWith("e") ? stem.slice(0, -1) : stem);

function formsOf(stem: string): string[] {
  const base = vowelless(stem);
  if (stem.endsWith("y") && !/[aeo]y$/.test(stem)) {
    return [stem, `${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`, `${stem}ing`];
  }
  return [stem, `${stem}s`, `${base}es`, `${base}ed`, `${base}ing`, `${base}ted`];
}

function lexicon(stems: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const stem of stems.split(" ")) for (const form of formsOf(stem)) forms.set(form, stem);
  for (const [form, stem] of Object.entries(irregular)) if (stems.split(" ").includes(stem)) forms.set(form, stem);
  return forms;
}

const strong = lexicon(strongStems);
const weak = lexicon(weakStems);

export type CueStrength = "strong" | "weak" | "none";

/** How readily a lower-case verb form is taken for a cue. */
export function cueStrength(lower: string): CueStrength {
  if (strong.has(lower)) return "strong";
  return weak.has(lower) ? "weak" : "none";
}
