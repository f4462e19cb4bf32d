import type { Metadata } from "next";
import { Place } from "../_lists/place";
import { Reference } from "./reference";

export const metadata: Metadata = { title: "API reference" };

export default function ApiReferencePage() {
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
      <Reference />
    </Place>
  );
}
