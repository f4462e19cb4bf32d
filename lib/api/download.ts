import type { ExportedFile } from "@/lib/services/exports/downloadExport";

/** A file as a response that is sent while it is read. Its name may hold letters of any script (RFC 6266, RFC 8187). */
export function download({ fileName, mediaType, bytes, pieces }: ExportedFile): Response {
  const iterator = pieces[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${plainName(fileName)}"; filename*=utf-8''${encoded(fileName)}`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** What programs see that know no other letters. */
function plainName(name: string): string {
  return name.replace(/[^\w.-]/g, "_");
}

/** RFC 8187, 3.2.1: encodeURIComponent leaves four signs that a header may not hold. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
