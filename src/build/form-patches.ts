import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { D_LOOK_ALIKES } from '../vietnamese/d-with-stroke.ts';

/** Replacements in the form's code. */
const PATCHES: [pattern: RegExp, replacement: string][] = [
  // Prevents requests to third-party hosts, for fonts that are bundled anyway and for the status of
  // the forge.
  [/src:url\(https:\/\/cdn\.jsdelivr\.net\/[^)]+\)\s+format\('[^']+'\)/gu, "src:local('none')"],
  [
    /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/gu,
    'data:application/json,{"status":{"indicator":"none"}}',
  ],
  // Where the system asks for less motion, the form still slides from view to view, which also
  // takes seconds without a graphics card.
  [
    /if\(!document\.startViewTransition\|\|/gu,
    'if(!document.startViewTransition||matchMedia(`(prefers-reduced-motion: reduce)`).matches||',
  ],
  // File names and URLs of this archive contain no underscores or tildes.
  [/\/\[\^\\w-~\]\//gu, '/[^A-Za-z0-9-]/'],
  // Photographs are stored beside their briefing. The form looks for them there, but would save
  // them to a folder named after the briefing.
  [/\?\.groups\?\.path;if\(\w+\?\.includes\(`\/`\)\)return \w+\}/gu, '?.groups?.path}'],
  // Stores the account and its token in our own store (src/editing/form/browser/account-store.ts)
  // and ignores accounts of other CMSs on the same host.
  [
    /\b\w+\.(get|set|delete)\(`(?:sveltia-cms\.user|decap-cms-user|netlify-cms-user)`/gu,
    'globalThis.accountStore.$1(`sveltia-cms.user`',
  ],
  // The search ignores diacritics, but normalization does not decompose đ.
  [
    /\.normalize\(`NFD`\)\.replace\(([^,]+),``\)\.toLocaleLowerCase\(\)/gu,
    `.normalize(\`NFD\`).replace($1,\`\`).toLocaleLowerCase().replace(/[đ${D_LOOK_ALIKES.đ}]/gu,\`d\`)`,
  ],
  // The built-in Markdown round trip loses escapes, alignments and line breaks; ours preserves
  // everything that is not edited.
  [
    /=async\((\w+),(\w+),\w+\)=>\(await Promise\.all\(\[\.\.\.\2\.matchAll\(\/\^```(?:(?!Failed to convert).)+Failed to convert Markdown`,\{cause:\w+\}\)\)\}\}\)\}\)\)/gu,
    '=(...editing)=>showText(...editing)',
  ],
  [
    /(\w+)\.getRootElement\(\)\?\.dispatchEvent\(new CustomEvent\(`Update`,\{detail:\{value:.+?,selection:/gu,
    '$1.getRootElement()?.dispatchEvent(new CustomEvent(`Update`,{detail:{value:textIn($1),selection:',
  ],
  // The Markdown value is updated with a delay, so that switching to Markdown at once would lose
  // the last words.
  [
    /(\w+)\.useRichText=!\1\.useRichText,\1\.useRichText&&\1\.convertMarkdown\(\)/gu,
    '$1.useRichText=!$1.useRichText,$1.useRichText?$1.convertMarkdown():$1.inputValue=textIn($1.editor)',
  ],
  // The form offers to add a person, author or place from a briefing only where nothing is
  // reviewed, lest it skip the review. Here both are in one commit and one pull request, reviewed
  // together.
  [
    /if\((\w+)\|\|\w+\(\w+\)\)return;let (\w+)=(\w+\(\w+\));if\(!\(\2\?\._type!==`entry`\|\|\2\.create===!1\|\|\w+\(\2\)\)\)return \2/gu,
    'if($1)return;let $2=$3;if(!($2?._type!==`entry`||$2.create===!1))return $2',
  ],
  // When a file is renamed, the form adds its old address to a list (`aliases_field`), unless that
  // is a field of its own, as here. The addresses of the archive's content begin with no slash.
  [/if\((\w+)&&!\w+\.some\(\(\{name:(\w+)\}\)=>\2===\1\)\)return \1\}/gu, 'if($1)return $1}'],
  [
    /(\w+)=>\1===void 0\?void 0:`\/\$\{\1\.replace\(\/\^\\\/\/,``\)\}`/gu,
    '$1=>$1?.replace(/^\\//,``)',
  ],
  // A briefing whose day is now of another month moves to its folder, and its address with it.
  [
    /(\w+=\(\{draft:(\w+),locale:(\w+),slug:(\w+)\}\)=>\{let\{originalEntry:(\w+),originalPath:\w+,currentPath:\w+\}=\2;)(?=return )/gu,
    '$1if($5&&isOtherMonth($5.locales[$3]?.path??``,$2.currentValues[$3]))return!1;',
  ],
  [
    /if\((\w+)===void 0\|\|\1===\w+\)return;(?=let \w+=\{collection:\w+,locale:\w+\})/gu,
    'if($1===void 0)return;',
  ],
  // When an entry moves, the form moves the folder that belongs to it. Here photographs stand
  // beside their briefing in the folder of the month, with those of others.
  [
    /let (\w+)=\w+\(\{collection:(\w+),originalEntry:(\w+),savingEntry:(\w+)\}\);(?=if\(!\1\.size\)return \w+;let \w+=new Set\(\w+\.map\(\(\{path:\w+\}\)=>\w+\)\),\w+=(\w+)\.current)(?<=(\w+)\(\w+\.name\)\.filter\(\w+=>\w+\.id!==\w+\.id&&[^]{0,4000})/gu,
    'let $1=movedFiles($3,$4,$5.current,$6($2.name));',
  ],
  [
    /\.startsWith\(`\$\{(\w+)\}\/`\)(\)\.map\(async (\w+)=>\{let (\w+)=`\$\{\w+\}\$\{\3\.path\.slice\(\1\.length\)\}`;if\(\w+\.has\(\4\)\)\{\w+\.push\(\{action:`delete`,path:\3\.path,previousSha:\3\.sha\}\);return\}let [^;]+;\w+\.push\(\{)action:`move`,path:\4,previousPath:\3\.path,previousSha:\3\.sha,/gu,
    '===$1$2...moveOrCopy($3),path:$4,',
  ],
  // Without this, a copied component is pasted empty.
  [
    /static importJSON\(\w+\)\{return new (\w+)\(\)\.updateFromJSON\(\w+\)\}(?=exportJSON\(\)\{return\{\.\.\.\w+\(this\.__props)/gu,
    'static importJSON({type:_type,version:_version,...props}){return new $1(props)}',
  ],
  // Undo changes the saved values of a component, but its fields would still show the typed ones.
  [
    /(\?\?=\w+\((\w+)\);let\{activeElement:(?:(?!getWritable).)+getWritable\(\)\.__props=(\w+)\}catch\{\}(?:(?!discrete).)+\{discrete:!0,)/gu,
    '$1tag:showValues(this,$2,$3),',
  ],
  [
    /(after:\(\)=>\[\]\}\),priority:4\}\}return null\}\}\),\w+\})updateDOM\(\)\{return!1\}/gu,
    '$1updateDOM(before,box){return isOutdated(this,before,box)}',
  ],
  // Keeps the cursor in place after that: on a component, Backspace would delete the component.
  [/(\w+\.closest\(`\[role="textbox"\]\[aria-readonly="false"\]`\)&&)/gu, '!isRemade(this)&&$1'],
  // Svelte keeps roots that were created in an effect linked to each other after that effect has
  // rerun. If two of them then change at once, the second stays marked as scheduled, and its later
  // changes are skipped. The rich editor creates such a root for each component. Not fixed in
  // Svelte 5.57.3:
  // https://github.com/sveltejs/svelte/blob/svelte%405.57.3/packages/svelte/src/internal/client/reactivity/effects.js
  // (destroy_effect_children)
  [/(\w+)\.f&64\?\1\.parent=null:/gu, '$1.f&64?$1.parent=$1.prev=$1.next=null:'],
  // Nothing runs in the frame of the preview, whatever a briefing contains; and the page's policy
  // refuses a base address.
  [
    /(<iframe class="preview [^>]*sandbox=")[^"]*"/gu,
    '$1allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
  ],
  [/<base href="\$\{[^}]+\}" target="_blank">/gu, ''],
  // Showing the preview in the place of the editor, and changing their places, removes the editor,
  // which passes on what was typed with a delay of 100 ms: the last word would be lost.
  [
    /\b(\w+\(\)\.current=\{mode:\w+\(\)\.current\?\.mode===`preview`\?`edit`:`preview`,locale:\w+\(\)\.current\?\.locale\?\?``\})/gu,
    'setTimeout(()=>{$1},150)',
  ],
  [
    /(=\(\)=>)\{(\[(\w+)\.current,(\w+)\.current\]=\[\4\.current,\3\.current\])\}/gu,
    '$1{setTimeout(()=>{$2},150)}',
  ],
  // Without this, each key press passes the photographs of all briefings to the preview.
  [/mediaFiles:\w+\.map\(/gu, 'mediaFiles:[].map('],
  // Preserves line endings, byte-order mark and trailing whitespace of files.
  [
    /async (\w+)=>\(await \1\.text\(\)\)\.replace\(\/\\r\\n\?\/g,`\n`\)/gu,
    'async $1=>new TextDecoder(`utf-8`,{ignoreBOM:!0}).decode(await $1.arrayBuffer())',
  ],
  [/(\w+)=\1\.trim\(\)\.replace\(\/\\r\\n\?\/g,`\n`\);/gu, ''],
  [/`\$\{\((await \w+\(\w+\))\)\.trim\(\)\}\\n`/gu, '($1)'],
];

/** The imports of our functions that the patches call. */
const PATCH_IMPORTS = `import { isOutdated, isRemade, showValues } from ${JSON.stringify(resolve('src/editing/form/browser/component-node.ts'))};
import { isOtherMonth, movedFiles, moveOrCopy } from ${JSON.stringify(resolve('src/editing/form/moved-files.ts'))};
import { showText, textIn } from ${JSON.stringify(resolve('src/editing/form/browser/rich-editor.ts'))};
`;

/** @throws Error when the form no longer matches a patch; the patch then needs updating. */
export function patchForm(): Plugin {
  return {
    name: 'patch-form',
    transform(code, id) {
      if (!id.includes('@sveltia/cms/npm/index.js')) return null;
      return (
        PATCH_IMPORTS +
        PATCHES.reduce((text, [pattern, replacement]) => {
          if (text.search(pattern) === -1)
            throw new Error(`@sveltia/cms has changed: nothing in it matches ${String(pattern)}`);
          return text.replace(pattern, replacement);
        }, code)
      );
    },
  };
}
