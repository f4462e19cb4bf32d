import { xmlHead } from "../office/xml";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

interface Style {
  readonly id: string;
  readonly name: string;
  /** Half points. */
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly outline?: number;
  readonly sans?: true;
}

/** Serif for the copy, as on paper; fonts that every office program has or has a twin for, with one for each script. */
const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman" w:eastAsia="SimSun"/>';
const sans = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="SimSun"/>';

const styles: readonly Style[] = [
  { id: "Title", name: "Title", size: 44, bold: true, after: 120 },
  { id: "Subtitle", name: "Subtitle", size: 20, colour: "59554E", after: 60, sans: true },
  { id: "Heading1", name: "heading 1", size: 30, bold: true, before: 360, after: 140, outline: 0 },
  { id: "Heading2", name: "heading 2", size: 24, bold: true, before: 260, after: 100, outline: 1 },
  { id: "CopyHeadline", name: "Copy headline", size: 32, bold: true, before: 120, after: 140 },
  { id: "CopyDek", name: "Copy dek", size: 26, after: 140 },
  { id: "CopyAside", name: "Copy aside", size: 20, colour: "59554E", after: 140 },
  { id: "CopyQuotation", name: "Copy quotation", size: 24, after: 160, indent: 400 },
  { id: "Copy", name: "Copy", size: 24, after: 160 },
  { id: "Note", name: "Note", size: 19, colour: "59554E", after: 80, sans: true },
  { id: "Cell", name: "Cell", size: 19, after: 40, sans: true },
  { id: "CommentText", name: "annotation text", size: 20, after: 40, sans: true },
  { id: "Footer", name: "footer", size: 17, colour: "6B665D", sans: true },
];

export const stylesXml = `${xmlHead}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${serif}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.map(styleXml).join("")}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

function styleXml({ id, name, size, bold, italic, colour, before, after, indent, outline, sans: ours }: Style): string {
  const paragraph =
    (outline === undefined ? "" : "<w:keepNext/>") +
    `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 120}"/>` +
    (indent === undefined ? "" : `<w:ind w:left="${indent}"/>`) +
    (outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`);
  const run =
    (ours ? sans : "") +
    (bold ? "<w:b/><w:bCs/>" : "") +
    (italic ? "<w:i/><w:iCs/>" : "") +
    (colour === undefined ? "" : `<w:color w:val="${colour}"/>`) +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}
