import { chooseClaim, claimPane, expect, importCopy, signIn, test } from "./newsroom";

const copy = `Ferry carried nine hundred on one Sunday

By Nora Velde

The island ferry carried 900 passengers on a single Sunday in August, the harbour office counted. The crossing takes forty minutes.
`;

/** A desk's feed as desks write them: one review whole, one with faults, one that says nothing. */
const feed = (edition: number) => ({
  "@context": "https://schema.org",
  "@type": "DataFeed",
  dataFeedElement: [
    {
      "@type": "DataFeedItem",
      item: {
        "@type": "ClaimReview",
        url: `https://strait-desk.example/ferry-${edition}`,
        claimReviewed: "The island ferry carried 900 passengers on a single Sunday",
        author: { "@type": "Organization", name: "Strait Desk" },
        datePublished: "2026-02-02",
        itemReviewed: {
          "@type": "Claim",
          author: { name: "Harbour office" },
          appearance: { url: "https://a.example/" },
        },
        reviewRating: { alternateName: "Mostly false", ratingExplanation: "The ferry holds 400 and crossed twice." },
      },
    },
    { "@type": "ClaimReview", claimReviewed: `Zebras swim ${edition}`, url: "/zebras", reviewRating: "False" },
    { "@type": "ClaimReview", claimReviewed: "" },
  ],
});

test("a desk's fact-check is imported, found beside a claim, and becomes its evidence", async ({ page }) => {
  const edition = Date.now();
  await signIn(page, "tomas");

  await test.step("what was understood is shown with each problem before anything is kept", async () => {
    await page.goto("/fact-checks");
    await expect(async () => {
      await page
        .getByRole("button", { name: /^Import/ })
        .first()
        .click();
      await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.getByLabel("ClaimReview file").setInputFiles({
      name: "feed.jsonld",
      mimeType: "application/ld+json",
      buffer: Buffer.from(JSON.stringify(feed(edition))),
    });
    const found = page.getByRole("list", { name: "Reviews found" });
    await expect(found.getByRole("listitem").filter({ hasText: "900 passengers" })).toContainText("Mostly false");
    await expect(found).toContainText("url is not an absolute http or https address.");
    await expect(found).toContainText("No claim: this one cannot be imported");
    await page.getByRole("button", { name: "Import 2 fact-checks" }).click();
    await expect(page.getByRole("list", { name: "Published fact-checks" })).toContainText(`Zebras swim ${edition}`);
  });

  await test.step("a word of it finds it again", async () => {
    await page.getByLabel("Search fact-checks").fill(`swim ${edition}`);
    const list = page.getByRole("list", { name: "Published fact-checks" });
    await expect(list).toContainText(`Zebras swim ${edition}`);
    await expect(list).not.toContainText("900 passengers");
  });

  await test.step("it stands beside the claim that is like it, and is attached with a stance", async () => {
    await importCopy(page, copy);
    await chooseClaim(page, "900 passengers");
    const card = claimPane(page).getByRole("region", { name: "Published fact-checks like this" });
    const item = card.getByRole("listitem").filter({ hasText: "Strait Desk" }).first();
    await item.getByRole("button", { name: "Attach as evidence" }).click();
    await item.getByText("refutes").click();
    await item.getByRole("button", { name: "Attach", exact: true }).click();
    const evidence = claimPane(page).getByRole("region", { name: "Evidence · 1" });
    await expect(evidence).toContainText("The ferry holds 400 and crossed twice.");
    await expect(evidence).toContainText("refutes");
  });
});

test("each number of the self-assessment leads to exactly its claims", async ({ page }) => {
  await signIn(page, "auditor");
  await page.goto("/self-assessment");
  const links = page.getByRole("table").getByRole("link");
  await expect(links.nth(4)).toBeVisible();
  const addresses = await links.evaluateAll((found) =>
    found.map((link) => [link.textContent, link.getAttribute("href")] as const),
  );
  expect(addresses.length).toBeGreaterThan(4);
  for (const [number, address] of addresses) {
    await page.goto(address ?? "");
    await expect(page.getByRole("button", { name: /Remove filter.*Self-assessment/ })).toBeVisible();
    await expect(page.getByRole("list", { name: "Claims" }).getByRole("listitem").first()).toHaveAttribute(
      "aria-setsize",
      number ?? "",
    );
  }
});

test("the editor sees what is wrong with our own ClaimReview, and mends it before she exports", async ({ page }) => {
  await signIn(page, "ines");
  const articles = await (await page.request.get("/api/v1/articles?limit=200")).json();
  const article = articles.items.find(({ title }: { title: string }) => title.startsWith("Harbour tunnel"));
  await page.goto(`/articles/${article.id}/report`);
  const panel = page.getByRole("region", { name: "As ClaimReview" });
  const missing = "There is no address: url must name the page that holds the review.";
  await panel.getByLabel("Address of your published fact-check").fill("");
  await expect(panel).toContainText(/approved claim/);
  await panel.getByLabel("Address of your published fact-check").fill("https://ledger.example/checks/tunnel");
  await panel.getByRole("button", { name: "Keep" }).click();
  await expect(panel).not.toContainText(missing);
});
