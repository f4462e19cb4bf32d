import Link from "next/link";
import { buttonClass } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";

export default function NotFound() {
  return (
    <main>
      <h1 className="sr-only">Not found</h1>
      <Empty
        title="This page does not exist"
        action={
          <Link href="/" className={buttonClass("plain")}>
            To the first page
          </Link>
        }
      >
        The address is not quite right, or what was here has been removed.
      </Empty>
    </main>
  );
}
