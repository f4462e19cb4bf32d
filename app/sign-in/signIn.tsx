"use client";
import { useState } from "react";
import { SignInForm } from "./signInForm";

export interface DemoSignIn {
  email: string;
  name: string;
  role: string;
  password: string;
}

export function SignIn({ to, demo }: { to: string; demo: DemoSignIn[] }) {
  const [chosen, setChosen] = useState<DemoSignIn | null>(null);
  // A full load: nothing of an earlier person's cache stays in the page.
  const goOn = () => globalThis.location.assign(to);
  return (
    <>
      <SignInForm key={chosen?.email} email={chosen?.email} password={chosen?.password} onSignedIn={goOn} />
      {demo.length > 0 && (
        <section aria-labelledby="demo" className="mt-9 border-t border-line pt-5">
          <h2 id="demo" className="text-sm font-semibold">
            Demo newsroom
          </h2>
          <p className="mt-0.5 text-sm text-soft">
            People and articles here are made up. Choose somebody to fill in the form; the password of each is{" "}
            <code className="rounded bg-wash px-1 font-mono text-xs">{demo[0]?.password}</code>.
          </p>
          <ul className="mt-3">
            {demo.map((person) => (
              <li key={person.email} className="border-t border-line first:border-0">
                <button
                  type="button"
                  onClick={() => setChosen(person)}
                  className="flex min-h-9 w-full items-baseline gap-3 rounded-md px-1 py-1.5 text-left text-sm hover:bg-wash"
                >
                  <span className="font-medium">{person.name}</span>
                  <span className="text-quiet">{person.role}</span>
                  <span className="ml-auto truncate text-quiet">{person.email}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
