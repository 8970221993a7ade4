import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'astro/zod';
import { answerGraphql, type GraphqlForge } from './forge-graphql.ts';
import { PullRequests, type PullRequest } from './forge-pull-requests.ts';
import { ForgeRepository } from './forge-repository.ts';

/** A stand-in on this machine for the forge (GitHub Enterprise Server) of a repository, which is a real one. */
export interface Forge {
  /** The web address of the repository, as `REPOSITORY_URL` names it. */
  url: string;
  origin: string;
  token: string;
  repository: ForgeRepository;
  pullRequests: () => PullRequest[];
  /** Each request as `POST /repos/…`, in order. */
  requests: string[];
  /** Requests that this stand-in does not know or that ask for what must not be. */
  refused: string[];
  stop: () => void;
}

const OWNER = 'xa-tin';
const NAME = 'kho-tin';
const LOGIN = 'bien-tap-vien';
const TOKEN = 'github_pat_chi_de_thu';

/** An answer: bytes as they are, anything else as JSON. */
interface Answer {
  status: number;
  body?: unknown;
}

const pullRequestBody = z.strictObject({ title: z.string().min(1), head: z.string().startsWith('cms/'), base: z.string(), draft: z.boolean(), body: z.string() });
const labelsBody = z.strictObject({ labels: z.array(z.string().startsWith('sveltia-cms/')).length(1) });
const graphqlBody = z.strictObject({ query: z.string(), variables: z.record(z.string(), z.unknown()) });

/** Serves the repository at `origin` (a clone of it) as a forge. What it is not asked for by the API's rules it refuses, and remembers. */
export async function startForge(origin: string): Promise<Forge> {
  const repository = new ForgeRepository(origin);
  const pullRequests = new PullRequests();
  const requests: string[] = [];
  const refused: string[] = [];
  const graphqlForge: GraphqlForge = { owner: OWNER, name: NAME, repository, pullRequests, forbids };

  const server = createServer((request, response) => {
    const sent = `${request.method ?? ''} ${request.url ?? ''}`;
    answer(request)
      .catch((error: unknown): Answer => ({ status: 500, body: { message: String(error) } }))
      .then(({ status, body }) => {
        if (request.method !== 'OPTIONS') requests.push(sent);
        if (status >= 400 || isGraphqlError(body)) refused.push(`${sent}: ${status} ${JSON.stringify(body)}`);
        response.writeHead(status, { ...CORS, 'Content-Type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json' });
        response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
      })
      .catch((error: unknown) => { refused.push(`${sent}: ${String(error)}`); });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = portOf(server.address());
  const web = `http://localhost:${port}/${OWNER}/${NAME}`;

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { method = '', url = '', headers } = request;
    if (method === 'OPTIONS') return { status: 204 };
    if (headers.authorization !== `token ${TOKEN}`) return { status: 401, body: { message: 'Bad credentials' } };
    const body = await bodyOf(request);
    if (method === 'POST' && url === '/api/graphql') {
      const { query, variables } = graphqlBody.parse(body);
      return { status: 200, body: await answerGraphql(graphqlForge, query, variables) };
    }
    return rest(`${method} ${url.replace(/^\/api\/v3/u, '')}`, body);
  }

  function rest(asked: string, body: unknown): Answer {
    const repo = `/repos/${OWNER}/${NAME}`;
    if (asked === 'GET /user') return { status: 200, body: { id: 1, login: LOGIN, name: 'Biên tập viên', email: 'thu@example.invalid', html_url: `${web}/${LOGIN}`, avatar_url: '' } };
    if (asked === `GET ${repo}/collaborators/${LOGIN}`) return { status: 204 };
    const commit = matchOf(asked, `GET ${repo}/git/trees/`, '?recursive=1');
    if (commit !== undefined) return { status: 200, body: { sha: commit, truncated: false, tree: repository.files(commit).map((file) => ({ ...file, mode: '100644', type: 'blob' })) } };
    const blob = matchOf(asked, `GET ${repo}/git/blobs/`);
    if (blob !== undefined) return { status: 200, body: repository.blob(blob) };
    if (asked === `POST ${repo}/pulls`) return openPullRequest(pullRequestBody.parse(body));
    const labelled = pullRequests.find(Number(matchOf(asked, `POST ${repo}/issues/`, '/labels') ?? matchOf(asked, `PATCH ${repo}/issues/`)));
    if (labelled) {
      labelled.labels = labelsBody.parse(body).labels;
      return { status: 200, body: labelled.labels.map((name) => ({ name })) };
    }
    const issue = pullRequests.find(Number(matchOf(asked, `GET ${repo}/issues/`)));
    if (issue) return { status: 200, body: { number: issue.number, labels: issue.labels.map((name) => ({ name })) } };
    return { status: 404, body: { message: 'Not Found' } };
  }

  function openPullRequest({ title, head, base, draft }: z.infer<typeof pullRequestBody>): Answer {
    if (base !== repository.defaultBranch()) return { status: 422, body: { message: `base ${base} is not the default branch` } };
    const sha = repository.head(head);
    if (sha === undefined || repository.changedFiles(base, head).length === 0) return { status: 422, body: { message: `No commits between ${base} and ${head}` } };
    const made = pullRequests.create({ title, head, base, isDraft: draft, author: LOGIN, url: web });
    return { status: 201, body: { number: made.number, node_id: made.id, title, html_url: made.url, head: { sha }, created_at: made.createdAt, updated_at: made.createdAt } };
  }

  /** As a protected branch would: everything comes through a pull request, and the form changes content alone. */
  function forbids(branch: string, paths: readonly string[]): string | undefined {
    if (!/^cms\/[a-z]+\/[a-z0-9-]+$/u.test(branch)) return `Changes to ${branch} must be made through a pull request.`;
    const outside = paths.find((path) => !/^content\/[a-z0-9/-]+\.[a-z]+$/u.test(path));
    return outside === undefined ? undefined : `Not a file of content/: ${outside}`;
  }

  return { url: web, origin: new URL(web).origin, token: TOKEN, repository, pullRequests: () => pullRequests.open(), requests, refused, stop: () => { server.close(); server.closeAllConnections(); } };
}

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept', 'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE' };

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

/** What stands between `start` and `end` in a request, without a slash. */
function matchOf(asked: string, start: string, end = ''): string | undefined {
  const between = asked.startsWith(start) && asked.endsWith(end) ? asked.slice(start.length, asked.length - end.length) : '';
  return between === '' || between.includes('/') ? undefined : between;
}

function isGraphqlError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'errors' in body;
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || address === null) throw new Error('The forge does not listen.');
  return address;
}
