import { useId } from "react";

interface ChoicesProps<T extends string> {
  label: string;
  options: readonly T[];
  word: (option: T) => string;
  value: T;
  onPick: (option: T) => void;
}

/** A few words of which one holds, side by side. */
export function Choices<T extends string>({ label, options, word, value, onPick }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option} data-on={option === value || undefined} data-option={option}>
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={option === value}
              onChange={() => onPick(option)}
            />
            {word(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
