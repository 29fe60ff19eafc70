import { TillError } from '../../protocol/errors.ts';
import { constant, dynamic, type Builder, type Expression } from './expression.ts';
import { LogicFault } from './fault.ts';
import { FORMS, UNSUPPORTED } from './operators.ts';

/** Deepest nesting of operators and lists in one another. */
export const MAX_DEPTH = 64;

/**
 * Compiles JSONLogic to nested closures: no `eval`, no `new Function`, so it runs under any content security policy.
 * With `at` the logic is checked: what can never work is refused. Without, it becomes a fault when it is run.
 * @param at JSON path of the logic, e.g. `rules[3].when`.
 * @param depth How deep the logic lies in that of a caller who went part of the way.
 * @throws TillError `policy-invalid` with the path of the wrong part and the operator's name.
 */
export function compile(logic: unknown, at?: string, depth = 0): Expression {
  const path: (string | number)[] = [];
  let nesting = depth;

  const child = (key: string | number, part: unknown): Expression => {
    if (key !== '') path.push(key);
    const expression = build(part);
    if (key !== '') path.pop();
    return expression;
  };

  const list = (parts: readonly unknown[]): Expression[] => parts.map((part, index) => child(index, part));

  const refuse = (type: string, detail: string): Expression => {
    if (at !== undefined) throw new TillError('policy-invalid', at + jsonPath(path), detail);
    return dynamic(() => { throw new LogicFault(type, detail); });
  };

  const builder: Builder = { child, list, refuse };

  const build = (part: unknown): Expression => {
    if (part === null || typeof part !== 'object') return constant(part);
    if (nesting === MAX_DEPTH) return refuse('Invalid Arguments', `nested deeper than ${MAX_DEPTH}`);
    nesting++;
    const expression = Array.isArray(part) ? listOf(list(part)) : operation(part);
    nesting--;
    return expression;
  };

  const operation = (part: object): Expression => {
    const keys = Object.keys(part);
    const [name] = keys;
    if (name === undefined) return constant(part);
    const form = FORMS.get(name);
    if (keys.length > 1) return keys.some(key => FORMS.has(key)) ? refuse('Unknown Operator', `expected one operator, got ${keys.map(quote).join(', ')}`) : constant(part);
    path.push(name);
    const expression = form ? form((part as Record<string, unknown>)[name], builder) : refuse('Unknown Operator', unknown(name));
    path.pop();
    return expression;
  };

  return build(logic);
}

function listOf(parts: readonly Expression[]): Expression {
  const constants = parts.filter(part => part.constant);
  if (constants.length === parts.length) return constant(parts.map(part => part.constant?.value));
  return dynamic(scope => parts.map(part => part.run(scope)));
}

const quote = (name: string) => JSON.stringify(name);

function unknown(name: string): string {
  const why = UNSUPPORTED.get(name);
  return why ? `operator ${quote(name)} is not supported: ${why}` : `unknown operator ${quote(name)}`;
}

/** `.and[0]["<="][1]` */
export function jsonPath(path: readonly (string | number)[]): string {
  return path.map(key => {
    if (typeof key === 'number') return `[${key}]`;
    return key === '' || /^[A-Za-z_$][\w$]*$/.test(key) ? key && `.${key}` : `[${quote(key)}]`;
  }).join('');
}
