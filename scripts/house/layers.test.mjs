import { describe, expect, it } from "vitest";
import { fileOffences, longestFile } from "./files.mjs";
import { importsOf } from "./imports.mjs";
import { importOffence } from "./layers.mjs";

describe("importsOf", () => {
  it("finds every form of import and leaves strings and comments alone", () => {
    const source = [
      'import "server-only";',
      'import type { A } from "./a";',
      "import {",
      "  B,",
      '} from "@/lib/domain/b";',
      'export { C } from "./c";',
      'export const d = "from";',
      '// import x from "comment";',
      'const e = await import("./e");',
      "export const f = 1;",
    ].join("\n");
    expect(importsOf(source)).toEqual(["server-only", "./a", "@/lib/domain/b", "./c", "./e"]);
  });
});

const allowed = [
  ["app/page.tsx", "@/lib/services/listClaims"],
  ["app/page.tsx", "next/link"],
  ["app/api/v1/route.ts", "@/lib/api/router"],
  ["lib/api/router.ts", "@/lib/services/approveVerdict"],
  ["lib/services/approveVerdict.ts", "../data/claims"],
  ["lib/data/claims.ts", "./generated/client"],
  ["lib/data/claims.ts", "@prisma/adapter-pg"],
  ["lib/data/isolation.db.test.ts", "@/lib/services/addClaim"],
  ["lib/gateways/changes.ts", "pg"],
  ["lib/domain/audit/leaf.ts", "node:crypto"],
  ["lib/domain/reports/pdf/fonts/face.ts", "fontkit"],
  ["lib/domain/reports/pdf/file/pdfFile.ts", "node:zlib"],
  ["lib/domain/claims/decide.ts", "../text/spans"],
  ["lib/domain/claims/decide.test.ts", "fast-check"],
  ["lib/services/approve.db.test.ts", "@/lib/testing/database"],
  ["lib/testing/builders.ts", "@/lib/data/claims"],
  ["scripts/bench.mjs", "../lib/data/claims"],
];

const refused = [
  ["app/page.tsx", "@/lib/data/claims", /app may not import data/],
  ["app/page.tsx", "@prisma/client", /only lib\/data/],
  ["app/page.tsx", "@/lib/data/generated/enums", /only lib\/data knows Prisma/],
  ["proxy.ts", "./lib/gateways/clock", /app may not import gateways/],
  ["lib/api/router.ts", "@/lib/data/claims", /api may not import data/],
  ["lib/services/approve.ts", "@/lib/api/contract", /services may not import api/],
  ["lib/services/approve.ts", "pg", /only lib\/data/],
  ["lib/services/approve.ts", "@prisma/client", /only lib\/data/],
  ["lib/data/claims.test.ts", "@/lib/services/addClaim", /data may not import services/],
  ["lib/services/approve.ts", "next/headers", /does not know Next/],
  ["lib/gateways/pages.ts", "@/lib/data/claims", /gateways may not import data/],
  ["lib/domain/claims/decide.ts", "@/lib/data/claims", /domain may not import data/],
  ["lib/domain/claims/decide.ts", "zod", /pure/],
  ["lib/domain/claims/decide.ts", "node:crypto", /pure/],
  ["lib/domain/claims/decide.ts", "fflate", /pure/],
  ["lib/domain/claims/decide.ts", "node:zlib", /pure/],
  ["lib/domain/reports/pdf.ts", "pdfkit", /pure/],
  ["lib/domain/claims/decide.ts", "../../../scripts/x", /nothing outside itself/],
  ["lib/services/approve.ts", "@/lib/testing/database", /for tests only/],
  ["lib/services/approve.ts", "vitest", /for tests only/],
];

describe("importOffence", () => {
  it.each(allowed)("lets %s import %s", (file, specifier) => {
    expect(importOffence(file, specifier)).toBeNull();
  });

  it.each(refused)("does not let %s import %s", (file, specifier, sentence) => {
    expect(importOffence(file, specifier)).toMatch(sentence);
  });
});

describe("fileOffences", () => {
  it("takes a file of the longest length and refuses one line more", () => {
    expect(fileOffences("lib/domain/a.ts", "x\n".repeat(longestFile))).toEqual([]);
    expect(fileOffences("lib/domain/a.ts", "x\n".repeat(longestFile + 1))).toHaveLength(1);
  });

  it("refuses drawers and barrels by name", () => {
    expect(fileOffences("lib/services/utils.ts", "")).toHaveLength(1);
    expect(fileOffences("lib/utils/dates.ts", "")).toHaveLength(1);
    expect(fileOffences("lib/services/index.ts", "")).toHaveLength(1);
    expect(fileOffences("lib/services/commonGround.ts", "")).toEqual([]);
  });
});
