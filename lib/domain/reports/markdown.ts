import type { Block, Inline } from "./document/blocks";
import { reportBlocks } from "./document/reportBlocks";
import { blockLine, escaped, linkTarget } from "./markdown/escaped";
import type { Report } from "./report";

/**
 * The report as Markdown (GitHub's), readable as it stands. Nothing that an article or a person says can become markup
 * or leave its place. The same report gives the same bytes.
 */
export function reportMarkdown(report: Report): string {
  const parts: string[] = [];
  for (const block of reportBlocks(report)) parts.push(blockText(block));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${blockLine(escaped(block.words))}`;
    case "section":
      return `<a id="${block.anchor}"></a>\n\n## ${block.words}`;
    case "heading":
      return `### ${block.words}`;
    case "claim":
      return `<a id="claim-${block.number}"></a>\n\n### Claim ${block.number}\n\n> ${blockLine(escaped(block.words))}\n\n${line(block.line)}`;
    case "paragraph":
      return line(block.inlines);
    case "quotation":
      return `> ${blockLine(escaped(block.words))}`;
    case "row":
      return `**${block.label}**\n\n${joined(block.blocks)}`;
    case "piece":
      return (block.anchor ? `<a id="${block.anchor}"></a>\n\n` : "") + joined(block.blocks);
    case "notice":
      return quoted(joined(block.blocks));
    case "list":
      return [...block.items].map((item) => `- ${line(item)}`).join("\n");
    case "strip":
      return "";
    case "table":
      return table(block);
    case "copy":
      return `${copyLead[block.passage]}${line(block.inlines)}`;
  }
}

const copyLead = {
  headline: "#### ",
  dek: "",
  byline: "",
  dateline: "",
  body: "",
  quotation: "> ",
  "list-item": "- ",
  caption: "",
  boilerplate: "",
} as const;

function joined(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((part) => part !== "")
    .join("\n\n");
}

function quoted(text: string): string {
  return text.replace(/^/gm, "> ");
}

function table({ columns, rows }: Extract<Block, { kind: "table" }>): string {
  const cells = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const head = cells(columns.map(({ heading }) => heading));
  const rule = cells(columns.map(({ figures }) => (figures ? "---:" : "---")));
  const lines = [head, rule];
  for (const row of rows) lines.push(cells(row.map(line)));
  return lines.join("\n");
}

function line(inlines: readonly Inline[]): string {
  return blockLine(inlines.map(inlineText).join(""));
}

function inlineText({ words, look, to, address, mark, said }: Inline): string {
  const text = escaped(words);
  if (look === "number") return `<sup>[${text}](#${to})</sup>`;
  if (to !== undefined) return `[${text}](#${to})`;
  if (address !== undefined) return `[${text}](<${linkTarget(address)}>)`;
  if (mark !== undefined) return mark === "unread" ? `<mark>${text}</mark>` : `<ins>${text}</ins>`;
  // Asterisks need letters beside them, which somebody's words may not begin or end with.
  if (look === "strong" && !said && /^[^\s].*[^\s:]$/.test(text)) return `**${text}**`;
  if (look === "strong") return `<strong>${text}</strong>`;
  if (look === "struck") return `<del>${text}</del>`;
  return look === "hash" ? `<code>${text}</code>` : text;
}
