/**
 * Sends a request and tells how much of it has left, of 1. XMLHttpRequest, since `fetch` does not tell. Fails as `fetch`
 * does: a TypeError where the connection failed, an AbortError where the signal came.
 */
export async function sendTelling(request: Request, tell: (share: number) => void): Promise<Response> {
  const body = await request.blob();
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(request.method, request.url);
    for (const [name, value] of request.headers) sending.setRequestHeader(name, value);
    sending.responseType = "blob";
    sending.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    sending.onload = () => {
      const headers = { "content-type": sending.getResponseHeader("content-type") ?? "application/octet-stream" };
      resolve(new Response(sending.response as Blob, { status: sending.status, headers }));
    };
    sending.onerror = () => reject(new TypeError("the connection failed"));
    sending.onabort = () => reject(new DOMException("the request was aborted", "AbortError"));
    request.signal.addEventListener("abort", () => sending.abort());
    if (request.signal.aborted) sending.abort();
    else sending.send(body);
  });
}
