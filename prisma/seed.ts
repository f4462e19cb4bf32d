// The demo newsroom: made-up people and articles in several states, brought about through the product's own services, so
// that every row and every audit event is what the product itself would have written. Prints the sign-ins.
import { closeConnections } from "../lib/data/connection";
import { closeWorkerPool } from "../lib/gateways/worker/pool";
import { demoPassword, demoPeople } from "./demo";
import { foundNewsroom } from "./newsroom/people";
import { importSamples } from "./newsroom/samples";
import { workOnSamples } from "./newsroom/work";

const cast = await foundNewsroom();
const articles = await importSamples(cast);
await workOnSamples(cast, articles);
await closeWorkerPool();
await closeConnections();

console.log(`Demo newsroom, password for everybody: ${demoPassword}`);
for (const { email, name, role } of demoPeople) console.log(`  ${email.padEnd(24)} ${role.padEnd(8)} ${name}`);
