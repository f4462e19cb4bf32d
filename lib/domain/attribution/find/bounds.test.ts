import { describe, expect, test } from "vitest";
import { readText } from "../../text/readText";
import { exactWords } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { pastColon } from "./behindColon";
import { withClosedBrackets } from "./brackets";
import { findAttributions } from "./findAttributions";
import { withoutLeadIns } from "./headlineSources";
import { withOwnSubject } from "./ownSubject";
import { layOut } from "./page";
import { beforeMainVerb } from "./participles";
import { withAgent, withoutSubjectAsSource } from "./passives";
import { withinRelative } from "./relatives";
import { behindClause } from "./sourceBounds";
import { withoutTimes } from "./sourceTimes";
import { withWholeSubject } from "./wholeSubject";

/** Reads "[source] <cue> {content}" marks out of a sentence. */
function marked(copy: string): { text: string; found: FoundAttribution } {
  const spans: Record<string, [number, number]> = {};
  let text = "";
  for (const char of copy) {
    if ("[<{".includes(char)) spans[char] = [text.length, text.length];
    else if ("]>}".includes(char)) (spans["[<{"["]>}".indexOf(char)] as string] as [number, number])[1] = text.length;
    else text += char;
  }
  const part = (mark: string) => (spans[mark] ? [spans[mark] as [number, number]] : []);
  const type = /[“"]/.test(copy) ? "mixed" : "indirect";
  return { text, found: { source: part("["), cue: part("<"), content: part("{"), type, confidence: 0.5, rule: "" } };
}

const again = (text: string, { source, cue, content }: FoundAttribution) =>
  [source, cue, content].map((spans) => exactWords(text, spans));

test("who speaks behind “where” is nobody of the clause before", () => {
  const { text, found } = marked("[Anna went on to Bergen, where a professor] <advised> {her to become a teacher}.");
  expect(again(text, behindClause(layOut(readText(text)), found))[0]).toBe("a professor");
});

test("who confirms it stands behind the verb, wherever it was done", () => {
  const { text, found } = marked("[The cuts] <were confirmed> by the company in a post on {its own page}.");
  expect(again(text, withAgent(layOut(readText(text)), found))).toEqual(["the company", "were confirmed", "The cuts"]);
});

describe("where a content ends", () => {
  test.each([
    [
      "[Her brother] <sees> {it differently: “If we lose this, we lose everything.”}",
      ["Her brother", "sees it differently:", "“If we lose this, we lose everything.”"],
    ],
    [
      "[He] <adds> {that they have two choices: “You leave or you fight.”}",
      ["He", "adds", "that they have two choices: “You leave or you fight.”"],
    ],
    ["[Lund] <said> {the plan was “thin: at best”}", ["Lund", "said", "the plan was “thin: at best”"]],
  ])("a few words before a colon lead to a quotation: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    expect(again(text, pastColon(layOut(readText(text)), found))).toEqual(wanted);
  });

  test.each([
    [
      "[A petition] <calling for> {a protected cycle lane gathered 2,300 signatures}.",
      ["A petition", "calling for", "a protected cycle lane"],
    ],
    ["[A report] <saying> {prices rose gathered dust}.", ["A report", "saying", "prices rose gathered dust"]],
    ["[The club] <is supporting> {a ban that worked}.", ["The club", "is supporting", "a ban that worked"]],
  ])("a participle takes no verb of its sentence: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    expect(again(text, beforeMainVerb(layOut(readText(text)), found))).toEqual(wanted);
  });
});

describe("a clause with who", () => {
  test.each([
    [
      "Reyes, [who] <said> {he was among the riders tracked, wants Congress to act}.",
      ["who", "said", "he was among the riders tracked"],
    ],
    ["Reyes, [who] said he was tracked, <wants> {Congress to act}.", ["Reyes", "wants", "Congress to act"]],
    ["[Those who] <said> {he was tracked, left}.", ["Those who", "said", "he was tracked, left"]],
    ["Reyes, [who] <said> {he and, in May, she were tracked}.", ["who", "said", "he and, in May, she were tracked"]],
  ])("ends at its comma: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    expect(again(text, withinRelative(layOut(readText(text)), found))).toEqual(wanted);
  });
});

describe("a content that begins at its verb", () => {
  test.each([
    [
      "[Maric] <told> a press conference in Sydney the next 24 hours {would be bad}.",
      ["Maric", "told", "the next 24 hours would be bad"],
    ],
    ["[Maric] <told> the bank {would be bad}.", ["Maric", "told", "would be bad"]],
    [
      "<According to> [Fox News, the department] {has 328 emails}.",
      ["Fox News", "According to", "the department has 328 emails"],
    ],
    ["<According to> [the department] {has 328 emails}.", ["the department", "According to", "has 328 emails"]],
  ])("takes the noun phrase before it: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    expect(again(text, withOwnSubject(layOut(readText(text)), found))).toEqual(wanted);
  });
});

