import { peakOf, processorOf, productProcesses } from "./productProcesses";

/** What the product's processes need; one may end, and another begin, while it is looked at. */
export class Needs {
  private readonly processes = new Map<number, { what: string; peak: number; from: number; until: number }>();

  constructor() {
    this.look();
  }

  look(): void {
    for (const one of productProcesses()) {
      const spent = processorOf(one);
      const { from } = this.processes.get(one.pid) ?? { from: spent };
      const peak = peakOf(one);
      if (peak > 0) this.processes.set(one.pid, { what: one.what, peak, from, until: spent });
    }
  }

  told(): string[] {
    return [...this.processes.values()].map(
      ({ what, peak, from, until }) =>
        `${what} ${peak.toFixed(0)} MB at most, ${(until - from).toFixed(1)} s of processor`,
    );
  }
}
