"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BadgeCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import { Time } from "@/app/_ui/time";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { FoundBundle as Bundle } from "@/lib/api/contract/articles";
import { Place } from "../../_lists/place";
import { type KeyAnswer, keyMissing } from "./confirmedKey";
import { Exists } from "./exists";
import { KeyQuestion } from "./keyQuestion";
import { Steps } from "./steps";

interface FoundBundleProps {
  bundle: File;
  found: Bundle;
  onBack: () => void;
}

/** What an audit bundle holds and who vouches for it; then the import. */
export function FoundBundle({ bundle, found, onBack }: FoundBundleProps) {
  const [answer, setAnswer] = useState<KeyAnswer>({ pasted: "", compared: false });
  const [asked, setAsked] = useState(false);
  const importing = useImport(bundle, found);
  const missing = keyMissing(found, answer);
  const submit = () => {
    setAsked(true);
    if (missing === null && !importing.isPending) importing.mutate();
  };
  useKeys({
    "$mod+Enter": { label: "Import", run: submit },
    Escape: { label: "Back to the text", run: onBack },
  });
  if (importing.isPending || importing.isSuccess)
    return <Steps steps={steps(importing.data?.claimCount ?? null)} title={found.title} />;
  return (
    <Place narrow title="An audit bundle" lead={<span>With all the work of {found.newsroom} on one article.</span>}>
      {found.existing && <Exists existing={found.existing} said="This article is here already, as" />}
      <form
        noValidate
        aria-label="Import the bundle"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex flex-col gap-6"
      >
        <Facts found={found} />
        <Verified found={found} />
        <KeyQuestion found={found} answer={answer} error={asked ? missing : null} onAnswer={setAnswer} />
        <Failure sentence={importing.isError ? sentenceOf(importing.error) : null} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" shortcut="$mod+Enter">
            {found.existing ? "Go on to the existing article" : "Import with all its work"}
          </Button>
          <Button look="quiet" shortcut="Escape" onClick={onBack}>
            Back to the text
          </Button>
        </div>
      </form>
    </Place>
  );
}

function useImport(bundle: File, { vkey, key }: Bundle) {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const replaces = key.state === "changed" && key.before !== null ? { replaces: key.before } : {};
      return api.articles.importBundle({ bundle, vkey, ...replaces });
    },
    onSuccess: ({ articleId, existed, claimCount }) => {
      void client.invalidateQueries({ queryKey: queries.articles.list.key() });
      tell.done(existed ? "This article was here already" : `Imported ${claimCount} claims with their work`);
      router.push(`/articles/${articleId}`);
    },
  });
}

function steps(claimCount: number | null) {
  const kept = claimCount !== null;
  return [
    { says: "Bundle verified, key confirmed", done: true },
    { says: kept ? `Kept: ${claimCount} claims with their work` : "Verifying it again and keeping it", done: kept },
    { says: "Opening the workbench", done: false },
  ];
}

const profileWords = {
  assessor: "for an assessor: everything",
  partner: "for a partner: without what stays in the house",
  public: "for the public: names and unfinished work are hidden",
} as const satisfies Record<Bundle["profile"], string>;

function Facts({ found }: { found: Bundle }) {
  const { title, newsroom, time, claims, approved, profile, logOrigin } = found;
  const facts: [string, React.ReactNode][] = [
    [
      "Article",
      <bdi key="title" className="font-semibold">
        {title}
      </bdi>,
    ],
    ["Newsroom", <bdi key="newsroom">{newsroom}</bdi>],
    ["State of", <Time key="time" at={time} />],
    ["Claims", `${claims.toLocaleString("en-GB")}, ${approved.toLocaleString("en-GB")} of them approved there`],
    ["Made", profileWords[profile]],
    [
      "Log",
      <code key="log" dir="ltr" className="text-sm break-all">
        {logOrigin}
      </code>,
    ],
  ];
  return (
    <dl className="card grid grid-cols-[max-content_minmax(0,1fr)] gap-x-5 gap-y-2 px-6 py-5">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-quiet">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Verified({ found: { sentence, notes, leftOut } }: { found: Bundle }) {
  return (
    <section aria-label="Verification" className="flex flex-col gap-2">
      <p className="flex items-start gap-2.5">
        <BadgeCheck size={18} className="mt-0.5 shrink-0 text-s-approved" aria-hidden />
        <span>{sentence} This holds under the key below.</span>
      </p>
      <Lines title="What the verifier says" lines={notes} />
      <Lines title="What cannot come in, since it is hidden" lines={leftOut} />
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="pl-7 text-sm text-soft">
      <summary className="cursor-pointer">
        {title} ({lines.length})
      </summary>
      <ul className="mt-1.5 list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
