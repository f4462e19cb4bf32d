import type { Block, Inline } from "../document/blocks";
import { inlineRuns, paragraph, runs } from "./paragraph";

/** A block of the report's document as Word's paragraphs and tables, for the pages around the copy. */
export function blockXml(block: Block): string {
  switch (block.kind) {
    case "section":
      return paragraph(runs(block.words), { style: "Heading1" });
    case "heading":
      return paragraph(runs(block.words), { style: "Heading2" });
    case "title":
      return paragraph(runs(block.words), { style: "Title", ownDirection: block.words });
    case "paragraph":
      return inlineParagraph(block.inlines, block.look === "meta" ? "Note" : "Normal");
    case "quotation":
      return paragraph(runs(block.words, { italic: true }), { style: "Normal", ownDirection: block.words });
    case "list":
      return [...block.items].map((item) => inlineParagraph([{ words: "•  " }, ...item], "Normal")).join("");
    case "table":
      return tableXml(block);
    case "row":
      return paragraph(runs(block.label, { bold: true })) + block.blocks.map(blockXml).join("");
    case "piece":
    case "notice":
      return block.blocks.map(blockXml).join("");
    case "strip":
      return "";
    case "claim":
    case "copy":
      throw new Error(`A ${block.kind} is told in a comment or in the copy`);
  }
}

function inlineParagraph(inlines: readonly Inline[], style: string): string {
  return paragraph(inlines.map(inlineRuns).join(""), { style });
}

/** Twentieths of a point between the margins. */
const width = 9300;

function tableXml({ columns, rows }: Extract<Block, { kind: "table" }>): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / all) * width));
  const cell = (content: string, index: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const line = '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="E0DBD0"/>';
  const head = columns.map(({ heading }, index) =>
    cell(paragraph(runs(heading, { bold: true }), { style: "Cell" }), index),
  );
  let xml = `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${line}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((part) => `<w:gridCol w:w="${part}"/>`).join("")}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join("")}</w:tr>`;
  for (const row of rows)
    xml += `<w:tr>${row.map((inlines, index) => cell(inlineParagraph(inlines, "Cell"), index)).join("")}</w:tr>`;
  return `${xml}</w:tbl>${paragraph("")}`;
}

/** Blocks as the paragraphs of a comment: a row's label stands before its first words. */
export function commentParagraphs(blocks: Iterable<Block>): string {
  let xml = "";
  for (const block of blocks) {
    if (block.kind === "row") xml += rowParagraphs(block.label, block.blocks);
    else xml += commentBlock(block, "");
  }
  return xml;
}

function rowParagraphs(label: string, blocks: readonly Block[]): string {
  const [first, ...rest] = blocks.flatMap((block) => (block.kind === "piece" ? block.blocks : [block]));
  if (first === undefined) return "";
  const head = runs(`${label}: `, { bold: true, colour: "6B665D" });
  return commentBlock(first, head) + rest.map((block) => commentBlock(block, "")).join("");
}

function commentBlock(block: Block, head: string): string {
  if (block.kind === "paragraph")
    return paragraph(head + block.inlines.map(inlineRuns).join(""), { style: "CommentText" });
  if (block.kind === "quotation") {
    const look = { style: "CommentText", ownDirection: block.words };
    return paragraph(head + runs(`“${block.words}”`, { italic: true }), look);
  }
  return head === "" ? "" : paragraph(head, { style: "CommentText" });
}
