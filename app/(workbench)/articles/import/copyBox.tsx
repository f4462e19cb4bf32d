"use client";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import type { CopySource } from "@/lib/api/contract/articles";
import { problems } from "@/lib/domain/problems";
import { isZip, problemWith } from "./bundleFile";
import { fileSource } from "./fileSource";

interface CopyBoxProps {
  text: string;
  onText: (text: string) => void;
  onSource: (source: CopySource) => void;
  onBundle: (bundle: File) => void;
  /** What is being done with what came in, or null. */
  busy: string | null;
  failure: string | null;
}

const wordCount = (text: string) => text.trim().split(/\s+/).filter(Boolean).length;

/** One box that takes pasted text and a dropped or chosen file. */
export function CopyBox({ text, onText, onSource, onBundle, busy, failure }: CopyBoxProps) {
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const takeFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (await isZip(chosen)) return takeBundle(chosen);
    const source = await fileSource(chosen);
    if ("problem" in source) return setRefused(problems[source.problem].sentence);
    setRefused(null);
    onSource(source);
  };
  const takeBundle = (chosen: File) => {
    const problem = problemWith(chosen);
    setRefused(problem && problems[problem].sentence);
    if (!problem) onBundle(chosen);
  };
  const readText = () => {
    if (text.trim() === "") return setRefused(problems["empty-copy"].sentence);
    setRefused(null);
    onSource({ from: "paste", text });
  };
  useKeys({ "$mod+Enter": { label: "Read the text", run: readText } });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button below does the same.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void takeFile(event.dataTransfer.files[0]);
      }}
    >
      <div
        className={`overflow-hidden rounded-2xl border bg-card shadow-card transition-colors duration-100 focus-within:border-focus ${over ? "border-focus bg-accent-wash" : "border-line"}`}
      >
        <label htmlFor="copy" className="sr-only">
          The article’s text
        </label>
        <textarea
          id="copy"
          dir="auto"
          value={text}
          onChange={(event) => onText(event.target.value)}
          placeholder="Paste the whole article here: headline, byline and all. Or drop a file."
          className="copy block h-[min(52vh,520px)] w-full max-w-none resize-none bg-transparent px-7 py-6 focus-visible:outline-none"
        />
        <div className="flex flex-wrap items-center gap-3 border-t border-line px-5 py-3">
          <input
            ref={file}
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.zip,application/zip,text/plain,text/markdown,text/html"
            className="sr-only"
            tabIndex={-1}
            aria-label="Article file"
            onChange={(event) => {
              void takeFile(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <Button onClick={() => file.current?.click()} disabled={busy !== null}>
            <FileUp size={15} aria-hidden /> Choose a file
          </Button>
          <p className="text-sm text-quiet">.txt, .md or .html up to 10 MB, or an audit bundle (.zip)</p>
          <p className="figures ml-auto text-sm text-quiet">{text ? `${wordCount(text)} words` : ""}</p>
          <Button look="primary" shortcut="$mod+Enter" busy={busy !== null} onClick={readText}>
            {busy ?? "Read it"}
          </Button>
        </div>
      </div>
      <Failure sentence={refused ?? failure} className="mt-4" />
    </div>
  );
}
