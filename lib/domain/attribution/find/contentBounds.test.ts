import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { exactWords } from "../../text/spans";
import { findAttributions } from "./findAttributions";

/** What is found in a copy: who, by what, what. */
function heard(copy: string): string[][] {
  const read = readText(`Talk of the town\n\n${copy}`);
  return findAttributions(read).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => exactWords(read.text, spans)),
  );
}

test.each([
  [
    "At least 28 people died after a ferry sank off Sablan before dawn Saturday, coast guard officials said.",
    ["coast guard officials", "said", "At least 28 people died after a ferry sank off Sablan before dawn Saturday"],
  ],
  [
    "Her shadow, Giles Arden, said she should resign, a call echoed by the Island Residents' Association.",
    ["Her shadow, Giles Arden,", "said", "she should resign"],
  ],
  ["She said the levy was illegal, a claim the port rejected.", ["She", "said", "the levy was illegal"]],
  [
    "She said the levy was a claim by the port, a view nobody else had ever put to her.",
    ["She", "said", "the levy was a claim by the port, a view nobody else had ever put to her"],
  ],
  [
    "Previous work by the same group had suggested no link between shift work and stroke.",
    ["Previous work by the same group", "had suggested", "no link between shift work and stroke"],
  ],
  [
    "Council leader Alasdair Finch told Radio Skerry the town's sea wall had been breached in two places.",
    ["Council leader Alasdair Finch", "told", "the town's sea wall had been breached in two places"],
  ],
  [
    "Traders on Wednesday shut their stalls in protest against what they described as “multiple taxation” by the council.",
    ["they", "described as", "“multiple taxation” by the council"],
  ],
  [
    "The head of the market, Chief (Mrs.) Folasade Adebayo, lamented that members now pay six different levies.",
    ["The head of the market, Chief (Mrs.) Folasade Adebayo,", "lamented", "that members now pay six different levies"],
  ],
  [
    "The firm has returned to profit, its managing director, Eng. Joseph Wekesa, announced yesterday.",
    ["its managing director, Eng. Joseph Wekesa,", "announced", "The firm has returned to profit"],
  ],
  [
    "The Office for Fiscal Forecasting expects the economy to grow by 0.9% this year.",
    ["The Office for Fiscal Forecasting", "expects", "the economy to grow by 0.9% this year"],
  ],
  [
    "Health Minister Jean-Bosco Mbuyi thanked donors but criticised what he called the slow delivery of vaccines.",
    ["Health Minister Jean-Bosco Mbuyi", "criticised", "what he called the slow delivery of vaccines"],
  ],
  [
    "Our economics editor Faye Adeyemi writes: Expect a sober statement.",
    ["Our economics editor Faye Adeyemi", "writes:", "Expect a sober statement"],
  ],
  [
    "The eight-page document, marked “confidential” and dated 11 March 2019, says the wall has “a one in 40 chance” of failing.",
    [
      "The eight-page document, marked “confidential” and dated 11 March 2019",
      "says",
      "the wall has “a one in 40 chance” of failing",
    ],
  ],
  [
    "Two former officials, speaking to the Gazette on condition they not be identified, corroborated Radebe's account.",
    [
      "Two former officials, speaking to the Gazette on condition they not be identified",
      "corroborated",
      "Radebe's account",
    ],
  ],
  [
    "Const. Melanie Roy said the pair were in good spirits.",
    ["Const. Melanie Roy", "said", "the pair were in good spirits"],
  ],
  [
    "“They got caught,” said Rosa Delgado, of Fair Banking Now.",
    ["Rosa Delgado, of Fair Banking Now", "said", "“They got caught,”"],
  ],
  ["“Eleven times,” he said. “Eleven.” He sat down.", ["he", "said", "“Eleven times,” “Eleven.”"]],
  [
    "A senior aide to the late Bishop was told of allegations against a priest as early as 1987.",
    ["", "was told of", "allegations against a priest as early as 1987"],
  ],
  [
    "Rashida is one of 60,000 people, the district administration says. Aid workers put the number closer to 90,000.",
    ["Aid workers", "put", "the number closer to 90,000"],
  ],
  [
    "Detective Luis Ortega wrote in the affidavit that Crews first said a masked man took the money.",
    ["Detective Luis Ortega", "wrote", "that Crews first said a masked man took the money"],
  ],
  ["The hinge, Orba claims, will survive 400,000 folds.", ["Orba", "claims", "The hinge will survive 400,000 folds"]],
  [
    "Residents packed the hall Monday to oppose a 900-acre data center that its developer, Helio Compute, says would bring 120 permanent jobs.",
    ["its developer, Helio Compute,", "says", "a 900-acre data center would bring 120 permanent jobs"],
  ],
  [
    "Farmers along the Save tributary say fish began dying in March.",
    ["Farmers along the Save tributary", "say", "fish began dying in March"],
  ],
  [
    "Three of the dead were children, the National Bureau for Risk and Disaster Management said.",
    ["the National Bureau for Risk and Disaster Management", "said", "Three of the dead were children"],
  ],
  [
    "Fellow Republican Jan Tobiason disagreed, noting state law gives counties little room to refuse.",
    ["Fellow Republican Jan Tobiason", "noting", "state law gives counties little room to refuse"],
  ],
  [
    "The bureau was silent. Its director, Col. Faly Rabe, insisted stocks were sufficient for 20,000 people.",
    ["Its director, Col. Faly Rabe,", "insisted", "stocks were sufficient for 20,000 people"],
  ],
  [
    "Whitlock, who had denied murder but admitted manslaughter, told jurors he could remember nothing.",
    ["who", "admitted", "manslaughter"],
  ],
  [
    "Biggs had been reported missing by her sister, Gail Pruitt, after she failed to show up for work at a pharmacy.",
    ["her sister", "had been reported", "Biggs missing"],
  ],
  [
    "Leeds Crown Court heard Whitlock had gone to the house in Cross Gates last August to demand money that he claimed he was owed.",
    [
      "",
      "heard",
      "Whitlock had gone to the house in Cross Gates last August to demand money that he claimed he was owed",
    ],
  ],
  [
    "The Medical Examiner's Office has identified the woman found dead in a flat last week as Brianna Oakes.",
    ["The Medical Examiner's Office", "has identified", "the woman found dead in a flat last week as Brianna Oakes"],
  ],
  [
    "A 34-year-old man who police say had been in a relationship with Oakes was arrested Saturday in Yakima.",
    ["police", "say", "A 34-year-old man had been in a relationship with Oakes"],
  ],
  [
    "In a statement, a detective wrote that the man told his sister he had done it.",
    ["a detective", "wrote", "that the man told his sister he had done it"],
  ],
  ["The blue whale, long considered the record holder, tops out at 190.", ["", "long considered", "the record holder"]],
  [
    "“The bodies are being cremated at night. What are they afraid of?” he asked, as members of his party trooped into the Well.",
    ["he", "asked", "“The bodies are being cremated at night. What are they afraid of?”"],
  ],
  [
    "The 23-year-old has told friends he wants to move to the Premier League, the broadcaster claims.",
    ["the broadcaster", "claims", "The 23-year-old has told friends he wants to move to the Premier League"],
  ],
  [
    "Senate Republicans blocked a bill, with Democrats accusing them of siding with drugmakers and Republicans countering that it amounted to price controls.",
    ["Democrats", "accusing", "them of siding with drugmakers"],
  ],
  [
    "Senate Republicans blocked a bill, with Democrats accusing them of siding with drugmakers and Republicans countering that it amounted to price controls.",
    ["Republicans", "countering", "that it amounted to price controls"],
  ],
  [
    "Cross-examined by Fiona Gale KC, defending, he accepted that he could not say how the substance had been ingested.",
    ["he", "accepted", "that he could not say how the substance had been ingested"],
  ],
  [
    "Dr Samir Haddad told the court the level of ethylene glycol in Mr Pike's blood was “among the highest I have ever seen”.",
    [
      "Dr Samir Haddad",
      "told",
      "the level of ethylene glycol in Mr Pike's blood was “among the highest I have ever seen”",
    ],
  ],
  [
    "Ghana lost a third of its cocoa, according to officials at the Cocoa Board, which sets the price paid to farmers.",
    ["officials at the Cocoa Board", "according to", "Ghana lost a third of its cocoa"],
  ],
  [
    "Revenue has grown sixfold in the past year, she said, without giving specifics.",
    ["she", "said", "Revenue has grown sixfold in the past year"],
  ],
  [
    "“What would you do?” asks Mensah, 52, who farms six acres. “My children cannot eat patriotism.”",
    ["Mensah, 52", "asks", "“What would you do?” “My children cannot eat patriotism.”"],
  ],
  [
    "Courts, she added, have overturned most such orders because hotel rooms were still available.",
    ["she", "added", "Courts have overturned most such orders because hotel rooms were still available"],
  ],
  [
    "But one customs officer, who did not want to be named for fear of losing his job, admits that most trucks get through.",
    ["one customs officer", "admits", "that most trucks get through"],
  ],
  [
    "Asked what she would say to the minister, she thinks for a long time.",
    ["", "Asked", "what she would say to the minister"],
  ],
  ["* Results are expected to come soon.", ["", "are expected", "Results to come soon"]],
  [
    "The court was told Whitlock had 14 previous convictions, including one for robbery.",
    ["", "was told", "Whitlock had 14 previous convictions, including one for robbery"],
  ],
])("spans end where they should: %s", (copy, wanted) => {
  expect(heard(copy)).toContainEqual(wanted);
});

