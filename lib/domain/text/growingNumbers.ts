/** Whole numbers of 32 bits that are added one by one, in little more room than they take. */
export class GrowingNumbers {
  private numbers = new Int32Array(1024);

  set(index: number, value: number): void {
    if (index >= this.numbers.length) {
      const grown = new Int32Array(Math.ceil(this.numbers.length * 1.5));
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[index] = value;
  }

  get(index: number): number {
    return this.numbers[index] as number;
  }
}
