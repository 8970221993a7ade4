/** The forge's pages on which an editor makes the token that the form asks for. */
export interface TokenPages {
  /** For a token that opens one repository: of the editor's own, or of an organisation that the editor is a member of. */
  fineGrained: string;
  /** For a token of scopes, the only one that opens somebody else's own repository to an invited editor. */
  classic: string;
}

/**
 * Where the tokens for a repository are made: on its own forge, or on github.com while it is not stated. Source: GitHub Docs,
 * “Managing your personal access tokens”; what each kind cannot open stands there under “Fine-grained personal access tokens limitations”.
 */
export function tokenPages(repository: string | undefined): TokenPages {
  const { origin } = new URL(repository ?? 'https://github.com');
  return { fineGrained: `${origin}/settings/personal-access-tokens/new`, classic: `${origin}/settings/tokens/new` };
}
