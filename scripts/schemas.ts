// Publishes the policy's JSON Schema from its source: node scripts/schemas.ts [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { policySchema } from '../worker/protocol/index.ts';

const FILE = 'docs/policy.schema.json';
const schema = {
  $id: 'https://tillkit.example/policy.schema.json',
  title: 'Tillkit policy',
  // Rules that JSON Schema cannot say (references, JSONLogic operators) are checked when a policy is accepted.
  ...toJsonSchema(policySchema, { errorMode: 'ignore', target: 'draft-2020-12' }),
};
const text = `${JSON.stringify(schema, null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write(`${FILE} is not current: run "npm run schemas".\n`);
  process.exit(1);
}
