const sentences = {
  ECONNREFUSED: (place) => `No PostgreSQL answers at ${place}: start it, or correct DATABASE_URL.`,
  ENOTFOUND: (place) => `DATABASE_URL names a machine that is not known: ${place}.`,
  EAI_AGAIN: (place) => `DATABASE_URL names a machine that is not known: ${place}.`,
  ETIMEDOUT: (place) =>
    `PostgreSQL at ${place} does not answer: correct DATABASE_URL, or let this machine through to it.`,
  EHOSTUNREACH: (place) => `PostgreSQL at ${place} cannot be reached from here: correct DATABASE_URL.`,
  "28P01": (place) => `PostgreSQL at ${place} refuses the password: correct DATABASE_URL.`,
  28000: (place) => `PostgreSQL at ${place} refuses this user: correct DATABASE_URL.`,
  "3D000": (place, name) =>
    `PostgreSQL at ${place} has no database ${name}: create it (createdb ${name}) and start again.`,
  53300: (place) => `PostgreSQL at ${place} has no connection to spare: raise its max_connections, or close some.`,
  "57P03": (place) => `PostgreSQL at ${place} is starting or stopping: try again in a moment.`,
};

/** The sentence for a failed connection that a person can mend, else null. It never holds the password. */
export function plainConnectionFault(error, url) {
  // Node tries each address of a name and reports them together.
  const code = error.code ?? error.errors?.[0]?.code;
  const { host, pathname } = new URL(url);
  return sentences[code]?.(host, decodeURIComponent(pathname.slice(1))) ?? null;
}
