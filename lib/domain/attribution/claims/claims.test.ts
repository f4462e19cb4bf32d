import { describe, expect, it, test } from "vitest";
import { split } from "../split";
import { checkWorthiness } from "./checkWorthiness";

/** What became of each part of a text, in order: "claim: …" for narration, "said: …" for attributed claims, "reason: …". */
function parts(text: string): string[] {
  const { claims, notClaims } = split(text);
  const marked = [
    ...claims.map(({ spans, text: words, attribution }) => ({
      at: spans[0]?.[0] ?? 0,
      line: `${attribution === null ? "claim" : "said"}: ${words}`,
    })),
    ...notClaims.map(({ span, reason }) => ({ at: span[0], line: `${reason}: ${text.slice(...span)}` })),
  ];
  return marked.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

/** The claims alone. */
const claimsOf = (text: string) => split(text).claims.map(({ text: words }) => words);

describe("on what terms somebody spoke", () => {
  it.each([
    "They asked not to be named because the talks go on.",
    "Both spoke on condition of anonymity.",
    "He declined to be identified for fear of losing his job.",
  ])("is no claim: %s", (text) => {
    expect(parts(text)).toEqual([`attribution-only: ${text}`]);
  });

  it.each(["The names of the dead were not released.", "The street was named after Ona Brandt in 1954."])(
    "is not what this is about: %s",
    (text) => {
      expect(claimsOf(text)).toEqual([text]);
    },
  );
});

describe("what asks for help or a call", () => {
  it.each([
    "Anyone with information is asked to call 101, quoting reference 5521.",
    "Anyone who saw the crash should contact police.",
    "If you have been affected by any of the issues raised here, help and support is available.",
  ])("claims nothing: %s", (text) => {
    expect(parts(text)).toEqual([`call: ${text}`]);
  });

  it("is not whoever says something", () => {
    expect(claimsOf("Anyone with a boat can reach the island in an hour.")).toHaveLength(1);
  });
});

test("when a judgment was handed down is no claim", () => {
  expect(
    claimsOf("In a 43-page judgment handed down on Wednesday, the judge found that officers had closed their minds."),
  ).toEqual(["officers had closed their minds"]);
});

test("a participle behind another begins no claim of its own", () => {
  const text = "A memo dated 2 October and reviewed by the Gazette paints a bleak picture of stocks.";
  expect(claimsOf(text)).toEqual([text]);
  expect(claimsOf("The bridge was closed and the tunnel was sealed by the army.")).toHaveLength(2);
});

describe("a claim beside what somebody says", () => {
  it.each([
    ["“We don't know that,” he replied.", "We don't know that"],
    ["The union said the latest test could change that.", "the latest test could change that"],
    ["Ms Lee described that as “the least a man could do”.", "that as “the least a man could do”"],
    ["The mayor said that as many as 40 people had died.", "as many as 40 people had died"],
  ])("keeps what “that” points at: %s", (text, claim) => {
    expect(claimsOf(text)).toEqual([claim]);
  });

  it("does not end in the word that leads to it", () => {
    expect(
      claimsOf("The chief executive has resigned after a review found that 27 babies might have survived."),
    ).toEqual(["The chief executive has resigned", "27 babies might have survived"]);
  });

  it.each([
    ["Tom Aldous accused ministers of having sat on earlier findings."],
    ["A petition calling for a protected cycle lane gathered 2,300 signatures last year."],
  ])("stays whole where the words alone say nothing: %s", (text) => {
    expect(claimsOf(text)).toEqual([text]);
  });

  it.each<[string, string[]]>([
    [
      "The bank, which said it was sorry, has closed nine branches since May.",
      ["The bank has closed nine branches since May.", "it was sorry"],
    ],
    [
      "Asked for a source, the ministry pointed us to a dashboard that shows robberies dropped by half.",
      ["Asked for a source, the ministry pointed us to a dashboard that shows robberies dropped by half."],
    ],
  ])("has its subject: %s", (text, wanted) => {
    expect(claimsOf(text)).toEqual(wanted);
  });

  it("is none where the copy asks whether it was said", () => {
    expect(claimsOf("Did the minister really say crime had halved?")).toEqual([]);
  });

  it("is no credit of the agency", () => {
    expect(parts("Output fell by 2 percent. (Reporting by Ona Brandt; Editing by Odo Brack)")).toEqual([
      "claim: Output fell by 2 percent.",
      "byline: (Reporting by Ona Brandt; Editing by Odo Brack)",
    ]);
  });

  it("is none where the sentence asks", () => {
    expect(parts("Does the minister regret the lawsuit?")).toEqual(["question: Does the minister regret the lawsuit?"]);
  });
});

it.each([
  ["“Yes,” said Lee.", "fragment: Yes"],
  ["“No comment,” said Lee.", "no-comment: No comment"],
  ["“Never in May,” said Lee.", "said: Never in May"],
])("an answer without its question claims nothing: %s", (text, part) => {
  expect(parts(text).map((line) => line.replace(/[“”,]/g, ""))).toContain(part);
});

it("a clause with which does not end a statement", () => {
  expect(claimsOf("Lee said the plan, which she backs, would cost £4m.")).toEqual([
    "the plan, which she backs, would cost £4m",
  ]);
});

describe("claims in the article's own voice", () => {
  it.each<[string, string[]]>([
    ["The bridge closed in May.", ["The bridge closed in May."]],
    ["Traffic doubled in 2005, and its pumps failed twice.", ["Traffic doubled in 2005", "its pumps failed twice."]],
    [
      "The bridge closed in May; the ferry stopped in June.",
      ["The bridge closed in May", "the ferry stopped in June."],
    ],
    ["Exports rose 4% last year, while imports fell 1%.", ["Exports rose 4% last year", "imports fell 1%."]],
    ["The mayor resigned but his deputy stayed.", ["The mayor resigned", "his deputy stayed."]],
    // A verb that belongs to "which", or one subject's second: no clause of its own.
    [
      "Research from the dam, which is feeding over 100 ad serving towns and farms, has proved that the wall holds.",
      ["Research from the dam, which is feeding over 100 ad serving towns and farms, has proved that the wall holds."],
    ],
    [
      "The pump works in any weather, supports all units and comes equipped with a gauge.",
      ["The pump works in any weather, supports all units and comes equipped with a gauge."],
    ],
    // One subject, a list, a condition: whole, since a part would say something else or nothing.
    ["The company closed the mine and paid its workers.", ["The company closed the mine and paid its workers."]],
    ["Police arrested Orr, Pell, and Falk in May.", ["Police arrested Orr, Pell, and Falk in May."]],
    [
      "If the dam fails, the town will flood, and its roads will close.",
      ["If the dam fails, the town will flood, and its roads will close."],
    ],
    [
      "The hearing ended because the file was empty and the judge was away.",
      ["The hearing ended because the file was empty and the judge was away."],
    ],
  ])("%s", (text, wanted) => expect(claimsOf(text)).toEqual(wanted));
});

describe("claims that somebody makes", () => {
  it("leaves out quotation marks, commas and a leading that", () => {
    expect(claimsOf('"The dam is safe," Pell said.')).toEqual(["The dam is safe"]);
    expect(claimsOf("Pell said that the dam is safe.")).toEqual(["the dam is safe"]);
    expect(claimsOf("Pell said on Tuesday that the dam is safe.")).toEqual(["the dam is safe"]);
  });

  it("keeps a quotation's marks within a longer claim", () => {
    expect(claimsOf('Pell said the dam was "as safe as a house" in May.')).toEqual([
      'the dam was "as safe as a house" in May',
    ]);
  });

  it("makes each sentence of a quotation a claim of one attribution", () => {
    const { claims } = split('"We lost the dam. The pumps failed. Nobody came," Pell said.');
    expect(claims.map(({ text }) => text)).toEqual(["We lost the dam.", "The pumps failed.", "Nobody came"]);
    expect(new Set(claims.map(({ attribution }) => attribution)).size).toBe(1);
  });

  it("joins a quotation that a cue interrupts into one claim with two spans", () => {
    const text = '"The company," he said, "never sent us an offer."';
    const [claim, ...others] = split(text).claims;
    expect(others).toEqual([]);
    expect(claim?.spans.map(([start, end]) => text.slice(start, end))).toEqual([
      "The company",
      "never sent us an offer.",
    ]);
    expect(claim?.text).toBe("The company never sent us an offer.");
  });

  it("claims a content that states nothing by itself together with its clause", () => {
    const text = 'Ruud called the row "the finest in the north" on Monday.';
    expect(claimsOf(text)).toEqual([text]);
  });

  it("gives a quoted term far from any speaker to the article", () => {
    const text = 'The dam failed, Pell said.\n\nThe plan would create a "safe zone" along the river by 2026.';
    expect(split(text).claims.at(-1)).toMatchObject({
      text: 'The plan would create a "safe zone" along the river by 2026.',
      attribution: null,
    });
  });

  it("splits what somebody says like any statement", () => {
    expect(claimsOf("Pell said that traffic had doubled, and its pumps failed twice.")).toEqual([
      "traffic had doubled",
      "its pumps failed twice",
    ]);
  });

  it("keeps the article's own statement beside it", () => {
    expect(parts("Retail sales fell 2% in May, and Smith said that the worst was over.")).toEqual([
      "claim: Retail sales fell 2% in May",
      "attribution-only: and Smith said that",
      "said: the worst was over",
    ]);
  });

  it("keeps the article's own clause before a colon that leads on to somebody's words", () => {
    expect(parts("These include a new danger: Orsa, which they say is blocking the harbour and the bridge.")[0]).toBe(
      "claim: These include a new danger",
    );
  });
});

describe("what is no claim", () => {
  it.each<[string, string]>([
    ["How long can the shops of the old town live without any passing trade?", "question"],
    ["The question is whether the dam will hold.", "question"],
    ["Please write to the council.", "call"],
    ["In my view the council has failed us.", "opinion"],
    ["Good morning, dear readers.", "greeting"],
    ["Not any more.", "fragment"],
    ["Read more: Ten bridges that need work", "boilerplate"],
  ])("%s", (words, reason) => {
    const text = `The bridge closed in May, and the council voted to mend it.\n\n${words}\n\nIt opened again in June of the same year.`;
    expect(parts(text)).toContain(`${reason}: ${words.replace(/[.?]$/, "")}${/[.?]$/.test(words) ? words.at(-1) : ""}`);
    expect(claimsOf(text).join(" ")).not.toContain(words);
  });

  it("never makes a claim of a headline, a byline or a credit", () => {
    const text =
      "Marrow Bridge to close\n\nBy Ada Orr\n\nThe bridge closed in May, the council announced on its website.\n\nCracks in the bridge on Monday. Photo by Ada Orr/NW";
    expect(parts(text).filter((line) => /^(?:headline|byline)/.test(line))).toEqual([
      "headline: Marrow Bridge to close",
      "byline: By Ada Orr",
      "byline: Photo by Ada Orr/NW",
    ]);
  });

  it("says when a pulled quotation only repeats", () => {
    const words = "It is ten years too late for all of us";
    const text = `“${words},” said Beth Arkwright, who leads the opposition.\n\n“${words}”\n\nThe bridge closed in May.`;
    expect(parts(text)).toContain(`repetition: “${words}”`);
  });
});

describe("check-worthiness", () => {
  const worth = (text: string) => split(text).claims[0]?.checkWorthiness ?? 0;
  it("ranks figures and deeds over wishes", () => {
    expect(worth("Unemployment fell by 12 percent in 2019.")).toBeGreaterThan(0.7);
    expect(worth('"I am so proud of all of you," Pell said.')).toBeLessThan(0.3);
  });
  // Exact, so that weights that no longer fit their hashes or their packing are noticed.
  it.each([
    ["Unemployment fell by 12 percent in 2019.", 0.875],
    ["I am so proud of all of you.", 0.086],
    ["The council closed the bridge in May.", 0.19],
    ["We have made three offers since January.", 0.741],
  ])("scores %s", (statement, score) => expect(checkWorthiness(statement).score).toBe(score));

  it("says what made it", () => {
    expect(split("Unemployment fell by 12 percent in 2019.").claims[0]?.factors.slice(0, 2)).toEqual([
      "a share or a sum of money",
      "a number",
    ]);
  });
});

describe("where statements begin and end", () => {
  it("takes a clause that hangs on a noun with its noun", () => {
    const text = "By February the trust that ran Meridian and eleven other schools had run out of money.";
    expect(claimsOf(`It rained.\n\n${text}`).at(-1)).toBe(text);
  });

  it.each([
    [
      "The trust said it had since added a second check, and that the surgeon had been offered training.",
      ["it had since added a second check", "the surgeon had been offered training"],
    ],
    [
      "The police said a second device was found in Pell and that location is being treated as a crime scene.",
      ["a second device was found in Pell and that location is being treated as a crime scene"],
    ],
  ])("parts what a second “that” begins: %s", (text, wanted) => {
    expect(claimsOf(`It rained.\n\n${text}`).slice(-wanted.length)).toEqual(wanted);
  });

  it("keeps the “who” before a parenthesis", () => {
    const text = "She is one of 1,200 people who, according to the region, are still living in shelters in Odesa.";
    expect(claimsOf(`It rained.\n\n${text}`).at(-1)).toBe(
      "She is one of 1,200 people who are still living in shelters in Odesa",
    );
  });

  it("parts a clause of its own behind a parenthesis", () => {
    const text =
      "An average pump will cost £13,000, according to the Energy Trust, though a grant of £7,500 is available in Wales.";
    expect(claimsOf(`It rained.\n\n${text}`).slice(-2)).toEqual([
      "An average pump will cost £13,000",
      "a grant of £7,500 is available in Wales",
    ]);
  });

  it("takes a quotation behind “is” for what is said", () => {
    const text = "A heat pump is “basically a fridge in reverse”, says Dr Ada Lawal, an energy researcher.";
    expect(claimsOf(`It rained.\n\n${text}`).at(-1)).toBe("A heat pump is “basically a fridge in reverse”");
  });

  it("leaves out what somebody does in speaking", () => {
    const text = "“Nobody told us anything,” Ana Ruiz says, sitting on a camp bed in what used to be a school gym.";
    expect(claimsOf(`It rained.\n\n${text}`).slice(1)).toEqual(["Nobody told us anything"]);
  });

  it("takes a court that has heard something for no statement", () => {
    const text = "A carer accused of murder told an operator he had “just keeled over”, a jury has heard.";
    expect(claimsOf(`It rained.\n\n${text}`).slice(1)).toEqual(["he had “just keeled over”"]);
  });

  it("takes what a clause tells of with it", () => {
    const text =
      "Ghana lost a third of its cocoa, according to officials at the Cocoa Board, Cocobod, which sets the price paid to farmers.";
    expect(claimsOf(`It rained.\n\n${text}`).at(-1)).toBe("Cocobod, which sets the price paid to farmers.");
    const asked = "“What would you do?” asks Mensah, 52, who farms six acres near the border.";
    expect(claimsOf(`It rained.\n\n${asked}`).at(-1)).toBe("Mensah, 52, who farms six acres near the border.");
  });

  it("takes an age for no verb", () => {
    const text = "Two passengers, a German man aged 81 and a British woman aged 77, have died.";
    expect(claimsOf(`It rained.\n\n${text}`).at(-1)).toBe(text);
  });

  it("leaves out what others make of a statement", () => {
    const text =
      "Opposition leader Jon Tveit said it showed the government had failed, an accusation her office rejected.";
    expect(claimsOf(`It rained.\n\n${text}`).at(-1)).toBe("it showed the government had failed");
  });

  it("leaves out whom somebody told, where another signs the sentence", () => {
    const text =
      "The suspect, identified as Jordan Pruitt, told detectives he “blacked out” and left, the affidavit states.";
    expect(claimsOf(text)).toEqual(["he “blacked out” and left"]);
  });
});
