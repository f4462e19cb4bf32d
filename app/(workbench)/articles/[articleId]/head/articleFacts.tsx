"use client";
import { Info } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Workbench } from "@/lib/api/contract/shapes";

const FactsPanel = dynamic(() => import("./factsPanel").then((file) => file.FactsPanel), {
  ssr: false,
  loading: () => <span className="bench-facts-button" />,
});

/** The button of the article's facts; what it opens comes when it is first wanted. */
export function ArticleFacts({ workbench }: { workbench: Workbench }) {
  const [asked, setAsked] = useState(false);
  if (asked) return <FactsPanel workbench={workbench} />;
  return <FactsTrigger workbench={workbench} onClick={() => setAsked(true)} />;
}

export function FactsTrigger({ workbench, ...rest }: { workbench: Workbench } & React.ComponentProps<"button">) {
  return (
    <button
      type="button"
      className="bench-facts-button"
      aria-label="About this article"
      aria-haspopup="dialog"
      {...rest}
    >
      <Info size={16} aria-hidden />
      {workbench.version.support === "quotations-only" && <span className="bench-facts-note">quotations only</span>}
    </button>
  );
}
