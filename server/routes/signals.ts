import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { faults, signalBatchSchema, signalSchema, type Signal } from '../../worker/protocol/index.ts';
import type { Operation } from '../operation.ts';
import { read } from '../read.ts';
import type { SignalStore } from '../stores/types.ts';

const MOST = 500;

/** The batch alone; each signal is checked by itself. */
const envelopeSchema = v.object({ signals: v.pipe(v.array(v.unknown()), v.maxLength(MOST)) });

const receiptSchema = v.object({
  /** Signals kept now. */
  accepted: v.number(),
  /** Signals that were there already. */
  duplicates: v.number(),
  /** Signals that are not valid: sending them again is of no use. */
  refused: v.array(v.object({ index: v.number(), code: v.literal('signal-invalid'), at: v.string(), detail: v.string() })),
});
type Receipt = v.InferOutput<typeof receiptSchema>;

const tell: Operation = {
  id: 'tell',
  summary: 'Deliver what shoppers did; safe to repeat.',
  role: 'publishable',
  body: signalBatchSchema,
  parameters: [{ name: 'key', in: 'query', description: 'The publishable key, where no header can be sent (a beacon).' }],
  answers: { 200: { description: 'What was kept, what was known, and what is not valid. The good ones of a batch are kept whatever the others are.', schema: receiptSchema } },
  problems: ['signal-invalid', 'storage-unavailable'],
};

/** `POST /signals`: delivery at least once, counting exactly once. */
export function signalRoutes(app: FastifyInstance, store: SignalStore, now: () => number): void {
  app.route({ method: 'POST', url: '/signals', config: { operation: tell }, handler: request => receive(request.body) });

  async function receive(body: unknown): Promise<Receipt> {
    const { signals } = read(envelopeSchema, body, 'signal-invalid');
    const { good, refused } = sort(signals);
    const accepted = good.length > 0 ? (await store.add(good, now())).length : 0;
    return { accepted, duplicates: good.length - accepted, refused };
  }
}

function sort(signals: readonly unknown[]): { good: Signal[]; refused: Receipt['refused'] } {
  const good: Signal[] = [];
  const refused: Receipt['refused'] = [];
  signals.forEach((signal, index) => {
    const result = v.safeParse(signalSchema, signal);
    if (result.success) return good.push(result.output);
    const [fault] = faults(signalSchema, signal);
    return refused.push({ index, code: 'signal-invalid', at: [`signals[${index}]`, fault?.path].filter(Boolean).join('.'), detail: fault?.message ?? '' });
  });
  return { good, refused };
}
