interface PlaceProps {
  title: string;
  lead?: React.ReactNode;
  actions?: React.ReactNode;
  /** Filters and search, between the head and the list. */
  bar?: React.ReactNode;
  children: React.ReactNode;
  narrow?: boolean;
}

/** The shape of every place but the workbench: a head, perhaps a bar of filters, and what there is. */
export function Place({ title, lead, actions, bar, children, narrow }: PlaceProps) {
  return (
    <div className={`mx-auto w-full px-6 pt-8 pb-16 lg:px-10 ${narrow ? "max-w-[820px]" : "max-w-[1120px]"}`}>
      <header className="mb-5 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1">
          <h1 className="title">{title}</h1>
          {lead && <p className="mt-1 text-soft">{lead}</p>}
        </div>
        {actions && <div className="flex items-center gap-2">{actions}</div>}
      </header>
      {bar && <div className="mb-4">{bar}</div>}
      {children}
    </div>
  );
}
