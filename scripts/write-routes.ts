import { writeFileSync } from "node:fs";
import { minifyContractRouter } from "@orpc/contract";
import { contract } from "@/lib/api/contract/contract";

writeFileSync("lib/api/routes.json", `${JSON.stringify(minifyContractRouter(contract), null, 2)}\n`);
