import Link from "next/link";
import { buttonClass } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";

export default function NotFound() {
  return (
    <Empty
      title="This does not exist here"
      action={
        <Link href="/articles" className={buttonClass("plain")}>
          To the articles
        </Link>
      }
    >
      <h1 className="sr-only">Not found</h1>
      It may have been removed, or the address is not quite right.
    </Empty>
  );
}
