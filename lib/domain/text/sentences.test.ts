import { describe, expect, it } from "vitest";
import { sentences } from "./sentences";

/** Checks a paragraph whose sentences are parted by "|" (which is not part of it). */
function check(marked: string): void {
  const parts = marked.split("|");
  const text = parts.join("");
  expect(sentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end))).toEqual(
    parts.map((part) => part.trim()),
  );
}

describe("sentences", () => {
  it.each([
    "The bridge closed.| It reopened in May.",
    "Mr. Orr met Sen. Ada Pell in St. Ives.| Dr. Falk was away.",
    "She works for Brack Stone Inc. in Garrow.| The firm pays well.",
    "Engr. Musa Bello met Barr. Emeka Obi and Smt. Devi.| Cllr. Jones left.",
    "Chief (Mrs.) Folasade Adebayo met Brig. (ret.) Amos Gil.| It rained (on the U.S.)| Nobody left.",
    "They passed under the arch.| It stood.| Arch. Tunde Bello built it.",
    "He lives in the U.S.| The move was in 2004.",
    "The U.S. Senate voted.| J. R. Orr abstained.",
    "It opened at 9 a.m. Monday.| It closed at 6 p.m.| Nobody came.",
    "Rates rose to 4.75 percent.| No. 7 is empty.| No.| She said no. 12.",
    "On Jan. 5 he left.| By Sept. 2019 he was back.",
    "He was born in 1974.| In 1990 he moved.",
    "Take vitamin C.| The doctor said so.",
    "She wrote it on X.| Critics called it a stunt.",
    "“We lost.”| She left.",
    '"It is over," he said.| "We lost."',
    '"Why?" he asked.| "Because," she said.',
    '"Really?" Orr asked.| Nobody spoke.',
    'Pell asked: "Did you read them?"| Orr replied: "I did."',
    "The plan (it was his. He wrote it.) failed.| Nobody minded.",
    "(He was away.)| She was not.",
    "Wait...| What?| He was, well... gone.",
    "Growth stalled… and then it fell.| Prices rose…| The bank acted.",
    "The talks collapsed.|The minister resigned.| Visit www.example.com today.",
    "See example.com/a.html for more.| Write to a.orr@example.com now.",
    "The new iPhone sold out.| iPads did not.",
    "She shouted Yahoo! in court.| Nobody moved.",
    "1. The pumps failed.| 2. The dam held.",
    "It is known.[4]| It was shown.[5][6]| It stands.",
    "私は見た。| 彼は「行く。」と言った。| 雨だ！",
    "متى وصل؟| وصل أمس.| هذا كل شيء.",
    "यह सच है।| वह गया।",
    "Θα τελειώσουν ποτέ;| Οι κάτοικοι αμφιβάλλουν.| Τα έργα αρχίζουν.",
    "ከንቲባው ተናገሩ።| ሥራው ይጀምራል።| ነዋሪዎች ይጠራጠራሉ።",
    "Աշխատանքը կսկսվի մայիսին։| Բնակիչները կասկածում են։",
    "Er kommt am 3. Mai.| Im 19. Jahrhundert war das anders.| Gut.",
    "No final stop here",
  ])("%s", check);

  it("cuts copy without stops between words, where nobody could call it one sentence", () => {
    const text = Array.from({ length: 3_000 }, (_, n) => `word${n}`).join(" ");
    const pieces = sentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end));
    expect(pieces.join(" ")).toBe(text);
    expect(pieces.length).toBe(Math.ceil(text.length / 4_000));
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(4_000);
  });

  it("leaves a word whole, however long it is", () => {
    const [long, text] = ["a".repeat(9_000), `${"a".repeat(9_000)} b`];
    expect(sentences(text, [0, text.length])).toEqual([
      [0, long.length],
      [long.length + 1, text.length],
    ]);
  });

  it("finds none in white space", () => expect(sentences("  \n ", [0, 4])).toEqual([]));
});
