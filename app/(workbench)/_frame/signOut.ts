/** Ends the session on this device and goes to the sign-in page. */
export async function signOutHere(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  globalThis.location.assign("/sign-in");
}
