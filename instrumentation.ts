/** Runs once when a server process starts. The first import should not wait for the engine to be loaded. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { warmReading } = await import("./lib/services/articles/warmReading");
  warmReading();
  if (process.env.DATABASE_URL) {
    const { repeatErasures } = await import("./lib/services/members/repeatErasures");
    await repeatErasures();
    const { changeFeed } = await import("./lib/gateways/changeFeed");
    changeFeed();
  }
  const { sealForThisProcess } = await import("./lib/services/log/sealer");
  sealForThisProcess();
  const { workOffJobs } = await import("./lib/services/exports/workOffJobs");
  workOffJobs();
}
