import type { Backend, CmsConfig } from '@sveltia/cms';
import { formCollections } from './collections.ts';
import { glossarySettings } from './glossary.ts';

/** What the settings of the form depend on besides the schemas. */
export interface FormOptions {
  /** The web address of the source repository; `undefined` while nobody has stated it. */
  repository: string | undefined;
  /** The site's name. */
  title: string;
  /** The address of the site's icon. */
  icon: string;
}

/** A repository's name on its forge, and where the forge's programs answer. */
interface Forge {
  /** `kyanh/kho-tin` */
  repo: string;
  /** `https://api.github.com`, or `https://git.example/api/v3` of a GitHub Enterprise Server. */
  api: string;
  graphql: string;
}

/**
 * The forge that a repository's web address names. Source of the addresses:
 * https://docs.github.com/en/enterprise-server/rest/quickstart#introduction
 * @throws Error when it is not the address of a repository.
 */
export function forgeOf(repository: string): Forge {
  const url = URL.parse(repository);
  const [owner, name, ...more] = (url?.pathname ?? '').split('/').filter(Boolean);
  if (!url || owner === undefined || name === undefined || more.length > 0) throw new Error(`“${repository}” không phải địa chỉ một kho mã nguồn, như https://github.com/ten/kho-tin.`);
  const repo = `${owner}/${name.replace(/\.git$/u, '')}`;
  if (url.hostname === 'github.com') return { repo, api: 'https://api.github.com', graphql: 'https://api.github.com/graphql' };
  return { repo, api: `${url.origin}/api/v3`, graphql: `${url.origin}/api/graphql` };
}

/** The settings of the form (Sveltia CMS): every field of the content, from its schemas. Pure. */
export function formConfig({ repository, title, icon }: FormOptions): CmsConfig {
  return {
    load_config_file: false,
    app_title: `Biên tập ${title}`,
    logo: { src: icon },
    backend: backendOf(repository),
    publish_mode: 'editorial_workflow',
    // The form wants a folder for files that belong to no text; here there are none.
    media_folder: 'content/briefings',
    media_libraries: {
      default: { config: { slugify_filename: true, max_file_size: MAX_PHOTO_BYTES, transformations: { raster_image: PHOTO_SIZE } } },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    show_preview_links: false,
    collections: formCollections().map((collection) => ({ ...collection, publish: false })),
    singletons: [glossarySettings()],
  };
}

/** A camera's photograph, before it is made smaller. */
const MAX_PHOTO_BYTES = 30_000_000;

/** Sizes that pages show come from this; what a camera writes of its owner (place, device) is left behind. */
const PHOTO_SIZE = { format: 'webp' as const, quality: 90, width: 2400, height: 2400 };

/**
 * Saving opens a branch and a pull request on the forge. Signing in is by a token that the editor makes there: everything
 * else needs a server. Without a repository the form works on a clone of the editor's own alone, which needs no backend;
 * but it does not start without one.
 */
function backendOf(repository: string | undefined): Backend {
  const forge = repository === undefined ? undefined : forgeOf(repository);
  return {
    name: 'github',
    repo: forge?.repo ?? 'chua-khai-bao/kho-tin',
    // Both: from the one alone the form (0.221.1) makes a wrong address of the other.
    ...(forge && { api_root: forge.api, graphql_api_root: forge.graphql }),
    auth_methods: ['token'],
    commit_messages: {
      create: 'Thêm {{collection}} “{{slug}}”',
      update: 'Sửa {{collection}} “{{slug}}”',
      delete: 'Xóa {{collection}} “{{slug}}”',
      uploadMedia: 'Thêm ảnh “{{path}}”',
      deleteMedia: 'Xóa ảnh “{{path}}”',
    },
  };
}
