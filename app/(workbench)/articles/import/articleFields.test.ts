import { expect, test } from "vitest";
import { fieldsOf, textsOf } from "./articleFields";

const found = {
  title: "Ferry runs again",
  byline: "By Ruth Adeyemi",
  publisher: null,
  publishedOn: "2026-11-03",
  language: "en",
  url: "https://courier.example/ferry",
  deadline: "2026-11-04T16:00:00.000Z",
};

test("what was found goes back unchanged when nothing is corrected", () => {
  expect(fieldsOf(textsOf(found))).toEqual({ fields: found, errors: {} });
});

test("an emptied field means not known", () => {
  const { fields } = fieldsOf({ ...textsOf(found), byline: "  ", url: "" });
  expect(fields).toMatchObject({ byline: null, url: null });
});

test.each(["javascript:alert(1)", "courier.example/ferry", "ftp://courier.example"])("%s is no web address", (url) => {
  const { fields, errors } = fieldsOf({ ...textsOf(found), url });
  expect(fields).toBeNull();
  expect(errors.url).toMatch(/http/);
});

test("a title is needed", () => {
  expect(fieldsOf({ ...textsOf(found), title: " " }).errors.title).toBeDefined();
});
