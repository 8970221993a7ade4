import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'astro/zod';
import { answerGraphql, type GraphqlForge } from './forge-graphql.ts';
import { PullRequests, type PullRequest } from './forge-pull-requests.ts';
import { ForgeRepository } from './forge-repository.ts';

/** A local fake of a forge (GitHub Enterprise Server), backed by a real git repository. */
export interface Forge {
  /** The web address of the repository, for `REPOSITORY_URL`. */
  url: string;
  origin: string;
  token: string;
  repository: ForgeRepository;
  pullRequests: () => PullRequest[];
  /** All requests in order, as `POST /repos/…`. */
  requests: string[];
  /** Unknown, invalid or forbidden requests. */
  refused: string[];
  stop: () => void;
}

const OWNER = 'xa-tin';
const NAME = 'kho-tin';
const LOGIN = 'bien-tap-vien';
const TOKEN = 'github_pat_chi_de_thu';

/** A response; a `Buffer` is sent unchanged, any other body as JSON. */
interface Answer {
  status: number;
  body?: unknown;
}

const pullRequestBody = z.strictObject({
  title: z.string().min(1),
  head: z.string().startsWith('cms/'),
  base: z.string(),
  draft: z.boolean(),
  body: z.string(),
});
const labelsBody = z.strictObject({
  labels: z.array(z.string().startsWith('sveltia-cms/')).length(1),
});
const graphqlBody = z.strictObject({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()),
});

/** Serves a clone of the repository at `origin` as a forge; rejects and logs invalid requests. */
export async function startForge(origin: string): Promise<Forge> {
  const repository = new ForgeRepository(origin);
  const pullRequests = new PullRequests();
  const requests: string[] = [];
  const refused: string[] = [];
  const graphqlForge: GraphqlForge = {
    owner: OWNER,
    name: NAME,
    repository,
    pullRequests,
    forbids,
  };

  const server = createServer((request, response) => {
    const requestLine = `${request.method ?? ''} ${request.url ?? ''}`;
    answer(request)
      .catch((error: unknown): Answer => ({ status: 500, body: { message: String(error) } }))
      .then(({ status, body }) => {
        if (request.method !== 'OPTIONS') requests.push(requestLine);
        if (status >= 400 || isGraphqlError(body))
          refused.push(`${requestLine}: ${status} ${JSON.stringify(body)}`);
        response.writeHead(status, {
          ...CORS,
          'Content-Type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
        });
        response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
      })
      .catch((error: unknown) => {
        refused.push(`${requestLine}: ${String(error)}`);
      });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = portOf(server.address());
  const web = `http://localhost:${port}/${OWNER}/${NAME}`;

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { method = '', url = '', headers } = request;
    if (method === 'OPTIONS') return { status: 204 };
    if (headers.authorization !== `token ${TOKEN}`)
      return { status: 401, body: { message: 'Bad credentials' } };
    const body = await bodyOf(request);
    if (method === 'POST' && url === '/api/graphql') {
      const { query, variables } = graphqlBody.parse(body);
      return { status: 200, body: await answerGraphql(graphqlForge, query, variables) };
    }
    return rest(`${method} ${url.replace(/^\/api\/v3/u, '')}`, body);
  }

  function rest(request: string, body: unknown): Answer {
    const repo = `/repos/${OWNER}/${NAME}`;
    if (request === 'GET /user')
      return {
        status: 200,
        body: {
          id: 1,
          login: LOGIN,
          name: 'Biên tập viên',
          email: 'thu@example.invalid',
          html_url: `${web}/${LOGIN}`,
          avatar_url: '',
        },
      };
    if (request === `GET ${repo}/collaborators/${LOGIN}`) return { status: 204 };
    const commit = parameterIn(request, `GET ${repo}/git/trees/`, '?recursive=1');
    if (commit !== undefined)
      return {
        status: 200,
        body: {
          sha: commit,
          truncated: false,
          tree: repository.files(commit).map((file) => ({ ...file, mode: '100644', type: 'blob' })),
        },
      };
    const blob = parameterIn(request, `GET ${repo}/git/blobs/`);
    if (blob !== undefined) return { status: 200, body: repository.blob(blob) };
    if (request === `POST ${repo}/pulls`) return openPullRequest(pullRequestBody.parse(body));
    const labelled = pullRequests.find(
      Number(
        parameterIn(request, `POST ${repo}/issues/`, '/labels') ??
          parameterIn(request, `PATCH ${repo}/issues/`),
      ),
    );
    if (labelled) {
      labelled.labels = labelsBody.parse(body).labels;
      return { status: 200, body: labelled.labels.map((name) => ({ name })) };
    }
    const issue = pullRequests.find(Number(parameterIn(request, `GET ${repo}/issues/`)));
    if (issue)
      return {
        status: 200,
        body: { number: issue.number, labels: issue.labels.map((name) => ({ name })) },
      };
    return { status: 404, body: { message: 'Not Found' } };
  }

  function openPullRequest({ title, head, base, draft }: z.infer<typeof pullRequestBody>): Answer {
    if (base !== repository.defaultBranch())
      return { status: 422, body: { message: `base ${base} is not the default branch` } };
    const sha = repository.head(head);
    if (sha === undefined || repository.changedFiles(base, head).length === 0)
      return { status: 422, body: { message: `No commits between ${base} and ${head}` } };
    const created = pullRequests.create({
      title,
      head,
      base,
      isDraft: draft,
      author: LOGIN,
      url: web,
    });
    return {
      status: 201,
      body: {
        number: created.number,
        node_id: created.id,
        title,
        html_url: created.url,
        head: { sha },
        created_at: created.createdAt,
        updated_at: created.createdAt,
      },
    };
  }

  /** Enforces a protected branch: changes need a pull request and are limited to content. */
  function forbids(branch: string, paths: readonly string[]): string | undefined {
    if (!/^cms\/[a-z]+\/[a-z0-9-]+$/u.test(branch))
      return `Changes to ${branch} must be made through a pull request.`;
    const outside = paths.find((path) => !/^content\/[a-z0-9/-]+\.[a-z]+$/u.test(path));
    return outside === undefined ? undefined : `Not a file of content/: ${outside}`;
  }

  return {
    url: web,
    origin: new URL(web).origin,
    token: TOKEN,
    repository,
    pullRequests: () => pullRequests.open(),
    requests,
    refused,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept',
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

/** The path segment between `start` and `end` in a request, if they match. */
function parameterIn(request: string, start: string, end = ''): string | undefined {
  const between =
    request.startsWith(start) && request.endsWith(end)
      ? request.slice(start.length, request.length - end.length)
      : '';
  return between === '' || between.includes('/') ? undefined : between;
}

function isGraphqlError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'errors' in body;
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || address === null)
    throw new Error('The forge does not listen.');
  return address;
}
