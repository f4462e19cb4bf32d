interface SectionProps {
  id: string;
  title: string;
  lead: string;
  action?: React.ReactNode;
  children: React.ReactNode;
}

/** One part of the settings, with what it is for. */
export function Section({ id, title, lead, action, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <header className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h2 id={id} className="words text-[20px] font-semibold">
            {title}
          </h2>
          <p className="mt-0.5 text-sm text-soft">{lead}</p>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
