/** The present instant. Services pass it on as a value; nothing below them asks for the time. */
export function now(): Date {
  return new Date();
}