test.each([
  [
    "Ministers knew of dam risk in 2019, leaked memo shows",
    ["leaked memo", "shows", "Ministers knew of dam risk in 2019"],
  ],
  ["Volunteers find missing hikers alive", undefined],
  [
    "Star's ex-manager 'used her card for holidays', court told",
    ["", "told", "Star's ex-manager 'used her card for holidays'"],
  ],
  [
    "Gadget maker Orba said to be in talks to buy lens startup",
    ["", "said", "Gadget maker Orba to be in talks to buy lens startup"],
  ],
])("who says a headline: %s", (headline, wanted) => {
  const read = readText(`${headline}\n\nIt rained on the hill all night.`);
  const [found] = findAttributions(read);
  expect(found && [found.source, found.cue, found.content].map((spans) => exactWords(read.text, spans))).toEqual(
    wanted,
  );
});

test("the colon within what is said makes no second speech", () => {
  const copy = "The union said in a tweet that the money should go to wages first: “Planes don't fly themselves.”";
  expect(heard(copy).map(([, cue]) => cue)).toEqual(["said in a tweet"]);
});

test("behind a question and its answer, paragraphs of quotations take turns", () => {
  const copy = [
    "Labor senator Karen Oyelaran asked: “Did anybody die, Mr Forde?”",
    "“We don't know that,” Mr Forde replied.",
    "“You don't know, or you haven't asked?”",
    "“We are still asking, Senator.”",
    "Mr Forde said he would forgo his bonus.",
  ].join("\n\n");
  expect(heard(copy).map(([source, , content]) => [source, content])).toEqual([
    ["Labor senator Karen Oyelaran", "“Did anybody die, Mr Forde?” “You don't know, or you haven't asked?”"],
    ["Mr Forde", "“We don't know that,” “We are still asking, Senator.”"],
    ["Mr Forde", "he would forgo his bonus"],
  ]);
});

