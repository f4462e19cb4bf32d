/** Which marks close a quotation that a mark opens, over the languages of our copy. */
export const closersOf: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”“",
  "”": "”",
  "„": '“”„"',
  "‟": "”",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "‘": "’",
  "’": "’",
  "‚": "‘’",
  "'": "'",
  "「": "」",
  "『": "』",
  "〝": "〞〟",
  "﹁": "﹂",
  "＂": "＂",
};

/** Which mark of another kind a closing mark may close where copy mixes curly and straight ones. */
export const mixedOpeners: Readonly<Record<string, string>> = { '"': "“", "”": '"' };

/** Marks that are apostrophes as often as quotation marks. */
export const singleMarks = "'’‘‚";

/** Marks that only ever open. */
export const alwaysOpening = "„‚「『〝﹁‟";

export const everyMark = /["“”„‟«»‹›‘’‚'「」『』〝〞〟﹁﹂＂]/g;
