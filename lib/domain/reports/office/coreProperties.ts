import type { Report } from "../report";
import { xmlHead, xmlText } from "./xml";

/** A file of a package: its path and its text. */
export type Part = readonly [path: string, text: string];

/** Title, author and time of a document (OPC, ECMA-376 part 2, 11): the report's, so that they never change by themselves. */
export function coreProperties({ workspace, generatedAt }: Report, title: string): Part {
  const time = `${generatedAt.slice(0, 19)}Z`;
  return [
    "docProps/core.xml",
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(workspace.name)}</dc:creator><cp:lastModifiedBy>Attest</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  ];
}

/** What each file of a package is (OPC, 7.2.3). */
export function contentTypes(types: readonly (readonly [path: string, type: string])[]): Part {
  const overrides = types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("");
  return [
    "[Content_Types].xml",
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  ];
}

const officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Relations from one file to others: each with its kind, as `officeDocument` or `comments`. */
export function relations(path: string, targets: readonly (readonly [kind: string, target: string])[]): Part {
  const all = targets.map(([kind, target], index) => {
    const type = kind === "core-properties" ? coreRelation : `${officeRelation}/${kind}`;
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
  });
  return [
    path,
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`,
  ];
}

const coreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
