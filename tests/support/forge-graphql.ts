import { readFileSync } from 'node:fs';
import { buildSchema, graphql } from 'graphql';
import type { ForgeRepository } from './forge-repository.ts';
import type { PullRequests, PullRequest } from './forge-pull-requests.ts';

const schema = buildSchema(readFileSync('tests/support/forge.graphql', 'utf8'));

/** The state behind the GraphQL interface of the forge. */
export interface GraphqlForge {
  owner: string;
  name: string;
  repository: ForgeRepository;
  pullRequests: PullRequests;
  /** The reason why a change is rejected, or `undefined`. */
  forbids: (branch: string, paths: readonly string[]) => string | undefined;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

interface CommitInput {
  branch: { repositoryNameWithOwner?: string; branchName?: string };
  expectedHeadOid: string;
  fileChanges?: {
    additions?: { path: string; contents: string }[];
    deletions?: { path: string }[];
  };
  message: { headline: string };
}

/** Answers a query like GitHub; invalid queries and forbidden changes result in errors. */
export async function answerGraphql(
  forge: GraphqlForge,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<unknown> {
  const { owner, name, repository, pullRequests } = forge;
  const id = `R_${owner}_${name}`;

  const commitObject = (oid: string) => {
    const { message, date, name: author, email } = repository.commit(oid);
    return {
      __typename: 'Commit',
      oid,
      message,
      committedDate: date,
      author: { name: author, email, avatarUrl: 'https://avatars.example.invalid/', user: null },
      history: ({ first = 30, path }: { first?: number; path?: string }) => ({
        nodes: repository.history(oid, first, path).map(commitObject),
      }),
      file: ({ path }: { path: string }) => {
        const sha = repository.resolve(`${oid}:${path}`);
        return sha === undefined ? null : { oid: sha };
      },
    };
  };
  const blobObject = (oid: string) => {
    const bytes = repository.blob(oid);
    const isBinary = bytes.includes(0);
    return {
      __typename: 'Blob',
      oid,
      byteSize: bytes.length,
      isBinary,
      isTruncated: false,
      text: isBinary ? null : bytes.toString(),
    };
  };
  const refObject = (branch: string) => {
    const head = repository.head(branch.replace(/^refs\/heads\//u, ''));
    return head === undefined ? null : { name: branch, target: commitObject(head) };
  };
  const pullRequestObject = (pullRequest: PullRequest) => ({
    id: pullRequest.id,
    number: pullRequest.number,
    title: pullRequest.title,
    url: pullRequest.url,
    isDraft: pullRequest.isDraft,
    isCrossRepository: false,
    createdAt: pullRequest.createdAt,
    updatedAt: pullRequest.createdAt,
    headRefName: pullRequest.head,
    headRefOid: repository.head(pullRequest.head),
    author: {
      __typename: 'User',
      login: pullRequest.author,
      avatarUrl: 'https://avatars.example.invalid/',
      name: null,
      email: '',
      databaseId: 1,
    },
    labels: () => ({ nodes: pullRequest.labels.map((label) => ({ name: label })) }),
    files: () => ({
      nodes: repository.changedFiles(pullRequest.base, pullRequest.head).map(({ path, kind }) => ({
        path,
        changeType: kind === 'A' ? 'ADDED' : kind === 'D' ? 'DELETED' : 'MODIFIED',
      })),
    }),
  });

  const rootValue = {
    repository: (requested: { owner: string; name: string }) =>
      requested.owner !== owner || requested.name !== name
        ? null
        : {
            id,
            defaultBranchRef: () => refObject(repository.defaultBranch()),
            ref: ({ qualifiedName }: { qualifiedName: string }) => refObject(qualifiedName),
            object: ({ oid, expression }: { oid?: string; expression?: string }) => {
              const sha = repository.resolve(oid ?? expression ?? '');
              return sha === undefined ? null : blobObject(sha);
            },
            pullRequests: ({
              headRefName,
              labels,
            }: {
              headRefName?: string;
              labels?: string[];
            }) => {
              const found = pullRequests
                .open()
                .filter(
                  (pullRequest) =>
                    (headRefName === undefined || pullRequest.head === headRefName) &&
                    (labels === undefined ||
                      pullRequest.labels.some((label) => labels.includes(label))),
                );
              return { totalCount: found.length, nodes: found.map(pullRequestObject) };
            },
          },
    createRef: ({ input }: { input: { repositoryId: string; name: string; oid: string } }) => {
      const branch = input.name.replace(/^refs\/heads\//u, '');
      if (input.repositoryId !== id || branch === input.name)
        throw new Error(`Not a branch of this repository: ${input.name}`);
      if (repository.head(branch) !== undefined)
        throw new Error(`A ref named "${input.name}" already exists in the repository.`);
      if (input.oid !== repository.head(repository.defaultBranch()))
        throw new Error(`${input.name} does not start from the head of the default branch.`);
      const reason = forge.forbids(branch, []);
      if (reason !== undefined) throw new Error(reason);
      repository.createBranch(branch, input.oid);
      return { ref: refObject(branch) };
    },
    createCommitOnBranch: ({
      input: {
        branch: { repositoryNameWithOwner, branchName = '' },
        expectedHeadOid,
        fileChanges: { additions = [], deletions = [] } = {},
        message,
      },
    }: {
      input: CommitInput;
    }) => {
      if (repositoryNameWithOwner !== `${owner}/${name}`)
        throw new Error(`Not this repository: ${String(repositoryNameWithOwner)}`);
      if (repository.head(branchName) !== expectedHeadOid)
        throw new Error(
          `Expected branch to point to "${String(repository.head(branchName))}" but it did not.`,
        );
      if (additions.length + deletions.length === 0) throw new Error('A commit changes something.');
      const reason = forge.forbids(
        branchName,
        [...additions, ...deletions].map(({ path }) => path),
      );
      if (reason !== undefined) throw new Error(reason);
      const invalid = additions.find(({ contents }) => !BASE64.test(contents));
      if (invalid) throw new Error(`The contents of ${invalid.path} are not base64.`);
      return {
        commit: commitObject(
          repository.commitOn(
            branchName,
            expectedHeadOid,
            { additions, deletions },
            message.headline,
          ),
        ),
      };
    },
    markPullRequestReadyForReview: ({
      input: { pullRequestId },
    }: {
      input: { pullRequestId: string };
    }) => {
      const pullRequest = pullRequests.open().find(({ id: known }) => known === pullRequestId);
      if (!pullRequest?.isDraft) throw new Error(`No draft of a pull request: ${pullRequestId}`);
      pullRequest.isDraft = false;
      return { pullRequest: pullRequestObject(pullRequest) };
    },
  };
  return graphql({ schema, source, rootValue, variableValues });
}
