import { readFileSync } from 'node:fs';
import type { GenericSchema } from 'valibot';
import { ROLES } from '../keys.ts';
import { problemsOf, type Operation } from '../operation.ts';
import { PROBLEMS, type ProblemCode } from '../problem.ts';
import { componentSchemas, nameOf, type LocalSchemas } from './schemas.ts';

/** A route and its operation. */
export interface DescribedRoute {
  readonly method: string;
  /** As Fastify has it: `/v1/models/:name/:version`. */
  readonly url: string;
  readonly operation: Operation;
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

/** The OpenAPI 3.1 document of these routes. */
export function openapiDocument(routes: readonly DescribedRoute[]): object {
  const local = localSchemas(routes);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tillkit remote API', version,
      summary: 'The decisions of the checkout, made by the same engine as in the browser.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf(routes, local),
    components: {
      schemas: componentSchemas(local),
      responses: Object.fromEntries(Object.keys(PROBLEMS).map(code => [code, problemResponse([code as ProblemCode])])),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: `A key with the named role (${ROLES.join(', ')}).` },
        login: { type: 'http', scheme: 'basic', description: 'Any name, and a key with the named role as the password.' },
      },
    },
  };
}

function pathsOf(routes: readonly DescribedRoute[], local: LocalSchemas): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, url, operation } of routes) {
    const path = url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(operation, local) };
  }
  return paths;
}

function operationObject(operation: Operation, local: LocalSchemas): object {
  const { id, summary, role, login, body, parameters = [], answers } = operation;
  return {
    operationId: id,
    summary,
    ...(role && { security: [{ key: [role] }, ...(login ? [{ login: [role] }] : [])] }),
    ...(parameters.length > 0 && { parameters: parameters.map(parameter => ({ ...parameter, required: parameter.in === 'path', schema: { type: 'string' } })) }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: reference(body, local) } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, { description, schema, type }]) => [status, {
        description,
        ...(schema ? { content: { 'application/json': { schema: reference(schema, local) } } } : type ? { content: { [type]: {} } } : {}),
      }])),
      ...problemResponses(problemsOf(operation)),
    },
  };
}

/** One response a status: several problems may share one. */
function problemResponses(codes: readonly ProblemCode[]): Record<string, object> {
  const statuses = [...new Set(codes.map(code => PROBLEMS[code].status))];
  return Object.fromEntries(statuses.map(status => {
    const same = codes.filter(code => PROBLEMS[code].status === status);
    return [status, same.length === 1 ? { $ref: `#/components/responses/${same[0]}` } : problemResponse(same)];
  }));
}

function problemResponse(codes: readonly ProblemCode[]): object {
  return {
    description: codes.map(code => `\`${code}\`: ${PROBLEMS[code].title}`).join(' '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const reference = (schema: GenericSchema, local: LocalSchemas) => ({ $ref: `#/components/schemas/${nameOf(schema, local)}` });

/** Bodies that are named in no protocol file take the name of their operation. */
function localSchemas(routes: readonly DescribedRoute[]): LocalSchemas {
  return Object.fromEntries(routes.flatMap(({ operation }) => Object.values(operation.answers).flatMap(({ schema }) =>
    (schema && !nameOf(schema) ? [[`${capital(operation.id)}Answer`, schema]] : []))));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
