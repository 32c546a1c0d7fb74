import {
  enrolmentCodeRequestSchema,
  enrolmentCodeSchema,
  enrolmentRequestSchema,
  enrolmentSchema,
  tokenRequestSchema,
  tokenSchema,
} from './enrolment.ts';
import { feedPageSchema, feedQuerySchema } from './feed.ts';
import { call, create, read } from './route.ts';
import { serviceInfoSchema } from './service-info.ts';

/** Joining, signing in, the feed and the files. */
export const accessRoutes = [
  read({
    operationId: 'getService',
    method: 'GET',
    path: '/',
    summary: 'Name, contract version, mode, time and limits',
    tag: 'service',
    access: 'open',
    answers: { 200: serviceInfoSchema },
  }),
  call({
    operationId: 'enrol',
    method: 'POST',
    path: '/enrolments',
    summary: 'Join a workstation by a one-time code',
    tag: 'access',
    access: 'open',
    body: enrolmentRequestSchema,
    answers: { 201: enrolmentSchema },
    refusals: [409, 422],
  }),
  create({
    operationId: 'createEnrolmentCode',
    method: 'POST',
    path: '/enrolment-codes',
    summary: 'Make a one-time code for an office',
    tag: 'access',
    access: ['administrator'],
    body: enrolmentCodeRequestSchema,
    answers: { 201: enrolmentCodeSchema },
    refusals: [422],
  }),
  call({
    operationId: 'getToken',
    method: 'POST',
    path: '/token',
    summary: 'Sign in with a client assertion (RFC 7523)',
    tag: 'access',
    access: 'open',
    body: tokenRequestSchema,
    bodyType: 'application/x-www-form-urlencoded',
    answers: { 200: tokenSchema },
    refusals: [401, 403],
  }),
  read({
    operationId: 'getChanges',
    method: 'GET',
    path: '/changes',
    summary: 'The feed, in commit order',
    tag: 'feed',
    access: 'signed-in',
    query: feedQuerySchema,
    answers: { 200: feedPageSchema },
    refusals: [410],
  }),
] as const;

const writers = ['officer', 'organizer-checker', 'organizer-publisher'] as const;

/** tus 1.0 and downloads; the server hands the tus calls to its tus handler. */
export const fileRoutes = [
  call({
    operationId: 'createUpload',
    method: 'POST',
    path: '/files',
    summary: 'tus creation: Upload-Length and Upload-Metadata (sha256, mediaType) are required',
    tag: 'files',
    access: writers,
    bodyType: 'application/offset+octet-stream',
    answers: { 201: 'empty' },
    refusals: [412, 413, 415],
  }),
  call({
    operationId: 'headFile',
    method: 'HEAD',
    path: '/files/{id}',
    summary: 'By sha256: is the file there; by upload id: tus offset',
    tag: 'files',
    access: 'signed-in',
    answers: { 200: 'empty' },
    refusals: [410, 412, 460],
  }),
  call({
    operationId: 'patchUpload',
    method: 'PATCH',
    path: '/files/{id}',
    summary: 'tus upload of bytes at an offset; after the last one the hash is checked',
    tag: 'files',
    access: writers,
    bodyType: 'application/offset+octet-stream',
    answers: { 204: 'empty' },
    refusals: [409, 410, 412, 413, 415, 460],
  }),
  read({
    operationId: 'getFile',
    method: 'GET',
    path: '/files/{id}',
    summary: 'The file by its sha256, whole or a range',
    tag: 'files',
    access: 'signed-in',
    answers: { 200: 'bytes', 206: 'bytes' },
    refusals: [416],
    etag: true,
  }),
  call({
    operationId: 'deleteUpload',
    method: 'DELETE',
    path: '/files/{id}',
    summary: 'tus termination of an unfinished upload',
    tag: 'files',
    access: writers,
    answers: { 204: 'empty' },
    refusals: [410, 412],
  }),
] as const;
