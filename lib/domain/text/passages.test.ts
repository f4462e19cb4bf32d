import { describe, expect, it } from "vitest";
import { bylineIn, headlineIn, passages } from "./passages";

const body =
  "The council voted on Monday to close the bridge for nine months, after engineers found cracks in two of its pillars.";

/** Reads lines like "byline: By Ada Orr" (a blank line stays blank) and checks that each is found to be of its kind. */
function check(marked: string): void {
  const lines = marked.split("\n").map((line) => /^(?:([a-z-]+): )?(.*)$/.exec(line.trim()) as RegExpExecArray);
  const text = lines.map(([, , words]) => words?.replace("BODY", body)).join("\n");
  const wanted = lines
    .filter(([line]) => line !== "")
    .map(([, kind, words]) => `${kind}: ${words?.replace("BODY", body)}`);
  const found = passages(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).trim()}`);
  expect(found).toEqual(wanted);
}

describe("passages", () => {
  it.each<[string, string]>([
    ["one sentence", "body: The bridge is closed."],
    ["one paragraph", "body: BODY"],
    ["paragraphs without a headline", "body: BODY\n\nbody: It will reopen in May.\n\nbody: Nobody was hurt."],
    ["a headline", "headline: Marrow Bridge to close\n\nbody: BODY"],
    [
      "a headline with a label, over a claim with one",
      "headline: Fact check: Did crime really halve?\n\nbody: CLAIM: The minister said that crime had halved since his party came to power.\n\nbody: BODY",
    ],
    [
      "a press release",
      "boilerplate: PRESS RELEASE\n\nboilerplate: FOR IMMEDIATE RELEASE\n\nheadline: Marrow Bridge to close\n\nbody: BODY\n\nbody: BODY\n\nboilerplate: Notes to editors:",
    ],
    ["a review's stars", "headline: A broken string and an ovation\n\nboilerplate: ★★★★☆\n\nbody: BODY"],
    [
      "the hour of the last change",
      "headline: Marrow Bridge to close\n\ndateline: Last updated at 16:42\n\nbody: BODY",
    ],
    [
      "links of other stories that stand apart from each other",
      "headline: Marrow Bridge to close\n\nbody: BODY\n\nboilerplate: More on this story\n\nboilerplate: ‘I brush my teeth with lemonade,’ says mother\n\nboilerplate: Water bosses should lose bonuses, minister says\n\nbody: BODY",
    ],
    [
      "what a picture shows, over who took it",
      "headline: Marrow Bridge to close\n\nbody: BODY\n\ncaption: Deb Orr of Wayne Township addresses the commission on Tuesday.\n\ncaption: Tom Vance | The Courier\n\nbody: BODY",
    ],
    [
      "a credit in square brackets",
      "headline: Marrow Bridge to close\n\ncaption: Fishermen land their catch at Ngor-Sali [Moussa Camara/SNW]\n\nbody: BODY",
    ],
    [
      "ages, networks and counts",
      "headline: Marrow Bridge to close\n\ndateline: Apr 15, 2025 Updated 14 hrs ago 3 min to read 14 comments\n\nboilerplate: Facebook Twitter WhatsApp SMS Email Print Copy article link Save\n\nbody: BODY\n\nboilerplate: Story continues\n\nbody: BODY\n\nboilerplate: list 2 of 3 Mauritania says it will ‘never’ share gas\n\nbody: BODY",
    ],
    [
      "an obituary's headline",
      "headline: Euan Ballantyne obituary\n\ndek: Doctor who proved the link between quarry dust and disease\n\nbody: BODY",
    ],
    ["a headline on the line above", "headline: Marrow Bridge to close\nbody: BODY\nbody: BODY"],
    ["a headline that asks", "headline: Who will pay for the bridge?\n\nbody: BODY"],
    ["a headline with a stop, in capitals", "headline: Marrow Bridge Closes After Cracks Are Found.\n\nbody: BODY"],
    [
      "where an author is written to",
      "headline: Marrow Bridge to close\n\nbyline: By Ada Orr\nboilerplate: aorr@courier.example\n\nbody: BODY",
    ],
    ["a first sentence that is no headline", "body: The bridge has closed.\n\nbody: BODY"],
    [
      "a Markdown headline",
      "headline: # Marrow Bridge to close\n\nbody: BODY\n\nheadline: ## What happens next\n\nbody: BODY",
    ],
    [
      "a whole page: the headline and not the dek under it, and the names under that",
      [
        ...["boilerplate: Skip to main content", "boilerplate: News", "boilerplate: Sport", "boilerplate: Weather"],
        "headline: Council knew two pillars had cracks",
        "dek: Letters that the Courier has seen show engineers found cracks in the pillars of the bridge in May",
        ...["byline: Ada Orr and Jon Pell", "boilerplate: Share", "", "body: BODY", "", "body: BODY", ""],
        ...["Related topics", "Marrow", "Bridges", "Follow us on X", "Sign up for our newsletter", "Contact us"].map(
          (line) => `boilerplate: ${line}`,
        ),
        ...["Terms of use", "Privacy policy", "Cookies", "Advertise with us"].map((line) => `boilerplate: ${line}`),
      ].join("\n"),
    ],
    [
      "the times of a live report, and what heads a list in it",
      "headline: Bridge floods live: two roads shut\n\ndateline: 14:32\nbody: BODY\n\ndateline: 13:30 GMT\nheadline: What we know so far\nlist-item: - Two roads are shut\nlist-item: - Nobody is hurt",
    ],
    [
      "an age, then the headline",
      "boilerplate: This article is more than 3 years old\n\nheadline: Marrow Bridge to close\n\nbody: BODY",
    ],
    [
      "a section over the headline",
      "boilerplate: World news\n\nheadline: Marrow Bridge to close after cracks are found\n\nbody: BODY",
    ],
    [
      "dek, byline, date",
      "headline: Marrow Bridge to close\n\ndek: Buses will go round. The work takes nine months.\n\nbyline: By Ada Orr and Jon Pell\ndateline: Published 3 May 2021, 10:15 BST\n\nbody: BODY",
    ],
    [
      "dek without an end",
      "headline: Marrow Bridge to close\ndek: Buses will be sent round by Old Sallow\n\nbody: BODY",
    ],
    [
      "a dek over a picture",
      "headline: Marrow Bridge to close\n\ndek: It is the second closure in a year.\ncaption: Cracks in the bridge. Photo by Ada Orr/NW\n\nbody: BODY",
    ],
    ["names alone", "headline: Marrow Bridge to close\n\nbyline: Ada Orr\n\nbody: BODY"],
    [
      "a place and a date",
      "headline: Marrow Bridge to close\n\ndateline: MARROW, MARCH 4, 2031 23:14 IST\n\nbody: BODY",
    ],
    [
      "a place, a region and a date",
      "headline: Marrow Bridge to close\n\ndateline: Marrow, Garrow: March 4, 2031\n\nbody: BODY",
    ],
    ["an agency's dateline", "headline: Marrow Bridge to close\n\ndateline: Marrow (AFP) -\nbody: BODY"],
    [
      "a conversation",
      "body: PELL: Who built the dam?\nbody: ORR: My father built it in the spring of the year in which I was born, with his hands.",
    ],
    ["names with a post", "headline: Marrow Bridge to close\nbyline: Ada Orr, transport correspondent\nbody: BODY"],
    [
      "a dateline",
      "headline: Marrow Bridge to close\n\ndateline: MARROW (NW) —\nbody: BODY".replace("—\nbody: ", "— \nbody: "),
    ],
    [
      "captions",
      "body: BODY\n\ncaption: The bridge on Monday. Photograph: Ada Orr/The Courier\n\nbody: BODY\n\ncaption: In this map the closed roads are red.\n\nbody: BODY",
    ],
    [
      "an agency's caption",
      "body: BODY\n\ncaption: Workers stand on the bridge in Marrow, 5 May 2021. (AP Photo/Ada Orr)\n\nbody: BODY",
    ],
    ["another language's caption", "body: BODY\n\ncaption: El puente en abril. Imagen vía EPA/Ada Orr\n\nbody: BODY"],
    [
      "the dirt of pages",
      [
        "body: BODY",
        "boilerplate: Related: The ferry that stopped running",
        "boilerplate: Advertisement",
        "boilerplate: Sign up for our daily newsletter",
        "boilerplate: Share this article",
        "body: BODY",
        "boilerplate: Read more: Ten bridges that need work",
        "boilerplate: Watch the Courier documentary, Troubled Water:",
        "boilerplate: Follow Ada Orr on Twitter: @adaorr",
        "boilerplate: Follow us on Facebook and Instagram.",
        "boilerplate: We use cookies to improve your visit.",
        "boilerplate: © 2021 The Courier. All rights reserved.",
      ].join("\n\n"),
    ],
    [
      "what only looks like dirt",
      "body: Watch committees were set up in every ward after the flood, and they still meet.\n\nbody: Follow-up work is planned for May, the council said.\n\nbody: Share prices fell on Monday, and the bank closed early.\n\nbody: Related costs came to £3m, the report found.",
    ],
    [
      "lists",
      "body: BODY\n\nlist-item: • Buses will go round\nlist-item: • Cyclists may cross\n\nbody: BODY\n\nlist-item: 1. The pumps failed.\nlist-item: 2. The dam held.",
    ],
    [
      "a pull quotation",
      "body: “It is ten years too late for all of us,” said Beth Arkwright, who leads the opposition on the council.\n\nquotation: “It is ten years too late for all of us”\n\nbody: BODY",
    ],
    ["a crosshead", "headline: Marrow Bridge to close\n\nbody: BODY\n\nheadline: Ten years of warnings\n\nbody: BODY"],
    [
      "an agency's closing lines",
      "body: BODY\n\nbyline: (Reporting by Ada Orr; Editing by Jon Pell)\n\nboilerplate: ___",
    ],
    [
      "a broadcaster's page",
      "headline: Ferry operator fined\n\ncaption: Image source, Reuters\ncaption: Image caption, The ferry on Monday\n\nbody: BODY\n\nheadline: 'Smoke everywhere'\n\nbody: BODY\n\nbody: The court heard that:\n\nlist-item: Both engines leaked\nlist-item: Repairs were put off twice\n\nbody: BODY\n\nboilerplate: Related topics\nboilerplate: Dunmere\nboilerplate: Ferry fire passengers tell of rescue",
    ],
    [
      "a French page",
      "headline: Le maire annonce la fermeture du pont\n\nbyline: Par Claire Mottet\ndateline: Publié le 3 mai 2021 à 10h15\n\nbody: « Nous n'avons plus le choix », a déclaré mardi Jean-Marc Ollier, maire de Valbrune depuis onze ans et candidat.",
    ],
    ["a letter's signature", "body: BODY\n\nbyline: — Ada Orr"],
    [
      "Arabic",
      "headline: افتتاح جسر جديد\n\nbody: قال الوزير إن الجسر سيفتح غدا، وإن العمل استمر ثلاث سنوات كاملة في المدينة.",
    ],
  ])("%s", (_name, marked) => check(marked));

  it("joins what is wrapped at a fixed width", () => {
    const text = `GARROW, Oct. 9 (NW) -- The central bank raised its main interest\nrate by a quarter of a point on Thursday and said that further\nincreases were likely.\n\nIts governor said that prices had risen in each of the last six\nmonths.`;
    expect(passages(text).map(({ kind }) => kind)).toEqual(["dateline", "body", "body"]);
  });

  it("finds the article in a page that was pasted whole", () => {
    const menu = ["Home", "News", "Sport", "Weather", "Shop", "Jobs", "Log in", "Your account", "Saved"].join("\n");
    const teasers = ["Ten pies to try", "Cat found in Sallow", "Rain to come", "Ferry sold", "Mayor to run again"].join(
      "\n",
    );
    const text = `${menu}\nMarrow Bridge to close after cracks are found\n${body}\n\n${body}\n\n${teasers}\nTerms\nPrivacy\nContact`;
    const found = passages(text);
    expect(headlineIn(text, found)).toBe("Marrow Bridge to close after cracks are found");
    expect(found.filter(({ kind }) => kind !== "boilerplate").map(({ kind }) => kind)).toEqual([
      "headline",
      "body",
      "body",
    ]);
  });
});

describe("a dateline", () => {
  it.each([
    "Hamburg (Nordpress) - ",
    "Lisbon, Feb 24, 2025 (Agency) - ",
    "DOHA/N'DJAMENA, March 4 (Agency) - ",
    "Accra, March 19, GCNS – ",
  ])("is %s", (dateline) => {
    const found = passages(`Marrow Bridge to close\n\n${dateline}${body}`);
    expect(found.map(({ kind }) => kind)).toEqual(["headline", "dateline", "body"]);
  });

  it("is no candidate with a party", () => {
    const found = passages(
      `Marrow Bridge to close\n\n${body}\n\nAda Orr (Greens) - she won the seat in May and has held it ever since then.`,
    );
    expect(found.map(({ kind }) => kind)).not.toContain("dateline");
  });
});

describe("a list under the copy of a page that was pasted whole", () => {
  it("belongs to the copy, though its lines are bare", () => {
    const around = Array.from({ length: 12 }, (_, index) => `Menu ${index}`).join("\n");
    const items = "• Residents may object until December\n• The scheme costs forty million\n• Work will begin in May";
    const text = `${around}\nMarrow Bridge to close\n${body}\n\n${body}\n${items}\nMore on this story\nCat found in Sallow\nTen pies to try\nRain to come`;
    const kinds = passages(text).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "list-item")).toHaveLength(3);
    expect(kinds.at(-1)).toBe("boilerplate");
  });
});

describe("bylineIn", () => {
  it.each<[string, string | null]>([
    ["Bridge to close\n\nBy Ada Orr\n\nBODY", "Ada Orr"],
    ["Bridge to close\n\nBY ADA ORR AND JON PELL\n\nBODY", "ADA ORR AND JON PELL"],
    ["Bridge to close\n\nWritten by Ada van der Orr, political editor | 3 May 2021\n\nBODY", "Ada van der Orr"],
    ["Bridge to close\n\nBy our correspondent in Luma\n\nBODY", "our correspondent in Luma"],
    ["Bridge to close\n\nBy a staff reporter\n\nBODY", "a staff reporter"],
    ["Bridge to close\n\nBy our science desk\n\nBODY", "our science desk"],
    ["Bridge to close\n\nBy staff writers\n\nBODY", "staff writers"],
    ["Bridge to close\n\nBy court reporter Mia Tanaka\n\nBODY", "Mia Tanaka"],
    ["Bridge to close\n\nBy AFRIKWIRE in Kimbuta\n\nBODY", "AFRIKWIRE"],
    ["BODY\n\nBy a staff reporter's count, the river had risen.", null],
    ["Bridge to close\n\nBODY\n\nFollow Ada Orr on X: @adaorr", "Ada Orr"],
    ["Bridge to close\n\nBODY\n\nFollow us on X: @courier", null],
    ["Bridge to close\n\nBODY\n\n(Reporting by Ada Orr in Marrow; editing by Jon Pell)", "Ada Orr"],
    ["BODY\n\nBy Easter Monday, the river had risen by two metres.", null],
    ["BODY\n\nBy March, profits rose 3%, and wages fell in every region of the country.", null],
    ["BODY", null],
  ])("%s", (marked, author) => {
    const text = marked.replace("BODY", body);
    expect(bylineIn(text, passages(text))).toBe(author);
  });

  it("takes a place in capitals before a colon for a dateline, but no label and nobody who speaks", () => {
    const kinds = (text: string) => passages(text).map(({ kind }) => kind);
    expect(kinds(`Bridge to close\n\nMARROW CITY: ${body}\n\n${body}`)).toEqual([
      "headline",
      "dateline",
      "body",
      "body",
    ]);
    expect(kinds(`Bridge to close\n\nMARROW/GARROW HILL: ${body}\n\n${body}`)[1]).toBe("dateline");
    expect(kinds(`Bridge to close\n\nANALYSIS: ${body}\n\n${body}`)).toEqual(["headline", "body", "body"]);
    expect(kinds(`Bridge to close\n\nNew Marrow: ${body} ${body}\n\n${body}`)[1]).toBe("dateline");
    expect(kinds(`Bridge to close\n\nNew Marrow - ${body} ${body}\n\n${body}`)[1]).toBe("dateline");
    for (const other of ["Analysis: ", "Police: ", "Pell: I say that ", "Exclusive - "])
      expect(kinds(`Bridge to close\n\n${other}${body} ${body}\n\n${body}`)).toEqual(["headline", "body", "body"]);
    expect(kinds(`Bridge to close\n\nPell: ${body} ${body}\n\nOrr: ${body}`)).toEqual(["headline", "body", "body"]);
    expect(kinds(`Bridge to close\n\nPELL: ${body}\n\nORR: ${body}`)).toEqual(["headline", "body", "body"]);
  });
});

it("takes an agency alone before a dash for a dateline", () => {
  for (const line of ["(Kantor) - ", "Feb 11 (Kantor) - "]) {
    const [first, second] = passages(`${line}${body}`);
    expect([first?.kind, first?.end, second?.kind]).toEqual(["dateline", line.length, "body"]);
  }
});
