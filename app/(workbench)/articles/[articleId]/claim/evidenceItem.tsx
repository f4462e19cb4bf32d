"use client";
import { Paperclip, Pencil, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/app/_ui/button";
import { KeptCopies } from "@/app/_ui/keptCopies";
import { tell } from "@/app/_ui/toasts";
import type { ClaimDetail, Evidence } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";
import { useOpenForm } from "../state/openForm";
import { orders } from "../state/orders";
import { safeWebAddress } from "./safeLink";
import { evidenceLine, stanceWord } from "./words";

const KeepCopyForm = dynamic(() => import("./keepCopyForm").then((file) => file.KeepCopyForm), { ssr: false });

interface ItemProps {
  claim: ClaimDetail;
  evidence: Evidence;
  mayEdit: boolean;
}

/** One piece of evidence with its kept copies. A file that is dropped on it is offered to be kept. */
export function EvidenceItem({ claim, evidence, mayEdit }: ItemProps) {
  const form = useOpenForm(claim.id);
  const [file, setFile] = useState<File | null>(null);
  const drop = useDrop((dropped) => {
    setFile(dropped);
    form.open("copy", evidence.id);
  });
  const keeping = mayEdit && form.kind === "copy" && form.about === evidence.id;
  const close = () => {
    setFile(null);
    form.open(null);
  };
  return (
    <li className="evidence" data-stance={evidence.stance} data-over={drop.over || undefined} {...(mayEdit && drop.on)}>
      <div className="min-w-0">
        <Title evidence={evidence} />
        <p className="evidence-line" dir="auto">
          {[evidenceLine(evidence), placeOf(evidence.locator)].filter(Boolean).join(" · ")}
        </p>
        {evidence.quotation && (
          <blockquote className="evidence-words words" dir="auto">
            “{evidence.quotation}”
          </blockquote>
        )}
        {evidence.note && (
          <p className="evidence-line" dir="auto">
            {evidence.note}
          </p>
        )}
        <p className="evidence-line">
          added by {evidence.addedBy.name}
          {mayEdit && !keeping && (
            <>
              {" · "}
              <button type="button" className="evidence-keep" onClick={() => form.open("copy", evidence.id)}>
                <Paperclip size={12} aria-hidden /> Keep a copy
                <span className="sr-only"> of “{shortened(evidence.title)}”</span>
              </button>
            </>
          )}
        </p>
      </div>
      <div className="evidence-side">
        <span className="evidence-stance">{stanceWord(evidence.stance)}</span>
        {mayEdit && <Tools claim={claim} evidence={evidence} />}
      </div>
      <KeptCopies snapshots={evidence.snapshots} className="col-span-full" />
      {keeping && (
        <div className="col-span-full">
          <KeepCopyForm claim={claim} evidence={evidence} file={file} onFile={setFile} onClose={close} />
        </div>
      )}
    </li>
  );
}

/** Dropping a file is a shortcut: the button does the same. Whatever else is dragged is left to the browser. */
function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const carriesFile = ({ dataTransfer }: React.DragEvent) => dataTransfer.types.includes("Files");
  const on = {
    onDragOver: (event: React.DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onFile(file);
    },
  };
  return { over, on };
}

function Tools({ claim, evidence }: Pick<ItemProps, "claim" | "evidence">) {
  const { commands } = useBench();
  const form = useOpenForm(claim.id);
  const remove = async () => {
    if (!(await commands.run(orders.removeEvidence(claim, evidence.id)))) return;
    tell.done(`“${shortened(evidence.title)}” taken off claim ${claim.number}`, {
      undo: () => void commands.run(orders.putBackEvidence(claim, evidence.id)),
    });
  };
  return (
    <span className="evidence-tools">
      <IconButton
        label={`Edit “${shortened(evidence.title)}”`}
        className="size-7"
        onClick={() => form.open("evidence", evidence.id)}
      >
        <Pencil size={13} aria-hidden />
      </IconButton>
      <IconButton label={`Remove “${shortened(evidence.title)}”`} className="size-7" onClick={() => void remove()}>
        <X size={14} aria-hidden />
      </IconButton>
    </span>
  );
}

function shortened(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39)}…` : title;
}

/** A link only where the locator is a plain web address; the site learns nothing of where it was opened. */
function Title({ evidence }: { evidence: Evidence }) {
  const address = safeWebAddress(evidence.locator);
  if (!address) {
    return (
      <p className="evidence-title" dir="auto">
        {evidence.title}
      </p>
    );
  }
  return (
    <p className="evidence-title" dir="auto">
      <a
        className="evidence-link"
        href={address}
        title={evidence.locator}
        target="_blank"
        rel="noopener noreferrer nofollow"
      >
        {evidence.title}
      </a>
    </p>
  );
}

/** Where to find it again, in a line: the site of a web address (the title leads there), else the reference itself. */
function placeOf(locator: string): string {
  const address = safeWebAddress(locator);
  return address ? new URL(address).hostname : locator;
}
