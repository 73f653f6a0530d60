import { useSyncExternalStore } from "react";

/** A value that tells its listeners when it was replaced; React reads it through `useStore`. */
export interface Store<T> {
  get(): T;
  /** Replaces some members. A member set to undefined is cleared. */
  set(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of the store. `select` must return the same object while nothing changed: pick, never build. */
export const useStore = <T, P>(store: Store<T>, select: (value: T) => P): P =>
  useSyncExternalStore(store.subscribe, () => select(store.get()));
