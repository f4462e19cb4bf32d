"use client";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState } from "react";
import { problemOf } from "@/lib/api/client";
import { KeysProvider } from "./keys";
import { sessionEnded } from "./session";
import { Toasts } from "./toasts";

/** A refused call stays refused; only a lost connection or a fault of the server is tried again. */
function mayTryAgain(failures: number, error: unknown): boolean {
  return problemOf(error) === null && failures < 2;
}

function noticeEnd(error: unknown): void {
  if (problemOf(error)?.code === "not-signed-in") sessionEnded.set(true);
}

function newClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      // Live messages say when something is stale; time alone seldom does.
      queries: { staleTime: 60_000, gcTime: 10 * 60_000, retry: mayTryAgain, refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export function Providers({ children }: { children: React.ReactNode }) {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <KeysProvider>
          {children}
          <Toasts />
        </KeysProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
