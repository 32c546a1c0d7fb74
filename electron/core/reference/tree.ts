import type { HitStep } from '../../../shared/domain/reference/hit.ts';
import { searchWords } from '../../../shared/domain/reference/search-keys.ts';
import type { PathElement } from '../../../shared/domain/reference/ranking.ts';
import type { Db } from '../db/open.ts';
import { type CodeRow, innerCodes } from './classifier-store.ts';

/** Inner nodes of a version (regions, districts, communities): a few thousand at most. */
export type Tree = {
  /** Everything above a code, the top first. */
  readonly above: (row: CodeRow) => readonly TreeNode[];
};
type TreeNode = HitStep & PathElement & { readonly parent: string | undefined };

/** Deeper than any classifier: a ring of parents ends here. */
const deepest = 12;
const trees = new WeakMap<Db, Map<number, Tree>>();

/** Gives the tree of a kept version. Versions never change, so it is read once. */
export function treeOf(db: Db, versionNo: number): Tree {
  const known = trees.get(db) ?? new Map<number, Tree>();
  trees.set(db, known);
  const tree = known.get(versionNo) ?? readTree(db, versionNo);
  known.set(versionNo, tree);
  return tree;
}

function readTree(db: Db, versionNo: number): Tree {
  const nodes = new Map<string, TreeNode>();
  for (const { code, kind, name, parent } of innerCodes(db, versionNo))
    nodes.set(code, { code, kind, name, parent, words: searchWords(name) });
  return {
    above: (row) => {
      const path: TreeNode[] = [];
      let node = row.parent === undefined ? undefined : nodes.get(row.parent);
      while (node && path.length < deepest) {
        path.unshift(node);
        node = node.parent === undefined ? undefined : nodes.get(node.parent);
      }
      return path;
    },
  };
}
