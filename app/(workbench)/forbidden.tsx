import Link from "next/link";
import { buttonClass } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";

export default function Forbidden() {
  return (
    <Empty
      title="This is not for your role"
      action={
        <Link href="/" className={buttonClass("plain")}>
          To your first page
        </Link>
      }
    >
      <h1 className="sr-only">Not allowed</h1>
      Ask an administrator of the workspace where you need it.
    </Empty>
  );
}
