/** The forge's pages for creating the access token that the form needs. */
export interface TokenPages {
  /**
   * For a fine-grained token: gives access to a repository of the editor, or of an organisation of
   * which the editor is a member.
   */
  fineGrained: string;
  /**
   * For a classic token: the only kind that gives an invited editor access to the repository of
   * another user.
   */
  classic: string;
}

/**
 * The pages for creating access tokens: on the repository's forge, or github.com if no repository
 * is configured. Source: GitHub Docs, “Managing your personal access tokens”, including
 * “Fine-grained personal access tokens limitations”.
 */
export function tokenPages(repository: string | undefined): TokenPages {
  const { origin } = new URL(repository ?? 'https://github.com');
  return {
    fineGrained: `${origin}/settings/personal-access-tokens/new`,
    classic: `${origin}/settings/tokens/new`,
  };
}
