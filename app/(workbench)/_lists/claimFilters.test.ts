import { expect, test } from "vitest";
import { claimFilterOf, loadClaimFilters } from "./claimFilters";

const id = "0190a1b2-0000-7000-8000-000000000001";

function check(search: string, filter: Record<string, unknown>) {
  const given = claimFilterOf(loadClaimFilters(new URLSearchParams(search)));
  expect(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))).toEqual(filter);
}

test("an empty URL filters nothing", () => check("", {}));
test("each filter becomes the contract's", () =>
  check(`text=harbour&status=open,in_check&article=${id}&form=direct&assignee=me&unsure=true`, {
    text: "harbour",
    status: ["open", "in_check"],
    articleId: id,
    form: "direct",
    assignee: "me",
    flag: "unsure",
  }));
test("what is no id filters nothing", () => check("article=1&rating=x&party=..&assignee=somebody", {}));
test("what is no status or form filters nothing", () => check("status=lost&form=sung", {}));
test("blank text filters nothing", () => check("text=%20%20", {}));
