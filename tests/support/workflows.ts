import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import * as z from 'astro/zod';
import { parse } from 'yaml';

export const WORKFLOWS = '.github/workflows';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const step = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
});
const job = z.object({
  permissions: permissions.optional(),
  env: z.record(z.string(), z.string()).default({}),
  'timeout-minutes': z.number(),
  needs: z.string().optional(),
  if: z.string().optional(),
  strategy: z.object({ matrix: z.record(z.string(), z.string()) }).optional(),
  environment: z.object({ name: z.string(), url: z.string() }).optional(),
  steps: z.array(step),
});
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  env: z.record(z.string(), z.string()).default({}),
  jobs: z.record(z.string(), job),
});

export type Step = z.infer<typeof step>;
/** The parts of a workflow that are tested. */
export type Workflow = z.infer<typeof workflow> & { file: string; text: string };

/**
 * Reads the workflows of the project.
 * @throws ZodError if one lacks a name, permissions, a concurrency group or timeouts.
 */
export function readWorkflows(): Workflow[] {
  return readdirSync(WORKFLOWS).map((file) => {
    const text = readFileSync(join(WORKFLOWS, file), 'utf8');
    return { file, text, ...workflow.parse(parse(text)) };
  });
}

// GitHub's parser imports JSON without the import attribute that Node requires.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});

/** The errors that GitHub's own parser finds in a workflow, including those in expressions. */
export async function workflowProblems(name: string, content: string): Promise<string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
    await import('@actions/workflow-parser');
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  return [
    ...context.errors.getErrors().map(({ message }) => message),
    ...(template?.errors ?? []).map(({ Message }) => Message),
  ];
}
