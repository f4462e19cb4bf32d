import { strFromU8, unzipSync } from "fflate";
import { readXml, type XmlElement } from "./readXml";

/** The files of an office document, each read as strictly as XML asks for. */
export function readPackage(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, readXml(strFromU8(file))]));
}
