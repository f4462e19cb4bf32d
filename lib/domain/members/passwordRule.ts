import { commonPasswords } from "./commonPasswords";

/** In characters, as people count them. */
export const passwordLength = { least: 12, most: 128 } as const;

/**
 * Whether a password may be used: long enough, not endless, not one of the common ones, not the person's own name or
 * address. No rules of composition (NIST SP 800-63B, OWASP ASVS 6.2). Goes in: the password and what it must not be.
 */
export function passwordIsStrong(password: string, about: { name: string; email: string }): boolean {
  const length = [...password].length;
  if (length < passwordLength.least || length > passwordLength.most) return false;
  const plain = password.toLowerCase();
  if (commonPasswords.has(plain) || isRepetitive(plain)) return false;
  const [mailbox = ""] = about.email.toLowerCase().split("@");
  return ![about.email.toLowerCase(), about.name.toLowerCase(), mailbox].includes(plain);
}

/** "aaaaaaaaaaaa", "abcabcabcabc", "123456789012": long but guessed at once. */
function isRepetitive(plain: string): boolean {
  for (let unit = 1; unit <= 4; unit++) {
    if (
      plain
        .slice(0, unit)
        .repeat(Math.ceil(plain.length / unit))
        .startsWith(plain)
    )
      return true;
  }
  const steps = [...plain].slice(1).map((character, index) => character.charCodeAt(0) - plain.charCodeAt(index));
  return (
    steps.every((step) => step === 1) || steps.every((step) => step === -1) || "12345678901234567890".includes(plain)
  );
}
