import { createHmac, timingSafeEqual } from "node:crypto";
import { inWorkspace, outsideWorkspaces } from "@/lib/data/connection";
import { insertMember } from "@/lib/data/members";
import { installationIsEmpty } from "@/lib/data/sessions";
import { insertScale, insertWorkspace } from "@/lib/data/workspaces";
import { firstScale } from "@/lib/domain/claims/firstScale";
import type { Actor, Policy } from "@/lib/domain/claims/state";
import { passwordIsStrong } from "@/lib/domain/members/passwordRule";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { hashPassword } from "@/lib/gateways/passwords";
import { readSettings } from "@/lib/gateways/settings";
import { recordEvent } from "./recording";

export const firstPolicy: Policy = { sourcingRule: "primary-or-two", secondCheck: "never" };

/**
 * The code that `npm start` prints beside the address of an empty installation: whoever sets it up can read its console.
 * Derived from the installation's secret, so that every process of it knows the same one.
 */
export function setUpCode(): string {
  return createHmac("sha256", readSettings().NEXTAUTH_SECRET).update("set-up").digest("hex").slice(0, 20);
}

// Once set up, an installation stays so: the answer yes need not be asked again.
let knownToBeSetUp = false;

/** Whether somebody has set this installation up. */
export async function isSetUp(): Promise<boolean> {
  knownToBeSetUp ||= !(await outsideWorkspaces(installationIsEmpty));
  return knownToBeSetUp;
}

interface FirstAdmin {
  code: string;
  workspaceName: string;
  name: string;
  email: string;
  password: string;
}

/** Sets up an empty installation, once: its workspace, a first rating scale and the first administrator. */
export async function setUpInstallation(input: FirstAdmin) {
  const { name, workspaceName } = input;
  const email = input.email.toLowerCase();
  if (!codeFits(input.code)) {
    return problem("not-allowed", {
      detail: "The code does not fit. It stands in the console where Attest was started.",
    });
  }
  if (!passwordIsStrong(input.password, { name, email })) return problem("password-weak");
  const passwordHash = await hashPassword(input.password);
  const workspaceId = newId();
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await installationIsEmpty(tx))) return problem("set-up-done");
    const at = now();
    await insertWorkspace(tx, { id: workspaceId, name: workspaceName, policy: firstPolicy, createdAt: at });
    const ratings = firstScale.map((rating) => ({ ...rating, id: newId() }));
    await insertScale(tx, { id: newId(), workspaceId, version: 1, publishedAt: at, ratings });
    const actor: Actor = { id: newId(), workspaceId, name, role: "admin" };
    await insertMember(tx, { ...actor, email, passwordHash, createdAt: at });
    await recordEvent(tx, { actor, at }, "workspace.created", { name: workspaceName });
    return done({ workspaceId });
  });
}

function codeFits(code: string): boolean {
  const wanted = Buffer.from(setUpCode());
  const given = Buffer.from(code);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
