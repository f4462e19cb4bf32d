import { demoPassword } from "@/prisma/demo";
import type { Product } from "./product";

/** Somebody signed in, by the cookie that her browser would send. Sessions are rows: they outlive every kill. */
export async function signIn({ address }: Product): Promise<string> {
  const begun = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await begun.json()) as { csrfToken: string };
  const email = "ines@ledger.example";
  const response = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(begun), origin: address },
    body: new URLSearchParams({ email, password: demoPassword, csrfToken, json: "true", callbackUrl: address }),
  });
  return cookiesOf(response);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

/** Waits until a request of somebody signed in is answered; milliseconds that it took. */
export async function untilReady({ address }: Product, cookie: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const answered = await fetch(`${address}/api/v1/me`, { headers: { cookie }, signal: AbortSignal.timeout(5_000) })
      .then((response) => response.ok)
      .catch(() => false);
    if (answered) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Comments on claims without a pause until `over`; what was acknowledged goes into `acknowledged`. */
export async function comment(
  { address }: Product,
  { cookie, claimIds, acknowledged, over }: Work,
  person: number,
): Promise<void> {
  for (let step = person; !over.aborted; step++) {
    const body = `Comment ${crypto.randomUUID()}`;
    const claimId = claimIds[(step * 31) % claimIds.length];
    const ok = await fetch(`${address}/api/v1/claims/${claimId}/comments`, {
      method: "POST",
      headers: { cookie, origin: address, "content-type": "application/json" },
      body: JSON.stringify({ body, blocking: false }),
      signal: AbortSignal.any([over, AbortSignal.timeout(10_000)]),
    })
      .then((response) => response.ok)
      .catch(() => false);
    if (ok) acknowledged.add(body);
    else await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface Work {
  readonly cookie: string;
  readonly claimIds: readonly string[];
  readonly acknowledged: Set<string>;
  readonly over: AbortSignal;
}

export async function claimsOf({ address }: Product, cookie: string): Promise<string[]> {
  const response = await fetch(`${address}/api/v1/claims?limit=50`, { headers: { cookie } });
  const { items } = (await response.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}
