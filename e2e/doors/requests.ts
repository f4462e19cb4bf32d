import { servers } from "../newsroom";
import type { Caller } from "./callers";

export interface Operation {
  /** As the table names it: `POST /claims/{claimId}/take`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly schema: OperationSchema;
}

export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly additionalProperties?: boolean | JsonSchema;
}

interface OperationSchema {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: JsonSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: JsonSchema }>> }>>;
}

/** Every operation of the contract, as the installation itself describes it. */
export async function readOperations(): Promise<Operation[]> {
  const response = await fetch(`${servers.first}/api/v1/openapi.json`);
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, OperationSchema>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, schema]) => {
      const name = method.toUpperCase();
      return { key: `${name} ${path}`, method: name, path, schema };
    }),
  );
}

type Input = Record<string, unknown>;

/** Sends one operation: what the path names goes into it, the rest into the query of a GET, else into the body. */
export async function send(
  { method, path }: Pick<Operation, "method" | "path">,
  input: Input,
  { caller, headers = {} }: { caller?: Caller; headers?: Record<string, string> } = {},
): Promise<Response> {
  const rest: Input = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  const body = bodyOf(rest);
  const query = method === "GET" ? new URLSearchParams(Object.entries(rest).map(([k, v]) => [k, String(v)])) : "";
  return fetch(`${servers.first}/api/v1${filled}${query ? `?${query}` : ""}`, {
    method,
    redirect: "manual",
    headers: {
      ...(caller ? { cookie: caller.cookie } : {}),
      ...(method === "GET" ? {} : { origin: servers.first }),
      ...(method === "GET" || body instanceof FormData ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(method === "GET" ? {} : { body }),
  });
}

/** JSON, or a form where the input has a file; what stands inside another value is named in brackets there. */
function bodyOf(input: Input): string | FormData {
  if (!Object.values(input).some((value) => value instanceof Blob)) return JSON.stringify(input);
  const form = new FormData();
  const append = (name: string, value: unknown) => {
    if (value instanceof Blob) form.append(name, value);
    else if (value === null || typeof value !== "object") form.append(name, String(value));
    else for (const [key, one] of Object.entries(value)) append(`${name}[${key}]`, one);
  };
  for (const [name, value] of Object.entries(input)) if (value !== undefined) append(name, value);
  return form;
}

/** The places of an input where a scalar stands, each with the same input that has `instead` there. */
export function misshapen(
  input: Input,
  pathNames: readonly string[],
  instead: unknown,
): { place: string; input: Input }[] {
  const cases: { place: string; input: Input }[] = [];
  const walk = (value: unknown, place: readonly (string | number)[]) => {
    if (place.length === 1 && pathNames.includes(String(place[0]))) return;
    if (value !== null && typeof value === "object" && !(value instanceof Blob)) {
      for (const [key, one] of Object.entries(value)) walk(one, [...place, Array.isArray(value) ? Number(key) : key]);
    } else if (place.length > 0) {
      cases.push({ place: place.join("."), input: replaced(input, place, instead) as Input });
    }
  };
  walk(input, []);
  return cases;
}

function replaced(value: unknown, [first, ...rest]: readonly (string | number)[], instead: unknown): unknown {
  if (first === undefined) return instead;
  if (Array.isArray(value)) return value.map((one, index) => (index === first ? replaced(one, rest, instead) : one));
  const entries = Object.entries(value as Input);
  return Object.fromEntries(entries.map(([key, one]) => [key, key === first ? replaced(one, rest, instead) : one]));
}

/** The fields of an answer that its schema does not declare. */
export function undeclared(value: unknown, schema: JsonSchema, place = ""): string[] {
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (branches.length > 0) {
    const found = branches.map((one) => undeclared(value, one, place));
    return found.reduce((least, one) => (one.length < least.length ? one : least));
  }
  if (Array.isArray(value)) {
    return value.flatMap((one, index) =>
      undeclared(one, schema.prefixItems?.[index] ?? schema.items ?? {}, `${place}[]`),
    );
  }
  if (value === null || typeof value !== "object") return schema.properties ? [`${place}: not an object`] : [];
  if (typeof schema.additionalProperties === "object") return [];
  const { properties = {} } = schema;
  return Object.entries(value).flatMap(([key, one]) => {
    const declared = properties[key];
    return declared ? undeclared(one, declared, `${place}.${key}`) : [`${place}.${key}`];
  });
}
