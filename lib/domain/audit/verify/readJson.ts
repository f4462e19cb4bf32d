import { textOfUtf8 } from "../bytes";
import { bytesOf, UnreadableFile } from "./container";
import { altered, type Inspection, unverifiable } from "./inspection";
import { firstMisfit, type JsonSchema } from "./jsonSchema";

/** A JSON file of the bundle, held against its schema; null, and a finding, where it is missing or of another form. */
export async function readJson(
  inspection: Pick<Inspection, "container" | "findings">,
  path: string,
  schema: JsonSchema,
): Promise<unknown> {
  if (!inspection.container.paths.includes(path)) {
    unverifiable(inspection, path, `There is no ${path}: without it this cannot be verified.`);
    return null;
  }
  const value = await parsed(inspection, path);
  const misfit = value === undefined ? "its beginning" : firstMisfit(value, schema);
  if (misfit === null) return value;
  altered(
    inspection,
    path,
    `${path} is not in its form any more, from ${misfit === "" ? "its beginning" : misfit} on.`,
  );
  return null;
}

async function parsed({ container }: Pick<Inspection, "container">, path: string): Promise<unknown> {
  try {
    return JSON.parse(textOfUtf8(await bytesOf(container, path)) ?? "") as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
