import type { Handlers } from '../../../shared/contract/contract.ts';
import type { reuseContract } from '../../../shared/contract/reuse.ts';
import type { Workspace } from '../workspace.ts';
import { createFrom } from './create-from.ts';
import { createNextAttempt, viewNextAttempt } from './next-attempt.ts';
import { changeTemplateName, removeTemplate, saveTemplate } from './templates.ts';
import { listTemplates } from './template-store.ts';

/** New dossiers from what is there: another dossier, a template, the next attempt. */
export function createReuseHandlers(workspace: Workspace): Handlers<typeof reuseContract> {
  return {
    'reuse.create': (wanted) => createFrom(workspace, wanted),
    'reuse.nextAttempt': ({ id }) => viewNextAttempt(workspace, id),
    'reuse.createNextAttempt': (input) => createNextAttempt(workspace, input),
    'templates.list': () => listTemplates(workspace.db),
    'templates.save': (input) => saveTemplate(workspace, input),
    'templates.rename': ({ id, name }) => changeTemplateName(workspace, id, name),
    'templates.remove': ({ id }) => removeTemplate(workspace, id),
  };
}
