// The page of `/strict/`: a merchant's page under the strict CSP. It decides, waits for its ranker, and tells its parent.
const query = new URLSearchParams(location.search);
const folder = query.get('folder');
const { connect } = await import(`${folder}client.js`);
const errors = [];
const violations = [];
addEventListener('securitypolicyviolation', event => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
const till = await connect({
  policy: `${folder}policy.json`, catalog: `${folder}catalog.json`, timeout: 10_000, consent: 'personalization',
  serviceWorker: `${folder}till-sw.js?csp=strict`, ranker: `${folder}till-ranker.js?csp=${query.get('ranker')}`,
});
till.on('error', error => errors.push(error.code));
const decide = () => till.decide({
  id: crypto.randomUUID(), placements: [{ placement: 'upsell', limit: 4 }],
  context: { cart: { items: [{ id: 'mug-red', quantity: 1 }] }, currency: 'EUR', locale: 'en', at: new Date().toISOString() },
});
const settled = new Promise(resolve => {
  till.on('health', ({ ranker }) => { if (ranker === 'ready' || ranker === 'broken') resolve(); });
});
const [first] = await decide();
await settled;
const health = await till.health();
// No decision waits for scores: they serve the next one.
let [second] = await decide();
for (let tries = 0; health.ranker === 'ready' && !second.model && tries < 200; tries++) [second] = await decide();
parent.postMessage({ first, second, health, errors, violations }, location.origin);
