/**
 * The part of a service worker's global scope that the engine's host uses. TypeScript's `dom` and `webworker` libraries exclude each other,
 * and everything else of this project is typed by `dom`.
 */
export interface ServiceScope extends EventTarget {
  readonly registration: { readonly sync?: { register(tag: string): Promise<void> } };
  readonly clients: { matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly PageClient[]> };
  skipWaiting(): Promise<void>;
}

/** A page of this origin. */
export interface PageClient {
  readonly id: string;
  postMessage(message: unknown): void;
}

/** An event that keeps the worker alive until its work is done. */
export interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A message of a page. */
export interface PageMessageEvent extends LifetimeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  readonly source: PageClient | null;
}

/** Background Sync: the network is back. */
export interface SyncEvent extends LifetimeEvent {
  readonly tag: string;
}

/** This worker. */
export const scope = globalThis as unknown as ServiceScope;
