import { expect, test } from "vitest";
import { entriesOf, typeWord } from "./openApi";

const document = {
  components: { schemas: { Stance: { enum: ["supports", "refutes"] } } },
  paths: {
    "/claims/{claimId}/take": {
      post: {
        summary: "Take a claim",
        tags: ["Claims"],
        parameters: [{ name: "claimId", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  version: { type: "integer", description: "As seen." },
                  stance: { $ref: "#/components/schemas/Stance" },
                },
                required: ["version"],
              },
            },
          },
        },
        responses: {
          200: { description: "OK" },
          409: {
            description: "Conflict",
            content: {
              "application/json": {
                schema: {
                  oneOf: [
                    { type: "object", properties: { code: { const: "changed-meanwhile" } } },
                    { type: "object", properties: { code: { const: "wrong-status" } } },
                  ],
                },
              },
            },
          },
        },
      },
    },
  },
};

test("an operation with its inputs and errors", () => {
  expect(entriesOf(document)).toEqual([
    {
      id: "post-claims-claimId-take",
      method: "POST",
      path: "/claims/{claimId}/take",
      summary: "Take a claim",
      tag: "Claims",
      inputs: [
        { name: "claimId", where: "path", type: "string (uuid)", required: true, says: null },
        { name: "version", where: "body", type: "integer", required: true, says: "As seen." },
        { name: "stance", where: "body", type: "supports | refutes", required: false, says: null },
      ],
      errors: [{ status: "409", says: "changed-meanwhile, wrong-status" }],
    },
  ]);
});

test.each([
  [{ type: "array", items: { type: "string" } }, "list of string"],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string or null"],
  [{ type: ["integer", "null"] }, "integer or null"],
  [{ const: "paste" }, '"paste"'],
  [undefined, "anything"],
])("%j in words", (schema, words) => expect(typeWord(document, schema)).toBe(words));
