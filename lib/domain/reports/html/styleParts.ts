/** The pieces: status, tables, the marked copy, one claim. */
export const parts = `
.status{max-width:100%;overflow-wrap:anywhere;display:inline-flex;align-items:baseline;gap:.4em;font-weight:600;font-size:.86rem;color:var(--tone,var(--ink))}
.shape{flex:none;width:.95em;height:.95em;align-self:center;fill:none;stroke:currentColor;stroke-width:2;color:var(--tone,currentColor)}
table{width:100%;border-collapse:collapse;font-size:.86rem;line-height:1.45;margin:0 0 1.2rem}
th,td{text-align:start;vertical-align:baseline;padding:.45rem .9rem .45rem 0;border-top:1px solid var(--line);font-weight:400}
th:last-child,td:last-child{padding-inline-end:0}
thead th{border-top:0;color:var(--quiet);font-size:.8rem;font-weight:600;padding-top:0}
td.many,th.many{text-align:end;font-variant-numeric:tabular-nums}
td.when{white-space:nowrap;color:var(--soft);font-variant-numeric:tabular-nums}
td .quoted{font-family:Newsreader,Charter,Georgia,"Liberation Serif",serif;font-size:1.1em}
.index,.record,.words,.people,.terms{table-layout:fixed}
.terms th:nth-child(1){width:11.5rem}
.people th:nth-child(1){width:43%}
.index th:nth-child(1){width:7%}.index th:nth-child(3){width:31%}.index th:nth-child(4){width:19%}
.record th:nth-child(1){width:8.6rem}.words th:nth-child(2){width:27%}.words th:nth-child(3){width:20%}
.index .status{font-size:1em}.voice{color:var(--soft)}
.facts{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:.35rem 1.2rem;margin:0 0 1.2rem}
.facts dt{color:var(--quiet);font-size:.92em}.facts dd{margin:0}
.strip{display:flex;height:10px;gap:2px;margin:1.4rem 0 .9rem;border-radius:5px;overflow:hidden}
.strip span{flex:1 1 0;min-width:3px;background:var(--tone)}
.tally{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;list-style:none;margin:0 0 1.6rem;padding:0;font-size:.9rem}
.tally .many{font-variant-numeric:tabular-nums;color:var(--soft)}
.notice{border-inline-start:3px solid var(--open);padding:.1rem 0 .1rem 1rem;margin:1.2rem 0}.notice p:last-child,.notice ul:last-child{margin-bottom:0}
.copy{font-size:1.09rem;line-height:1.72;max-width:38rem}
.copy>*{white-space:pre-line;margin:0 0 1.05em;text-wrap:pretty}
.copy .kept{white-space:pre-wrap}
.copy .headline{font-size:1.55rem;line-height:1.2;font-weight:600}.copy .dek{font-size:1.2rem;line-height:1.4}
.copy .byline,.copy .dateline,.copy .caption{color:var(--soft);font-size:.94rem;line-height:1.5}
.copy .quotation{padding-inline-start:1.3rem;border-inline-start:2px solid var(--line)}
.copy .caption{padding-inline-start:1rem;border-inline-start:2px solid var(--line)}
.copy .boilerplate{color:var(--quiet);font-size:.86rem}
mark{background:none;color:inherit;text-decoration:underline solid 2px var(--tone);text-underline-offset:.26em;text-decoration-skip-ink:none}
mark[data-status=extracted]{text-decoration-style:dotted}mark[data-status=open]{text-decoration-style:dashed}mark[data-status=in_review]{text-decoration-style:double}
mark[data-tone=false],mark[data-tone=mostly-false]{text-decoration-style:wavy;text-decoration-thickness:1.5px}
mark[data-status=dismissed]{text-decoration:none;color:var(--quiet)}
mark.unread{background:var(--unread);text-decoration:none;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.num{font-size:.66em;font-weight:600;vertical-align:super;line-height:0;margin-inline-start:.15em}.num a{text-decoration:none;padding:0 .1em}
.claim{padding:1.9rem 0 1.5rem;border-top:1px solid var(--line)}.claim:first-of-type{border-top:0;padding-top:.4rem}
.claim .line{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1.2rem;margin:0 0 .5rem}
.claim h3{font-size:1.34rem;font-weight:500;line-height:1.38;margin:0 0 1.1rem;padding-inline-start:1.1rem;border-inline-start:3px solid var(--tone);text-wrap:pretty;white-space:pre-wrap}
.row{display:grid;grid-template-columns:8rem minmax(0,1fr);column-gap:1.4rem;padding:.75rem 0;border-top:1px dotted var(--line)}
.row h4{font:600 .8rem/1.6 Inter,system-ui,"Liberation Sans",Arial,sans-serif;color:var(--quiet);padding-top:.16rem}
.row p,.row ol,.row ul{margin-bottom:.35em}.row>div>:last-child{margin-bottom:0}
.prose{white-space:pre-wrap}
.piece+.piece{margin-top:.9rem;padding-top:.8rem;border-top:1px dotted var(--line)}
.piece p{margin-bottom:.2em}
blockquote{margin:.35rem 0;padding-inline-start:.9rem;border-inline-start:2px solid var(--line);font-style:italic;white-space:pre-wrap}
.gone,.gone .status{color:var(--quiet)}

@media (max-width:40rem){.row,.facts{grid-template-columns:minmax(0,1fr)}.facts dd{margin-bottom:.5rem}h1{font-size:1.85rem}.page{padding-top:2rem}td.when{white-space:normal}
.index thead{display:none}.index tr{display:grid;grid-template-columns:2.4rem 1fr;padding:.5rem 0;border-top:1px solid var(--line)}.index td{border:0;padding:.1rem 0}.index td:nth-child(n+3){grid-column:2}.record th:nth-child(1){width:6.4rem}}
`;
