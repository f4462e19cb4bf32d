import { contentTypes, coreProperties, type Part, relations } from "../office/coreProperties";
import { xmlHead, xmlText } from "../office/xml";
import { ZipFile } from "../office/zip";
import type { Report } from "../report";
import { Comments } from "./comments";
import { stylesXml } from "./styles";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;

interface Document {
  readonly title: string;
  /** What stands left of the page's number. */
  readonly foot: string;
  /** Finished paragraphs and tables, in order; the comments come about while they are made. */
  readonly body: (comments: Comments) => Iterable<string>;
}

/** A Word document (ECMA-376, transitional). */
export function wordFile(report: Report, { title, foot, body }: Document): Uint8Array<ArrayBuffer> {
  const zip = new ZipFile();
  for (const part of framework(report, title, foot)) zip.add(...part);
  const comments = new Comments(zip.open("word/comments.xml"));
  const document = zip.open("word/document.xml");
  document.write(`${xmlHead}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>`);
  for (const part of body(comments)) document.write(part);
  document.write(`${page}</w:body></w:document>`);
  comments.end();
  document.end();
  return zip.finish();
}

/** Everything but the text and its comments. */
function framework(report: Report, title: string, foot: string): Part[] {
  return [
    contentTypes([
      ["word/document.xml", type("document.main")],
      ["word/styles.xml", type("styles")],
      ["word/settings.xml", type("settings")],
      ["word/comments.xml", type("comments")],
      ["word/footer1.xml", type("footer")],
    ]),
    relations("_rels/.rels", [
      ["officeDocument", "word/document.xml"],
      ["core-properties", "docProps/core.xml"],
    ]),
    coreProperties(report, title),
    relations("word/_rels/document.xml.rels", [
      ["styles", "styles.xml"],
      ["settings", "settings.xml"],
      ["comments", "comments.xml"],
      ["footer", "footer1.xml"],
    ]),
    ["word/styles.xml", stylesXml],
    ["word/settings.xml", settingsXml],
    ["word/footer1.xml", footerXml(foot)],
  ];
}

const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1300" w:bottom="1300" w:left="1300" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>';

const settingsXml = `${xmlHead}<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

function footerXml(foot: string): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const words = (text: string) => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
  return `${xmlHead}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${words(`${foot} · `)}${field("PAGE")}${words(" of ")}${field("NUMPAGES")}</w:p></w:ftr>`;
}
