import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/loading/read-content.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';

const SLIP = 'Bà con tích cực xản xuất vụ hè thu trong tháng 7.';
const file = (name: string, text: string) => ({
  [`briefings/2020/07/${name}.mdx`]: briefingText({ title: `title: Họp ${name} của huyện` }, text),
});

/** The advice on spelling in a tree, each as `path:line: right word`. */
async function advice(files: Record<string, string>, requested?: ReadonlySet<string>) {
  const folder = contentTree({ 'glossary.yaml': 'UBND: Ủy ban nhân dân\n', ...files });
  const { advice: all } = await inspectContent(
    { folder, cacheDir: temporaryFolder() },
    { withAdvice: true, requested },
  );
  return all
    .filter(({ message }) => message.includes('có lẽ viết sai'))
    .map(
      ({ file: path, line, expected }) => `${path.slice(folder.length + 1)}:${line}: ${expected}`,
    );
}

describe('advice on spelling', () => {
  it('names the file, the line and the right word', async () => {
    const [found = '', ...others] = await advice(file('mot', SLIP));
    expect(others).toEqual([]);
    expect(found).toMatch(/^briefings\/2020\/07\/mot\.mdx:\d+: Có phải “sản”\?$/u);
  });

  it('is the same when only this briefing is checked', async () => {
    const requested = new Set(['2020/07/mot.mdx']);
    expect(await advice(file('mot', SLIP), requested)).toEqual(await advice(file('mot', SLIP)));
  });

  it('takes what four briefings write for the usage of the archive', async () => {
    const names = ['mot', 'hai', 'ba', 'bon'];
    const texts = names.map((name) => file(name, `${SLIP} Bản ${name} khác hẳn.`));
    expect(await advice(Object.fromEntries(texts.flatMap(Object.entries)))).toEqual([]);
  });

  it('leaves names of people alone', async () => {
    const text = 'Sáng nay họp. Xản xuất sắc nhất trong năm.';
    const person = { 'people/xan.yaml': 'name: Nguyễn Văn Xản\n' };
    expect(await advice(file('mot', text))).toHaveLength(1);
    expect(await advice({ ...file('mot', text), ...person })).toEqual([]);
  });
});
