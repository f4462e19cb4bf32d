// npm run build: the production build, unless the one that is there was made of the same sources.
import { ensurePackages } from "./ground/packages.mjs";
import { ensureBuild } from "./newsroom/build.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";

await runAlone(async (tools) => {
  await ensurePackages(tools);
  await ensureBuild(tools);
});
