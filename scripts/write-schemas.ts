// tsx scripts/write-schemas.ts: writes the published JSON Schemas into docs/. A test holds them to the code.
import { writeFileSync } from "node:fs";
import { reportSchemaText } from "../lib/domain/reports/reportSchema";

writeFileSync(new URL("../docs/report.schema.json", import.meta.url), reportSchemaText());
