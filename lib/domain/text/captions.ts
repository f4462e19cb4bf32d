import { fits, type Guarded, madeLater } from "./guarded";

/** Who made a picture, as it closes or makes up a caption: the shapes of agencies and archives. */
const agencies =
  "(?:AP|AFP|EPA|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|Alamy|iStock|Bloomberg|Magnum|PA(?: Wire| Images)?|dpa|ANSA|EFE|TASS|Xinhua|Anadolu(?: Agency)?|NurPhoto|SIPA|Zuma|ZUMA|Unsplash|Flickr|Wikimedia(?: Commons)?|WENN|Rex|REX|Corbis|UPI|NASA|Handout|Pool|Stringer|Staff|File|Archive|Press Association|Associated Press|Agence France-Presse)";

const maker =
  "(?:photos?|photographs?|photography|pictures?|images?|graphics?|illustrations?|videos?|maps?|foto|fotos|fotografía|fotografie|imagen|imágenes|image|imagem|immagine|bild|bilder|beeld|crédit|crédito|credit|фото|صورة)";

const agencyName = new RegExp(agencies);
const creditWord = /credit/i;
/** Parts of what `maker` lists, as few as hold them all. */
const makerWord = /photo|pictur|imag|imm|graphic|illustr|video|map|foto|imág|bild|beeld|cr[eé]d|фото|صورة/i;

