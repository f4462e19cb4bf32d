import { expect, test } from "vitest";
import { split } from "../split";

const speaker = (copy: string) => {
  const { name, role, affiliation } = split(copy).attributions[0]?.party ?? {};
  return [name, role, affiliation];
};

test.each([
  ["Detective Chief Inspector", "Detective Chief Inspector Sarah Hall", null, null],
  ["Detective Superintendent", "Detective Superintendent Sarah Hall", null, null],
  ["Det Ch Insp", "Det Ch Insp Sarah Hall", null, null],
  ["Group Captain", "Group Captain Sarah Hall", null, null],
  ["Royal Air Force Group Captain", "Group Captain Sarah Hall", null, "Royal Air Force"],
  ["Navy Capt.", "Capt. Sarah Hall", null, "Navy"],
  ["Police Constable", "Police Constable Sarah Hall", null, null],
  ["Deputy Chief Constable", "Sarah Hall", "Deputy Chief Constable", null],
  ["Attorney General", "Sarah Hall", "Attorney General", null],
  ["King’s Counsel", "Sarah Hall", "Counsel", null],
])("a rank stays with the name, a post is a role: %s", (title, ...party) => {
  expect(speaker(`“We are looking at everything,” ${title} Sarah Hall told reporters.`)).toEqual(party);
});

test.each([
  ["a frequent surname is a person's", "“We will leave,” Garcia said.", "person"],
  ["any other name that nothing is told of is a body's", "“We will leave,” Toyota said.", "organization"],
  ["an operator's single name is a company's", "“We run late,” the operator Northway said.", "organization"],
  ["who works a machine is a person", "“We lift by hand,” said crane operator Odo.", "person"],
  ["a surname in a firm's name is not", "“We will leave,” Garcia Holdings said.", "organization"],
])("%s", (_, copy, kind) => {
  expect(split(copy).attributions[0]?.party.kind).toBe(kind);
});

test.each([
  ["MP Tom Ridley voted against. The Liberal Democrat said the bill was a mess.", "Tom Ridley", "person"],
  ["Sen. Ana Ruiz voted no on Monday. The Republican said the bill was a mess.", "Ana Ruiz", "person"],
  ["Tom Ridley voted against. The Liberal Democrats said the bill was a mess.", "Liberal Democrats", "group"],
  ["Tom Ridley voted against. The Tallahassee Democrat said the bill was a mess.", "Tallahassee Democrat", "outlet"],
])("one of a party is who was named, its members are a group: %s", (copy, name, kind) => {
  expect(split(copy).attributions.at(-1)?.party).toMatchObject({ name, kind });
});

test("a surname is whoever bears the whole of it, and not half of a double one", () => {
  const copy =
    "Ona Brandt, a hydrologist, died on Sunday. Her daughter, Ida Brandt-Moss, said the cause was heart failure. “Water paid for our bread,” Dr. Brandt wrote in her memoir.";
  expect(split(copy).attributions.map(({ party }) => party.name)).toEqual(["Ida Brandt-Moss", "Ona Brandt"]);
});
