"use client";
import "./globals.css";

/** The last resort, where even the frame of all pages failed: it depends on nothing of ours. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-md px-6 py-24 text-center">
          <title>Something went wrong · Attest</title>
          <h1 className="text-lg font-semibold">Attest could not be shown</h1>
          <p className="mt-2 text-soft">The fault is on our side, and your work is safe. Load the page again.</p>
        </main>
      </body>
    </html>
  );
}