test("without a question of the other's, what follows an answer is more of it", () => {
  const copy = [
    "Karen Oyelaran asked: “Did anybody die, Mr Forde?”",
    "“We don't know that,” Mr Forde replied.",
    "“We are still asking everybody who was there.”",
  ].join("\n\n");
  expect(heard(copy)[1]?.[2]).toBe("“We don't know that,” “We are still asking everybody who was there.”");
});

test("who says to do something is who says it", () => {
  expect(heard("The doctor said to be patient and to come back.")[0]?.[0]).toBe("The doctor");
});

test("a country's name is no claim between commas", () => {
  expect(heard("Saudi Arabia and its most powerful ally, the United States, are members of the council.")).toEqual([]);
});

test("a shortened verb brings its subject", () => {
  const read = readText("I was told I'd never walk again. Then I met Bruno\n\nIt was late.");
  const [told] = findAttributions(read);
  expect(exactWords(read.text, told?.content ?? [])).toBe("I'd never walk again");
});

test("what somebody calls a thing is said anew", () => {
  const copy = "Stella Mutoro faulted the announcement, terming it “politics by calculator”.";
  expect(heard(copy).map(([, cue, content]) => [cue, content])).toEqual([
    ["faulted", "the announcement"],
    ["terming", "it “politics by calculator”"],
  ]);
});

test("who speaks first in a sentence says what stands before", () => {
  const copy =
    "The bank is likely to keep rates unchanged next month, five sources close to the discussion told Kantor, though two of them said that a cut in June was all but certain.";
  expect(heard(copy)).toEqual([
    ["five sources close to the discussion", "told", "The bank is likely to keep rates unchanged next month"],
    ["two of them", "said", "that a cut in June was all but certain"],
  ]);
});

test("no content ends in what joins the next", () => {
  const copy = [
    "Wage growth in the bloc eased in the fourth quarter, the bank said last week.",
    "Lindqvist argued that this was still too fast, while Grubinger noted that unit profits were falling.",
  ].join(" ");
  expect(heard(copy).map(([, , content]) => content)).toEqual([
    "Wage growth in the bloc eased in the fourth quarter",
    "that this was still too fast",
    "that unit profits were falling",
  ]);
});

