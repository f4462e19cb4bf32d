import { type Theme, themeCookie, themeOf } from "./theme";

/** The theme that was chosen in this browser. Only in the browser. */
export function chosenTheme(): Theme {
  if (typeof document === "undefined") return "system";
  return themeOf(document.documentElement.dataset.theme);
}

/** Changes the colours at once and for the next visits: the server reads the cookie. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
}
