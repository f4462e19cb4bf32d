/** The part of an OpenAPI 3.1 document that the reference shows. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  description?: string;
  maxLength?: number;
  $ref?: string;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface ApiOperation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

export interface Document {
  paths?: Record<string, Record<string, ApiOperation>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Input {
  name: string;
  where: string;
  type: string;
  required: boolean;
  says: string | null;
}

export interface Entry {
  id: string;
  method: string;
  path: string;
  summary: string;
  tag: string;
  inputs: Input[];
  /** Status and, where the document names them, the problems' codes. */
  errors: { status: string; says: string }[];
}

const methods = ["get", "post", "put", "patch", "delete"];

/** All operations of a document in its order. */
export function entriesOf(document: Document): Entry[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method];
      return operation ? [entryOf(document, { path, method, operation })] : [];
    }),
  );
}

function entryOf(
  document: Document,
  { path, method, operation }: { path: string; method: string; operation: ApiOperation },
): Entry {
  const body = resolved(document, Object.values(operation.requestBody?.content ?? {})[0]?.schema);
  const parameters = (operation.parameters ?? []).map((one) => ({
    name: one.name,
    where: one.in,
    type: typeWord(document, one.schema),
    required: one.required ?? false,
    says: one.description ?? one.schema?.description ?? null,
  }));
  const fields = Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
    name,
    where: "body",
    type: typeWord(document, schema),
    required: body?.required?.includes(name) ?? false,
    says: schema.description ?? null,
  }));
  const errors = Object.entries(operation.responses ?? {})
    .filter(([status]) => !status.startsWith("2"))
    .map(([status, response]) => ({ status, says: codesOf(document, response) || response.description || "" }));
  return {
    id: `${method}-${path}`.replace(/[^a-z0-9]+/gi, "-"),
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? operation.operationId ?? path,
    tag: operation.tags?.[0] ?? "Others",
    inputs: [...parameters, ...fields],
    errors,
  };
}

function resolved(document: Document, schema: Schema | undefined): Schema | undefined {
  const name = schema?.$ref?.split("/").at(-1);
  return name ? document.components?.schemas?.[name] : schema;
}

function codesOf(document: Document, response: { content?: Record<string, { schema?: Schema }> }): string {
  const schema = resolved(document, Object.values(response.content ?? {})[0]?.schema);
  const variants = schema?.oneOf ?? schema?.anyOf ?? (schema ? [schema] : []);
  const codes = variants.flatMap((variant) => {
    const code = resolved(document, variant)?.properties?.code;
    return code?.const !== undefined ? [String(code.const)] : (code?.enum ?? []).map(String);
  });
  return [...new Set(codes)].join(", ");
}

/** A schema in a word or two: "string", "list of integer", "open | in_check". */
export function typeWord(document: Document, given: Schema | undefined): string {
  const schema = resolved(document, given);
  if (!schema) return "anything";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(" | ");
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return [...new Set(variants.map((variant) => typeWord(document, variant)))].join(" or ");
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : (schema.type ?? "object");
  if (type === "array") return `list of ${typeWord(document, schema.items)}`;
  return schema.format ? `${type} (${schema.format})` : type;
}