test("whoever denies within what a lawyer says is not the lawyer", () => {
  const copy = "A lawyer for one of the men, Torstein Vik, said his client denied all charges.";
  expect(heard(copy)).toEqual([
    ["A lawyer for one of the men, Torstein Vik,", "said", "his client denied all charges"],
  ]);
});

test("a quotation alone behind what somebody said is the same speaker's", () => {
  const copy = [
    "“It's a miracle,” said neighbour Shabana Akhtar, 44. “I heard a scream.”",
    "The trampoline had been bought only the day before. Its owner, Lee Cartwright, said he had been “this close” to putting it in the back garden instead. “The wife said put it out front, there's more room. So I've got to buy her flowers now, haven't I?”",
  ].join("\n\n");
  const own = heard(copy).filter(([, , content]) => content?.includes("put it out front"));
  expect(own.map(([source]) => source)).toEqual(["Its owner, Lee Cartwright,"]);
});

test("a quotation alone behind what a paper says is nobody's yet", () => {
  const copy = "It said that the wall had failed. “The wife said put it out front. I did.”";
  expect(heard(copy).filter(([, cue]) => cue === "")).toEqual([]);
});

test.each([
  [
    "The railway apologised on Friday after 4,000 passengers were stuck in trains, an incident the transport minister called “unacceptable”.",
    ["the transport minister", "called", "“unacceptable”"],
  ],
  ["The mayor closed the hall, a step Ana Ruiz described as “reckless”.", ["Ana Ruiz", "described as", "“reckless”"]],
])("who calls something so, without a “that”: %s", (copy, wanted) => {
  expect(heard(copy)).toEqual([wanted]);
});

test("whoever accuses others behind “as” says that alone", () => {
  const copy =
    "The death toll has risen to 31, the state's emergency agency said on Wednesday, as residents accused officials of having ignored warnings.";
  expect(heard(copy)).toEqual([
    ["the state's emergency agency", "said", "The death toll has risen to 31"],
    ["residents", "accused", "officials of having ignored warnings"],
  ]);
});

test.each([
  [
    "Parents in a Norfolk village say they were given four days to find places after trustees announced that the school would shut.",
    "they were given four days to find places after trustees announced that the school would shut",
  ],
  [
    "EU leaders failed to agree on a joint loan for arms on Thursday after Dutch Prime Minister Wouter van Rijnsoever refused to sign off on the draft.",
    "on a joint loan for arms on Thursday",
  ],
])("what is said ends with a clause or before it: %s", (copy, content) => {
  expect(heard(copy)[0]?.[2]).toBe(content);
});

test("nobody's name begins in the headline", () => {
  const copy =
    "'Nobody told us': parents' fury as school shuts with four days' notice\n\nParents in a Norfolk village say it was too late to find new places for their children.";
  expect(heard(copy).at(-1)?.[0]).toBe("Parents in a Norfolk village");
});

test.each([
  [
    "A consultant anaesthetist who warned managers about understaffed theatres has been awarded 180,000 by the Workplace Tribunal.",
    ["who", "warned", "managers about understaffed theatres"],
  ],
  [
    "The group argued through counsel, Rory Keaveney SC, that roster changes had been made for operational reasons.",
    ["The group", "argued", "that roster changes had been made for operational reasons"],
  ],
  [
    "“It needs soft water,” explained Johan Skov, the firm's head of product, when I called.",
    ["Johan Skov, the firm's head of product", "explained", "“It needs soft water,”"],
  ],
])("each at its own end: %s", (copy, wanted) => {
  expect(heard(copy)[0]).toEqual(wanted);
});

test.each([
  [
    "Foley's offer, a letter seen by the Chronicle shows, was £212,000.",
    ["a letter seen by the Chronicle", "shows", "Foley's offer was £212,000"],
  ],
  [
    "Annika Strand has studied 30 such schemes. On average, she has found, fewer than one in five leaseholders return.",
    ["she", "has found", "On average fewer than one in five leaseholders return"],
  ],
  [
    "“She should go,” one user commented. Another wrote: “Let them eat margarine.”",
    ["Another", "wrote:", "“Let them eat margarine.”"],
  ],
])("who says it stands in the middle or before a colon: %s", (copy, wanted) => {
  expect(heard(copy).at(-1)).toEqual(wanted);
});

test("what stands between an article and its noun is no deed", () => {
  const copy =
    "The Anderson City Council voted 7-2 to table a rezoning request for a proposed $1.4 billion data center.";
  expect(heard(copy).map(([, cue]) => cue)).toEqual(["voted"]);
});
