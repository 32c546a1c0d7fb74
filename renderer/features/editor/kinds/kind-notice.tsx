import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type JSX, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleChip } from '../../../ui/article-chip.tsx';
import { useEditor } from '../editor-context.ts';
import { type Branch, branchesOf } from './branches.ts';
import notice from '../../../ui/notice.module.css';
import classes from '../notices.module.css';

/** Says in the sections concerned that this property goes another way, and what to do instead. */
export function KindNotice(): JSX.Element | null {
  const editor = useEditor();
  const { objectType } = editor.dossier;
  const branches = branchesOf({
    objectType,
    content: editor.content,
    findings: editor.findings,
    landArticle: editor.checks?.articles['land-way'],
  }).filter(({ sections }) => sections.includes(editor.section));
  if (branches.length === 0) return null;
  return (
    <div className={classes.notices}>
      {branches.map((branch) => (
        <Notice key={branch.name} branch={branch} />
      ))}
    </div>
  );
}

function Notice({ branch }: { branch: Branch }): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  const Icon = branch.closed ? IconAlertTriangle : IconInfoCircle;
  const words = `kinds.branch.${branch.name}`;
  return (
    <section className={notice.notice} data-tone={branch.closed ? 'bad' : undefined} aria-labelledby={id}>
      <Icon size={18} aria-hidden />
      <div>
        <h2 id={id} className={classes.title}>
          {t(`${words}.title`)}
          {branch.article ? (
            <ArticleChip article={branch.article.article} toVerify={branch.article.toVerify} />
          ) : null}
        </h2>
        <ol className={classes.steps}>
          {Array.from({ length: branch.steps }, (_step, index) => (
            <li key={index}>{t(`${words}.step${index + 1}`)}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}
