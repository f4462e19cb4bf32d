import { problems } from "@/lib/domain/problems";
import type { Entry } from "./openApi";

/** The operations by group, read from the document that the API itself gives out. */
export function Reference({ entries }: { entries: readonly Entry[] }) {
  const tags = [...new Set(entries.map(({ tag }) => tag))];
  return (
    <div className="grid gap-10 lg:grid-cols-[180px_minmax(0,1fr)]">
      <nav aria-label="Groups" className="lg:sticky lg:top-6 lg:self-start">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm lg:flex-col">
          {[...tags, "Problems"].map((tag) => (
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
            {entries
              .filter((entry) => entry.tag === tag)
              .map((entry) => (
                <Operation key={entry.id} entry={entry} />
              ))}
          </section>
        ))}
        <Problems />
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
          <p className="pt-4 text-xs text-soft">
            Fails with {errors.map(({ status }) => status).join(", ")}:{" "}
            <a href="#Problems" className="link">
              the problems
            </a>
            .
          </p>
        )}
      </div>
    </details>
  );
}

/** Every problem that any operation may answer with: one list, since it is one union. */
function Problems() {
  return (
    <section aria-labelledby="Problems">
      <h2 id="Problems" className="words mb-2 scroll-mt-6 text-[21px] font-semibold">
        Problems
      </h2>
      <p className="mb-3 text-sm text-soft">
        Answered as JSON with <code className="font-mono text-xs">code</code>,{" "}
        <code className="font-mono text-xs">status</code> and <code className="font-mono text-xs">message</code>; on a
        conflict <code className="font-mono text-xs">data.current</code> is the state now.
      </p>
      <dl className="text-sm">
        {Object.entries(problems).map(([code, { status, sentence }]) => (
          <div key={code} className="flex gap-4 border-t border-line py-2">
            <dt className="flex w-56 shrink-0 items-baseline gap-3">
              <span className="figures text-quiet">{status}</span>
              <code className="font-mono text-xs font-semibold">{code}</code>
            </dt>
            <dd className="min-w-0 text-soft">{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
