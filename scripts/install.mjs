// node scripts/install.mjs: installs the packages that package-lock.json names, unless they are there.
import { ensurePackages } from "./ground/packages.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";

await runAlone(ensurePackages);
