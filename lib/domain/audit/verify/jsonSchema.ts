/**
 * The part of JSON Schema 2020-12 that our published schemas use, so that a verifier without dependencies can hold a
 * file against them. `reports/reportSchema.test.ts` holds it against a full implementation.
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: `#/$defs/${string}`;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | number | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly anyOf?: readonly JsonSchema[];
}

type JsonType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";

/** Where a value first departs from its schema, as a JSON pointer (RFC 6901) such as `/claims/3/text`; null where it fits. */
export function firstMisfit(value: unknown, schema: JsonSchema, root: JsonSchema = schema): string | null {
  return misfit(value, schema, { root, at: "" });
}

interface Place {
  readonly root: JsonSchema;
  readonly at: string;
}

function misfit(value: unknown, schema: JsonSchema, place: Place): string | null {
  if (schema.$ref !== undefined) return misfit(value, definition(schema.$ref, place.root), place);
  if (schema.anyOf) return schema.anyOf.some((one) => misfit(value, one, place) === null) ? null : place.at;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type))) return place.at;
  if (schema.const !== undefined && value !== schema.const) return place.at;
  if (schema.enum && !schema.enum.some((one) => one === value)) return place.at;
  if (typeof value === "string") return fitsPattern(value, schema) ? null : place.at;
  if (typeof value === "number") return isWithin(value, schema.minimum, schema.maximum) ? null : place.at;
  if (Array.isArray(value)) return misfitOfItems(value, schema, place);
  if (typeof value === "object" && value !== null) return misfitOfFields(value, schema, place);
  return null;
}

function misfitOfItems(values: readonly unknown[], schema: JsonSchema, { root, at }: Place): string | null {
  if (!isWithin(values.length, schema.minItems, schema.maxItems)) return at;
  if (!schema.items) return null;
  for (const [index, value] of values.entries()) {
    const found = misfit(value, schema.items, { root, at: `${at}/${index}` });
    if (found !== null) return found;
  }
  return null;
}

function misfitOfFields(value: object, schema: JsonSchema, { root, at }: Place): string | null {
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${at}/${pointerPart(missing)}`;
  for (const [name, held] of Object.entries(value)) {
    const inside = `${at}/${pointerPart(name)}`;
    const field = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (!field && schema.additionalProperties === false) return inside;
    const found = field ? misfit(held, field, { root, at: inside }) : null;
    if (found !== null) return found;
  }
  return null;
}

function isOfType(value: unknown, type: JsonType): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function fitsPattern(value: string, { pattern }: JsonSchema): boolean {
  return pattern === undefined || new RegExp(pattern, "u").test(value);
}

function isWithin(value: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return value >= least && value <= most;
}

/** RFC 6901, 3. */
function pointerPart(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function definition(ref: string, root: JsonSchema): JsonSchema {
  const found = root.$defs?.[ref.slice("#/$defs/".length)];
  if (!found) throw new Error(`The schema has no ${ref}.`);
  return found;
}
