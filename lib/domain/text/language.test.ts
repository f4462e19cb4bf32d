import { describe, expect, it } from "vitest";
import { languageOf, supportFor } from "./language";

describe("languageOf", () => {
  it.each([
    ["en", "The council said that the bridge would be closed for two days."],
    ["en", "Officials confirmed crime fell sharply."],
    ["de", "Der Rat hat die Brücke nach dem Unfall für zwei Tage gesperrt."],
    ["fr", "Le conseil a fermé le pont pour deux jours après un accident."],
    ["es", "El consejo cerró el puente durante dos días por una avería."],
    ["it", "Il consiglio ha chiuso il ponte per due giorni dopo un guasto."],
    ["pt", "O conselho fechou a ponte por dois dias, mas não disse por quê."],
    ["nl", "De raad heeft de brug voor twee dagen gesloten na een ongeval."],
    ["tr", "Belediye köprüyü iki gün için kapattı ve bu karar çok eleştirildi."],
    ["ar", "أغلق المجلس الجسر لمدة يومين بعد حادث."],
    ["fa", "شورای شهر پل را به مدت دو روز بست و گفت که ترمیم می‌شود."],
    ["he", "המועצה סגרה את הגשר ליומיים."],
    ["ru", "Совет закрыл мост на два дня после аварии."],
    ["uk", "Рада закрила міст на два дні після аварії, її рішення оскаржили."],
    ["zh", "市议会在事故后将大桥关闭两天。"],
    ["ja", "市議会は事故の後、橋を二日間閉鎖した。"],
    ["ko", "시의회는 사고 후 다리를 이틀간 폐쇄했다."],
    ["und", "42 17 %"],
    ["und", ""],
  ])("%s: %s", (language, text) => expect(languageOf(text)).toBe(language));

  it("promises all of its work in English only", () => {
    expect(supportFor("en")).toBe("full");
    expect(supportFor("de")).toBe("quotations-only");
    expect(supportFor("und")).toBe("quotations-only");
  });
});
