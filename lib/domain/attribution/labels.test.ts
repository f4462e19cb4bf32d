import { expect, it } from "vitest";
import { withoutDeeds, withoutLabels, withoutNamings } from "./labels";
import type { FoundAttribution } from "./types";

const colonAfter = (text: string): FoundAttribution => {
  const colon = text.indexOf(":");
  return {
    source: [[0, colon]],
    cue: [[colon, colon + 1]],
    content: [[colon + 2, text.length]],
    type: "indirect",
    confidence: 0.5,
    rule: "",
  };
};

it.each([
  ["Fact Check: is the bridge safe?", 0],
  ["Breaking news: the bridge is shut", 0],
  ["Editor’s note: the bridge has been renamed", 0],
  ["Mayor: the bridge is safe", 1],
  ["Clinton: the bridge is safe", 1],
])("who says %j", (text, speakers) => {
  expect(withoutLabels(text, [colonAfter(text)])).toHaveLength(speakers);
});

it("says nothing of what sort of piece it is", () => {
  const text = "Exclusive: Bank knew of fees, insiders say";
  const said: FoundAttribution = { ...colonAfter("a:"), source: [[30, 38]], cue: [[39, 42]], content: [[0, 28]] };
  expect(withoutLabels(text, [said])[0]?.content).toEqual([[11, 28]]);
});

it("leaves those alone whom a verb gives a voice", () => {
  const text = "Sources said the bridge was safe";
  const said: FoundAttribution = { ...colonAfter("a:"), source: [[0, 7]], cue: [[8, 12]], content: [[13, 32]] };
  expect(withoutLabels(text, [said])).toHaveLength(1);
});

it.each([
  ["a body known as the “Harbour Room”", 0],
  ["a body known as the “Harbour Room.”", 0],
  ["a ferry called Star of Orsa", 0],
  ["a ferry known as “a danger to all who sail”", 1],
  ["an officer known as ruthless", 1],
])("a name is no statement: %j", (text, statements) => {
  const cue = /known as|called/.exec(text) as RegExpExecArray;
  const end = cue.index + cue[0].length;
  const named: FoundAttribution = {
    ...{ source: [], cue: [[cue.index, end]], content: [[end + 1, text.length]] },
    ...{ type: "mixed", confidence: 0.5, rule: "" },
  };
  expect(withoutNamings(text, [named])).toHaveLength(statements);
});

it.each([
  ["the brigades", "are slowly pushing", "east towards the border", 0],
  ["the fighters", "belong to", "an assortment of factions", 0],
  ["the rebels", "also receive", "some support from abroad", 0],
  ["the council", "received word", "that the dam had held", 1],
  ["the substitute", "added", "a third in stoppage time", 0],
  ["the mayor", "added", "that a third had left", 1],
  ["the mayor", "added", "a third of them were old", 1],
  ["the union", "is pushing for", "a shorter week", 1],
  ["the manager", "speaking", "ahead of Saturday's match", 0],
  ["the manager", "speaking", "after the match, said “never”", 1],
  ["the carmaker", "is recalling", "about 41,000 vehicles over a fault", 0],
  ["the witness", "recalls", "a white car", 1],
  ["she", "thinks for", "a long time", 0],
  ["she", "thinks", "a long time is needed", 1],
  ["dozens", "feared", "dead as ferry sinks", 0],
  ["he", "feared", "dead fish would wash up", 1],
  ["the firm", "forecasts", "but", 0],
  ["the judges", "said", "what", 0],
  ["our reporter", "spoke", "to the family before we published", 0],
  ["the rancher", "drawing", "applause", 0],
  ["the rancher", "drew", "a line", 1],
  ["whose troops", "have been accused of", "backing the rebels", 0],
  ["", "is expected", "which to last three weeks", 0],
  ["", "is charged", "Tiffany Crews", 0],
  ["Cyclone Marit", "slammed", "the east coast on Sunday", 0],
  ["Hurricane forecasters", "said", "it would turn north", 1],
  ["Storm Survivors", "say", "no help has come", 1],
  ["the finance director", "will take over on", "an interim basis", 0],
  ["I", "knew", "when he sat down", 0],
  ["I", "knew", "whenever he sat down he would talk", 1],
  ["the minister", "pressed", "the firm to open its books", 1],
  ["officers", "were called to", "the junction of two roads", 0],
  ["the mayor", "called for", "calm", 1],
  ["his side", "were denied", "a clear penalty", 0],
  ["the mayor", "denied", "a plan to resign", 1],
  ["the singer", "laughs", "until she has to sit down", 0],
  ["the firm", "cut its forecast for", "the second time in four months", 0],
  ["the minister", "replying", "to the debate", 0],
  ["the minister", "replied", "that the debate was over", 1],
  ["they", "say", "what did", 0],
  ["they", "say", "what did for the bridge was rust", 1],
])("a deed is no statement: %s %s %s", (who, act, what, statements) => {
  const text = `${who} ${act} ${what}`;
  const [cueAt, contentAt] = [who.length + 1, who.length + act.length + 2];
  const found: FoundAttribution = {
    ...colonAfter("a:"),
    source: [[0, who.length]],
    cue: [[cueAt, cueAt + act.length]],
    content: [[contentAt, text.length]],
  };
  expect(withoutDeeds(text, [found])).toHaveLength(statements);
});

it.each([
  ["", "It would be recalled", "that the judge ruled in May", 0],
  ["It", "should be noted", "that the judge ruled in May", 0],
  ["", "will be remembered", "that the judge ruled in May", 0],
  ["The mayor", "recalled", "that the judge ruled in May", 1],
  ["", "Asked about", "the email, Arlen", 0],
  ["", "Asked", "for a source", 0],
  ["today", "announced", "record results", 0],
  ["", "Asked", "whether the bridge was safe", 1],
  ["An amateur video, whose authenticity the agency", "could not confirm", "appears to show smoke", 0],
  ["The mayor", "asked about", "the email", 1],
])("the article's own words are nobody's statement: %s %s %s", (who, act, what, statements) => {
  const text = `${who} ${act} ${what}`;
  const [cueAt, contentAt] = [who.length + 1, who.length + act.length + 2];
  const found: FoundAttribution = {
    ...colonAfter("a:"),
    source: who ? [[0, who.length]] : [],
    cue: [[cueAt, cueAt + act.length]],
    content: [[contentAt, text.length]],
  };
  expect(withoutDeeds(text, [found])).toHaveLength(statements);
});

it.each([
  ["The results were not what they wanted to hear.", "they", "wanted", "to hear", 0],
  ["The unions said they wanted to hear.", "they", "wanted", "to hear", 1],
])("what somebody does to a thing tells of the thing: %s", (text, who, act, what, statements) => {
  const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const found: FoundAttribution = { ...colonAfter("a:"), source: [span(who)], cue: [span(act)], content: [span(what)] };
  expect(withoutDeeds(text, [found])).toHaveLength(statements);
});

it("a subject that its own verb ends is no content", () => {
  const text = "I took the money for a study, it was declared";
  const found: FoundAttribution = { ...colonAfter("a:"), source: [], cue: [[33, 45]], content: [[0, 28]] };
  expect(withoutDeeds(text, [found])).toEqual([]);
});

it("keeps a thing that was said before its cue", () => {
  const text = "A third driver died when a tree fell, it added";
  const found: FoundAttribution = {
    ...colonAfter("a:"),
    source: [[38, 40]],
    cue: [[41, 46]],
    content: [[0, 36]],
  };
  expect(withoutDeeds(text, [found])).toHaveLength(1);
});
