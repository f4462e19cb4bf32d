/**
 * On paper: A4 or Letter as the printer has it, page numbers, no claim torn in two where a page can hold it. There is no
 * `break-after` on a row's h4, since it would pass on to the row and to the claim and glue every claim to the next.
 */
export const print = `
@page{margin:20mm 19mm 22mm;
@bottom-left{content:"Fact-check report";font:8pt/1 "Liberation Sans",Arial,sans-serif;color:#6b665d}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt/1 "Liberation Sans",Arial,sans-serif;color:#6b665d}}
@media print{
:root{--paper:#fff}
html{font-size:9.8pt}body{line-height:1.5}
.page{max-width:none;padding:0}
.contents{break-inside:avoid}
.contents a{padding:.25rem 0}
.section{padding-top:0;border-top:0}
.section{margin-top:12mm}
#claims{break-before:page;margin-top:0}
h1,h2,h3,thead,.line,p:has(+table){break-after:avoid}
.claim{padding:1.1rem 0 .8rem}.row{padding:.5rem 0}
.claim,.head,.row,.piece,tr,.notice,.facts,.strip,.tally,blockquote{break-inside:avoid}
p,.copy>*{orphans:3;widows:3}
a{color:inherit;text-decoration:none}.piece a{text-decoration:underline;text-decoration-thickness:.5pt}
mark,.status,.strip span,.shape{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.copy{max-width:none}
}
`;
