import { isIP } from "node:net";

/**
 * The address that a request comes from: the socket's, or behind a trusted proxy the last hop that the proxy wrote into
 * x-forwarded-for. Earlier hops are the caller's own words.
 */
export function callerAddress(request, { trustsProxy }) {
  const socketAddress = request.socket.remoteAddress ?? "";
  const hop = trustsProxy ? lastHop(request.headers["x-forwarded-for"]) : "";
  return plainAddress(isIP(hop) ? hop : socketAddress);
}

function lastHop(header = "") {
  return header.split(",").at(-1).trim();
}

/** A server that listens on IPv6 sees IPv4 callers as ::ffff:192.0.2.1. */
function plainAddress(address) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped ? mapped[1] : address;
}
