"use client";
import { Button } from "./_ui/button";
import { Empty } from "./_ui/empty";

export default function PageError({ retry }: { retry: () => void }) {
  return (
    <main>
      <h1 className="sr-only">Something went wrong</h1>
      <Empty
        title="This page could not be shown"
        action={
          <Button look="primary" onClick={retry}>
            Try again
          </Button>
        }
      >
        The fault is on our side, and your work is safe. Try again in a moment.
      </Empty>
    </main>
  );
}
