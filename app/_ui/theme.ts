export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Not secret and not a preference that travels: the server reads it to draw the first frame in the right colours. */
export const themeCookie = "attest-theme";

export function themeOf(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
