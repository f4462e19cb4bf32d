// Read by whatever Node there is, so it uses nothing that an old one does not know.
const oldest = [20, 19];

/** One plain sentence when this Node is too old to run Attest, else null. */
export function nodeVersionFault(version) {
  const [major, minor] = version.split(".").map(Number);
  const tooOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (!tooOld) return null;
  return `Attest needs Node ${oldest.join(".")} or newer, and this is Node ${version}: install a newer Node and try again.`;
}
