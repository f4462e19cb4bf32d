"use client";
import { useEffect, useState } from "react";

/** A value once it has been still for `ms` milliseconds. */
export function useDebounced<T>(value: T, ms = 180): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return still;
}
