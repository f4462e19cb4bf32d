/** Elements that begin and end a paragraph of their own. */
const blocks = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody " +
    "tfoot thead tr ul"
  ).split(" "),
);

/** Of these, consecutive ones of one list or table follow each other line by line, without a blank line between. */
const rows = new Set(["li", "tr", "dt", "dd"]);
const rowHolders = new Set(["ul", "ol", "dl", "menu", "dir", "table"]);

const elementNode = 1;
const textNode = 3;

/**
 * The copy of an element as text: paragraphs parted by blank lines; headings, list items, captions and table rows on
 * lines of their own; cells parted by " | "; entities decoded (the parser did); white space collapsed as HTML does,
 * and only that white space: a no-break space is a character of the copy.
 * Walks without recursion, so that depth of nesting cannot exhaust the stack.
 */
export function textOf(root: Node): string {
  const writer = new ParagraphWriter();
  let node: Node | null = root;
  while (node !== null) {
    enter(node, writer);
    const child: Node | null = isRead(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    leave(node, writer);
    node = nextAfter(node, root, writer);
  }
  return writer.text();
}

function isRead(node: Node): boolean {
  const name = node.nodeName.toLowerCase();
  return node.nodeType !== elementNode || (name !== "script" && name !== "style" && name !== "rp");
}

/** The next node in reading order after `node` and all it holds, closing every element that ends on the way. */
function nextAfter(node: Node, root: Node, writer: ParagraphWriter): Node | null {
  let current: Node = node;
  while (current !== root) {
    if (current.nextSibling !== null) return current.nextSibling;
    const parent = current.parentNode;
    if (parent === null) return null;
    leave(parent, writer);
    current = parent;
  }
  return null;
}

function enter(node: Node, writer: ParagraphWriter): void {
  if (node.nodeType === textNode) writer.write(node.nodeValue ?? "");
  if (node.nodeType !== elementNode) return;
  const name = node.nodeName.toLowerCase();
  if (name === "br") writer.breakLine();
  // The marks of <q> stand in the browser's style sheet, not in the page; without them a quotation would be lost.
  if (name === "q") writer.write("“");
  if (name === "td" || name === "th") writer.startCell();
  if (blocks.has(name)) writer.endParagraph();
  if (rows.has(name)) writer.startRow();
  if (rowHolders.has(name)) writer.startRows();
  if (name === "pre") writer.preserved += 1;
}

function leave(node: Node, writer: ParagraphWriter): void {
  if (node.nodeType !== elementNode) return;
  const name = node.nodeName.toLowerCase();
  if (name === "q") writer.write("”");
  if (blocks.has(name)) writer.endParagraph();
  if (rowHolders.has(name)) writer.endRows();
  if (name === "pre") writer.preserved -= 1;
}

class ParagraphWriter {
  /** How many `pre` elements are open: their line breaks are the author's. */
  preserved = 0;
  private readonly parts: string[] = [];
  private line: string[] = [];
  private cells = 0;
  /** How many lists and tables are open. */
  private depth = 0;
  /** What passed since the last paragraph: the start of a row, an edge of an outermost list or table. */
  private passedRow = false;
  private passedEdge = false;

  write(text: string): void {
    const collapsible = this.preserved > 0 ? /[ \t\f\r]+/g : /[ \t\n\f\r]+/g;
    this.line.push(text.replace(collapsible, " "));
  }

  breakLine(): void {
    this.line.push("\n");
  }

  startCell(): void {
    if (this.cells > 0) this.line.push(" | ");
    this.cells += 1;
  }

  startRow(): void {
    this.passedRow = true;
    this.cells = 0;
  }

  startRows(): void {
    if (this.depth === 0) this.passedEdge = true;
    this.depth += 1;
  }

  endRows(): void {
    this.depth -= 1;
    if (this.depth === 0) this.passedEdge = true;
  }

  endParagraph(): void {
    const paragraph = this.line
      .join("")
      .replace(/ *\n */g, "\n")
      .replace(/ {2,}/g, " ")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/^[ \n]+|[ \n]+$/g, "");
    this.line = [];
    if (paragraph === "") return;
    if (this.parts.length > 0) this.parts.push(this.passedRow && !this.passedEdge ? "\n" : "\n\n");
    this.parts.push(paragraph);
    this.passedRow = false;
    this.passedEdge = false;
  }

  text(): string {
    this.endParagraph();
    return this.parts.join("");
  }
}