const creditEnd: readonly Guarded[] = [
  {
    needs: /^(?:image|media|photo|picture|video) /i,
    shape: () => /^(?:image|media|photo|picture|video) (?:source|credit)\s*[,:].{1,80}$/i,
  },
  { needs: creditWord, shape: () => /(?:^|[.!?)]\s*)credit(?:\.{3}|…)\s?\p{L}.{1,80}$/iu },
  {
    needs: makerWord,
    shape: madeLater(
      () =>
        new RegExp(
          `(?:^|[.!?…)|\\]]["”’]?\\s*|[(\\[|]\\s*)${maker}\\s*(?:credits?|courtesy|by|via|vía|von|de|par|di|per|door|from|:|©|/)[^.!?]{1,90}[.)\\]]*$`,
          "iu",
        ),
    ),
  },
  {
    needs: agencyName,
    shape: madeLater(
      () =>
        new RegExp(
          `[(\\[|/—–-]\\s*(?:(?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,4}(?:for|via|/|-|—|–|,)?\\s*)?${agencies}(?:\\s*(?:/|via |, |- |—|–)\\s*\\p{L}[\\p{L} .'’]{0,39}){0,2}\\s*(?:photos?|images?|file)?\\s*[)\\]]?\\.?$`,
          "u",
        ),
    ),
  },
  {
    needs: agencyName,
    shape: madeLater(
      () => new RegExp(`[.!?…)]\\s*(?:\\p{Lu}[\\p{L}.'’-]*[ /]+){1,4}(?:/|via |for |-|\\|)\\s*${agencies}\\.?$`, "u"),
    ),
  },
  {
    needs: /credit|ource|handout|pool|via|photo|picture|image|courte/i,
    shape: () =>
      /(?:^|[.!?)]\s+)(?:(?:credit|source|handout|pool|via|photo|picture|image)\s*:|courtesy(?: of|:)|credit)\s*[\p{L}][^.!?]{1,80}\.?$/iu,
  },
  { needs: /©|copyright/i, shape: () => /\(?(?:©|copyright)\s*\p{L}[^.!?]{1,60}\)?$/iu },
  { needs: agencyName, shape: () => /\((?:AP|AFP|Reuters|Getty|EPA|PA)\b[^)]{0,60}\)\.?$/ },
  // "[Moussa Camara/SNW]", "… in 2019. Luc Amadou for The High Plains Review"
  { needs: /\]$/, shape: () => /\[(?:\p{Lu}[\p{L}.'’-]+ ?){1,4}\/ ?\p{Lu}[^\]]{1,40}\]$/u },
  {
    needs: /[.!?]["”’]? (?:\S+ ){2,3}for (?:[Tt]he )?\S+(?: \S+){0,4}$/,
    shape: () => /[.!?]["”’]? (?:\p{Lu}[\p{L}.'’-]+ ){2,3}for (?:[Tt]he )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,4}$/u,
  },
  {
    needs: /handout|supplied|contributed|submitted|courtesy|file photo/i,
    shape: () =>
      /^(?:(?:family|police|company) )?(?:handout|supplied|contributed|submitted|courtesy|file)(?: (?:photos?|pictures?|images?))?$/i,
  },
  { needs: /\)\.?$/, shape: () => /\((?:\p{Lu}[\p{L}.'’-]+ ?){1,4}(?:\/| via | for )[^()]{2,60}\)\.?$/u },
  {
    needs: /photo|image|screen/i,
    shape: () => /\b(?:file photo|handout photo|supplied photo|stock image|screengrab|screenshot)\b[^.!?]{0,60}[.)]*$/i,
  },
];

/** How captions open. What each needs is looked for at the start alone. */
const captionStart: readonly Guarded[] = [
  {
    needs: /^(?:in|on) (?:this|these|an? undated|an? file) /i,
    shape: () =>
      /^(?:in|on) (?:this|these|an? undated|an? file) (?:\w+[ ,-]+){0,5}(?:map|photo|photograph|picture|image|graphic|chart|illustration|still|video|frame|screen ?shot|screengrab|sketch|diagram|table|satellite image|footage|combination|drawing)s?\b/i,
  },
  {
    needs: /^(?:this|these|an? (?:undated|file|handout)) /i,
    shape: () =>
      /^(?:this|these|an? (?:undated|file|handout)) (?:\w+[ -]){0,3}(?:map|photo|photograph|picture|image|graphic|chart|illustration|still|screen ?shot|screengrab)s? (?:above|below|shows?|showing|taken|released|provided|obtained|made available|of|from)\b/i,
  },
  {
    needs: /^[a-z-]+(?:(?: |\. ?)\w+)?\s*[(:|–—]/i,
    shape: () =>
      /^(?:pictured|above|below|left|right|top|bottom|clockwise|from left|l-r|inset|caption|image caption|photo caption|map|graphic|chart|figure \d+|fig\. ?\d+|file|file photo|photo|picture|image|video|watch|archive)\s*(?:\([^)]*\)\s*)?[:|–—]/i,
  },
  {
    needs: /^(?:image|media|photo|picture|video) /i,
    shape: () => /^(?:image|media|photo|picture|video) (?:caption|source|credit)\s*[,:]/i,
  },
  { needs: /^\(?(?:l-r|from left|left to)/i, shape: () => /^\(?(?:l-r|from left|left to right)\)?/i },
  { needs: /^[\wé]+\s*:/i, shape: () => /^(?:foto|imagen|image|bild|photo|legende|légende|leyenda|didascalia)\s*:/iu },
];

/** True where a paragraph reads as the words under a picture. Longer ones must open or close as captions do. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > 500) return false;
  return captionStart.some((start) => fits(start, paragraph)) || creditStart(paragraph) !== null;
}

/** Where the credit begins in a caption ("Photo by …", "(AP Photo/…)"), or null where none closes it. */
export function creditStart(paragraph: string): number | null {
  // The credit closes the caption: only the tail is searched, which keeps the work linear.
  const from = Math.max(0, paragraph.length - 160);
  const tail = paragraph.slice(from);
  // Several shapes need an agency, and to look for one of so many takes longest.
  const namesAgency = agencyName.test(tail);
  for (const { needs, shape } of creditEnd) {
    const match = (needs === agencyName ? namesAgency : needs.test(tail)) ? shape().exec(tail) : null;
    if (!match) continue;
    const lead = /^[\s.!?…)([|/—–-]*/u.exec(match[0])?.[0].length ?? 0;
    return from + match.index + (/[([]/.test(match[0].slice(0, lead)) ? match[0].search(/[([]/) : lead);
  }
  return null;
}

/** How long the label is that a page puts before a caption ("Image caption, "), 0 where there is none. */
export function captionLabelLength(paragraph: string): number {
  return /^(?:image|media|photo|picture|video) caption\s*[,:]\s*/i.exec(paragraph)?.[0].length ?? 0;
}
