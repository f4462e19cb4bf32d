"use client";
import { Button } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";

export default function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <Empty
      title="This page could not be shown"
      action={
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      <h1 className="sr-only">Something went wrong</h1>
      The fault is on our side, and your work is safe.
      {digest && (
        <>
          {" "}
          If it stays, tell your administrator this number: <span className="font-mono text-xs">{digest}</span>
        </>
      )}
    </Empty>
  );
}
