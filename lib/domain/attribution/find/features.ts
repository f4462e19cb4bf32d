import { mix } from "./hash";
import type { WeightTable } from "./weightTable";

/** What hashed features are added to, each under the next template number. */
export interface Features {
  /** From which template number on. */
  begin(firstTemplate: number): void;
  add(value: number): void;
}

/** Features as a list, for learning. */
export class FeatureList implements Features {
  readonly hashes: number[] = [];
  private template = 0;

  begin(firstTemplate: number): void {
    this.template = firstTemplate;
  }

  add(value: number): void {
    this.hashes.push(mix(this.template++, value));
  }
}

/** Features as the sum of what they weigh: what a list would be made for is never looked at again. */
export class FeatureSum implements Features {
  private template = 0;
  private sum = 0;
  private readonly weights: WeightTable["weights"];
  private readonly mask: number;

  constructor({ weights, mask }: WeightTable) {
    this.weights = weights;
    this.mask = mask;
  }

  begin(firstTemplate: number): void {
    this.template = firstTemplate;
  }

  add(value: number): void {
    this.sum += this.weights[mix(this.template++, value) & this.mask] as number;
  }

  /** The sum since it was last taken. */
  take(): number {
    const { sum } = this;
    this.sum = 0;
    return sum;
  }
}
