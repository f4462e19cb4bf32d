"use client";
import { ChevronDown } from "lucide-react";
import { useId } from "react";

export const controlClass =
  "w-full rounded-[9px] border border-edge/60 bg-paper px-3 py-[7px] text-base text-ink transition-colors duration-100 hover:border-edge focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-focus aria-invalid:border-danger disabled:opacity-60";

interface FieldProps {
  label: React.ReactNode;
  /** Stands under the control until there is an error. */
  hint?: React.ReactNode;
  error?: string | null;
  /** The label is read out and not shown, where the place says it already. */
  labelHidden?: boolean;
  className?: string;
}

interface Wired {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Label, control, hint and error, wired together for those who see and those who listen. */
export function Field({
  label,
  hint,
  error,
  labelHidden,
  className = "",
  children,
}: FieldProps & { children: (wired: Wired) => React.ReactNode }) {
  const id = useId();
  const says = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1 block text-sm font-medium"}>
        {label}
      </label>
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": says ? `${id}-says` : undefined,
      })}
      {says && (
        <p
          id={`${id}-says`}
          role={error ? "alert" : undefined}
          className={`mt-1 text-xs ${error ? "text-danger" : "text-quiet"}`}
        >
          {says}
        </p>
      )}
    </div>
  );
}

type Native<Tag extends "input" | "textarea" | "select"> = FieldProps & React.ComponentProps<Tag>;

export function TextField({ label, hint, error, labelHidden, className, ...rest }: Native<"input">) {
  return (
    <Field {...{ label, hint, error, labelHidden, className }}>
      {(wired) => <input dir="auto" {...wired} {...rest} className={controlClass} />}
    </Field>
  );
}

export function TextArea({ label, hint, error, labelHidden, className, ...rest }: Native<"textarea">) {
  return (
    <Field {...{ label, hint, error, labelHidden, className }}>
      {(wired) => (
        <textarea
          dir="auto"
          rows={3}
          {...wired}
          {...rest}
          className={`${controlClass} field-sizing-content min-h-20`}
        />
      )}
    </Field>
  );
}

export function SelectField({ label, hint, error, labelHidden, className, children, ...rest }: Native<"select">) {
  return (
    <Field {...{ label, hint, error, labelHidden, className }}>
      {(wired) => (
        <span className="relative block">
          <select {...wired} {...rest} className={`${controlClass} appearance-none truncate pr-8`}>
            {children}
          </select>
          <ChevronDown
            size={15}
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-quiet"
          />
        </span>
      )}
    </Field>
  );
}

/** A failed change, in the place where it was tried. */
export function Failure({ sentence, className = "" }: { sentence: string | null | undefined; className?: string }) {
  if (!sentence) return null;
  return (
    <p
      role="alert"
      className={`rounded-lg border border-danger/30 bg-danger-wash px-3 py-2 text-sm text-danger ${className}`}
    >
      {sentence}
    </p>
  );
}
