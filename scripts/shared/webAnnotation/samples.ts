/** Annotations that the W3C's schemas must take, and ones that a named schema must refuse; all written for this check. */
export const samples: readonly { what: string; annotation: object; breaks: string | null }[] = [
  { what: "the least that an annotation needs", annotation: plain({}), breaks: null },
  {
    what: "a textual body with language and purpose",
    annotation: plain({
      body: {
        type: "TextualBody",
        value: "Five years ago.",
        language: "en",
        format: "text/plain",
        purpose: "commenting",
      },
    }),
    breaks: null,
  },
  {
    what: "a quotation with a state of its source",
    annotation: plain({ target: specific({}) }),
    breaks: null,
  },
  {
    what: "two targets",
    annotation: plain({ target: [specific({}), "https://desk.example/page2"] }),
    breaks: null,
  },
  { what: "another context", annotation: plain({ "@context": "https://schema.org" }), breaks: "annotationContext" },
  { what: "no id", annotation: plain({ id: undefined }), breaks: "annotationId" },
  { what: "an id that is no IRI", annotation: plain({ id: "claim one" }), breaks: "annotationId" },
  { what: "another type", annotation: plain({ type: "Note" }), breaks: "annotationType" },
  { what: "no target", annotation: plain({ target: undefined }), breaks: "targetKeyFound" },
  {
    what: "body and bodyValue at once",
    annotation: plain({ body: "urn:x:y", bodyValue: "b" }),
    breaks: "notBodyBodyValue",
  },
  { what: "a time without zone", annotation: plain({ created: "4 March 2026" }), breaks: "annotationCreated" },
  {
    what: "a quotation without its words",
    annotation: plain({ target: specific({ selector: { type: "TextQuoteSelector", prefix: "a" } }) }),
    breaks: "textQuoteSelectorValid",
  },
  {
    what: "a position without an end",
    annotation: plain({ target: specific({ selector: { type: "TextPositionSelector", start: 4 } }) }),
    breaks: "TextDataPositionSelectorValid",
  },
  {
    what: "a negative position",
    annotation: plain({ target: specific({ selector: { type: "TextPositionSelector", start: -4, end: 2 } }) }),
    breaks: "TextDataPositionSelectorValid",
  },
  {
    what: "a state of no time",
    annotation: plain({ target: specific({ state: { type: "TimeState", cached: "urn:x:y" } }) }),
    breaks: "timeStateValid",
  },
  {
    what: "a request without its header",
    annotation: plain({ target: specific({ state: { type: "HttpRequestState" } }) }),
    breaks: "httpRequestStateValid",
  },
];

function plain(change: object): object {
  const annotation = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "https://desk.example/annotations/1",
    type: "Annotation",
    target: "https://desk.example/page1",
    ...change,
  };
  return JSON.parse(JSON.stringify(annotation));
}

function specific(change: object): object {
  return {
    type: "SpecificResource",
    source: "https://desk.example/page1",
    selector: { type: "TextQuoteSelector", exact: "harbour", prefix: "the ", suffix: " wall" },
    state: { type: "TimeState", sourceDate: "2026-03-04T14:02:00.000Z" },
    ...change,
  };
}
