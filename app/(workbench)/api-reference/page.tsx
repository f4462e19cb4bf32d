import type { Metadata } from "next";
import { openApiDocument } from "@/lib/api/openApi";
import { Place } from "../_lists/place";
import { type Document, entriesOf } from "./openApi";
import { Reference } from "./reference";

export const metadata: Metadata = { title: "API reference" };

export default async function ApiReferencePage() {
  const document = (await openApiDocument()) as Document;
  return (
    <Place
      title="API reference"
      lead={
        <>
          Everything that the screens do, they do through these operations. The same as a file:{" "}
          <a href="/api/v1/openapi.json" className="link">
            openapi.json
          </a>{" "}
          (OpenAPI 3.1).
        </>
      }
    >
      <Reference entries={entriesOf(document)} />
    </Place>
  );
}
