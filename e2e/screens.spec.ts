import type { Browser, BrowserContext, Page } from "@playwright/test";
import { axeFaults, wcag } from "./axe";
import { expect, type Person, servers, signIn, test as withNewsroom } from "./newsroom";

/** Every screen with who looks at it. Ids are filled in from the demo newsroom. */
const screens: { path: string; as: Person | null }[] = [
  { path: "/sign-in", as: null },
  { path: "/my-work", as: "tomas" },
  { path: "/articles", as: "ines" },
  { path: "/articles/import", as: "ines" },
  { path: "/articles/{article}", as: "ines" },
  { path: "/articles/{article}?claim={claim}", as: "tomas" },
  { path: "/articles/{article}/report", as: "ines" },
  { path: "/articles/{article}/reading", as: "tomas" },
  { path: "/approvals", as: "ines" },
  { path: "/claims", as: "auditor" },
  { path: "/claims?status=published&text=zeppelin", as: "auditor" },
  { path: "/parties", as: "auditor" },
  { path: "/parties/{party}", as: "auditor" },
  { path: "/fact-checks", as: "ines" },
  { path: "/fact-checks?text=zeppelin", as: "auditor" },
  { path: "/self-assessment", as: "auditor" },
  { path: "/claims?measure=primary-source&met=no", as: "auditor" },
  { path: "/audit", as: "auditor" },
  { path: "/settings", as: "admin" },
  { path: "/account", as: "tomas" },
  { path: "/api-reference", as: "tomas" },
  { path: "/no-such-page", as: "tomas" },
];

/** Everybody signs in once for all their screens, which their browser then shows with scripts that it has read before. */
const contexts = new Map<Person | null, BrowserContext>();

const test = withNewsroom.extend<{ as: Person | null }>({
  as: [null, { option: true }],
  context: async ({ browser, as }, use) => use(contexts.get(as) ?? (await openFor(as, browser))),
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
});

async function openFor(person: Person | null, browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext();
  contexts.set(person, context);
  if (person) {
    const page = await context.newPage();
    await signIn(page, person);
    await page.close();
  }
  return context;
}

async function filledIn(page: Page, path: string): Promise<string> {
  if (!path.includes("{")) return path;
  const read = async (address: string) => (await (await page.request.get(`/api/v1${address}`)).json()).items;
  const articles: { id: string; title: string }[] = await read("/articles?limit=200");
  const article = articles.find(({ title }) => title.startsWith("Harbour tunnel"));
  const [claim] = await read(`/articles/${article?.id}/claims?limit=1`);
  const [party] = await read("/parties?text=Lindqvist");
  return path
    .replace("{article}", article?.id ?? "")
    .replace("{claim}", claim.id)
    .replace("{party}", party.id);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 768]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      for (const { path, as } of screens) {
        test.describe(() => {
          test.use({ as });
          test(`${path} has nothing serious for axe`, async ({ page }) => {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            await page.goto(`${servers.first}${await filledIn(page, path)}`);
            await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
            await page.waitForLoadState("load");
            expect(await axeFaults(page, { rules: wcag })).toEqual([]);
            const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect(sideways, "pixels of sideways scrolling").toBeLessThanOrEqual(0);
          });
        });
      }
    });
  }
}
