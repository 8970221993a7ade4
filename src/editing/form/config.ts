import type { Backend, CmsConfig } from '@sveltia/cms';
import { formCollections } from './collections.ts';
import { glossarySettings } from './glossary.ts';

/** What the settings of the form need besides the schemas. */
export interface FormOptions {
  /** The web address of the source repository; `undefined` if none is configured. */
  repository: string | undefined;
  /** The site's name. */
  title: string;
  /** The URL of the site's icon. */
  icon: string;
}

/** A repository's name on its forge, and the forge's API endpoints. */
interface Forge {
  /** `ten/kho-tin` */
  repo: string;
  /** `https://api.github.com`, or `https://git.example/api/v3` for a GitHub Enterprise Server. */
  api: string;
  graphql: string;
}

/**
 * Derives the forge from a repository's web address. Source of the endpoints:
 * https://docs.github.com/en/enterprise-server/rest/quickstart#introduction
 * @throws Error when the address is not that of a repository.
 */
export function parseForge(repository: string): Forge {
  const url = URL.parse(repository);
  const [owner, name, ...rest] = (url?.pathname ?? '').split('/').filter(Boolean);
  if (!url || owner === undefined || name === undefined || rest.length > 0)
    throw new Error(
      `“${repository}” không phải địa chỉ một kho mã nguồn, như https://github.com/ten/kho-tin.`,
    );
  const repo = `${owner}/${name.replace(/\.git$/u, '')}`;
  if (url.hostname === 'github.com')
    return { repo, api: 'https://api.github.com', graphql: 'https://api.github.com/graphql' };
  return { repo, api: `${url.origin}/api/v3`, graphql: `${url.origin}/api/graphql` };
}

/**
 * Returns the settings of the form (Sveltia CMS): every field of the content, derived from its
 * schemas. Pure.
 */
export function formConfig({ repository, title, icon }: FormOptions): CmsConfig {
  return {
    load_config_file: false,
    app_title: `Biên tập ${title}`,
    logo: { src: icon },
    backend: backendSettings(repository),
    publish_mode: 'editorial_workflow',
    // The form requires a folder for files that belong to no entry; there are none.
    media_folder: 'content/briefings',
    media_libraries: {
      default: {
        config: {
          slugify_filename: true,
          max_file_size: MAX_PHOTO_BYTES,
          transformations: { raster_image: PHOTO_SIZE },
        },
      },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true },
    show_preview_links: false,
    collections: formCollections().map((collection) => ({
      ...collection,
      publish: false,
      ...(collection.name !== PREVIEWED && { editor: NO_PREVIEW }),
    })),
    singletons: [{ ...glossarySettings(), editor: NO_PREVIEW }],
  };
}

/** The collection whose entries are shown as readers will see them. */
export const PREVIEWED = 'briefings';
const NO_PREVIEW = { preview: false };

/** The size of a camera's photograph before it is scaled down. */
const MAX_PHOTO_BYTES = 30_000_000;

/**
 * Pages show smaller renditions of this size; re-encoding drops the camera's metadata (place,
 * device).
 */
const PHOTO_SIZE = { format: 'webp' as const, quality: 90, width: 2400, height: 2400 };

/**
 * Saving opens a branch and a pull request on the forge. Editors sign in with a token that they
 * create there, as every other method needs a server. Without a repository the form only works on
 * the editor's own clone, which needs no backend; but the form does not start without one.
 */
function backendSettings(repository: string | undefined): Backend {
  const forge = repository === undefined ? undefined : parseForge(repository);
  return {
    name: 'github',
    repo: forge?.repo ?? 'chua-khai-bao/kho-tin',
    // Both are needed: the form (0.221.1) derives a wrong address from either alone.
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
