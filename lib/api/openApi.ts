import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { contract } from "./contract/contract";

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
let document: ReturnType<typeof generator.generate> | null = null;

/** The contract as an OpenAPI 3.1 document; made once. */
export function openApiDocument() {
  document ??= generator.generate(contract, {
    info: {
      title: "Attest",
      version: "1",
      description:
        "Every change and every read of the fact-checking workbench. Sign in first; the session is a cookie.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }],
    components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "attest.session" } } },
  });
  return document;
}
