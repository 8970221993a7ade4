/** A pull request as stored by the forge. */
export interface PullRequest {
  id: string;
  number: number;
  title: string;
  url: string;
  head: string;
  base: string;
  isDraft: boolean;
  labels: string[];
  author: string;
  createdAt: string;
}

/** The pull requests of a repository. */
export class PullRequests {
  readonly #all: PullRequest[] = [];

  open(): PullRequest[] {
    return this.#all;
  }

  /** @throws Error if the branch already has one. */
  create(
    fields: Pick<PullRequest, 'title' | 'head' | 'base' | 'isDraft' | 'author' | 'url'>,
  ): PullRequest {
    if (this.#all.some(({ head }) => head === fields.head))
      throw new Error(`A pull request already exists for ${fields.head}.`);
    const number = this.#all.length + 1;
    const pullRequest = {
      ...fields,
      id: `PR_${number}`,
      number,
      url: `${fields.url}/pull/${number}`,
      labels: [],
      createdAt: '2026-01-01T00:00:00Z',
    };
    this.#all.push(pullRequest);
    return pullRequest;
  }

  find(number: number): PullRequest | undefined {
    return this.#all.find((pullRequest) => pullRequest.number === number);
  }
}
