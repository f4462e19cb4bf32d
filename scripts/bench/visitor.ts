import { benchPassword } from "./workspace";

const base = process.env.BENCH_URL ?? "";

/** Somebody who is signed in over HTTP, by the cookie that her browser would send. */
export interface Visitor {
  get(path: string): Promise<Response>;
  /** JSON, or a form with a file in it. */
  post(path: string, body: object | FormData): Promise<Response>;
}

export async function signedIn(email: string): Promise<Visitor> {
  const begun = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await begun.json()) as { csrfToken: string };
  const form = { email, password: benchPassword, csrfToken, json: "true", callbackUrl: base };
  const response = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(begun), origin: base },
    body: new URLSearchParams(form),
  });
  const cookie = cookiesOf(response);
  const asked = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${base}${path}`, { ...init, headers: { ...init.headers, cookie, origin: base } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const json = { "content-type": "application/json" };
  return {
    get: (path) => asked(path),
    post: (path, body) =>
      body instanceof FormData
        ? asked(path, { method: "POST", body })
        : asked(path, { method: "POST", headers: json, body: JSON.stringify(body) }),
  };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

/** How long somebody looks at what she asked for. */
const lookMs = 1_000;

/**
 * So many people, each of whom asks for the next of these paths a second after she has the one before, until told to stop;
 * gives the milliseconds of each answer, read to its end, sorted.
 */
export function readOn(visitor: Visitor, people: number, paths: readonly string[]): { stop(): Promise<number[]> } {
  let going = true;
  const times: number[] = [];
  const person = async (first: number) => {
    await wait((lookMs * first) / people);
    for (let turn = first; going; turn++) {
      const begun = performance.now();
      await (await visitor.get(paths[turn % paths.length] ?? "/")).arrayBuffer();
      times.push(performance.now() - begun);
      await wait(lookMs);
    }
  };
  const reading = Promise.all(Array.from({ length: people }, (_, first) => person(first)));
  const stop = async () => {
    going = false;
    await reading;
    return times.sort((a, b) => a - b);
  };
  return { stop };
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
