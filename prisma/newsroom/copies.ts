import { createHash } from "node:crypto";
import { bytesOf, PdfFile } from "../../lib/domain/reports/pdf/file/pdfFile";
import { dateString, textString, to } from "../../lib/domain/reports/pdf/file/syntax";
import { whole } from "../../lib/domain/reports/pdf/file/turns";

/** A file as a checker of the demo newsroom brought it to her evidence. */
export interface DemoCopy {
  readonly name: string;
  readonly content: () => Promise<Uint8Array>;
}

const fictional = "This is a fictional sample: no such place, agency or record exists.";

/** A page as a browser saves it. */
export const countsPage: DemoCopy = {
  name: "Eastport Roads - traffic counts.html",
  content: async () =>
    Buffer.from(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Traffic counts 1998–2025 · Eastport Roads</title></head>
<body>
<!-- saved from https://roads.eastport.example/counts -->
<h1>Traffic counts 1998–2025</h1>
<table>
<tr><th>Place</th><th>Yearly mean, vehicles a day</th></tr>
<tr><td>Harbour tunnel</td><td>41,120</td></tr>
<tr><td>Mill bridge</td><td>18,460</td></tr>
<tr><td>Quay road</td><td>12,075</td></tr>
</table>
<p>${fictional}</p>
</body>
</html>
`),
};

/** A page of a ledger, scanned. */
export const ledgerPage: DemoCopy = {
  name: "Inspection ledger 2020–2026, p. 14.pdf",
  content: async () =>
    pdfOf("Inspection ledger 2020-2026, page 14", [
      "Tunnel T1, Harbour",
      "12 March 2024      upper deck          inspected     K. Brandt",
      "12 March 2024      lower gallery       not accessed  K. Brandt",
      "09 April 2026      upper deck          inspected     K. Brandt",
      "09 April 2026      lower gallery       not accessed  K. Brandt",
      "",
      fictional,
    ]),
};

/** A series as an agency sends it. */
export const weirSeries: DemoCopy = {
  name: "weir-counter-W3.csv",
  content: async () =>
    Buffer.from(
      `month,passages upstream\n2026-08,61\n2026-09,97\n2026-10,54\n"total",212\n"${fictional.replaceAll('"', "'")}",\n`,
    ),
};

/** One landscape A5 page in Courier, which every reader has. The same lines are the same bytes, whoever keeps them. */
function pdfOf(title: string, lines: readonly string[]): Uint8Array {
  const file = new PdfFile(whole);
  file.begin();
  const pages = file.reserve();
  const shown = [title, "", ...lines].map((line) => `${textString(line)} Tj T*`).join("\n");
  const content = file.stream("", bytesOf(`BT /F1 9 Tf 14 TL 40 370 Td\n${shown}\nET`));
  const font = file.object("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
  const page = file.object(
    `<</Type/Page/Parent ${to(pages)}/MediaBox[0 0 595 420]/Resources<</Font<</F1 ${to(font)}>>>>/Contents ${to(content)}>>`,
  );
  file.object(`<</Type/Pages/Kids[${to(page)}]/Count 1>>`, pages);
  const root = file.object(`<</Type/Catalog/Pages ${to(pages)}>>`);
  const info = file.object(`<</Title${textString(title)}/CreationDate${dateString("2026-11-02T00:00:00.000Z")}>>`);
  const id = createHash("sha256").update(shown).digest("hex").slice(0, 32);
  file.finish({ root, info, id }, []);
  return Buffer.concat(file.taken());
}
