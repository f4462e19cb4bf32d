import { describe, expect, test } from "vitest";
import { split } from "../split";

const silences = (copy: string) =>
  split(copy).noComments.map(({ span, party, kind }) => [copy.slice(...span), party.name, kind]);

describe("no-comments of two", () => {
  test.each([
    [
      "Neither the bank nor the ministry responded to requests for comment; the agency declined to comment.",
      [
        ["Neither the bank nor the ministry responded to requests for comment", "bank", "no-response"],
        ["Neither the bank nor the ministry responded to requests for comment", "ministry", "no-response"],
        ["the agency declined to comment", "agency", "declined"],
      ],
    ],
    [
      "Neither Ms Lee nor Mr Obi would comment.",
      [
        ["Neither Ms Lee nor Mr Obi would comment", "Lee", "declined"],
        ["Neither Ms Lee nor Mr Obi would comment", "Obi", "declined"],
      ],
    ],
    ["Neither the bank nor the ministry would budge.", []],
    [
      "Mr Lee declined to comment and his lawyer did not respond to a request for comment.",
      [
        ["Mr Lee declined to comment", "Lee", "declined"],
        ["his lawyer did not respond to a request for comment", "lawyer", "no-response"],
      ],
    ],
    [
      "The spokesman could not be reached for comment as calls to his line went unanswered.",
      [
        [
          "The spokesman could not be reached for comment as calls to his line went unanswered",
          "spokesman",
          "no-response",
        ],
      ],
    ],
    [
      "The minister promised savings but declined to put a figure on them.",
      [["declined to put a figure on them", "minister", "declined"]],
    ],
    [
      "Gov. Luis Marchetti declined through an aide to comment.",
      [["Gov. Luis Marchetti declined through an aide to comment", "Luis Marchetti", "declined"]],
    ],
  ])("%s", (copy, wanted) => {
    expect(silences(copy)).toEqual(wanted);
  });

  test("nothing is said by who is silent", () => {
    const copy =
      "A spokesman for Lee declined to comment, and the ministry did not immediately reply to emailed questions.";
    expect(split(copy).attributions).toEqual([]);
  });
});
