/** On every response: pages, API, static files and errors. The pages' script policy with its nonce comes from proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** What is not a page runs nothing and loads nothing; a report that is opened from the API keeps its own styles. */
const notPage = {
  key: "Content-Security-Policy",
  value:
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Files that others made: should a browser ever show one, it has no origin, runs nothing and loads nothing. */
const keptCopy = {
  key: "Content-Security-Policy",
  value: "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Native or worker-spawning packages stay outside the bundle.
  serverExternalPackages: ["fontkit", "@node-rs/argon2", "pg", "piscina"],
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  // `npm run types` checks all of the project, tests included; a stray error in a test must not stop a newcomer's start.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // `forbidden()` answers 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      {
        source: "/:path*",
        has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
        headers: [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }],
      },
      { source: "/api/:path*", headers: [notPage, { key: "Cache-Control", value: "no-store" }] },
      {
        source: "/api/v1/snapshots/:path*",
        headers: [keptCopy, { key: "Cache-Control", value: "private, no-store" }],
      },
      { source: "/_next/static/:path*", headers: [notPage] },
    ];
  },
};

export default config;
