/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Native or worker-spawning packages stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "pg", "piscina"],
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  devIndicators: false,
};

export default config;
