import { describe, expect, it } from "vitest";
import { pageMetadata } from "./metadata";
import { parsePage } from "./parse";

const nothing = {
  title: null,
  byline: null,
  publisher: null,
  publishedOn: null,
  language: null,
  url: null,
  description: null,
};

function metadataOf(head: string, body = "", html = "<html>") {
  return pageMetadata(parsePage(`<!doctype html>${html}<head>${head}</head><body>${body}</body></html>`));
}

const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe("metadata of a page", () => {
  it("comes from JSON-LD, also in a graph with references", () => {
    const graph = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Not the article" },
        { "@type": "Person", "@id": "#ines", name: "Ines Okafor" },
        { "@type": "Organization", "@id": "#post", name: "The Tidewater Post" },
        {
          "@type": ["NewsArticle", "Article"],
          headline: "Harbour bridge &amp; road shut",
          author: [{ "@id": "#ines" }, { "@type": "Person", name: "Tom Reyes" }],
          publisher: { "@id": "#post" },
          datePublished: "2026-11-03T21:15:00-05:00",
          inLanguage: "en-GB",
          mainEntityOfPage: { "@type": "WebPage", "@id": "https://tidewater.example/bridge" },
        },
      ],
    };
    expect(metadataOf(jsonLd(graph))).toEqual({
      title: "Harbour bridge & road shut",
      byline: "Ines Okafor and Tom Reyes",
      publisher: "The Tidewater Post",
      publishedOn: "2026-11-03",
      language: "en-GB",
      url: "https://tidewater.example/bridge",
      description: null,
    });
  });

  it("is found in a list, in comments, in broken strings, and with plain names", () => {
    const article = { "@type": "http://schema.org/BlogPosting", headline: "Shut", author: "By Ines Okafor" };
    expect(metadataOf(jsonLd([{ "@type": "BreadcrumbList" }, article]))).toEqual({
      ...nothing,
      title: "Shut",
      byline: "Ines Okafor",
    });
    const wrapped =
      '<script type="application/ld+json">\n<!--\n{"@type":"Article","headline":"Shut\nfor good"}\n-->\n</script>';
    expect(metadataOf(wrapped).title).toBe("Shut for good");
  });

  it("comes from meta tags of every usual family", () => {
    const head = (title: string, author: string, date: string) =>
      `<meta ${title} content="Shut"><meta ${author} content="Ines Okafor"><meta ${date} content="2026-11-03">`;
    for (const tags of [
      head('property="og:title"', 'property="article:author"', 'property="article:published_time"'),
      head('name="citation_title"', 'name="citation_author"', 'name="citation_publication_date"'),
      head('name="twitter:title"', 'name="author"', 'name="date"'),
      head('itemprop="headline"', 'name="byl"', 'itemprop="datePublished"'),
    ]) {
      expect(metadataOf(tags), tags).toMatchObject({ title: "Shut", byline: "Ines Okafor", publishedOn: "2026-11-03" });
    }
  });

  it("prefers the headline that the page shows where metadata shortens it, and drops the outlet's name", () => {
    const head =
      '<meta property="og:site_name" content="The Tidewater Post"><title>Bridge shut for a year - The Tidewater Post</title>';
    expect(metadataOf(head).title).toBe("Bridge shut for a year");
    expect(metadataOf(head, "<h1>Harbour bridge shut for a year</h1>").title).toBe("Harbour bridge shut for a year");
    expect(metadataOf(head, "<h1>Welcome</h1>").title).toBe("Bridge shut for a year");
  });

  it("comes from what the page marks up where the head is silent", () => {
    const body = `<h1>Shut</h1><span itemprop="author"><b itemprop="name">Ines Okafor</b></span>
      <time datetime="2026-11-03T10:15Z">today</time>`;
    expect(metadataOf("", body, '<html lang="en-gb">')).toEqual({
      ...nothing,
      title: "Shut",
      byline: "Ines Okafor",
      publishedOn: "2026-11-03",
      language: "en-GB",
    });
  });

  it("has no address that is relative or could run", () => {
    for (const href of ["/bridge", "javascript:alert(1)", "data:text/html,x", "//tidewater.example/"]) {
      expect(
        metadataOf(`<link rel="canonical" href="${href}"><meta property="og:url" content="${href}">`).url,
      ).toBeNull();
    }
    expect(
      metadataOf('<link rel="canonical" href="/bridge"><meta property="og:url" content="https://tidewater.example/b">')
        .url,
    ).toBe("https://tidewater.example/b");
  });

  it("is none where the data is broken, of another kind, or hostile", () => {
    for (const source of [
      "",
      "{",
      "null",
      "[[[]]]",
      '{"@type":"Recipe","name":"Soup"}',
      '{"@type":"Article","headline":{}}',
    ]) {
      expect(metadataOf(`<script type="application/ld+json">${source}</script>`)).toEqual(nothing);
    }
    const polluting = '{"@type":"Article","__proto__":{"headline":"No"},"author":{"__proto__":{"name":"No"}}}';
    expect(metadataOf(`<script type="application/ld+json">${polluting}</script>`)).toEqual(nothing);
    const deep = `{"@type":"Article","a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(metadataOf(`<script type="application/ld+json">${deep}</script>`)).toEqual(nothing);
  });
});
