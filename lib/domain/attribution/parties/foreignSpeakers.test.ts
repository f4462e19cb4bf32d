import { describe, expect, test } from "vitest";
import { split } from "../split";

const saidIn = (copy: string) =>
  split(copy).attributions.map(({ party, content }) => [party.name, copy.slice(...(content[0] ?? [0, 0]))]);

describe("in a language whose words are not known", () => {
  test.each([
    ["Le maire, Jean Dupuis, a déclaré : « Le pont est sûr. »", "Jean Dupuis", "« Le pont est sûr. »"],
    ["El alcalde, José María Ruiz, dijo: «El puente es seguro».", "José María Ruiz", "«El puente es seguro»"],
    ["«Мы всё проверили», — заявил Сергей Петров.", "Сергей Петров", "«Мы всё проверили»"],
    ["قال وزير النقل سامي العلي: «الجسر آمن تماماً».", "وزير النقل سامي العلي", "«الجسر آمن تماماً»"],
    ["국토부 장관 김민수는 “다리는 안전하다”고 말했다.", "국토부 장관 김민수", "“다리는 안전하다”"],
    ['परिवहन मंत्री राजेश शर्मा ने कहा, "पुल कल खोल दिया जाएगा।"', "परिवहन मंत्री राजेश शर्मा", '"पुल कल खोल दिया जाएगा।"'],
    ["“我们要看到才会相信。”居民代表李红说。", "居民代表李红", "“我们要看到才会相信。”"],
    ["市長の田中一郎氏は「誰も眺めを失わない」と述べた。", "市長の田中一郎氏", "「誰も眺めを失わない」"],
    ['"לא נאמין עד שנראה", אמרה אנה רויז.', "אנה רויז", '"לא נאמין עד שנראה"'],
    [
      "– Uwierzymy, jak zobaczymy – mówi Anna Weiss, rzeczniczka mieszkańców.",
      "Anna Weiss",
      "Uwierzymy, jak zobaczymy",
    ],
  ])("a quotation goes to the name that punctuation shows: %s", (copy, name, quotation) => {
    expect(saidIn(copy)).toEqual([[name, quotation]]);
  });

  test("a surname is the person who was named in full before, and nobody is sure", () => {
    const copy =
      "Bundeskanzlerin Anna Vogt hat am Montag eine Reform angekündigt. „Wir werden die Steuern senken“, sagte Vogt.";
    const [attribution] = split(copy).attributions;
    expect(attribution?.party).toMatchObject({ name: "Anna Vogt", kind: "person" });
    expect(attribution?.confidence).toBeLessThan(0.6);
  });

  test("a pronoun in a script that parts no words is who spoke before", () => {
    const copy = "“我们要看到才会相信。”居民代表李红说。她还说：“十年来什么都没做！”";
    expect(saidIn(copy).map(([name]) => name)).toEqual(["居民代表李红", "居民代表李红"]);
  });

  test("what is claimed is the utterance alone, also where dashes set it off", () => {
    const { claims } = split(
      "Las obras empiezan hoy.\n\n—No es verdad —afirmó Pedro Lara—. Nadie nos ha llamado en estos diez años.",
    );
    expect(claims.map(({ form, text }) => [form, text])).toContainEqual(["direct", "No es verdad"]);
  });

  test("what stands beside a quotation and not beside its speaker is narration", () => {
    const { claims, support } = split(
      "Le maire, Jean Dupuis, a déclaré : « Le pont est sûr. » Selon la préfecture, 400 personnes ont été évacuées.",
    );
    expect(support).toBe("quotations-only");
    expect(claims.map(({ form, text }) => [form, text])).toEqual([
      ["direct", "Le pont est sûr."],
      ["narration", "Selon la préfecture, 400 personnes ont été évacuées"],
    ]);
  });
});
