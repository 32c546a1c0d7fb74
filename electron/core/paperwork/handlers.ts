import type { Handlers } from '../../../shared/contract/contract.ts';
import type { paperworkContract } from '../../../shared/contract/paperwork.ts';
import { renderHtml } from '../documents/render/html.ts';
import type { Workspace } from '../workspace.ts';
import { issueAct } from './issue-act.ts';
import { createPaperMaker, type PaperMaker } from './make-paper.ts';
import { draftPaper } from './paper-data.ts';
import { listPapers } from './paper-store.ts';

/** Answers of the room of papers. */
export function createPaperworkHandlers(
  workspace: Workspace,
  maker: PaperMaker = createPaperMaker(workspace),
): Handlers<typeof paperworkContract> {
  return {
    'paperwork.list': ({ dossierId }) => listPapers(workspace.db, dossierId),
    'paperwork.preview': ({ dossierId, kind }) => {
      const { build, problems } = draftPaper(workspace, dossierId, kind);
      // The page brings the same font itself; only the printed page carries it.
      return { html: renderHtml(build('—'), []), problems };
    },
    'paperwork.make': ({ dossierId, kind }) => maker.make(dossierId, kind),
    'paperwork.issueAct': ({ id }) => issueAct(workspace, id),
  };
}
