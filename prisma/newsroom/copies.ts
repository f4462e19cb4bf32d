import PDFDocument from "pdfkit";

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
  content: () =>
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

async function pdfOf(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ size: "A5", layout: "landscape", info: { Title: title } });
  document.font("Helvetica-Bold").fontSize(13).text(title).moveDown();
  document.font("Courier").fontSize(9);
  for (const line of lines) document.text(line === "" ? " " : line);
  document.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of document) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}
