import { once } from "node:events";
import { createServer } from "node:net";
import { PlainFault } from "./plain-fault.mjs";

const faults = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is taken by another program: set PORT to a free one, like PORT=${port + 1}.`,
  EACCES: (_host, port) => `This user may not open port ${port}: set PORT to one above 1023.`,
  EADDRNOTAVAIL: (host) => `HOST is ${host}, which is not an address of this machine: try 127.0.0.1 or 0.0.0.0.`,
  ENOTFOUND: (host) => `HOST is ${host}, which is no known name or address: try 127.0.0.1 or 0.0.0.0.`,
  EAI_AGAIN: (host) => `HOST is ${host}, which is no known name or address: try 127.0.0.1 or 0.0.0.0.`,
};

/** The sentence for an error of `listen`, or null when it is not one that a person can mend. */
export function plainListenFault(error, { host, port }) {
  return faults[error.code]?.(host, port) ?? null;
}

/** Throws a plain fault unless the port can be had; waits up to `patience` milliseconds for one that is being given up. */
export async function requirePort({ host, port, patience = 0 }) {
  const deadline = Date.now() + patience;
  for (;;) {
    const error = await tryListen({ host, port });
    if (!error) return;
    if (error.code !== "EADDRINUSE" || Date.now() >= deadline) {
      throw new PlainFault(plainListenFault(error, { host, port }) ?? error.message);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function isFreePort(port) {
  return (await tryListen({ host: "127.0.0.1", port })) === null;
}

/** A port that is free now. Somebody else may take it before we do, which the caller must survive. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function tryListen({ host, port }) {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, "listening");
  } catch (error) {
    return error;
  }
  server.close();
  await once(server, "close");
  return null;
}
