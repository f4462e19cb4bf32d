import { claimLine, StatusMark } from "./status";

/** The frame of the pages before sign-in: the form, and beside it a piece of copy as Attest reads it. */
export function Outside({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(420px,1fr)_minmax(0,1.35fr)]">
      <main className="flex flex-col px-8 py-10 md:px-14">
        <p className="words text-[25px] leading-none font-semibold tracking-tight">Attest</p>
        <div className="mx-auto my-auto w-full max-w-[400px] py-12">
          <h1 className={`title ${lead ? "mb-2" : "mb-6"}`}>{title}</h1>
          {lead && <p className="mb-6 text-soft">{lead}</p>}
          {children}
        </div>
        <p className="text-xs text-quiet">Every claim, who said it, and how it was checked.</p>
      </main>
      <Specimen />
    </div>
  );
}

function Specimen() {
  return (
    <div aria-hidden className="hidden items-center justify-center border-l border-line bg-wash px-12 lg:flex">
      <div className="copy max-w-[30em] select-none">
        <p className="label mb-4 font-sans">THE MARLOW COURIER · A MADE-UP SAMPLE</p>
        <p>
          <span className={claimLine("approved")} data-tone="true">
            The ferry has run every day since 1987
          </span>
          , and <span className={claimLine("open")}>its second engine was replaced last spring</span>.
        </p>
        <p className="mt-4">
          <span className={`${claimLine("in_check")} chosen-words`}>“We have never turned anybody away,”</span>{" "}
          <span className="chosen-cue">said</span>{" "}
          <span className="chosen-source">Ruth Adeyemi, who keeps the landing stage</span>. The county sees it
          differently:{" "}
          <span className={claimLine("in_review")}>forty people were left behind on the last Sunday of May</span>,{" "}
          <span className="chosen-cue">according to</span> its harbour office.
        </p>
        <p className="mt-4">
          <span className={claimLine("published")} data-tone="false">
            No other crossing in the valley is free of charge.
          </span>
        </p>
        <p className="mt-8 flex flex-wrap gap-x-5 gap-y-2 font-sans text-sm text-soft">
          {(["open", "in_check", "in_review", "approved"] as const).map((status) => (
            <span key={status} className="inline-flex items-center gap-1.5">
              <StatusMark status={status} />
              {{ open: "Open", in_check: "In check", in_review: "In review", approved: "Approved" }[status]}
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}
