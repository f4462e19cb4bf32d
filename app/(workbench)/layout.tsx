import { FirstData } from "@/app/_ui/firstData";
import { LiveProvider } from "@/app/_ui/live";
import { MeProvider } from "@/app/_ui/me";
import { apiOnServer } from "@/app/apiOnServer";
import { queries } from "@/lib/api/client";
import { Frame } from "./_frame/frame";

/** Every signed-in screen. The session is asked for here before anything is sent, so that strangers are sent away whole. */
export default async function WorkbenchLayout({ children }: { children: React.ReactNode }) {
  const api = await apiOnServer();
  const [me, counts] = await Promise.all([api.session.me({}), api.session.counts({})]);
  return (
    <FirstData data={[[queries.session.counts.queryKey({ input: {} }), counts]]}>
      <MeProvider me={me}>
        <LiveProvider>
          <Frame>{children}</Frame>
        </LiveProvider>
      </MeProvider>
    </FirstData>
  );
}
