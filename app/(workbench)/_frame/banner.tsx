"use client";
import { CloudOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useConnected } from "@/app/_ui/live";

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** Says when the line is down, and what that means for the work. */
export function Banner() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const connected = useConnected();
  const lost = !online || !connected;
  return (
    <div role="status">
      {lost && (
        <p className="flex items-center justify-center gap-2.5 border-b border-line bg-warn-wash px-4 py-2 text-sm">
          <CloudOff size={15} aria-hidden className="shrink-0 text-s-open" />
          {online
            ? "The line to the server is down. Other people’s changes do not arrive; we keep trying."
            : "You are offline. What you type stays here; save it when the connection is back."}
        </p>
      )}
    </div>
  );
}
