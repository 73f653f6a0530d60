import { useEffect, useState } from "react";

/** True once `isOn` has held for a while: what is over sooner is not worth a flicker. */
export function useAfter(ms: number, isOn: boolean): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isOn) return setDue(false);
    const timer = setTimeout(() => setDue(true), ms);
    return () => clearTimeout(timer);
  }, [ms, isOn]);
  return isOn && isDue;
}
