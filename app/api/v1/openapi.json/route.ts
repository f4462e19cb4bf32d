import { openApiDocument } from "@/lib/api/openApi";

export const dynamic = "force-dynamic";

/** The contract as OpenAPI 3.1. It holds no data of anybody's, so it may be read by everybody. */
export async function GET(): Promise<Response> {
  return Response.json(await openApiDocument(), { headers: { "cache-control": "public, max-age=300" } });
}
