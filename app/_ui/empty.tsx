interface EmptyProps {
  title: string;
  /** What to do next. */
  children?: React.ReactNode;
  action?: React.ReactNode;
  className?: string;
}

/** An empty place says why it is empty and what to do next. */
export function Empty({ title, children, action, className = "" }: EmptyProps) {
  return (
    <div className={`mx-auto flex max-w-md flex-col items-center px-6 py-20 text-center ${className}`}>
      <svg viewBox="0 0 56 40" width="56" height="40" aria-hidden className="mb-5 text-faint" fill="none">
        <path d="M6 8h30M6 16h38M6 24h24M6 32h16" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2 4" />
        <circle cx="46" cy="30" r="6" stroke="currentColor" strokeWidth="1.6" />
        <path d="M43.4 30.2l2 2 3.4-4" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <p className="words text-[19px] leading-snug font-semibold">{title}</p>
      {children && <div className="mt-2 text-soft">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
