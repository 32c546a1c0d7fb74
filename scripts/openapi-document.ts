import { z } from 'zod';
import { headers } from '../shared/central-api/headers.ts';
import { problemSchema } from '../shared/central-api/problem.ts';
import { type AnswerBody, refusalsOf, type Route } from '../shared/central-api/route.ts';
import { routes } from '../shared/central-api/routes.ts';
import { contractVersion } from '../shared/central-api/service-info.ts';
import { componentSchemas } from './openapi-components.ts';

type Json = Readonly<Record<string, unknown>>;

const tags: Readonly<Record<string, string>> = {
  service: 'What stands at the address',
  access: 'Joining and signing in',
  feed: 'Changes in commit order',
  lots: 'Dossiers as sent, and their states',
  files: 'Resumable uploads (tus 1.0) and downloads',
  auctions: 'Attempts to sell, bids and duties after the sale',
  reference: 'Versioned reference data',
  test: 'Only in test mode',
};

/** The whole OpenAPI 3.1 document as it is committed. */
export function openApiText(): string {
  const components = componentSchemas();
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Central database of electronic auctions of arrested property',
      version: contractVersion,
      summary: 'Open standard between workstations, platforms and the central database',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The central database at hand' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [{ bearer: [] }],
    paths: toPaths(components.schemaOf),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'From POST /token (RFC 7523)',
        },
      },
      schemas: components.schemas,
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

type SchemaOf = (schema: z.ZodType) => Json;

function toPaths(schemaOf: SchemaOf): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: toOperation(route, schemaOf) };
  }
  return paths;
}

function toOperation(route: Route, schemaOf: SchemaOf): Json {
  const parameters = [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)];
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    ...(typeof route.access === 'string' ? {} : { description: `Roles: ${route.access.join(', ')}.` }),
    ...(route.access === 'open' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route, schemaOf),
    responses: toResponses(route, schemaOf),
  };
}

function requestBody(route: Route, schemaOf: SchemaOf): Json {
  const type = route.bodyType ?? 'application/json';
  if (route.body)
    return { requestBody: { required: true, content: { [type]: { schema: schemaOf(route.body) } } } };
  if (route.bodyType === undefined) return {};
  return { requestBody: { required: route.method === 'PATCH', content: { [type]: {} } } };
}

function toResponses(route: Route, schemaOf: SchemaOf): Json {
  const responses: Record<string, unknown> = {};
  for (const [status, body] of Object.entries(route.answers)) {
    responses[status] = {
      description: Number(status) === 201 ? 'Made' : 'Done',
      headers: responseHeaders(route),
      ...responseContent(body, schemaOf),
    };
  }
  const problem = { 'application/problem+json': { schema: schemaOf(problemSchema) } };
  for (const status of refusalsOf(route)) {
    const retry = status === 429 || status === 503 ? { 'Retry-After': headerOf('Seconds to wait') } : {};
    const sent = { 'X-Request-ID': headerOf('Id of the call'), ...retry };
    responses[String(status)] = { description: 'Refused', headers: sent, content: problem };
  }
  return responses;
}

function responseContent(body: AnswerBody, schemaOf: SchemaOf): Json {
  if (body === 'empty') return {};
  if (body === 'bytes') return { content: { '*/*': {} } };
  return { content: { 'application/json': { schema: schemaOf(body) } } };
}

function responseHeaders(route: Route): Json {
  return {
    'X-Request-ID': headerOf('Id of the call'),
    ...(route.etag ? { ETag: headerOf('Strong entity tag: the revision') } : {}),
  };
}

function headerOf(description: string): Json {
  return { description, schema: { type: 'string' } };
}

function pathParameters({ path }: Route): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', maxLength: 100 },
  }));
}

function queryParameters({ query }: Route): readonly Json[] {
  if (!query) return [];
  const schema = z.toJSONSchema(query, { io: 'output' }) as { properties?: Record<string, Json> };
  return Object.entries(schema.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
}

function headerParameters(route: Route): readonly Json[] {
  const tus = route.tag === 'files' && route.method !== 'GET';
  return [
    ...(route.idempotent
      ? [
          named('Idempotency-Key', 'A repeated call with the same key gives the first answer', true),
          named('Audit-Head', '<seq>;<sha256>: how far the workstation’s audit chain reaches', false),
        ]
      : []),
    ...(route.ifMatch ? [named('If-Match', `The ${headers.etag} of the object as it was read`, true)] : []),
    ...(tus ? [named('Tus-Resumable', '1.0.0; not needed for HEAD by sha256', false)] : []),
    ...(route.operationId === 'createUpload'
      ? [
          named('Upload-Length', 'Size in bytes', true),
          named('Upload-Metadata', 'sha256 and mediaType in base64, filename allowed', true),
        ]
      : []),
    ...(route.operationId === 'patchUpload' ? [named('Upload-Offset', 'Where these bytes begin', true)] : []),
    ...(route.operationId === 'getFile' ? [named('Range', 'One byte range', false)] : []),
  ];
}

function named(name: string, description: string, required: boolean): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}
