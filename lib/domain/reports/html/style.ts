import { layout } from "./styleLayout";
import { parts } from "./styleParts";
import { print } from "./stylePrint";

/** The colours, for paper and for a dark screen: words 4.5 : 1 or more on their ground, lines 3 : 1. */
const colours = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1c1a;--soft:#59554e;--quiet:#6b665d;--line:#e0dbd0;--accent:#2b4c7e;
--unread:#f4ead2;--extracted:#716c63;--open:#94590b;--check:#2b5fb3;--review:#7a3fa8;--approved:#1b7046;
--true:#1b7046;--mostly-true:#4f6d12;--mixed:#8a5f00;--mostly-false:#a94a12;--false:#b3302a;--unproven:#4d6274;--neutral:#59554e}
@media screen and (prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#ece9e2;--soft:#b3b0a8;--quiet:#9a978f;--line:#33353b;--accent:#9dbcf0;
--unread:#3a301b;--extracted:#96938b;--open:#e0a54a;--check:#7fabf2;--review:#c497ea;--approved:#66c795;
--true:#66c795;--mostly-true:#a9c45a;--mixed:#dfb04e;--mostly-false:#eb9a63;--false:#ef8a83;--unproven:#9fb4c6;--neutral:#b3b0a8}}
[data-status]{--tone:var(--extracted)}[data-status=open]{--tone:var(--open)}
[data-status=in_check],[data-status=in_second_check],[data-status=contested]{--tone:var(--check)}
[data-status=in_review]{--tone:var(--review)}[data-status=approved],[data-status=published]{--tone:var(--approved)}
[data-tone=true]{--tone:var(--true)}[data-tone=mostly-true]{--tone:var(--mostly-true)}[data-tone=mixed]{--tone:var(--mixed)}
[data-tone=mostly-false]{--tone:var(--mostly-false)}[data-tone=false]{--tone:var(--false)}
[data-tone=unproven]{--tone:var(--unproven)}[data-tone=neutral]{--tone:var(--neutral)}
`;

/** All of the report's style. A constant: nothing that came from outside may enter a style sheet. */
export const style = colours + layout + parts + print;
