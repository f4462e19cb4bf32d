"use client";
import { useQuery } from "@tanstack/react-query";
import { Failure } from "@/app/_ui/field";
import { Skeleton } from "@/app/_ui/skeleton";
import { type Document, type Entry, entriesOf } from "./openApi";

async function fetchDocument(): Promise<Entry[]> {
  const response = await fetch("/api/v1/openapi.json");
  if (!response.ok) throw new Error(`openapi.json answered ${response.status}`);
  return entriesOf((await response.json()) as Document);
}

/** The operations by group, read from the document that the API itself gives out. */
export function Reference() {
  const { data, isError } = useQuery({
    queryKey: ["openapi"],
    queryFn: fetchDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isError) return <Failure sentence="The description of the API could not be loaded. Load the page again." />;
  if (!data) return <Loading />;
  const tags = [...new Set(data.map(({ tag }) => tag))];
  return (
    <div className="grid gap-10 lg:grid-cols-[180px_minmax(0,1fr)]">
      <nav aria-label="Groups" className="lg:sticky lg:top-6 lg:self-start">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm lg:flex-col">
          {tags.map((tag) => (
            <li key={tag}>
              <a href={`#${tag}`} className="inline-block min-h-6 text-soft hover:text-ink">
                {tag}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-w-0 flex-col gap-12">
        {tags.map((tag) => (
          <section key={tag} aria-labelledby={tag}>
            <h2 id={tag} className="words mb-2 scroll-mt-6 text-[21px] font-semibold">
              {tag}
            </h2>
            {data
              .filter((entry) => entry.tag === tag)
              .map((entry) => (
                <Operation key={entry.id} entry={entry} />
              ))}
          </section>
        ))}
      </div>
    </div>
  );
}

const methodColours: Record<string, string> = {
  GET: "text-s-check",
  POST: "text-s-approved",
  PUT: "text-s-open",
  PATCH: "text-s-open",
  DELETE: "text-danger",
};

function Operation({ entry }: { entry: Entry }) {
  const { method, path, summary, inputs, errors } = entry;
  return (
    <details className="group border-t border-line">
      <summary className="flex list-none flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5 hover:bg-wash/60">
        <span className={`w-14 font-mono text-xs font-semibold ${methodColours[method] ?? ""}`}>{method}</span>
        <span className="font-mono text-sm break-all">{path}</span>
        <span className="text-sm text-soft md:ml-auto">{summary}</span>
      </summary>
      <div className="pb-5 pl-[4.5rem]">
        {inputs.length === 0 && <p className="text-sm text-quiet">Takes nothing.</p>}
        {inputs.length > 0 && (
          <table className="w-full text-left text-sm">
            <caption className="label pt-2 pb-1 text-left">Takes</caption>
            <thead className="sr-only">
              <tr>
                <th>Field</th>
                <th>Where</th>
                <th>Type</th>
              </tr>
            </thead>
            <tbody>
              {inputs.map((input) => (
                <tr key={`${input.where} ${input.name}`} className="border-t border-line align-baseline">
                  <th scope="row" className="py-1.5 pr-4 font-mono text-xs font-medium">
                    {input.name}
                    {input.required && <span className="font-sans text-quiet"> required</span>}
                  </th>
                  <td className="py-1.5 pr-4 text-xs text-quiet">{input.where}</td>
                  <td className="py-1.5 text-xs break-words">
                    {input.type}
                    {input.says && <span className="block text-quiet">{input.says}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {errors.length > 0 && (
          <>
            <p className="label pt-4 pb-1">Problems</p>
            <dl className="text-xs">
              {errors.map(({ status, says }) => (
                <div key={status} className="flex gap-4 border-t border-line py-1.5">
                  <dt className="figures w-10 font-semibold">{status}</dt>
                  <dd className="min-w-0 break-words text-soft">{says}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </details>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the reference" className="flex flex-col gap-4 pt-4">
      {["a", "b", "c", "d", "e", "f"].map((row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  );
}