describe("what is said of somebody by nobody", () => {
  test.each([
    ["[Lee] <is said> {to be furious}.", ["", "is said", "Lee to be furious"]],
    ["The minister <is widely expected> {to resign}.", ["", "is widely expected", "The minister to resign"]],
    ["[They] <have been known> {to vanish}.", ["", "have been known", "They to vanish"]],
    ["[Lee] <has estimated> {to need ten men}.", ["Lee", "has estimated", "to need ten men"]],
    ["[He] <'s said> {he will fight}.", ["He", "'s said", "he will fight"]],
  ])("has its subject in it and no source: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    expect(again(text, withoutSubjectAsSource(layOut(readText(text)), found))).toEqual(wanted);
  });
});

describe("a headline that says two things", () => {
  test.each([
    ["[Crews brace for 43C as Premier] <urges> {residents to leave early}", "Premier"],
    ["[Labour as Opposition] <urges> {residents to leave}", "Labour as Opposition"],
    ["[Crews of three shires] <urge> {residents to leave}", "Crews of three shires"],
  ])("has the speaker of the second behind the as: %s", (copy, wanted) => {
    const { text: headline, found } = marked(copy);
    const text = `${headline}\n\nBy Ona Brandt\n\nThe fire burnt all night, and nobody was hurt in the three shires.`;
    expect(exactWords(text, withoutLeadIns(readText(text), [found])[0]?.source ?? [])).toBe(wanted);
  });
});

describe("where a source begins and ends", () => {
  test.each([
    ["[A federal judge on Tuesday] <dismissed> {the lawsuit}.", "A federal judge"],
    ["[Last week Councillor Airey] <told> us {the delay was short}.", "Councillor Airey"],
    ["[On Friday, the mayor] <said> {it was over}.", "the mayor"],
    ["[A poll released on Friday] <showed> {a lead}.", "A poll released on Friday"],
    ["[A new poll out Monday] <showed> {a lead}.", "A new poll out Monday"],
    ["[Last year's champions] <said> {they were tired}.", "Last year's champions"],
    ["[Ana Ruiz] <said> {it was over}.", "Ana Ruiz"],
    ["{“It is late,”} <said> [Mayor Ana Ruiz in a phone] interview.", "Mayor Ana Ruiz"],
    ["{“It is late,”} [a spokeswoman in a statement] <said>.", "a spokeswoman"],
    ["[A line in the letter] <says> {it is late}.", "A line in the letter"],
  ])("the day and the way are not who speaks: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    expect(exactWords(text, withoutTimes(layOut(readText(text)), found).source)).toBe(wanted);
  });

  test.each([
    ["[Senator Lucía Ferrante (D-Orrin]) <said> {it was over}.", "Senator Lucía Ferrante (D-Orrin)"],
    ["[Rep. Ana Lee (R-N.Y].) <said> {it was over}.", "Rep. Ana Lee (R-N.Y.)"],
    ["[Ana Ruiz (who was] not there) <said> {it was over}.", "Ana Ruiz"],
    ["[Ana Ruiz (Halden)] <said> {it was over}.", "Ana Ruiz (Halden)"],
  ])("brackets close: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    expect(exactWords(text, withClosedBrackets(layOut(readText(text)), found).source)).toBe(wanted);
  });

  test.each([
    ["Artillery {fire struck a market}, [officials] <said>.", ["officials", "said", "Artillery fire struck a market"]],
    ["An earlier, [smaller trial] <found> {no link}.", ["An earlier, smaller trial", "found", "no link"]],
    ["Disillusioned, [Mr. Mitchell] <said> {it was over}.", ["Mr. Mitchell", "said", "it was over"]],
    ["In May {the bridge closed}, [officials] <said>.", ["officials", "said", "the bridge closed"]],
  ])("the words of a noun phrase stay together: %s", (copy, wanted) => {
    const { text, found } = marked(copy);
    const [whole] = withWholeSubject(layOut(readText(text)), [found]);
    expect(again(text, whole as FoundAttribution)).toEqual(wanted);
  });
});

describe("who says a quotation that has no cue beside it", () => {
  const found = (text: string) =>
    findAttributions(readText(text)).map(({ source, content, rule }) => [
      exactWords(text, source),
      exactWords(text, content),
      rule,
    ]);
  const beat = "X does …. “…”";

  test.each([
    ["She shrugs. “Because you asked nicely.”", [["She", "“Because you asked nicely.”", beat]]],
    [
      "Odo Brack looked at the river. “They never told us about the dam.”",
      [["Odo Brack", "“They never told us about the dam.”", beat]],
    ],
    ["The rain stopped. “Because you asked nicely.”", []],
    ["She shrugs.\n\n“Because you asked nicely.”", []],
    ["She lives by the “old road”.", []],
  ])("is the subject of the short sentence before it: %s", (text, wanted) => {
    expect(found(text).filter(([, , rule]) => rule === beat)).toEqual(wanted);
  });

  test("is the name at the sentence's end, whatever is found inside", () => {
    const text =
      'The profit warning "raises serious questions about visibility", said Arturo Benn, an analyst at Halyard Securities.';
    expect(found(text).map(([source, content]) => [source, content])).toEqual([
      [
        "Arturo Benn, an analyst at Halyard Securities",
        'The profit warning "raises serious questions about visibility"',
      ],
    ]);
  });
});
