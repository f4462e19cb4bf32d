/** The page: one quiet column for reading, the contents beside it where there is room. */
export const layout = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;font:400 1.0625rem/1.6 Newsreader,"Source Serif 4",Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Liberation Serif","Times New Roman",serif;
overflow-wrap:break-word;font-variant-numeric:lining-nums;-webkit-font-smoothing:antialiased}
.page{max-width:47rem;margin:0 auto;padding:3.5rem 1.5rem 6rem}
@media screen and (min-width:72rem){.page{max-width:66rem;display:grid;grid-template-columns:13rem minmax(0,46rem);column-gap:4.5rem;grid-template-areas:"contents opening" "contents main" ". foot";grid-template-rows:auto 1fr auto}
.opening{grid-area:opening}main{grid-area:main}.foot{grid-area:foot}.contents{grid-area:contents;position:sticky;top:3.5rem;align-self:start}}
h1,h2,h3,h4{font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:2.3rem;letter-spacing:-.016em;line-height:1.12;margin:.55rem 0 .9rem}
h2{font-size:1.6rem;letter-spacing:-.01em;margin:0 0 1rem}
h3{font-size:1.12rem;margin:2rem 0 .6rem}
p{margin:0 0 .85em;text-wrap:pretty}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible{outline:2px solid var(--check);outline-offset:2px;border-radius:2px}
ul,ol{margin:0 0 .85em;padding-inline-start:1.3em}
.section{padding-top:2.6rem;margin-top:3.2rem;border-top:1px solid var(--line)}
.kicker,.contents,.foot,.status,.meta,table,.num,.tally{font-family:Inter,"Inter Variable",system-ui,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif}
bdi,h1,h3,blockquote,.prose,.copy>*{overflow-wrap:anywhere}bdi,h1{white-space:pre-wrap}
/* A report of thousands of claims opens sooner when what is off the screen is laid out only as it comes near. */
@media screen{.long .claim,.long .copy>*{content-visibility:auto;contain-intrinsic-size:auto 34rem}.long .copy>*{contain-intrinsic-size:auto 4rem}}
.kicker{font-size:.8rem;font-weight:600;letter-spacing:.04em;color:var(--quiet);margin:0}
.standfirst{font-size:1.12rem;line-height:1.55;color:var(--soft);margin:0}
.meta{font-size:.83rem;line-height:1.5;color:var(--soft);margin:.15rem 0 .3rem;overflow-wrap:anywhere}
.note{font-family:inherit;font-size:.94rem;color:var(--soft);margin-bottom:1.6rem}
.hash{font:400 .8em/1.5 ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;color:var(--soft);word-break:break-all}
.contents{font-size:.86rem;line-height:1.45;margin:2.4rem 0 0}
.contents h2{font-size:.8rem;letter-spacing:.04em;color:var(--quiet);margin:0 0 .6rem;font-family:inherit}
.contents ol{list-style:none;margin:0;padding:0}.contents li{border-top:1px solid var(--line)}
.contents a{display:flex;justify-content:space-between;gap:1rem;padding:.42rem 0;color:var(--ink);text-decoration:none}
.contents a:hover{color:var(--accent)}.contents .many{color:var(--quiet);font-variant-numeric:tabular-nums;white-space:nowrap}
@media screen and (min-width:72rem){.contents{margin:0}.section:first-child{margin-top:2.8rem}}
.foot{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--quiet)}
.sheet{position:absolute}
`;
