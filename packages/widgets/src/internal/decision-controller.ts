import type { Decision, Value } from '@lintel/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A request as it would be made, `POST /v1/decisions`. */
export interface Asked {
  readonly request: string;
  readonly fields?: Readonly<Record<string, Value>>;
}

/** What a widget hands in. */
export interface DecisionSource {
  /** What is to be decided now; called before each render. */
  asked(): readonly Asked[];
  /** Changes when decisions may have: the revision of the account. */
  revision(): number;
  /** Decisions that are there without asking: those of a snapshot. */
  atHand(): readonly Decision[] | null;
  ask(asked: readonly Asked[]): Promise<readonly Decision[]>;
}

/** Typing is not followed key by key. */
const PAUSE_MS = 200;

/**
 * Keeps the decisions of a widget's buttons: asks for all of them at once, after a pause in typing, and again whenever
 * the account changes. An answer to an older question is dropped. A decision is dropped with its question, so that a
 * button is never ahead of the server.
 */
export class DecisionController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly source: DecisionSource;
  private readonly known = new Map<string, Decision>();
  private question = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, source: DecisionSource) {
    this.host = host;
    this.source = source;
    host.addController(this);
  }

  /** The decision of one request with just these fields, or `null` while it is being asked. */
  of(asked: Asked): Decision | null {
    const atHand = this.source.atHand();
    if (atHand) return atHand.find(({ request }) => request === asked.request) ?? null;
    return this.known.get(keyOf(asked)) ?? null;
  }

  hostUpdate(): void {
    const ask = this.source.asked();
    const question = JSON.stringify([this.source.revision(), ask]);
    if (question === this.question || this.source.atHand()) return;
    const isFirst = this.question === '';
    this.question = question;
    clearTimeout(this.timer);
    if (ask.length > 0)
      this.timer = setTimeout(() => void this.run(ask, question), isFirst ? 0 : PAUSE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.question = '';
  }

  private async run(ask: readonly Asked[], question: string): Promise<void> {
    let decisions: readonly Decision[] = [];
    try {
      decisions = await this.source.ask(ask);
    } catch {
      // The buttons go on saying that they do not know; the next change of the account asks again.
    }
    if (this.question !== question) return;
    this.known.clear();
    decisions.forEach((decision, at) => {
      const asked = ask[at];
      if (asked) this.known.set(keyOf(asked), decision);
    });
    this.host.requestUpdate();
  }
}

const keyOf = ({ request, fields = {} }: Asked): string => JSON.stringify([request, fields]);
