import { isTitle } from "./titles";

/**
 * Honours before a name in the English-language press of Africa, Asia and the law that stand beside the courtesies of `titles.ts`:
 * like them they are no part of the name.
 */
const honours = new Set(
  "aunty|uncle|coun|coun.|mca|rdc|madam|hajia|hajj|hadji|alhaja|mzee|mama|adv|adv.|advocate|mal|mal.|mallam|chief|otunba|oba|pa|deacon|deaconess|evangelist|apostle|hon|engr|arc|arc.|surv|surv.|tpl|pharm|pharm.|comrade|counsel|nana|togbe|osagyefo|thiru|tmt|selvi|puan|encik|tuan|cik|ustazah|maulana|mufti|begum|janab|cr|cr.".split(
    "|",
  ),
);

/** True for a title, or an honour that may open a name and is dropped from it. */
export const isHonorific = (lower: string): boolean => isTitle(lower) || honours.has(lower);
