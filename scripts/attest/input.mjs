import { createReadStream } from "node:fs";
import { PlainFault } from "../ground/plain-fault.mjs";
import { asCalled } from "../ground/project.mjs";

/** The articles `{ id, text }` of a file of JSON lines, one after the other; blank lines are passed over. */
export async function* jsonLines(file) {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() !== "") yield readLine(line, { number, file });
  }
}

function readLine(line, { number, file }) {
  const where = `Line ${number} of ${file === "-" ? "standard input" : file}`;
  let article;
  try {
    article = JSON.parse(line);
  } catch {
    throw new PlainFault(`${where} is not JSON.`);
  }
  if (typeof article?.text !== "string") throw new PlainFault(`${where} has no "text" that is a string.`);
  if (typeof article.id !== "string" && typeof article.id !== "number") {
    throw new PlainFault(`${where} has no "id" that is a string or a number.`);
  }
  return { id: article.id, text: article.text };
}

/** Lines end at LF only: JSON may hold U+2028, which `node:readline` takes for an end. */
async function* linesOf(file) {
  const stream = file === "-" ? process.stdin : createReadStream(asCalled(file));
  stream.setEncoding("utf8");
  let rest = "";
  let first = true;
  try {
    for await (const chunk of stream) {
      rest += first ? chunk.replace(/^\uFEFF/, "") : chunk;
      first = false;
      const lines = rest.split("\n");
      rest = lines.pop();
      yield* lines;
    }
  } catch (error) {
    if (error.code === undefined) throw error;
    throw new PlainFault(
      error.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`,
    );
  }
  if (rest !== "") yield rest;
}
