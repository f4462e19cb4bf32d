import { once } from "node:events";
import { createServer } from "node:http";
import { PlainFault } from "../ground/plain-fault.mjs";
import { plainListenFault } from "../ground/ports.mjs";
import { projectRoot } from "../ground/project.mjs";
import { callerAddress } from "./caller-address.mjs";
import { refusalFor } from "./request-limits.mjs";

const closePatience = 5000;

const limits = {
  maxHeaderSize: 16 * 1024,
  // A caller who trickles headers or a body holds a connection no longer than this.
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5000,
  // Longer than the idle time of the usual proxies, so that it is they who close a connection.
  keepAliveTimeout: 75_000,
};

/** Serves until a signal, or until the process that started it is gone. */
export async function serve({ development, host, port, trustsProxy }) {
  const { default: next } = await import("next");
  const server = createServer(limits);
  const app = next({ dev: development, dir: projectRoot, hostname: host, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    const refusal = refusalFor(request);
    if (refusal) return refuse(response, refusal);
    // Overwritten, never believed: throttling of sign-ins goes by it.
    request.headers["x-attest-address"] = callerAddress(request, { trustsProxy });
    handle(request, response);
  });
  await listen(server, { host, port });
  endWithStarter(() => close({ server, app }));
  process.send?.("ready");
}

/** As next.config.js sets them on every response that Next gives. */
const guards = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};

function refuse(response, { status, sentence }) {
  response.writeHead(status, { ...guards, "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(`${sentence}\n`);
}

async function listen(server, { host, port }) {
  server.listen({ host, port });
  try {
    await once(server, "listening");
  } catch (error) {
    const sentence = plainListenFault(error, { host, port });
    throw sentence ? new PlainFault(sentence) : error;
  }
}

function endWithStarter(end) {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, end);
  // `kill -9` of the starter breaks the channel to it: no server may stay and hold the port.
  process.on("disconnect", end);
}

let closes = false;

/** Lets requests that run come to their end, for five seconds. Open event streams would never: they are told to. */
async function close({ server, app }) {
  if (closes) return;
  closes = true;
  process.emit("attest:closing");
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const patience = new Promise((resolve) => setTimeout(resolve, closePatience));
  await Promise.race([closed, patience]);
  server.closeAllConnections();
  await Promise.race([app.close(), patience]);
  process.exit(0);
}
