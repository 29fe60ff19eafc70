import { TillError } from '../protocol/errors.ts';
import type { ModelFile } from '../protocol/ranking.ts';

/**
 * Bytes of a model. With an integrity value the browser checks them, and since they can then never be stale any cached copy
 * will do, so that a model once loaded is there without a network.
 * @throws TillError `model-unavailable` where it cannot be fetched or does not match its integrity value.
 */
export async function fetchModel({ url, integrity }: ModelFile): Promise<Uint8Array> {
  const checked: RequestInit = integrity ? { integrity, cache: 'force-cache' } : {};
  try {
    const response = await fetch(url, { credentials: 'omit', ...checked });
    if (!response.ok) throw new TillError('model-unavailable', url, `HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw TillError.from(cause, 'model-unavailable', url);
  }
}
