import { MESSAGE_VERSION, parse, serviceMessageSchema, TillError, type ServiceReply } from '../protocol/index.ts';
import { causesOf } from './fault-list.ts';
import { dropOtherVersions } from './files/cache.ts';
import { handle } from './handle.ts';
import { scope, type LifetimeEvent, type PageMessageEvent, type SyncEvent } from './scope.ts';
import { createService, type Service } from './service.ts';
import { SYNC_TAG } from './signals/delivery.ts';

/**
 * Adds the engine to this service worker. It answers Tillkit's own messages and leaves every other one to the worker's own handlers;
 * it adds no fetch handler, so no request of a page passes through it.
 * To be called once, while the script is first run: a stopped worker is woken only for listeners that were added then.
 */
export function install(): void {
  const service = createService();
  scope.addEventListener('message', event => {
    const message = event as PageMessageEvent;
    if (isOurs(message.data)) message.waitUntil(answer(service, message));
  });
  scope.addEventListener('activate', event => (event as LifetimeEvent).waitUntil(dropOtherVersions()));
  scope.addEventListener('sync', event => {
    const sync = event as SyncEvent;
    if (sync.tag === SYNC_TAG) sync.waitUntil(deliverNow(service));
  });
}

/** A message with our mark, of whatever version. */
function isOurs(data: unknown): data is { till: unknown } {
  return typeof data === 'object' && data !== null && 'till' in data;
}

async function answer(service: Service, event: PageMessageEvent): Promise<void> {
  try {
    const { value, warnings, afterwards } = await handle(service, parse(serviceMessageSchema, event.data, 'message-invalid', 'message'), event);
    reply(event, { till: MESSAGE_VERSION, ok: true, value, ...(warnings?.length ? { warnings } : {}) });
    await afterwards?.().catch((cause: unknown) => service.faults.report('afterwards', cause));
  } catch (cause) {
    const [first] = causesOf(cause);
    reply(event, { till: MESSAGE_VERSION, ok: false, error: TillError.from(first, 'internal', 'service-worker').toJSON() });
  }
}

/** On the port that came with the message. A page that brought none does not want to know. */
function reply({ ports: [port] }: PageMessageEvent, message: ServiceReply): void {
  port?.postMessage(message);
}

/** @throws Error where something still waits: the browser then fires the event again, with waits of its own. */
async function deliverNow({ vault, deliver }: Service): Promise<void> {
  const permit = vault.permit();
  if (!(await vault.exists())) return;
  if (!(await deliver(permit, { evenIfResting: true }))) throw new Error('Signals still wait for delivery.');
}
