import type { ServerResponse } from 'node:http';

/**
 * Lets requests pass side by side, and a change only while none is under way: each request is
 * answered from one state of the content, from its beginning to its end.
 */
export class RequestGate {
  /** Settles when the changes announced so far have been applied. */
  #changed: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<Promise<void>>();

  /** Resolves when a request may be answered; it counts as running until its response is closed. */
  async pass(response: ServerResponse): Promise<void> {
    for (let awaited; awaited !== this.#changed;) {
      awaited = this.#changed;
      await awaited;
    }
    if (response.closed) return;
    const running = new Promise<void>((resolve) => {
      response.once('close', resolve);
    });
    this.#running.add(running);
    void running.then(() => this.#running.delete(running));
  }

  /**
   * Applies a change after the requests that are running, and holds new ones until it is done.
   * @throws what `apply` throws; requests are let through again.
   */
  async change(apply: () => void | Promise<void>): Promise<void> {
    const applied = this.#changed.then(() => Promise.all(this.#running)).then(apply);
    this.#changed = applied.catch(() => undefined);
    await applied;
  }
}
