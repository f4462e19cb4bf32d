/** One line of JSON for whoever runs the installation. Never a secret, and never what somebody typed as one. */
export function logLine(line: { event: string } & Readonly<Record<string, string | number | boolean | null>>): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
