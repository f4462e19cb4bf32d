import Link from "next/link";
import { buttonClass } from "@/app/_ui/button";

interface ExistsProps {
  existing: { articleId: string; title: string };
  /** The beginning of the sentence that names the article. */
  said: string;
}

/** That what is to be imported is here already, and the way to it. */
export function Exists({ existing, said }: ExistsProps) {
  return (
    <section
      aria-label="Already imported"
      className="mb-6 flex flex-wrap items-center gap-3 rounded-xl bg-warn-wash px-4 py-3"
    >
      <p className="min-w-0 flex-1">
        {said}{" "}
        <b dir="auto" className="font-semibold">
          {existing.title}
        </b>
        . Nothing is imported twice.
      </p>
      <Link href={`/articles/${existing.articleId}`} className={buttonClass("plain")}>
        Open that article
      </Link>
    </section>
  );
}
